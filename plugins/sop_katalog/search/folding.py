"""Word forms folded to one key, the same way for the index and for what people type.

`lipatan.json` holds the data (affixes, roots, spellings); assets/src/lib/pencarian/lipatan.ts is this algorithm in
TypeScript and gets the data with the index. Both are tested on tests/search/kata.yml.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any, Final

DATA: Final[dict[str, Any]] = json.loads((Path(__file__).parent / "lipatan.json").read_text(encoding="utf-8"))

_WORD = re.compile(r"[a-z0-9]+(?:[-.'][a-z0-9]+)*")
_BREAK = re.compile(r"[-.']")
_NUMBERED = re.compile(r"\d")
_TWICE = re.compile(r"([a-z]{3,})2(?:nya|an)?")
"""A word said twice, as people write it: "surat2", "oleh2nya"."""
_VOWEL = re.compile(r"[aiueo]")
_SHORT_PART = 2
"""Letters; a compound with so short a part is one word: "KTP-el", "P-IRT", "F-1.02"."""
_SHORT_WORD = 3
_LEAST_REST = 4
"""Letters that must be left of a word whose root is not in the list."""
_LEVELS = 2
"""Prefixes at most: mem-ber-dayakan."""


def _words(lines: list[str]) -> frozenset[str]:
    return frozenset(word for line in lines for word in line.split())


_ROOTS = _words(DATA["akar"])
_SPELLINGS: dict[str, str] = DATA["ejaan"]
STOP_WORDS = _words(DATA["abai"])
"""Words that say nothing about what is looked for."""


def plain(text: str) -> str:
    """Small letters without accents."""
    if text.isascii():
        return text.lower()
    marks = unicodedata.normalize("NFKD", text)
    return "".join(mark for mark in marks if not unicodedata.category(mark).startswith("M")).lower()


def words(text: str) -> list[str]:
    """The words of a text as written, in small letters: "KTP-el, Kota/Kab." → ktpel, kota, kab."""
    found = []
    for match in _WORD.finditer(plain(text)):
        parts = _BREAK.split(match.group())
        if len(parts) > 1 and any(len(part) <= _SHORT_PART for part in parts):
            found.append("".join(parts))
        else:
            found.extend(parts)
    return found


def terms(text: str) -> list[str]:
    """The folded words of a text."""
    return [fold(word) for word in words(text)]


@cache
def fold(word: str) -> str:
    """The key of a word: "mengurus", "pengurusan" → "urus". `word` is one of `words`."""
    once = _TWICE.fullmatch(word)
    if once:
        return fold(once[1])
    spelled = _SPELLINGS.get(word, word)
    if spelled in _ROOTS or len(spelled) <= _SHORT_WORD or _NUMBERED.search(spelled):
        return spelled
    return _listed_root(spelled) or _by_rule(spelled)


def _listed_root(word: str) -> str:
    """The listed root that keeps most of the word's letters; of two the one with fewer prefixes, then the first."""
    best, most = "", (0, 0)
    for ending in _without_endings(word):
        for candidate, kept, levels in _without_prefixes(ending, len(ending), _LEVELS):
            spelled = _SPELLINGS.get(candidate, candidate)
            if kept >= _SHORT_WORD and (kept, levels) > most and spelled in _ROOTS:
                best, most = spelled, (kept, levels)
    return best


def _without_endings(word: str) -> Iterator[str]:
    bare = [word, *(word.removesuffix(ending) for ending in DATA["partikel"] if word.endswith(ending))]
    for base in bare:
        yield base
        yield from (base.removesuffix(ending) for ending in DATA["akhiran"] if base.endswith(ending))


def _without_prefixes(word: str, kept: int, levels: int) -> Iterator[tuple[str, int, int]]:
    """The word, how many letters are its own (nasal prefixes swallow one), and how many prefixes may still go."""
    yield word, kept, levels
    if not levels or len(word) <= _SHORT_WORD:
        return
    for prefix, starts in DATA["awalan"]:
        if word.startswith(prefix):
            rest = word[len(prefix) :]
            for start in starts:
                yield from _without_prefixes(start + rest, min(kept, len(rest)), levels - 1)


def _by_rule(word: str) -> str:
    """Without a listed root only what is hardly ever part of a root is taken off, so that forms still meet."""
    bare = word.removesuffix("nya")
    base = bare if len(bare) >= _LEAST_REST else word
    for prefix, ending, start in DATA["bakuan"]:
        if base.startswith(prefix) and base.endswith(ending):
            rest = base[len(prefix) : len(base) - len(ending)]
            root = start + rest if _VOWEL.match(rest) else rest
            if len(root) >= _LEAST_REST and _VOWEL.search(root):
                return root
    return base
