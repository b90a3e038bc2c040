"""From a `SheetInput` to sheets: identity first, then the flowchart, page by page or as one tall sheet."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from sop_katalog.render.matrix.density import SMALL
from sop_katalog.render.matrix.identity import draw_identity
from sop_katalog.render.matrix.measure import LEADING, text_width, wrap
from sop_katalog.render.matrix.pages import FlowLayout, lay_out_flow
from sop_katalog.render.matrix.qr import make_code
from sop_katalog.render.matrix.sheet import Anchor, Drawing, Sheet, Text, Watermark
from sop_katalog.render.matrix.sheet_input import PAGE_FIELD, Paper, SheetInput
from sop_katalog.values import dataclass

_MILLIMETRE: Final = 72 / 25.4
PAPER_SIZES: Final = {
    Paper.A4: (297 * _MILLIMETRE, 210 * _MILLIMETRE),
    Paper.F4: (330 * _MILLIMETRE, 215 * _MILLIMETRE),
}
"""Landscape. F4 (folio) is what Indonesian offices call 215 × 330 mm."""

_MARGIN: Final = 10 * _MILLIMETRE
_SCREEN_WIDTH: Final = 297 * _MILLIMETRE
_SCREEN_MARGIN: Final = 1.0
_FOOT: Final = 16.0
_CODE: Final = 18 * _MILLIMETRE
"""Side of the QR code without its quiet zone, which lies in the margin: at 33 modules half a millimetre each, three
dots of a scan at 150 dpi."""

_BESIDE_CODE: Final = 7.0
"""Between the code and the table or text, never less than four of at least 29 modules."""

_GAP: Final = 14.0
"""Between identity and flowchart on one tall sheet."""


def lay_out(data: SheetInput) -> tuple[Sheet, ...]:
    """All sheets of one SOP."""
    if data.settings.paper is Paper.CONTINUOUS:
        return (_continuous(data),)
    return _paged(data)


@dataclass(frozen=True, slots=True)
class _Page:
    drawings: tuple[Drawing, ...]
    height: float


def _continuous(data: SheetInput) -> Sheet:
    margin = _SCREEN_MARGIN
    flow = lay_out_flow(data, margin, _SCREEN_WIDTH - 2 * margin, None)
    width = flow.columns.right + margin
    top = margin
    drawings: list[Drawing] = []
    if data.settings.identity:
        drawings = list(draw_identity(data.identity, margin, width - 2 * margin, top, None, data.settings.logo))
        top += drawings[0].height + _GAP
    drawings += flow.draw(0, top)
    height = top + drawings[-2].height + margin
    return _finish(data, Sheet(width, height, 1, data.judul, _summary(data), tuple(drawings)))


def _paged(data: SheetInput) -> tuple[Sheet, ...]:
    width, height = PAPER_SIZES[data.settings.paper]
    inner, room = width - 2 * _MARGIN, height - 2 * _MARGIN - _foot_height(data)
    flow = lay_out_flow(data, _MARGIN, inner, room)
    pages: list[_Page] = []
    if data.settings.identity:
        pages = _identity_pages(data, inner, room, len(flow.pages))
    pages += [_flow_page(flow, index) for index in range(len(flow.pages))]
    sheets = []
    for number, page in enumerate(pages, 1):
        high = max(height, page.height + 2 * _MARGIN + _foot_height(data))
        wide = max(width, flow.columns.right + _MARGIN)
        foot = _foot(data, number, len(pages), wide, high)
        sheet = Sheet(wide, high, number, data.judul, _summary(data), (*page.drawings, foot))
        sheets.append(_with_code(data, _finish(data, sheet)))
    return tuple(sheets)


def _foot_height(data: SheetInput) -> float:
    return _CODE + _BESIDE_CODE if data.settings.url else _FOOT


def _identity_pages(data: SheetInput, width: float, room: float, following: int) -> list[_Page]:
    """The identity block; where it has a box for the number of pages, it is drawn again once that is known."""
    drawings = draw_identity(data.identity, _MARGIN, width, _MARGIN, room, data.settings.logo)
    if any(field.label == PAGE_FIELD for field in data.identity.fields):
        pages = f"1 dari {len(drawings) + following}"
        fields = (replace(f, value=pages) if f.label == PAGE_FIELD else f for f in data.identity.fields)
        identity = replace(data.identity, fields=tuple(fields))
        drawings = draw_identity(identity, _MARGIN, width, _MARGIN, room, data.settings.logo)
    return [_Page((drawing,), drawing.height) for drawing in drawings]


def _flow_page(flow: FlowLayout, index: int) -> _Page:
    head, table, lines = flow.draw(index, _MARGIN)
    return _Page((head, table, lines), table.height)


def _foot(data: SheetInput, number: int, count: int, width: float, height: float) -> Drawing:
    y = height - _MARGIN
    left = " · ".join(data.kaki)
    page = f"Halaman {number} dari {count}"
    right = width - _MARGIN - (_CODE + _BESIDE_CODE if data.settings.url else 0.0)
    return Drawing(
        texts=(
            Text(_MARGIN, y, (_shortened(left, right - _MARGIN - text_width(page, SMALL) - 20),), SMALL, "kaki"),
            Text(right, y, (page,), SMALL, "kaki", Anchor.END),
        )
    )


def _shortened(text: str, width: float) -> str:
    while text_width(text, SMALL) > width:
        text = text[:-2].rstrip(" ·…") + "…"
    return text


def _with_code(data: SheetInput, sheet: Sheet) -> Sheet:
    """A sheet with the QR code in its foot and the address beside it: every sheet can be checked on its own."""
    if not data.settings.url:
        return sheet
    right, bottom = sheet.width - _MARGIN, sheet.height - _MARGIN
    lines = ("Pindai untuk membuka versi ini, atau ketik:", *wrap(data.settings.url, sheet.width / 2, SMALL))
    at = bottom - (len(lines) + 0.3) * SMALL * LEADING
    note = Drawing(texts=(Text(right - _CODE - _BESIDE_CODE, at, lines, SMALL, "alamat", Anchor.END),))
    code = make_code(data.settings.url, right, bottom, _CODE)
    return replace(sheet, code=code, drawings=(*sheet.drawings, note))


def _finish(data: SheetInput, sheet: Sheet) -> Sheet:
    if not data.draf:
        return sheet
    return replace(sheet, watermark=Watermark("DRAF", sheet.width / 2, sheet.height / 2, 150.0))


def _summary(data: SheetInput) -> str:
    """What the picture shows, for those who cannot see it."""
    actors = ", ".join(data.actors)
    return f"Bagan alir SOP dengan {len(data.steps)} langkah. Pelaksana: {actors}."
