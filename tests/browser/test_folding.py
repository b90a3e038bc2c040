"""What folds on the page of an SOP: short on a phone, open where an address leads into it, whole on paper."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.kinds import ALWAYS
from tests.browser.server import SiteServer
from tests.browser.visit import visit
from tests.render.pdf.outside import texts

pytestmark = pytest.mark.browser
SOP = ALWAYS[0]
PHONE = {"width": 360, "height": 740}
HEIGHT = "document.documentElement.scrollHeight"
TOP = "(part) => part.getBoundingClientRect().top"
OPEN_ALL = "document.querySelectorAll('details').forEach((details) => { details.open = true; })"
FOLDED = ("bagan", "terkait", "dasar-hukum", "komponen", "dokumen", "terlambat")
FIVE_QUESTIONS = ("persyaratan", "tempat", "langkah", "waktu", "biaya", "pengaduan")


def row_of(page: Page, anchor: str) -> object:
    return page.evaluate("(id) => document.getElementById(id).closest('details').open", anchor)


def test_a_page_is_less_than_half_as_high_as_all_its_text(browser: Browser, served: SiteServer) -> None:
    with visit(browser, served.url + SOP, viewport=PHONE) as opened:
        page = opened.page
        short = page.evaluate(HEIGHT)
        tops = [page.locator(f"#{name}").evaluate(TOP) for name in (*FIVE_QUESTIONS, "judul-dasar-hukum")]
        assert tops == sorted(tops)
        for name in FIVE_QUESTIONS:
            assert page.locator(f"#{name} > :nth-child(2)").is_visible(), name
        page.evaluate(OPEN_ALL)
        opened.draw()
        assert short < 0.55 * page.evaluate(HEIGHT)


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no-scripts"])
@pytest.mark.parametrize("anchor", FOLDED)
def test_an_address_opens_the_row_it_leads_into(
    browser: Browser, served: SiteServer, anchor: str, scripts: bool
) -> None:
    with visit(browser, f"{served.url}{SOP}#{anchor}", viewport=PHONE, java_script_enabled=scripts) as opened:
        place = opened.page.locator(f"#{anchor}")
        expect(place).to_be_visible()
        expect(place).to_be_in_viewport()
        heading = opened.page.locator(f"details:has(> #{anchor}) > summary")
        expect(heading).to_be_in_viewport()


def test_the_same_link_opens_a_row_again(browser: Browser, served: SiteServer) -> None:
    with visit(browser, served.url + SOP) as opened:
        page = opened.page
        link = page.get_by_role("navigation", name="Daftar isi").get_by_role("link", name="Dasar hukum")
        for _ in range(2):
            link.click()
            expect(page.locator("#dasar-hukum")).to_be_in_viewport()
            page.locator("summary", has_text="Dasar hukum").click()
            expect(page.locator("#dasar-hukum")).to_be_hidden()
            page.evaluate("scrollTo(0, 0)")


def test_a_step_tells_what_it_needs_by_keyboard(browser: Browser, served: SiteServer) -> None:
    with visit(browser, served.url + SOP, java_script_enabled=False) as opened:
        step = opened.page.locator("#langkah-1")
        expect(step).to_contain_text("10 menit")
        needs = step.get_by_text("Formulir F-1.02")
        expect(needs).to_be_hidden()
        step.locator("summary").focus()
        opened.page.keyboard.press("Enter")
        expect(needs).to_be_visible()


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no-scripts"])
def test_paper_has_what_is_folded_on_the_screen(browser: Browser, served: SiteServer, scripts: bool) -> None:
    with visit(browser, served.url + SOP, java_script_enabled=scripts) as opened:
        paper = " ".join(" ".join(texts(opened.page.pdf())).split())
        for words in (
            "Formulir F-1.02",  # of a step
            "Aktivasi Identitas Kependudukan Digital",  # related
            "Undang-Undang Nomor 23 Tahun 2006",
            "Pernah mengikuti bimbingan teknis",  # of the standard
            "Kualifikasi Pelaksana",  # of the document
            "Lapor ke Ombudsman RI",
        ):
            assert words in paper, words
        if scripts:
            assert row_of(opened.page, "dasar-hukum") is False, "what paper opened is folded again"


def test_the_chart_is_open_where_there_is_room(browser: Browser, served: SiteServer) -> None:
    for width, is_open in ((1280, True), (360, False)):
        with visit(browser, served.url + SOP, viewport={"width": width, "height": 740}) as opened:
            opened.page.wait_for_function("() => window.mermaid")
            assert row_of(opened.page, "bagan") is is_open


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no-scripts"])
@pytest.mark.parametrize("address", [SOP, "panduan/langkah/"])
def test_contents_open_on_a_phone(browser: Browser, served: SiteServer, address: str, scripts: bool) -> None:
    with visit(browser, served.url + address, viewport=PHONE, java_script_enabled=scripts) as opened:
        page = opened.page
        contents = page.locator("#situs-daftar-isi")
        expect(contents).to_be_hidden()
        page.get_by_text("Daftar isi", exact=True).first.click()
        last = contents.get_by_role("link").last
        expect(last).to_be_visible()
        assert (last.bounding_box() or {"height": 0})["height"] >= 43.5
        anchor = (last.get_attribute("href") or "").removeprefix("#")
        last.click()
        expect(page.locator(f"[id='{anchor}']")).to_be_in_viewport()
    with visit(browser, served.url + address) as opened:
        assert opened.page.get_by_text("Daftar isi", exact=True).filter(visible=True).count() == 1


def test_laws_are_folded_by_kind(browser: Browser, served: SiteServer) -> None:
    with visit(browser, f"{served.url}regulasi/", viewport=PHONE) as opened:
        page = opened.page
        assert page.evaluate(HEIGHT) < 4000
        page.get_by_role("heading", name="Undang-Undang", exact=True).click()
        expect(page.get_by_role("link", name="Undang-Undang Nomor 25 Tahun 2009")).to_be_visible()
