"""The official document on the page: readable on a phone, larger by keyboard without JavaScript, whole on paper."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.kinds import ALWAYS
from tests.browser.server import SiteServer
from tests.browser.visit import visit
from tests.render.pdf.outside import sizes, texts

pytestmark = pytest.mark.browser
SOP = ALWAYS[0]
DRAWING = ".lembar__gambar > svg"
LEAST_TYPE = 9
"""CSS pixels of the smallest type on a phone before anything is enlarged."""


def width(page: Page) -> float:
    found: float = page.locator(DRAWING).evaluate("(svg) => svg.getBoundingClientRect().width")
    return found


def unfold(page: Page) -> None:
    page.locator("summary", has_text="Dokumen resmi").focus()
    page.keyboard.press("Enter")


def test_the_drawing_grows_and_scrolls_by_keyboard_without_javascript(browser: Browser, served: SiteServer) -> None:
    phone = {"width": 360, "height": 740}
    with visit(browser, served.url + SOP, viewport=phone, java_script_enabled=False) as opened:
        page = opened.page
        unfold(page)
        region = page.get_by_role("region", name="Lembar bagan alir")
        first = width(page)
        assert first > phone["width"]
        region.focus()
        page.keyboard.press("ArrowRight")
        page.wait_for_timeout(400)
        assert region.evaluate("(found) => found.scrollLeft") > 0
        page.get_by_role("radio", name="Selebar halaman").focus()
        widths = [first]
        for name in ("Besar", "Terbesar"):
            page.keyboard.press("ArrowRight")
            expect(page.get_by_role("radio", name=name, exact=True)).to_be_checked()
            widths.append(width(page))
        assert widths == sorted(set(widths)), "each choice is larger than the one before"
        right = page.locator("#dokumen").evaluate("(part) => part.getBoundingClientRect().left + part.scrollWidth")
        assert right <= phone["width"]


def test_type_is_readable_on_a_phone_and_words_are_text(browser: Browser, served: SiteServer) -> None:
    with visit(browser, served.url + SOP, viewport={"width": 360, "height": 740}) as opened:
        unfold(opened.page)
        least, words = opened.page.locator(DRAWING).evaluate(
            """(svg) => {
              const scale = svg.getBoundingClientRect().width / svg.viewBox.baseVal.width;
              const found = [...svg.querySelectorAll("text")];
              return [Math.min(...found.map((text) => parseFloat(getComputedStyle(text).fontSize) * scale)),
                      found.map((text) => text.textContent).join(" ")];
            }"""
        )
        assert least >= LEAST_TYPE
        assert "Mutu Baku" in words
        assert opened.page.locator("#identitas").get_by_text("Tanggal Efektif").is_visible()


def test_the_form_is_whole_on_upright_paper(browser: Browser, served: SiteServer) -> None:
    with visit(browser, served.url + SOP) as opened:
        pdf = opened.page.pdf(prefer_css_page_size=True)
        assert set(sizes(pdf)) == {(210, 297)}
        pages = [" ".join(text.split()) for text in texts(pdf)]
        (identity,) = [page for page in pages if "Tanggal Pembuatan" in page]
        (drawing,) = [page for page in pages if "Mutu Baku" in page]
        assert "Kualifikasi Pelaksana" in identity
        assert "Keterangan" in drawing
        assert not any("Ukuran bagan" in page or "Unduh lembar" in page for page in pages)
