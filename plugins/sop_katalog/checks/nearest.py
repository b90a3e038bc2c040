"""What a misspelt id probably means."""

from __future__ import annotations

from collections.abc import Iterable

from rapidfuzz import process
from rapidfuzz.distance import Indel

_LIKE = 0.7
"""Least likeness of a guess; below it a guess misleads more often than it helps."""


def nearest(wanted: str, known: Iterable[str]) -> str:
    """The known id most like a wanted one, empty when none is like it. Quick enough for many ids and many mistakes:
    a renamed folder breaks thousands of references at once."""
    found = process.extractOne(wanted, list(known), scorer=Indel.normalized_similarity, score_cutoff=_LIKE)
    return found[0] if found else ""
