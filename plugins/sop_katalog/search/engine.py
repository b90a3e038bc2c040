"""The search engine of the site, asked from Python through Node: the same code that runs in a reader's browser."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from sop_katalog.model.catalogue import Catalogue
from sop_katalog.model.question import LOOKED_AT, QuestionSet, Scores, score
from sop_katalog.search.index import build_index
from sop_katalog.search.node import find_node

_ASSETS = Path(__file__).resolve().parents[1] / "assets"
ENGINE = _ASSETS / "dist" / "pencarian-mesin.mjs"
_ASKER = _ASSETS / "tanya.mjs"


def score_search(catalogue: Catalogue, sets: Sequence[QuestionSet]) -> Scores:
    """How well the search of a catalogue answers questions; those that mean nothing in it are left out."""
    known = frozenset(catalogue.sops) | {f"opd/{opd}/" for opd in catalogue.opd}
    asked = [kept for found in sets if (kept := found.only(known)).pertanyaan]
    return measure(build_index(catalogue), asked) if asked else ()


def measure(index: bytes, sets: Sequence[QuestionSet]) -> Scores:
    """How well an index answers sets of questions."""
    answers = iter(ask(index, [question.kueri for asked in sets for question in asked.pertanyaan]))
    return tuple((asked, score(asked.pertanyaan, [_ids(next(answers)) for _ in asked.pertanyaan])) for asked in sets)


def ask(index: bytes, queries: Sequence[str], most: int = LOOKED_AT) -> list[list[dict[str, Any]]]:
    """The results of each query, best first, as the engine gives them. Raises RuntimeError without Node.js."""
    node = find_node()
    if node is None:
        raise RuntimeError("Node.js is not installed")
    task = {"mesin": str(ENGINE), "indeks": index.decode(), "kueri": list(queries), "banyak": most}
    done = subprocess.run(
        [str(node), str(_ASKER)], input=json.dumps(task), capture_output=True, encoding="utf-8", check=True
    )
    found: list[list[dict[str, Any]]] = json.loads(done.stdout)
    return found


def _ids(answer: list[dict[str, Any]]) -> list[str]:
    return [result["hasil"] for result in answer]
