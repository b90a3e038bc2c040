"""People find what they mean: the published sets of queries, and the kinds of queries the issue names."""

from __future__ import annotations

from pathlib import Path

import pytest

from bench.pencarian.quality import ask, known_to, measure, question_sets
from sop_katalog.model.catalogue import Catalogue
from sop_katalog.model.question import (
    AIM_MRR,
    AIM_RECALL_1,
    AIM_RECALL_5,
    Question,
    QuestionSet,
    Score,
    score,
    together,
)
from sop_katalog.reading.questions import QuestionsError, read_question_set
from sop_katalog.search.engine import score_search
from sop_katalog.search.index import build_index

SETS = {found.judul: found for found in question_sets()}
AIMS = (AIM_RECALL_1, AIM_RECALL_5, AIM_MRR)
HARDEST = "Cerita keadaan"
FLOORS = {HARDEST: (0.81, 0.97, 0.88)}
"""Whole stories are held to a little less by themselves; all sets together meet the aims."""


@pytest.fixture(scope="module")
def index(catalogue: Catalogue) -> bytes:
    return build_index(catalogue.without_drafts())


def worse(found: Score, aims: tuple[float, float, float]) -> list[float]:
    """The figures that are below what is aimed at."""
    figures = (found.recall_1, found.recall_5, found.mrr)
    return [figure for figure, aim in zip(figures, aims, strict=True) if figure < aim]


@pytest.mark.parametrize("name", SETS)
def test_each_set_meets_its_aims(name: str, index: bytes) -> None:
    [(_, found)] = measure(index, [SETS[name]])
    assert not worse(found, FLOORS.get(name, AIMS)), found


def test_all_together_meet_the_aims(index: bytes) -> None:
    found = together(measure(index, list(SETS.values())))
    assert not worse(found, AIMS), found


def test_the_sets_are_large_and_mean_what_is_published(catalogue: Catalogue) -> None:
    known = known_to(catalogue.without_drafts())
    unseen = [question for found in SETS.values() if not found.menyetel for question in found.pertanyaan]
    every = [question for found in SETS.values() for question in found.pertanyaan]
    assert len(every) >= 600
    assert len(unseen) >= 180, "what the ranking was not set with must be enough to believe in"
    assert len({question.kueri.lower() for question in every}) >= 0.95 * len(every)
    assert {meant for question in every for meant in question.maksud} <= known


@pytest.mark.parametrize(
    "queries",
    [
        ("mengurus ktp", "urus ktp", "pengurusan ktp", "ngurus ktp"),
        ("akta kelahiran", "akte kelahiran", "akta klahiran", "kelahiran akta", "akta kelahir"),
        ("izin penelitian", "ijin penelitian", "perizinan penelitian"),
        ("surat pindah", "cara bikin surat pindah", "suratpindah", "bagaimana cara membuat surat pindah"),
        ("kartu kuning", "AK-1", "ak1", "ak 1"),
        ("ibu wafat", "ibu saya wafat", "bapak meninggal", "bapak saya sdh meninggal"),
        ("umur 17 ktp", "usia 17 ktp"),
    ],
)
def test_ways_to_ask_the_same_find_the_same(queries: tuple[str, ...], index: bytes) -> None:
    assert len({answer[0]["hasil"] for answer in ask(index, queries)}) == 1


def test_an_abbreviation_names_the_thing_and_a_guess_decides_little(index: bytes) -> None:
    first = [answer[0]["hasil"] for answer in ask(index, ["nib online", "ktp luntur gak kebaca"])]
    assert first == ["dpmptsp/pendampingan-nib", "disdukcapil/ktp-el"]


def test_a_life_event_brings_its_services(index: bytes) -> None:
    [answer] = ask(index, ["umur 17"])
    assert "disdukcapil/ktp-el" in [result["hasil"] for result in answer[:3]]


# --- the arithmetic, and the files


def test_a_score_is_the_mean_over_places() -> None:
    questions = tuple(Question(text, ("a/b",)) for text in ("satu", "dua", "enam", "nihil"))
    answers = [["a/b"], ["x/y", "a/b"], ["1", "2", "3", "4", "5", "a/b"], []]
    found = score(questions, answers)
    assert (found.number, found.recall_1, found.recall_5) == (4, 0.25, 0.5)
    assert found.mrr == pytest.approx((1 + 1 / 2 + 1 / 6) / 4)
    assert [(miss.kueri, miss.tempat, miss.pertama) for miss in found.misses] == [
        ("dua", 2, "x/y"),
        ("enam", 6, "1"),
        ("nihil", None, ""),
    ]


def test_questions_about_nothing_that_is_there_do_not_count(catalogue: Catalogue) -> None:
    lost = QuestionSet("A", (Question("apa", ("lain/tidak-ada",)),))
    assert score_search(catalogue, [lost]) == ()
    both = QuestionSet("B", (*lost.pertanyaan, Question("bikin ktp", ("disdukcapil/ktp-el", "lain/tidak-ada"))))
    [(asked, found)] = score_search(catalogue, [lost, both])
    assert (asked.judul, found.number, found.mrr) == ("B", 1, 1)


@pytest.mark.parametrize("text", ["- a\n", "a/b: satu\n", "a/b: [", "\ta"])
def test_a_file_of_another_form_is_told(text: str, tmp_path: Path) -> None:
    path = tmp_path / "salah.yml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(QuestionsError, match=r"salah\.yml"):
        read_question_set(path)
