"""People find what they mean: the published sets of queries, and the kinds of queries the issue names."""

from __future__ import annotations

import pytest

from bench.pencarian.quality import SETS, ask, read_questions, score
from sop_katalog.model.catalogue import Catalogue
from sop_katalog.search.index import build_index

AIMS = (0.85, 0.97, 0.90)


@pytest.fixture(scope="module")
def index(catalogue: Catalogue) -> bytes:
    return build_index(catalogue.without_drafts())


@pytest.mark.parametrize("name", SETS)
def test_the_aims_are_met(name: str, index: bytes) -> None:
    found = score(read_questions(SETS[name]), index)
    assert (found.recall_1, found.recall_5, found.mrr) >= AIMS, found.misses
    assert min(found.recall_1 - AIMS[0], found.recall_5 - AIMS[1], found.mrr - AIMS[2]) >= 0, found.misses


def test_the_set_is_large_and_means_what_is_there(catalogue: Catalogue) -> None:
    questions = [question for path in SETS.values() for question in read_questions(path)]
    assert len(read_questions(SETS["setelan"])) >= 200
    assert len({question.kueri.lower() for question in questions}) >= 0.95 * len(questions)
    known = {*catalogue.sops, *(f"opd/{opd}/" for opd in catalogue.opd)}
    assert {meant for question in questions for meant in question.maksud} <= known


@pytest.mark.parametrize(
    "queries",
    [
        ("mengurus ktp", "urus ktp", "pengurusan ktp", "ngurus ktp"),
        ("akta kelahiran", "akte kelahiran", "akta klahiran", "kelahiran akta", "akta kelahir"),
        ("izin penelitian", "ijin penelitian", "perizinan penelitian"),
        ("surat pindah", "cara bikin surat pindah", "suratpindah", "bagaimana cara membuat surat pindah"),
        ("kartu kuning", "AK-1", "ak1", "ak 1"),
    ],
)
def test_ways_to_ask_the_same_find_the_same(queries: tuple[str, ...], index: bytes) -> None:
    assert len({answer[0]["hasil"] for answer in ask(index, queries)}) == 1
