"""The guess of a chart's height; `tests/browser/test_charts.py` compares it with what the browser draws."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given

from sop_katalog.flow.graph import build_graph
from sop_katalog.model.sop import Sop
from sop_katalog.render.chart_size import chart_height
from tests.flow.random_flows import flows


def height(sop: Sop) -> int:
    return chart_height(build_graph(sop))


@given(flows(longest=6))
def test_every_flow_has_a_height(sop: Sop) -> None:
    assert 5 <= height(sop) <= 40 * (2 * len(sop.langkah) + 1)


@given(flows(longest=6))
def test_longer_texts_never_make_a_chart_lower(sop: Sop) -> None:
    longer = tuple(replace(step, kegiatan=f"{step.kegiatan} dan mencatatnya dalam register") for step in sop.langkah)
    assert height(replace(sop, langkah=longer)) > height(sop)
