"""One laid-out sheet as data for the template: exactly its geometry, in reading order."""

from __future__ import annotations

from sop_katalog.render.matrix.layout import lay_out
from sop_katalog.render.matrix.measure import LEADING, text_width
from sop_katalog.render.matrix.sheet import Code, Drawing, Picture, Sheet, Text, Watermark
from sop_katalog.render.matrix.sheet_input import SheetInput
from sop_katalog.render.pdf.flow_page import FlowPage
from sop_katalog.render.pdf.graphics import code_picture, graphics
from sop_katalog.render.pdf.grid import Grid
from sop_katalog.render.pdf.identity_page import identity_nodes
from sop_katalog.render.pdf.nodes import Node, figure, heading, paragraph, rounded, text_node
from sop_katalog.render.pdf.outline import Outline

_FOOT, _ADDRESS = "kaki", "alamat"
_CHART = "Bagan Alir"
_CAPITALS = 0.716
"""Height of capitals of Arial as a multiple of the type size."""


def sheet_pages(data: SheetInput, outline: Outline) -> list[Node]:
    """All sheets of an SOP."""
    pages, started = [], False
    for sheet in lay_out(data):
        pages.append(_page(sheet, data, outline, started))
        started = started or bool(sheet.symbols)
    return pages


def _page(sheet: Sheet, data: SheetInput, outline: Outline, started: bool) -> Node:
    return {
        "width": rounded(sheet.width),
        "height": rounded(sheet.height),
        "graphics": graphics(sheet),
        "nodes": [node for part in _parts(sheet, data, outline, started) for node in part],
        "foot": [text_node(text) for text in sheet.texts if text.part == _FOOT],
        "watermark": _watermark(sheet.watermark) if sheet.watermark else None,
    }


def _watermark(mark: Watermark) -> Node:
    """Turned about its middle: so far left and down of it the word begins."""
    place = {"x": rounded(mark.x), "y": rounded(mark.y), "size": mark.size}
    left, down = -text_width(mark.text, mark.size, bold=True) / 2, _CAPITALS * mark.size / 2
    return {"text": mark.text, **place, "left": rounded(left), "down": rounded(down)}


def _parts(sheet: Sheet, data: SheetInput, outline: Outline, started: bool) -> list[list[Node]]:
    drawings = [drawing for drawing in sheet.drawings if not _is(_FOOT, drawing)]
    head = next((index for index, drawing in enumerate(drawings) if drawing.shades), None)
    parts: list[list[Node]] = []
    if head is not None:
        title = [] if started else [_chart_heading(outline)]
        grid = Grid(drawings[head], drawings[head + 1])
        flow = FlowPage(grid, drawings[head + 2], data.graph, outline.level + 2 if outline.details else None)
        parts.append([*title, flow.node()])
        drawings = drawings[:head] + drawings[head + 3 :]
    for drawing in drawings:
        if _is(_ADDRESS, drawing):
            url = data.settings.url
            parts.append([*([_code(sheet.code, url)] if sheet.code else []), *_address(drawing, url)])
        else:
            parts.append([_picture(picture, data.identity.pemerintah) for picture in drawing.pictures])
            parts.append(identity_nodes(drawing, data.identity, outline))
    return parts


def _is(part: str, drawing: Drawing) -> bool:
    return bool(drawing.texts) and all(text.part == part for text in drawing.texts)


def _chart_heading(outline: Outline) -> Node:
    """The form has no title above the table; those who listen or leaf through bookmarks need one."""
    node = heading(outline.level + 1, text_node(Text(30, 20, (_CHART,), 1, "")), bookmark=outline.details)
    return {**node, "hidden": True}


def _picture(picture: Picture, government: str) -> Node:
    box = picture.box
    alt = f"Lambang {government}" if picture.href else "Tempat lambang daerah"
    place = {"x": rounded(box.x), "y": rounded(box.y), "width": box.width, "height": box.height}
    return figure(alt, [{"kind": "logo", **place}])


def _code(code: Code, url: str) -> Node:
    return figure(f"Kode QR dari alamat {url}", [code_picture(code)])


def _address(drawing: Drawing, url: str) -> list[Node]:
    """The call to scan as text, the address below it as a link."""
    nodes = []
    for text in drawing.texts:
        first, *rest = text.lines
        nodes.append(paragraph(text_node(_at(text, (first,), 0))))
        if rest:
            nodes.append(paragraph(text_node(_at(text, tuple(rest), 1), url)))
    return nodes


def _at(text: Text, lines: tuple[str, ...], index: int) -> Text:
    return Text(text.x, text.y + index * text.size * LEADING, lines, text.size, text.part, text.anchor, text.bold)
