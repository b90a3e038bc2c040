"""`sop gabung` as it is typed."""

from __future__ import annotations

from pathlib import Path

from click.testing import CliRunner

from sop_katalog.cli import main
from sop_katalog.publish.parts import MARKER, Part


def _part(folder: Path, part: Part, **files: str) -> str:
    folder.mkdir()
    (folder / MARKER).write_text(part.marker("kunci"), encoding="utf-8")
    for name, text in files.items():
        (folder / name).write_text(text, encoding="utf-8")
    return str(folder)


def test_parts_become_a_site(tmp_path: Path) -> None:
    one = _part(tmp_path / "a", Part(1, 2), satu="1", sama="s")
    two = _part(tmp_path / "b", Part(2, 2), dua="2", sama="s")
    target = tmp_path / "situs"
    done = CliRunner().invoke(main, ["gabung", one, two, "--ke", str(target)])
    assert done.exit_code == 0, done.output
    assert f"3 berkas di {target}" in done.output
    assert sorted(path.name for path in target.iterdir()) == ["dua", "sama", "satu"]


def test_what_is_wrong_is_told_in_indonesian(tmp_path: Path) -> None:
    one = _part(tmp_path / "a", Part(1, 2), satu="1")
    done = CliRunner().invoke(main, ["gabung", one, "--ke", str(tmp_path / "situs")])
    assert done.exit_code == 1
    assert "Bagian 2/2 belum ada." in done.output
    assert "BAGIAN belum ditulis." in CliRunner().invoke(main, ["gabung"]).output
