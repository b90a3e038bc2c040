"""The page /cari/ in a real browser: results, facets, address, and what helps when nothing is found."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.server import SiteServer
from tests.browser.visit import visit

pytestmark = pytest.mark.browser
BOX = "main input[name=q]"
HITS = "main [data-hasil]"
COUNT = "main [role=status]"


def facet(page: Page, name: str, value: str) -> None:
    """Open a group of facets and press one of its boxes."""
    page.locator(f"details[data-faset={name}]").evaluate("(group) => { group.open = true; }")
    page.locator(f"main input[name={name}][value='{value}']").click()


def number(page: Page) -> int:
    text = page.locator(COUNT).text_content() or ""
    return int(re.sub(r"\D", "", text.split(" ")[0]))


def test_the_address_says_what_is_shown(browser: Browser, search_site: SiteServer) -> None:
    with visit(browser, f"{search_site.url}cari/?q=surat&biaya=gratis&opd=kelurahan-melati") as opened:
        page = opened.page
        expect(page.locator(BOX)).to_have_value("surat")
        expect(page.locator(HITS).first).to_be_visible()
        assert all(
            (hit.get_attribute("data-hasil") or "").startswith("kelurahan-melati/") for hit in page.locator(HITS).all()
        )
        expect(page.locator("main input[name=biaya][value=gratis]")).to_be_checked()
        assert opened.errors == []


def test_facets_count_narrow_and_go_back(browser: Browser, search_site: SiteServer) -> None:
    with visit(browser, f"{search_site.url}cari/?q=surat") as opened:
        page = opened.page
        expect(page.locator(HITS).first).to_be_visible()
        before = number(page)
        row = page.locator("main label", has=page.locator("input[name=biaya][value=gratis]"))
        promised = int(row.locator(".cari-faset__jumlah").text_content() or "0")
        facet(page, "biaya", "gratis")
        page.wait_for_url("**/cari/?q=surat&biaya=gratis")
        assert number(page) == promised < before
        facet(page, "waktu", "1")
        assert number(page) <= promised
        page.go_back()
        page.wait_for_url("**/cari/?q=surat&biaya=gratis")
        assert number(page) == promised
        page.go_back()
        page.wait_for_url("**/cari/?q=surat")
        assert number(page) == before
        expect(page.locator("main input[name=biaya][value=gratis]")).not_to_be_checked()


def test_time_limits_hold_what_is_quicker(browser: Browser, search_site: SiteServer) -> None:
    with visit(browser, f"{search_site.url}cari/?waktu=1") as opened:
        page = opened.page
        counts = []
        for limit in ("1", "3", "7"):
            page.goto(f"{search_site.url}cari/?waktu={limit}")
            expect(page.locator(HITS).first).to_be_visible()
            counts.append(number(page))
        assert counts == sorted(counts)
        assert counts[0] < counts[2]


def test_choices_alone_list_by_title_and_more_can_be_shown(browser: Browser, search_site: SiteServer) -> None:
    with visit(browser, f"{search_site.url}cari/?kanal=daring") as opened:
        page = opened.page
        expect(page.locator(HITS)).to_have_count(20)
        titles = [title.strip().lower() for title in page.locator(HITS).all_text_contents()]
        assert titles == sorted(titles)
        page.get_by_role("button", name=re.compile("^Tampilkan")).click()
        assert page.locator(HITS).count() == number(page)
        expect(page.locator(HITS).nth(20)).to_be_focused()


def test_results_follow_the_letters_and_mark_them(browser: Browser, search_site: SiteServer) -> None:
    with visit(browser, f"{search_site.url}cari/") as opened:
        page = opened.page
        expect(page.locator("#a-z")).to_be_visible()
        expect(page.locator("details[data-faset=biaya]")).to_be_visible()
        page.type(BOX, "permohonn akta kelahran")
        expect(page.locator(HITS).first).to_have_attribute("data-hasil", "disdukcapil/akta-kelahiran")
        expect(page.locator(HITS).first.locator("mark").first).to_have_text("Akta")
        expect(page.locator("#a-z")).to_be_hidden()
        page.wait_for_url("**/cari/?q=permohonn+akta+kelahran")
        page.keyboard.press("Enter")
        expect(page.locator(HITS).first).to_be_focused()


def test_nothing_found_helps_on(browser: Browser, search_site: SiteServer) -> None:
    with visit(browser, f"{search_site.url}cari/?q=kexaxixran") as opened:
        page = opened.page
        expect(page.locator(COUNT)).to_have_text("Tidak ada hasil untuk “kexaxixran”.")
        expect(page.get_by_role("link", name="kelahiran")).to_be_visible()
        expect(page.get_by_role("link", name="sampaikan keluhan")).to_have_attribute("href", "../lapor/")
        expect(page.locator("#a-z")).to_be_visible()


def test_choices_can_be_taken_back_at_once(browser: Browser, search_site: SiteServer) -> None:
    with visit(
        browser, f"{search_site.url}cari/?q=izin&biaya=berbayar&sasaran=pelaku-usaha&entah=1&opd=tidak-ada"
    ) as opened:
        page = opened.page
        page.get_by_role("button", name="Hapus semua pilihan").click()
        page.wait_for_url("**/cari/?q=izin")
        expect(page.locator(BOX)).to_be_focused()


def test_queries_are_text_and_nothing_else(browser: Browser, search_site: SiteServer) -> None:
    hostile = "<img src=x onerror=alert(1)>"
    with visit(browser, f"{search_site.url}cari/?q={hostile.replace(' ', '%20')}&opd=%3Cb%3E") as opened:
        expect(opened.page.locator(COUNT)).to_contain_text("<img src=x onerror=alert(1)>")
        assert opened.page.locator("main img").count() == 0
        assert opened.dialogs == [] == opened.errors


@pytest.mark.parametrize("width", [320, 1280])
def test_nothing_sticks_out(browser: Browser, search_site: SiteServer, width: int) -> None:
    with visit(browser, f"{search_site.url}cari/?q=surat", viewport={"width": width, "height": 700}) as opened:
        page = opened.page
        expect(page.locator(HITS).first).to_be_visible()
        assert page.evaluate("() => document.documentElement.scrollWidth") <= width
        assert page.locator(".cari-halaman__saring").evaluate("(group) => group.open") == (width > 1000)
