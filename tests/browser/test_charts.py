"""Charts in a real Chromium: what is drawn, when, for whom, and in which colours."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from playwright.sync_api import Browser

from sop_katalog.flow.graph import FlowGraph, build_graph
from sop_katalog.model.catalogue import Catalogue
from sop_katalog.model.sop import Sop
from sop_katalog.model.step import ExitKind
from sop_katalog.render.mermaid import mermaid_text
from tests.browser.contrast import contrast
from tests.browser.server import SiteServer
from tests.browser.visit import HEIGHT, KEPT, visit
from tests.flow.random_flows import flows
from tests.site.project import Build

pytestmark = pytest.mark.browser
LONG = "opd/disdukcapil/ktp-el/"
COUNT = """() => {
  const svg = document.querySelector(".bagan__gambar svg");
  const text = (id) => document.getElementById(id)?.textContent ?? "";
  const named = (attribute) => (svg.getAttribute(attribute) ?? "").split(" ").map(text);
  return {
    nodes: svg.querySelectorAll("g.node").length,
    arrows: svg.querySelectorAll("path.flowchart-link").length,
    lanes: svg.querySelectorAll(".cluster.swimlane").length,
    name: named("aria-labelledby").join(" "),
    description: named("aria-describedby").join(" "),
    shadow: !!document.querySelector(".bagan__gambar").shadowRoot,
  };
}"""
COLOURS = """() => {
  const shown = (colour) => colour && colour !== "none" && !/rgba\\(.*, 0\\)$/.test(colour);
  const pairs = [];
  for (const node of document.querySelectorAll(".bagan__gambar g.node")) {
    const shapes = [...node.querySelectorAll("rect, polygon, path, circle")].map((it) => getComputedStyle(it).fill);
    pairs.push([getComputedStyle(node.querySelector(".nodeLabel")).color, shapes.filter(shown).pop()]);
  }
  for (const lane of document.querySelectorAll(".bagan__gambar .cluster.swimlane")) {
    const title = lane.querySelector(".swimlane-label :is(span, p, div)");
    pairs.push([getComputedStyle(title).color, getComputedStyle(lane.querySelector(".swimlane-title")).fill]);
  }
  for (const label of document.querySelectorAll(".bagan__gambar g.edgeLabel p")) {
    pairs.push([getComputedStyle(label).color, getComputedStyle(label).backgroundColor]);
  }
  return pairs;
}"""

RENDER = """async (texts) => {
  const wrong = [];
  for (const [number, text] of texts.entries()) {
    try {
      const { svg } = await window.mermaid.render(`uji-${number}`, text);
      const arrows = new DOMParser().parseFromString(svg, "text/html").querySelectorAll("path.flowchart-link").length;
      if (arrows !== (text.match(/ -->/g) ?? []).length) wrong.push([text, `${arrows} arrows`]);
    } catch (error) {
      wrong.push([text, String(error)]);
    }
  }
  return wrong;
}"""
"""Draws each text and gives those that fail or lose an arrow."""


def shape(graph: FlowGraph) -> dict[str, int]:
    """How many nodes and arrows a chart must have.

    Capsules are drawn for endings of decisions and for some starts; a step that repeats itself goes through a circle.
    """
    decisions = {index for index, step in enumerate(graph.steps) if step.is_decision}
    endings = sum(edge.target is None and edge.source in decisions for edge in graph.edges)
    starts = graph.starts if graph.steps[0].is_decision or len(graph.starts) > 1 else ()
    inner = sum(edge.target is not None for edge in graph.edges)
    repeats = sum(edge.target == edge.source for edge in graph.edges)
    return {
        "nodes": len(graph.steps) + endings + repeats + bool(starts),
        "arrows": inner + endings + repeats + len(starts),
    }


MEASURES: dict[str, Callable[[Sop, FlowGraph], int]] = {
    "steps": lambda sop, _: len(sop.langkah),
    "few steps": lambda sop, _: -len(sop.langkah),
    "actors": lambda sop, _: len(sop.columns),
    "few actors": lambda sop, _: -len(sop.columns),
    "decisions": lambda _, graph: sum(step.is_decision for step in graph.steps),
    "no decision": lambda sop, _: -100 * sum(step.is_decision for step in sop.langkah) + len(sop.langkah),
    "forks": lambda _, graph: 10 * len(graph.forks) + max(map(len, graph.forks), default=0),
    "returns": lambda _, graph: sum(edge.returns for edge in graph.edges),
    "endings": lambda _, graph: sum(edge.target is None for edge in graph.edges),
    "branches": lambda sop, _: sum(way.kind is ExitKind.CABANG for step in sop.langkah for way in step.exits),
    "long texts": lambda sop, _: max(len(step.kegiatan) for step in sop.langkah),
    "decision first": lambda sop, _: 100 * sop.langkah[0].is_decision + len(sop.langkah),
    "steps of several": lambda sop, _: sum(len(step.pelaksana) > 1 for step in sop.langkah),
    "phases": lambda sop, _: len({step.tahap for step in sop.langkah}),
}


def chosen(catalogue: Catalogue) -> dict[str, Sop]:
    """By each measure the most extreme SOP that no measure before has taken."""
    left = [sop for sop in catalogue.without_drafts().sops.values() if sop.langkah]
    found = {}
    for name, measure in MEASURES.items():
        found[name] = max(left, key=lambda sop, measure=measure: measure(sop, build_graph(sop)))  # type: ignore[misc]
        left.remove(found[name])
    return found


@pytest.mark.parametrize("measure", MEASURES)
def test_chart_of_a_shape(browser: Browser, served: SiteServer, catalogue: Catalogue, measure: str) -> None:
    sop = chosen(catalogue)[measure]
    with visit(browser, f"{served.url}opd/{sop.id}/") as opened:
        kept = opened.page.locator("figure.bagan").evaluate(KEPT)
        opened.draw()
        found: dict[str, Any] = opened.page.evaluate(COUNT)
        assert opened.page.locator(".bagan__gambar svg").evaluate(HEIGHT) == pytest.approx(kept, rel=0.2)
        assert opened.errors == []
        assert opened.foreign(served.origin) == []
    expected = shape(build_graph(sop))
    assert {key: found[key] for key in expected} == expected
    assert found["lanes"] == len({step.pelaksana[:1] for step in sop.langkah})
    assert not found["shadow"]
    assert found["name"].startswith("Alur ")
    assert f"{len(sop.langkah)} langkah" in found["description"]


@pytest.mark.parametrize("part", range(2))
def test_every_chart_of_the_sample_can_be_drawn(browser: Browser, served: SiteServer, sample: Build, part: int) -> None:
    """Parsing is not enough: the layout may give up on what the grammar allows."""
    paths = sorted(sample.site.rglob("alur.mmd"))
    assert len(paths) >= 70
    texts = {str(path.parent.relative_to(sample.site)): path.read_text(encoding="utf-8") for path in paths[part::2]}
    with visit(browser, f"{served.url}{LONG}") as opened:
        assert opened.page.evaluate(RENDER, list(texts.values())) == []


def test_random_flows_can_be_drawn(browser: Browser, served: SiteServer) -> None:
    texts: list[str] = []

    @settings(max_examples=40, database=None, deadline=None, suppress_health_check=list(HealthCheck))
    @given(flows(longest=5))
    def collect(sop: Sop) -> None:
        texts.append(mermaid_text(sop, build_graph(sop), str))

    collect()
    assert len(set(texts)) >= 20
    with visit(browser, f"{served.url}{LONG}") as opened:
        assert opened.page.evaluate(RENDER, texts) == []


@pytest.mark.parametrize("width", [360, 1280])
def test_nothing_of_mermaid_is_loaded_before_the_chart_is_near(
    browser: Browser, served: SiteServer, width: int
) -> None:
    with visit(browser, f"{served.url}{LONG}", viewport={"width": width, "height": 700}) as opened:
        opened.page.wait_for_timeout(300)
        assert any("mulai.mjs" in url for url in opened.requests), "the small module itself is there"
        assert opened.mermaid() == []
        opened.draw()
        assert opened.mermaid() != []


def test_chart_has_a_name_for_those_who_cannot_see_it(browser: Browser, served: SiteServer) -> None:
    with visit(browser, f"{served.url}{LONG}") as opened:
        opened.draw()
        region = opened.page.get_by_role(
            "region", name="Bagan alir Penerbitan Kartu Tanda Penduduk Elektronik (KTP-el)"
        )
        assert region.count() == 1
        assert region.evaluate("(element) => element.tabIndex") == 0
        assert "11 langkah" in opened.page.locator("figure.bagan figcaption").inner_text()


def test_chart_scrolls_in_its_own_host_on_a_phone(browser: Browser, served: SiteServer) -> None:
    with visit(browser, f"{served.url}{LONG}", viewport={"width": 360, "height": 700}) as opened:
        opened.draw()
        host = opened.page.locator(".bagan__gambar")
        assert host.evaluate("(element) => element.scrollWidth > element.clientWidth")
        assert opened.page.evaluate("document.documentElement.scrollWidth") <= 360
        size = host.locator(".nodeLabel p").first.evaluate(
            "(element) => parseFloat(getComputedStyle(element).fontSize)"
        )
        scale = host.locator("svg").evaluate("(svg) => svg.getBoundingClientRect().width / svg.viewBox.baseVal.width")
        assert size * scale >= 12, "letters must stay readable"


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_texts_of_the_chart_stand_out(browser: Browser, served: SiteServer, scheme: str) -> None:
    with visit(browser, f"{served.url}{LONG}", color_scheme=scheme) as opened:
        opened.draw()
        palette = opened.page.evaluate("document.body.dataset.mdColorScheme")
        assert palette == {"light": "default", "dark": "slate"}[scheme]
        pairs = opened.page.evaluate(COLOURS)
    assert len(pairs) >= 20
    for ink, paper in pairs:
        assert contrast(ink, paper) >= 4.5, (ink, paper)


def test_contrast_is_computed_right() -> None:
    assert contrast("rgb(0, 0, 0)", "rgb(255, 255, 255)") == pytest.approx(21)
    assert contrast("rgb(119, 119, 119)", "rgb(255, 255, 255)") == pytest.approx(4.48, abs=0.01)


def test_print_shows_the_chart(browser: Browser, served: SiteServer) -> None:
    with visit(browser, f"{served.url}{LONG}", color_scheme="dark") as opened:
        opened.page.emulate_media(media="print")
        opened.page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
        opened.page.wait_for_selector("figure.bagan[data-keadaan='jadi'] svg", state="visible")
        svg, host = opened.page.locator(".bagan__gambar svg"), opened.page.locator(".bagan__gambar")
        box = svg.bounding_box()
        assert box is not None
        assert 0 < box["width"] <= (host.bounding_box() or {"width": 0})["width"] + 1
        background = opened.page.evaluate("getComputedStyle(document.querySelector('.bagan__gambar')).backgroundColor")
        assert background == "rgb(255, 255, 255)", "paper is white, whatever palette is on the screen"


def test_failed_loading_says_where_the_same_is_written(browser: Browser, served: SiteServer) -> None:
    with visit(browser, "about:blank") as opened:
        opened.page.route("**/mermaid.esm.min.mjs", lambda route: route.abort())
        opened.page.goto(f"{served.url}{LONG}")
        opened.page.locator("figure.bagan").scroll_into_view_if_needed()
        message = opened.page.wait_for_selector(".bagan__pesan")
        assert message is not None
        assert "daftar langkah" in message.inner_text()


def test_charts_of_a_hand_written_page(browser: Browser, served: SiteServer) -> None:
    with visit(browser, f"{served.url}panduan/langkah/") as opened:
        assert opened.mermaid() == [], "nothing before a chart is near"
        opened.draw()
        assert opened.page.locator("figure.bagan svg g.node").count() >= 3
        assert opened.page.locator("pre.mermaid").count() == 0
        assert opened.errors == []
        assert opened.foreign(served.origin) == []
