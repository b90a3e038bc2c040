"""What a citizen does on a page, in a real Chromium, with and without JavaScript."""

from __future__ import annotations

import gzip
import json
import re
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from icalendar import Calendar
from playwright.sync_api import Browser, Page, expect

from tests.browser.server import SiteServer
from tests.browser.visit import visit
from tests.site.project import Build

pytestmark = pytest.mark.browser
KTP = "opd/disdukcapil/ktp-el/"
REKLAME = "opd/bapenda/pendaftaran-pajak-reklame/"
CHILD_CARD = "opd/disdukcapil/kartu-identitas-anak/"
JOURNEY = "peristiwa/kelahiran/"
LOST = "Pengganti yang hilang"
NO_STORAGE = """
Object.defineProperty(window, "localStorage", { get() { throw new DOMException("forbidden", "SecurityError"); } });
"""
CLOCK = """
const real = Date;
globalThis.Date = class extends real {
  constructor(...given) { given.length ? super(...given) : super("%s"); }
  static now() { return new real("%s").getTime(); }
};
"""
MONDAY_NOON = "2026-04-13T05:00:00Z"
ON_NYEPI = "2026-03-19T03:00:00Z"


def choose(page: Page, name: str = LOST) -> None:
    page.get_by_role("radio", name=name).check(force=True)


def count_day(page: Page, day: str) -> None:
    page.locator("#kapan-selesai").scroll_into_view_if_needed()
    page.get_by_label("Tanggal berkas diterima lengkap").fill(day)
    page.get_by_role("button", name="Hitung").click()
    expect(page.locator(".kapan__hasil")).not_to_be_empty()


def result(page: Page) -> str:
    return page.locator(".kapan__hasil").inner_text()


def papers(page: Page) -> list[str]:
    """The papers one can see."""
    return page.locator("#persyaratan .persyaratan__nama:visible").all_inner_texts()


# --- one case of the service


def test_choosing_a_case_leaves_out_the_others(browser: Browser, served: SiteServer) -> None:
    with visit(browser, f"{served.url}{KTP}") as opened:
        page = opened.page
        every = papers(page)
        assert "Hadir sendiri untuk perekaman biometrik" in every
        choose(page)
        chosen = papers(page)
        assert chosen == [
            "Berusia 17 tahun, sudah kawin, atau pernah kawin",
            "Kartu Keluarga",
            "Surat keterangan kehilangan",
        ]
        assert page.locator(".waktu__janji:visible").count() == 1
        assert page.get_by_role("heading", name="Pengganti yang rusak").count() == 0
        assert page.locator(".kepala__angka a[href='#persyaratan']").inner_text() == "3 hal"
        expect(page.locator("#keperluan [role=status]")).to_have_text(f"Halaman ini kini untuk: {LOST}.")
        assert page.url.endswith("?keperluan=hilang")
        page.get_by_role("radio", name="Tampilkan semua").check(force=True)
        assert papers(page) == every
        assert page.locator(".kepala__angka a[href='#persyaratan']").inner_text() == "3–4 hal"
        assert "keperluan" not in page.url
        assert opened.errors == []


def test_an_address_names_the_case(browser: Browser, served: SiteServer) -> None:
    with visit(browser, f"{served.url}{KTP}?keperluan=hilang") as opened:
        expect(opened.page.get_by_role("radio", name=LOST)).to_be_checked()
        assert len(papers(opened.page)) == 3
    with visit(browser, f"{served.url}{KTP}?keperluan=tak-ada") as opened:
        assert len(papers(opened.page)) > 3
        assert opened.errors == []


def test_the_chooser_works_with_the_keyboard(browser: Browser, served: SiteServer) -> None:
    with visit(browser, f"{served.url}{KTP}") as opened:
        page = opened.page
        page.get_by_role("radio", name="Tampilkan semua").focus()
        page.keyboard.press("ArrowUp")
        page.keyboard.press("ArrowUp")
        page.keyboard.press("ArrowUp")
        expect(page.get_by_role("radio", name=LOST)).to_be_checked()
        outline = "(input) => getComputedStyle(input.nextElementSibling).outlineStyle"
        assert page.get_by_role("radio", name=LOST).evaluate(outline) == "solid"


def test_without_javascript_every_case_stands_under_its_name(browser: Browser, served: SiteServer) -> None:
    with visit(browser, f"{served.url}{KTP}", java_script_enabled=False) as opened:
        page = opened.page
        for section in ("#persyaratan", "#waktu"):
            found = page.locator(f"{section} h3:visible").all_inner_texts()
            assert {"KTP-el pertama kali", LOST, "Pengganti yang rusak"} <= set(found)
        assert "Surat keterangan kehilangan" in papers(page)
        assert not page.locator("#keperluan, .kapan__formulir, .bagikan__tombol").filter(visible=True).count()
        page.get_by_text("Kalau terlambat").click()
        assert page.locator("#terlambat > ol:visible > li").count() == 3
        page.get_by_text("Pesan siap kirim").click()
        message = page.get_by_label("Isi titik-titiknya, lalu kirim").input_value()
        assert "Penerbitan Kartu Tanda Penduduk Elektronik" in message
        assert (page.get_by_role("link", name="Kirim lewat WhatsApp").get_attribute("href") or "").startswith(
            "https://wa.me/6281200000102?text=Yth."
        )


# --- the checklist


def test_ticks_and_the_case_are_remembered(browser: Browser, served: SiteServer) -> None:
    with visit(browser, f"{served.url}{KTP}") as opened:
        page = opened.page
        choose(page)
        page.get_by_role("checkbox", name="Kartu Keluarga").check()
        page.get_by_role("checkbox", name="Surat keterangan kehilangan").check()
        status = page.locator(".persyaratan__kemajuan [role=status]")
        expect(status).to_have_text("2 dari 3 sudah siap.")
        assert opened.errors == []
        page.goto(f"{served.url}{KTP}")
        expect(page.get_by_role("checkbox", name="Surat keterangan kehilangan")).to_be_checked()
        expect(page.get_by_role("radio", name=LOST)).to_be_checked()
        expect(status).to_have_text("2 dari 3 sudah siap.")
        (key,) = page.evaluate("Object.keys(localStorage).filter((key) => key.startsWith('katalog-sop:'))")
        assert re.fullmatch(r"katalog-sop:disdukcapil/ktp-el@[0-9a-f]{8}", key)
        page.get_by_role("button", name="Hapus semua centang").click()
        expect(status).to_have_text("3 hal. Centang yang sudah siap.")
        page.goto(f"{served.url}opd/disdukcapil/kartu-keluarga/")
        assert page.locator("#persyaratan input:checked").count() == 0


def test_the_page_works_where_storage_is_forbidden(browser: Browser, served: SiteServer) -> None:
    with visit(browser, "about:blank") as opened:
        page = opened.page
        page.add_init_script(NO_STORAGE)
        page.goto(f"{served.url}{KTP}")
        choose(page)
        page.get_by_role("checkbox", name="Kartu Keluarga").check()
        expect(page.locator(".persyaratan__kemajuan [role=status]")).to_have_text("1 dari 3 sudah siap.")
        expect(page.get_by_text("Centang hanya disimpan di perangkat ini.")).to_be_hidden()
        count_day(page, "2026-03-17")
        assert "Rabu, 25 Maret 2026" in result(page)


# --- the promised day


def test_a_day_is_counted_across_holidays(browser: Browser, served: SiteServer) -> None:
    with visit(browser, f"{served.url}{KTP}") as opened:
        page = opened.page
        assert not any(url.endswith("libur.json") for url in opened.requests)
        count_day(page, "2026-03-17")
        found = result(page)
        assert "Rabu, 25 Maret 2026" in found
        assert "Kamis, 19 Maret: Hari Suci Nyepi" in found
        assert "Sudah lewat" in found
        assert sum(url.endswith("libur.json") for url in opened.requests) == 1
        count_day(page, "2026-02-06")
        expect(page.locator(".kapan__tanggal")).to_have_text("Senin, 9 Februari 2026")
        assert "Sabtu dan Minggu: 2 hari" in result(page)
        assert sum(url.endswith("libur.json") for url in opened.requests) == 1
        message = page.locator(".kapan__pesan textarea").input_value()
        assert "dinyatakan lengkap pada Jumat, 6 Februari 2026" in message
        assert "paling lambat Senin, 9 Februari 2026" in message
        assert opened.errors == []


def test_a_promise_of_minutes_runs_while_the_office_is_open(browser: Browser, served: SiteServer) -> None:
    """90 minutes from Friday 13:30, the office closes at 14:00, and Monday 16 March is a working day."""
    with visit(browser, f"{served.url}{CHILD_CARD}") as opened:
        page = opened.page
        page.locator("#kapan-selesai").scroll_into_view_if_needed()
        page.get_by_label("Pukul (bila tahu)").fill("13:30")
        count_day(page, "2026-03-13")
        expect(page.locator(".kapan__tanggal")).to_have_text("Senin, 16 Maret 2026 pukul 08.30")
        found = result(page)
        assert "Diterima lengkap Jumat, 13 Maret 2026 pukul 13.30" in found
        assert "dihitung selama kantor buka" in found
        message = page.locator(".kapan__pesan textarea").input_value()
        assert "dinyatakan lengkap pada Jumat, 13 Maret 2026 pukul 13.30" in message
        page.get_by_label("Pukul (bila tahu)").fill("")
        page.get_by_role("button", name="Hitung").click()
        expect(page.locator(".kapan__tanggal")).to_have_text("Jumat, 13 Maret 2026")
        assert opened.errors == []


def test_the_hour_of_receipt_is_told_where_days_are_counted(browser: Browser, served: SiteServer) -> None:
    with visit(browser, f"{served.url}{KTP}") as opened:
        page = opened.page
        page.locator("#kapan-selesai").scroll_into_view_if_needed()
        page.get_by_label("Pukul (bila tahu)").fill("10:15")
        count_day(page, "2026-03-17")
        expect(page.locator(".kapan__tanggal")).to_have_text("Rabu, 25 Maret 2026")
        assert "Diterima lengkap Selasa, 17 Maret 2026 pukul 10.15" in result(page)


def test_a_year_without_holidays_is_told(browser: Browser, served: SiteServer) -> None:
    with visit(browser, f"{served.url}{KTP}") as opened:
        count_day(opened.page, "2031-03-03")
        assert "Daftar hari libur tahun 2031 belum ada" in result(opened.page)
        expect(opened.page.get_by_role("button", name="Simpan ke kalender")).to_be_hidden()


def test_a_failing_network_is_told_and_tried_again(browser: Browser, served: SiteServer) -> None:
    with visit(browser, f"{served.url}{KTP}") as opened:
        page = opened.page
        page.route("**/libur.json", lambda route: route.abort())
        count_day(page, "2026-03-17")
        assert "tidak dapat dimuat" in result(page)
        page.unroute("**/libur.json")
        page.get_by_role("button", name="Hitung").click()
        expect(page.locator(".kapan__tanggal")).to_have_text("Rabu, 25 Maret 2026")


def test_the_day_goes_into_a_calendar(browser: Browser, served: SiteServer, tmp_path: Path) -> None:
    with visit(browser, f"{served.url}{KTP}?keperluan=hilang", accept_downloads=True) as opened:
        page = opened.page
        count_day(page, "2026-03-17")
        with page.expect_download() as download:
            page.get_by_role("button", name="Simpan ke kalender").click()
        assert download.value.suggested_filename == "selesai-2026-03-25.ics"
        file = tmp_path / "selesai.ics"
        download.value.save_as(file)
        assert opened.errors == []
    events: list[Any] = Calendar.from_ical(file.read_bytes()).walk("VEVENT")
    (event,) = events
    assert event["DTSTART"].dt == date(2026, 3, 25)
    assert event["SUMMARY"] == "Selesai: Penerbitan Kartu Tanda Penduduk Elektronik (KTP-el)"
    assert "Selasa, 17 Maret 2026" in event["DESCRIPTION"]


# --- places and hours


@pytest.mark.parametrize(
    ("moment", "text"),
    [
        (MONDAY_NOON, "Buka sekarang sampai pukul 15.00 WIB"),
        (ON_NYEPI, "Tutup: Hari Suci Nyepi (Tahun Baru Saka 1948). Buka lagi Rabu, 25 Maret pukul 08.00 WIB."),
    ],
)
def test_open_now_is_in_the_time_of_the_office(browser: Browser, served: SiteServer, moment: str, text: str) -> None:
    with visit(browser, "about:blank", timezone_id="America/New_York") as opened:
        opened.page.add_init_script(CLOCK % (moment, moment))
        opened.page.goto(f"{served.url}{KTP}")
        opened.page.locator("#tempat").scroll_into_view_if_needed()
        expect(opened.page.locator("#tempat [data-bagian=kanal] .tempat__buka")).to_have_text(text)


def test_a_map_is_a_link_and_nothing_else(browser: Browser, served: SiteServer) -> None:
    with visit(browser, f"{served.url}{KTP}") as opened:
        link = opened.page.get_by_role("link", name="Lihat di peta (OpenStreetMap)")
        assert (link.get_attribute("href") or "").startswith("https://www.openstreetmap.org/?mlat=-7.250445&mlon=112.7")
        opened.page.locator("#tempat").scroll_into_view_if_needed()
        assert opened.foreign(served.origin) == []


# --- fees, sharing, paper


def test_fees_of_chosen_lines_add_up(browser: Browser, served: SiteServer) -> None:
    with visit(browser, f"{served.url}{REKLAME}") as opened:
        page = opened.page
        total = page.locator(".biaya__jumlah")
        expect(total).to_have_text("Pilih atau isi di atas untuk menjumlahkan biaya.")
        page.get_by_label("Spanduk dan umbul-umbul: berapa m²").fill("3")
        page.get_by_label("Spanduk dan umbul-umbul: berapa hari").fill("7")
        page.get_by_label("Selebaran: berapa lembar").fill("100")
        expect(total).to_have_text("Jumlah yang dipilih: Rp62.500")
        page.get_by_role("radio", name="Reklame tetap").check(force=True)
        expect(total).to_have_text("Pilih atau isi di atas untuk menjumlahkan biaya.")
        assert opened.errors == []


def test_sharing_copies_the_address_where_the_device_cannot_share(browser: Browser, served: SiteServer) -> None:
    options = {"permissions": ["clipboard-read", "clipboard-write"]}
    with visit(browser, f"{served.url}{KTP}#biaya", **options) as opened:
        page = opened.page
        page.evaluate("Object.defineProperty(navigator, 'share', { value: undefined })")
        page.get_by_role("button", name="Bagikan").click()
        expect(page.locator(".bagikan__kabar")).to_have_text("Alamat halaman disalin.")
        assert page.evaluate("navigator.clipboard.readText()") == f"{served.url}{KTP}"


def test_paper_shows_the_checklist_of_the_chosen_case(browser: Browser, served: SiteServer) -> None:
    with visit(browser, f"{served.url}{KTP}") as opened:
        page = opened.page
        choose(page)
        page.get_by_role("checkbox", name="Kartu Keluarga").check()
        page.emulate_media(media="print")
        assert len(papers(page)) == 3
        boxes = page.locator("#persyaratan .persyaratan__centang:visible")
        assert boxes.count() == 3
        assert boxes.first.evaluate("(box) => getComputedStyle(box).borderTopWidth") != "0px"
        expect(page.locator("#keperluan")).to_contain_text(LOST)
        assert page.locator("#keperluan .varian__butir > span:visible").all_inner_texts() == [LOST]
        expect(page.get_by_role("img", name="Kode QR ke halaman ini")).to_be_visible()
        assert page.locator(".katalog-tombol:visible, .kapan__formulir:visible").count() == 0
        page.emulate_media(media="screen")
        expect(page.locator(".bagikan__qr")).to_be_hidden()


# --- a life event


def test_walking_a_journey(browser: Browser, served: SiteServer) -> None:
    with visit(browser, f"{served.url}{JOURNEY}") as opened:
        page = opened.page
        details = page.locator(".perjalanan__rincian")
        open_ones = page.locator(".perjalanan__rincian[open]")
        assert (details.count(), open_ones.count()) == (5, 0)
        second = page.locator("#langkah-2")
        second.locator("summary").click()
        expect(second.get_by_role("link", name="dari langkah 1").first).to_have_attribute("href", "#langkah-1")
        page.get_by_role("button", name="Buka semua").click()
        assert open_ones.count() == 5
        page.get_by_role("button", name="Tutup semua").click()
        assert open_ones.count() == 0
        page.get_by_label("Langkah 1 sudah selesai").check()
        assert opened.errors == []  # going on from here may break off what is still being fetched
        page.goto(f"{served.url}{JOURNEY}#langkah-3")
        page.reload()
        expect(page.get_by_label("Langkah 1 sudah selesai")).to_be_checked()
        expect(page.locator(".perjalanan__alat [role=status]")).to_have_text("1 dari 5 langkah sudah selesai.")
        expect(page.locator("#langkah-3 details")).to_have_attribute("open", "")
        page.locator("#langkah-3 h3 a").click()
        page.wait_for_url("**/opd/disdukcapil/kartu-identitas-anak/**")


def test_a_journey_without_javascript_stands_open(browser: Browser, served: SiteServer) -> None:
    with visit(browser, f"{served.url}{JOURNEY}", java_script_enabled=False) as opened:
        page = opened.page
        expect(page.get_by_text("SPTJM sebagai pasangan suami istri")).to_be_visible()
        expect(page.get_by_text("bukan janji layanan")).to_be_visible()
        assert page.get_by_role("button", name="Buka semua").count() == 0


# --- for everybody


@pytest.mark.parametrize("address", [KTP, REKLAME, JOURNEY])
@pytest.mark.parametrize("width", [320, 360, 1280])
def test_nothing_is_wider_than_the_screen(browser: Browser, served: SiteServer, address: str, width: int) -> None:
    with visit(browser, f"{served.url}{address}", viewport={"width": width, "height": 800}) as opened:
        page = opened.page
        if address == KTP:
            choose(page)
            count_day(page, "2026-03-17")
            page.get_by_text("Kalau terlambat").click()
            page.locator(".kapan__pesan summary").click()
        assert page.evaluate("document.documentElement.scrollWidth") <= width


TARGETS = """() => [...document.querySelectorAll(
  ".md-content :is(button, summary, select, textarea, input:not([type=checkbox], [type=radio])), .md-content label"
)].filter((it) => it.checkVisibility() && it.offsetHeight && !it.querySelector(".katalog-masukan"))
  .map((it) => [it.textContent.trim().slice(0, 40), it.getBoundingClientRect().height])"""


def test_what_a_thumb_presses_is_high_enough(browser: Browser, served: SiteServer) -> None:
    with visit(browser, f"{served.url}{KTP}", viewport={"width": 360, "height": 800}) as opened:
        count_day(opened.page, "2026-03-17")
        found: list[tuple[str, float]] = opened.page.evaluate(TARGETS)
        assert len(found) > 15
        assert [item for item in found if item[1] < 43.5] == []


def test_scripts_are_small(sample: Build) -> None:
    folder = sample.site / "assets/katalog"
    sizes = [len(gzip.compress((folder / f"{name}.mjs").read_bytes())) for name in ("layanan", "layanan-kapan")]
    assert sum(sizes) <= 8.5 * 1024
    assert len(json.loads((folder / "libur.json").read_bytes())["tahun"]) >= 2
    assert (folder / "libur.json").stat().st_size < 8 * 1024
