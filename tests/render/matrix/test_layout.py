"""The layout as data: whatever the flow, the sheet is readable."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings

from sop_katalog.flow.graph import build_graph
from sop_katalog.model.sop import Sop
from sop_katalog.model.step import END, NEXT, ExitKind
from sop_katalog.render.matrix.layout import PAPER_SIZES
from sop_katalog.render.matrix.sheet import Line, Sheet, SymbolKind
from sop_katalog.render.matrix.sheet_input import Paper
from tests.factory import make_sop
from tests.render.matrix.flows import SLACK, faults, sheets_of, sops

SLOW = settings(
    deadline=None, max_examples=25, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)


@pytest.mark.parametrize("paper", list(Paper))
@given(sop=sops())
@SLOW
def test_any_flow_gives_clean_sheets(paper: Paper, sop: Sop) -> None:
    sheets = sheets_of(sop, paper)
    for sheet in sheets:
        assert not list(faults(sheet))
        assert fits_its_paper(sheet, paper)
    drawn = {symbol.step for sheet in sheets for symbol in sheet.symbols}
    assert drawn - {None} == set(range(len(sop.langkah)))
    assert_pairs(sheets, sop)


def fits_its_paper(sheet: Sheet, paper: Paper) -> bool:
    """A sheet is higher than its paper only where a single row is."""
    rows = len({symbol.step for symbol in sheet.symbols if symbol.step is not None})
    return paper is Paper.CONTINUOUS or rows == 1 or sheet.height < PAPER_SIZES[paper][1] + SLACK


def assert_pairs(sheets: tuple[Sheet, ...], sop: Sop) -> None:
    """Every letter stands once where a line leaves a page and once on another page where it is taken up, and only
    lines to one step share it."""
    leaving, arriving = connectors(sheets)
    assert set(arriving) == set(leaving)
    expected = {
        (page_of(sheets, edge.source), edge.target)
        for edge in build_graph(sop).edges
        if edge.target is not None and page_of(sheets, edge.source) != page_of(sheets, edge.target)
    }
    assert {(leaving[letter], target) for letter, (_, target) in arriving.items()} == expected
    assert len(leaving) == len(expected)
    assert all(target is not None and page == page_of(sheets, target) for page, target in arriving.values())


def page_of(sheets: tuple[Sheet, ...], step: int) -> int:
    (number,) = {sheet.number for sheet in sheets for symbol in sheet.symbols if symbol.step == step}
    return number


def connectors(sheets: tuple[Sheet, ...]) -> tuple[dict[str, int], dict[str, tuple[int, int | None]]]:
    """Letter → the page that is left there; letter → the page where the line goes on, and the step it leads to."""
    leaving: dict[str, int] = {}
    arriving: dict[str, tuple[int, int | None]] = {}
    for sheet in sheets:
        steps = {symbol.node: symbol.step for symbol in sheet.symbols}
        texts = [text for text in sheet.texts if text.part == "simbol"]
        for symbol in sheet.symbols:
            if symbol.kind is SymbolKind.CONNECTOR:
                box = symbol.box
                (letter,) = [
                    text.lines[0] for text in texts if box.x < text.x < box.right and box.y < text.y < box.bottom
                ]
                assert letter not in (arriving if any(line.source == symbol.node for line in sheet.lines) else leaving)
                onward = [steps[line.target] for line in sheet.lines if line.source == symbol.node]
                if onward:
                    arriving[letter] = sheet.number, onward[0]
                else:
                    leaving[letter] = sheet.number
    return leaving, arriving


def test_returns_from_several_pages_to_one_step_have_a_pair_each() -> None:
    checks = {number: {"exits": ((Y, NEXT), (T, "1"))} for number in (15, 40, 59)}
    sop = make_sop(*(checks.get(number, {"kegiatan": f"Langkah {number}"}) for number in range(60)))
    sheets = sheets_of(sop, Paper.A4)
    leaving, arriving = connectors(sheets)
    returns = [letter for letter, (_, target) in arriving.items() if target == 0]
    pages = {page_of(sheets, number) for number in checks} - {page_of(sheets, 0)}
    assert {leaving[letter] for letter in returns} == pages
    assert len(returns) == len(pages) > 1


@given(sop=sops(most_steps=15))
@SLOW
def test_same_source_gives_same_sheet(sop: Sop) -> None:
    assert sheets_of(sop, Paper.F4) == sheets_of(sop, Paper.F4)


Y, T, C = ExitKind.YA, ExitKind.TIDAK, ExitKind.CABANG


def lines_between(sheet: Sheet, source: int, target: int) -> list[Line]:
    steps = [symbol.step for symbol in sorted(sheet.symbols, key=lambda symbol: symbol.node)]
    nodes = dict(zip((symbol.node for symbol in sorted(sheet.symbols, key=lambda s: s.node)), steps, strict=True))
    return [line for line in sheet.lines if (nodes[line.source], nodes[line.target]) == (source, target) and line.head]


def test_first_and_last_step_are_terminators() -> None:
    (sheet,) = sheets_of(make_sop("a", "b", "c"), Paper.CONTINUOUS)
    assert [symbol.kind.value for symbol in sheet.symbols] == ["terminator", "process", "terminator"]


def test_straight_way_down_has_no_bend() -> None:
    (sheet,) = sheets_of(make_sop("a", "b"), Paper.CONTINUOUS)
    assert [len(line.points) for line in sheet.lines] == [2]


def test_way_to_another_actor_bends_once() -> None:
    (sheet,) = sheets_of(make_sop("a", {"pelaksana": ("kepala",)}), Paper.CONTINUOUS)
    assert [len(line.points) for line in sheet.lines] == [3]


def test_decision_first_gets_a_start_and_its_ending_a_capsule() -> None:
    sop = make_sop({"exits": ((Y, NEXT), (T, END, "", "Ditolak"))}, "b")
    (sheet,) = sheets_of(sop, Paper.CONTINUOUS)
    assert [text.lines for text in sheet.texts if text.part == "simbol"] == [("Mulai",), ("Ditolak",)]
    assert {text.lines[0] for text in sheet.texts if text.part == "label"} == {"Ya", "Tidak"}


def test_label_stands_at_its_exit() -> None:
    sop = make_sop("a", {"exits": ((Y, NEXT), (T, "1"))}, "c")
    (sheet,) = sheets_of(sop, Paper.CONTINUOUS)
    (diamond,) = [symbol for symbol in sheet.symbols if symbol.kind is SymbolKind.DECISION]
    for text in sheet.texts:
        if text.part == "label":
            (line,) = lines_between(sheet, 1, 2 if text.lines == ("Ya",) else 0)
            x, y = line.points[0]
            assert abs(text.x - x) < 5
            assert abs(text.y - y) < 14
            assert diamond.box.x - 40 < text.x < diamond.box.right + 40


def test_joint_step_spans_neighbours_and_is_joined_otherwise() -> None:
    sop = make_sop("a", {"pelaksana": ("b", "c")}, {"pelaksana": ("petugas", "c")}, pelaksana=("petugas", "b", "c"))
    (sheet,) = sheets_of(sop, Paper.CONTINUOUS)
    assert [sum(symbol.step == step for symbol in sheet.symbols) for step in range(3)] == [1, 1, 2]
    assert [line.source == line.target for line in sheet.lines if not line.head] == [True]


def test_fork_is_entered_and_left_by_every_member() -> None:
    members = [{"pelaksana": (actor,), "bersamaan": "x"} for actor in "bcd"]
    (sheet,) = sheets_of(make_sop("a", *members, "e"), Paper.CONTINUOUS)
    assert all(lines_between(sheet, 0, member) and lines_between(sheet, member, 4) for member in (1, 2, 3))


def test_more_than_three_exits_go_on_in_another_diamond() -> None:
    ways = tuple((C, str(step), f"Jalan {step}") for step in (2, 3, 4, 5))
    (sheet,) = sheets_of(make_sop({"exits": ways}, "b", "c", "d", "e"), Paper.CONTINUOUS)
    assert sum(symbol.kind is SymbolKind.DECISION for symbol in sheet.symbols) == 2


def test_long_answers_move_to_keterangan() -> None:
    long = "Kurang dari sepuluh hari kerja sejak permohonan diterima lengkap di loket dan dinyatakan sah"
    (sheet,) = sheets_of(make_sop("a", {"exits": ((Y, NEXT, long), (T, "1"))}, "c"), Paper.CONTINUOUS)
    assert {text.lines[0] for text in sheet.texts if text.part == "label"} == {"Ya", "Tidak"}
    (remark,) = [text for text in sheet.texts if text.part == "keterangan"]
    assert " ".join(remark.lines) == f"Ya: {long}"


def test_no_text_is_smaller_than_seven_points() -> None:
    actors = tuple(f"Pelaksana {number}" for number in range(12))
    sop = make_sop(*({"pelaksana": (actor,)} for actor in actors))
    sheets = sheets_of(sop, Paper.A4)
    assert min(text.size for sheet in sheets for text in sheet.texts) >= 7
    assert all(sheet.width < 842 for sheet in sheets)


@pytest.mark.parametrize("paper", list(Paper))
@pytest.mark.parametrize(
    "sop",
    [
        make_sop(),
        make_sop({"pelaksana": ()}),
        make_sop({"pelaksana": (), "exits": ((Y, NEXT), (T, "1"))}),
        make_sop({"exits": ((ExitKind.KE, "99"),)}, "b"),
    ],
    ids=["no steps", "no actor", "decision without actor", "exit to nowhere"],
)
def test_unfinished_sops_have_sheets_too(sop: Sop, paper: Paper) -> None:
    assert not [fault for sheet in sheets_of(sop, paper) for fault in faults(sheet)]
