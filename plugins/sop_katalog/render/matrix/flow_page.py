"""The flow of one page as places and links on a grid: slots from top to bottom, actor columns from left to right.

A step takes one row of the table, and a row has one slot or more: a start above, the symbol, endings below, and the
off-page connectors at the top and bottom of the page.
"""

from __future__ import annotations

from itertools import pairwise
from typing import NamedTuple

from sop_katalog.render.matrix.sheet import SymbolKind
from sop_katalog.values import dataclass

Crossing = tuple[int, int]
"""What one pair of connectors joins: the first step of the page that is left, and the step that is aimed at."""


class Node(NamedTuple):
    """One place of the flow. `columns` are sorted; neighbouring columns of a joint step that is no decision share one
    symbol. `crossing` is the line that a connector takes to another page or takes up from there. `sides` tells whether
    lines may touch its left and right."""

    kind: SymbolKind
    slot: int
    columns: tuple[int, ...]
    step: int | None = None
    text: str = ""
    crossing: Crossing | None = None
    sides: bool = True

    @property
    def runs(self) -> tuple[tuple[int, int], ...]:
        """First and last column of each symbol."""
        if len(self.columns) == 1:
            return ((self.columns[0], self.columns[0]),)
        if self.kind is SymbolKind.DECISION:
            return tuple((column, column) for column in self.columns)
        breaks = [index for index, (left, right) in enumerate(pairwise(self.columns), 1) if right - left > 1]
        bounds = [0, *breaks, len(self.columns)]
        return tuple((self.columns[start], self.columns[end - 1]) for start, end in pairwise(bounds))


class Link(NamedTuple):
    """An arrow between two nodes. Links of one `group` leave by one exit; `label` stands beside it."""

    source: int
    target: int
    group: int
    label: tuple[str, ...] = ()

    def related(self, other: Link) -> bool:
        """Whether the two may share a piece of their way."""
        return self.target == other.target or self.group == other.group


@dataclass(frozen=True, slots=True)
class FlowPage:
    """The steps `first` to `last` (not included). `rows` gives first and last slot of each step."""

    first: int
    last: int
    columns: int
    slots: int
    nodes: tuple[Node, ...]
    links: tuple[Link, ...]
    rows: tuple[tuple[int, int], ...]
