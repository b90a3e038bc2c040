"""Indonesian number words: "enam puluh" is 60, "seratus dua puluh" is 120.

Official texts write a number twice, "60 (enam puluh) menit". Reading the words lets the two be compared.
"""

import re
from typing import Final

LONGEST_TEXT: Final = 200
"""Characters. The longest number below a thousand million is about 110 characters long."""

_DIGITS: Final = {
    "satu": 1,
    "dua": 2,
    "tiga": 3,
    "empat": 4,
    "lima": 5,
    "enam": 6,
    "tujuh": 7,
    "delapan": 8,
    "sembilan": 9,
}
_ONE_WORD_TENS: Final = {"sepuluh": 10, "sebelas": 11}
_SCALES: Final = ((1_000_000, "juta", "sejuta"), (1_000, "ribu", "seribu"))
_MULTIPLIERS: Final = ("belas", "puluh", "seratus", "ratus", "seribu", "ribu", "sejuta", "juta")

NUMBER_WORD: Final = "|".join(("nol", *_DIGITS, *_ONE_WORD_TENS, *_MULTIPLIERS))
"""Regular expression for one number word, in lower case and without a group of its own."""

_WORD: Final = re.compile(NUMBER_WORD)


def spell_number(text: str) -> int | None:
    """Return the whole number that `text` spells, or None when it spells none.

    Upper and lower case are the same, and words may be written together ("duapuluh lima").
    Understood from "nol" up to below a thousand million.
    """
    if len(text) > LONGEST_TEXT:
        return None
    joined = "".join(text.lower().split())
    words = _WORD.findall(joined)
    if not words or sum(map(len, words)) != len(joined):
        return None
    return 0 if words == ["nol"] else _value(words)


def _value(words: list[str]) -> int | None:
    total = at = 0
    for scale, name, one in _SCALES:
        if _word(words, at) == one:
            total, at = total + scale, at + 1
            continue
        value, after = _below_thousand(words, at)
        if value and _word(words, after) == name:
            total, at = total + value * scale, after + 1
    value, at = _below_thousand(words, at)
    return total + value if at == len(words) else None


def _below_thousand(words: list[str], at: int) -> tuple[int, int]:
    """Return the value of the words from `at` on, and the index after them; (0, at) when there are none."""
    hundreds = 0
    if _word(words, at) == "seratus":
        hundreds, at = 100, at + 1
    elif _word(words, at) in _DIGITS and _word(words, at + 1) == "ratus":
        hundreds, at = _DIGITS[words[at]] * 100, at + 2
    value, at = _below_hundred(words, at)
    return hundreds + value, at


def _below_hundred(words: list[str], at: int) -> tuple[int, int]:
    word = _word(words, at)
    if word in _ONE_WORD_TENS:
        return _ONE_WORD_TENS[word], at + 1
    digit = _DIGITS.get(word, 0)
    if digit > 1 and _word(words, at + 1) == "belas":
        return 10 + digit, at + 2
    if digit > 1 and _word(words, at + 1) == "puluh":
        ones = _DIGITS.get(_word(words, at + 2), 0)
        return digit * 10 + ones, at + (3 if ones else 2)
    return digit, at + (1 if digit else 0)


def _word(words: list[str], at: int) -> str:
    return words[at] if at < len(words) else ""
