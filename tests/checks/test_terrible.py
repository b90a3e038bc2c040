"""One deliberately terrible SOP: its whole list of problems, in order, so that a lost or doubled one is seen."""

from __future__ import annotations

from pathlib import Path

from tests.checks.sources import EXAMPLE, review_folder, write_sources

HERE = Path(__file__).parent


def test_all_problems_of_a_terrible_sop_in_one_run(tmp_path: Path) -> None:
    root = write_sources(tmp_path / "sops", "")
    (root / EXAMPLE).write_text((HERE / "mengerikan.md").read_text(encoding="utf-8"), encoding="utf-8")
    review = review_folder(root)
    told = [f"{item.line}:{item.column} {item.severity} {item.code} {item.key}\n" for item in review.problems]
    told += [f"{item.problem.line}:{item.problem.column} dikecualikan {item.problem.code}\n" for item in review.waived]
    assert "".join(told) == (HERE / "mengerikan.txt").read_text(encoding="utf-8")
