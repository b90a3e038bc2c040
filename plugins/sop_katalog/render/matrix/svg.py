"""A laid-out sheet as SVG text.

Colours come from CSS variables of the page, so that the sheet follows its dark mode; alone and on paper it is black on
white. Presentation attributes are used and no style element: sheets inside one page cannot disturb each other, and a
strict content security policy allows them. One unit is a tenth of a point, so that whole numbers are exact enough: they
are shorter and quicker to write than fractions.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from html import escape
from typing import Final

from sop_katalog.render.matrix.density import SMALL
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
from sop_katalog.render.matrix.strokes import strokes

FONT_STACK: Final = "Arial,'Liberation Sans',Arimo,Helvetica,sans-serif"
"""Fonts of the same widths, which the texts were measured with; only the last may differ."""

_CAPITAL: Final = 0.688 * 7.0
"""Height of a capital letter of the words that stand for the coat of arms."""
_INK: Final = "var(--sop-tinta,currentColor)"
_PAPER: Final = "var(--sop-kertas,#fff)"
_RULE: Final = "var(--sop-garis,currentColor)"
_SHADE: Final = "var(--sop-kepala,#eee)"
_FLOW: Final = "var(--sop-alir,currentColor)"

_HEADS: Final = {"down": "l-22-50h44z", "up": "l22 50h-44z", "right": "l-50 22v-44z", "left": "l50-22v44z"}
"""Heads of arrows from their points: 5 long, 4.4 wide."""


def draw_svg(sheet: Sheet, prefix: str = "sop") -> str:
    """One sheet. `prefix` keeps ids apart where several sheets stand in one page."""
    name = f"{prefix}-{sheet.number}"
    width, height = _n(sheet.width), _n(sheet.height)
    texts = _escaped(sheet.texts)
    size = _usual_size(texts)
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" class="sop-lembar" viewBox="0 0 {width} {height}" role="img"'
        f' aria-labelledby="{name}-t {name}-d" font-family="{FONT_STACK}" font-size="{_n(size)}" fill="{_INK}">'
        f'<title id="{name}-t">{_text(sheet.title)}</title><desc id="{name}-d">{_text(sheet.summary)}</desc>'
        f'<path class="sop-kertas" fill="{_PAPER}" d="M0 0h{width}v{height}H0z"/>',
        *_watermark(sheet),
        *_shades([box for drawing in sheet.drawings for box in drawing.shades]),
        *_rules([rule for drawing in sheet.drawings for rule in drawing.rules]),
        *_flow(sheet.lines, sheet.symbols),
        *[_block(text, size) for text in texts],
        *[_picture(picture) for drawing in sheet.drawings for picture in drawing.pictures],
        *([_code(sheet.code)] if sheet.code else []),
        "</svg>",
    ]
    return "".join(parts)


def _n(number: float) -> str:
    """A length in points in the units of the drawing."""
    return f"{number * 10:.0f}"


def _usual_size(texts: Sequence[Text]) -> float:
    """The type size of most texts, which need not say so then."""
    sizes = [text.size for text in texts]
    return max(sorted(set(sizes)), key=sizes.count, default=SMALL)


_text = partial(escape, quote=False)


def _escaped(texts: Sequence[Text]) -> Sequence[Text]:
    """Texts as they are written. Most sheets have nothing to escape, which is seen soonest in all lines at once."""
    every = "".join(["".join(text.lines) for text in texts])
    if _text(every) == every:
        return texts
    return [text._replace(lines=tuple(map(_text, text.lines))) for text in texts]


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
    """All rules of the tables in one path; those that are drawn alike once."""
    path = dict.fromkeys(
        f"M{round(x1 * 10)} {round(y1 * 10)}" + (f"V{round(y2 * 10)}" if x1 == x2 else f"H{round(x2 * 10)}")
        for x1, y1, x2, y2 in rules
    )
    if path:
        look = f'fill="none" stroke="{_RULE}" stroke-width="5" stroke-linecap="square"'
        yield f'<path class="sop-garis" {look} d="{"".join(path)}"/>'


def _flow(lines: Sequence[Line], symbols: Sequence[Symbol]) -> Iterator[str]:
    if not symbols:
        return
    ways = "".join(map(_stroke, strokes(lines)))
    heads = "".join(_head(line.points) for line in lines if line.head)
    shapes = "".join(_SHAPES[symbol.kind](symbol.box) for symbol in symbols)
    yield (
        f'<g class="sop-alir" fill="none" stroke="{_FLOW}" stroke-width="9" stroke-linejoin="round">'
        f'<path stroke-linecap="square" d="{ways}"/><path class="sop-simbol" fill="{_PAPER}" d="{shapes}"/></g>'
        f'<path class="sop-panah" fill="{_FLOW}" d="{heads}"/>'
    )


def _stroke(piece: tuple[Point, Point]) -> str:
    (x1, y1), (x2, y2) = piece
    end = f"V{round(y2 * 10)}" if x1 == x2 else f"H{round(x2 * 10)}"
    return f"M{round(x1 * 10)} {round(y1 * 10)}{end}"


def _head(points: Sequence[Point]) -> str:
    """A triangle at the end of a line."""
    (x1, y1), (x, y) = points[-2:]
    way = ("down" if y > y1 else "up") if x == x1 else "right" if x > x1 else "left"
    return f"M{round(x * 10)} {round(y * 10)}{_HEADS[way]}"


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


_ANCHORED: Final = {anchor: f' text-anchor="{anchor}"' for anchor in Anchor}


def _block(text: Text, usual: float) -> str:
    """The lines of one text, which are escaped already; it says what of its look is not usual."""
    x, y, lines, size, _, anchor, bold, turned, indents = text
    look = "" if size == usual else f' font-size="{size * 10:.0f}"'
    if bold:
        look += ' font-weight="700"'
    if anchor is not Anchor.START:
        look += _ANCHORED[anchor]
    if turned:
        return _lines(text, [f'transform="translate({_n(at)} {_n(y)})rotate(-90)"' for at in _steps(text, x)], look)
    if len(lines) == 1:
        return f'<text x="{round(x * 10)}" y="{round(y * 10)}"{look}>{lines[0]}</text>'
    if anchor is not Anchor.START:
        return _lines(text, [f'x="{_n(x)}" y="{_n(at)}"' for at in _steps(text, y)], look)
    down = f'" dy="{size * LEADING * 10:.0f}">'
    if indents:
        places = [f'<tspan x="{round((x + shift) * 10)}' for shift in indents]
        spans = [f"{place}{down}{line}</tspan>" for place, line in zip(places, lines, strict=True)]
        spans[0] = f'{places[0]}">{lines[0]}</tspan>'
        return f'<text y="{round(y * 10)}"{look}>{" ".join(spans)}</text>'
    place = f'<tspan x="{round(x * 10)}'
    joined = f"</tspan> {place}{down}".join(lines)
    return f'<text y="{round(y * 10)}"{look}>{place}">{joined}</tspan></text>'


def _steps(text: Text, start: float) -> list[float]:
    return [start + index * text.size * LEADING for index in range(len(text.lines))]


def _lines(text: Text, places: list[str], look: str) -> str:
    """One element a line: a space between spans would count as part of a line and shift its middle."""
    lines = [f"<text {place}>{line}</text>" for place, line in zip(places, text.lines, strict=True)]
    return f"<g{look}>{''.join(lines)}</g>"


def _picture(picture: Picture) -> str:
    box = picture.box
    place = f'x="{_n(box.x)}" y="{_n(box.y)}" width="{_n(box.width)}" height="{_n(box.height)}"'
    if picture.href:
        return f'<image class="sop-lambang" href="{escape(picture.href)}" {place}/>'
    x, y = _n(box.middle[0]), _n(box.middle[1] + _CAPITAL / 2)
    return (
        f'<g class="sop-lambang" opacity=".5"><rect {place} rx="40" fill="none" stroke="{_RULE}" stroke-width="5"'
        f' stroke-dasharray="30 20"/><text x="{x}" y="{y}" font-size="70" text-anchor="middle">Lambang daerah</text>'
        "</g>"
    )


def _code(code: Code) -> str:
    """Always black on white: many readers cannot take a light code on a dark ground."""
    unit = 10 * code.box.width / (code.modules + 2 * QUIET)
    path = "".join(f"M{column} {row}h{count}v1h-{count}z" for row, column, count in code.runs)
    quiet = code.modules + 2 * QUIET
    return (
        f'<g class="sop-qr" transform="translate({_n(code.box.x)} {_n(code.box.y)})scale({unit:.4f})">'
        f'<path fill="#fff" d="M0 0h{quiet}v{quiet}H0z"/>'
        f'<path fill="#000" transform="translate({QUIET} {QUIET})" d="{path}"/></g>'
    )
