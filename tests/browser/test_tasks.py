"""The five tasks of a citizen from end to end on the built site, each with and without JavaScript."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.server import SiteServer
from tests.browser.visit import visit

pytestmark = pytest.mark.browser
KTP = "opd/disdukcapil/ktp-el/"
PHONE: dict[str, Any] = {"viewport": {"width": 360, "height": 740}, "has_touch": True}
LOST = "Pengganti yang hilang"


def papers(page: Page) -> list[str]:
    return page.locator("#persyaratan .persyaratan__nama:visible").all_inner_texts()


# --- 1. find by folk name


def test_finding_by_folk_name(browser: Browser, served: SiteServer) -> None:
    with visit(browser, served.url, **PHONE) as opened:
        page = opened.page
        box = page.get_by_role("combobox", name="Cari layanan")
        box.tap()
        box.press_sequentially("bikin ktp ilang")
        first = page.get_by_role("option").first
        expect(first).to_have_attribute("data-hasil", "disdukcapil/ktp-el")
        assert first.locator("mark").count() >= 1
        expect(page.locator(".pencari [role=status]")).to_contain_text("hasil")
        first.tap()
        expect(page.get_by_role("heading", level=1)).to_contain_text("KTP-el")
        assert page.url == f"{served.url}{KTP}"
        assert opened.errors == []


def test_finding_by_folk_name_without_javascript(browser: Browser, served: SiteServer) -> None:
    with visit(browser, served.url, java_script_enabled=False, **PHONE) as opened:
        page = opened.page
        page.get_by_label("Cari layanan").fill("bikin ktp")
        page.get_by_role("button", name="Cari").click()
        assert page.url == f"{served.url}cari/?q=bikin+ktp"
        page.get_by_role("link", name="B", exact=True).click()
        page.get_by_role("link", name="bikin ktp", exact=True).click()
        assert page.url == f"{served.url}{KTP}"


# --- 2. choose a variant


def test_choosing_a_variant(browser: Browser, served: SiteServer) -> None:
    with visit(browser, f"{served.url}{KTP}", **PHONE) as opened:
        page = opened.page
        page.get_by_role("radio", name=LOST).tap()
        assert "Surat keterangan kehilangan" in papers(page)
        assert "Hadir sendiri untuk perekaman biometrik" not in papers(page)
        assert page.get_by_role("heading", name="Pengganti yang rusak").count() == 0
        assert opened.errors == []


def test_choosing_a_variant_without_javascript(browser: Browser, served: SiteServer) -> None:
    with visit(browser, f"{served.url}{KTP}", java_script_enabled=False, **PHONE) as opened:
        page = opened.page
        own = page.locator("#persyaratan h3:visible", has_text=LOST)
        expect(own).to_be_visible()
        below = own.locator("xpath=following-sibling::*[1]")
        expect(below).to_contain_text("Surat keterangan kehilangan")
        expect(page.locator("#keperluan")).to_be_hidden()


# --- 3. compute a date across a holiday


def test_computing_a_date_across_a_holiday(browser: Browser, served: SiteServer) -> None:
    with visit(browser, f"{served.url}{KTP}?keperluan=hilang", **PHONE) as opened:
        page = opened.page
        page.locator("#kapan-selesai").scroll_into_view_if_needed()
        page.get_by_label("Tanggal berkas diterima lengkap").fill("2026-03-17")
        page.get_by_role("button", name="Hitung").tap()
        expect(page.locator(".kapan__tanggal")).to_have_text("Rabu, 25 Maret 2026")
        expect(page.locator(".kapan__lewat")).to_contain_text("Hari Suci Nyepi")
        assert opened.errors == []


def test_a_date_across_a_holiday_without_javascript(browser: Browser, served: SiteServer) -> None:
    """The rule of counting is told, and the days that do not count are a page to read."""
    with visit(browser, f"{served.url}{KTP}", java_script_enabled=False, **PHONE) as opened:
        page = opened.page
        section = page.locator("#kapan-selesai")
        expect(section).to_contain_text("Hari berkas diterima lengkap tidak dihitung.")
        expect(section).to_contain_text("Senin, Selasa, Rabu, Kamis, dan Jumat")
        section.get_by_role("link", name="hari libur dan cuti bersama").click()
        holidays = page.get_by_role("main")
        expect(holidays).to_contain_text("Hari Suci Nyepi")
        expect(holidays).to_contain_text("19 Maret 2026")


# --- 4. print a checklist


@pytest.mark.parametrize("script", [True, False], ids=["with-javascript", "without-javascript"])
def test_printing_a_checklist(browser: Browser, served: SiteServer, script: bool) -> None:
    with visit(browser, f"{served.url}{KTP}", java_script_enabled=script) as opened:
        page = opened.page
        if script:
            page.get_by_role("radio", name=LOST).check(force=True)
            page.get_by_role("checkbox", name="Kartu Keluarga").check()
        page.emulate_media(media="print")
        assert "Surat keterangan kehilangan" in papers(page)
        assert ("KTP-el yang rusak" in papers(page)) is not script
        boxes = page.locator("#persyaratan .persyaratan__centang:visible")
        assert boxes.count() == len(papers(page)) > 0
        expect(page.get_by_role("img", name="Kode QR ke halaman ini")).to_be_visible()
        assert page.locator("header.md-header:visible, .pencari:visible, .katalog-tombol:visible").count() == 0
        assert len(page.pdf()) > 10_000


# --- 5. walk a journey


@pytest.mark.parametrize("script", [True, False], ids=["with-javascript", "without-javascript"])
def test_walking_a_journey_over_offices(browser: Browser, served: SiteServer, script: bool) -> None:
    with visit(browser, served.url, java_script_enabled=script, **PHONE) as opened:
        page = opened.page
        page.get_by_role("main").get_by_role("link", name="Kelahiran anak").first.click()
        assert page.url == f"{served.url}peristiwa/kelahiran/"
        second = page.locator("#langkah-2")
        if script:
            second.locator("summary").tap()
        expect(second).to_contain_text("Kartu Keluarga")
        assert page.locator(".perjalanan li[id^=langkah-]").count() == 5
        assert opened.errors == []
        second.get_by_role("link", name="Penerbitan Kartu Keluarga (KK)").first.click()
        assert page.url == f"{served.url}opd/disdukcapil/kartu-keluarga/"
        way = page.get_by_role("navigation", name="Peristiwa hidup")
        expect(way).to_contain_text("Kelahiran anak (langkah 2 dari 5)")
        way.get_by_role("link", name="Kelahiran anak").click()
        assert page.url == f"{served.url}peristiwa/kelahiran/#langkah-2"
        expect(page.locator("#langkah-2")).to_be_in_viewport()
