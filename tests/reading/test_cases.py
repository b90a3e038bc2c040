"""Every folder of `cases` says which problems its sources have, each with its place, and which values they give."""

from __future__ import annotations

from pathlib import Path

import pytest

from sop_katalog.reading.codes import READING_CODES
from sop_katalog.reading.folder import read_folder
from tests.reading.case import CASES, brief, build_sources, expected, value_at

_ALL = sorted(path for path in CASES.iterdir() if path.is_dir())
_ELSEWHERE = {"berkas-bukan-utf8", "berkas-tak-terbaca", "berkas-terlalu-besar", "tautan-keluar"}
"""Codes of what a folder in git cannot hold; `test_files` has them."""


@pytest.mark.parametrize("case", _ALL, ids=lambda path: path.name)
def test_problems_and_values(case: Path, tmp_path: Path) -> None:
    wanted = expected(case)
    result = read_folder(build_sources(case, tmp_path), "sops")
    remedies = [problem.pop("saran") for problem in wanted["masalah"]]
    assert [brief(problem) for problem in result.problems] == wanted["masalah"]
    for problem, remedy in zip(result.problems, remedies, strict=True):
        assert problem.remedy.startswith(remedy)
    for path, value in wanted.get("nilai", {}).items():
        assert value_at(result, path) == value, path


def test_every_code_of_reading_has_a_case() -> None:
    found = {problem["kode"] for case in _ALL for problem in expected(case)["masalah"]}
    assert found | _ELSEWHERE == set(READING_CODES)


def test_every_code_says_why_in_indonesian() -> None:
    for code in READING_CODES.values():
        assert code.title and code.reason.endswith("."), code
