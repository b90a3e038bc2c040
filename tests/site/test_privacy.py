"""What must never reach a page: the NIP of an officer, and markup or scripts that an author wrote."""

from __future__ import annotations

import re

import pytest

from tests.site.pages import BuiltPage, dead_links, read_site
from tests.site.project import Build, built, small_project, sop

NIP = "197001011990031001"
BODY = """\
Teks **tebal** dan [tautan](https://example.org/a?b=1&c=2), [SOP lain](beta.md#langkah), [surat](mailto:a@example.org).

<script>alert("isi")</script>
<iframe src="https://example.org/"></iframe>
<img src=x onerror="alert(2)">
<p style="position:fixed" onclick="alert(3)" class="md-header">gaya</p>
<style>body{display:none}</style>
<form action="https://example.org/"><input name="a"></form>
<svg onload="alert(4)"><a xlink:href="javascript:alert(5)">x</a></svg>

[jahat](javascript:alert(6)) [data](data:text/html;base64,PHNjcmlwdD4=) [vb](vbscript:x) [spasi]( javascript:alert(7))
![gambar](https://example.org/lacak.png)
<a href="https://example.org/" onmouseover="alert(8)">arahkan</a>

## Judul "isi" <script>alert(9)</script>

{{ 7*7 }} {% raw %} &lt;b&gt;

```mermaid
graph TD
```
"""
HOSTILE = 'Alfa "</title><script>alert(0)</script>'


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Build:
    signer = f"disahkan_oleh: {{jabatan: Kepala Dinas, nama: Siti Aminah, pangkat: Pembina, nip: '{NIP}'}}\n"
    alfa = sop("Alfa", lain="tambahan: [{judul: Pengertian, isi: '<script>alert(10)</script> *miring*'}]\n", isi=BODY)
    alfa = alfa.replace("disahkan_oleh: Kepala Dinas\n", signer).replace("judul: Alfa", f"judul: '{HOSTILE}'")
    assert NIP in alfa
    return built(small_project(tmp_path_factory.mktemp("privacy"), {"dinas/alfa.md": alfa}))


@pytest.fixture(scope="module")
def page(site: Build) -> BuiltPage:
    return read_site(site.site)["opd/dinas/alfa/"]


def test_nip_is_published_nowhere(site: Build) -> None:
    assert "Siti Aminah" in site.page("opd/dinas/alfa/")
    holders = [path for path in site.site.rglob("*") if path.is_file() and NIP.encode() in path.read_bytes()]
    assert holders == []
    assert NIP not in site.output


def test_nothing_an_author_writes_runs(site: Build) -> None:
    for path in site.html_files():
        html = path.read_text(encoding="utf-8")
        scripts = re.findall(r"<script\b[^>]*>", html)
        assert all("src=" in tag or "application/" in tag or 'id="__config"' in tag for tag in scripts), path
        runs = [
            match[0]
            for match in re.finditer(r"<script\b[^>]*>(.*?)</script", html, re.DOTALL)
            if "ld+json" not in match[0]
        ]
        assert not [script for script in runs if "alert" in script], path
    for page in read_site(site.site).values():
        assert not page.find("//@*[starts-with(name(), 'on')]"), page.address
        assert not page.find("//*[@href[contains(., 'javascript:')]]"), page.address


def test_markdown_of_authors_is_text_only(page: BuiltPage) -> None:
    body = page.find("//*[@data-bagian='isi']")[0]
    assert body.xpath(".//strong/text()") == ["tebal"]
    for name in ("script", "iframe", "img", "style", "form", "input", "svg"):
        assert not body.xpath(f".//{name}"), name
    attributes = {str(name) for element in body.iter() for name in element.attrib}
    assert attributes <= {"href", "rel", "id", "title", "data-bagian"}, attributes
    schemes = {str(link).partition(":")[0] for link in body.xpath(".//a/@href") if ":" in str(link)}
    assert schemes == {"https", "mailto"}
    assert "{{ 7*7 }}" in body.text_content()


def test_links_between_sources_become_links_between_pages(page: BuiltPage) -> None:
    links = [str(link) for link in page.find("//*[@data-bagian='isi']")[0].xpath(".//a/@href")]
    assert "opd/dinas/beta/#langkah" in [page.target(link) for link in links]


def test_title_with_markup_is_shown_as_it_is(page: BuiltPage) -> None:
    assert page.texts("//h1") == [HOSTILE]
    assert page.find("//title")[0].text_content().startswith(HOSTILE)


def test_what_a_page_is_called_stays_text_on_its_neighbours(site: Build) -> None:
    pages = read_site(site.site)
    assert pages["opd/dinas/beta/"].texts("//nav[@class='tetangga']/a[@rel='prev']")[0].endswith(HOSTILE)
    assert pages["opd/dinas/alfa/"].find("//meta[@property='og:title']")[0].get("content") == HOSTILE


def test_links_of_the_small_site(site: Build) -> None:
    dead = dead_links(site.site, read_site(site.site))
    assert dead == [], "the page of the rules stands in this repository's docs/"
