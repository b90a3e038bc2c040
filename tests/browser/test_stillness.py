"""Nothing on a page moves under the reader's eyes while its scripts arrive late."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Route, expect

from tests.browser.kinds import kinds
from tests.browser.server import SiteServer
from tests.browser.visit import visit
from tests.site.project import Build

pytestmark = pytest.mark.browser
LEAST = 0.001
"""A third of the smallest shift that a script caused here: HTML that comes in pieces from a busy machine moves the head
by less."""
SHIFTED = """(LEAST) => new Promise((tell) => {
  const found = [];
  new PerformanceObserver((list) => {
    for (const { value, hadRecentInput, sources } of list.getEntries()) {
      const moved = sources.map(({ node }) => node?.outerHTML?.slice(0, 100) ?? "");
      if (!hadRecentInput && value > LEAST) found.push([value, ...moved]);
    }
  }).observe({ type: "layout-shift", buffered: true });
  requestAnimationFrame(() => setTimeout(() => tell(found), 300));
})"""
LATE = 200
"""Milliseconds before a script comes, so that the page is painted without it."""
ASKED = ("cari/?q=ktp", "cari/?q=tak+ada+sama+sekali+xyz", "opd/disdukcapil/ktp-el/?keperluan=hilang")


@pytest.mark.parametrize("width", [360, 1280])
def test_nothing_moves_when_scripts_come(browser: Browser, served: SiteServer, sample: Build, width: int) -> None:
    told = {}
    for address in (*kinds(sample.site), *ASKED):
        with visit(browser, "about:blank", viewport={"width": width, "height": 740}) as opened:
            page = opened.page

            def late(route: Route) -> None:
                page.wait_for_timeout(LATE)  # noqa: B023 - called before the next round
                route.continue_()

            page.route("**/*.mjs", late)
            page.goto(served.url + address)
            page.wait_for_load_state("networkidle")
            if moved := page.evaluate(SHIFTED, LEAST):
                told[address] = moved
    assert told == {}


def test_lists_that_wait_for_an_answer_show_when_none_comes(browser: Browser, served: SiteServer) -> None:
    with visit(browser, "about:blank") as opened:
        opened.page.route("**/pencarian-halaman.mjs", lambda route: route.abort())
        opened.page.goto(f"{served.url}cari/?q=ktp")
        lists = opened.page.locator("[data-cari-daftar]")
        expect(lists).to_be_hidden()
        expect(lists).to_be_visible(timeout=10_000)
