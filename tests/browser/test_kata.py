"""Scripts speak the words of the site: they find them as data in the page, under a strict Content-Security-Policy."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.server import SiteServer
from tests.browser.visit import visit
from tests.site.project import built, small_project

pytestmark = [pytest.mark.build, pytest.mark.browser]
KATA = "kotak_cari: {kosong: 'Nihil </script><b>!', hasil: Temuan, maksud: 'Coba:'}\n"


def test_scripts_say_the_words_of_the_site(tmp_path: Path, browser: Browser) -> None:
    site = built(small_project(tmp_path, {"kata.yml": KATA})).site
    with SiteServer(site) as server, visit(browser, f"{server.url}opd/dinas/alfa/") as opened:
        opened.page.fill("#cari-q", "zzzzqqqq")
        opened.page.type("#cari-q", "z")
        expect(opened.page.locator(".cari__kosong")).to_have_text("Nihil </script><b>!")
        expect(opened.page.locator(".cari__saran")).to_have_attribute("aria-label", "Temuan")
        assert opened.errors == []


def test_a_heading_that_is_called_so_is_no_data(tmp_path: Path, browser: Browser) -> None:
    site = built(small_project(tmp_path, {})).site
    page = site / "opd/dinas/alfa/index.html"
    before = page.read_text(encoding="utf-8")
    page.write_text(before.replace("<h1", '<h2 id="kata">Kata</h2><h1', 1), encoding="utf-8")
    with SiteServer(site) as server, visit(browser, f"{server.url}opd/dinas/alfa/") as opened:
        assert opened.page.locator("#kata").count() == 1
        opened.page.fill("#cari-q", "zzzzqqqq")
        opened.page.type("#cari-q", "z")
        expect(opened.page.locator(".cari__kosong")).to_contain_text("Tidak ada hasil.")
        assert opened.errors == []
