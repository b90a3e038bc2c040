"""Whatever has happened to the cache or to the last site: the next site is the same to the byte."""

from __future__ import annotations

import os
import pickle
import shutil
from collections.abc import Callable
from hashlib import blake2b
from pathlib import Path

import pytest

from sop_katalog.publish.warm import share, store
from sop_katalog.publish.warm.scan import sources_digest
from sop_katalog.publish.warm.shown import SourcesError
from tests.publish.warm.shop import Project, cold, contents, differing, sample

FILES = ("situs.bin", "jejak.bin", "sumber.bin")


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> tuple[Project, dict[str, bytes]]:
    project = sample(tmp_path_factory.mktemp("cache") / "proyek")
    project.build()
    return project, contents(project.site)


@pytest.fixture
def project(built: tuple[Project, dict[str, bytes]], tmp_path: Path) -> Project:
    """A copy of a project that was built before, times of writing included."""
    shutil.copytree(built[0].folder, tmp_path / "proyek")
    return Project(tmp_path / "proyek")


def _cut(name: str) -> Callable[[Project], None]:
    def spoil(project: Project) -> None:
        path = project.cache / name
        path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])

    return spoil


def _turn_a_bit(name: str) -> Callable[[Project], None]:
    def spoil(project: Project) -> None:
        data = bytearray((project.cache / name).read_bytes())
        data[len(data) // 2] ^= 1
        (project.cache / name).write_bytes(data)

    return spoil


def _other_version(project: Project) -> None:
    for name in FILES:
        found = store.load(project.cache / name)
        store.save(project.cache / name, ("another program", *found[1:]))


def _other_build(project: Project) -> None:
    """The traces of one build beside the site of another one."""
    program, _, values = store.load(project.cache / "jejak.bin")
    store.save(project.cache / "jejak.bin", (program, "another build", values))


def _lost(name: str) -> Callable[[Project], None]:
    return lambda project: (project.cache / name).unlink()


def _page_edited(project: Project) -> None:
    page = project.site / "opd/disdukcapil/ktp-el/index.html"
    page.write_text("bukan lagi halaman ini", encoding="utf-8")


def _page_gone(project: Project) -> None:
    (project.site / "opd/disdukcapil/ktp-el/sop.json").unlink()


def _stranger(project: Project) -> None:
    (project.site / "opd/disdukcapil/sisa").mkdir()
    (project.site / "opd/disdukcapil/sisa/index.html").write_text("sisa", encoding="utf-8")


def _site_from_elsewhere(project: Project) -> None:
    """As a CI cache may restore it: the files are right, their times are not."""
    for path in project.site.rglob("*"):
        os.utime(path, (1, 1))


def _aborted_build(project: Project) -> None:
    project.site.rename(project.site.with_name(".site.lama"))


SPOILS: dict[str, Callable[[Project], None]] = {
    **{f"cut {name}": _cut(name) for name in FILES},
    **{f"a bit of {name}": _turn_a_bit(name) for name in FILES},
    **{f"lost {name}": _lost(name) for name in FILES},
    "no cache": lambda project: shutil.rmtree(project.cache),
    "another version": _other_version,
    "another build": _other_build,
    "no site": lambda project: shutil.rmtree(project.site),
    "a page edited": _page_edited,
    "a file gone": _page_gone,
    "a strange file": _stranger,
    "another machine": _site_from_elsewhere,
    "an aborted build": _aborted_build,
}


@pytest.mark.parametrize("spoil", SPOILS.values(), ids=SPOILS)
def test_a_spoilt_cache_changes_nothing(
    spoil: Callable[[Project], None], project: Project, built: tuple[Project, dict[str, bytes]]
) -> None:
    spoil(project)
    # A change makes the build read what is left of the cache; taken back, the site must be the first one again.
    path = project.source("disdukcapil/ktp-el.md")
    text = path.read_text(encoding="utf-8")
    path.write_text(f"{text}\nSementara.\n", encoding="utf-8")
    project.build()
    path.write_text(text, encoding="utf-8")
    project.build()
    assert differing(contents(project.site), built[1]) == set()


@pytest.mark.parametrize("spoil", SPOILS.values(), ids=SPOILS)
def test_a_spoilt_cache_changes_nothing_without_a_change(
    spoil: Callable[[Project], None], project: Project, built: tuple[Project, dict[str, bytes]]
) -> None:
    spoil(project)
    project.build()
    assert differing(contents(project.site), built[1]) == set()


def test_few_changes_are_kept_beside_what_is_kept_already(project: Project, tmp_path: Path) -> None:
    files = {name: (project.cache / name).stat().st_mtime_ns for name in FILES}
    newer = project.cache / "sumber-baru.bin"
    assert not newer.exists()
    for _ in range(2):
        path = project.source("disdukcapil/ktp-el.md")
        path.write_text(f"{path.read_text(encoding='utf-8')}\nSatu kalimat lagi.\n", encoding="utf-8")
        assert project.build().made == 3
        assert store.load(newer)[1].keys() == {"sops/disdukcapil/ktp-el.md"}
        assert (project.cache / "sumber.bin").stat().st_mtime_ns == files["sumber.bin"]
    project.change("disdukcapil/ktp-el.md", "Satu kalimat lagi.", "Kalimat lain.")
    newer.write_bytes(newer.read_bytes()[:-9])
    project.build()
    assert differing(contents(project.site), cold(project, tmp_path / "dari-awal")) == set()
    for path in sorted(project.folder.glob("sops/*/*.md"))[::8]:
        path.write_text(f"{path.read_text(encoding='utf-8')}\nBanyak yang berubah.\n", encoding="utf-8")
    project.build()
    assert not newer.exists()
    assert len(store.load(project.cache / "sumber.bin")[1]) > 100
    project.build()
    assert project.made == set()


def test_a_cache_that_holds_foreign_code_is_not_run(tmp_path: Path) -> None:
    class Evil:
        def __reduce__(self) -> tuple[Callable[[str], None], tuple[str]]:
            return os.mkdir, (str(tmp_path / "jebol"),)

    payload = pickle.dumps(Evil())
    seal = blake2b(payload, digest_size=32, person=b"sop-katalog").digest()
    (tmp_path / "situs.bin").write_bytes(seal + payload)
    assert store.load(tmp_path / "situs.bin") is None
    assert not (tmp_path / "jebol").exists()


def test_errors_leave_the_last_site_and_the_cache_as_they_were(project: Project) -> None:
    before = contents(project.folder)
    project.change("disdukcapil/ktp-el.md", "status: berlaku", "status: entah")
    with pytest.raises(SourcesError, match=r"ktp-el\.md:\d+:\d+: GALAT"):
        project.build()
    after = contents(project.folder)
    assert differing(before, after) == {"sops/disdukcapil/ktp-el.md"}


def test_one_processor_or_several_make_the_same(
    built: tuple[Project, dict[str, bytes]], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for count in (1, 3):
        monkeypatch.setattr(share, "processors", lambda count=count: count)
        project = sample(tmp_path / str(count))
        project.build()
        assert differing(contents(project.site), built[1]) == set()


def test_builds_in_one_process_follow_each_other(project: Project) -> None:
    """As under `mkdocs serve`: one workshop, nothing written to the cache, errors in between."""
    from sop_katalog.publish.warm.workshop import Workshop

    shutil.rmtree(project.cache)
    project.workshop = Workshop(project.folder / "sops", "sops", project.cache, lasting=False)
    project.build()
    first = contents(project.site)
    path = project.source("disdukcapil/ktp-el.md")
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("status: berlaku", "status: entah"), encoding="utf-8")
    with pytest.raises(SourcesError):
        project.build()
    path.write_text(f"{text}\nSatu kalimat.\n", encoding="utf-8")
    assert project.build().made == 3
    path.write_text(text, encoding="utf-8")
    project.build()
    assert differing(contents(project.site), first) == set()
    assert not project.cache.exists()


def _linked(project: Project) -> Path:
    """An SOP that lies elsewhere in the folder of the sources, behind a link; where it is."""
    place = project.source("disdukcapil/ktp-el.md")
    hidden = project.source("_arsip/ktp-el.md")
    hidden.parent.mkdir()
    place.rename(hidden)
    place.symlink_to("../_arsip/ktp-el.md")
    return hidden


def test_sources_behind_links_are_seen_to_be_the_same(project: Project) -> None:
    hidden = _linked(project)
    project.build()
    assert project.made == set()
    text = hidden.read_text(encoding="utf-8")
    hidden.write_text(f"{text}\nKalimat di balik tautan.\n", encoding="utf-8")
    assert project.build().made == 3
    page = project.site / "opd/disdukcapil/ktp-el/index.html"
    assert "Kalimat di balik tautan." in page.read_text(encoding="utf-8")


def test_a_folder_behind_a_link_is_followed_once(project: Project) -> None:
    sources = project.folder / "sops"
    plain, files = sources_digest(sources)
    (sources / "disdukcapil").rename(sources / "_dukcapil")
    (sources / "disdukcapil").symlink_to("_dukcapil")
    assert sources_digest(sources) == (plain, files)
    (sources / "_dukcapil/lagi").symlink_to("../dinkes")
    assert sources_digest(sources) == ("", {})


@pytest.mark.parametrize("target", ["../../luar.md", "tidak-ada.md", "putar.md", "..", "/dev/zero"])
def test_links_that_lead_out_or_nowhere_leave_no_digest(project: Project, target: str) -> None:
    (project.folder / "luar.md").write_text("luar", encoding="utf-8")
    project.source("disdukcapil/putar.md").symlink_to(target)
    assert sources_digest(project.folder / "sops") == ("", {})
