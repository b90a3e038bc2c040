"""Building again with `mkdocs build`: as quick users do it, with their own pages, theme and mistakes."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from sop_katalog.publish.parts import merge
from tests.publish.warm.shop import contents, differing, stamps
from tests.site.project import ENVIRONMENT, Build, build, built, change_settings, small_project, sop

pytestmark = pytest.mark.build
_CLOSING = re.compile(r"(\d+) SOP, (\d+) berkas: (\d+) dibuat, (\d+) dari simpanan; [\d,]+ detik")
PAGE = "opd/dinas/alfa/index.html"


def told(done: Build) -> tuple[int, ...]:
    """SOPs, files, made, taken over: the closing line."""
    found = _CLOSING.search(done.output)
    assert found, done.output
    return tuple(int(number) for number in found.groups())


def cold(project: Path, folder: Path) -> dict[str, bytes]:
    """The same project built elsewhere, without a cache."""
    shutil.copytree(project, folder, ignore=shutil.ignore_patterns("site", ".cache", ".site*"))
    return contents(built(folder).site)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return small_project(tmp_path / "proyek")


def test_again_nothing_is_made_and_after_a_change_what_it_reaches(project: Path, tmp_path: Path) -> None:
    first = told(built(project))
    assert first[2:] == (first[1], 0)
    before = stamps(project / "site")
    assert told(built(project))[2:] == (0, first[1])
    assert stamps(project / "site")[PAGE] == before[PAGE], "an unchanged page is not written again"
    (project / "sops/dinas/alfa.md").write_text(sop("Alfa", isi="Satu kalimat lagi."), encoding="utf-8")
    third = told(built(project))
    assert third[2] == len({"index.html", "sop.json", "alur.mmd"})
    assert stamps(project / "site")["opd/dinas/beta/index.html"] == before["opd/dinas/beta/index.html"]
    assert differing(contents(project / "site"), cold(project, tmp_path / "lain")) == set()


def test_pages_beside_the_catalogue_and_the_theme_are_always_current(project: Path, tmp_path: Path) -> None:
    built(project)
    (project / "docs/baru.md").write_text("# Halaman baru\n\n[Alfa](opd/dinas/alfa/index.md)\n", encoding="utf-8")
    footer = project / "overrides/katalog"
    built(project)
    assert differing(contents(project / "site"), cold(project, tmp_path / "satu")) == set()
    change_settings(project, r"^copyright: .*", "copyright: Milik bersama")
    again = told(built(project))
    assert again[2] > 0, "what stands around every page has changed"
    page = (project / "site/opd/dinas/beta/index.html").read_text(encoding="utf-8")
    assert "Milik bersama" in page
    assert footer.is_dir()
    assert differing(contents(project / "site"), cold(project, tmp_path / "dua")) == set()


def test_what_is_gone_is_gone(project: Path) -> None:
    (project / "docs/sementara.md").write_text("# Sementara\n", encoding="utf-8")
    built(project)
    (project / "docs/sementara.md").unlink()
    (project / "sops/dinas/beta.md").unlink()
    done = built(project)
    assert not (done.site / "sementara").exists()
    assert not (done.site / "opd/dinas/beta").exists()
    assert sorted(path.name for path in project.iterdir() if path.name.startswith(".")) == [".cache"]


def test_a_build_that_fails_leaves_the_last_site(project: Path) -> None:
    before = contents(built(project).site)
    change_settings(project, r"^plugins:.*", "hooks: [gagal.py]\nplugins:")
    (project / "gagal.py").write_text(
        "from mkdocs.exceptions import PluginError\n\ndef on_nav(nav, **_):\n    raise PluginError('sengaja')\n",
        encoding="utf-8",
    )
    failed = build(project)
    assert failed.code != 0
    assert "sengaja" in failed.output
    assert differing(contents(project / "site"), before) == set()


def test_parts_by_the_setting_become_the_whole(project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = contents(built(project).site)
    folders = []
    for number in (1, 2):
        monkeypatch.setitem(ENVIRONMENT, "SOP_KATALOG_BAGIAN", f"{number}/2")
        folders.append(built(project, site=tmp_path / f"bagian-{number}").site)
    assert merge(folders, tmp_path / "gabung", lambda _done, _whole: None) == len(whole)
    assert differing(contents(tmp_path / "gabung"), whole) == set()
    monkeypatch.setitem(ENVIRONMENT, "SOP_KATALOG_BAGIAN", "3/2")
    wrong = build(project)
    assert wrong.code != 0
    assert "2/4" in wrong.output


def test_quiet_builds_say_nothing(project: Path) -> None:
    done = built(project, "--quiet")
    assert done.output.strip() == ""
