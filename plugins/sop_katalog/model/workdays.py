"""When a promised service must be ready: working days, calendar days, holidays.

How days are counted, the same here and in the browser (`tests/vectors/workdays.json` holds examples for both):

- **Day 0 is the day the complete papers were received**, whatever day that is; day 1 is the first day after it that
  counts. So "1 hari kerja" on a Friday is Monday. This is administrative practice, and how time limits from a given
  moment run in civil law (the day of the event itself does not count).
- `hari kerja`: days of the office's week that are neither a national nor a regional holiday nor cuti bersama, on which
  Keputusan Presiden closes the offices. An office open seven days keeps holidays too. `hari` alone is read as
  hari kerja: that is what an office means by it, and the later of both dates.
- `menit`, `jam` and less than one working day: how the minutes fall within the opening hours is not known, so
  one working day's hours are a day, and the first of them is the day of receipt when that is a working day, otherwise
  the next working day. "2 jam" is the same day; "10 jam" at 7.5 hours a day is the next working day.
- `hari kalender`, and "24 jam" or a multiple of it: every day counts, holidays too. "1x24 jam" ends on the same hour.
- `minggu`, `bulan`, `tahun`: the same weekday, or the same date; where the month has no such date, its last day.
- A fraction of a day counts as a day. "1-3 hari" is ready after 3; "minimal 3 hari" promises no date.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date, datetime, timedelta
from enum import StrEnum
from fractions import Fraction
from math import ceil

from sop_katalog.model.amount import Amount, Unit
from sop_katalog.model.duration import Duration
from sop_katalog.model.registers import DAYS, JamKerja, LiburTahun
from sop_katalog.values import dataclass

WEEKEND = "libur_mingguan"
"""Kind of a day that the office's week leaves out; the other kinds are those of `Libur.jenis`."""

_AROUND_THE_CLOCK = re.compile(r"[x×*]\s*24\s*\(?[a-z ]*\)?\s*jam", re.IGNORECASE)
_CLOCK = (Unit.DETIK, Unit.MENIT, Unit.JAM)
_MONTHS = {Unit.BULAN: 1, Unit.TAHUN: 12}
_DAYS = {Unit.HARI_KALENDER: 1, Unit.MINGGU: 7}
_DAY = 24 * 60
_DAYS_PER_MONTH = 30
"""For a fraction of a month, "1,5 bulan"."""


class HolidaysMissing(ValueError):  # noqa: N818  it says what is missing, as KeyError says what is wrong
    """A count needs the holidays of a year that are not in the catalogue; the text is for readers."""

    def __init__(self, year: int) -> None:
        super().__init__(f"Daftar hari libur tahun {year} belum ada, jadi tanggal selesainya belum dapat dihitung.")
        self.year = year


class Basis(StrEnum):
    """What was counted."""

    JAM_LAYANAN = "jam_layanan"
    HARI_KERJA = "hari_kerja"
    JAM_KALENDER = "jam_kalender"
    HARI_KALENDER = "hari_kalender"
    MINGGU = "minggu"
    BULAN = "bulan"
    TAHUN = "tahun"


@dataclass(frozen=True, slots=True)
class Skipped:
    """A day that did not count: the name of the holiday, or of the weekday the office is closed on."""

    tanggal: date
    nama: str
    jenis: str


@dataclass(frozen=True, slots=True)
class Due:
    """When it must be ready.

    `received` is day 0, `basis` what was counted, `ready` the last day of the promise, `ready_at` the hour for
    "1x24 jam". `collect` is the first working day on which it can be fetched, None when it is not known for lack of
    that year's holidays. `skipped` are the days passed over up to `collect`.
    """

    received: date
    basis: Basis
    ready: date
    collect: date | None
    skipped: tuple[Skipped, ...] = ()
    ready_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class WorkCalendar:
    """The working days of one office: its week and the holidays of the years that are known."""

    week: JamKerja
    libur: Mapping[int, LiburTahun]

    def closed(self, day: date) -> Skipped | None:
        """Why the office is closed on a day, None when it works. Raises HolidaysMissing."""
        year = self.libur.get(day.year)
        if year is None:
            raise HolidaysMissing(day.year)
        for holiday in year.libur:
            if holiday.tanggal == day:
                return Skipped(day, holiday.nama, holiday.jenis)
        name = DAYS[day.weekday()]
        return None if name in self.week.hari else Skipped(day, name.capitalize(), WEEKEND)

    def working_day(self, first: date, count: int = 1) -> tuple[date, tuple[Skipped, ...]]:
        """The `count`-th working day from `first` on, and the days passed over. Raises HolidaysMissing."""
        skipped: list[Skipped] = []
        for day in _days_from(first):
            closed = self.closed(day)
            if closed is not None:
                skipped.append(closed)
                continue
            count -= 1
            if count == 0:
                return day, tuple(skipped)
        raise HolidaysMissing(date.max.year + 1)

    def due(self, received: date, promise: Duration) -> Due | None:
        """When a promise made on a day (or at a `datetime`) ends.

        None when it names no latest time. Raises HolidaysMissing when the count touches a year without holidays.
        """
        if promise.maks is None:
            return None
        if around_the_clock(promise):
            return self._around_the_clock(received, promise.maks)
        day = received.date() if isinstance(received, datetime) else received
        if promise.maks.satuan in _DAYS or promise.maks.satuan in _MONTHS:
            return self._calendar(day, promise.maks)
        days = promise.maks.minutes(self.week.jam_per_hari) / (self.week.jam_per_hari * 60)
        if days < 1 or promise.maks.satuan in _CLOCK:
            return self._worked(day, Basis.JAM_LAYANAN, day, max(1, ceil(days)))
        return self._worked(day, Basis.HARI_KERJA, _later(day, 1), ceil(days))

    def _worked(self, received: date, basis: Basis, first: date | None, count: int) -> Due | None:
        if first is None:
            return None
        ready, skipped = self.working_day(first, count)
        return Due(received, basis, ready, ready, skipped)

    def _around_the_clock(self, received: date, amount: Amount) -> Due | None:
        minutes = amount.elapsed_minutes()
        if not isinstance(received, datetime):
            return self._collected(received, Basis.JAM_KALENDER, _later(received, ceil(minutes / _DAY)))
        try:
            ready_at = received + timedelta(minutes=float(minutes))
        except OverflowError:
            return None
        return self._collected(received.date(), Basis.JAM_KALENDER, ready_at.date(), ready_at)

    def _calendar(self, day: date, amount: Amount) -> Due | None:
        basis = Basis(amount.satuan.value)
        if amount.satuan in _DAYS:
            return self._collected(day, basis, _later(day, ceil(amount.jumlah * _DAYS[amount.satuan])))
        months, part = divmod(amount.jumlah * _MONTHS[amount.satuan], 1)
        shifted = _months_later(day, int(months))
        ready = None if shifted is None else _later(shifted, ceil(part * _DAYS_PER_MONTH))
        return self._collected(day, basis, ready)

    def _collected(self, day: date, basis: Basis, ready: date | None, ready_at: datetime | None = None) -> Due | None:
        """A calendar count and the first working day at its end; None beyond the calendar's own last year."""
        if ready is None:
            return None
        try:
            collect, skipped = self.working_day(ready)
        except HolidaysMissing:
            return Due(day, basis, ready, None, (), ready_at)
        return Due(day, basis, ready, collect, skipped, ready_at)


def around_the_clock(promise: Duration) -> bool:
    """Whether a promise runs day and night: "1x24 jam", or plain hours that make whole days, "72 jam"."""
    amount = promise.maks
    if amount is None:
        return False
    if amount.satuan is Unit.JAM:
        return amount.jumlah > 0 and amount.jumlah % 24 == 0
    return amount.satuan is Unit.HARI_KALENDER and bool(_AROUND_THE_CLOCK.search(promise.teks))


def working_minutes(amount: Amount, week: JamKerja) -> int | Fraction:
    """Working minutes in an amount of time, for comparing a promise with the work it takes.

    Calendar days hold `len(week.hari)` working days in seven, weeks, months and years likewise (`Amount.minutes`);
    that is the strict side, so a promise that just fits is looked at. But a whole calendar day is never less than one
    working day, for on most days it holds one. Whole days written as hours ("24 jam") are calendar days.
    """
    if amount.satuan is Unit.MENIT:  # nearly all steps
        return amount.jumlah
    if amount.satuan is Unit.JAM and amount.jumlah and amount.jumlah % 24 == 0:
        amount = Amount(amount.jumlah // 24, Unit.HARI_KALENDER)
    minutes = amount.minutes(week.jam_per_hari, len(week.hari))
    if amount.satuan is Unit.HARI_KALENDER and amount.jumlah >= 1:
        minutes = max(minutes, week.jam_per_hari * 60)
    return minutes.numerator if minutes.denominator == 1 else minutes


def _days_from(first: date) -> Iterator[date]:
    for ordinal in range(first.toordinal(), date.max.toordinal() + 1):
        yield date.fromordinal(ordinal)


def _later(day: date, days: int) -> date | None:
    ordinal = day.toordinal() + days
    return date.fromordinal(ordinal) if ordinal <= date.max.toordinal() else None


def _months_later(day: date, months: int) -> date | None:
    """The same date some months later, or the last day of that month."""
    years, month = divmod(day.month - 1 + months, 12)
    if day.year + years > date.max.year:
        return None
    first = date(day.year + years, month + 1, 1)
    following = (
        date(first.year + (month + 1) // 12, (month + 1) % 12 + 1, 1) if first.year < date.max.year else date.max
    )
    return first + timedelta(min(day.day, (following - first).days) - 1)
