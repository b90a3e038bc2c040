"""The table around the flow: head, rules and texts of the rows."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from itertools import pairwise
from math import ceil
from typing import Final

from sop_katalog.render.matrix.cells import Cell, row_texts, text_places
from sop_katalog.render.matrix.columns import PAD, Columns
from sop_katalog.render.matrix.density import SMALL, Density
from sop_katalog.render.matrix.measure import ASCENT, LEADING, longest_part, longest_word, text_height, text_width, wrap
from sop_katalog.render.matrix.rows import Rows
from sop_katalog.render.matrix.sheet import Anchor, Box, Drawing, Rule, Text
from sop_katalog.render.matrix.sheet_input import SheetInput
from sop_katalog.values import dataclass

_TOP_ROW: Final = 15.0
_TURNED_LONGEST: Final = 84.0
_NAMES: Final = {
    "nomor": "No",
    "kelengkapan": "Kelengkapan",
    "waktu": "Waktu",
    "output": "Output",
    "keterangan": "Keterangan",
}
_QUALITY: Final = ("kelengkapan", "waktu", "output")


@dataclass(frozen=True)
class Head:
    """The two-row head of the table (PermenPAN-RB 35/2012, Lampiran Bab III): Pelaksana and Mutu Baku span columns.

    The names of the actors are turned where one would not fit across its column.
    """

    data: SheetInput
    columns: Columns
    density: Density

    @cached_property
    def _widths(self) -> tuple[float, ...]:
        actors = self.columns.actors
        return tuple(actors[c + 1] - actors[c] - PAD for c in range(len(self.data.actors)))

    @cached_property
    def turned(self) -> bool:
        """Whether the actors' names read from below upwards."""
        pairs = zip(self.data.actors, self._widths, strict=True)
        return any(longest_part(name, SMALL) > width for name, width in pairs)

    @cached_property
    def _names(self) -> tuple[tuple[str, ...], ...]:
        if self.turned:
            return tuple(
                self._turned_lines(name, width) for name, width in zip(self.data.actors, self._widths, strict=True)
            )
        return tuple(wrap(name, width, SMALL, True) for name, width in zip(self.data.actors, self._widths, strict=True))

    def _turned_lines(self, name: str, width: float) -> tuple[str, ...]:
        """As few lines as keep the head low, no more than the column is wide."""
        most = max(1, int(width / (SMALL * LEADING)))
        whole = text_width(name, SMALL, True)
        length = max(whole / min(most, ceil(whole / _TURNED_LONGEST)), longest_word(name, SMALL, True))
        lines = wrap(name, length + 1, SMALL, True)
        while len(lines) > most:
            length += 8
            lines = wrap(name, length, SMALL, True)
        return lines

    @cached_property
    def height(self) -> float:
        """Both rows."""
        if self.turned:
            longest = max((text_width(line, SMALL, True) for lines in self._names for line in lines), default=0.0)
        else:
            longest = text_height(max((len(lines) for lines in self._names), default=1), SMALL)
        return _TOP_ROW + max(_TOP_ROW, longest + 2 * PAD)

    def draw(self, top: float) -> Drawing:
        """The head with its upper side at `top`."""
        columns, middle, bottom = self.columns, top + _TOP_ROW, top + self.height
        actors = columns.actors
        rules = [Rule(actors[0], middle, actors[-1], middle), self._quality_rule(middle)]
        rules += [Rule(x, middle, x, bottom) for x in actors[1:-1]]
        rules += [Rule(columns.texts[name][0], middle, columns.texts[name][0], bottom) for name in _QUALITY[1:]]
        texts = [self._title(name, title, top, bottom) for name, title in self._outer_titles()]
        texts += [self._title(name, _NAMES[name], middle, bottom) for name in _QUALITY]
        texts.append(self._span("Pelaksana", actors[0], actors[-1], top))
        x, width = columns.texts["output"]
        texts.append(self._span("Mutu Baku", columns.texts["kelengkapan"][0], x + width, top))
        texts += [self._actor(index, middle, bottom) for index in range(len(self.data.actors))]
        shade = Box(columns.left, top, columns.right - columns.left, self.height)
        return Drawing(self.height, tuple(rules), (shade,), tuple(texts))

    def _outer_titles(self) -> tuple[tuple[str, str], ...]:
        return (
            ("nomor", _NAMES["nomor"]),
            ("kegiatan", self.data.judul_kegiatan),
            ("keterangan", _NAMES["keterangan"]),
        )

    def _quality_rule(self, y: float) -> Rule:
        x, width = self.columns.texts["output"]
        return Rule(self.columns.texts["kelengkapan"][0], y, x + width, y)

    def _title(self, name: str, title: str, top: float, bottom: float) -> Text:
        x, width = self.columns.texts[name]
        size = min(self.density.text, (width - 3) / max(1.0, text_width(title, 1.0, True)))
        y = (top + bottom) / 2 + (ASCENT - 0.5) * size
        return Text(x + width / 2, y, (title,), max(SMALL, size), "kepala", Anchor.MIDDLE, bold=True)

    def _span(self, title: str, left: float, right: float, top: float) -> Text:
        size = self.density.text
        y = top + _TOP_ROW / 2 + (ASCENT - 0.5) * size
        return Text((left + right) / 2, y, (title,), size, "kepala", Anchor.MIDDLE, bold=True)

    def _actor(self, index: int, top: float, bottom: float) -> Text:
        lines = self._names[index]
        x = (self.columns.actors[index] + self.columns.actors[index + 1]) / 2
        shift = (ASCENT - 0.5 - (len(lines) - 1) * LEADING / 2) * SMALL
        y = (top + bottom) / 2
        if self.turned:
            return Text(x + shift, y, lines, SMALL, "kepala", Anchor.MIDDLE, bold=True, turned=True)
        return Text(x, y + shift, lines, SMALL, "kepala", Anchor.MIDDLE, bold=True)


def draw_table(columns: Columns, rows: Rows, cells: Sequence[tuple[Cell, ...]], size: float, top: float) -> Drawing:
    """Rules and texts of the rows; the long vertical rules start at `top`, the upper side of the head."""
    left, right, bottom = columns.left, columns.right, rows.edges[-1]
    rules = [Rule(left, y, right, y) for y in (top, *rows.edges)]
    x, width = columns.texts["keterangan"]
    tall = (left, columns.texts["kegiatan"][0], columns.actors[0], columns.texts["kelengkapan"][0], x, x + width)
    rules += [Rule(at, top, at, bottom) for at in tall]
    short = (*columns.actors[1:-1], columns.texts["waktu"][0], columns.texts["output"][0])
    rules += [Rule(at, rows.edges[0], at, bottom) for at in short]
    places = text_places(columns)
    texts = [
        text
        for row, (upper, lower) in zip(cells, pairwise(rows.edges), strict=True)
        for text in row_texts(row, places, upper, lower - upper, size)
    ]
    return Drawing(bottom - top, tuple(rules), texts=tuple(texts))
