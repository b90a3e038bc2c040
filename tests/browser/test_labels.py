"""Hostile labels drawn by Mermaid on a real page: the reader sees the text, and nothing else comes of it."""

from __future__ import annotations

import re
from typing import Any

import pytest
from playwright.sync_api import Browser

from sop_katalog.flow.graph import build_graph
from sop_katalog.model.step import END, NEXT, ExitKind
from sop_katalog.render.mermaid import mermaid_text
from tests.browser.server import SiteServer
from tests.browser.visit import Visit, visit
from tests.factory import make_sop
from tests.render.hostile import LABELS, seen

pytestmark = pytest.mark.browser
READ = """() => {
  const svg = document.querySelector(".bagan__gambar svg");
  const texts = (selector) => [...svg.querySelectorAll(selector)].map((found) => [found.id, found.textContent]);
  return {
    nodes: texts("g.node"),
    lanes: texts(".swimlane-label").map(([, text]) => text),
    arrows: texts("g.edgeLabel[id]").map(([, text]) => text),
    names: [...new Set([...svg.querySelectorAll("foreignObject *")].map((found) => found.localName))].sort(),
    attributes: [...new Set([...svg.querySelectorAll("*")].flatMap((found) => found.getAttributeNames()))],
  };
}"""


def drawn(opened: Visit) -> dict[str, Any]:
    opened.draw()
    found: dict[str, Any] = opened.page.evaluate(READ)
    return found


@pytest.mark.parametrize("part", range(3))
def test_labels_show_exactly_their_text(browser: Browser, served: SiteServer, part: int) -> None:
    labels = LABELS[part::3]
    rows: list[dict[str, Any]] = [
        {"kegiatan": label, "pelaksana": (f"{label} {number % 3}",) if number < 3 else ("petugas",)}
        for number, label in enumerate(labels)
    ]
    for row, label in zip(rows, labels, strict=True):
        row["exits"] = ((ExitKind.YA, NEXT, label), (ExitKind.TIDAK, END, "Tidak", label))
    rows[-1]["exits"] = ((ExitKind.KE, END),)
    sop = make_sop(*rows)
    text = mermaid_text(sop, build_graph(sop), lambda actor: actor)
    with visit(browser, "about:blank") as opened:
        opened.page.route(
            "**/alur.mmd", lambda route: route.fulfill(body=text, content_type="text/plain; charset=utf-8")
        )
        opened.page.goto(f"{served.url}opd/disdukcapil/ktp-el/")
        found = drawn(opened)
        assert opened.dialogs == []
        assert opened.errors == []
    nodes = {re.sub(r".*flowchart-(.+)-\d+$", r"\1", name): " ".join(text.split()) for name, text in found["nodes"]}
    for number, label in enumerate(labels, 1):
        assert nodes[f"s{number}"] == f"{number}. {seen(label)}".strip()
    for number, label in enumerate(labels[:-1], 1):
        assert nodes[f"e{number}x1"] == (seen(label) or "Selesai")
    lanes = {" ".join(lane.split()) for lane in found["lanes"]}
    assert lanes == {*(f"{seen(label)} {number}".strip() for number, label in enumerate(labels[:3])), "petugas"}
    arrows = {" ".join(arrow.split()) for arrow in found["arrows"]}
    assert {seen(label) or "Ya" for label in labels[:-1]} <= arrows
    assert set(found["names"]) <= {"div", "span", "p"}, "a label became markup"
    assert not [name for name in found["attributes"] if name.startswith("on")]
