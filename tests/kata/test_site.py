"""A site that says some words otherwise: on its pages, in its scripts, in its shell, and whichever shell that is."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from sop_katalog.reading.default_words import default_words
from sop_katalog.reading.kata_format import slots
from tests.site.pages import BuiltPage, read_site
from tests.site.project import Build, build, built, change_settings, small_project

pytestmark = pytest.mark.build
KATA = """\
umum: {beranda: Muka}
halaman_opd: {judul: 'Kantor & <b>dinas</b>'}
langkah: {judul: 'Alur "kerja" <i>', jika: 'Bila <{syarat}>'}
lembar: {gambar: 'Lembar "lebar" <i>'}
kerangka: {contoh_cari: 'Ketik "apa" <saja>', menu_utama: Menu <atas>}
tidak_ditemukan: {judul: Tak ada & <u>hilang</u>}
kotak_cari: {kosong: 'Nihil </script><b>!', hasil: Temuan}
pengalihan: {pindah: Pindah <rumah>}
"""
SCRIPT_WORDS = {"Tidak ada hasil.": "Nihil </script><b>!", "kotak_cari.hasil": "Temuan"}
"""By the text of the package, or by the name of the word where another has the same text."""
SOURCES = {"kata.yml": KATA}


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return small_project(tmp_path_factory.mktemp("kata"), SOURCES)


@pytest.fixture(scope="module")
def site(project: Path) -> Build:
    return built(project)


def carried(page: BuiltPage) -> object:
    """The words that a page brings to its scripts."""
    (data,) = page.find("//script[@id='kata']")
    assert data.get("type") == "application/json"
    return json.loads(str(data.text))


def test_words_of_templates_and_of_code_are_those_of_the_site(site: Build) -> None:
    page = read_site(site.site)["opd/dinas/alfa/"]
    assert page.texts("//h2[@id='judul-langkah']") == ['Alur "kerja" <i>']
    assert 'Alur "kerja" <i>' in page.texts("//nav[@class='md-nav md-nav--secondary']//a")
    assert page.texts("//nav[@class='remah']//a")[:2] == ["Muka", "Kantor & <b>dinas</b>"]
    assert page.texts("//*[@class='langkah__keluar katalog-polos']//strong") == [
        "Bila <ya>",
        "Bila <tidak>",
    ]
    assert page.find("//*[@class='lembar__gambar']")[0].get("aria-label") == 'Lembar "lebar" <i>'
    assert "Kantor & <b>dinas</b>" in page.find("//script[@type='application/ld+json']")[0].text.replace("\\u003c", "<")
    assert "<b>dinas" not in site.page("opd") and "Kantor &amp; &lt;b&gt;dinas&lt;/b&gt;" in site.page("opd")


def test_words_of_the_shell_and_of_the_page_of_wrong_addresses_are_those_of_the_site(site: Build) -> None:
    page = read_site(site.site)["404.html"]
    assert page.texts("//h1") == ["Tak ada & <u>hilang</u>"]
    assert page.texts("//title")[0].startswith("Tak ada & <u>hilang</u> - ")
    assert page.find("//input[@id='cari-q']")[0].get("placeholder") == 'Ketik "apa" <saja>'
    assert page.find("//nav[@id='menu-situs']")[0].get("aria-label") == "Menu <atas>"


def test_every_page_brings_the_changed_words_of_scripts_and_no_others(site: Build) -> None:
    pages = {address: page for address, page in read_site(site.site).items() if page.find("//main")}
    assert {"", "404.html", "opd/", "opd/dinas/alfa/", "cari/"} <= set(pages)
    assert {address: carried(page) for address, page in pages.items()} == dict.fromkeys(pages, SCRIPT_WORDS)


def test_the_next_build_says_the_same_and_a_changed_word_is_seen(tmp_path: Path) -> None:
    project = small_project(tmp_path, SOURCES)
    before = {path: path.read_bytes() for path in built(project).html_files()}
    again = built(project)
    assert "dari simpanan" in again.output and {path: path.read_bytes() for path in again.html_files()} == before
    (project / "sops" / "kata.yml").write_text(
        KATA.replace("Tak ada", "Kosong").replace("Nihil", "Hampa"), encoding="utf-8"
    )
    page = read_site(built(project).site)["404.html"]
    assert page.texts("//h1") == ["Kosong & <u>hilang</u>"]
    assert carried(page) == SCRIPT_WORDS | {"Tidak ada hasil.": "Hampa </script><b>!"}
    (project / "sops" / "kata.yml").unlink()
    page = read_site(built(project).site)["404.html"]
    assert page.texts("//h1") == ["Halaman tidak ditemukan"] and not page.find("//script[@id='kata']")


def test_the_shell_of_the_theme_brings_them_too(tmp_path: Path) -> None:
    project = small_project(tmp_path, SOURCES)
    change_settings(project, r"^    - navigation.top$", "    - navigation.top\n    - content.code.copy")
    pages = read_site(built(project).site)
    assert pages["404.html"].texts("//h1") == ["Tak ada & <u>hilang</u>"]
    for address in ("", "opd/", "opd/dinas/alfa/", "404.html"):
        assert carried(pages[address]) == SCRIPT_WORDS, address


def test_a_wrong_word_stops_the_build_and_says_where(tmp_path: Path) -> None:
    project = small_project(tmp_path, {"kata.yml": "umum:\n  berandah: Muka\n"})
    done = build(project)
    assert done.code != 0
    assert "sops/kata.yml:2:3" in done.output and "Maksud Anda “beranda”?" in done.output


def test_a_site_of_the_words_of_the_package_brings_none_and_leaves_no_slot_open(sample: Build) -> None:
    names = {name for texts in default_words().values() for text in texts.values() for name in slots(text)}
    for path in sample.html_files():
        html = path.read_text(encoding="utf-8")
        assert 'id="kata"' not in html
        shown = re.sub(r'<code>.*?</code>|data-pola="[^"]*"', "", html, flags=re.DOTALL)
        assert not names & set(re.findall(r"\{([a-z_]+)\}", shown)), path
