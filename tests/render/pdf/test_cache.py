"""PDFs between builds: nothing is made twice, and nothing broken is taken."""

from __future__ import annotations

from concurrent.futures.process import BrokenProcessPool
from dataclasses import replace
from pathlib import Path

import pytest

from sop_katalog.model.catalogue import Catalogue
from sop_katalog.render.matrix.sheet_input import Paper
from sop_katalog.render.pdf import parallel
from sop_katalog.render.pdf.api import PdfSettings, sop_files, sop_pdf
from sop_katalog.render.pdf.cache import PdfCache
from sop_katalog.render.pdf.engine import typeset
from sop_katalog.render.pdf.sop_document import SopTask, sop_task
from tests.render.pdf.samples import SETTINGS, catalogue_of, full_sop

WHOLE = b"%PDF-1.7\nx\n%%EOF"


def two() -> Catalogue:
    return catalogue_of(full_sop(id="a/satu"), full_sop(id="a/dua", judul="Yang Lain"))


def made(monkeypatch: pytest.MonkeyPatch, catalogue: Catalogue, folder: Path) -> tuple[list[str], dict[str, Path]]:
    """Which SOPs are typeset in one run, and what the run gives."""
    found: list[str] = []

    def note(task: SopTask) -> bytes:
        found.append(task.id)
        return typeset(task.document())

    monkeypatch.setattr(parallel, "make", note)
    return found, sop_files(catalogue.sops.values(), catalogue, SETTINGS, folder)


def test_a_change_in_one_sop_makes_one_pdf(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    catalogue = two()
    assert made(monkeypatch, catalogue, tmp_path)[0] == ["a/satu", "a/dua"]
    assert made(monkeypatch, catalogue, tmp_path)[0] == []
    changed = replace(catalogue.sops["a/dua"], judul="Yang Diubah")
    again, files = made(monkeypatch, catalogue_of(catalogue.sops["a/satu"], changed), tmp_path)
    assert again == ["a/dua"]
    assert files["a/dua"].read_bytes() == sop_pdf(changed, catalogue_of(changed), SETTINGS)


@pytest.mark.parametrize("broken", [b"", b"%PDF-1.7 half", b"<html>%%EOF", b"%PDF-", b"%%EOF"])
def test_a_broken_entry_is_made_again(broken: bytes, tmp_path: Path) -> None:
    catalogue = two()
    files = sop_files(catalogue.sops.values(), catalogue, SETTINGS, tmp_path)
    good = files["a/satu"].read_bytes()
    files["a/satu"].write_bytes(broken)
    assert sop_files(catalogue.sops.values(), catalogue, SETTINGS, tmp_path)["a/satu"].read_bytes() == good


def test_a_cut_entry_is_not_taken(tmp_path: Path) -> None:
    cache = PdfCache(tmp_path / "new")
    assert not cache.has("x")
    cache.put("x", WHOLE)
    assert cache.has("x")
    cache.path("x").write_bytes(WHOLE[:-3])
    assert not cache.has("x")
    (tmp_path / "new" / "folder.pdf").mkdir()
    assert not cache.has("folder")


def test_nothing_half_written_stays_behind(tmp_path: Path) -> None:
    cache = PdfCache(tmp_path)
    (tmp_path / "x.pdf").mkdir()
    with pytest.raises(OSError, match="x"):
        cache.put("x", WHOLE)
    assert [path.name for path in tmp_path.iterdir()] == ["x.pdf"]


def test_old_entries_go_when_they_become_many(tmp_path: Path) -> None:
    cache = PdfCache(tmp_path)
    for number in range(210):
        cache.put(f"old{number}", WHOLE)
    cache.put("used", WHOLE)
    cache.prune(["used"])
    assert cache.has("used")
    assert len(list(tmp_path.iterdir())) == 201


def test_the_key_knows_everything_that_shows() -> None:
    sop = full_sop()
    catalogue = catalogue_of(sop)
    variants = [
        sop_task(sop, catalogue, SETTINGS),
        sop_task(sop, catalogue, PdfSettings(Paper.F4, SETTINGS.page_url)),
        sop_task(sop, catalogue, PdfSettings(page_url="https://lain.example/{id}/")),
        sop_task(sop, catalogue, replace(SETTINGS, logo=b"x")),
        sop_task(sop, catalogue, replace(SETTINGS, logo=b"y")),
        sop_task(replace(sop, judul="Lain"), catalogue, SETTINGS),
        sop_task(sop, catalogue_of(sop, government=replace(catalogue.government, nama="Kota Lain")), SETTINGS),
    ]
    assert len({task.key for task in variants}) == len(variants)


def test_the_key_is_not_moved_by_what_does_not_show() -> None:
    sop = full_sop()
    other = full_sop(id="lain/lain")
    changed = replace(sop, isi="Penjelasan baru", sebutan=("nama lain",))
    keys = {
        sop_task(sop, catalogue_of(sop), SETTINGS).key,
        sop_task(sop, catalogue_of(sop, other), SETTINGS).key,
        sop_task(changed, catalogue_of(changed), SETTINGS).key,
    }
    assert len(keys) == 1


def test_many_processes_give_the_same_bytes_in_the_same_order() -> None:
    sops = [full_sop(id=f"a/s{number:02}", judul=f"Layanan {number}") for number in range(34)]
    catalogue = catalogue_of(*sops)
    tasks = [sop_task(sop, catalogue, SETTINGS) for sop in sops]
    assert list(parallel.make_all(tasks, workers=2)) == list(parallel.make_all(tasks, workers=1))


def test_goes_on_alone_when_processes_die(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(tasks: list[SopTask], count: int) -> object:  # noqa: ARG001 - as the function it stands for
        yield parallel.make(tasks[0])
        raise BrokenProcessPool("killed")

    monkeypatch.setattr(parallel, "_in_processes", broken)
    sops = [full_sop(id=f"a/s{number:02}") for number in range(34)]
    catalogue = catalogue_of(*sops)
    tasks = [sop_task(sop, catalogue, SETTINGS) for sop in sops]
    assert len(list(parallel.make_all(tasks, workers=2))) == len(tasks)
