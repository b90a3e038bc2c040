"""One page of the flowchart as a table for screen readers: head, then row by row, each symbol told in words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from functools import cached_property

from sop_katalog.flow.graph import FlowGraph
from sop_katalog.render.matrix.sheet import Box, Drawing, Symbol, SymbolKind, Text
from sop_katalog.render.pdf.flow_words import symbol_words
from sop_katalog.render.pdf.graphics import symbol_picture
from sop_katalog.render.pdf.grid import Grid
from sop_katalog.render.pdf.nodes import Node, cell, figure, heading, table, text_node
from sop_katalog.values import dataclass


@dataclass(frozen=True)
class FlowPage:
    """Head, table and flow of one sheet. `level` is that of the headings of phases; None leaves them plain text."""

    grid: Grid
    flow: Drawing
    graph: FlowGraph
    level: int | None

    def node(self) -> Node:
        """The whole table."""
        return table(self.grid.width, self._head(), self._body())

    def _head(self) -> list[Node]:
        texts: dict[tuple[int, bool], list[Node]] = defaultdict(list)
        for text in self.grid.head.texts:
            x, y = text.box.middle
            column = self.grid.column(x)
            group = next((group for group in self.grid.groups if group.first <= column < group.last), None)
            above = group is not None and y < group.y
            texts[group.first if group and above else column, above].append(text_node(text))
        upper, lower, column = [], [], 0
        starts = {group.first: group for group in self.grid.groups}
        while column < self.grid.width:
            group = starts.get(column)
            if group is None:
                upper.append(cell(texts[column, False], rows=2 if starts else 1))
                column += 1
                continue
            upper.append(cell(texts[column, True], columns=group.last - group.first))
            lower += [cell(texts[member, False]) for member in range(group.first, group.last)]
            column = group.last
        return upper + lower

    def _body(self) -> list[Node]:
        cells: dict[tuple[int, int], list[Node]] = defaultdict(list)
        for text in self.grid.table.texts:
            place = self.grid.place(text.box.middle)
            cells[place].append(self._text(text))
        for symbol, texts in self._symbols.items():
            cells[self.grid.place(_start(symbol.box))].append(self._symbol(symbol, texts))
        return [cell(cells[row, column]) for row in range(self.grid.height) for column in range(self.grid.width)]

    def _text(self, text: Text) -> Node:
        if text.bold and self.level is not None:
            return heading(self.level, text_node(text))
        return text_node(text)

    @cached_property
    def _symbols(self) -> dict[Symbol, list[Text]]:
        """Each symbol with the texts in or beside it."""
        found: dict[Symbol, list[Text]] = {symbol: [] for symbol in self.flow.symbols}
        for text in self.flow.texts:
            box = text.box
            owner = min(self._owners(text), key=lambda symbol: _distance(symbol.box, box), default=None)
            if owner is not None:
                found[owner].append(text)
        return found

    def _owners(self, text: Text) -> Iterable[Symbol]:
        """The symbols a text may belong to: answers stand beside decisions, other words inside what is no step."""
        wanted = [
            symbol
            for symbol in self.flow.symbols
            if (symbol.kind is SymbolKind.DECISION if text.part == "label" else symbol.step is None)
        ]
        return wanted or self.flow.symbols

    def _symbol(self, symbol: Symbol, texts: list[Text]) -> Node:
        inside = " ".join(line for text in texts for line in text.lines)
        arrives = any(line.source == symbol.node for line in self.flow.lines)
        words = symbol_words(symbol, self.graph, inside, arrives)
        return figure(words, [symbol_picture(symbol), *map(text_node, texts)])


def _start(box: Box) -> tuple[float, float]:
    """The left end of a symbol, which may reach over several columns."""
    return box.x + 1, box.middle[1]


def _distance(one: Box, other: Box) -> float:
    across = max(one.x - other.right, other.x - one.right, 0.0)
    down = max(one.y - other.bottom, other.y - one.bottom, 0.0)
    return across * across + down * down
