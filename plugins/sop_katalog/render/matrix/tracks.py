"""Puts the lines of one gap side by side: as few tracks as can be, few crossings, and no line on another.

The idea is the left-edge method of channel routing with vertical constraints (Hashimoto and Stevens, DAC 1971;
Deutsch, DAC 1976), with the order of overlapping lines chosen so that they cross little.
"""

from __future__ import annotations

from collections.abc import Iterable

from sop_katalog.render.matrix.route import Route
from sop_katalog.render.matrix.strand import Run, Strand, runs_before, strand_crossings
from sop_katalog.values import dataclass


@dataclass(frozen=True, slots=True)
class Tracks:
    """For each piece in a gap its track from 0, and for each gap how many tracks it needs."""

    of_run: dict[Run, int]
    across: tuple[int, ...]
    """Tracks of the gaps between columns."""
    down: tuple[int, ...]
    """Tracks of the gaps between slots."""


def assign_tracks(routes: tuple[Route, ...], columns: int, slots: int) -> Tracks:
    """Tracks for all gaps of a page."""
    gaps: dict[tuple[bool, int], list[Strand]] = {}
    for route in routes:
        for vertical, at, strand in route.strands:
            gaps.setdefault((vertical, at // 2), []).append(strand)
    of_run: dict[Run, int] = {}
    counts: dict[tuple[bool, int], int] = {}
    for key, strands in gaps.items():
        counts[key] = 1 + max(_fill(strands, of_run))
    across = tuple(counts.get((True, index), 0) for index in range(columns + 1))
    down = tuple(counts.get((False, index), 0) for index in range(slots + 1))
    return Tracks(of_run, across, down)


def _fill(strands: list[Strand], of_run: dict[Run, int]) -> Iterable[int]:
    merged = _merge(strands)
    order = _order(merged)
    if order is None:
        order = _order(strands) or strands
    levels: list[int] = []
    for position, strand in enumerate(order):
        level = 1 + max((levels[i] for i in range(position) if order[i].overlaps(strand)), default=-1)
        levels.append(level)
        of_run.update((run, level) for run, _ in strand.members)
    return levels


def _merge(strands: list[Strand]) -> list[Strand]:
    merged: list[Strand] = []
    for strand in strands:
        for host in merged:
            if host.absorbs(strand):
                host.start, host.end = min(host.start, strand.start), max(host.end, strand.end)
                host.low |= strand.low
                host.high |= strand.high
                host.members += strand.members
                break
        else:
            merged.append(Strand(strand.start, strand.end, strand.low, strand.high, list(strand.members)))
    return merged


def _order(strands: list[Strand]) -> list[Strand] | None:
    """Strands from the first track on; None when the demands contradict each other."""
    left = sorted(strands, key=lambda strand: (strand.start, strand.start - strand.end, strand.members[0][0]))
    if len(left) < 2:
        return left
    order: list[Strand] = []
    while left:
        free = [
            strand for strand in left if not any(runs_before(other, strand) for other in left if other is not strand)
        ]
        if not free:
            return None
        best = min(
            free,
            key=lambda strand: sum(strand_crossings(strand, other) - strand_crossings(other, strand) for other in left),
        )
        order.append(best)
        left.remove(best)
    return order
