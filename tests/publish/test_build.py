"""Catalogue → site in memory: addresses, neighbours, drafts, suggestions; small catalogues and empty ones."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import date
from urllib.parse import parse_qs, urlsplit

import html5lib
import pytest

from sop_katalog.checks.runner import Review
from sop_katalog.model.catalogue import Catalogue
from sop_katalog.model.registers import Government
from sop_katalog.model.sop import Keterkaitan, Status
from sop_katalog.publish.build import build_site
from sop_katalog.publish.site import Settings, Site
from tests.factory import make_catalogue, make_sop

TODAY = date(2026, 11, 21)


def site(catalogue: Catalogue, *, drafts: bool = False, suggest: str = "") -> Site:
    return build_site(catalogue, Review(()), Settings(drafts=drafts, suggest_url=suggest, today=TODAY))


def addresses(found: Site) -> list[str]:
    return [page.address for page in found.pages] + [
        file.address for file in (*found.files, *(file for page in found.pages for file in page.beside))
    ]


def content(found: Site, address: str) -> str:
    (page,) = [page for page in found.pages if page.address == address]
    return page.content()


def test_addresses_stand_once(catalogue: Catalogue) -> None:
    found = site(catalogue, drafts=True)
    counted = Counter(address.removesuffix("index.html") for address in addresses(found))
    assert len(counted) > 400
    assert {address for address, number in counted.items() if number > 1} == set()
    assert all(page.address.endswith("/") and page.title and page.description for page in found.pages)


def test_pages_above_exist(catalogue: Catalogue) -> None:
    found = site(catalogue)
    known = {page.address for page in found.pages}
    for page in found.pages:
        assert not page.parent or page.parent in known, page.address


def test_empty_catalogue_is_a_site() -> None:
    found = site(Catalogue(Government("Kabupaten Kosong")))
    assert "opd/" in addresses(found)
    for page in found.pages:
        html5lib.HTMLParser(strict=True).parseFragment(page.content())
    assert "0" in found.home("")


@pytest.mark.parametrize("drafts", [False, True])
def test_draft_and_those_who_name_it(drafts: bool) -> None:
    draft = make_sop("Satu", id="dinas/rancangan", judul="Rancangan", status=Status.DRAF)
    other = make_sop("Satu", keterkaitan=(Keterkaitan("dinas/rancangan"),))
    found = site(make_catalogue(draft, other), drafts=drafts)
    assert ("opd/dinas/rancangan/" in addresses(found)) is drafts
    assert ("opd/dinas/rancangan/sop.json" in addresses(found)) is drafts
    page = content(found, "opd/dinas/contoh/")
    assert ('href="../../../opd/dinas/rancangan/"' in page) is drafts


def test_sop_without_steps_has_no_chart() -> None:
    sop = make_sop()
    found = site(make_catalogue(sop))
    (page,) = [page for page in found.pages if page.address == "opd/dinas/contoh/"]
    assert not page.chart
    assert "figure" not in page.content()
    assert "bagan" not in {heading.anchor for heading in page.headings()}


def test_suggestion_quotes_what_it_carries() -> None:
    sop = make_sop("Satu", judul='Izin A&B #1 "baru" {path}')
    found = site(make_catalogue(sop), suggest="https://example.org/new?title={judul}&body={path}")
    html = content(found, "opd/dinas/contoh/")
    tree = html5lib.HTMLParser(namespaceHTMLElements=False).parseFragment(html)
    (link,) = [a.get("href", "") for a in tree.iter("a") if "example.org/new" in a.get("href", "")]
    asked = parse_qs(urlsplit(link).query, strict_parsing=True)
    assert asked["title"] == [sop.judul]
    assert asked["body"] == [sop.path]


def test_revoked_sop_leads_to_its_successor() -> None:
    old = make_sop("Satu", id="dinas/lama", judul="Lama", status=Status.DICABUT, diganti_oleh="dinas/contoh")
    found = site(make_catalogue(old, make_sop("Satu")))
    page = content(found, "opd/dinas/lama/")
    assert "Sudah dicabut." in page
    assert 'href="../../../opd/dinas/contoh/"' in page
    assert "Sudah dicabut" in content(found, "opd/dinas/")


def test_pages_do_not_depend_on_the_order_of_reading(catalogue: Catalogue) -> None:
    turned = replace(catalogue, sops=dict(reversed(list(catalogue.sops.items()))), opd=catalogue.opd)
    for address in ("opd/", "layanan/", "regulasi/", "opd/disdukcapil/"):
        assert content(site(catalogue), address) == content(site(turned), address)
