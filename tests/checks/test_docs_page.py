"""The page of all codes is generated and complete."""

from __future__ import annotations

from pathlib import Path

from sop_katalog.checks.docs import rules_markdown
from sop_katalog.checks.explain import as_list, as_text, explanations
from sop_katalog.checks.runner import known_codes

PAGE = Path(__file__).parents[2] / "docs/aturan/index.md"


def test_page_is_up_to_date() -> None:
    assert PAGE.read_text(encoding="utf-8") == rules_markdown(), (
        "sop jelaskan --semua --format md > docs/aturan/index.md"
    )


def test_page_has_a_section_for_every_code() -> None:
    sections = [line.removeprefix("### ") for line in rules_markdown().split("\n") if line.startswith("### ")]
    assert len(sections) == len(set(sections))
    assert set(sections) == known_codes()


def test_every_code_is_explained_in_full() -> None:
    for entry in explanations().values():
        assert entry.title and entry.reason and entry.source
        assert entry.code in as_text(entry)


def test_list_has_a_line_for_every_code() -> None:
    assert {row.split()[0] for row in as_list(explanations()).splitlines()} == known_codes()
