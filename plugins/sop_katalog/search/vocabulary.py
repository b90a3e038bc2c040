"""The words of an index as numbers, most frequent first so that they pack small."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import field
from functools import cache

from sop_katalog.search.folding import STOP_WORDS, fold, terms, words
from sop_katalog.values import dataclass


@dataclass(frozen=True)
class Vocabulary:
    """`pieces` are words as shown, between spaces; `terms` are folded words. Both map to their numbers."""

    pieces: dict[str, int] = field(default_factory=dict)
    terms: dict[str, int] = field(default_factory=dict)
    links: tuple[tuple[int, ...], ...] = ()
    """For each piece its terms: 0, a new term spelled as the word itself; 1, a new term that stands in `spelled`;
    from 2 on, the term with that number less two."""
    spelled: tuple[str, ...] = ()
    """The terms that no piece spells, in the order of their numbers."""
    frequencies: tuple[int, ...] = ()
    """How many pieces are in the texts more than once, more than twice, four times, eight times …"""

    def numbers(self, text: str) -> list[int]:
        """A shown text as numbers of its pieces."""
        return [self.pieces[piece] for piece in text.split()]


def vocabulary_of(shown: Iterable[str], found_by: Iterable[tuple[str, ...]]) -> Vocabulary:
    """The vocabulary of texts that are shown and of sets of terms that only help to find."""
    counts = Counter(piece for text in shown for piece in text.split())
    pieces = _by_frequency(counts)
    numbers: dict[str, int] = {}
    links: list[tuple[int, ...]] = []
    spelled: list[str] = []
    for piece in pieces:
        row = []
        for word, term in piece_terms(piece):
            row.append(numbers[term] + 2 if term in numbers else int(word != term))
            if term not in numbers and word != term:
                spelled.append(term)
            numbers.setdefault(term, len(numbers))
        links.append(tuple(row))
    for term in _by_frequency(Counter(term for group in found_by for term in group)):
        if term not in numbers:
            spelled.append(term)
            numbers[term] = len(numbers)
    return Vocabulary(
        pieces={piece: number for number, piece in enumerate(pieces)},
        terms=numbers,
        links=tuple(links),
        spelled=tuple(spelled),
        frequencies=_frequencies(counts),
    )


def _frequencies(counts: Counter[str]) -> tuple[int, ...]:
    found, least = [], 1
    while number := sum(count > least for count in counts.values()):
        found.append(number)
        least *= 2
    return tuple(found)


@cache
def piece_terms(piece: str) -> tuple[tuple[str, str], ...]:
    """The words of what stands between two spaces, each with its term."""
    return tuple((word, fold(word)) for word in words(piece))


@cache
def meaningful_terms(text: str) -> frozenset[str]:
    """The terms of a text that can find something: no stop words, no bare numbers."""
    return frozenset(term for term in terms(text) if not term.isdigit() and term not in STOP_WORDS)


def _by_frequency(counts: Counter[str]) -> list[str]:
    return sorted(counts, key=lambda word: (-counts[word], word))
