"""Ways over the grid of a page.

Positions are whole numbers. Odd x are the middles of columns and even x the gaps between them (0 is left of the first
column); odd y are the middles of slots and even y the gaps between slots. Symbols stand at odd/odd. A gap holds any
number of lines side by side; a middle holds one, unless lines come from one exit or go to one symbol.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import pairwise

from sop_katalog.render.matrix.flow_page import Link
from sop_katalog.render.matrix.strand import GapStrand, gap_strands

Spot = tuple[int, int]


def middle(index: int) -> int:
    """Position of the middle of a column or slot."""
    return 2 * index + 1


def gap(index: int) -> int:
    """Position of the gap before a column or slot."""
    return 2 * index


Piece = tuple[bool, int, int, int]
"""A straight piece: whether it is vertical, its position across, and its ends in growing order."""


@dataclass(eq=False, slots=True)
class Route:
    """The way of one link: the spots where it starts, turns and ends. Sides are BOTTOM, LEFT, RIGHT and TOP.

    It never changes. `pieces` are its straight pieces, `strands` those in gaps.
    """

    index: int
    link: Link
    spots: tuple[Spot, ...]
    leaves: str
    enters: str
    pieces: tuple[Piece, ...] = field(init=False)
    _strands: tuple[GapStrand, ...] | None = field(init=False, default=None)

    def __post_init__(self) -> None:
        self.pieces = tuple(map(_piece, self.spots, self.spots[1:]))

    @property
    def strands(self) -> tuple[GapStrand, ...]:
        """Made when first asked for: most ways that are tried never come so far."""
        if self._strands is None:
            inner = len(self.pieces) > 2  # the first and the last piece lie in middles
            self._strands = tuple(gap_strands(self)) if inner else ()
        return self._strands


def _piece(one: Spot, two: Spot) -> Piece:
    (x1, y1), (x2, y2) = one, two
    if x1 == x2:
        return (True, x1, y1, y2) if y1 < y2 else (True, x1, y2, y1)
    return (False, y1, x1, x2) if x1 < x2 else (False, y1, x2, x1)


def turns(spots: tuple[Spot, ...], at: int) -> tuple[set[int], set[int]]:
    """The x where a route enters the horizontal position `at` from above, and where from below."""
    above: set[int] = set()
    below: set[int] = set()
    for (x1, y1), (x2, y2) in pairwise(spots):
        if x1 == x2 and at in (y1, y2):
            (above if min(y1, y2) < at else below).add(x1)
    return above, below
