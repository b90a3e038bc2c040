"""Every kind of page in a real Chromium: a strict policy, no other host, small screens, no JavaScript, sub-paths."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser.kinds import ALWAYS, kinds
from tests.browser.server import POLICY, SiteServer
from tests.browser.visit import visit
from tests.site.project import Build

pytestmark = pytest.mark.browser
SOP = ALWAYS[0]
WIDE = """() => {
  const SCROLLS = ".bagan__gambar, .katalog-tabel, .md-typeset__scrollwrap, pre";
  const wide = [...document.querySelectorAll("body *")].filter((found) => {
    const box = found.getBoundingClientRect();
    return box.right > innerWidth + 1 && box.width && !found.closest(SCROLLS);
  });
  return [document.documentElement.scrollWidth, wide.slice(0, 5).map((found) => found.outerHTML.slice(0, 120))];
}"""


@pytest.fixture(scope="module", params=["/", "/katalog/sop/"], ids=["root", "sub-path"])
def place(request: pytest.FixtureRequest, sample: Build) -> Iterator[SiteServer]:
    """The site at the root of a host and below a path."""
    with SiteServer(sample.site, request.param) as server:
        yield server


def test_every_kind_of_page_under_a_strict_policy(browser: Browser, place: SiteServer, sample: Build) -> None:
    everywhere = place.url == f"{place.origin}/"
    for address in kinds(sample.site) if everywhere else ("", "aturan/", "layanan/", *ALWAYS):
        with visit(browser, place.url + address) as opened:
            opened.page.mouse.wheel(0, 20_000)
            opened.page.wait_for_timeout(100)
            if opened.page.locator("figure.bagan").count():
                opened.draw()
            assert opened.errors == [], address
            assert opened.foreign(place.origin) == [], address
            assert len(opened.requests) > 3, address


def test_the_server_really_sends_the_policy(browser: Browser, served: SiteServer) -> None:
    with visit(browser, served.url) as opened:
        assert "script-src" not in POLICY, "inline scripts fall under default-src 'self'"
        opened.page.evaluate(
            "const s = document.createElement('script'); s.textContent = 'window.x = 1'; document.body.append(s)"
        )
        assert opened.page.evaluate("window.x") is None
        assert opened.errors


def test_no_page_scrolls_sideways_on_a_phone(browser: Browser, served: SiteServer, sample: Build) -> None:
    for address in kinds(sample.site):
        with visit(browser, served.url + address, viewport={"width": 360, "height": 740}) as opened:
            width, wide = opened.page.evaluate(WIDE)
            assert width <= 360, (address, wide)


def test_without_javascript_everything_is_there(browser: Browser, served: SiteServer) -> None:
    with visit(browser, served.url + SOP, java_script_enabled=False) as opened:
        page = opened.page
        steps = page.locator("[data-langkah] .langkah__kegiatan")
        assert steps.count() == 11
        assert steps.first.is_visible()
        assert steps.last.is_visible()
        assert page.locator("noscript p", has_text="JavaScript").first.is_visible()
        assert "swimlane" not in page.locator("body").inner_text()
        assert opened.errors == []
        background = page.locator("body").evaluate("(body) => getComputedStyle(body).backgroundColor")
        assert background == "rgb(255, 255, 255)"


def test_without_javascript_no_chart_source_on_hand_written_pages(browser: Browser, served: SiteServer) -> None:
    with visit(browser, f"{served.url}panduan/langkah/", java_script_enabled=False) as opened:
        charts = opened.page.locator("pre.mermaid")
        assert charts.count() >= 1
        assert not any(chart.is_visible() for chart in charts.all())


def test_palette_can_be_chosen_and_is_remembered(browser: Browser, served: SiteServer) -> None:
    with visit(browser, served.url + SOP, color_scheme="light") as opened:
        page = opened.page
        scheme = "document.body.dataset.mdColorScheme"
        assert page.evaluate(scheme) == "default"
        page.get_by_role("button", name="Pakai warna gelap").click()
        assert page.evaluate(scheme) == "slate"
        page.reload()
        assert page.evaluate(scheme) == "slate"
        page.goto(served.url)
        assert page.evaluate(scheme) == "slate"
        page.get_by_role("button", name="Pakai warna terang").click()
        assert page.evaluate(scheme) == "default"
        page.emulate_media(color_scheme="dark")
        page.wait_for_function(
            f"() => {scheme} === 'slate'"
        )  # who goes back to the system's palette follows the system
        assert opened.errors == []


def test_without_javascript_the_palette_is_the_system_s(browser: Browser, served: SiteServer) -> None:
    for scheme, paper in (("light", "rgb(255, 255, 255)"), ("dark", "rgb(30, 33, 41)")):
        with visit(browser, served.url + SOP, java_script_enabled=False, color_scheme=scheme) as opened:
            assert opened.page.evaluate("getComputedStyle(document.body).backgroundColor") == paper
            assert not opened.page.get_by_role("button", name="Pakai warna").first.is_visible()


def test_kinds_of_pages_are_found(sample: Build) -> None:
    found = kinds(sample.site)
    assert {"", "404.html", "opd/", "layanan/", "peristiwa/", "regulasi/", "transparansi/mutu/"} <= set(found)
    assert all((sample.site / Path(address) / "index.html").is_file() for address in found if address != "404.html")
