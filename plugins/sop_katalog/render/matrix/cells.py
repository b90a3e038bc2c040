"""The texts of one row of the table, broken into lines for the widths of the columns."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from sop_katalog.render.matrix.columns import PAD, TEXT_COLUMNS, Columns
from sop_katalog.render.matrix.density import Density
from sop_katalog.render.matrix.measure import ASCENT, LEADING, text_height, text_width, wrap
from sop_katalog.render.matrix.sheet import Anchor, Text
from sop_katalog.render.matrix.sheet_input import SheetInput, StepText

_CENTRED = frozenset({"nomor", "waktu"})


class Block(NamedTuple):
    """Lines of one kind of type inside a cell. `indents` move single lines in; empty for none."""

    lines: tuple[str, ...]
    indents: tuple[float, ...] = ()
    bold: bool = False


class Cell(NamedTuple):
    """The text of one cell and how many lines it has."""

    part: str
    blocks: tuple[Block, ...]
    height_in_lines: int


def hanging(items: tuple[str, ...], marks: tuple[str, ...], width: float, size: float) -> Block:
    """Items one below the other, each after its mark, the following lines moved in by the width of the mark."""
    lines: list[str] = []
    indents: list[float] = []
    for mark, item in zip(marks, items, strict=True):
        shift = text_width(mark, size)
        for index, line in enumerate(wrap(item, width - shift, size)):
            lines.append(line if index else mark + line)
            indents.append(shift if index else 0.0)
    return Block(tuple(lines), tuple(indents) if any(indents) else ())


def row_cells(data: SheetInput, columns: Columns, density: Density) -> tuple[tuple[Cell, ...], ...]:
    """The cells of every step."""
    widths = [columns.texts[name][1] - 2 * PAD for name in TEXT_COLUMNS]
    every = [_column(data.steps, name, width, density.text) for name, width in zip(TEXT_COLUMNS, widths, strict=True)]
    return tuple(zip(*every, strict=True))


def _column(steps: Sequence[StepText], name: str, width: float, size: float) -> list[Cell]:
    empty = Cell(name, (), 0)
    cells = []
    for step in steps:
        value: str | tuple[str, ...] = getattr(step, name)
        block = _block(value, width, size) if value else None
        if name == "kegiatan" and step.tahap:
            head = Block(wrap(step.tahap, width, size, True), bold=True)
            blocks = (head, block) if block and block.lines else (head,)
            cells.append(Cell(name, blocks, sum([len(part.lines) for part in blocks])))
        else:
            cells.append(Cell(name, (block,), len(block.lines)) if block and block.lines else empty)
    return cells


def _block(value: str | tuple[str, ...], width: float, size: float) -> Block:
    """A text, or several entries, each after a dash."""
    if isinstance(value, str):
        return Block(wrap(value, width, size))
    if len(value) == 1:
        return Block(wrap(value[0], width, size))
    return hanging(value, tuple(["" if item.startswith("(") else "– " for item in value]), width, size)


def row_heights(cells: Sequence[tuple[Cell, ...]], size: float) -> list[float]:
    """Room that the texts of each row need from rule to rule."""
    counts = (max([cell.height_in_lines for cell in row]) for row in cells)
    return [text_height(count, size) + 2 * PAD if count else 0.0 for count in counts]


Place = tuple[float, Anchor, bool]
"""Where the lines of one column stand, and whether all of them stand in its middle."""


def text_places(columns: Columns) -> list[Place]:
    """The places of the texts, column by column."""
    places: list[Place] = []
    for name in TEXT_COLUMNS:
        x, width = columns.texts[name]
        centred = name in _CENTRED
        places.append((x + width / 2, Anchor.MIDDLE, True) if centred else (x + PAD, Anchor.START, False))
    return places


def row_texts(row: tuple[Cell, ...], places: list[Place], top: float, height: float, size: float) -> Iterator[Text]:
    """The texts of a row, in its middle."""
    for (part, blocks, height_in_lines), (at, anchor, centred) in zip(row, places, strict=True):
        if not blocks:
            continue
        y = top + (height - text_height(height_in_lines, size)) / 2 + (LEADING - 1) / 2 * size + ASCENT * size
        for lines, indents, bold in blocks:
            yield Text(at, y, lines, size, part, anchor, bold, False, () if centred else indents)
            y += len(lines) * LEADING * size
