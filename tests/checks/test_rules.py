"""Every rule finds what its cases say, and nothing else; its examples are read by the real reader.

A case is `cases/<code>/valid-*.yml` or `invalid-*.yml` (`sources.py` tells how it is written). An invalid one begins
with `# harap: …`: the key paths that must be found, parted by semicolons.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from sop_katalog.checks.rule import Rule
from sop_katalog.checks.runner import all_rules
from sop_katalog.problem import Severity
from sop_katalog.reading.codes import READING_CODES
from tests.checks.sources import found_by, review_text

CASES = Path(__file__).parent / "cases"
RULES = [pytest.param(rule, id=rule.code) for rule in all_rules()]
EXPECTED = "# harap: "


def cases(kind: str) -> list[pytest.param]:  # type: ignore[valid-type]
    files = sorted(CASES.glob(f"*/{kind}-*.yml"))
    return [pytest.param(file, id=f"{file.parent.name}/{file.stem}") for file in files]


def test_a_catalogue_without_faults_has_no_findings(tmp_path: Path) -> None:
    assert review_text(tmp_path, "").problems == []


@pytest.mark.parametrize("rule", RULES)
def test_wrong_example_has_the_finding(rule: Rule, tmp_path: Path) -> None:
    review = review_text(tmp_path, rule.wrong)
    assert found_by(review, rule.code)
    assert {problem.code for problem in review.problems} & READING_CODES.keys() == set()


@pytest.mark.parametrize("rule", RULES)
def test_right_example_has_no_finding_at_all(rule: Rule, tmp_path: Path) -> None:
    others = {"sop-mirip"}  # the second SOP of an example is mostly a copy of the first
    assert [problem for problem in review_text(tmp_path, rule.right).problems if problem.code not in others] == []


@pytest.mark.parametrize("file", cases("valid"))
def test_valid_case(file: Path, tmp_path: Path) -> None:
    assert found_by(review_text(tmp_path, file.read_text(encoding="utf-8")), file.parent.name) == []


@pytest.mark.parametrize("file", cases("invalid"))
def test_invalid_case(file: Path, tmp_path: Path) -> None:
    text = file.read_text(encoding="utf-8")
    assert text.startswith(EXPECTED)
    expected = [key.strip() for key in text.partition("\n")[0].removeprefix(EXPECTED).split(";")]
    assert sorted(found_by(review_text(tmp_path, text), file.parent.name)) == sorted(expected)


def test_every_folder_of_cases_is_a_rule() -> None:
    assert {folder.name for folder in CASES.iterdir()} == {rule.code for rule in all_rules()}


@pytest.mark.parametrize("rule", RULES)
def test_every_rule_has_cases_of_both_kinds(rule: Rule) -> None:
    folder = CASES / rule.code
    assert list(folder.glob("valid-*.yml"))
    assert list(folder.glob("invalid-*.yml"))


@pytest.mark.parametrize("rule", RULES)
def test_a_rule_is_one_short_file_named_after_it(rule: Rule) -> None:
    file = Path(__file__).parents[2] / "plugins/sop_katalog/checks/rules" / f"{rule.code.replace('-', '_')}.py"
    assert len(file.read_text(encoding="utf-8").splitlines()) <= 60


@pytest.mark.parametrize("rule", RULES)
def test_a_rule_says_what_why_and_whence(rule: Rule) -> None:
    assert sum(check is not None for check in (rule.sop, rule.whole, rule.after)) == 1
    assert rule.title and not rule.title.endswith(".")
    assert rule.reason.endswith(".") and rule.source.endswith(".")
    if "(C)" in rule.source:
        assert rule.severity is Severity.PERINGATAN
    assert rule.code not in READING_CODES
