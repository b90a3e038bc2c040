"""The pieces that an identity block is put together from: framed cells with texts of one type size."""

from __future__ import annotations

from typing import Final

from sop_katalog.render.matrix.cells import Block, hanging
from sop_katalog.render.matrix.measure import ASCENT, LEADING, text_height, text_width, wrap
from sop_katalog.render.matrix.sheet import Anchor, Box, Drawing, Picture, Rule, Text
from sop_katalog.render.matrix.sheet_input import Identity, Section

Row = list[list[Block]]
"""The blocks of cells beside each other."""

PAD: Final = 5.0
_SIGN_ROOM: Final = 44.0
"""Empty height for signature and stamp."""
_LOGO: Final = 64.0
_SIGNED: Final = "Disahkan oleh"
_TITLE: Final = "Nama SOP"


class Pen:
    """Collects what is drawn between `left` and `left + width` in type of one `size`."""

    def __init__(self, left: float, width: float, size: float) -> None:
        self.left, self.width, self.size = left, width, size
        self._rules: list[Rule] = []
        self._texts: list[Text] = []
        self._pictures: list[Picture] = []

    def drawing(self, height: float) -> Drawing:
        """What has been drawn."""
        return Drawing(height, tuple(self._rules), texts=tuple(self._texts), pictures=tuple(self._pictures))

    def plain(self, text: str, width: float, bold: bool = False) -> Block:
        """A text broken into lines."""
        lines = wrap(text, width, self.size, bold)
        return Block(lines, bold=bold)

    def height(self, *blocks: Block) -> float:
        """Room of blocks one below the other."""
        return sum(text_height(len(block.lines), self.size) for block in blocks)

    def frame(self, box: Box) -> None:
        """The four sides of a cell."""
        x, y, right, bottom = box.x, box.y, box.right, box.bottom
        self._rules += [Rule(x, y, right, y), Rule(x, bottom, right, bottom)]
        self._rules += [Rule(x, y, x, bottom), Rule(right, y, right, bottom)]

    def write(self, x: float, y: float, blocks: list[Block], part: str, anchor: Anchor = Anchor.START) -> None:
        """Blocks one below the other, their room starting at `y`."""
        for block in blocks:
            if block.lines:
                baseline = y + ((LEADING - 1) / 2 + ASCENT) * self.size
                look = (anchor, block.bold, False, block.indents)
                self._texts.append(Text(x, baseline, block.lines, self.size, part, *look))
            y += self.height(block)

    def picture(self, box: Box, href: str) -> None:
        """Room for the coat of arms."""
        self._pictures.append(Picture(box, href))

    def section(self, section: Section, width: float) -> list[Block]:
        """The heading of a section and each of its entries."""
        inner = width - 2 * PAD
        items = section.isi or ("–",)
        numbered = section.numbered and len(items) > 1
        marks = [f"{number}. " if numbered else "" for number in range(1, len(items) + 1)]
        entries = [hanging((item,), (mark,), inner, self.size) for item, mark in zip(items, marks, strict=True)]
        return [self.plain(f"{section.judul}:", inner, bold=True), *entries]

    def row_height(self, cells: Row) -> float:
        """Height of cells beside each other."""
        return 2 * PAD + max(self.height(*blocks) for blocks in cells)

    def row(self, sections: tuple[Section, ...], cells: Row, y: float) -> float:
        """Cells of one height beside each other; the height."""
        each = self.width / len(sections)
        height = self.row_height(cells)
        for index, (section, blocks) in enumerate(zip(sections, cells, strict=True)):
            x = self.left + index * each
            self.frame(Box(x, y, each, height))
            self.write(x + PAD, y + PAD, blocks, section.judul)
        return height


class Head:
    """The unit at the left, numbers, dates, signature and title at the right."""

    def __init__(self, pen: Pen, identity: Identity) -> None:
        half = pen.width / 2
        self.labels = [*(field.label for field in identity.fields), _SIGNED, _TITLE]
        self.label_width = max(text_width(label, pen.size) for label in self.labels) + 4 * PAD
        inner = half - self.label_width - 2 * PAD
        self.values = [[pen.plain(field.value or "–", inner)] for field in identity.fields]
        self.values += [_signature(pen, identity, inner), [pen.plain(identity.judul, inner, bold=True)]]
        self.heights = [pen.height(*blocks) + 1.6 * PAD for blocks in self.values]
        self.heights[-2] += _SIGN_ROOM
        self.unit = _unit_blocks(pen, identity, half - 4 * PAD)
        missing = pen.height(*self.unit) + _LOGO + 4 * PAD - sum(self.heights)
        self.heights[-2] += max(0.0, missing)

    @property
    def height(self) -> float:
        """All rows."""
        return sum(self.heights)

    def draw(self, pen: Pen, top: float, logo: str) -> float:
        """Draw it from `top` down; where it ends."""
        half = pen.width / 2
        pen.frame(Box(pen.left, top, half, self.height))
        _unit(pen, self.unit, Box(pen.left, top, half, self.height), logo)
        y = top
        for label, blocks, height in zip(self.labels, self.values, self.heights, strict=True):
            _field(pen, label, blocks, (Box(pen.left + half, y, self.label_width, height), half - self.label_width))
            y += height
        return y


def _signature(pen: Pen, identity: Identity, width: float) -> list[Block]:
    """Post above; name in bold and rank below the room for the signature."""
    post, *below = identity.pengesah or ("",)
    blocks = [pen.plain(post or "–", width)]
    return blocks + [pen.plain(line, width, bold=not index) for index, line in enumerate(below) if line]


def _field(pen: Pen, label: str, blocks: list[Block], place: tuple[Box, float]) -> None:
    box, width = place
    value = Box(box.right, box.y, width, box.height)
    pen.frame(box)
    pen.frame(value)
    if label == _SIGNED:
        centre = value.middle[0]
        pen.write(box.x + PAD, box.y + PAD, [pen.plain(label, box.width)], label)
        pen.write(centre, value.y + PAD, blocks[:1], label, Anchor.MIDDLE)
        pen.write(centre, value.bottom - PAD - pen.height(*blocks[1:]), blocks[1:], label, Anchor.MIDDLE)
        return
    pen.write(box.x + PAD, box.y + (box.height - pen.height(*blocks)) / 2, [pen.plain(label, box.width)], label)
    pen.write(value.x + PAD, value.y + (box.height - pen.height(*blocks)) / 2, blocks, label)


def _unit_blocks(pen: Pen, identity: Identity, width: float) -> list[Block]:
    names = (identity.pemerintah.upper(), identity.opd.upper())
    blocks = [pen.plain(name, width, bold=True) for name in names if name]
    return [*blocks, pen.plain(identity.unit, width)] if identity.unit else blocks


def _unit(pen: Pen, blocks: list[Block], box: Box, logo: str) -> None:
    x, y = box.middle[0], box.y + (box.height - _LOGO - 2 * PAD - pen.height(*blocks)) / 2
    pen.picture(Box(x - _LOGO / 2, y, _LOGO, _LOGO), logo)
    pen.write(x, y + _LOGO + 2 * PAD, blocks, "unit", Anchor.MIDDLE)
