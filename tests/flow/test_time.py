"""Working time, waiting, promises."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import pytest

from sop_katalog.flow.analysis import analyse
from sop_katalog.flow.promise import PromiseCheck
from sop_katalog.model.duration import parse_duration
from sop_katalog.model.layanan import JangkaWaktu, StandarPelayanan
from sop_katalog.model.registers import DAYS, JamKerja
from sop_katalog.model.step import END, NEXT, ExitKind
from tests.factory import make_sop

YA, TIDAK, KE = ExitKind.YA, ExitKind.TIDAK, ExitKind.KE
DAY = 450


def _row(waktu: str = "", tunggu: str = "", **values: Any) -> dict[str, Any]:
    times = {"waktu": waktu, "tunggu": tunggu}
    return values | {key: parse_duration(text) for key, text in times.items() if text}


def _promise(*texts: str | tuple[str, tuple[str, ...]]) -> StandarPelayanan:
    entries = [(text, ()) if isinstance(text, str) else text for text in texts]
    return StandarPelayanan(
        varian={"baru": "Baru", "hilang": "Hilang"},
        jangka_waktu=tuple(JangkaWaktu(parse_duration(text), bila=bila) for text, bila in entries),
    )


def _checks(waktu: str, standard: StandarPelayanan, tunggu: str = "") -> tuple[PromiseCheck, ...]:
    return analyse(make_sop(_row(waktu, tunggu))).promises(standard)


def test_a_decision_parts_the_shortest_from_the_longest_way() -> None:
    timing = analyse(
        make_sop(_row("10 menit"), _row("5 menit", exits=((YA, "4"), (TIDAK, NEXT))), _row("1-2 jam"), _row("5 menit"))
    ).timing
    assert timing.shortest is not None
    assert timing.longest is not None
    assert (timing.shortest.work, timing.shortest.path.numbers) == (20, (1, 2, 4))
    assert (timing.longest.work, timing.longest.path.numbers) == (140, (1, 2, 3, 4))
    assert [(o.edge.label, o.work and (o.work.least, o.work.most)) for o in timing.outcomes] == [
        ("Ya", (20, 20)),
        ("Tidak", (80, 140)),
    ]
    assert timing.complete


def test_a_fork_takes_as_long_as_its_longest_branch() -> None:
    side = {"bersamaan": "x"}
    timing = analyse(
        make_sop("a", _row("1 jam", **side), _row("10 menit", "1 hari kerja", **side), _row("5 menit"))
    ).timing
    assert timing.longest is not None
    assert timing.longest_elapsed is not None
    assert timing.longest.work == 65
    assert timing.longest.waiting == DAY
    assert timing.longest_elapsed.elapsed == 10 + DAY + 5
    assert timing.by_actor["petugas"].most == 75


def test_waiting_is_kept_apart_and_may_choose_another_way() -> None:
    timing = analyse(
        make_sop(
            _row("5 menit", exits=((YA, NEXT), (TIDAK, "3"))),
            _row("1 jam", exits=((KE, END),)),
            _row("5 menit", "2 hari kerja"),
        )
    ).timing
    assert timing.longest is not None
    assert timing.longest_elapsed is not None
    assert (timing.longest.path.numbers, timing.longest.work, timing.longest.waiting) == ((1, 2), 65, 0)
    assert (timing.longest_elapsed.path.numbers, timing.longest_elapsed.elapsed) == ((1, 3), 10 + 2 * DAY)


def test_a_return_does_not_count_even_by_way_of_a_later_step() -> None:
    sop = make_sop(
        _row("10 menit"),
        _row("5 menit", exits=((YA, NEXT), (TIDAK, "4"))),
        _row("5 menit", exits=((KE, END),)),
        _row("3 jam", exits=((KE, "1"),)),
    )
    timing = analyse(sop).timing
    assert timing.longest is not None
    assert timing.longest.work == 20
    assert [outcome.work is None for outcome in timing.outcomes] == [False, True]


def test_what_is_not_known_counts_as_nothing_and_is_told() -> None:
    timing = analyse(
        make_sop(_row("10 menit"), "b", _row("kondisional"), _row("minimal 1 jam"), _row("5 menit", "tentatif"))
    ).timing
    assert timing.longest is not None
    assert timing.longest.work == 75
    assert timing.unknown == (2, 3, 4, 5)
    assert not timing.complete


def test_an_open_lower_end_takes_the_known_one() -> None:
    timing = analyse(make_sop(_row("paling lama 10 menit"))).timing
    assert timing.shortest is not None
    assert timing.shortest.work == 10
    assert timing.complete


def test_without_an_ending_there_is_no_time() -> None:
    timing = analyse(make_sop(_row("1 jam", exits=((KE, "1"),)))).timing
    assert timing.longest is None
    assert timing.by_actor == {}
    assert analyse(make_sop()).timing.longest is None


def test_days_are_those_of_the_office() -> None:
    sop = make_sop(_row("1 hari kerja", "1 minggu"))
    longest = analyse(sop, JamKerja(DAYS[:6], Fraction(6))).timing.longest
    assert longest is not None
    assert (longest.work, longest.waiting) == (360, 6 * 360)


@pytest.mark.parametrize(
    ("waktu", "promise", "exceeds"),
    [
        ("1 hari kerja", "1 hari kerja", False),
        ("8 jam", "1 hari kerja", True),
        ("8 jam", "2 hari", False),
        ("2 jam", "90 menit", True),
        ("4 hari kerja", "5 hari kalender", True),
        ("1 hari kerja", "1x24 jam", False),
        ("1 hari kerja", "24 jam", False),
        ("24 jam", "1 hari kerja", False),
        ("5 hari kerja", "1 minggu", False),
        ("22 hari kerja", "1 bulan", True),
        ("3 hari kerja", "1-3 hari kerja", False),
        ("9 hari kerja", "minimal 1 hari kerja", False),
        ("9 hari kerja", "kondisional", False),
    ],
)
def test_a_promise_is_compared_in_working_minutes(waktu: str, promise: str, exceeds: bool) -> None:
    assert [check.work_exceeds for check in _checks(waktu, _promise(promise))] == [exceeds]


def test_waiting_counts_only_with_the_work() -> None:
    (check,) = _checks("1 jam", _promise("1 hari kerja"), tunggu="1 hari kerja")
    assert (check.promise, check.work, check.waiting, check.elapsed) == (DAY, 60, DAY, DAY + 60)
    assert not check.work_exceeds
    assert check.elapsed_exceeds


def test_stages_are_compared_with_the_largest() -> None:
    (check,) = _checks("2 hari kerja", _promise("1 hari kerja", "2 hari kerja"))
    assert check.varian == ()
    assert check.promise == 2 * DAY
    assert _checks("2 hari kerja", _promise("1 hari kerja", "kondisional"))[0].promise is None


def test_each_variant_has_its_own_promise() -> None:
    standard = _promise(("1 hari kerja", ("baru",)), ("2 hari kerja", ("hilang",)))
    checks = _checks("2 hari kerja", standard)
    assert [(check.varian, check.work_exceeds) for check in checks] == [(("baru",), True), (("hilang",), False)]
    assert [check.surely_exceeds for check in checks] == [True, False]
    shared = _checks("1 jam", _promise(("1 hari kerja", ("baru", "hilang"))))
    assert [check.varian for check in shared] == [("baru", "hilang")]
    assert _checks("1 jam", StandarPelayanan()) == ()


def test_a_small_promise_of_one_variant_is_not_held_against_the_way_of_another() -> None:
    sop = make_sop(_row("1 jam", exits=((YA, NEXT), (TIDAK, END))), _row("2 hari kerja"))
    checks = analyse(sop).promises(_promise(("1 hari kerja", ("baru",)), ("2 hari kerja", ("hilang",))))
    assert [check.work_exceeds for check in checks] == [True, True]
    assert [check.surely_exceeds for check in checks] == [False, True]
