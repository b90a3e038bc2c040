"""How people find something: the search page, its index, and the list from A to Z, which needs no script."""

from __future__ import annotations

from collections.abc import Iterator

from sop_katalog.model.catalogue import Catalogue
from sop_katalog.publish.lists import term_cards, trail
from sop_katalog.publish.search_score import score_url
from sop_katalog.publish.site import INDEX, Settings, SitePage
from sop_katalog.render.kata import words_of
from sop_katalog.render.links import Links
from sop_katalog.render.service_view import complaint
from sop_katalog.render.sop_view import LinkView
from sop_katalog.render.templates import render
from sop_katalog.search.alphabet import DIGITS, alphabet, letters

SEARCH_PAGE = "cari/"
LETTERS = "a-z/"


def finding_pages(catalogue: Catalogue, settings: Settings) -> Iterator[SitePage]:
    """`/cari/`, `/a-z/` and one page for each letter."""
    yield _search_page(catalogue, settings)
    yield _letters_page(catalogue)
    for letter in catalogue.once(letters):
        yield _letter_page(letter, catalogue)


def _address(letter: str) -> str:
    return f"{LETTERS}{'angka' if letter == DIGITS else letter.casefold()}/"


def _links(catalogue: Catalogue, links: Links) -> list[LinkView]:
    return [LinkView(letter, links.to(_address(letter))) for letter in catalogue.once(letters)]


def _search_page(catalogue: Catalogue, settings: Settings) -> SitePage:
    links = Links(SEARCH_PAGE)

    def content() -> str:
        kata = words_of(catalogue)
        channels = [complaint(item, kata) for item in catalogue.government.pengaduan]
        way = next((LinkView(item.nama, item.url) for item in channels if item.url), None)
        form = render(
            "cari",
            kata,
            indeks=links.to(INDEX),
            huruf=_links(catalogue, links),
            kategori=[LinkView(card["teks"], card["url"]) for card in term_cards("kategori", catalogue, links)],
            pengaduan=way,
            mutu=score_url(settings, links),
        )
        return trail(links, kata) + render("judul", kata, judul=kata.cari.judul, uraian="") + form

    kata = words_of(catalogue)
    return SitePage(SEARCH_PAGE, kata.cari.judul, kata.cari.uraian, content)


def _letters_page(catalogue: Catalogue) -> SitePage:
    links = Links(LETTERS)

    def content() -> str:
        kata = words_of(catalogue)
        head = render("judul", kata, judul=kata.halaman_abjad.judul, uraian=kata.halaman_abjad.pengantar)
        return trail(links, kata) + head + render("huruf", kata, huruf=_links(catalogue, links), ini="", baris=[])

    kata = words_of(catalogue)
    return SitePage(LETTERS, kata.halaman_abjad.judul, kata.halaman_abjad.uraian, content)


def _letter_page(letter: str, catalogue: Catalogue) -> SitePage:
    links = Links(_address(letter))
    title = words_of(catalogue).halaman_abjad.huruf.format(huruf=letter)

    def content() -> str:
        kata = words_of(catalogue)
        rows = [
            {
                "teks": line.teks,
                "url": links.sop(line.sop),
                "judul": "" if line.judul.endswith(line.teks) else line.judul,
                "kini": line.kini,
            }
            for line in catalogue.index(alphabet)[letter]
        ]
        above = trail(links, kata, (kata.halaman_abjad.judul, LETTERS))
        head = above + render("judul", kata, judul=title, uraian="")
        return head + render("huruf", kata, huruf=_links(catalogue, links), ini=letter, baris=rows)

    return SitePage(links.address, title, f"{title}.", content, parent=LETTERS)
