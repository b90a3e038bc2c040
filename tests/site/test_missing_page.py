"""The page of wrong addresses: hosts show it at any address, so all it names must be found from everywhere."""

from __future__ import annotations

from pathlib import Path
from urllib.error import HTTPError
from urllib.parse import urljoin
from urllib.request import urlopen

import pytest
from lxml import html  # type: ignore[import-untyped]

from tests.browser.server import SiteServer
from tests.site.project import built, change_settings, small_project

NAMED = "//*[self::a or self::link]/@href | //*[self::script or self::img]/@src | //form/@action | //@data-indeks"
LOST = ("tak-ada", "tak/ada/sama/sekali/", "opd/dinas/alfa/tak-ada.html")


@pytest.mark.parametrize(
    ("address", "prefix"),
    [("https://sop.example.go.id/", "/"), ("https://example.github.io/katalog/sop", "/katalog/sop/")],
    ids=["root", "sub-path"],
)
def test_everything_it_names_is_there(tmp_path: Path, address: str, prefix: str) -> None:
    project = small_project(tmp_path)
    change_settings(project, "^site_url:.*", f"site_url: {address}")
    with SiteServer(built(project).site, prefix) as server:
        for lost in LOST:
            with pytest.raises(HTTPError) as missing:
                urlopen(server.url + lost)
            assert missing.value.code == 404
            page = html.fromstring(missing.value.read())
            assert page.findtext(".//h1") == "Halaman tidak ditemukan"
            places = {urljoin(server.url + lost, str(found)) for found in page.xpath(NAMED)}
            own = {place.partition("#")[0] for place in places if place.startswith(server.origin)} - {server.url + lost}
            assert {f"{server.url}{name}" for name in ("", "cari/", "a-z/", "layanan/", "opd/")} <= own
            assert f"{server.url}assets/katalog/situs.css" in own
            for place in own:
                with urlopen(place) as answer:
                    assert answer.status == 200, place
