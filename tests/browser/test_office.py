"""The page of an office, and the page for addresses that lead nowhere, in a real Chromium."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.server import SiteServer
from tests.browser.test_citizen import CLOCK, MONDAY_NOON, ON_NYEPI
from tests.browser.visit import visit

pytestmark = pytest.mark.browser
OFFICE = "opd/dpmptsp/"
HEAD = "table.tabel-layanan thead th"
LOST = "opd/disdukcapil/kartu-kelurga-baru/"


def column(page: Page, number: int) -> list[str]:
    return page.locator(f"table.tabel-layanan tbody tr > :nth-child({number})").all_inner_texts()


def ranks(page: Page, number: int) -> list[float]:
    cells = page.locator(f"table.tabel-layanan tbody tr > :nth-child({number})")
    return [float(found) for found in cells.evaluate_all("(cells) => cells.map((cell) => cell.dataset.urut ?? 1e12)")]


def test_services_can_be_sorted_by_time_and_fee(browser: Browser, served: SiteServer) -> None:
    with visit(browser, f"{served.url}{OFFICE}") as opened:
        page = opened.page
        titles = column(page, 1)
        assert len(titles) >= 4
        assert len(set(ranks(page, 2))) > 1, "the office has services of several lengths"
        page.get_by_role("button", name="Lama proses").click()
        assert ranks(page, 2) == sorted(ranks(page, 2))
        heads = page.locator(HEAD)
        sorts = "(heads) => heads.map((head) => head.getAttribute('aria-sort'))"
        assert heads.evaluate_all(sorts) == [None, "ascending", None]
        page.get_by_role("button", name="Lama proses").press("Enter")
        assert ranks(page, 2) == sorted(ranks(page, 2), reverse=True)
        assert heads.evaluate_all(sorts) == [None, "descending", None]
        assert sorted(column(page, 1)) == sorted(titles), "no row is lost"
        page.get_by_role("button", name="Layanan").click()
        assert column(page, 1) == titles
        assert opened.errors == []


def test_without_javascript_the_table_reads_by_title(browser: Browser, served: SiteServer) -> None:
    with visit(browser, f"{served.url}{OFFICE}", java_script_enabled=False) as opened:
        page = opened.page
        assert page.locator(f"{HEAD} button").count() == 0
        assert page.locator(HEAD).all_inner_texts() == ["Layanan", "Lama proses", "Biaya"]
        assert all(column(page, 2)) and all(column(page, 3))
        expect(page.get_by_role("heading", name="Maklumat pelayanan")).to_be_visible()
        expect(page.locator(".opd__data")).to_contain_text("Jam layanan")
        expect(page.locator(".opd__data a[href^='tel:']").first).to_be_visible()


@pytest.mark.parametrize(("moment", "text"), [(MONDAY_NOON, "Buka sekarang"), (ON_NYEPI, "Tutup: Hari Suci Nyepi")])
def test_an_office_says_whether_it_is_open(browser: Browser, served: SiteServer, moment: str, text: str) -> None:
    with visit(browser, "about:blank", timezone_id="America/New_York") as opened:
        opened.page.add_init_script(CLOCK % (moment, moment))
        opened.page.goto(f"{served.url}opd/disdukcapil/")
        expect(opened.page.locator(".opd .tempat__buka")).to_contain_text(text)
        assert opened.errors == []


def test_a_lost_address_leads_on(browser: Browser, served: SiteServer) -> None:
    with visit(browser, f"{served.url}{LOST}") as opened:
        page = opened.page
        expect(page).to_have_title("Halaman tidak ditemukan - Katalog SOP Kabupaten Contoh")
        box = page.get_by_label("Cari layanan yang Anda maksud")
        expect(box).to_have_value("kartu kelurga baru")
        box.click()
        found = page.locator(".md-content [role=option]").first
        expect(found).to_have_attribute("data-hasil", "disdukcapil/kartu-keluarga")
        assert [error for error in opened.errors if not error.endswith(": 404") and "404" not in error] == []


def test_a_lost_address_leads_on_without_javascript(browser: Browser, served: SiteServer) -> None:
    with visit(browser, f"{served.url}{LOST}", java_script_enabled=False) as opened:
        page = opened.page
        page.get_by_role("link", name="Daftar A–Z semua layanan").click()
        assert page.url == f"{served.url}a-z/"
        page.goto(f"{served.url}tak/ada/sama/sekali/")
        assert len(page.locator("link[rel=stylesheet]").evaluate_all("(all) => all.filter((it) => it.sheet)")) >= 1
        page.get_by_label("Cari layanan yang Anda maksud").fill("ktp")
        page.get_by_role("main").get_by_role("button", name="Cari").click()
        assert page.url == f"{served.url}cari/?q=ktp"
