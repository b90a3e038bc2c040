"""What of a sheet is drawn behind its texts: shades, rules, lines of the flow, the QR code. Screen readers skip it.

The measures are those of `matrix/svg.py`, so that screen and paper show the same.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from sop_katalog.render.matrix.qr import QUIET
from sop_katalog.render.matrix.sheet import Box, Code, Point, Sheet, Symbol, SymbolKind
from sop_katalog.render.pdf.nodes import Node, rounded, shape

_HEAD_LENGTH: Final = 5.0
_HEAD_HALF: Final = 2.2
_RULE: Final = 0.5
_FLOW: Final = 0.9
_SHADE: Final = "#eeeeee"
_INK: Final = "#000000"
_PENTAGON_SIDE: Final = 0.62


def graphics(sheet: Sheet) -> list[Node]:
    """Everything in the order in which it is painted."""
    shades = [_corners(box) for drawing in sheet.drawings for box in drawing.shades]
    rules = dict.fromkeys(rule for drawing in sheet.drawings for rule in drawing.rules)
    ways = [line.points for line in sheet.lines]
    heads = [_arrow(line.points) for line in sheet.lines if line.head]
    painted = [
        _path(shades, fill=_SHADE, closed=True),
        _path([((rule.x1, rule.y1), (rule.x2, rule.y2)) for rule in rules], stroke=_RULE),
        _path(ways, stroke=_FLOW),
        _path(heads, fill=_INK, closed=True),
    ]
    if sheet.code:
        painted.append(_path(code_runs(sheet.code), fill=_INK, closed=True))
    return [path for path in painted if path["lines"]]


def _path(lines: Iterable[Sequence[Point]], fill: str | None = None, stroke: float = 0.0, closed: bool = False) -> Node:
    flat = [[rounded(number) for point in line for number in point] for line in lines]
    return {"lines": flat, "fill": fill, "stroke": stroke, "closed": closed}


def _corners(box: Box) -> tuple[Point, ...]:
    return (box.x, box.y), (box.right, box.y), (box.right, box.bottom), (box.x, box.bottom)


def _arrow(points: Sequence[Point]) -> tuple[Point, ...]:
    """A triangle at the end of a line."""
    (x1, y1), (x, y) = points[-2:]
    dx, dy = (x > x1) - (x < x1), (y > y1) - (y < y1)
    back_x, back_y = x - dx * _HEAD_LENGTH, y - dy * _HEAD_LENGTH
    half = _HEAD_HALF
    return (x, y), (back_x - dy * half, back_y + dx * half), (back_x + dy * half, back_y - dx * half)


def code_runs(code: Code) -> list[tuple[Point, ...]]:
    """The dark modules of a QR code as rectangles."""
    unit = code.box.width / (code.modules + 2 * QUIET)
    left, top = code.box.x + QUIET * unit, code.box.y + QUIET * unit
    return [
        _corners(Box(left + column * unit, top + row * unit, count * unit, unit)) for row, column, count in code.runs
    ]


def symbol_shape(symbol: Symbol) -> Node:
    """The outline of one symbol (PermenPAN-RB 35/2012, Lampiran Bab III)."""
    box = symbol.box
    x, y = box.middle
    if symbol.kind is SymbolKind.TERMINATOR:
        return shape([(box.x, box.y), (box.right, box.bottom)], radius=box.height / 2)
    if symbol.kind is SymbolKind.DECISION:
        return shape([(box.x, y), (x, box.y), (box.right, y), (x, box.bottom)])
    if symbol.kind is SymbolKind.CONNECTOR:
        side = box.y + box.height * _PENTAGON_SIDE
        return shape([(box.x, box.y), (box.right, box.y), (box.right, side), (x, box.bottom), (box.x, side)])
    return shape(list(_corners(box)))
