"""`sop skema` prints or writes the schemas."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from sop_katalog.cli import main
from sop_katalog.reading.schema import KINDS, schema_of


@pytest.mark.parametrize("kind", KINDS)
def test_one_schema_is_printed(kind: str) -> None:
    result = CliRunner().invoke(main, ["skema", kind])
    assert result.exit_code == 0
    assert json.loads(result.output) == schema_of(kind)


def test_all_are_written_the_same_twice(tmp_path: Path) -> None:
    folder = tmp_path / "dalam" / "skema"
    written = []
    for _ in range(2):
        assert CliRunner().invoke(main, ["skema", "--ke", str(folder)]).exit_code == 0
        written.append({path.name: path.read_bytes() for path in folder.iterdir()})
    assert written[0] == written[1]
    assert set(written[0]) == {f"{kind}.schema.json" for kind in KINDS}
    assert json.loads(written[0]["sop.schema.json"]) == schema_of("sop")
    assert all(content.endswith(b"}\n") and b"\r" not in content for content in written[0].values())


def test_one_is_written(tmp_path: Path) -> None:
    assert CliRunner().invoke(main, ["skema", "opd", "--ke", str(tmp_path)]).exit_code == 0
    assert [path.name for path in tmp_path.iterdir()] == ["opd.schema.json"]


def test_without_a_kind_the_kinds_are_named() -> None:
    result = CliRunner().invoke(main, ["skema"])
    assert result.exit_code == 2
    assert "sop, opd, katalog, pelaksana, regulasi, taksonomi, kata, libur" in result.stderr


@pytest.mark.parametrize("name", ["berkas", "berkas/dalam"])
def test_a_folder_that_cannot_be_made_is_told(name: str, tmp_path: Path) -> None:
    (tmp_path / "berkas").write_text("x")
    result = CliRunner().invoke(main, ["skema", "--ke", str(tmp_path / name)])
    assert result.exit_code == 1
    assert "tidak dapat ditulis" in result.stderr
