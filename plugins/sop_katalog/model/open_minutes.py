"""When a promise in minutes or hours ends, where the hour of receipt and the office's opening hours are known.

The clock runs while the office is open: papers complete on Friday at 13:30, an office that closes at 14:00 and a
promise of 60 minutes give the next working day, half an hour after it opens. Without an hour, or with hours that were
not understood, `WorkCalendar.due` counts whole days. assets/src/lib/layanan/jam-kerja.ts is the same for the browser,
and tests/assets/test_open_minutes.py holds both together.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, datetime, time, timedelta
from fractions import Fraction
from math import ceil

from sop_katalog.model.amount import Unit
from sop_katalog.model.duration import Duration
from sop_katalog.model.opening import Opening
from sop_katalog.model.workdays import Basis, Due, Skipped, WorkCalendar, around_the_clock

_CLOCK = (Unit.DETIK, Unit.MENIT, Unit.JAM)
_LONGEST = 366
"""Days to look ahead; an office that is open less is not one to count with."""


def due_in_open_hours(
    calendar: WorkCalendar, openings: Iterable[Opening], received: datetime, promise: Duration
) -> Due | None:
    """When a promise of minutes or hours ends; None when it is another promise, or no hours are known. Raises
    HolidaysMissing."""
    hours = tuple(openings)
    if promise.maks is None or promise.maks.satuan not in _CLOCK or around_the_clock(promise) or not hours:
        return None
    left = promise.maks.elapsed_minutes()
    skipped: list[Skipped] = []
    for day in _days_from(received.date()):
        closed = calendar.closed(day)
        opened = _open(hours, day, closed is not None)
        for start, end in opened:
            begin = max(start, _minute(received)) if day == received.date() else start
            if begin < end and left <= end - begin:
                return _due(received, day, begin + left, skipped)
            left -= max(0, end - begin)
        if closed is not None and not opened:
            skipped.append(closed)
    return None


def _due(received: datetime, day: date, minute: Fraction | int, skipped: list[Skipped]) -> Due:
    ready_at = datetime.combine(day, time()) + timedelta(minutes=ceil(minute))
    return Due(received.date(), Basis.JAM_LAYANAN, day, day, tuple(skipped), ready_at)


def _open(openings: tuple[Opening, ...], day: date, closed: bool) -> list[tuple[int, int]]:
    """From when to when the office is open on a day, joined where hours overlap."""
    found: list[tuple[int, int]] = []
    for start, end in sorted(
        (item.mulai, item.selesai)
        for item in openings
        if item.hari == day.weekday() and (item.setiap_hari or not closed)
    ):
        if found and start <= found[-1][1]:
            found[-1] = (found[-1][0], max(end, found[-1][1]))
        else:
            found.append((start, end))
    return found


def _minute(moment: datetime) -> int:
    return moment.hour * 60 + moment.minute


def _days_from(first: date) -> Iterator[date]:
    return (first + timedelta(days=ahead) for ahead in range(_LONGEST))
