"""The search box of the header in a real browser: keyboard, screen reader, links, and what is loaded when."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.server import SiteServer
from tests.browser.visit import visit

pytestmark = pytest.mark.browser
BOX = "header input[name=q]"
OPTIONS = "header [role=option]"


def typed(page: Page, text: str) -> None:
    """Type into the box and wait for the answer."""
    page.click(BOX)
    page.fill(BOX, "")
    page.type(BOX, text)
    page.wait_for_function("() => document.querySelector('header [role=listbox]').childElementCount")


def hits(page: Page) -> list[str | None]:
    return [found.get_attribute("data-hasil") for found in page.locator(f"{OPTIONS}[data-hasil]").all()]


def test_nothing_is_loaded_before_the_first_use(browser: Browser, search_site: SiteServer) -> None:
    with visit(browser, search_site.url) as opened:
        opened.page.wait_for_load_state("networkidle")
        assert not [url for url in opened.requests if "indeks.json" in url or "mesin" in url]
        typed(opened.page, "imb")
        assert [url for url in opened.requests if "indeks.json" in url] == [
            f"{search_site.url}assets/katalog/indeks.json"
        ]
        assert opened.foreign(search_site.origin) == [] == opened.errors


def test_an_old_name_finds_the_new_service_and_says_so(browser: Browser, search_site: SiteServer) -> None:
    with visit(browser, search_site.url) as opened:
        typed(opened.page, "imb")
        assert hits(opened.page)[0] == "dpupr/pbg-rumah-tinggal"
        expect(opened.page.locator(OPTIONS).first).to_contain_text("IMB kini PBG")


def test_arrows_choose_and_enter_follows(browser: Browser, search_site: SiteServer) -> None:
    with visit(browser, search_site.url) as opened:
        page = opened.page
        box = page.locator(BOX)
        typed(page, "akte lahir")
        expect(box).to_have_attribute("aria-expanded", "true")
        assert box.get_attribute("aria-activedescendant") is None
        page.keyboard.press("ArrowDown")
        first = page.locator(OPTIONS).first
        expect(first).to_have_attribute("aria-selected", "true")
        assert box.get_attribute("aria-activedescendant") == first.get_attribute("id")
        page.keyboard.press("ArrowUp")
        assert box.get_attribute("aria-activedescendant") is None
        page.keyboard.press("ArrowUp")
        expect(page.locator(OPTIONS).last).to_have_attribute("aria-selected", "true")
        page.keyboard.press("ArrowDown")
        page.keyboard.press("ArrowDown")
        page.keyboard.press("Enter")
        page.wait_for_url("**/katalog/opd/disdukcapil/akta-kelahiran/")


def test_escape_closes_then_empties_and_leaving_closes(browser: Browser, search_site: SiteServer) -> None:
    with visit(browser, search_site.url) as opened:
        page = opened.page
        typed(page, "surat")
        page.keyboard.press("Escape")
        expect(page.locator("header [role=listbox]")).to_be_hidden()
        expect(page.locator(BOX)).to_have_value("surat")
        expect(page.locator(BOX)).to_have_attribute("aria-expanded", "false")
        page.keyboard.press("Escape")
        expect(page.locator(BOX)).to_have_value("")
        typed(page, "surat")
        page.keyboard.press("Tab")
        expect(page.locator("header [role=listbox]")).to_be_hidden()


def test_enter_without_a_choice_opens_the_search_page(browser: Browser, search_site: SiteServer) -> None:
    with visit(browser, search_site.url) as opened:
        typed(opened.page, "surat pindah")
        opened.page.keyboard.press("Enter")
        opened.page.wait_for_url("**/katalog/cari/?q=surat+pindah")
        expect(opened.page.locator("main [data-hasil]").first).to_have_attribute(
            "data-hasil", "disdukcapil/pindah-keluar"
        )


def test_the_count_is_spoken_and_the_list_has_a_name(browser: Browser, search_site: SiteServer) -> None:
    with visit(browser, search_site.url) as opened:
        page = opened.page
        typed(page, "surat")
        expect(page.locator("header [role=status]")).to_have_text(re.compile(r"^\d+ hasil\."))
        expect(page.get_by_role("listbox", name="Hasil pencarian")).to_be_visible()
        expect(page.get_by_role("combobox", name="Cari layanan")).to_have_attribute("aria-autocomplete", "list")
        expect(page.locator(OPTIONS).last).to_contain_text("Lihat semua")


def test_a_click_follows_the_link(browser: Browser, search_site: SiteServer) -> None:
    with visit(browser, search_site.url) as opened:
        typed(opened.page, "kartu keluarga")
        opened.page.locator(OPTIONS).first.click()
        opened.page.wait_for_url("**/katalog/opd/disdukcapil/kartu-keluarga/")


def test_nothing_found_says_so_and_offers_near_words(browser: Browser, search_site: SiteServer) -> None:
    with visit(browser, search_site.url) as opened:
        page = opened.page
        typed(page, "kexaxixran")
        expect(page.locator("header [role=listbox]")).to_contain_text("Tidak ada hasil")
        expect(page.locator(OPTIONS).first).to_have_attribute("href", re.compile(r"/katalog/cari/\?q="))


def test_nothing_found_and_nothing_near_still_leads_on(browser: Browser, search_site: SiteServer) -> None:
    with visit(browser, search_site.url) as opened:
        page = opened.page
        typed(page, "qqqqzzzz")
        expect(page.locator("header [role=listbox]")).to_contain_text("Tidak ada hasil")
        expect(page.locator(OPTIONS)).to_have_count(1)
        page.keyboard.press("ArrowDown")
        page.keyboard.press("Enter")
        page.wait_for_url("**/katalog/a-z/")


def test_a_lost_index_leaves_a_working_form(browser: Browser, search_site: SiteServer) -> None:
    with visit(browser, search_site.url) as opened:
        page = opened.page
        page.route("**/indeks.json", lambda route: route.fulfill(status=503))
        page.type(BOX, "surat")
        expect(page.locator("header [role=status]")).to_contain_text("Tekan Enter")
        page.unroute("**/indeks.json")
        page.type(BOX, " pindah")
        expect(page.locator(OPTIONS).first).to_be_visible()


def test_without_scripts_the_form_opens_the_list(browser: Browser, search_site: SiteServer) -> None:
    with visit(browser, search_site.url, java_script_enabled=False) as opened:
        page = opened.page
        page.fill(BOX, "ktp")
        page.keyboard.press("Enter")
        page.wait_for_url("**/katalog/cari/?q=ktp")
        expect(page.locator("#a-z")).to_be_visible()
