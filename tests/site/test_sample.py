"""The sample site as built: every SOP has its page and data, every link leads somewhere, nothing private is there."""

from __future__ import annotations

import json
import re
from collections import Counter
from pathlib import Path
from typing import Any
from urllib.parse import quote

import html5lib
import pytest
from lxml import html as lxml_html  # type: ignore[import-untyped]

from bench.pencarian.quality import question_sets
from sop_katalog.export.record import record_of, to_bytes
from sop_katalog.flow.graph import build_graph
from sop_katalog.model.catalogue import Catalogue
from sop_katalog.model.layanan import INTERNAL_COMPONENTS, PUBLISHED_COMPONENTS
from sop_katalog.model.question import together
from sop_katalog.model.sop import Sop, Status
from sop_katalog.publish.site import Settings
from sop_katalog.publish.sop_page import headings, sop_content
from sop_katalog.render.language import decimal, percent
from sop_katalog.render.mermaid import mermaid_text
from sop_katalog.search.engine import measure
from tests.site.pages import BuiltPage, dead_links, read_site
from tests.site.project import Build

SITE_URL = "https://sop.contohkab.go.id/"
EDIT = "https://github.com/contohkab/katalog-sop/edit/main/sops/"
IDENTITY_BOXES = (
    "judul nomor unit tanggal_pembuatan nomor_revisi tanggal_revisi tanggal_efektif pemantauan evaluasi "  # noqa: SIM905
    "disahkan_oleh dasar_hukum keterkaitan peringatan kualifikasi_pelaksana peralatan pencatatan sifat besaran cakupan "
    "kelengkapan_sop proses_bisnis kategori peristiwa sasaran spm sebutan ringkasan status jenis tambahan isi".split()
)
"""Attributes of an SOP that are boxes of its page; each key is also its data-bagian."""


@pytest.fixture(scope="module")
def pages(sample: Build) -> dict[str, BuiltPage]:
    return read_site(sample.site)


@pytest.fixture(scope="module")
def public(catalogue: Catalogue) -> list[Sop]:
    found = [sop for sop in catalogue.sops.values() if sop.status is not Status.DRAF]
    assert len(found) >= 70
    return found


def page_of(pages: dict[str, BuiltPage], sop: Sop) -> BuiltPage:
    return pages[f"opd/{sop.id}/"]


def parts_of(page: BuiltPage) -> set[str]:
    return {str(found) for found in page.tree.xpath("//@data-bagian")}


def test_every_link_and_fragment_leads_somewhere(sample: Build, pages: dict[str, BuiltPage]) -> None:
    assert sum(len(page.links) for page in pages.values()) > 10_000
    assert dead_links(sample.site, pages) == []


def test_the_search_for_dead_links_finds_them(tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text('<a href="ada/#x">a</a><a href="tak-ada/">b</a><a href="#y">c</a>', "utf-8")
    (tmp_path / "ada").mkdir()
    (tmp_path / "ada" / "index.html").write_text('<p id="lain"><a href="https://example.org/">d</a>', "utf-8")
    assert dead_links(tmp_path, read_site(tmp_path)) == [": ada/#x (no such id)", ": tak-ada/", ": #y (no such id)"]


def test_ids_stand_once(pages: dict[str, BuiltPage]) -> None:
    twice = {page.address: [name for name, count in Counter(page.ids).items() if count > 1] for page in pages.values()}
    assert {address: names for address, names in twice.items() if names} == {}


def test_every_sop_has_a_page_a_record_and_a_chart(sample: Build, catalogue: Catalogue, public: list[Sop]) -> None:
    for sop in public:
        folder = sample.site / "opd" / sop.id
        assert (folder / "index.html").is_file(), sop.id
        graph = build_graph(sop)
        shown = catalogue.without_drafts()
        assert (folder / "sop.json").read_bytes() == to_bytes(record_of(sop, shown, graph, SITE_URL)), sop.id
        chart = mermaid_text(sop, graph, lambda actor, sop=sop: catalogue.actor_or_text(sop.opd, actor).nama)  # type: ignore[misc]
        assert (folder / "alur.mmd").read_text(encoding="utf-8") == chart, sop.id


def test_records_have_one_set_of_keys(sample: Build) -> None:
    records: list[dict[str, Any]] = [json.loads(path.read_bytes()) for path in sample.site.rglob("sop.json")]
    assert len(records) >= 70
    assert {tuple(record) for record in records} == {tuple(records[0])}
    assert {tuple(step) for record in records for step in record["langkah"]} == {tuple(records[0]["langkah"][0])}
    standards = [record["standar_pelayanan"] for record in records if record["standar_pelayanan"]]
    assert {tuple(standard) for standard in standards} == {tuple(standards[0])}


def test_drafts_are_not_public(sample: Build, catalogue: Catalogue) -> None:
    drafts = [sop for sop in catalogue.sops.values() if sop.status is Status.DRAF]
    assert drafts
    for sop in drafts:
        assert not (sample.site / "opd" / sop.id).exists()
        assert f"opd/{sop.id}/" not in (sample.site / "sitemap.xml").read_text(encoding="utf-8")


def test_old_addresses_lead_to_the_page(catalogue: Catalogue, pages: dict[str, BuiltPage]) -> None:
    redirects = catalogue.without_drafts().redirects
    assert redirects
    for old, new in redirects.items():
        page = pages[f"opd/{old}/"]
        refresh = page.find("//meta[@http-equiv='refresh']")[0].get("content", "")
        for link in (refresh.partition("url=")[2], page.find("//link[@rel='canonical']")[0].get("href", "")):
            assert page.target(link) == f"opd/{new}/"
        html5lib.HTMLParser(strict=True).parse(page.path.read_bytes())


def test_components_of_the_standard_are_on_the_page(pages: dict[str, BuiltPage], catalogue: Catalogue) -> None:
    seen = Counter[str]()
    for sop in catalogue.without_drafts().sops.values():
        standard = catalogue.standard(sop)
        parts = parts_of(page_of(pages, sop))
        for key in (*PUBLISHED_COMPONENTS, *INTERNAL_COMPONENTS) if standard else ():
            if key in PUBLISHED_COMPONENTS or getattr(standard, key):
                assert key in parts, f"{sop.id}: {key}"
                seen[key] += 1
    assert set(seen) == {*PUBLISHED_COMPONENTS, *INTERNAL_COMPONENTS}
    assert min(seen.values()) >= 5


def test_boxes_of_the_identity_are_on_the_page(pages: dict[str, BuiltPage], public: list[Sop]) -> None:
    seen = Counter[str]()
    for sop in public:
        parts = parts_of(page_of(pages, sop))
        for key in IDENTITY_BOXES:
            if getattr(sop, key) not in (None, "", (), "-"):
                assert key in parts, f"{sop.id}: {key}"
                seen[key] += 1
    assert set(IDENTITY_BOXES) - set(seen) <= {"spm"}, "a box that no SOP of the sample fills in is not tested"


def test_steps_stand_in_order(pages: dict[str, BuiltPage], public: list[Sop]) -> None:
    for sop in public:
        page = page_of(pages, sop)
        assert [str(name) for name in page.tree.xpath("//@data-langkah")] == [step.id for step in sop.langkah]
        assert page.texts("//*[@class='langkah__kegiatan']") == [
            " ".join(step.kegiatan.split()) for step in sop.langkah
        ]


def test_table_of_contents_names_the_sections(pages: dict[str, BuiltPage], catalogue: Catalogue) -> None:
    for sop in catalogue.without_drafts().sops.values():
        page = page_of(pages, sop)
        expected = [heading.anchor for heading in headings(sop, catalogue.without_drafts())]
        ids = [name for name in page.ids if name in set(expected)]
        assert ids == expected, sop.id
        links = [
            str(link).removeprefix("#")
            for link in page.tree.xpath("//nav[contains(@class, 'md-nav--secondary')]//a/@href")
        ]
        assert links == expected, sop.id


def test_previous_and_next_stay_in_the_office(pages: dict[str, BuiltPage], catalogue: Catalogue) -> None:
    shown = catalogue.without_drafts()
    for opd in shown.opd:
        sops = shown.of_opd(opd)
        for index, sop in enumerate(sops):
            page = page_of(pages, sop)
            for direction, other in (("prev", index - 1), ("next", index + 1)):
                links = page.find(f"//nav[@class='tetangga']/a[@rel='{direction}']")
                expected = [f"opd/{sops[other].id}/"] if 0 <= other < len(sops) else []
                assert [page.target(link.get("href", "")) for link in links] == expected


def test_breadcrumbs_and_edit_link(pages: dict[str, BuiltPage], public: list[Sop], catalogue: Catalogue) -> None:
    for sop in public:
        page = page_of(pages, sop)
        trail = [page.target(str(link)) for link in page.tree.xpath("//nav[@class='remah']//a/@href")]
        assert trail == ["", "opd/", f"opd/{sop.opd}/"]
        assert page.texts("//nav[@class='remah']//a")[-1] == catalogue.opd[sop.opd].nama
        edits = {str(link) for link in page.tree.xpath("//a/@href") if "/edit/" in str(link)}
        assert edits == {f"{EDIT}{quote(sop.id)}.md"}


def test_title_and_description(pages: dict[str, BuiltPage], public: list[Sop]) -> None:
    for sop in public:
        page = page_of(pages, sop)
        assert page.find("//title")[0].text_content().startswith(sop.judul)
        assert page.find("//meta[@name='description']")[0].get("content")
        assert [heading.text_content() for heading in page.find("//h1")] == [sop.judul]


def test_a_dash_is_no_number(pages: dict[str, BuiltPage], public: list[Sop]) -> None:
    dashed = [sop for sop in public if sop.nomor == "-"]
    assert dashed
    for sop in dashed:
        assert not any("Nomor -" in line for line in page_of(pages, sop).texts("//p[@class='kepala__versi']"))


def test_no_token_of_a_frame_is_left(sample: Build) -> None:
    texts = [path for path in sample.site.rglob("*") if path.suffix in {".html", ".xml", ".json", ".mmd"}]
    assert len(texts) > 500
    assert [path for path in texts if re.search(rb"qz[a-z]+qz", path.read_bytes())] == []


def test_every_page_has_one_title_and_one_h1(pages: dict[str, BuiltPage]) -> None:
    for page in pages.values():
        assert len(page.find("//h1")) == 1, page.address
        assert page.find("//title")[0].text_content().strip(), page.address
        assert page.find("//html")[0].get("lang") == "id", page.address


def test_nothing_is_asked_of_another_host(pages: dict[str, BuiltPage]) -> None:
    loads = (
        "//script/@src | //link[@rel='stylesheet' or @rel='icon' or @rel='preload']/@href | //img/@src | //iframe/@src"
    )
    for page in pages.values():
        foreign = [str(found) for found in page.tree.xpath(loads) if re.match(r"(?:https?:)?//", str(found))]
        assert foreign == [], page.address


def test_content_of_sop_pages_is_well_formed(catalogue: Catalogue) -> None:
    settings = Settings(
        base_url=SITE_URL,
        edit_url="https://example.org/edit/{path}",
        suggest_url="https://example.org/?judul={judul}",
        drafts=True,
        pdf=True,
    )
    parser = html5lib.HTMLParser(strict=True)
    for sop in catalogue.sops.values():
        parser.parseFragment(sop_content(sop, catalogue, settings))
        assert "{judul}" not in sop_content(sop, catalogue, settings)


def test_sitemap_lists_the_pages(sample: Build, pages: dict[str, BuiltPage], public: list[Sop]) -> None:
    tree = lxml_html.fromstring((sample.site / "sitemap.xml").read_bytes())
    listed = {str(found.text_content()) for found in tree.iter("loc")}
    assert {f"{SITE_URL}opd/{sop.id}/" for sop in public} <= listed
    assert all(address.removeprefix(SITE_URL) in pages for address in listed)


def test_the_published_score_of_the_search_is_what_its_index_gives(sample: Build) -> None:
    """The index of the built site, hand-written pages included, is asked again."""
    index = (sample.site / "assets/katalog/indeks.json").read_bytes()
    scores = measure(index, question_sets())
    page = sample.page("transparansi/pencarian/")
    for asked, found in (*scores, (None, together(scores))):
        cells = f"<td>{found.number}</td><td>{percent(found.recall_1)}</td><td>{percent(found.recall_5)}</td>"
        assert cells + f"<td>{decimal(found.mrr, 2)}</td>" in page, asked
    for address in ("transparansi/mutu/", "cari/"):
        assert "transparansi/pencarian/" in sample.page(address) or "../pencarian/" in sample.page(address)
