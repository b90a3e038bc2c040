"""The sensible ways of one link over the grid, cheapest first, whatever lines run there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise

from sop_katalog.render.matrix.flow_page import FlowPage, Link, Node
from sop_katalog.render.matrix.grid import Grid
from sop_katalog.render.matrix.route import Spot, gap, middle
from sop_katalog.render.matrix.sheet import SymbolKind

TOP, BOTTOM, LEFT, RIGHT = "top", "bottom", "left", "right"

MOST_BENDS = 4

BEND_COST = 10.0
_ACROSS_COST = 1.0
_DOWN_COST = 0.4

Way = tuple[float, tuple[Spot, ...], str, str]
"""Cost, spots, the side it leaves by and the side it enters by."""

Port = tuple[str, int]
"""A side of a symbol and the column where a line touches it."""


def ways(grid: Grid, exits: Iterable[Port], entries: Iterable[Port], link: Link, bends: int) -> list[Way]:
    """The ways with so many bends whose vertical pieces meet no symbol, by cost."""
    source, target = grid.page.nodes[link.source], grid.page.nodes[link.target]
    y1, y2 = middle(source.slot), middle(target.slot)
    if bends <= 1 and y2 < y1:
        return []
    find = _FINDERS[bends]
    ends = [(enters, (middle(column), y2)) for enters, column in entries]
    found: list[Way] = []
    for leaves, column in exits:
        start = middle(column), y1
        for enters, end in ends:
            for spots in find(grid, start, leaves, end, enters):
                found.append((_cost(spots), spots, leaves, enters))
    return sorted(found)


def least_cost(page: FlowPage, link: Link) -> float:
    """No way is cheaper than this and its bends."""
    source, target = page.nodes[link.source], page.nodes[link.target]
    if len(source.columns) == len(target.columns) == 1:
        across = abs(source.columns[0] - target.columns[0])
    else:
        across = min(abs(one - two) for one in source.columns for two in target.columns)
    return 2 * (_ACROSS_COST * across + _DOWN_COST * abs(target.slot - source.slot))


def exits_of(node: Node) -> Iterator[Port]:
    """Where lines may leave a symbol: never upwards."""
    for column in node.columns:
        yield BOTTOM, column
    if node.sides:
        yield LEFT, node.columns[0]
        yield RIGHT, node.columns[-1]


def entries_of(node: Node) -> Iterator[Port]:
    """Where lines may enter a symbol: a diamond only from above."""
    for column in node.columns:
        yield TOP, column
    if node.sides and node.kind is not SymbolKind.DECISION:
        yield LEFT, node.columns[0]
        yield RIGHT, node.columns[-1]


def _cost(spots: tuple[Spot, ...]) -> float:
    across = down = 0
    for (x1, y1), (x2, y2) in pairwise(spots):
        across += abs(x2 - x1)
        down += abs(y2 - y1)
    return BEND_COST * (len(spots) - 2) + _ACROSS_COST * across + _DOWN_COST * down


def _straight(grid: Grid, here: Spot, leaves: str, there: Spot, enters: str) -> Iterable[tuple[Spot, ...]]:
    (x1, y1), (x2, y2) = here, there
    if y1 == y2:
        free = x1 != x2 and (leaves, enters) == ((RIGHT, LEFT) if x1 < x2 else (LEFT, RIGHT))
    else:
        free = x1 == x2 and leaves == BOTTOM and enters == TOP and grid.clear(x1 // 2, y1 // 2 + 1, y2 // 2 - 1)
    return ((here, there),) if free else ()


def _corner(grid: Grid, here: Spot, leaves: str, there: Spot, enters: str) -> Iterable[tuple[Spot, ...]]:
    (x1, y1), (x2, y2) = here, there
    if y1 == y2 or (leaves == BOTTOM) == (enters == TOP):
        return ()
    if leaves == BOTTOM:
        free = (x1 < x2 if enters == LEFT else x1 > x2) and grid.clear(x1 // 2, y1 // 2 + 1, y2 // 2)
        return ((here, (x1, y2), there),) if free else ()
    free = (x2 < x1 if leaves == LEFT else x2 > x1) and grid.clear(x2 // 2, y1 // 2, y2 // 2 - 1)
    return ((here, (x2, y1), there),) if free else ()


def _two_bends(grid: Grid, here: Spot, leaves: str, there: Spot, enters: str) -> Iterable[tuple[Spot, ...]]:
    if leaves != BOTTOM and enters != TOP:
        return _along_gap(grid, here, leaves, there, enters)
    return _down(grid, here, there) if leaves == BOTTOM and enters == TOP else ()


def _three_bends(grid: Grid, here: Spot, leaves: str, there: Spot, enters: str) -> Iterable[tuple[Spot, ...]]:
    if (leaves == BOTTOM) != (enters == TOP):
        return _along_gap(grid, here, leaves, there, enters)
    return ()


def _four_bends(grid: Grid, here: Spot, leaves: str, there: Spot, enters: str) -> Iterable[tuple[Spot, ...]]:
    return _around(grid, here, there) if leaves == BOTTOM and enters == TOP else ()


_FINDERS = (_straight, _corner, _two_bends, _three_bends, _four_bends)


def _along_gap(grid: Grid, here: Spot, leaves: str, there: Spot, enters: str) -> Iterator[tuple[Spot, ...]]:
    """By way of a gap between columns, on the side where the line leaves and on that where it enters."""
    (x1, y1), (x2, y2) = here, there
    start, end = y1 + (leaves == BOTTOM), y2 - (enters == TOP)
    if start == end:
        return
    before = (here, (x1, start)) if leaves == BOTTOM else (here,)
    after = ((x2, end), there) if enters == TOP else (there,)
    low, high = min(start, end), max(start, end)
    for lane in _lanes(grid, (x1, leaves), (x2, enters)):
        if grid.open(lane // 2, low, high):
            yield *before, (lane, start), (lane, end), *after


def _down(grid: Grid, here: Spot, there: Spot) -> Iterator[tuple[Spot, ...]]:
    """Down, across in a gap between slots, and down again."""
    (x1, y1), (x2, y2) = here, there
    first, last = y1 // 2 + 1, y2 // 2
    if last < first or x1 == x2:
        return
    for slot in sorted({first, last}):
        turning = slot == first or not grid.taken(x1 // 2, slot)
        if turning and grid.clear(x1 // 2, first, slot - 1) and grid.clear(x2 // 2, slot, last - 1):
            yield here, (x1, gap(slot)), (x2, gap(slot)), there


def _around(grid: Grid, here: Spot, there: Spot) -> Iterator[tuple[Spot, ...]]:
    """Below the symbol to a gap between columns, along it, and above the target to its middle."""
    (x1, y1), (x2, y2) = here, there
    below, above = y1 + 1, y2 - 1
    if below == above:
        return
    for lane in range(0, 2 * grid.page.columns + 1, 2):
        if grid.open(lane // 2, min(below, above), max(below, above)):
            yield here, (x1, below), (lane, below), (lane, above), (x2, above), there


def _lanes(grid: Grid, *sides: tuple[int, str]) -> range:
    """The gaps between columns that lie on the given sides of columns; above and below are all of them."""
    first, end = 0, 2 * grid.page.columns + 1
    for x, side in sides:
        first = max(first, x + 1) if side == RIGHT else first
        end = min(end, x) if side == LEFT else end
    return range(first, end, 2)
