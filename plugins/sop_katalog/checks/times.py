"""Where an SOP names times, how months are counted, and minutes in words."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from fractions import Fraction
from math import ceil

from sop_katalog.flow.analysis import Analysis
from sop_katalog.model.amount import Amount, Unit, format_amount
from sop_katalog.model.duration import Duration
from sop_katalog.model.layanan import JangkaWaktu
from sop_katalog.model.registers import JamKerja
from sop_katalog.model.sop import Sop

_HOUR = 60


def time_places(sop: Sop) -> Iterator[tuple[Duration, str]]:
    """(time, key path) of every time of an SOP."""
    for step in sop.langkah:
        if step.waktu is not None:
            yield step.waktu, f"langkah[{step.number}].waktu"
        if step.tunggu is not None:
            yield step.tunggu, f"langkah[{step.number}].tunggu"
    standard = sop.standar_pelayanan
    for number, promise in enumerate(standard.jangka_waktu if standard else (), 1):
        yield promise.waktu, promise_key(promise, number)


def promise_key(promise: JangkaWaktu, number: int) -> str:
    """Where a promise stands: under its variant, when it is written so, or by its number."""
    if len(promise.bila) == 1 and not promise.uraian:
        return f"standar_pelayanan.jangka_waktu.{promise.bila[0]}"
    return f"standar_pelayanan.jangka_waktu[{number}]"


def longest_way(analysis: Analysis) -> str:
    """The way with the most working time, by its step numbers."""
    longest = analysis.timing.longest
    return f"langkah {', '.join(map(str, longest.path.numbers))}" if longest else "tidak diketahui"


def months_between(first: date, last: date) -> int:
    """Whole months from one day to another: from 31 January to 28 February there is none yet."""
    return (last.year - first.year) * 12 + last.month - first.month - (last.day < first.day)


def as_words(minutes: int | Fraction, week: JamKerja) -> str:
    """Working minutes up to two hours, then hours, then working days of the office; rounded up."""
    day = week.jam_per_hari * _HOUR
    if minutes <= 2 * _HOUR:
        return format_amount(Amount(ceil(minutes), Unit.MENIT))
    unit, size = (Unit.JAM, Fraction(_HOUR)) if minutes < day else (Unit.HARI_KERJA, day)
    return format_amount(Amount(Fraction(ceil(minutes / size * 10), 10), unit))
