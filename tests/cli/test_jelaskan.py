"""`sop jelaskan`."""

from __future__ import annotations

import pytest
from click.testing import CliRunner, Result

from sop_katalog.checks.docs import rules_markdown
from sop_katalog.checks.runner import known_codes
from sop_katalog.cli import main


def explain(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["jelaskan", *arguments])


@pytest.mark.parametrize("code", sorted(known_codes()))
@pytest.mark.parametrize("output", ["teks", "md"])
def test_every_code_is_explained(code: str, output: str) -> None:
    result = explain(code, "--format", output)
    assert result.exit_code == 0
    assert code in result.output


def test_rule_is_explained_with_an_example() -> None:
    output = explain("jalan-buntu").output
    assert output.startswith("jalan-buntu (galat)\nJalan buntu\n")
    assert "\nSalah:\n  langkah:\n" in output
    assert "\nBenar:\n  langkah:\n" in output


def test_without_a_code_all_are_listed() -> None:
    assert {row.split()[0] for row in explain().output.splitlines()} == known_codes()


def test_all_as_markdown_is_the_page() -> None:
    assert explain("--semua", "--format", "md").output == rules_markdown()


def test_all_as_text_holds_every_code() -> None:
    assert all(code in explain("--semua").output for code in known_codes())


def test_unknown_code_is_wrong_usage_with_a_guess() -> None:
    result = explain("jalan-bunto")
    assert result.exit_code == 2
    assert "jalan-buntu" in result.output
