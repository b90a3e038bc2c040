"""A page that is found beside those of the catalogue."""

from __future__ import annotations

from sop_katalog.values import dataclass


@dataclass(frozen=True, slots=True)
class ExtraPage:
    """A page that is not of the catalogue, such as a guide. `address` is from the site's root and ends in `/`;
    `uraian` is more text to be found by."""

    address: str
    judul: str
    sebutan: tuple[str, ...] = ()
    uraian: str = ""
