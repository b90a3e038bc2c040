"""What search engines and other sites are told of every page, and which shell a site gets."""

from __future__ import annotations

from collections import Counter
from io import BytesIO
from pathlib import Path

import pytest
from lxml import etree  # type: ignore[import-untyped]
from PIL import Image

from tests.site.pages import BuiltPage, read_site
from tests.site.project import Build, built, change_settings, small_project

SITE_NAME = "Katalog SOP Kabupaten Contoh"
SITE_URL = "https://sop.contohkab.go.id/"
PICTURE = "assets/katalog/bagikan.png"
SHARED = ("og:title", "og:description", "og:type", "og:url", "og:site_name", "og:locale")


@pytest.fixture(scope="module")
def pages(sample: Build) -> dict[str, BuiltPage]:
    """All pages but redirects."""
    found = {
        address: page
        for address, page in read_site(sample.site).items()
        if not page.find("//meta[@http-equiv='refresh']")
    }
    assert len(found) > 200
    return found


def said(page: BuiltPage, name: str) -> str:
    """The content of the one meta element of a name or property."""
    (found,) = page.find(f"//head/meta[@name='{name}' or @property='{name}']")
    return str(found.get("content"))


def test_every_page_says_what_it_is(pages: dict[str, BuiltPage]) -> None:
    titles: Counter[str] = Counter()
    for address, page in pages.items():
        assert page.tree.get("lang") == "id", address
        (title,) = page.texts("//head/title")
        assert title == SITE_NAME or title.endswith(f" - {SITE_NAME}"), address
        titles[title] += 1
        assert len(said(page, "description")) >= 20, address
        assert len(page.texts("//h1")) == 1, address
        assert said(page, "viewport") == "width=device-width,initial-scale=1"
        assert len(page.find("//head/meta[@name='theme-color'][@media]")) == 2
        (icon,) = page.find("//head/link[@rel='icon']")
        assert str(icon.get("href")).endswith("assets/lambang.svg")
    assert [title for title, count in titles.items() if count > 1] == [], "a title tells a page from all others"


def test_every_page_can_be_shared(pages: dict[str, BuiltPage]) -> None:
    for address, page in pages.items():
        if address == "404.html":
            continue
        (canonical,) = page.find("//head/link[@rel='canonical']")
        assert canonical.get("href") == f"{SITE_URL}{address}", address
        told = {name: said(page, name) for name in SHARED}
        assert told["og:url"] == f"{SITE_URL}{address}"
        assert told["og:description"] == said(page, "description")
        assert page.texts("//head/title")[0].startswith(told["og:title"]) or address == ""
        assert (told["og:locale"], told["og:type"], told["og:site_name"]) == ("id_ID", "website", SITE_NAME)
        assert not page.find("//meta[@name='robots']"), address


def test_every_page_has_a_picture_to_be_shared_with(pages: dict[str, BuiltPage], sample: Build) -> None:
    for address, page in pages.items():
        assert said(page, "og:image") == f"{SITE_URL}{PICTURE}", address
        assert (said(page, "og:image:width"), said(page, "og:image:height")) == ("1200", "630")
        assert said(page, "og:image:alt") == SITE_NAME
        assert said(page, "twitter:card") == "summary_large_image"
    assert size_of((sample.site / PICTURE).read_bytes()) == (1200, 630)


def size_of(picture: bytes) -> tuple[int, int]:
    with Image.open(BytesIO(picture)) as found:
        assert found.format == "PNG"
        return found.size


def test_site_without_an_address_has_no_picture(tmp_path: Path) -> None:
    """Other sites could not fetch it: they need the whole address."""
    project = small_project(tmp_path)
    change_settings(project, "^site_url:.*", "site_url: ''")
    done = built(project)
    assert not (done.site / PICTURE).exists()
    page = read_site(done.site)["opd/dinas/alfa/"]
    assert page.find("//meta[starts-with(@property, 'og:image')]") == []
    assert said(page, "twitter:card") == "summary"


def test_missing_page_is_indonesian_and_not_listed(pages: dict[str, BuiltPage], sample: Build) -> None:
    page = pages["404.html"]
    assert said(page, "robots") == "noindex"
    assert page.texts("//h1") == ["Halaman tidak ditemukan"]
    assert len(page.find("//article//li/a")) == 5
    assert "404" not in (sample.site / "sitemap.xml").read_text(encoding="utf-8")


def test_sitemap_is_of_the_canonical_addresses(pages: dict[str, BuiltPage], sample: Build) -> None:
    tree = etree.parse(sample.site / "sitemap.xml")
    listed = [str(found.text) for found in tree.iter("{*}loc")]
    assert sorted(listed) == sorted(f"{SITE_URL}{address}" for address in pages if address != "404.html")


def test_robots_name_the_sitemap(sample: Build, tmp_path: Path) -> None:
    text = (sample.site / "robots.txt").read_text(encoding="utf-8")
    assert text.splitlines() == ["User-agent: *", "Allow: /", "", f"Sitemap: {SITE_URL}sitemap.xml"]
    project = small_project(tmp_path)
    change_settings(project, "^site_url:.*", "site_url: https://contoh.github.io/katalog/")
    lines = (built(project).site / "robots.txt").read_text(encoding="utf-8").splitlines()
    assert lines[0].startswith("# This site lives below /katalog/")
    assert lines[-1] == "Sitemap: https://contoh.github.io/katalog/sitemap.xml"


def test_one_style_sheet_and_no_script_before_the_text(pages: dict[str, BuiltPage]) -> None:
    for address, page in pages.items():
        (sheet,) = page.find("//link[@rel='stylesheet']")
        assert str(sheet.get("href")).endswith("assets/katalog/situs.css"), address
        for script in page.find("//script[@src]"):
            assert script.get("async") is not None or script.get("type") == "module", address
        inline = page.find("//script[not(@src)][not(contains(@type, 'json'))]")
        assert inline == [], address


@pytest.mark.parametrize(
    ("pattern", "replacement"),
    [
        (r"^    - navigation.top$", "    - navigation.top\n    - content.code.copy"),
        (r"^  - admonition$", "  - admonition\n  - pymdownx.tabbed: {alternate_style: true}"),
        (r"^  generator: false$", "  generator: false\n  tags: {satu: satu}"),
    ],
)
def test_site_that_asks_for_more_gets_the_shell_of_the_theme(tmp_path: Path, pattern: str, replacement: str) -> None:
    project = small_project(tmp_path)
    change_settings(project, pattern, replacement)
    for page in read_site(built(project).site).values():
        sheets = [str(found.get("href")) for found in page.find("//link[@rel='stylesheet']")]
        assert len(sheets) == 3
        assert sheets[-1].endswith("assets/katalog/katalog.css")
        assert page.find("//script[contains(@src, 'assets/javascripts/bundle')]")
        assert page.find("//script[contains(@src, 'katalog/pencarian.mjs')]")
        assert page.find("//form[@role='search']")
