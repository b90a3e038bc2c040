"""Puts a routed page of the flow at its place: symbols, lines, labels."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from itertools import pairwise

from sop_katalog.render.matrix.columns import Columns
from sop_katalog.render.matrix.density import SMALL
from sop_katalog.render.matrix.flow_page import Crossing, Node
from sop_katalog.render.matrix.measure import ASCENT, LEADING, text_height
from sop_katalog.render.matrix.route import Route
from sop_katalog.render.matrix.routed import GAP, Label, RoutedPage
from sop_katalog.render.matrix.rows import Rows
from sop_katalog.render.matrix.sheet import Anchor, Box, Drawing, Line, Point, Symbol, SymbolKind, Text
from sop_katalog.render.matrix.ways import BOTTOM, LEFT, TOP
from sop_katalog.values import dataclass


@dataclass(frozen=True)
class FlowDrawing:
    """The flow of one page at its place. `letters` names the pairs of connectors."""

    routed: RoutedPage
    columns: Columns
    rows: Rows
    letters: Mapping[Crossing, str]

    def draw(self) -> Drawing:
        """All of it."""
        nodes = self.routed.page.nodes
        symbols = [
            Symbol(node.kind, box, index, node.step) for index, node in enumerate(nodes) for box in self._boxes[index]
        ]
        lines = [
            self._joint(index, left, right)
            for index, boxes in enumerate(self._boxes)
            if len(boxes) > 1
            for left, right in pairwise(boxes)
        ]
        lines += [self._line(route) for route in self.routed.routes]
        texts = [self._inner_text(index, words) for index, node in enumerate(nodes) if (words := self._words(node))]
        texts += [self._label(label) for label in self.routed.labels]
        return Drawing(texts=tuple(texts), symbols=tuple(symbols), lines=tuple(lines))

    @cached_property
    def _boxes(self) -> tuple[tuple[Box, ...], ...]:
        return tuple([self._node_boxes(node) for node in self.routed.page.nodes])

    def _node_boxes(self, node: Node) -> tuple[Box, ...]:
        width, height = self.routed.node_width(node, self.columns.symbol), self.routed.node_height(node)
        y = self.rows.middles[node.slot] - height / 2
        middles = self.columns.middles
        return tuple(
            [
                Box(middles[first] - width / 2, y, middles[last] - middles[first] + width, height)
                for first, last in node.runs
            ]
        )

    def _joint(self, node: int, left: Box, right: Box) -> Line:
        """The line that joins the symbols of one step done together."""
        y = left.middle[1]
        return Line(((left.right, y), (right.x, y)), node, node, head=False)

    def _line(self, route: Route) -> Line:
        spots = route.spots
        last = len(spots) - 1
        points = [self._point(route, index) for index in range(1, last)]
        start = self._port(route.link.source, route.leaves, spots[0][0] // 2)
        end = self._port(route.link.target, route.enters, spots[-1][0] // 2)
        return Line((start, *points, end), route.link.source, route.link.target)

    def _point(self, route: Route, index: int) -> Point:
        """A turn: its x comes from the vertical piece that it ends, its y from the horizontal one."""
        vertical_first = route.spots[index - 1][0] == route.spots[index][0]
        down, across = (index - 1, index) if vertical_first else (index, index - 1)
        return self._x(route, down), self._y(route, across)

    def _x(self, route: Route, piece: int) -> float:
        x = route.spots[piece][0]
        if x % 2:
            return self.columns.middles[x // 2]
        return self.columns.lane(x // 2, self.routed.tracks.of_run[route.index, piece])

    def _y(self, route: Route, piece: int) -> float:
        y = route.spots[piece][1]
        if y % 2:
            return self.rows.middles[y // 2]
        return self.rows.lane(y // 2, self.routed.tracks.of_run[route.index, piece])

    def _port(self, node: int, side: str, column: int) -> Point:
        """Where a line touches a symbol."""
        boxes, x = self._boxes[node], self.columns.middles[column]
        box = boxes[0]
        for other in boxes[1:]:
            box = other if other.x <= x else box
        if side == TOP:
            return x, box.y
        if side == BOTTOM:
            return x, box.bottom
        y = self.rows.middles[self.routed.page.nodes[node].slot]
        return (box.x, y) if side == LEFT else (box.right, y)

    def _words(self, node: Node) -> tuple[str, ...]:
        if node.crossing is not None:
            return (self.letters[node.crossing],)
        return self.routed.capsule(node)

    def _inner_text(self, index: int, lines: tuple[str, ...]) -> Text:
        node = self.routed.page.nodes[index]
        x, y = self._boxes[index][0].middle
        y += (ASCENT - LEADING / 2 + (LEADING - 1) / 2 - (len(lines) - 1) * LEADING / 2) * SMALL
        connector = node.kind is SymbolKind.CONNECTOR
        return Text(x, y - connector, lines, SMALL, "simbol", Anchor.MIDDLE, bold=connector)

    def _label(self, label: Label) -> Text:
        x, y = self._port(label.node, label.side, label.column)
        first = ASCENT * SMALL
        if label.side == BOTTOM:
            return Text(x + GAP, y + first + GAP, label.lines, SMALL, "label")
        top = y - GAP - text_height(len(label.lines), SMALL)
        if label.side == LEFT:
            return Text(x - 1, top + first, label.lines, SMALL, "label", Anchor.END)
        return Text(x + 1, top + first, label.lines, SMALL, "label")
