"""Where an SOP names laws, and how a law is named."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from sop_katalog.model.fee import Biaya
from sop_katalog.model.sop import Sop

_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)+")


def law_places(sop: Sop) -> Iterator[tuple[str, str]]:
    """(entry, key path) of every `dasar_hukum` of an SOP."""
    yield from _numbered(sop.dasar_hukum, "dasar_hukum")
    for step in sop.langkah:
        yield from _numbered(step.dasar_hukum, f"langkah[{step.number}].dasar_hukum")
        yield from _of_fee(step.biaya, f"langkah[{step.number}].biaya")
    standard = sop.standar_pelayanan
    if standard is not None:
        yield from _numbered(standard.dasar_hukum, "standar_pelayanan.dasar_hukum")
        for number, paper in enumerate(standard.persyaratan, 1):
            yield from _numbered(paper.dasar_hukum, f"standar_pelayanan.persyaratan[{number}].dasar_hukum")
        yield from _of_fee(standard.biaya, "standar_pelayanan.biaya")


def _of_fee(fee: Biaya | None, key: str) -> Iterator[tuple[str, str]]:
    for number, line in enumerate(fee.tarif if fee else (), 1):
        yield from _numbered(line.dasar_hukum, f"{key}[{number}].dasar_hukum")


def _numbered(entries: Iterable[str], key: str) -> Iterator[tuple[str, str]]:
    for number, entry in enumerate(entries, 1):
        yield entry, f"{key}[{number}]"


def looks_like_id(text: str) -> bool:
    """Whether an entry is meant as an id of the register ("uu-24-2013") and not as free text."""
    return _ID.fullmatch(text) is not None and any(map(str.isdigit, text))
