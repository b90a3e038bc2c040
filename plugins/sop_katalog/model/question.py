"""Questions by which a search is judged, and what came of them."""

from __future__ import annotations

from sop_katalog.values import dataclass


@dataclass(frozen=True, slots=True)
class Question:
    """What somebody types, and what is meant: SOP ids or addresses, any of which will do."""

    kueri: str
    maksud: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class QuestionSet:
    """Questions that were written together. `menyetel`: the ranking was set with them, so their score proves less."""

    judul: str
    pertanyaan: tuple[Question, ...]
    uraian: str = ""
    menyetel: bool = False

    def only(self, known: frozenset[str]) -> QuestionSet:
        """The set without questions that mean nothing that is there."""
        kept = tuple(question for question in self.pertanyaan if known.intersection(question.maksud))
        return QuestionSet(self.judul, kept, self.uraian, self.menyetel)


@dataclass(frozen=True, slots=True)
class Miss:
    """A question whose meaning did not come first: its place from 1, or None when it was not among the results that
    were looked at; `pertama` is what came first, empty when nothing was found."""

    kueri: str
    tempat: int | None
    pertama: str


@dataclass(frozen=True, slots=True)
class Score:
    """`recall_1` and `recall_5` are shares of questions with something meant among the first 1 and 5 results; `mrr` is
    the mean of 1 / place."""

    number: int
    recall_1: float
    recall_5: float
    mrr: float
    misses: tuple[Miss, ...]


Scores = tuple[tuple[QuestionSet, Score], ...]

AIM_RECALL_1, AIM_RECALL_5, AIM_MRR = 0.85, 0.97, 0.90
"""What the search is held to, all questions together."""
LOOKED_AT = 20
"""Results that are looked at; what comes later counts as not found."""


def score(questions: tuple[Question, ...], answers: list[list[str]]) -> Score:
    """How good the answers are: for each question the ids and addresses that were found, best first."""
    pairs = list(zip(questions, answers, strict=True))
    places = [_place(question, answer) for question, answer in pairs]
    number = max(1, len(questions))
    return Score(
        number=len(questions),
        recall_1=sum(place == 1 for place in places) / number,
        recall_5=sum(place is not None and place <= 5 for place in places) / number,
        mrr=sum(1 / place for place in places if place) / number,
        misses=tuple(
            Miss(question.kueri, place, answer[0] if answer else "")
            for (question, answer), place in zip(pairs, places, strict=True)
            if place != 1
        ),
    )


def together(scores: Scores) -> Score:
    """One score over the questions of all sets."""
    number = sum(found.number for _, found in scores)
    parts = [(found.number / max(1, number), found) for _, found in scores]
    return Score(
        number=number,
        recall_1=sum(share * found.recall_1 for share, found in parts),
        recall_5=sum(share * found.recall_5 for share, found in parts),
        mrr=sum(share * found.mrr for share, found in parts),
        misses=tuple(miss for _, found in scores for miss in found.misses),
    )


def _place(question: Question, answer: list[str]) -> int | None:
    found = (place for place, result in enumerate(answer, start=1) if result in question.maksud)
    return next(found, None)
