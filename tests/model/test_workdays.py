"""When a promise must be kept: cases by hand over the holidays of 2026, and laws that always hold."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sop_katalog.model.duration import parse_duration
from sop_katalog.model.registers import DAYS, JamKerja, LiburTahun
from sop_katalog.model.workdays import Basis, Due, HolidaysMissing, WorkCalendar, working_minutes
from tests.vectors.make_workdays import FILE, YEAR, serialise, vectors

FIVE, SIX = JamKerja(), JamKerja(DAYS[:6])
KNOWN = {2026: YEAR}


def _due(received: str, promise: str, week: JamKerja = FIVE) -> Due:
    moment = datetime.fromisoformat(received) if "T" in received else date.fromisoformat(received)
    due = WorkCalendar(week, KNOWN).due(moment, parse_duration(promise))
    assert due is not None
    return due


@pytest.mark.parametrize(
    ("received", "promise", "basis", "ready", "collect"),
    [
        ("2026-02-02", "1 hari kerja", "hari_kerja", "2026-02-03", "2026-02-03"),
        ("2026-02-06", "1 hari kerja", "hari_kerja", "2026-02-09", "2026-02-09"),
        ("2026-02-07", "1 hari kerja", "hari_kerja", "2026-02-09", "2026-02-09"),
        ("2026-02-06", "1 hari", "hari_kerja", "2026-02-09", "2026-02-09"),
        ("2026-03-17", "1 hari kerja", "hari_kerja", "2026-03-25", "2026-03-25"),
        ("2026-03-16", "1-3 hari kerja", "hari_kerja", "2026-03-26", "2026-03-26"),
        ("2026-03-17", "2 jam", "jam_layanan", "2026-03-17", "2026-03-17"),
        ("2026-03-18", "2 jam", "jam_layanan", "2026-03-25", "2026-03-25"),
        ("2026-02-02", "10 jam", "jam_layanan", "2026-02-03", "2026-02-03"),
        ("2026-02-02", "½ hari kerja", "jam_layanan", "2026-02-02", "2026-02-02"),
        ("2026-03-17", "1 hari kalender", "hari_kalender", "2026-03-18", "2026-03-25"),
        ("2026-03-17", "14 hari kalender", "hari_kalender", "2026-03-31", "2026-03-31"),
        ("2026-03-17", "72 jam", "jam_kalender", "2026-03-20", "2026-03-25"),
        ("2026-02-02", "1 minggu", "minggu", "2026-02-09", "2026-02-09"),
        ("2026-01-31", "1 bulan", "bulan", "2026-02-28", "2026-03-02"),
        ("2026-02-28", "1,5 bulan", "bulan", "2026-04-12", "2026-04-13"),
    ],
)
def test_each_unit_is_counted_in_its_own_way(received: str, promise: str, basis: str, ready: str, collect: str) -> None:
    due = _due(received, promise)
    assert (due.basis.value, due.ready.isoformat(), due.collect) == (basis, ready, date.fromisoformat(collect))


def test_days_passed_over_come_with_their_reason() -> None:
    due = _due("2026-03-17", "1 hari kerja", SIX)
    assert due.ready == date(2026, 3, 25)
    assert [(day.tanggal.day, day.jenis) for day in due.skipped] == [
        (18, "cuti_bersama"),
        (19, "libur_nasional"),
        (20, "cuti_bersama"),
        (21, "libur_nasional"),
        (22, "libur_nasional"),
        (23, "cuti_bersama"),
        (24, "cuti_bersama"),
    ]
    assert [(day.nama, day.jenis) for day in _due("2026-02-07", "1 hari kerja").skipped] == [
        ("Minggu", "libur_mingguan")
    ]


def test_a_saturday_counts_in_a_week_of_six_days() -> None:
    assert _due("2026-02-06", "1 hari kerja", SIX).ready == date(2026, 2, 7)


def test_around_the_clock_ends_on_the_same_hour() -> None:
    due = _due("2026-02-06T15:30", "1x24 jam")
    assert (due.ready_at, due.collect) == (datetime.fromisoformat("2026-02-07T15:30"), date(2026, 2, 9))
    assert _due("2026-02-06", "1x24 jam").ready_at is None


@pytest.mark.parametrize("promise", ["minimal 3 hari", "kondisional", "-", "999999999 bulan", "999999999 minggu"])
def test_without_a_latest_time_there_is_no_date(promise: str) -> None:
    assert WorkCalendar(FIVE, KNOWN).due(date(2026, 2, 2), parse_duration(promise)) is None


@pytest.mark.parametrize("promise", ["1 hari kerja", "60 hari kerja", "999999999 hari kerja"])
def test_a_count_into_a_year_without_holidays_says_so(promise: str) -> None:
    with pytest.raises(HolidaysMissing, match="hari libur tahun 2027 belum ada") as problem:
        _due("2026-12-31", promise)
    assert problem.value.year == 2027


def test_a_calendar_date_is_known_without_the_holidays_of_its_year() -> None:
    due = _due("2026-12-31", "1 bulan")
    assert (due.ready, due.collect) == (date(2027, 1, 31), None)


def test_an_office_that_never_opens_promises_nothing() -> None:
    with pytest.raises(HolidaysMissing):
        _due("2026-02-02", "1 hari kerja", JamKerja(()))


@given(
    st.dates(date(2026, 1, 1), date(2026, 9, 30)),
    st.integers(1, 40),
    st.lists(st.sampled_from(DAYS), min_size=1, unique=True).map(tuple),
)
def test_a_promise_in_working_days_spans_exactly_that_many(received: date, count: int, days: tuple[str, ...]) -> None:
    calendar = WorkCalendar(JamKerja(days), KNOWN | {2027: LiburTahun(2027)})
    due = calendar.due(received, parse_duration(f"{count} hari kerja"))
    assert due is not None
    between = [received + timedelta(n) for n in range(1, (due.ready - received).days + 1)]
    closed = [
        day for day in between if DAYS[day.weekday()] not in days or day in {holiday.tanggal for holiday in YEAR.libur}
    ]
    assert [skipped.tanggal for skipped in due.skipped] == closed
    assert len(between) - len(closed) == count
    assert due.ready not in closed


def test_working_minutes_of_calendar_time() -> None:
    def minutes(text: str, week: JamKerja = FIVE) -> Fraction | int:
        amount = parse_duration(text).maks
        assert amount is not None
        return working_minutes(amount, week)

    assert minutes("1 hari kalender") == minutes("24 jam") == minutes("1x24 jam") == minutes("1 hari kerja") == 450
    assert minutes("7 hari kalender") == minutes("1 minggu") == 5 * 450
    assert minutes("7 hari kalender", SIX) == 6 * 450
    assert minutes("10 jam") == 600


def test_the_vectors_for_the_browser_are_current() -> None:
    content = vectors()
    assert len(content["cases"]) >= 200
    assert {case["due"]["basis"] for case in content["cases"] if case["due"] and "basis" in case["due"]} == set(Basis)
    assert FILE.read_text(encoding="utf-8") == serialise(content)
