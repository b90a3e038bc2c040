"""An amount of time: a number and its unit, as the form has them (format sumber §5)."""

from enum import StrEnum
from fractions import Fraction
from typing import Final, TypeAlias

from sop_katalog.values import dataclass

Number: TypeAlias = int | Fraction
"""A whole number is an `int`, any other an exact `Fraction`; never a float, so that sums stay exact."""


class Unit(StrEnum):
    """Units of time. `HARI` is ambiguous: the writer did not say working day or calendar day."""

    DETIK = "detik"
    MENIT = "menit"
    JAM = "jam"
    HARI = "hari"
    HARI_KERJA = "hari_kerja"
    HARI_KALENDER = "hari_kalender"
    MINGGU = "minggu"
    BULAN = "bulan"
    TAHUN = "tahun"

    @property
    def label(self) -> str:
        """The unit as people write it: "hari kerja"."""
        return self.value.replace("_", " ")


_CLOCK_MINUTES: Final = {Unit.DETIK: Fraction(1, 60), Unit.MENIT: Fraction(1), Unit.JAM: Fraction(60)}
_ELAPSED_DAYS: Final = {
    Unit.HARI: 1,
    Unit.HARI_KERJA: 1,
    Unit.HARI_KALENDER: 1,
    Unit.MINGGU: 7,
    Unit.BULAN: 30,
    Unit.TAHUN: 365,
}

# How many of the second unit people write in parentheses beside one of the first: "1 jam (60 menit)".
# 7.5 hours to a working day is the mean of Perpres 21/2023.
_RESTATED: Final = {
    (Unit.MENIT, Unit.DETIK): Fraction(60),
    (Unit.JAM, Unit.MENIT): Fraction(60),
    (Unit.JAM, Unit.DETIK): Fraction(3600),
    (Unit.HARI, Unit.MENIT): Fraction(1440),
    (Unit.HARI, Unit.JAM): Fraction(24),
    (Unit.HARI, Unit.HARI_KERJA): Fraction(1),
    (Unit.HARI, Unit.HARI_KALENDER): Fraction(1),
    (Unit.HARI_KALENDER, Unit.JAM): Fraction(24),
    (Unit.HARI_KERJA, Unit.JAM): Fraction(15, 2),
    (Unit.HARI_KERJA, Unit.MENIT): Fraction(450),
    (Unit.MINGGU, Unit.HARI): Fraction(7),
    (Unit.MINGGU, Unit.HARI_KALENDER): Fraction(7),
    (Unit.MINGGU, Unit.HARI_KERJA): Fraction(5),
    (Unit.BULAN, Unit.HARI): Fraction(30),
    (Unit.BULAN, Unit.HARI_KALENDER): Fraction(30),
    (Unit.TAHUN, Unit.BULAN): Fraction(12),
}


@dataclass(frozen=True, slots=True)
class Amount:
    """`jumlah` of `satuan`; `jumlah` is not negative, and an `int` whenever it is whole."""

    jumlah: Number
    satuan: Unit

    def __post_init__(self) -> None:
        if isinstance(self.jumlah, Fraction) and self.jumlah.denominator == 1:
            object.__setattr__(self, "jumlah", self.jumlah.numerator)

    def to_json(self) -> dict[str, object]:
        """Return {"jumlah": whole or decimal number, "satuan": name of the unit}."""
        jumlah = self.jumlah if isinstance(self.jumlah, int) else float(self.jumlah)
        return {"jumlah": jumlah, "satuan": self.satuan.value}

    def minutes(self, hours_per_day: Fraction | float = 7.5, days_per_week: int = 5) -> Fraction:
        """Return working minutes; exact for detik, menit, jam and working days.

        `hari` counts as a working day. For calendar days, weeks, months and years this is an approximation, for
        comparing two times only: `days_per_week` working days to seven calendar days or a week, 52 weeks to a year,
        a twelfth of that to a month. Mean working hours per Perpres 21/2023 unless given.
        """
        clock = _CLOCK_MINUTES.get(self.satuan)
        if clock is not None:
            return self.jumlah * clock
        return self.jumlah * _working_days(self.satuan, days_per_week) * Fraction(hours_per_day) * 60

    def elapsed_minutes(self) -> Fraction:
        """Return roughly how long the clock on the wall runs: every day 24 hours, a month 30 days.

        For putting amounts in order only; weekends and holidays between working days are not counted.
        """
        clock = _CLOCK_MINUTES.get(self.satuan)
        return self.jumlah * (clock if clock is not None else Fraction(_ELAPSED_DAYS[self.satuan] * 1440))

    def agrees_with(self, other: "Amount") -> bool:
        """Return whether `other` can be the same time said differently: "1 jam (60 menit)"."""
        if self.satuan is other.satuan:
            return self.jumlah == other.jumlah
        ratio = _RESTATED.get((self.satuan, other.satuan))
        if ratio is not None:
            return self.jumlah * ratio == other.jumlah
        ratio = _RESTATED.get((other.satuan, self.satuan))
        return ratio is not None and other.jumlah * ratio == self.jumlah


def format_amount(amount: Amount) -> str:
    """Return the amount in Indonesian, with decimal comma and thousands dot: "1,5 jam", "1.000 menit".

    At most four decimals are written; the rest is rounded.
    """
    whole, decimals = divmod(round(amount.jumlah * 10_000), 10_000)
    text = f"{whole:,}".replace(",", ".")
    if decimals:
        text += "," + f"{decimals:04}".rstrip("0")
    return f"{text} {amount.satuan.label}"


def _working_days(unit: Unit, days_per_week: int) -> Fraction:
    if unit is Unit.HARI_KALENDER:
        return Fraction(days_per_week, 7)
    if unit is Unit.MINGGU:
        return Fraction(days_per_week)
    if unit is Unit.BULAN:
        return Fraction(days_per_week * 52, 12)
    if unit is Unit.TAHUN:
        return Fraction(days_per_week * 52)
    return Fraction(1)
