"""What of a sheet is drawn behind its texts: shades, rules, lines of the flow; screen readers skip it. And
the pictures before them: symbols and the QR code.

The measures are those of `matrix/svg.py`, so that screen and paper show the same.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from sop_katalog.render.matrix.qr import QUIET
from sop_katalog.render.matrix.sheet import Box, Code, Point, Sheet, Symbol, SymbolKind
from sop_katalog.render.matrix.strokes import strokes
from sop_katalog.render.pdf.nodes import Node, rounded

_HEAD_LENGTH: Final = 5.0
_HEAD_HALF: Final = 2.2
_RULE: Final = 0.5
_FLOW: Final = 0.9
_SHADE: Final = "#eeeeee"
_INK: Final = "#000000"
_PENTAGON_SIDE: Final = 0.62
_ROOM: Final = 1


def graphics(sheet: Sheet) -> list[Node]:
    """Everything in the order in which it is painted."""
    shades = [_corners(box) for drawing in sheet.drawings for box in drawing.shades]
    # Rules that are drawn alike count once: sums of floats end a hair apart, and in Python 3.12 another one.
    rules = dict.fromkeys(tuple(map(rounded, rule)) for drawing in sheet.drawings for rule in drawing.rules)
    ways = strokes(sheet.lines)
    heads = [_arrow(line.points) for line in sheet.lines if line.head]
    painted = [
        _path(shades, fill=_SHADE, closed=True),
        _path([((x1, y1), (x2, y2)) for x1, y1, x2, y2 in rules], stroke=_RULE),
        _path(ways, stroke=_FLOW),
        _path(heads, fill=_INK, closed=True),
    ]
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


def code_picture(code: Code) -> Node:
    """A QR code as a picture of its modules, quiet zone and all."""
    box, side = code.box, code.modules + 2 * QUIET
    path = "".join(f"M{column + QUIET} {row + QUIET}h{count}v1h-{count}z" for row, column, count in code.runs)
    return _picture(box, f'viewBox="0 0 {side} {side}"', f'<path d="{path}"/>')


def symbol_picture(symbol: Symbol) -> Node:
    """One symbol (PermenPAN-RB 35/2012, Lampiran Bab III) as a small picture with room for its stroke around it."""
    box = symbol.box
    width, height = rounded(box.width), rounded(box.height)
    whole = (rounded(width + 2 * _ROOM), rounded(height + 2 * _ROOM))
    view = f'viewBox="-{_ROOM} -{_ROOM} {whole[0]} {whole[1]}" fill="#fff" stroke="#000" stroke-width="{_FLOW}"'
    outline = f'<g stroke-linejoin="round">{_outline(symbol.kind, width, height)}</g>'
    return _picture(Box(box.x - _ROOM, box.y - _ROOM, *whole), view, outline)


def arrow_picture(box: Box) -> Node:
    """The arrow of the flow, from left to right."""
    y, end = box.height / 2, box.width - _HEAD_LENGTH
    line = f'<path d="M0 {y}H{end}" stroke="#000" stroke-width="{_FLOW}"/>'
    head = f'<path d="M{box.width} {y}L{end} {y - _HEAD_HALF} {end} {y + _HEAD_HALF}z"/>'
    return _picture(box, f'viewBox="0 0 {box.width} {box.height}"', line + head)


def _picture(box: Box, attributes: str, content: str) -> Node:
    place = {"x": rounded(box.x), "y": rounded(box.y), "width": rounded(box.width), "height": rounded(box.height)}
    return {"kind": "picture", **place, "svg": f'<svg xmlns="http://www.w3.org/2000/svg" {attributes}>{content}</svg>'}


def _outline(kind: SymbolKind, width: float, height: float) -> str:
    x, y = width / 2, height / 2
    if kind is SymbolKind.DECISION:
        return f'<path d="M0 {y}L{x} 0 {width} {y} {x} {height}z"/>'
    if kind is SymbolKind.CONNECTOR:
        side = rounded(height * _PENTAGON_SIDE)
        return f'<path d="M0 0H{width}V{side}L{x} {height} 0 {side}z"/>'
    radius = f' rx="{y}"' if kind is SymbolKind.TERMINATOR else ""
    return f'<rect width="{width}" height="{height}"{radius}/>'
