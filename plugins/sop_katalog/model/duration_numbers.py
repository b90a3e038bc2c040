"""Reading the numbers inside a time: digits, fractions, number words, and the same number given twice."""

import re
from fractions import Fraction
from typing import Final

from sop_katalog.model import duration_words as words
from sop_katalog.model.amount import Number
from sop_katalog.model.number_words import spell_number

_FRACTIONS: Final = {
    "½": Fraction(1, 2),
    "¼": Fraction(1, 4),
    "¾": Fraction(3, 4),
    "1/2": Fraction(1, 2),
    "1/4": Fraction(1, 4),
    "3/4": Fraction(3, 4),
    "setengah": Fraction(1, 2),
    "separuh": Fraction(1, 2),
    "seperempat": Fraction(1, 4),
    "tiga perempat": Fraction(3, 4),
}


class UnreadableTimeError(ValueError):
    """Why a text is not understood as a time; the message is Indonesian, for the author."""


class Cursor:
    """A place in a text. `text` is folded for comparing, `shown` is the same text as its writer has it."""

    __slots__ = ("at", "shown", "text")

    def __init__(self, shown: str) -> None:
        self.shown = shown
        self.text = words.fold(shown)
        self.at = 0

    def take(self, pattern: re.Pattern[str]) -> re.Match[str] | None:
        """Match `pattern` here and step over what it matched."""
        match = pattern.match(self.text, self.at)
        if match:
            self.at = match.end()
        return match

    @property
    def at_end(self) -> bool:
        """Whether everything has been read."""
        return self.at >= len(self.text)

    @property
    def rest(self) -> str:
        """What has not been read yet, as its writer has it."""
        return self.shown[self.at :]


def read_number(cursor: Cursor, before: Number | None = None) -> Number | None:
    """Read one number and its repetition in parentheses: "60", "1½", "dua", "60 (enam puluh)".

    `before` is the lower end of a range; then "1-3 (satu sampai tiga)" is a repetition as well. Return None, and
    stay where we are, when no number begins here. Raise `UnreadableTimeError` when number and repetition differ.
    """
    if cursor.take(words.ONE):
        return 1
    number = _read_figures(cursor)
    if number is None:
        number = _read_words(cursor)
    if number is not None:
        _check_repetition(cursor, number, before)
    return number


def _read_figures(cursor: Cursor) -> Number | None:
    match = cursor.take(words.FRACTION)
    if match:
        whole, sign, spaced_whole, slashed = match.groups()
        return int(whole or spaced_whole or 0) + _FRACTIONS[sign or slashed]
    match = cursor.take(words.NUMBER)
    return _add_fraction_word(cursor, _figure(match[1])) if match else None


def _figure(text: str) -> Number:
    """Return the value of digits; refuse what an Indonesian and an English reader would read differently."""
    whole, comma, decimals = text.partition(",")
    if not comma and not _has_thousands(text):
        whole, _, decimals = text.partition(".")
    elif len(decimals) == 3 and decimals.endswith("0") and whole.strip("0"):
        raise UnreadableTimeError(f"“{text}” dapat berarti ribuan atau pecahan")
    if decimals and len(whole) > 1 and whole.startswith("0"):
        raise UnreadableTimeError(f"“{text}” lebih mirip pukul daripada lama waktu")
    whole = whole.replace(".", "")
    return Fraction(int(whole + decimals), 10 ** len(decimals)) if decimals else int(whole)


def _has_thousands(text: str) -> bool:
    first, *groups = text.split(".")
    return bool(groups) and not first.startswith("0") and all(len(group) == 3 for group in groups)


def _read_words(cursor: Cursor) -> Number | None:
    fraction = cursor.take(words.FRACTION_WORD)
    if fraction:
        return _FRACTIONS[fraction[1]]
    start = cursor.at
    match = cursor.take(words.NUMBER_WORDS)
    number = spell_number(match[0]) if match else None
    if number is None:
        cursor.at = start
        return None
    if cursor.take(words.DECIMAL_WORD):
        return number + _read_decimal_words(cursor)
    return _add_fraction_word(cursor, number)


def _read_decimal_words(cursor: Cursor) -> Fraction:
    """Read what follows "koma": "satu koma lima" is 1.5, "satu koma dua puluh lima" 1.25."""
    match = cursor.take(words.NUMBER_WORDS)
    decimals = spell_number(match[0]) if match else None
    if decimals is None:
        raise UnreadableTimeError("angka sesudah “koma” tidak dikenali")
    return Fraction(decimals, 10 ** len(str(decimals)))


def _add_fraction_word(cursor: Cursor, number: Number) -> Number:
    fraction = cursor.take(words.FRACTION_WORD) if isinstance(number, int) else None
    return number + _FRACTIONS[fraction[1]] if fraction else number


def _check_repetition(cursor: Cursor, number: Number, before: Number | None) -> None:
    match = cursor.take(words.PARENTHESES)
    if match and not _repeats(Cursor(match[1].strip()), number, before):
        raise UnreadableTimeError(f"“({match[1]})” tidak sama dengan angka di depannya")


def _repeats(inner: Cursor, number: Number, before: Number | None) -> bool:
    repeated = read_number(inner)
    if before is not None and repeated == before and inner.take(words.UNTIL):
        repeated = read_number(inner)
    return repeated == number and inner.at_end
