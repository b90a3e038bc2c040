"""One page of the flow with its lines chosen, and how much room the columns and slots need for it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import field, replace
from functools import cached_property
from typing import Final

from sop_katalog.render.matrix.density import SMALL, Density
from sop_katalog.render.matrix.flow_page import FlowPage, Node
from sop_katalog.render.matrix.measure import longest_word, text_height, text_width, wrap
from sop_katalog.render.matrix.route import Route
from sop_katalog.render.matrix.router import find_routes
from sop_katalog.render.matrix.sheet import SymbolKind
from sop_katalog.render.matrix.tracks import Tracks, assign_tracks
from sop_katalog.render.matrix.ways import BOTTOM, LEFT, RIGHT
from sop_katalog.values import dataclass

TRACK: Final = 5.0
"""Distance of lines side by side: less would run together in print."""
EDGE: Final = 4.0
"""Distance between a line and a rule of the table, a symbol or a text."""
GAP: Final = 2.0
"""Room between a label and its line or symbol."""

_HEIGHTS: Final = {
    SymbolKind.PROCESS: 15.0,
    SymbolKind.TERMINATOR: 15.0,
    SymbolKind.DECISION: 21.0,
    SymbolKind.CONNECTOR: 17.0,
}
CONNECTOR_WIDTH: Final = 17.0
_ARROW_ROOM: Final = 7.0
"""Room for an arrowhead before a symbol, beyond what lines keep from rules."""
_SIDE_ARROW_ROOM: Final = 4.0
_DIAMOND_SHAPE: Final = 0.72
"""Height of a diamond by its width: flat, so that it is told from a square at a glance."""


@dataclass(frozen=True, slots=True)
class Label:
    """A text beside an exit: on which node and side, in which column."""

    node: int
    side: str
    column: int
    lines: tuple[str, ...]

    @property
    def width(self) -> float:
        """The widest line."""
        return max(text_width(line, SMALL) for line in self.lines)

    @property
    def height(self) -> float:
        """All lines."""
        return text_height(len(self.lines), SMALL)


@dataclass(frozen=True)
class RoutedPage:
    """A page of the flow, its lines and their tracks."""

    page: FlowPage
    routes: tuple[Route, ...]
    tracks: Tracks
    density: Density

    @cached_property
    def labels(self) -> tuple[Label, ...]:
        """One label to an exit."""
        found = {
            (link.source, route.leaves, route.spots[0][0] // 2): link.label
            for route, link in zip(self.routes, self.page.links, strict=True)
            if link.label
        }
        return tuple(Label(*key, lines) for key, lines in found.items())

    def capsule(self, node: Node) -> tuple[str, ...]:
        """The lines of text inside a capsule that stands for no step."""
        width = max(self.density.label, longest_word(node.text, SMALL))
        return wrap(node.text, width, SMALL) if node.text else ()

    def node_height(self, node: Node) -> float:
        """Height of a node's symbols."""
        if node.kind is SymbolKind.DECISION:
            return min(_HEIGHTS[node.kind], _DIAMOND_SHAPE * self.density.symbol)
        if not node.text:
            return _HEIGHTS[node.kind]
        return max(_HEIGHTS[node.kind], text_height(len(self.capsule(node)), SMALL) + 5)

    def node_width(self, node: Node, symbol: float) -> float:
        """Width of a node's symbol in one column where plain symbols are `symbol` wide."""
        if node.kind is SymbolKind.CONNECTOR:
            return CONNECTOR_WIDTH
        if not node.text:
            return symbol
        return max(text_width(line, SMALL) for line in self.capsule(node)) + 11

    @cached_property
    def slot_rooms(self) -> tuple[tuple[float, float], ...]:
        """For each slot the room it needs above and below its middle."""
        halves = [0.0] * self.page.slots
        for node in self.page.nodes:
            halves[node.slot] = max(halves[node.slot], self.node_height(node) / 2)
        above = [half + _ARROW_ROOM if half else 0.0 for half in halves]
        below = [half + EDGE if half else 0.0 for half in halves]
        for label in self.labels:
            node = self.page.nodes[label.node]
            if label.side == BOTTOM:
                half = self.node_height(node) / 2
                below[node.slot] = max(below[node.slot], half + label.height + 2 * GAP)
            else:
                above[node.slot] = max(above[node.slot], label.height + 2 * GAP)
        return tuple(zip(above, below, strict=True))

    def column_sides(self, symbol: float) -> tuple[tuple[float, float], ...]:
        """For each column the room it needs left and right of its middle, without the lines in the gaps."""
        sides = [[symbol / 2, symbol / 2] for _ in range(self.page.columns)]
        for node in self.page.nodes:
            if node.text or node.kind is SymbolKind.CONNECTOR:  # others are `symbol` wide
                half = self.node_width(node, symbol) / 2
                for column in node.columns:
                    sides[column] = [max(side, half) for side in sides[column]]
        for side, column, room in (*self._label_rooms(symbol), *self._arrow_rooms(symbol)):
            sides[column][side] = max(sides[column][side], room)
        return tuple([(left, right) for left, right in sides])

    def _label_rooms(self, symbol: float) -> Iterator[tuple[int, int, float]]:
        for label in self.labels:
            if label.side == BOTTOM:
                yield 1, label.column, label.width + 2 * GAP
            else:
                yield int(label.side == RIGHT), label.column, symbol / 2 + label.width + GAP

    def _arrow_rooms(self, symbol: float) -> Iterator[tuple[int, int, float]]:
        for side, column, target in self._side_entries:
            yield side, column, self.node_width(self.page.nodes[target], symbol) / 2 + _SIDE_ARROW_ROOM

    @cached_property
    def _side_entries(self) -> list[tuple[int, int, int]]:
        """Where lines enter from a side: which, and the column and node."""
        entering = [route for route in self.routes if route.enters in (LEFT, RIGHT)]
        entries = [(int(route.enters == RIGHT), route.spots[-1][0] // 2, route.link.target) for route in entering]
        return list(dict.fromkeys(entries))


def split_tracks(count: int, gap: int, gaps: int) -> tuple[int, int]:
    """Share the tracks of a gap among the two cells it lies between; the outermost gaps have one cell."""
    if gap == 0:
        return 0, count
    if gap == gaps:
        return count, 0
    return count // 2, count - count // 2


def track_room(count: int) -> float:
    """Room that lines side by side take beside a rule."""
    return 2 * EDGE + (count - 1) * TRACK if count else EDGE


def track_offset(track: int, before: int) -> float:
    """Place of a track relative to the rule in its gap, where `before` tracks lie before the rule."""
    if track < before:
        return -EDGE - (before - 1 - track) * TRACK
    return EDGE + (track - before) * TRACK


def without_lines(page: FlowPage, density: Density) -> RoutedPage:
    """A page before its lines are chosen: with them it needs as much room or more."""
    no_tracks = Tracks({}, (0,) * (page.columns + 1), (0,) * (page.slots + 1))
    return RoutedPage(replace(page, links=()), (), no_tracks, density)


_Shape = tuple[object, ...]


@dataclass
class PageRouter:
    """Routes pages of one SOP. Texts do not change a way, so ways found for one density serve the others."""

    _routes: dict[_Shape, tuple[tuple[Route, ...], Tracks]] = field(default_factory=dict)

    def route(self, page: FlowPage, density: Density) -> RoutedPage:
        """Connect what stands on a page."""
        shape = (  # kinds, slots and columns; sources, targets and groups
            tuple([node[:3] for node in page.nodes]),
            tuple([link[:3] for link in page.links]),
        )
        found = self._routes.get(shape)
        if found is None:
            routes = find_routes(page)
            found = self._routes[shape] = routes, assign_tracks(routes, page.columns, page.slots)
        return RoutedPage(page, *found, density)
