"""PDFs beside the pages: which there are, that pages lead to all of them, and what one change makes anew."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from sop_katalog.checks.runner import Review
from sop_katalog.model.catalogue import Catalogue
from sop_katalog.model.layanan import StandarPelayanan
from sop_katalog.model.sop import Status
from sop_katalog.publish.build import build_site
from sop_katalog.publish.logo import read_logo
from sop_katalog.publish.papers import site_papers
from sop_katalog.publish.site import Settings
from sop_katalog.render.pdf.logo import LogoError
from tests.factory import make_sop
from tests.render.pdf.outside import bookmarks, opened, texts
from tests.render.pdf.samples import catalogue_of

LOGO = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9v9z"/></svg>'
ALL = Settings("https://sop.example.go.id/", pdf=True, books=True, logo=LOGO, today=date(2026, 11, 21))


def offices() -> Catalogue:
    served = StandarPelayanan(produk=("Surat",))
    sops = [
        make_sop("Menerima", judul="Layanan", id="a/layanan", opd="a", slug="layanan", standar_pelayanan=served),
        make_sop("Mencatat", judul="Kerja", id="a/kerja", opd="a", slug="kerja"),
        make_sop("Menyimpan", judul="Lama", id="a/lama", opd="a", slug="lama", status=Status.DICABUT),
        make_sop("Mengirim", judul="Lain", id="b/lain", opd="b", slug="lain"),
    ]
    return catalogue_of(*sops)


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A cache for tests that ask what there is and not what is made."""
    return tmp_path_factory.mktemp("cache")


def papers(catalogue: Catalogue, settings: Settings, cache: Path) -> tuple[dict[str, Path], list[int]]:
    """The PDFs by address, and how many were made for it."""
    told: list[int] = []
    found = dict(site_papers(catalogue.without_drafts(), settings, cache, lambda _done, whole: told.append(whole)))
    return found, told[:1]


def test_every_pdf_is_linked_from_its_page(shared: Path) -> None:
    catalogue = offices()
    found, _ = papers(catalogue, ALL, shared)
    assert sorted(found) == [
        "opd/a/dokumen-sop.pdf",
        "opd/a/kerja/kerja.pdf",
        "opd/a/lama/lama.pdf",
        "opd/a/layanan/layanan-standar-pelayanan.pdf",
        "opd/a/layanan/layanan.pdf",
        "opd/a/maklumat.pdf",
        "opd/b/dokumen-sop.pdf",
        "opd/b/lain/lain.pdf",
        "opd/b/maklumat.pdf",
    ]
    pages = build_site(catalogue, Review(()), ALL).pages
    linked = {
        f"{page.address}{name}" for page in pages for name in re.findall(r'href="([^":/]+\.pdf)"', page.content())
    }
    assert linked == set(found)


def test_a_book_holds_what_is_in_force(shared: Path) -> None:
    found, _ = papers(offices(), ALL, shared)
    titles = [title for _, title, _ in bookmarks(found["opd/a/dokumen-sop.pdf"].read_bytes())]
    assert any("Layanan" in title for title in titles)
    assert any("Kerja" in title for title in titles)
    assert not any("Lama" in title for title in titles)


@pytest.mark.parametrize(("wanted", "count"), [((False, False), 0), ((True, False), 7), ((False, True), 2)])
def test_only_what_is_wanted_is_made(wanted: tuple[bool, bool], count: int, shared: Path) -> None:
    settings = replace(ALL, pdf=wanted[0], books=wanted[1])
    assert len(papers(offices(), settings, shared)[0]) == count


def test_a_change_makes_the_sheets_the_leaflet_and_the_book_of_the_office(tmp_path: Path) -> None:
    catalogue = offices()
    before, first = papers(catalogue, ALL, tmp_path)
    assert first == [len(before)]
    assert papers(catalogue, ALL, tmp_path)[1] == []
    changed = replace(catalogue.sops["a/layanan"], judul="Layanan Baru")
    after, again = papers(catalogue_of(*{**catalogue.sops, changed.id: changed}.values()), ALL, tmp_path)
    anew = {address for address, path in after.items() if path != before[address]}
    assert anew == {"opd/a/dokumen-sop.pdf", "opd/a/layanan/layanan.pdf", "opd/a/layanan/layanan-standar-pelayanan.pdf"}
    assert again == [len(anew)]


def test_an_unwanted_kind_does_not_drop_what_the_cache_holds(shared: Path) -> None:
    papers(offices(), ALL, shared)
    papers(offices(), replace(ALL, books=False), shared)
    assert papers(offices(), ALL, shared)[1] == []


def test_paper_and_coat_of_arms_are_those_that_are_set(tmp_path: Path) -> None:
    found, _ = papers(offices(), replace(ALL, paper="f4"), tmp_path)
    pdf = found["opd/b/lain/lain.pdf"].read_bytes()
    with opened(pdf) as file:
        assert [round(float(side) / 72 * 25.4) for side in file.pages[0].MediaBox[2:]] == [330, 215]
    assert "Lambang daerah" not in texts(pdf)[0]
    (logo,) = [file for file in build_site(offices(), Review(()), ALL).files if "lambang" in file.address]
    assert (logo.address, logo.content()) == ("assets/katalog/lambang.svg", LOGO)


def test_a_logo_that_is_no_picture_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "lambang.txt"
    path.write_text("bukan gambar", encoding="utf-8")
    with pytest.raises(LogoError):
        read_logo(path)
