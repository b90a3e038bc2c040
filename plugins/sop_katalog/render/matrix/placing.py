"""Puts the steps of one page on the grid, with starts, endings and off-page connectors."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from sop_katalog.render.matrix.exits import START_TEXT, StepExits, Way
from sop_katalog.render.matrix.flow_page import Crossing, FlowPage, Link, Node
from sop_katalog.render.matrix.sheet import SymbolKind
from sop_katalog.render.matrix.sheet_input import SheetInput

_MOST_EXITS = 3
"""A diamond has its upper corner for what comes in, so three are left."""


def place(
    data: SheetInput, exits: tuple[StepExits, ...], first: int, last: int, arriving: tuple[Crossing, ...]
) -> FlowPage:
    """The steps `first` to `last` (not included) and what they need at the edges of the page.

    `arriving` are the lines that come from other pages.
    """
    builder = _Builder(data, exits, first, last, arriving)
    for step in range(first, last):
        builder.add_row(step)
    rows = tuple(builder.rows)
    return FlowPage(first, last, builder.columns, builder.slot, tuple(builder.nodes), builder.links(), rows)


class _Exit(NamedTuple):
    """A link still to be made: to steps, which may lie on other pages, and to nodes."""

    node: int
    label: tuple[str, ...]
    steps: tuple[int, ...] = ()
    nodes: tuple[int, ...] = ()


@dataclass
class _Builder:
    data: SheetInput
    exits: tuple[StepExits, ...]
    first: int
    last: int
    arriving: tuple[Crossing, ...]
    slot: int = 0
    nodes: list[Node] = field(default_factory=list)
    rows: list[tuple[int, int]] = field(default_factory=list)
    arrivals: dict[int, int] = field(default_factory=dict)
    pending: list[_Exit] = field(default_factory=list)

    @property
    def columns(self) -> int:
        return max(1, len(self.data.actors))

    def add_row(self, step: int) -> None:
        start = self.slot
        if step == self.first:
            self._add_top()
        self._add_step(step)
        if step == self.last - 1:
            self._add_bottom()
        self.rows.append((start, self.slot - 1))

    def links(self) -> tuple[Link, ...]:
        arrivals = self.arrivals
        return tuple(
            [
                Link(node, target, group, label)
                for group, (node, label, steps, nodes) in enumerate(self.pending)
                for target in dict.fromkeys([*[arrivals[step] for step in steps], *nodes])
            ]
        )

    def _add(self, node: Node) -> int:
        self.nodes.append(node)
        return len(self.nodes) - 1

    def _inside(self, step: int) -> bool:
        return self.first <= step < self.last

    def _columns_of(self, step: int) -> tuple[int, ...]:
        columns = self.data.steps[step].pelaksana
        return columns if len(columns) == 1 else tuple(sorted(set(columns))) or (0,)

    def _kind(self, step: int) -> SymbolKind:
        graph = self.data.graph
        if graph.decisions[step]:
            return SymbolKind.DECISION
        ends = graph.starts == (step,) or graph.ends(step)
        return SymbolKind.TERMINATOR if ends else SymbolKind.PROCESS

    def _add_top(self) -> None:
        """Connectors from other pages, and "Mulai" where the first symbol cannot be the start itself."""
        graph = self.data.graph
        heads: list[tuple[Node, tuple[int, ...]]] = []
        if self.first == 0 and (len(graph.starts) > 1 or graph.steps[0].is_decision):
            columns = self._columns_of(0)[:1]
            heads.append((Node(SymbolKind.TERMINATOR, 0, columns, text=START_TEXT, sides=False), graph.starts))
        for crossing in self.arriving:
            step = crossing[1]
            node = Node(SymbolKind.CONNECTOR, 0, self._columns_of(step)[:1], crossing=crossing, sides=False)
            heads.append((node, (step,)))
        for index, (_, steps) in zip(self._side_by_side(head for head, _ in heads), heads, strict=True):
            self.pending.append(_Exit(index, (), tuple(step for step in steps if self._inside(step))))

    def _add_bottom(self) -> None:
        """Connectors to other pages: one for each step that is aimed at."""
        wanted: dict[int, int] = {}
        for edge in self.data.graph.edges:
            if self._inside(edge.source) and edge.target is not None and not self._inside(edge.target):
                wanted[edge.target] = self._columns_of(edge.source)[0]
        nodes = [
            Node(SymbolKind.CONNECTOR, 0, (column,), crossing=(self.first, step), sides=False)
            for step, column in sorted(wanted.items())
        ]
        for step, node in zip(sorted(wanted), self._side_by_side(iter(nodes)), strict=True):
            self.arrivals[step] = node

    def _side_by_side(self, nodes: Iterator[Node]) -> list[int]:
        """Give each its wanted column or the nearest free one; a full slot is followed by another."""
        taken: set[int] = set()
        placed: list[int] = []
        for node in nodes:
            if len(taken) == self.columns:
                taken.clear()
                self.slot += 1
            wanted = node.columns[0]
            column = min(set(range(self.columns)) - taken, key=lambda free: (abs(free - wanted), free))
            taken.add(column)
            placed.append(self._add(node._replace(slot=self.slot, columns=(column,))))
        self.slot += bool(taken)
        return placed

    def _add_step(self, step: int) -> None:
        """The symbol; a decision with more than three exits goes on in another diamond below."""
        ways = self.exits[step].ways
        columns, kind = self._columns_of(step), self._kind(step)
        before: int | None = None
        while True:
            node = self._add(Node(kind, self.slot, columns, step))
            self.arrivals.setdefault(step, node)
            if before is not None:
                self.pending.append(_Exit(before, (), nodes=(node,)))
            own = ways if len(ways) <= _MOST_EXITS else ways[: _MOST_EXITS - 1]
            ways = ways[len(own) :]
            self._add_ways(node, own, bool(ways))
            if not ways:
                break
            before = node

    def _add_ways(self, node: int, ways: tuple[Way, ...], continued: bool) -> None:
        endings = [way.ending for way in ways if None in [edge.target for edge in way.edges]]
        if not endings:
            self.slot += 1
            for label, edges, _ in ways:
                steps = tuple([edge.target for edge in edges if edge.target is not None])
                self.pending.append(_Exit(node, label, steps))
            return
        capsules = self._add_endings(node, list(dict.fromkeys(endings)), continued or self._goes_down(node, ways))
        for label, edges, ending in ways:
            steps = tuple([edge.target for edge in edges if edge.target is not None])
            nodes = tuple([capsules[ending] for edge in edges if edge.target is None])
            self.pending.append(_Exit(node, label, steps, nodes))

    def _goes_down(self, node: int, ways: tuple[Way, ...]) -> bool:
        """Whether an arrow wants the straight way down from this symbol."""
        step = self.nodes[node].step or 0
        targets = [edge.target for way in ways for edge in way.edges if edge.target is not None]
        return any(target > step and self._columns_of(target)[0] in self.nodes[node].columns for target in targets)

    def _add_endings(self, node: int, texts: list[str], keep_below_free: bool) -> dict[str, int]:
        """Capsules near a diamond: below it, or beside it where the way down is wanted."""
        diamond = self.nodes[node]
        beside = [column for column in (diamond.columns[-1] + 1, diamond.columns[0] - 1) if 0 <= column < self.columns]
        found: dict[str, int] = {}
        self.slot += 1
        for text in texts:
            if beside and (keep_below_free or found):
                place_, slot = beside.pop(0), diamond.slot
            else:
                place_, slot = diamond.columns[0], self.slot
                self.slot += 1
            found[text] = self._add(Node(SymbolKind.TERMINATOR, slot, (place_,), text=text))
        return found
