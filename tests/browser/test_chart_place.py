"""A chart comes late: the place it will take is kept, and nothing moves from under a finger."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Route, expect

from tests.browser.server import SiteServer
from tests.browser.visit import DRAWN, HEIGHT, KEPT, visit

pytestmark = pytest.mark.browser
LONG = "opd/disdukcapil/ktp-el/"


@pytest.mark.parametrize("below", ["waktu", "kapan-selesai"])
def test_what_stands_below_a_chart_stays_where_it_is(browser: Browser, served: SiteServer, below: str) -> None:
    with visit(browser, "about:blank") as opened:
        opened.page.goto(f"{served.url}{LONG}#{below}")
        top = f"document.getElementById('{below}').getBoundingClientRect().top"
        before = opened.page.evaluate(top)
        opened.page.wait_for_selector(DRAWN)
        opened.page.wait_for_timeout(100)
        assert 0 < before < 200
        assert opened.page.evaluate(top) == pytest.approx(before, abs=2)


def test_a_tap_is_not_lost_when_a_chart_comes(browser: Browser, served: SiteServer) -> None:
    """What is drawn between press and release would move the button away from under the finger."""
    with visit(browser, "about:blank") as opened:
        page = opened.page
        held: list[Route] = []

        def hold(route: Route) -> None:
            held.append(route)

        page.route("**/mermaid.esm.min.mjs", hold)
        page.goto(f"{served.url}{LONG}#bagan")
        page.wait_for_selector("figure.bagan[data-keadaan='memuat']")
        kept = page.locator("figure.bagan").evaluate(KEPT)
        assert page.locator(".bagan__gambar").evaluate(HEIGHT) == pytest.approx(kept, abs=4), "a place is kept"
        page.evaluate("document.querySelector('figure.bagan').style.setProperty('--tinggi', '2em')")  # a bad guess,
        page.evaluate("document.documentElement.style.overflowAnchor = 'none'")  # in a browser that holds no place
        button = page.locator("#kapan-selesai button").first
        expect(button).to_be_in_viewport()
        button.hover()
        page.mouse.down()
        while not held:
            page.wait_for_timeout(20)
        held[0].continue_()
        page.wait_for_timeout(1_000)
        assert page.locator(DRAWN).count() == 0, "nothing moves while something is pressed"
        page.mouse.up()
        expect(page.locator(".kapan__hasil")).not_to_be_empty()
        page.wait_for_selector(DRAWN)
        expect(button).not_to_be_in_viewport()
