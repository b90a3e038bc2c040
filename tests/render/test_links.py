"""Addresses seen from a page, and Indonesian numbers, dates and lists."""

from __future__ import annotations

import posixpath
from datetime import date

import pytest

from sop_katalog.model.dates import long_date
from sop_katalog.render.language import enumerate_words, rupiah, thousands
from sop_katalog.render.links import Links


@pytest.mark.parametrize("address", ["", "opd/", "opd/dinas/alfa/", "transparansi/mutu/dinas/"])
def test_links_lead_to_the_same_place_from_everywhere(address: str) -> None:
    links = Links(address)
    for found, wanted in (
        (links.sop("dinas/alfa"), "/opd/dinas/alfa"),
        (links.opd("dinas"), "/opd/dinas"),
        (links.regulasi("uu-1-2020"), "/regulasi/uu-1-2020"),
        (links.kategori("usaha"), "/layanan/usaha"),
        (links.peristiwa("menikah"), "/peristiwa/menikah"),
        (links.root, "/"),
    ):
        assert not found.startswith("/"), "the site must work below any path"
        assert posixpath.normpath(posixpath.join(f"/{address}", found)) == wanted


@pytest.mark.parametrize(
    ("target", "expected"),
    [
        ("beta.md", "../../../opd/dinas/beta/"),
        ("../lain/gama.md#langkah-2", "../../../opd/lain/gama/#langkah-2"),
        ("https://example.org/a.md", "https://example.org/a.md"),
        ("mailto:a@example.org", "mailto:a@example.org"),
        ("#isi-judul", "#isi-judul"),
    ],
)
def test_links_written_between_sources(target: str, expected: str) -> None:
    assert Links("opd/dinas/alfa/").from_source("dinas/alfa", target) == expected


def test_language() -> None:
    assert long_date(date(2024, 5, 1)) == "1 Mei 2024"
    assert long_date(None) == "-"
    assert rupiah(1_500_000) == "Rp1.500.000"
    assert thousands(999) == "999"
    assert [enumerate_words(list(words)) for words in ("", "a", "ab", "abc")] == ["", "a", "a dan b", "a, b, dan c"]
