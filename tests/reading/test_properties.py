"""Whatever is in a file, reading ends in a result: never an exception, and nothing left out without a problem."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from sop_katalog.flow.graph import build_graph
from sop_katalog.model.sop import Sop
from sop_katalog.problem import Problem
from sop_katalog.reading.locate import find
from sop_katalog.reading.schema import KINDS, schema_of
from sop_katalog.reading.sop_format import read_sop
from sop_katalog.reading.source import Report, decode
from sop_katalog.reading.tree import (
    MAX_DEPTH,
    Mapping,
    Node,
    Scalar,
    Sequence,
    build,
    items,
    pairs,
    parse,
    parse_mapping,
    place,
)
from sop_katalog.reading.yaml_errors import plain_spaces
from tests.reading.test_full_format import keys_of

LENGKAP = Path(__file__).with_name("lengkap.md").read_text(encoding="utf-8")
_KEYS = sorted({path.rsplit(".", 1)[-1] for kind in KINDS for path in keys_of(schema_of(kind))})
_WORDS = [
    "",
    "gratis",
    "2026-01-01",
    "10 menit",
    "draf",
    "berlaku",
    "pelayanan",
    "selesai",
    "lanjut",
    "1",
    "-7,5",
    "a/b",
    "ya",
]
_SIGNS = [*"-:#[]{}&*!|>'\"%@`,?~\\\t\r\n \u00a0\u200b\ufeff\u2028\x00😀é", "---\n", "- ", ": ", "\r\n", "  "]


def read(data: bytes) -> tuple[Sop | None, list[Problem]]:
    report = Report("x.md")
    text = decode(data, report)
    return (read_sop(text, "dinas/contoh", report) if text is not None else None), report.problems


def check(data: bytes) -> None:
    sop, problems = read(data)
    assert sop is not None or problems
    lines = data.decode("utf-8", "replace").replace("\r\n", "\n").replace("\r", "\n").split("\n")
    for problem in problems:
        assert problem.message and problem.remedy and problem.code
        assert 1 <= problem.line <= len(lines) + 1 and problem.column >= 1, problem
        f"{problem.key}{problem.message}{problem.remedy}".encode()
    if sop is not None:
        build_graph(sop)
        hash((sop.langkah, sop.dasar_hukum))


@given(st.binary(max_size=300))
def test_any_bytes(data: bytes) -> None:
    check(data)


@given(st.text(max_size=200), st.text(max_size=50))
def test_any_text_as_front_matter(front: str, body: str) -> None:
    check(f"---\n{front}\n---\n{body}".encode())


@given(st.text(st.sampled_from("ab:-#[]{}&*!|>'\"%@,?~\\\t\n 1"), max_size=80))
def test_texts_of_signs_that_mean_something(front: str) -> None:
    check(f"---\n{front}\n---\n".encode())


_CHANGES = st.lists(
    st.tuples(
        st.integers(0, len(LENGKAP)), st.integers(0, 30), st.one_of(st.sampled_from(_SIGNS), st.text(max_size=4))
    ),
    min_size=1,
    max_size=4,
)


@settings(max_examples=60)
@given(_CHANGES)
def test_a_full_file_with_typing_errors(changes: list[tuple[int, int, str]]) -> None:
    text = LENGKAP
    for at, removed, added in changes:
        text = text[:at] + added + text[at + removed :]
    check(text.encode())


@settings(max_examples=40)
@given(st.lists(st.integers(0, LENGKAP.count("\n")), min_size=1, max_size=6, unique=True), st.booleans())
def test_a_full_file_with_lines_gone_or_doubled(numbers: list[int], doubled: bool) -> None:
    lines = LENGKAP.split("\n")
    found = [line for n, line in enumerate(lines) for _ in range(1 if n not in numbers else 2 if doubled else 0)]
    check("\n".join(found).encode())


def _told(node: Node | None) -> Any:
    """All that a tree says."""
    if node is None:
        return None
    if isinstance(node, Scalar):
        return place(node), node.value, node.style or ""
    inner = [*map(_told, items(node))] if isinstance(node, Sequence) else [(*map(_told, it),) for it in pairs(node)]
    return place(node), type(node), inner


def compare(text: str) -> None:
    """A tree that libyaml composes is the one that its events make, with the same problems."""
    composed, built = Report("x.yml"), Report("x.yml")
    assert _told(parse(text, composed)) == _told(build(plain_spaces(text), built))
    assert composed.problems == built.problems


@pytest.mark.parametrize(("before", "after"), [("[", "]"), ("{a: ", "}"), ("- ", ""), ("? ", ""), ("[{a: ", "}]")])
def test_depth_is_refused_however_it_is_written(before: str, after: str) -> None:
    for depth in (MAX_DEPTH - 1, MAX_DEPTH, MAX_DEPTH + 1, 5000):
        compare(before * depth + "x" + after * depth)
        compare(before * depth)


@pytest.mark.parametrize(
    "text",
    [
        *("", "#", "--- a", "a: 1\n---\nb: 2\n", "{[a]: b}", "{{a}}", "[{a}]", "{[a]\n: b}", "? [a]\n: b"),
        *("- ! a", "- ! [a]", "- &a x", "- 'x'&a", '["x"*a]', "[!a]", '{"a":!b c}', "{a: *a}", "a!: b!", "a&b: c*d"),
        *('"**a** b"', "a: **b**", '"\\0"', "'\\0'", '"\\x41"', "a: [1", "a: 'x", "\ta: b", "a:\u00a0b", "null", "~"),
        *("''", "%YAML 1.1\n---\na: b"),
    ],
)
def test_unusual_texts_are_composed_as_they_are_built(text: str) -> None:
    compare(text)
    compare(f"\n\na: 1\nb: {text}\n")


@settings(max_examples=400)
@given(st.lists(st.sampled_from([*_SIGNS, *"ab1", "a: ", "\n- ", "[a", "]: "]), max_size=25).map("".join))
def test_any_signs_are_composed_as_they_are_built(text: str) -> None:
    compare(text)


@settings(max_examples=60)
@given(_CHANGES)
def test_a_full_file_is_composed_as_it_is_built(changes: list[tuple[int, int, str]]) -> None:
    text = LENGKAP.split("---\n")[1]
    compare(text)
    for at, removed, added in changes:
        text = text[:at] + added + text[at + removed :]
    compare(text)


_SCALARS = st.one_of(st.none(), st.booleans(), st.integers(), st.floats(), st.sampled_from(_WORDS), st.text(max_size=6))
_TREES: st.SearchStrategy[Any] = st.recursive(
    _SCALARS,
    lambda inner: st.one_of(
        st.lists(inner, max_size=4), st.dictionaries(st.one_of(st.sampled_from(_KEYS), _SCALARS), inner, max_size=5)
    ),
    max_leaves=12,
)


def written(tree: Any) -> str:
    found: str = yaml.dump(tree, Dumper=_NoAliases, allow_unicode=True)
    return found


class _NoAliases(yaml.CSafeDumper):
    def ignore_aliases(self, data: Any) -> bool:  # noqa: ARG002 - PyYAML's signature
        return True


@pytest.mark.parametrize("kind", KINDS)
@settings(max_examples=40)
@given(tree=st.dictionaries(st.sampled_from(_KEYS), _TREES, max_size=8))
def test_any_tree_of_known_keys(kind: str, tree: dict[str, Any]) -> None:
    report = Report("x.yml")
    root = parse_mapping(written(tree), report)
    if root is None:
        assert report.problems
        return
    KINDS[kind][1].read(root, "", report)
    for problem in report.problems:
        assert problem.line >= 1 and problem.message and problem.remedy
        find(root, problem.key)


def _places(value: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    found = [path] if path else []
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, child in items:
        found += _places(child, (*path, key))
    return found


_TREE = yaml.load(LENGKAP.split("---\n")[1], yaml.CBaseLoader)
_ANYWHERE = st.sampled_from(_places(_TREE))


@settings(max_examples=100)
@given(_ANYWHERE, _TREES)
def test_any_value_in_any_place_of_a_full_file(place: tuple[Any, ...], value: Any) -> None:
    tree = yaml.load(LENGKAP.split("---\n")[1], yaml.CBaseLoader)
    holder = tree
    for key in place[:-1]:
        holder = holder[key]
    holder[place[-1]] = value
    check(f"---\n{written(tree)}---\n".encode())


def plain(node: Node) -> Any:
    if isinstance(node, Scalar):
        return node.value
    if isinstance(node, Mapping):
        return {name.value: plain(child) for name, child in pairs(node)}
    return [plain(child) for child in items(node)]


@given(tree=st.dictionaries(st.sampled_from(_KEYS), _TREES, max_size=5))
def test_texts_arrive_as_any_yaml_reader_has_them(tree: dict[str, Any]) -> None:
    report = Report("x.yml")
    text = decode(written(tree).encode(), report)
    assert text is not None
    root = parse_mapping(text, report)
    if root is not None and not report.problems:
        assert plain(root) == (yaml.load(text, yaml.CBaseLoader) or {})
