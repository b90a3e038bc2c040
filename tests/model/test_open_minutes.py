"""Promises of minutes and hours from the hour of receipt, within opening hours."""

from __future__ import annotations

from datetime import date, datetime
from fractions import Fraction

import pytest

from sop_katalog.model.duration import parse_duration
from sop_katalog.model.open_minutes import due_in_open_hours
from sop_katalog.model.opening import Opening, read_opening
from sop_katalog.model.registers import DAYS, JamKerja
from sop_katalog.model.workdays import HolidaysMissing, WorkCalendar
from tests.vectors.make_workdays import YEAR

CALENDAR = WorkCalendar(JamKerja(hari=DAYS[:5], jam_per_hari=Fraction(15, 2)), {2026: YEAR})
OFFICE = (*read_opening("Senin–Kamis 08:00–15:00"), *read_opening("Jumat 08:00–14:00", "Istirahat 11:30–13:00"))
ALWAYS = read_opening("Setiap hari 24 jam")


def due(received: str, promise: str, openings: tuple[Opening, ...] = OFFICE) -> tuple[str, list[str]] | None:
    found = due_in_open_hours(CALENDAR, openings, datetime.fromisoformat(received), parse_duration(promise))
    if found is None:
        return None
    assert found.ready_at is not None
    assert found.collect == found.ready == found.ready_at.date()
    return found.ready_at.strftime("%Y-%m-%d %H:%M"), [skipped.nama for skipped in found.skipped]


@pytest.mark.parametrize(
    ("received", "promise", "ready", "skipped"),
    [
        ("2026-03-10T09:00", "60 menit", "2026-03-10 10:00", []),
        ("2026-03-10T06:00", "60 menit", "2026-03-10 09:00", []),
        ("2026-03-10T14:30", "60 menit", "2026-03-11 08:30", []),
        ("2026-03-10T14:00", "60 menit", "2026-03-10 15:00", []),
        ("2026-03-10T16:00", "2 jam", "2026-03-11 10:00", []),
        ("2026-03-13T11:00", "60 menit", "2026-03-13 13:30", []),
        ("2026-03-13T13:30", "1,5 jam", "2026-03-16 09:00", ["Sabtu", "Minggu"]),
        ("2026-03-17T14:30", "1 jam", "2026-03-25 08:30", None),
        ("2026-03-14T09:00", "10 menit", "2026-03-16 08:10", ["Sabtu", "Minggu"]),
        ("2026-03-10T09:00", "10 jam", "2026-03-11 12:00", []),
    ],
)
def test_the_clock_runs_while_the_office_is_open(
    received: str, promise: str, ready: str, skipped: list[str] | None
) -> None:
    found = due(received, promise)
    assert found is not None
    assert found[0] == ready
    assert skipped is None or found[1] == skipped


def test_holidays_are_passed_over_by_name() -> None:
    found = due("2026-03-17T14:30", "1 jam")
    assert found is not None
    assert {"Nyepi", "Idulfitri", "Cuti Bersama Idulfitri"} <= set(found[1])


def test_a_place_that_never_closes_counts_holidays_too() -> None:
    assert due("2026-03-19T23:30", "1 jam", ALWAYS) == ("2026-03-20 00:30", [])


@pytest.mark.parametrize("promise", ["1 hari kerja", "1x24 jam", "2 minggu", "setiap saat"])
def test_other_promises_are_not_of_this_kind(promise: str) -> None:
    assert due("2026-03-10T09:00", promise) is None


def test_without_hours_nothing_is_said() -> None:
    assert due("2026-03-10T09:00", "60 menit", ()) is None


def test_an_unknown_year_is_told() -> None:
    with pytest.raises(HolidaysMissing):
        due("2026-12-31T14:30", "3 jam")
    assert date(2026, 12, 31).weekday() == 3
