"""Where an SOP names other SOPs, and how such references lead back to it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from sop_katalog.model.sop import Sop
from sop_katalog.reading.shapes import SOP_ID_PATTERN

_SOP_ID = re.compile(SOP_ID_PATTERN)


def references(sop: Sop) -> Iterator[tuple[str, str]]:
    """(id, key path) of every place that names another SOP."""
    if sop.diganti_oleh:
        yield sop.diganti_oleh, "diganti_oleh"
    for number, link in enumerate(sop.keterkaitan, 1):
        if link.sop:
            yield link.sop, f"keterkaitan[{number}]"
    for step in sop.langkah:
        if step.sop:
            yield step.sop, f"langkah[{step.number}].sop"
    standard = sop.standar_pelayanan
    if standard is not None:
        if standard.ikut:
            yield standard.ikut, "standar_pelayanan.ikut"
        for number, paper in enumerate(standard.persyaratan, 1):
            if _SOP_ID.match(paper.dari):
                yield paper.dari, f"standar_pelayanan.persyaratan[{number}].dari"


def circle(start: str, needs: Mapping[str, Sequence[str]]) -> list[str]:
    """The shortest way from an SOP along what each one needs back to itself, empty when there is none."""
    reached: dict[str, str] = {}
    pending = [start]
    for current in pending:
        for needed in needs.get(current, ()):
            if needed == start:
                way = [current]
                while way[-1] != start:
                    way.append(reached[way[-1]])
                return way[::-1]
            if needed not in reached:
                reached[needed] = current
                pending.append(needed)
    return []
