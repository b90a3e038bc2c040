"""The generator of large catalogues: the same for the same seed, without errors, and not all alike."""

from __future__ import annotations

from pathlib import Path

import pytest

from bench.generate import generate
from bench.stock import write_stock
from sop_katalog.flow.graph import build_graph
from sop_katalog.model.sop import Jenis, Sop
from sop_katalog.problem import Severity
from sop_katalog.reading.folder import ReadResult, read_folder

NUMBER = 30


@pytest.fixture(scope="module")
def sources(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return generate(NUMBER, tmp_path_factory.mktemp("katalog"))


@pytest.fixture(scope="module")
def result(sources: Path) -> ReadResult:
    return read_folder(sources)


@pytest.fixture(scope="module")
def sops(result: ReadResult) -> list[Sop]:
    return list(result.catalogue.sops.values())


def contents(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_same_seed_gives_same_files(sources: Path, tmp_path: Path) -> None:
    assert contents(generate(NUMBER, tmp_path)) == contents(sources)


def test_other_seed_gives_other_sops(sources: Path, tmp_path: Path) -> None:
    assert contents(generate(NUMBER, tmp_path, seed=1)) != contents(sources)


def test_reader_finds_no_error(result: ReadResult) -> None:
    assert [problem for problem in result.problems if problem.severity is Severity.GALAT] == []
    assert not result.unread


def test_wanted_number_with_different_titles(sops: list[Sop]) -> None:
    assert len(sops) == NUMBER
    assert len({sop.judul for sop in sops}) == NUMBER


def test_every_kind_and_a_fork_a_decision_and_variants(sops: list[Sop]) -> None:
    assert {sop.jenis for sop in sops} == set(Jenis)
    assert any(build_graph(sop).forks for sop in sops)
    assert any(step.is_decision for sop in sops for step in sop.langkah)
    assert any(sop.standar_pelayanan and sop.standar_pelayanan.varian for sop in sops)
    assert any(sop.standar_pelayanan and sop.standar_pelayanan.biaya for sop in sops)
    assert any(sop.keterkaitan for sop in sops)


def test_steps_and_file_sizes_are_those_of_real_sops(sources: Path, sops: list[Sop]) -> None:
    assert all(5 <= len(sop.langkah) <= 30 for sop in sops)
    sizes = [path.stat().st_size for path in sources.glob("*/*.md")]
    assert all(5_000 < size < 13_000 for size in sizes)


def test_every_exit_leads_to_a_step_and_every_step_is_reached(sops: list[Sop]) -> None:
    for sop in sops:
        graph = build_graph(sop)
        assert not graph.dangling
        reached = set(graph.starts)
        for _ in graph.steps:
            reached |= {edge.target for edge in graph.edges if edge.source in reached and edge.target is not None}
        assert reached == set(range(len(graph.steps))), sop.id


def test_every_time_is_understood(sops: list[Sop]) -> None:
    times = [step.waktu for sop in sops for step in sop.langkah]
    assert all(time is not None and time.dipahami for time in times)


def test_stock_site_has_a_page_with_chart_for_each_sop(sources: Path, sops: list[Sop], tmp_path: Path) -> None:
    assert write_stock(sources, tmp_path) == NUMBER
    for sop in sops:
        page = (tmp_path / "docs" / f"{sop.id}.md").read_text(encoding="utf-8")
        assert page.startswith(f"# {sop.judul}\n")
        assert "```mermaid\nflowchart TD\n" in page
        assert all(step.kegiatan in page for step in sop.langkah)
