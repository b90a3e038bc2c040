"""Reading what follows a time: the condition under which it holds (format sumber §5).

Published Standar Pelayanan write it openly ("sejak berkas lengkap"), in parentheses ("(jaringan stabil)") or as a
rate ("1 jam/berkas").
"""

from typing import Final

from sop_katalog.model import duration_words as words
from sop_katalog.model.duration_numbers import Cursor, UnreadableTimeError

QUOTED: Final = 60
"""Characters of the author's text that a reason quotes; enough to find the place in it."""


def read_condition(cursor: Cursor) -> str | None:
    """Return the rest of the text as a condition, None when nothing is left.

    Raise `UnreadableTimeError` when the rest does not begin as conditions do, or brings in a further time.
    """
    rest = cursor.rest.strip().rstrip(" .;,")
    plain = words.fold(rest)
    if plain.startswith("("):
        return _in_parentheses(rest)
    if plain.startswith("/") and plain[1:].lstrip()[:1].isalpha():
        return "per " + _without_second_time(rest[1:].lstrip())
    condition = rest[len(plain) - len(plain.lstrip(",;:- ")) :]
    if rest and not words.CONDITION.match(words.fold(condition)):
        raise _unknown(rest)
    return _without_second_time(condition) or None


def _in_parentheses(rest: str) -> str | None:
    end = _closing(rest)
    after = words.fold(rest[end + 1 :]).lstrip(",;:- ")
    if not end or (after and not words.CONDITION.match(after)):
        raise _unknown(rest)
    _without_second_time(after)
    return rest if after else rest[1:end].strip() or None


def _closing(rest: str) -> int:
    """Return the index of the parenthesis that closes the first character, 0 when there is none."""
    depth = 0
    for at, character in enumerate(rest):
        depth += (character == "(") - (character == ")")
        if depth == 0:
            return at
    return 0


def _without_second_time(condition: str) -> str:
    """Return the condition; refuse one that goes on with a time for another case. An extension is no other case."""
    plain = words.fold(condition)
    if words.SECOND_TIME.search(plain) and "diperpanjang" not in plain:
        raise UnreadableTimeError(f"“{_beginning(condition)}” memuat waktu yang lain; tulis satu waktu untuk tiap hal")
    return condition


def _unknown(rest: str) -> UnreadableTimeError:
    return UnreadableTimeError(f"“{_beginning(rest)}” sesudah waktunya tidak dikenali")


def _beginning(text: str) -> str:
    return text if len(text) <= QUOTED else text[:QUOTED].rstrip() + "…"
