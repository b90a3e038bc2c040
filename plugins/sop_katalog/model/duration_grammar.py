"""The grammar of a time: opening, one amount or a range, restatement in parentheses, late bound, condition.

Conservative on purpose: a time that is shown but not understood costs a warning, one that is misunderstood costs a
citizen a day. So whatever is left over and is no known condition makes the whole text not understood.
"""

from fractions import Fraction
from typing import Final, NamedTuple

from sop_katalog.model import duration_words as words
from sop_katalog.model.amount import Amount, Number, Unit
from sop_katalog.model.duration_conditions import read_condition
from sop_katalog.model.duration_numbers import Cursor, UnreadableTimeError, read_number
from sop_katalog.model.duration_words import Bound

# "1 jam 30 menit": how many of the second unit make one of the first. Only where that is beyond doubt: a day of
# "1 hari 4 jam" may have 24 hours or 7.5.
_PARTS: Final = {
    (Unit.MENIT, Unit.DETIK): 60,
    (Unit.JAM, Unit.MENIT): 60,
    (Unit.JAM, Unit.DETIK): 3600,
    (Unit.HARI_KALENDER, Unit.JAM): 24,
    (Unit.MINGGU, Unit.HARI): 7,
    (Unit.MINGGU, Unit.HARI_KALENDER): 7,
    (Unit.TAHUN, Unit.BULAN): 12,
}
_CLOCK_UNITS: Final = (Unit.DETIK, Unit.MENIT, Unit.JAM)


class Reading(NamedTuple):
    """What a text says: both ends (None when open), the kind of bound and the condition as written."""

    min: Amount | None
    maks: Amount | None
    batas: Bound
    syarat: str | None = None


class _Time(NamedTuple):
    """One end. `lends_unit`: whether a bare number before it may take its unit, as in "1-2 hari"."""

    number: Number
    unit: Unit | None
    lends_unit: bool = True


class _Span(NamedTuple):
    first: Amount
    last: Amount | None
    names_both_bounds: bool = False


def read_time(shown: str, *, in_parentheses: bool = False) -> Reading:
    """Read a whole tidied text. Raise `UnreadableTimeError` when it is not a time that we are sure of.

    `in_parentheses` is for the inside of "1 jam (60 menit)" and keeps the reading from going deeper.
    """
    cursor = Cursor(shown)
    bound = _read_opening(cursor)
    span = _read_span(cursor, bound)
    cursor.take(words.STOP)
    late = cursor.take(words.LATE_BOUND)
    reading = _reading(span, _merge(bound, Bound(late.lastgroup or "") if late else None))
    if not in_parentheses:
        reading = _read_restatement(cursor, reading)
    condition = read_condition(cursor)
    return reading._replace(syarat=", ".join(filter(None, (reading.syarat, condition))) or None)


def _read_opening(cursor: Cursor) -> Bound | None:
    bound = None
    while match := cursor.take(words.OPENING):
        bound = _merge(bound, Bound(match.lastgroup or ""))
    return None if bound is Bound.TEPAT else bound


def _merge(first: Bound | None, second: Bound | None) -> Bound | None:
    """Return the stronger bound: "maksimal ± 3 hari" is a maximum."""
    if second in (None, Bound.TEPAT) or first is second:
        return first
    if first in (None, Bound.TEPAT, Bound.SEKITAR):
        return second
    if second is Bound.SEKITAR:
        return first
    raise UnreadableTimeError(f"“{first}” dan “{second}” bertentangan")


def _reading(span: _Span, bound: Bound | None) -> Reading:
    first, last = span.first, span.last
    if bound is Bound.MAKSIMAL:
        return Reading(None, last or first, bound)
    if last is None:
        maks = None if bound is Bound.MINIMAL else first
        return Reading(first, maks, bound or Bound.TEPAT)
    if bound is Bound.MINIMAL and not span.names_both_bounds:
        raise UnreadableTimeError("batas paling sedikit ditulis sebagai rentang")
    return Reading(first, last, Bound.RENTANG)


def _read_span(cursor: Cursor, bound: Bound | None) -> _Span:
    between = cursor.take(words.BETWEEN) is not None
    first = _read_one(cursor, joins=not between)
    if first is None:
        raise UnreadableTimeError(_why_no_number(cursor.text))
    before_separator = cursor.at
    names_both_bounds = bound is Bound.MINIMAL and cursor.take(words.UPPER) is not None
    if names_both_bounds or cursor.take(words.AND_UNTIL if between else words.UNTIL):
        last = _read_one(cursor, before=first.number)
        if last is not None:
            return _range(first, last, names_both_bounds)
    cursor.at = before_separator
    if between or first.unit is None:
        raise UnreadableTimeError("satuan waktu tidak ditulis atau tidak dikenali")
    return _Span(Amount(first.number, first.unit), None)


def _range(first: _Time, last: _Time, names_both_bounds: bool) -> _Span:
    if last.unit is None or (first.unit is None and not last.lends_unit):
        raise UnreadableTimeError("satuan waktu tidak ditulis atau tidak dikenali")
    low, high = Amount(first.number, first.unit or last.unit), Amount(last.number, last.unit)
    if low.elapsed_minutes() > high.elapsed_minutes():
        raise UnreadableTimeError("batas bawah lebih lama daripada batas atas")
    return _Span(low, high, names_both_bounds)


def _read_one(cursor: Cursor, *, joins: bool = True, before: Number | None = None) -> _Time | None:
    """Read one end of the span; `joins` is whether "dan" may join its parts, as in "1 jam dan 30 menit"."""
    if words.CLOCK.match(cursor.text, cursor.at):
        raise UnreadableTimeError("titik dapat memisahkan jam dan menit atau desimal; tulis misalnya “1 jam 30 menit”")
    number = read_number(cursor, before)
    if number is None:
        return None
    if cursor.take(words.TIMES):
        return _read_product(cursor, number)
    unit = _read_unit(cursor)
    return _read_parts(cursor, number, unit, joins) if unit else _Time(number, None)


def _read_unit(cursor: Cursor) -> Unit | None:
    match = cursor.take(words.UNIT)
    return Unit(match.lastgroup or "") if match else None


def _read_product(cursor: Cursor, number: Number) -> _Time:
    """Read what follows "2 x": "24 jam" makes days round the clock, other clock times are multiplied.

    "2 x sehari" and "2 x 1 tahun" say how often, not how long.
    """
    if words.ONE.match(cursor.text, cursor.at):
        raise UnreadableTimeError("ini kekerapan, bukan lama waktu")
    factor = read_number(cursor)
    unit_at = cursor.at
    unit = _read_unit(cursor)
    if factor is None or unit not in _CLOCK_UNITS:
        raise UnreadableTimeError("perkalian waktu tidak dikenali")
    if unit is Unit.JAM and factor == 24:
        if "kerja" in cursor.text[unit_at : cursor.at]:
            raise UnreadableTimeError("“24 jam kerja” tidak jelas")
        return _Time(number, Unit.HARI_KALENDER)
    return _Time(number * factor, unit, lends_unit=False)


def _read_parts(cursor: Cursor, number: Number, unit: Unit, joins: bool) -> _Time:
    """Read the smaller units that follow, and return the sum in the smallest."""
    whole = True
    while True:
        mark = cursor.at
        if joins:
            cursor.take(words.AND)
        part = read_number(cursor)
        part_unit = _read_unit(cursor) if part is not None else None
        factor = _PARTS.get((unit, part_unit)) if part_unit else None
        if part is None or part_unit is None or factor is None:
            cursor.at = mark
            return _Time(number, unit, lends_unit=whole)
        number, unit, whole = Fraction(number * factor + part), part_unit, False


def _read_restatement(cursor: Cursor, reading: Reading) -> Reading:
    """Read the same time said twice, "1 jam (60 menit)"; leave parentheses that hold no time for the condition."""
    match = words.PARENTHESES.match(cursor.text, cursor.at)
    if match is None:
        return reading
    content = cursor.shown[match.start(1) : match.end(1)].strip()
    if _is_same_number(content, reading):
        cursor.at = match.end()
        return reading
    try:
        again = read_time(content, in_parentheses=True)
    except UnreadableTimeError:
        return reading
    if not _agree(reading, again):
        raise UnreadableTimeError(f"“({content})” tidak sama dengan waktu di depannya")
    cursor.at = match.end()
    return _refined(reading, again)


def _is_same_number(content: str, reading: Reading) -> bool:
    inner = Cursor(content)
    number = read_number(inner)
    if number is None or not inner.at_end:
        return False
    if any(end is not None and end.jumlah != number for end in (reading.min, reading.maks)):
        raise UnreadableTimeError(f"“({content})” tidak sama dengan waktu di depannya")
    return True


def _agree(reading: Reading, again: Reading) -> bool:
    if again.batas not in (Bound.TEPAT, reading.batas):
        return False
    ends = ((reading.min, again.min), (reading.maks, again.maks))
    return all(one is None or (two is not None and one.agrees_with(two)) for one, two in ends)


def _refined(reading: Reading, again: Reading) -> Reading:
    """Take the clearer unit: "3 hari (3 hari kerja)" is three working days."""
    low, high = (_clearer(one, two) for one, two in ((reading.min, again.min), (reading.maks, again.maks)))
    return Reading(low, high, reading.batas, again.syarat)


def _clearer(one: Amount | None, two: Amount | None) -> Amount | None:
    if one and two and one.satuan is Unit.HARI and two.satuan in (Unit.HARI_KERJA, Unit.HARI_KALENDER):
        return two
    return one


def _why_no_number(text: str) -> str:
    if words.VAGUE.match(text):
        return "waktunya tidak ditulis dengan angka"
    if text.startswith("-") and text.strip("- ")[:1].isdigit():
        return "waktu tidak boleh negatif"
    if text[:1].isdigit():
        return "angka di depan tidak dikenali"
    return "tidak ada angka waktu" if text.strip("-. ") else "waktunya tidak diisi"
