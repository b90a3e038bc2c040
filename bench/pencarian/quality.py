"""Whether people find what they mean: the queries of a set, asked of the engine that readers get."""

from __future__ import annotations

from pathlib import Path

from sop_katalog.model.catalogue import Catalogue
from sop_katalog.model.question import QuestionSet
from sop_katalog.reading.questions import read_question_sets
from sop_katalog.search.engine import ENGINE, ask, measure

QUESTIONS = Path(__file__).parent
"""Folder of the sets; each file says in `menyetel` whether the ranking was set with it."""

__all__ = ["ENGINE", "QUESTIONS", "ask", "known_to", "measure", "question_sets"]


def question_sets() -> tuple[QuestionSet, ...]:
    """All sets of the sample catalogue."""
    return read_question_sets(QUESTIONS)


def known_to(catalogue: Catalogue) -> frozenset[str]:
    """Everything that a question about a catalogue can mean."""
    return frozenset(catalogue.sops) | {f"opd/{opd}/" for opd in catalogue.opd}
