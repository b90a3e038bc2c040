"""The texts of one row of the table, broken into lines for the widths of the columns."""

from __future__ import annotations

from dataclasses import dataclass

from sop_katalog.render.matrix.columns import PAD, TEXT_COLUMNS, Columns
from sop_katalog.render.matrix.density import Density
from sop_katalog.render.matrix.measure import ASCENT, LEADING, text_height, text_width, wrap
from sop_katalog.render.matrix.sheet import Anchor, Text
from sop_katalog.render.matrix.sheet_input import SheetInput

_CENTRED = frozenset({"nomor", "waktu"})


@dataclass(frozen=True, slots=True)
class Block:
    """Lines of one kind of type inside a cell."""

    lines: tuple[str, ...]
    indents: tuple[float, ...]
    bold: bool = False


@dataclass(frozen=True, slots=True)
class Cell:
    """The text of one cell."""

    part: str
    blocks: tuple[Block, ...]

    @property
    def count(self) -> int:
        """How many lines."""
        return sum(len(block.lines) for block in self.blocks)


def hanging(items: tuple[str, ...], marks: tuple[str, ...], width: float, size: float) -> Block:
    """Items one below the other, each after its mark, the following lines moved in by the width of the mark."""
    lines: list[str] = []
    indents: list[float] = []
    for mark, item in zip(marks, items, strict=True):
        shift = text_width(mark, size)
        for index, line in enumerate(wrap(item, width - shift, size)):
            lines.append(line if index else mark + line)
            indents.append(shift if index else 0.0)
    return Block(tuple(lines), tuple(indents))


def row_cells(data: SheetInput, columns: Columns, density: Density) -> tuple[tuple[Cell, ...], ...]:
    """The cells of every step."""
    return tuple(
        tuple(_cell(data, index, name, columns.texts[name][1] - 2 * PAD, density.text) for name in TEXT_COLUMNS)
        for index in range(len(data.steps))
    )


def _cell(data: SheetInput, index: int, name: str, width: float, size: float) -> Cell:
    step = data.steps[index]
    value: str | tuple[str, ...] = getattr(step, name)
    items = (value,) if isinstance(value, str) else value
    marks = tuple("" if len(items) == 1 or item.startswith("(") else "– " for item in items)
    blocks = [hanging(items, marks, width, size)]
    if name == "kegiatan" and step.tahap:
        heading = wrap(step.tahap, width, size, True)
        blocks.insert(0, Block(heading, (0.0,) * len(heading), bold=True))
    return Cell(name, tuple(block for block in blocks if block.lines))


def cell_height(cell: Cell, size: float) -> float:
    """Room a cell needs from rule to rule."""
    return text_height(cell.count, size) + 2 * PAD if cell.count else 0.0


def cell_texts(cell: Cell, columns: Columns, top: float, height: float, size: float) -> list[Text]:
    """The texts of a cell in the middle of its row."""
    x, width = columns.texts[cell.part]
    centred = cell.part in _CENTRED
    y = top + (height - text_height(cell.count, size)) / 2 + (LEADING - 1) / 2 * size + ASCENT * size
    texts = []
    for block in cell.blocks:
        anchor, at = (Anchor.MIDDLE, x + width / 2) if centred else (Anchor.START, x + PAD)
        indents = () if centred or not any(block.indents) else block.indents
        texts.append(Text(at, y, block.lines, size, cell.part, anchor, block.bold, indents=indents))
        y += len(block.lines) * LEADING * size
    return texts
