"""The sensible ways of one link over the grid, cheapest first, whatever lines run there."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Set
from itertools import pairwise
from typing import Final, NamedTuple

from sop_katalog.render.matrix.flow_page import FlowPage, Link, Node
from sop_katalog.render.matrix.grid import Grid
from sop_katalog.render.matrix.route import Spot, gap, middle
from sop_katalog.render.matrix.sheet import SymbolKind

TOP, BOTTOM, LEFT, RIGHT = "top", "bottom", "left", "right"

BEND_COST = 10.0
SIDE_ENTRY_COST: Final = 4.0
"""For an arrow forwards: readers expect it from above."""
_ACROSS_COST = 1.0
_DOWN_COST = 0.4

Way = tuple[float, tuple[Spot, ...], str, str]
"""Cost, spots, the side it leaves by and the side it enters by."""

Port = tuple[str, int]
"""A side of a symbol and the column where a line touches it."""

Ports = tuple[list[Port], list[Port]]
"""Those at the left and right of a symbol, and those below or above it."""


def ways(grid: Grid, exits: Ports, entries: Ports, link: Link, stage: Stage) -> list[Way]:
    """The ways of one stage whose vertical pieces meet no symbol, by cost."""
    nodes = grid.page.nodes
    y1, y2 = middle(nodes[link.source].slot), middle(nodes[link.target].slot)
    found: list[Way] = []
    for below, above, find in stage.finders:
        for leaves, column in exits[below]:
            start = middle(column), y1
            for enters, end_column in entries[above]:
                end = middle(end_column), y2
                found += [(cost_of(spots), spots, leaves, enters) for spots in find(grid, start, leaves, end, enters)]
    found.sort()
    return found


def stages_of(page: FlowPage, link: Link) -> tuple[tuple[Stage, ...], float]:
    """The stages in which ways may be found, and what a way costs at least beside its stage.

    Upwards a line first turns off, then up and back; down it turns where no column is the same.
    """
    source, target = page.nodes[link.source], page.nodes[link.target]
    down = target.slot - source.slot
    if len(source.columns) == len(target.columns) == 1:
        stages, across = _STAGES, abs(source.columns[0] - target.columns[0])
    else:
        stages, across = _JOINT_STAGES, min(abs(one - two) for one in source.columns for two in target.columns)
    first = -3 if down < 0 else int(down > 0 and across > 0)
    return stages[first:], 2 * (_ACROSS_COST * across + _DOWN_COST * abs(down))


def exits_of(node: Node, closed: Set[str]) -> Ports:
    """Where lines may leave a symbol by the sides that are not closed: never upwards."""
    below = [] if BOTTOM in closed else [(BOTTOM, column) for column in node.columns]
    return _beside(node, closed) if node.sides else [], below


def entries_of(node: Node, closed: Set[str]) -> Ports:
    """Where lines may enter a symbol by the sides that are not closed: a diamond only from above."""
    above = [] if TOP in closed else [(TOP, column) for column in node.columns]
    return _beside(node, closed) if node.sides and node.kind is not SymbolKind.DECISION else [], above


def _beside(node: Node, closed: Set[str]) -> list[Port]:
    return [port for port in ((LEFT, node.columns[0]), (RIGHT, node.columns[-1])) if port[0] not in closed]


def cost_of(spots: tuple[Spot, ...]) -> float:
    """What a way costs for its bends and length."""
    if len(spots) <= 3:  # nowhere back
        (x1, y1), (x2, y2) = spots[0], spots[-1]
        across, down = abs(x2 - x1), abs(y2 - y1)
    else:
        across = down = 0
        for (x1, y1), (x2, y2) in pairwise(spots):
            across += abs(x2 - x1)
            down += abs(y2 - y1)
    return BEND_COST * (len(spots) - 2) + _ACROSS_COST * across + _DOWN_COST * down


def _level(_grid: Grid, here: Spot, leaves: str, there: Spot, enters: str) -> Iterable[tuple[Spot, ...]]:
    """Straight from side to side."""
    (x1, y1), (x2, y2) = here, there
    free = y1 == y2 and x1 != x2 and (leaves, enters) == ((RIGHT, LEFT) if x1 < x2 else (LEFT, RIGHT))
    return ((here, there),) if free else ()


def _straight_down(grid: Grid, here: Spot, _leaves: str, there: Spot, _enters: str) -> Iterable[tuple[Spot, ...]]:
    (x1, y1), (x2, y2) = here, there
    free = x1 == x2 and y1 != y2 and grid.clear(x1 // 2, y1 // 2 + 1, y2 // 2 - 1)
    return ((here, there),) if free else ()


def _down_to_side(grid: Grid, here: Spot, _leaves: str, there: Spot, enters: str) -> Iterable[tuple[Spot, ...]]:
    (x1, y1), (x2, y2) = here, there
    free = y1 != y2 and (x1 < x2 if enters == LEFT else x1 > x2) and grid.clear(x1 // 2, y1 // 2 + 1, y2 // 2)
    return ((here, (x1, y2), there),) if free else ()


def _across_to_top(grid: Grid, here: Spot, leaves: str, there: Spot, _enters: str) -> Iterable[tuple[Spot, ...]]:
    (x1, y1), (x2, y2) = here, there
    free = y1 != y2 and (x2 < x1 if leaves == LEFT else x2 > x1) and grid.clear(x2 // 2, y1 // 2, y2 // 2 - 1)
    return ((here, (x2, y1), there),) if free else ()


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


def _down(grid: Grid, here: Spot, _leaves: str, there: Spot, _enters: str) -> Iterator[tuple[Spot, ...]]:
    """Down, across in a gap between slots, and down again."""
    (x1, y1), (x2, y2) = here, there
    first, last = y1 // 2 + 1, y2 // 2
    if last < first or x1 == x2:
        return
    for slot in sorted({first, last}):
        turning = slot == first or not grid.taken(x1 // 2, slot)
        if turning and grid.clear(x1 // 2, first, slot - 1) and grid.clear(x2 // 2, slot, last - 1):
            yield here, (x1, gap(slot)), (x2, gap(slot)), there


def _around(grid: Grid, here: Spot, _leaves: str, there: Spot, _enters: str) -> Iterator[tuple[Spot, ...]]:
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


_Finder = Callable[[Grid, Spot, str, Spot, str], Iterable[tuple[Spot, ...]]]


class Stage(NamedTuple):
    """What finds ways of so many bends: whether they leave by the lower side and whether they enter from above.
    `cost` is the least that they cost beside their length."""

    cost: float
    finders: tuple[tuple[bool, bool, _Finder], ...]


_STRAIGHT: Final = Stage(0, ((True, True, _straight_down), (False, False, _level)))
_BENT: Final = (
    Stage(2 * BEND_COST, ((True, True, _down), (False, False, _along_gap))),
    Stage(3 * BEND_COST, ((True, False, _along_gap), (False, True, _along_gap))),
    Stage(4 * BEND_COST, ((True, True, _around),)),
)
_TO_TOP, _TO_SIDE = (False, True, _across_to_top), (True, False, _down_to_side)

_JOINT_STAGES: Final[tuple[Stage, ...]] = (_STRAIGHT, Stage(BEND_COST, (_TO_TOP, _TO_SIDE)), *_BENT)
_STAGES: Final[tuple[Stage, ...]] = (
    _STRAIGHT,
    Stage(BEND_COST, (_TO_TOP,)),
    Stage(BEND_COST + SIDE_ENTRY_COST, (_TO_SIDE,)),
    *_BENT,
)
"""Between symbols in one column each, ways with one bend are equally long, and all lead forward: those from above are
enough where nothing is in their way."""
