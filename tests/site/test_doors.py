"""The MkDocs door: settings, drafts, addresses, and mistakes that stop a build before anything is lost."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from tests.site.pages import all_bytes, dead_links, read_site
from tests.site.project import build, built, change_settings, copy_project, small_project, sop, write

DRAFT = {"dinas/rancangan.md": sop("Rancangan", status="draf")}


def test_equal_bytes_wherever_it_is_built(tmp_path: Path) -> None:
    first, second = tmp_path / "satu", tmp_path / "lain" / "dua"
    for folder in (first, second):
        folder.mkdir(parents=True)
        copy_project(folder)
    one, two = all_bytes(built(first, seed=1).site), all_bytes(built(second, seed=2).site)
    assert len(one) > 400
    assert one.keys() == two.keys()
    assert [name for name in one if one[name] != two[name]] == []


@pytest.mark.parametrize("setting", ["auto", "hide"])
def test_drafts_are_hidden_in_a_build(tmp_path: Path, setting: str) -> None:
    done = built(small_project(tmp_path, DRAFT, plugin=f"      drafts: {setting}\n"))
    assert not (done.site / "opd/dinas/rancangan").exists()
    assert "Rancangan" not in done.page("opd/dinas")
    dead = dead_links(done.site, read_site(done.site))
    assert dead == [], "pages of findings may not lead to the page of a hidden draft"


def test_drafts_are_shown_with_a_banner_on_demand(tmp_path: Path) -> None:
    done = built(small_project(tmp_path, DRAFT, plugin="      drafts: show\n"))
    page = read_site(done.site)["opd/dinas/rancangan/"]
    assert page.texts("//*[@data-status='draf']//*[contains(@class, 'katalog-pita')]/strong") == ["Ini masih draf."]
    assert "Rancangan" in done.page("opd/dinas")


def test_old_address_of_a_renamed_file(tmp_path: Path) -> None:
    done = built(small_project(tmp_path, {"dinas/alfa.md": sop("Alfa", lain="id_lama: dinas/alif\n")}))
    assert 'content="0; url=../../../opd/dinas/alfa/"' in done.page("opd/dinas/alif")


def test_small_site_stands_on_no_address(tmp_path: Path) -> None:
    """Without site_url and repo_url: no edit link, no address in the record, and links still lead somewhere."""
    project = small_project(tmp_path)
    change_settings(project, r"^(site_url|repo_url|repo_name|edit_uri):.*\n", "")
    change_settings(project, r"^ *suggest_url:.*\n", "")
    done = built(project)
    page = read_site(done.site)["opd/dinas/alfa/"]
    assert json.loads((done.site / "opd/dinas/alfa/sop.json").read_bytes())["alamat"] == "opd/dinas/alfa/"
    assert "Sunting" not in page.tree.text_content()
    assert "Usulkan" not in page.tree.text_content()


def test_warnings_do_not_stop_a_strict_build(tmp_path: Path) -> None:
    done = built(small_project(tmp_path))
    assert "peringatan [" in done.output


# ── Mistakes ────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_errors_stop_the_build_list_everything_and_leave_the_old_site(tmp_path: Path) -> None:
    project = small_project(tmp_path)
    before = all_bytes(built(project).site)
    broken = {
        "dinas/alfa.md": sop("Alfa").replace("status: berlaku", "status: entah"),
        "dinas/beta.md": sop("Beta").replace("judul: Beta\n", ""),
        "dinas/gama.md": "tanpa garis pembuka\n",
        "dinas/delta.md": "---\njudul: [\n---\n",
    }
    write(project / "sops", broken)
    done = build(project)
    assert done.code != 0
    for name in broken:
        assert f"sops/{name}:" in done.output, name
    assert "Traceback" not in done.output
    assert "situs lama tidak diubah" in done.output
    assert all_bytes(done.site) == before


@pytest.mark.parametrize(
    ("pattern", "replacement", "said"),
    [
        ("sources: sops", "sources: tak-ada", "tak-ada"),
        (r"^  - mermaid2:\n.*\n.*\n", "", "mermaid2"),
        ("^strict: true", "strict: true\nuse_directory_urls: false", "use_directory_urls"),
        ("sources: sops", "sorces: sops", "sorces"),
        ("sources: sops", "drafts: mungkin", "mungkin"),
        ("javascript: assets/bagan.mjs", "javascript: assets/hilang.mjs", "docs/assets/hilang.mjs"),
        ("^ *javascript: assets/bagan.mjs\n", "", "javascript"),
        ("javascript: assets/bagan.mjs", "javascript: https://unpkg.com/mermaid.mjs", "unpkg.com"),
    ],
)
def test_wrong_settings_are_named(tmp_path: Path, pattern: str, replacement: str, said: str) -> None:
    project = small_project(tmp_path)
    change_settings(project, pattern, replacement)
    done = build(project)
    assert done.code != 0
    assert said in done.output
    assert "Traceback" not in done.output


def test_sources_may_not_be_a_file(tmp_path: Path) -> None:
    project = small_project(tmp_path)
    shutil.rmtree(project / "sops")
    (project / "sops").write_text("bukan folder", encoding="utf-8")
    done = build(project)
    assert done.code != 0
    assert "sops" in done.output
    assert "Traceback" not in done.output


@pytest.mark.parametrize("name", ["opd/index.md", "opd/dinas/alfa/index.md", "opd/dinas/alfa.md", "layanan/README.md"])
def test_hand_written_page_at_the_address_of_a_generated_one(tmp_path: Path, name: str) -> None:
    project = small_project(tmp_path)
    write(project / "docs", {name: "# Bentrok\n"})
    done = build(project)
    assert done.code != 0
    assert f"docs/{name}" in done.output
    assert "Traceback" not in done.output


def test_redirect_never_overwrites_a_page(tmp_path: Path) -> None:
    done = build(small_project(tmp_path, {"dinas/alfa.md": sop("Alfa", lain="id_lama: dinas/beta\n")}))
    assert done.code != 0
    assert "dinas/beta" in done.output


def test_chart_on_a_hand_written_page(tmp_path: Path) -> None:
    project = small_project(tmp_path)
    write(project / "docs", {"catatan/bagan.md": '# Bagan\n\n```mermaid\ngraph TD\n  a["<b>x</b>"] --> b\n```\n'})
    page = built(project).page("catatan/bagan")
    assert '<pre class="mermaid"><code>' in page
    assert "&lt;b&gt;" in page
    assert page.count("assets/katalog/mulai.mjs") == 1
    assert "import mermaid" not in page


def test_page_without_a_chart_loads_no_chart_script(tmp_path: Path) -> None:
    done = built(small_project(tmp_path))
    assert "mulai.mjs" not in done.page("opd/dinas")
    assert "mulai.mjs" in done.page("opd/dinas/alfa")


def test_framed_pages_are_those_the_theme_would_make(tmp_path: Path) -> None:
    """The theme runs once for each kind of page; every page has the bytes it would have had from a run of its own."""
    framed, single = tmp_path / "framed", tmp_path / "single"
    for folder in (framed, single):
        folder.mkdir()
        copy_project(folder)
    change_settings(single, r"^      sources: sops$", "      sources: sops\n      every_page: true")
    one, other = all_bytes(built(framed).site), all_bytes(built(single).site)
    assert len(one) > 400
    assert one.keys() == other.keys()
    assert [name for name in one if one[name] != other[name]] == []


def test_hand_written_pages_may_link_to_catalogue_pages(tmp_path: Path) -> None:
    project = small_project(tmp_path)
    (project / "docs" / "index.md").write_text("# Awal\n\n[Alfa](opd/dinas/alfa/index.md#langkah)\n", encoding="utf-8")
    result = built(project)
    assert result.code == 0, result.output
    assert 'href="opd/dinas/alfa/#langkah"' in result.page("")
    assert "Alfa" in result.page("opd/dinas/alfa")
