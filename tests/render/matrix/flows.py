"""Random SOPs with loops, forks, joint steps, many exits and early endings, and what a sheet of one must keep to."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations, pairwise
from typing import Any

from hypothesis import strategies as st

from sop_katalog.model.duration import parse_duration
from sop_katalog.model.sop import Sop
from sop_katalog.model.step import END, NEXT, Exit, ExitKind
from sop_katalog.render.matrix.layout import lay_out
from sop_katalog.render.matrix.resolve import sheet_input
from sop_katalog.render.matrix.sheet import Box, Line, Point, Sheet, Symbol, SymbolKind
from sop_katalog.render.matrix.sheet_input import Paper, SheetSettings
from tests.factory import make_catalogue, make_sop

SLACK = 0.01
"""Points: numbers that are equal on paper may differ in the last bits."""

LABEL_REACH = 4
"""Points between a label and its exit."""

WORDS = ("berkas", "permohonan", "Memeriksa", "kelengkapan", "dokumen", "dan", "menandatangani", "a", "SK")
LABELS = ("", "Lengkap", "Tidak memenuhi syarat", "Kurang dari 10 hari kerja dan umur cukup")
ENDINGS = ("", "Permohonan ditolak", "Ditolak")


@st.composite
def sops(draw: st.DrawFn, most_steps: int = 60, most_actors: int = 12) -> Sop:
    """One random SOP."""
    count = draw(st.integers(1, most_steps))
    actors = [f"pelaksana-{letter}" for letter in "abcdefghijkl"[: draw(st.integers(1, most_actors))]]
    texts = st.lists(st.sampled_from(WORDS), min_size=1, max_size=14).map(" ".join)
    target = st.one_of(st.just(NEXT), st.integers(1, count).map(str), st.just(END))
    rows: list[dict[str, Any]] = []
    for _ in range(count):
        row: dict[str, Any] = {
            "kegiatan": draw(texts),
            "pelaksana": tuple(draw(st.lists(st.sampled_from(actors), min_size=1, max_size=3, unique=True))),
            "kelengkapan": tuple(draw(st.lists(texts, max_size=2))),
            "waktu": parse_duration("10 menit"),
            "bersamaan": draw(st.sampled_from(("", "", "", "", "x", "y"))),
        }
        shape = draw(st.integers(0, 9))
        if shape in (0, 1):
            kinds = (ExitKind.YA, ExitKind.TIDAK)
            row["exits"] = tuple(
                Exit(kind, draw(target), draw(st.sampled_from(LABELS)), draw(st.sampled_from(ENDINGS)))
                for kind in kinds
            )
        elif shape == 2:
            ways = draw(st.integers(1, 6))
            row["exits"] = tuple(
                Exit(ExitKind.CABANG, draw(target), f"{draw(st.sampled_from(LABELS))} {way}".strip(), "")
                for way in range(ways)
            )
        elif shape == 3:
            row["exits"] = (Exit(ExitKind.KE, draw(target)),)
        rows.append(row)
    return make_sop(*rows, pelaksana=tuple(actors))


def sheets_of(sop: Sop, paper: Paper) -> tuple[Sheet, ...]:
    """Its sheets with an identity block and a QR code."""
    settings = SheetSettings(paper=paper, url="https://sop.example.go.id/x")
    return lay_out(sheet_input(sop, make_catalogue(sop), settings))


def faults(sheet: Sheet) -> Iterator[str]:
    """What is wrong with a sheet."""
    yield from _overlaps(sheet)
    yield from _loose_ends(sheet)
    yield from _outside(sheet)
    yield from _crossed(sheet)
    yield from _on_top(sheet)
    yield from _lost_labels(sheet)


def _overlaps(sheet: Sheet) -> Iterator[str]:
    for one, two in combinations(sheet.symbols, 2):
        if _meet(one.box, two.box):
            yield f"symbols overlap: {one} {two}"
    boxes = sorted(((text.box, text) for text in sheet.texts), key=lambda pair: pair[0].y)
    for index, (box, text) in enumerate(boxes):
        for other, below in boxes[index + 1 :]:
            if other.y > box.bottom:
                break
            if _meet(box, other):
                yield f"texts overlap: {text} {below}"
    for text in sheet.texts:
        for symbol in sheet.symbols:
            if text.part != "simbol" and _meet(text.box, _core(symbol)):
                yield f"text on symbol: {text} {symbol}"


def _loose_ends(sheet: Sheet) -> Iterator[str]:
    for line in sheet.lines:
        for point, node in ((line.points[0], line.source), (line.points[-1], line.target)):
            if not any(symbol.node == node and _touches(symbol, point) for symbol in sheet.symbols):
                yield f"line does not end on its symbol: {line}"
        if any(one[0] != two[0] and one[1] != two[1] for one, two in pairwise(line.points)):
            yield f"line is not orthogonal: {line}"


def _outside(sheet: Sheet) -> Iterator[str]:
    boxes = [text.box for text in sheet.texts] + [symbol.box for symbol in sheet.symbols]
    boxes += [Box(x, y, 0, 0) for line in sheet.lines for x, y in line.points]
    for box in boxes:
        if box.x < 0 or box.y < 0 or box.right > sheet.width or box.bottom > sheet.height:
            yield f"outside the sheet: {box}"


def _crossed(sheet: Sheet) -> Iterator[str]:
    for line in sheet.lines:
        for piece in _pieces(line):
            for symbol in sheet.symbols:
                if _meet(piece, symbol.box):
                    yield f"line through symbol: {line} {symbol}"
            for text in sheet.texts:
                if _meet(piece, text.box):
                    yield f"line through text: {line} {text}"


def _on_top(sheet: Sheet) -> Iterator[str]:
    """Lines of different origin and goal must not share a piece."""
    for one, two in combinations([line for line in sheet.lines if line.head], 2):
        if one.target == two.target or one.source == two.source:
            continue
        for first in _pieces(one):
            for second in _pieces(two):
                across = min(first.right, second.right) - max(first.x, second.x)
                down = min(first.bottom, second.bottom) - max(first.y, second.y)
                if (across > SLACK and abs(down) < SLACK) or (down > SLACK and abs(across) < SLACK):
                    yield f"lines on top of each other: {one} {two}"


def _lost_labels(sheet: Sheet) -> Iterator[str]:
    """An answer must stand at an exit of a decision: within reach of the point where a line leaves it."""
    decisions = {symbol.node for symbol in sheet.symbols if symbol.kind is SymbolKind.DECISION}
    exits = {line.points[0] for line in sheet.lines if line.head and line.source in decisions}
    for text in sheet.texts:
        if text.part == "label" and not any(_reach(text.box, point) < LABEL_REACH for point in exits):
            yield f"label away from every exit: {text}"


def _reach(box: Box, point: Point) -> float:
    x, y = point
    return max(box.x - x, x - box.right, box.y - y, y - box.bottom)


def _pieces(line: Line) -> Iterator[Box]:
    for (x1, y1), (x2, y2) in pairwise(line.points):
        yield Box(min(x1, x2), min(y1, y2), abs(x1 - x2), abs(y1 - y2))


def _core(symbol: Symbol) -> Box:
    """A diamond leaves its corners free; a text may stand there."""
    box = symbol.box
    if symbol.kind is not SymbolKind.DECISION:
        return box
    return Box(box.x + box.width / 4, box.y + box.height / 4, box.width / 2, box.height / 2)


def _touches(symbol: Symbol, point: Point) -> bool:
    box, (x, y) = symbol.box, point
    on_side = abs(x - box.x) < SLACK or abs(x - box.right) < SLACK
    on_end = abs(y - box.y) < SLACK or abs(y - box.bottom) < SLACK
    inside = box.x - SLACK <= x <= box.right + SLACK and box.y - SLACK <= y <= box.bottom + SLACK
    return inside and (on_side or on_end)


def _meet(one: Box, two: Box) -> bool:
    across = min(one.right, two.right) - max(one.x, two.x)
    down = min(one.bottom, two.bottom) - max(one.y, two.y)
    return (across > SLACK and down > SLACK) or _pierced(one, two, across, down)


def _pierced(one: Box, two: Box, across: float, down: float) -> bool:
    """Whether a line, which has no width of its own, runs inside a box."""
    if one.width and one.height:
        return False
    inside_x = two.x + SLACK < one.x < two.right - SLACK if not one.width else across > SLACK
    inside_y = two.y + SLACK < one.y < two.bottom - SLACK if not one.height else down > SLACK
    return inside_x and inside_y
