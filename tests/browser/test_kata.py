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
