"""Mermaid itself reads what we write: its own parser, with the limits that the site gives it."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from playwright.sync_api import Browser, Page

from sop_katalog.flow.graph import build_graph
from sop_katalog.model.catalogue import Catalogue
from sop_katalog.model.sop import MAX_STEPS, Sop
from sop_katalog.model.step import END, NEXT, ExitKind
from sop_katalog.render.mermaid import mermaid_text
from tests.browser.server import SiteServer
from tests.browser.visit import visit
from tests.factory import make_sop, make_steps
from tests.flow.random_flows import flows
from tests.render.hostile import LABELS, seen

pytestmark = pytest.mark.browser
LIBRARY = "assets/katalog/mermaid/mermaid.esm.min.mjs"
PARSE = """async ([library, texts]) => {
  const { default: mermaid } = await import(library);
  const said = [];
  for (const text of texts) {
    try { await mermaid.parse(text); said.push(""); } catch (error) { said.push(String(error.message ?? error)); }
  }
  return said;
}"""
READ = """async ([library, texts]) => {
  const { default: mermaid } = await import(library);
  const decoder = document.createElement("textarea");
  const plain = (text) => {
    decoder.innerHTML = String(text).replaceAll("ﬂ°°", "&#").replaceAll("ﬂ°", "&").replaceAll("¶ß", ";");
    return decoder.value;
  };
  const found = [];
  for (const text of texts) {
    const { db } = await mermaid.mermaidAPI.getDiagramFromText(text);
    found.push({
      nodes: Object.fromEntries([...db.getVertices()].map(([id, node]) => [id, plain(node.text)])),
      arrows: db.getEdges().map((arrow) => [arrow.start, arrow.end, plain(arrow.text)]),
    });
  }
  return found;
}"""
"""What the parser made of each text: labels of the nodes and arrows, its own marks for characters put back."""
TEXT = (
    st.sampled_from(LABELS) | st.text(max_size=60) | st.text("\"'#%&<>;:|`$\\*_~{}[]()-=.\n\u200d\u202e", max_size=30)
)


@pytest.fixture(scope="module")
def page(browser: Browser, served: SiteServer) -> Iterator[Page]:
    """A page whose Mermaid has the settings of the site: the facade hands them over at its first drawing."""
    with visit(browser, f"{served.url}opd/disdukcapil/ktp-el/") as opened:
        opened.page.evaluate("() => window.mermaid.render('uji', 'flowchart TB\\n a --> b')")
        yield opened.page


def complaints(page: Page, served: SiteServer, texts: list[str]) -> list[tuple[str, str]]:
    """(text, message) of each text that Mermaid refuses."""
    library = f"{served.url}{LIBRARY}"
    sent = json.dumps([library, texts])
    said = page.evaluate(f"async () => ({PARSE})({sent})")
    assert len(said) == len(texts)
    return [(text, message) for text, message in zip(texts, said, strict=True) if message]


def chart(sop: Sop) -> str:
    return mermaid_text(sop, build_graph(sop), lambda actor: actor)


def test_the_parser_refuses_what_is_wrong(page: Page, served: SiteServer) -> None:
    wrong = ['swimlane-beta TB\n  s1["a"b"]', "swimlane-beta TB\n  subgraph end\n", "bukan bagan"]
    assert len(complaints(page, served, wrong)) == len(wrong)


def test_every_chart_of_the_sample(page: Page, served: SiteServer, catalogue: Catalogue) -> None:
    texts = [
        mermaid_text(sop, build_graph(sop), lambda actor, sop=sop: catalogue.actor_or_text(sop.opd, actor).nama)  # type: ignore[misc]
        for sop in catalogue.sops.values()
    ]
    assert len(texts) >= 70
    assert complaints(page, served, texts) == []


def test_hostile_labels_everywhere(page: Page, served: SiteServer) -> None:
    sops: list[Sop] = []

    @settings(max_examples=300, database=None, deadline=None, suppress_health_check=list(HealthCheck))
    @given(flows(longest=6), st.data())
    def collect(sop: Sop, data: st.DataObject) -> None:
        sops.append(hostile(sop, data))

    collect()
    texts = [chart(sop) for sop in sops]
    assert len(set(texts)) >= 200
    assert complaints(page, served, texts) == []
    sent = json.dumps([f"{served.url}{LIBRARY}", texts])
    for sop, read in zip(sops, page.evaluate(f"async () => ({READ})({sent})"), strict=True):
        graph = build_graph(sop)
        for step in sop.langkah:
            assert folded(read["nodes"][f"s{step.number}"]).startswith(folded(f"{step.number}. {step.kegiatan}"))
        inner = [edge for edge in graph.edges if edge.target is not None]
        expected = Counter((f"s{edge.source + 1}", f"s{(edge.target or 0) + 1}", seen(edge.label)) for edge in inner)
        through = {start: end for start, end, _ in read["arrows"] if start.startswith("u")}  # circles of repeated steps
        arrows = Counter((start, through.get(end, end), folded(label)) for start, end, label in read["arrows"])
        assert expected <= arrows


def folded(text: str) -> str:
    return " ".join(seen(text).split())


def hostile(sop: Sop, data: st.DataObject) -> Sop:
    """The same flow with texts that try to be something else: title, actors, steps, arrows and endings."""
    rename = {actor: data.draw(TEXT) + f" {number}" for number, actor in enumerate(sop.columns)}
    rows = [
        {
            "id": step.id,
            "kegiatan": data.draw(TEXT),
            "bersamaan": step.bersamaan,
            "pelaksana": tuple(rename[actor] for actor in step.pelaksana),
            "exits": tuple((way.kind, way.ke, data.draw(TEXT), data.draw(TEXT)) for way in step.exits),
        }
        for step in sop.langkah
    ]
    return make_sop(*rows, judul=data.draw(TEXT))


def test_longest_sop_of_longest_texts(page: Page, served: SiteServer) -> None:
    """200 steps of 300 characters: 60 kB, more than Mermaid takes by itself."""
    exits = ((ExitKind.YA, NEXT, "y" * 300), (ExitKind.TIDAK, "1", "t" * 300))
    rows = [{"kegiatan": "Memeriksa berkas " * 18, "exits": exits} for _ in range(MAX_STEPS - 1)]
    longest = chart(make_sop(*rows, {"kegiatan": "Selesai", "exits": ((ExitKind.KE, END),)}))
    assert len(longest) > 150_000
    assert complaints(page, served, [longest]) == []
    assert page.evaluate("() => window.mermaid.render('batas', 'flowchart TB\\n' + 'a --> b\\n'.repeat(10))")
    limits = page.evaluate(
        "async (library) => (await import(library)).default.mermaidAPI.getConfig()", f"{served.url}{LIBRARY}"
    )
    assert limits["maxTextSize"] > len(longest)


def test_many_arrows_between_forks(page: Page, served: SiteServer) -> None:
    """Each step of one fork leads to each step of the next: more arrows than Mermaid takes by itself."""
    rows = [{"bersamaan": "a" if number < 25 else "b"} for number in range(50)]
    steps = make_steps(*[{**row, "exits": ((ExitKind.KE, NEXT),)} for row in rows])
    text = chart(make_sop(*steps))
    assert text.count("-->") > 500
    assert complaints(page, served, [text]) == []
