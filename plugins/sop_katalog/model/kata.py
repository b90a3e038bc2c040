"""The site's own words, where a government says them otherwise."""

from __future__ import annotations

from sop_katalog.values import dataclass


@dataclass(frozen=True, slots=True)
class Kata:
    """What `kata.yml` of the sources changes: (group, key, text) in the order of the file."""

    diganti: tuple[tuple[str, str, str], ...] = ()
