"""The few lines of a YAML text in which a key stands, found by how far lines are indented, without parsing the rest.

Whatever is unusual is left alone: then the piece is larger, at last the whole text, and it is parsed to be searched.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import islice
from typing import NamedTuple

PART = re.compile(r"([^.\[\]]+)|\[(\d+)\]")
"""One step of a key path: a name, or the number of an item."""
SYNONYMS = {"tanggal_efektif": "tanggal_pengesahan", "jam_layanan": "jam"}
"""Keys of the model that an author may have written with their other name; a test compares this with the tables."""
_SHORT = 300
"""Characters of a piece that is parsed as quickly as it would be looked through."""

_QUOTED = r"""(?:"[^"\\\n]*"|'[^'\n]*')"""
_IN_BRACKETS = rf"{_QUOTED}(?=[ ]*[,\]}}])"
_BRACKETED = (
    rf"[\[{{][ ]*(?:{_IN_BRACKETS})?"
    rf"""(?:[^"'\[\]{{}}#,:\n]|,[ ]*(?:{_IN_BRACKETS})?|:(?:[ ]+{_IN_BRACKETS})?)*+[\]}}]"""
)
_PLAIN = r"""(?!-[ ])[^\s"'\[{?&*!%@`][^:\t\n]*+(?::[^\s:][^:\t\n]*+)*+"""
_RESTLESS = re.compile(
    rf"^(?![ ]*(?:-[ ]+)*(?:[\w-]+:(?:[ ]+|$))?(?:(?:{_QUOTED}|{_BRACKETED})[ ]*|{_PLAIN})?$)", re.MULTILINE
)
"""A line that may open a quote or a bracket without closing it, so that the next ones need not be what they seem."""
_FILLED = re.compile(r"""[ ]+(?:(?!(?:null|Null|NULL)\b)[^\W_]|[\[{]|["'][ ]*[^\s"'])""")
"""An item that is surely not left open."""
_COLON = re.compile(r"[ \t]*:")
_AS_KEY = re.compile(r"[\"']?[ \t]*:")
_FIRST_LINE = re.compile(r"[ ]*[^\s:]+[ \t]*:[ ]*(?=\n)")
_THINGS = re.compile(r"\n([ ]*)(?=[^\s#])")
_PAIRS = re.compile(r"\n([ ]*)(?=[^\s#-])")
_ITEMS = re.compile(r"\n([ ]*)(?=-[ ])")


class Piece(NamedTuple):
    """Lines of a text from `start` to `end`, and the key path there of what is looked for."""

    start: int
    end: int
    key: str


def narrow(text: str, key: str) -> Piece:
    """The piece of a text that tells where a key stands; for a key that is not there, where that stands which would
    have it. Every line must have a line end before it, as those of front matter do, or all of the text is meant."""
    if not text.startswith("\n"):
        return Piece(0, len(text), key)
    piece = Piece(0, len(text), "")
    for part in PART.finditer(key):
        rest = key[part.start() :]
        if piece.key and (piece.end - piece.start < _SHORT or not _is_calm(text, piece.start, piece.end)):
            return piece._replace(key=f"{piece.key}.{rest}")
        inner = _member(text, piece, part[1]) if part[1] else _item(text, piece, int(part[2]))
        if inner is None and part[1] and _is_absent(text, piece, part[1]):
            break
        if inner is None:
            return piece._replace(key=f"{piece.key}.{rest}")
        piece = inner
    return _beginning(text, piece)


@lru_cache(maxsize=16)
def _is_calm(text: str, start: int, end: int) -> bool:
    return _RESTLESS.search(text, start, end) is None


def _is_absent(text: str, piece: Piece, name: str) -> bool:
    """Whether a name is surely no key in a piece, however it might be written."""
    if not piece.key and ("\n?" in text or "\\" in text):
        return False
    names = [known for known in (name, SYNONYMS.get(name)) if known]
    ends = (end for known in names for _, end in _found(text, known, piece.start, piece.end))
    return not any(_AS_KEY.match(text, end) for end in ends)


def _found(text: str, words: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Wherever some words stand: a search for the plain text takes a tenth of the time of one for a pattern."""
    at = text.find(words, start, end)
    while at >= 0:
        yield at, at + len(words)
        at = text.find(words, at + 1, end)


@cache
def _line(pattern: str, indent: str) -> re.Pattern[str]:
    """How a line with this indent begins."""
    return re.compile(rf"\n{indent}{pattern}")


def _below(text: str, piece: Piece, begin: re.Pattern[str]) -> tuple[int, str] | None:
    """Where the lines below the first one of a piece begin, and their indent; None when they do not `begin` like that.
    All of the lines of a whole text."""
    if not piece.key:
        return 0, ""
    first = _FIRST_LINE.match(text, piece.start, piece.end)
    found = begin.match(text, first.end(), piece.end) if first else None
    return (found.start(), found[1]) if found else None


def _member(text: str, piece: Piece, name: str) -> Piece | None:
    """The lines of a key; None when it is not there just once."""
    below = _below(text, piece, _PAIRS)
    if below is None:
        return None
    start, indent = below
    found = [at for at, after in _found(text, f"\n{indent}{name}", start, piece.end) if _COLON.match(text, after)]
    if len(found) != 1:
        return None
    # items of a list may stand as far left as their key
    following = _line(r"[^\s#-]", indent).search(text, found[0] + 1, piece.end)
    return Piece(found[0] + 1, following.start() + 1 if following else piece.end, name)


def _item(text: str, piece: Piece, number: int) -> Piece | None:
    """The lines of an item; None when it is not there, or when one before it may have been left open."""
    below = _below(text, piece, _ITEMS) if piece.key else None
    if below is None:
        return None
    start, indent = below
    items = list(_line(r"-(?=[ \n])", indent).finditer(text, start, piece.end))
    if not 0 < number <= len(items) or not all(_FILLED.match(text, item.end()) for item in items[:number]):
        return None
    end = items[number].start() + 1 if number < len(items) else piece.end
    return Piece(items[number - 1].start() + 1, end, "[1]")


def _beginning(text: str, piece: Piece) -> Piece:
    """As much of a piece as tells where it stands: up to the second thing in it."""
    below = _below(text, piece, _THINGS)
    if below is None:
        return piece
    start, indent = below
    things = _line(r"[^\s#]", indent).finditer(text, start, piece.end)
    second = next(islice(things, 1, None), None)
    return piece if second is None else piece._replace(end=second.start() + 1)
