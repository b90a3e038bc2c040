"""Mermaid text without a browser: what `quote` lets through, and that a chart holds each step and arrow once."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sop_katalog.flow.graph import FlowGraph, build_graph
from sop_katalog.model.catalogue import Catalogue
from sop_katalog.model.sop import Sop
from sop_katalog.model.step import END, NEXT, ExitKind
from sop_katalog.render.mermaid import KEYWORD, mermaid_text, needs_start, plain_line, quote
from tests.factory import make_sop
from tests.render.hostile import LABELS

_ESCAPE = re.compile(r"#(\d+);")


def chart(sop: Sop) -> tuple[str, FlowGraph]:
    graph = build_graph(sop)
    return mermaid_text(sop, graph, str), graph


def shown(quoted: str) -> str:
    """What a reader sees of a quoted label."""
    return _ESCAPE.sub(lambda match: chr(int(match[1])), quoted[1:-1])


@given(st.text(max_size=80) | st.sampled_from(LABELS))
def test_quoted_label_holds_no_mark_that_means_something(text: str) -> None:
    quoted = quote(text)
    assert quoted[0] == quoted[-1] == '"'
    inside = _ESCAPE.sub("", quoted[1:-1])
    assert not set('"<>&#%`$\\*_~') & set(inside)
    assert quoted == " ".join(quoted.split()) or quoted == '" "'
    assert quoted.encode("utf-8")


@given(st.text(st.characters(codec="utf-8", categories=["L", "N", "P", "S"]), min_size=1, max_size=80))
def test_quoted_label_shows_the_text(text: str) -> None:
    assert shown(quote(text)) == text.replace('"', "”")


@pytest.mark.parametrize("text", LABELS)
def test_hostile_label_shows_its_text(text: str) -> None:
    assert re.sub(r"\W", "", shown(quote(text))) == re.sub(r"\W", "", text)


@given(st.text(max_size=80))
def test_plain_line_is_one_line_without_marks(text: str) -> None:
    line = plain_line(text)
    assert not set('{}<>%#;"\n\r') & set(line)
    assert "\u2028" not in line


def test_chart_of_the_sample_names_each_step_and_arrow_once(catalogue: Catalogue) -> None:
    assert len(catalogue.sops) >= 70
    for sop in catalogue.sops.values():
        text, graph = chart(sop)
        lines = [line.strip() for line in text.splitlines()]
        assert lines[0] == f"{KEYWORD} TB"
        nodes = [match[1] for line in lines if (match := re.match(r"s(\d+)[\[({]", line))]
        assert sorted(map(int, nodes)) == [step.number for step in sop.langkah], sop.id
        arrows = [line for line in lines if "-->" in line and not line.startswith("acc")]
        starts = len(graph.starts) if needs_start(graph) else 0
        drawn = [edge for edge in graph.edges if edge.target is not None or graph.steps[edge.source].is_decision]
        repeats = [edge for edge in graph.edges if edge.target == edge.source]  # two arrows and a circle
        assert len(arrows) == len(drawn) + len(repeats) + starts, sop.id


def test_lane_without_steps_is_left_out() -> None:
    text, _ = chart(make_sop("Satu", pelaksana=("kepala", "petugas")))
    assert '["petugas"]' in text
    assert '["kepala"]' not in text


def test_step_of_several_actors_names_the_others() -> None:
    text, _ = chart(make_sop({"pelaksana": ("a", "b", "c"), "kegiatan": "Memeriksa"}))
    assert "1. Memeriksa (bersama b dan c)" in text


def test_decision_that_begins_or_ends_gets_capsules() -> None:
    exits = ((ExitKind.YA, END, "", "Disetujui"), (ExitKind.TIDAK, END))
    text, graph = chart(make_sop({"exits": exits}))
    assert needs_start(graph)
    assert 'mulai(["Mulai"])' in text
    assert '(["Disetujui"])' in text
    assert '(["Selesai"])' in text
    assert text.count("-->") == 3


def test_step_that_repeats_itself_passes_through_a_circle() -> None:
    """Mermaid's lane layout gives up on an arrow from a node to itself."""
    text, _ = chart(make_sop({"exits": ((ExitKind.YA, NEXT), (ExitKind.TIDAK, "1", "Belum"))}, "Dua"))
    assert re.findall(r"^ +(s1 .*u1x1|u1x1 .*)$", text, re.MULTILINE) == ['s1 -->|"Belum"| u1x1', "u1x1 --> s1"]
    assert text.count('u1x1(("↻"))') == 1
    assert not re.search(r"(s\d+) -->(?:\|[^|]*\|)? \1\b", text)


def test_ending_is_named_on_its_capsule() -> None:
    text, _ = chart(make_sop("Satu", {"exits": ((ExitKind.KE, END, "", "Surat terbit"),), "kegiatan": "Menerbitkan"}))
    assert '(["2. Menerbitkan – Surat terbit"])' in text
