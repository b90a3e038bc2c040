"""How much room text takes, and how it breaks into lines. Lengths are in points, as everywhere in this folder."""

from __future__ import annotations

from bisect import bisect_right
from functools import lru_cache
from itertools import accumulate
from math import floor
from operator import add
from typing import Final, NamedTuple

from sop_katalog.render.matrix.widths import BLOCKS, BOLD, PUNCTUATION, REGULAR

LEADING: Final = 1.18
"""Distance of baselines as a multiple of the type size."""

ASCENT: Final = 0.76
"""Height of the tallest letters above the baseline as a multiple of the type size."""

_WIDE: Final = 1000
"""Width of a character that the table does not know: a full square is never too little."""


class _Widths(dict[str, int]):
    """Widths by character; an unknown one is wide."""

    def __missing__(self, character: str) -> int:
        return _WIDE


def _table(numbers: str) -> _Widths:
    characters = [chr(code) for first, last in BLOCKS for code in range(first, last + 1)]
    return _Widths(zip([*characters, *PUNCTUATION], map(int, numbers.split()), strict=True))


_TABLES: Final = (_table(REGULAR), _table(BOLD))


@lru_cache(maxsize=16384)
def _regular_units(text: str) -> int:
    return sum(map(_TABLES[0].__getitem__, text))


@lru_cache(maxsize=4096)
def _bold_units(text: str) -> int:
    return sum(map(_TABLES[1].__getitem__, text))


_UNITS: Final = (_regular_units, _bold_units)
"""By whether it is bold: a cache whose key is a text alone is looked up quicker than one of texts and looks."""


def text_units(text: str, bold: bool = False) -> int:
    """Width of one line of text in thousandths of the type size."""
    return _UNITS[bold](text)


def text_width(text: str, size: float, bold: bool = False) -> float:
    """Width of one line of text."""
    return _UNITS[bold](text) * size / 1000


def text_height(lines: int, size: float) -> float:
    """Height of a block of lines."""
    return lines * size * LEADING


class _Words(NamedTuple):
    """A text in words, with widths in thousandths of the type size. `line` has its white space folded; `starts` and
    `ends` tell how far into it each word begins and ends."""

    width: int
    """Of the text as it is."""
    line: str
    words: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    longest: int
    """The widest word."""


def _split(text: str, bold: bool) -> _Words:
    units = _UNITS[bold]
    words = tuple(text.split())
    if not words:
        return _Words(units(text), "", (), (), (), 0)
    widths = tuple(map(units, words))
    space = units(" ")
    starts = tuple(accumulate([width + space for width in widths[:-1]], initial=0))
    ends = tuple(map(add, starts, widths))
    line = " ".join(words)
    return _Words(ends[-1] if line == text else units(text), line, words, starts, ends, max(widths))


@lru_cache(maxsize=16384)
def _regular_words(text: str) -> _Words:
    return _split(text, False)


@lru_cache(maxsize=4096)
def _bold_words(text: str) -> _Words:
    return _split(text, True)


_WORDS: Final = (_regular_words, _bold_words)
"""By whether they are bold, as `_UNITS`."""


def longest_word(text: str, size: float, bold: bool = False) -> float:
    """Width of the widest word, below which the text cannot be broken nicely."""
    return _WORDS[bold](text).longest * size / 1000


def text_load(text: str) -> tuple[int, int]:
    """Width of a text in one line and of its widest word, in thousandths of the type size."""
    found = _regular_words(text)
    return found.width, found.longest


def longest_part(name: str, size: float) -> float:
    """Width in bold of the widest part of a name, which may be broken after a slash."""
    return longest_word(name.replace("/", "/ "), size, True)


def wrap(text: str, width: float, size: float, bold: bool = False) -> tuple[str, ...]:
    """Break text into lines no wider than `width`: between words, else after a slash or hyphen, else anywhere."""
    _, line, words, starts, ends, longest = _WORDS[bold](text)
    limit = floor(width * 1000 / size)
    if not words or ends[-1] <= limit:
        return (line,) if line else ()
    if longest > limit:
        return _wrap_cut(words, limit, bold)
    lines: list[str] = []
    first = 0
    while first < len(words):
        after = bisect_right(ends, starts[first] + limit, first)
        lines.append(" ".join(words[first:after]))
        first = after
    return tuple(lines)


def _wrap_cut(words: tuple[str, ...], limit: int, bold: bool) -> tuple[str, ...]:
    """Lines of words some of which are wider than a line."""
    space = text_units(" ", bold)
    lines: list[str] = []
    line, used = "", 0
    for word in words:
        for index, piece in enumerate(_pieces(word, limit, bold)):
            room = text_units(piece, bold)
            gap = space if line and index == 0 else 0
            if line and used + gap + room > limit:
                lines.append(line)
                line, used = piece, room
            else:
                line, used = line + (" " if gap else "") + piece, used + gap + room
    return (*lines, line) if line else tuple(lines)


def _pieces(word: str, limit: float, bold: bool) -> list[str]:
    """A word as it is, or cut into pieces that fit."""
    if text_units(word, bold) <= limit:
        return [word]
    cut = max((word.rfind(mark, 0, -1) + 1 for mark in "/-_.@"), default=0)
    while cut > 1 and text_units(word[:cut], bold) > limit:
        cut = max(word.rfind(mark, 0, cut - 1) + 1 for mark in "/-_.@")
    if cut < 1:
        cut = _fitting(word, limit, bold)
    return [word[:cut], *_pieces(word[cut:], limit, bold)] if cut < len(word) else [word]


def _fitting(word: str, limit: float, bold: bool) -> int:
    """How many of a word's first characters fit, at least one."""
    count = 1
    while count < len(word) and text_units(word[: count + 1], bold) <= limit:
        count += 1
    return count


@lru_cache(maxsize=1024)
def wrap_tightly(text: str, width: float, size: float) -> tuple[str, ...]:
    """As few lines as `width` allows, but none longer than that number of lines makes necessary."""
    count = len(wrap(text, width, size))
    narrow = max(longest_word(text, size), text_width(text, size) / max(1, count))
    while len(wrap(text, narrow, size)) > count:
        narrow += size / 4
    return wrap(text, min(narrow, width), size)
