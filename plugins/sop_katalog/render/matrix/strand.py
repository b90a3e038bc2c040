"""A piece of a route inside a gap: where it is joined from which side, and how it meets others there."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from sop_katalog.render.matrix.route import Route

Run = tuple[int, int]
"""A piece of a route: index of the route and of the spot where the piece begins."""


@dataclass(eq=False, slots=True)
class Strand:
    """What runs as one line: a piece, or pieces of one family that share an end. Of a vertical line `low` are the
    positions where it is joined from the left and `high` from the right; of a horizontal one from above and below."""

    start: int
    end: int
    low: set[int]
    high: set[int]
    members: list[tuple[Run, Route]] = field(default_factory=list)

    def overlaps(self, other: Strand) -> bool:
        return self.start <= other.end and other.start <= self.end

    def absorbs(self, other: Strand) -> bool:
        """Whether a piece may run on the same line: related to all of it, and joined at one place with it."""
        joined = (self.low & other.low) | (self.high & other.high)
        return bool(joined) and all(mine.related(new) for _, mine in self.members for _, new in other.members)


def gap_strands(route: Route) -> Iterator[tuple[bool, int, Strand]]:
    """What a route has in gaps: whether it is vertical, the position of the gap, and the piece there."""
    spots = route.spots
    for index, (vertical, at, start, end) in enumerate(route.pieces):
        if at % 2:
            continue
        axis = 1 if vertical else 0
        low: set[int] = set()
        high: set[int] = set()
        for turn, neighbour in ((spots[index], spots[index - 1]), (spots[index + 1], spots[index + 2])):
            (low if neighbour[1 - axis] < at else high).add(turn[axis])
        yield vertical, at, Strand(start, end, low, high, [((route.index, index), route)])


def runs_before(one: Strand, two: Strand) -> bool:
    """Whether `one` must have a smaller track: in one column or slot it comes from the low side and `two` goes high."""
    return any(at % 2 for at in one.low & two.high)


def strand_crossings(one: Strand, two: Strand) -> int:
    """How often two lines cross when `one` has the smaller track; twice, so that touching ends count half."""
    count = 0
    for pins, other in ((one.high, two), (two.low, one)):
        for at in pins:
            count += 2 * (other.start < at < other.end) + (at in (other.start, other.end))
    return count
