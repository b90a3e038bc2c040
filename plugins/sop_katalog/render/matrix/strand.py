"""A piece of a route inside a gap: where it is joined from which side, and how it meets others there."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from sop_katalog.render.matrix.flow_page import Link

if TYPE_CHECKING:
    from sop_katalog.render.matrix.route import Route

Run = tuple[int, int]
"""A piece of a route: index of the route and of the spot where the piece begins."""

_MIDDLES: Final = int("10" * 4096, 2)
"""The odd positions, those in the middle of columns and slots, as bits."""


@dataclass(eq=False, slots=True)
class Strand:
    """What runs as one line: a piece, or pieces of one family that share an end. Of a vertical line `low` are the
    positions, as bits, where it is joined from the left and `high` from the right; of a horizontal one from above and
    below."""

    start: int
    end: int
    low: int
    high: int
    members: list[tuple[Run, Link]] = field(default_factory=list)

    def overlaps(self, other: Strand) -> bool:
        return self.start <= other.end and other.start <= self.end

    def absorbs(self, other: Strand) -> bool:
        """Whether a piece may run on the same line: related to all of it, and joined at one place with it."""
        joined = (self.low & other.low) | (self.high & other.high)
        return bool(joined) and all(mine.related(new) for _, mine in self.members for _, new in other.members)


GapStrand = tuple[bool, int, Strand]
"""Whether the gap is one between columns, its position, and what runs there."""


def gap_strands(route: Route) -> Iterator[GapStrand]:
    """What a route has in gaps."""
    spots = route.spots
    for index, (vertical, at, start, end) in enumerate(route.pieces):
        if at % 2:
            continue
        axis = 1 if vertical else 0
        low = high = 0
        for turn, neighbour in ((spots[index], spots[index - 1]), (spots[index + 1], spots[index + 2])):
            if neighbour[1 - axis] < at:
                low |= 1 << turn[axis]
            else:
                high |= 1 << turn[axis]
        yield vertical, at, Strand(start, end, low, high, [((route.index, index), route.link)])


def runs_before(one: Strand, two: Strand) -> bool:
    """Whether `one` must have a smaller track: in one column or slot it comes from the low side and `two` goes high."""
    return bool(one.low & two.high & _MIDDLES)


def strand_crossings(one: Strand, two: Strand) -> int:
    """How often two lines cross when `one` has the smaller track; twice, so that touching ends count half."""
    return _passed(one.high, two) + _passed(two.low, one)


def _passed(pins: int, strand: Strand) -> int:
    """How many pins lie beside a strand, twice; those at its ends once."""
    start, end = strand.start, strand.end
    between = pins & ((1 << end) - (2 << start))
    return 2 * between.bit_count() + (pins >> start & 1) + (pins >> end & 1)
