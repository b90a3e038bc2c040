"""The Bagian Identitas as officers know it: unit at the left, numbers and dates at the right, three pairs below.

Order and pairs: PermenPAN-RB 35/2012, Lampiran Bab III; the variants are set by the texts of the `Identity`.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from sop_katalog.render.matrix.cells import Block
from sop_katalog.render.matrix.pen import PAD, Head, Pen, Row
from sop_katalog.render.matrix.sheet import Drawing
from sop_katalog.render.matrix.sheet_input import Identity, Section

_SIZES: Final = (11.0, 10.0, 9.0, 8.5, 8.0, 7.5)
"""Type sizes from the usual one of official forms down to what long lists need to stay on one page."""


def draw_identity(
    identity: Identity, left: float, width: float, top: float, room: float | None, logo: str
) -> tuple[Drawing, ...]:
    """The block in pieces, one to a page, in the largest type that takes no more pages than the smallest.

    `top` is where each piece begins and `room` how high it may be; without `room` the smaller type of screens is used.
    """
    forms: list[_Form] = []
    for size in _SIZES if room is not None else _SIZES[2:3]:
        form = _Form(identity, Pen(left, width, size))
        if room is None or form.height <= room:
            return tuple(form.pieces(top, room, logo))
        forms.append(form)
    return min((tuple(form.pieces(top, room, logo)) for form in forms), key=len)


class _Form:
    """The block in type of one size, measured but not drawn yet."""

    def __init__(self, identity: Identity, pen: Pen) -> None:
        self.pen = pen
        self.head = Head(pen, identity)
        self.sections: list[tuple[Section, ...]] = [*identity.pairs, *((one,) for one in identity.sections)]
        self.rows = [[pen.section(section, pen.width / len(row)) for section in row] for row in self.sections]

    @property
    def height(self) -> float:
        """What it takes in one piece."""
        return self.head.height + sum(map(self.pen.row_height, self.rows))

    def pieces(self, top: float, room: float | None, logo: str) -> Iterator[Drawing]:
        """Drawings from `top` down, each at most `room` high."""
        pen = self.pen
        y = self.head.draw(pen, top, logo)
        for row, cells in zip(self.sections, self.rows, strict=True):
            rest = cells
            while any(rest):
                part, left_over = _take(pen, rest, None if room is None else top + room - y)
                if not any(part) and y > top:
                    yield pen.drawing(y - top)
                    pen, y = Pen(pen.left, pen.width, pen.size), top
                    continue
                if not any(part):
                    part, left_over = rest, [[] for _ in rest]
                y += pen.row(row, part, y)
                rest = left_over
        yield pen.drawing(y - top)


def _take(pen: Pen, cells: Row, limit: float | None) -> tuple[Row, Row]:
    """As many blocks of each cell as fit, and the rest. A heading never stands alone, nor does one cell of a pair."""
    if limit is None:
        return cells, [[] for _ in cells]
    counts = [_fitting(pen, blocks, limit) for blocks in cells]
    if any(count < min(2, len(blocks)) for count, blocks in zip(counts, cells, strict=True)):
        counts = [0] * len(counts)
    part = [blocks[:count] for blocks, count in zip(cells, counts, strict=True)]
    return part, [blocks[count:] for blocks, count in zip(cells, counts, strict=True)]


def _fitting(pen: Pen, blocks: list[Block], limit: float) -> int:
    used = 2 * PAD
    for count, block in enumerate(blocks):
        used += pen.height(block)
        if used > limit:
            return count
    return len(blocks)
