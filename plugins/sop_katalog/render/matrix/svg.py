"""A laid-out sheet as SVG text.

Colours come from CSS variables of the page, so that the sheet follows its dark mode; alone and on paper it is black on
white. Presentation attributes are used and no style element: sheets inside one page cannot disturb each other, and a
strict content security policy allows them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from html import escape
from itertools import groupby
from typing import Final

from sop_katalog.render.matrix.measure import LEADING
from sop_katalog.render.matrix.qr import QUIET
from sop_katalog.render.matrix.sheet import (
    Anchor,
    Box,
    Code,
    Line,
    Picture,
    Point,
    Rule,
    Sheet,
    Symbol,
    SymbolKind,
    Text,
)

FONT_STACK: Final = "Arial,'Liberation Sans',Arimo,Helvetica,sans-serif"
"""Fonts of the same widths, which the texts were measured with; only the last may differ."""

_INK: Final = "var(--sop-tinta,currentColor)"
_PAPER: Final = "var(--sop-kertas,#fff)"
_RULE: Final = "var(--sop-garis,currentColor)"
_SHADE: Final = "var(--sop-kepala,#eee)"
_FLOW: Final = "var(--sop-alir,currentColor)"

_HEAD_LENGTH: Final = 5.0
_HEAD_HALF: Final = 2.2


def draw_svg(sheet: Sheet, prefix: str = "sop") -> str:
    """One sheet. `prefix` keeps ids apart where several sheets stand in one page."""
    name = f"{prefix}-{sheet.number}"
    size = f'viewBox="0 0 {_n(sheet.width)} {_n(sheet.height)}"'
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" class="sop-lembar" {size} role="img" aria-labelledby="{name}-t'
        f' {name}-d" font-family="{FONT_STACK}" fill="{_INK}">',
        f'<title id="{name}-t">{_text(sheet.title)}</title><desc id="{name}-d">{_text(sheet.summary)}</desc>',
        f'<path class="sop-kertas" fill="{_PAPER}" d="M0 0h{_n(sheet.width)}v{_n(sheet.height)}H0z"/>',
        *_watermark(sheet),
        *_shades([box for drawing in sheet.drawings for box in drawing.shades]),
        *_rules([rule for drawing in sheet.drawings for rule in drawing.rules]),
        *_flow(sheet.lines, sheet.symbols),
        *_texts(sheet.texts),
        *(_picture(picture) for drawing in sheet.drawings for picture in drawing.pictures),
        *([_code(sheet.code)] if sheet.code else []),
        "</svg>",
    ]
    return "".join(parts)


def _n(number: float) -> str:
    """A number with one decimal at most."""
    text = f"{number:.1f}"
    return text[:-2] if text.endswith(".0") else text


def _text(text: str) -> str:
    return escape(text, quote=False)


def _watermark(sheet: Sheet) -> Iterator[str]:
    mark = sheet.watermark
    if mark:
        x, y = _n(mark.x), _n(mark.y)
        yield (
            f'<text class="sop-draf" x="{x}" y="{y}" font-size="{_n(mark.size)}" font-weight="700" opacity=".09"'
            f' text-anchor="middle" dominant-baseline="central" transform="rotate(-24 {x} {y})">'
            f"{_text(mark.text)}</text>"
        )


def _shades(boxes: Sequence[Box]) -> Iterator[str]:
    if boxes:
        path = "".join(_rectangle(box) for box in boxes)
        yield f'<path class="sop-kepala" fill="{_SHADE}" d="{path}"/>'


def _rectangle(box: Box) -> str:
    return f"M{_n(box.x)} {_n(box.y)}h{_n(box.width)}v{_n(box.height)}H{_n(box.x)}z"


def _rules(rules: Iterable[Rule]) -> Iterator[str]:
    """All rules of the tables in one path, those in one line joined."""
    path = []
    for rule in dict.fromkeys(rules):
        end = f"V{_n(rule.y2)}" if rule.x1 == rule.x2 else f"H{_n(rule.x2)}"
        path.append(f"M{_n(rule.x1)} {_n(rule.y1)}{end}")
    if path:
        yield f'<path class="sop-garis" fill="none" stroke="{_RULE}" stroke-width=".5" d="{"".join(path)}"/>'


def _flow(lines: Sequence[Line], symbols: Sequence[Symbol]) -> Iterator[str]:
    if not symbols:
        return
    ways = "".join(_polyline(line.points) for line in lines)
    heads = "".join(_head(line.points) for line in lines if line.head)
    shapes = "".join(_SHAPES[symbol.kind](symbol.box) for symbol in symbols)
    yield (
        f'<g class="sop-alir" fill="none" stroke="{_FLOW}" stroke-width=".9" stroke-linejoin="round">'
        f'<path d="{ways}"/><path class="sop-simbol" fill="{_PAPER}" d="{shapes}"/></g>'
        f'<path class="sop-panah" fill="{_FLOW}" d="{heads}"/>'
    )


def _polyline(points: Sequence[Point]) -> str:
    (x, y), *rest = points
    path = [f"M{_n(x)} {_n(y)}"]
    for next_x, next_y in rest:
        path.append(f"V{_n(next_y)}" if next_x == x else f"H{_n(next_x)}")
        x, y = next_x, next_y
    return "".join(path)


def _head(points: Sequence[Point]) -> str:
    """A triangle at the end of a line."""
    (x1, y1), (x, y) = points[-2:]
    dx, dy = (x > x1) - (x < x1), (y > y1) - (y < y1)
    back, half = _HEAD_LENGTH, _HEAD_HALF
    one = f"l{_n(-dx * back - dy * half)} {_n(-dy * back + dx * half)}"
    two = f"l{_n(2 * dy * half)} {_n(-2 * dx * half)}"
    return f"M{_n(x)} {_n(y)}{one}{two}z"


def _capsule(box: Box) -> str:
    r = box.height / 2
    arc = f"a{_n(r)} {_n(r)} 0 0 1 0 "
    straight = _n(box.width - 2 * r)
    return f"M{_n(box.x + r)} {_n(box.y)}h{straight}{arc}{_n(box.height)}h-{straight}{arc}-{_n(box.height)}z"


def _diamond(box: Box) -> str:
    w, h = _n(box.width / 2), _n(box.height / 2)
    return f"M{_n(box.x)} {_n(box.middle[1])}l{w}-{h} {w} {h}-{w} {h}z"


def _pentagon(box: Box) -> str:
    """The off-page connector: a square with its lower side drawn to a point."""
    side, half = _n(box.height * 0.62), _n(box.width / 2)
    point = _n(box.height * 0.38)
    return f"M{_n(box.x)} {_n(box.y)}h{_n(box.width)}v{side}l-{half} {point}-{half}-{point}z"


_SHAPES: Final = {
    SymbolKind.TERMINATOR: _capsule,
    SymbolKind.PROCESS: _rectangle,
    SymbolKind.DECISION: _diamond,
    SymbolKind.CONNECTOR: _pentagon,
}


def _texts(texts: Sequence[Text]) -> Iterator[str]:
    """Neighbouring texts of one look share a group; their order stays that of reading."""
    for (size, bold, anchor), group in groupby(texts, key=_look):
        look = f'font-size="{_n(size)}"' + (' font-weight="700"' if bold else "")
        if anchor is not Anchor.START:
            look += f' text-anchor="{anchor}"'
        yield f"<g {look}>" + "".join(_block(text) for text in group) + "</g>"


def _look(text: Text) -> tuple[float, bool, Anchor]:
    return text.size, text.bold, text.anchor


def _block(text: Text) -> str:
    step = text.size * LEADING
    if len(text.lines) == 1 or text.anchor is not Anchor.START:
        # One element a line: a space between spans would count as part of a line and shift its middle.
        return "".join(_single(text, index * step, line) for index, line in enumerate(text.lines))
    indents = text.indents or (0.0,) * len(text.lines)
    spans = [
        f'<tspan x="{_n(text.x + indent)}"' + (f' dy="{_n(step)}"' if index else "") + f">{_text(line)}</tspan>"
        for index, (line, indent) in enumerate(zip(text.lines, indents, strict=True))
    ]
    return f'<text y="{_n(text.y)}">{" ".join(spans)}</text>'


def _single(text: Text, shift: float, line: str) -> str:
    if not text.turned:
        return f'<text x="{_n(text.x)}" y="{_n(text.y + shift)}">{_text(line)}</text>'
    place = f"{_n(text.x + shift)} {_n(text.y)}"
    return f'<text transform="translate({place})rotate(-90)">{_text(line)}</text>'


def _picture(picture: Picture) -> str:
    box = picture.box
    place = f'x="{_n(box.x)}" y="{_n(box.y)}" width="{_n(box.width)}" height="{_n(box.height)}"'
    if picture.href:
        return f'<image class="sop-lambang" href="{escape(picture.href)}" {place}/>'
    x, y = (_n(value) for value in box.middle)
    return (
        f'<g class="sop-lambang" opacity=".5"><rect {place} rx="4" fill="none" stroke="{_RULE}" stroke-width=".5"'
        f' stroke-dasharray="3 2"/><text x="{x}" y="{y}" font-size="7" text-anchor="middle">Lambang daerah</text></g>'
    )


def _code(code: Code) -> str:
    """Always black on white: many readers cannot take a light code on a dark ground."""
    unit = code.box.width / (code.modules + 2 * QUIET)
    path = "".join(f"M{column} {row}h{count}v1h-{count}z" for row, column, count in code.runs)
    quiet = code.modules + 2 * QUIET
    return (
        f'<g class="sop-qr" transform="translate({_n(code.box.x)} {_n(code.box.y)})scale({unit:.4f})">'
        f'<path fill="#fff" d="M0 0h{quiet}v{quiet}H0z"/>'
        f'<path fill="#000" transform="translate({QUIET} {QUIET})" d="{path}"/></g>'
    )
