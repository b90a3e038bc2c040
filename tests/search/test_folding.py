"""Word forms meet, others stay apart, and Python and TypeScript agree on every word."""

from __future__ import annotations

import json
import re
import subprocess
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from sop_katalog.model.catalogue import Catalogue
from sop_katalog.search.engine import ENGINE
from sop_katalog.search.folding import fold, terms, words
from sop_katalog.search.index import build_index
from sop_katalog.search.node import find_node

_HERE = Path(__file__).parent
_ROOT = _HERE.parents[1]
LIST: dict[str, Any] = yaml.safe_load((_HERE / "kata.yml").read_text(encoding="utf-8"))
FORMS = [(key, word) for key, found in LIST["bertemu"].items() for word in found]


def in_typescript(kata: list[str], teks: list[str], data: object) -> dict[str, Any]:
    """What the built engine makes of words and texts."""
    task = json.dumps({"mesin": str(ENGINE), "data": data, "kata": kata, "teks": teks})
    command = [str(find_node()), str(_HERE / "lipatan.mjs")]
    done = subprocess.run(command, input=task, capture_output=True, encoding="utf-8", check=True)
    found: dict[str, Any] = json.loads(done.stdout)
    return found


@pytest.fixture(scope="module")
def shipped(catalogue: Catalogue) -> object:
    """The folding data as the index carries it."""
    return json.loads(build_index(catalogue))["lipatan"]


def test_the_word_list_is_long_enough() -> None:
    assert len(FORMS) >= 300


@pytest.mark.parametrize(("key", "word"), FORMS, ids=[word for _, word in FORMS])
def test_forms_of_a_word_meet(key: str, word: str) -> None:
    assert fold(word) == key


@pytest.mark.parametrize(("one", "two"), LIST["berpisah"])
def test_words_that_only_look_alike_stay_apart(one: str, two: str) -> None:
    assert fold(one) != fold(two)


@pytest.mark.parametrize(("text", "expected"), LIST["kata"].items())
def test_a_text_is_cut_into_words(text: str, expected: list[str]) -> None:
    assert words(text) == expected


def test_typescript_folds_as_python_does(shipped: object) -> None:
    source = " ".join(path.read_text(encoding="utf-8") for path in sorted((_ROOT / "sops").rglob("*.md")))
    listed = [word for pair in (*FORMS, *LIST["berpisah"]) for word in pair]
    every = sorted({*words(source), *listed})
    texts = [*LIST["kata"], *re.findall(r"\S+", source)[:5000]]
    found = in_typescript(every, texts, shipped)
    assert dict(zip(every, found["lipatan"], strict=True)) == {word: fold(word) for word in every}
    assert found["kata"] == [words(text) for text in texts]


def test_typescript_folds_any_letters_as_python_does(shipped: object) -> None:
    parts = ["meng", "pe", "an", "kan", "i", "nya", "ber", "urus", "sah", "k", "aa", "terbit", "di", "ke", "mem", "per"]
    made = sorted({one + two + three + four for one in parts for two in parts for three in parts for four in parts})
    assert in_typescript(made, [], shipped)["lipatan"] == [fold(word) for word in made]


@given(st.text(max_size=40))
@settings(max_examples=200)
def test_any_text_folds_to_small_plain_terms(text: str) -> None:
    assert all(re.fullmatch(r"[a-z0-9]+", term) for term in terms(text))
