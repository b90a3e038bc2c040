"""Problems as text, JSON, GitHub annotations and SARIF."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from sop_katalog.checks.lines import SourceLines, excerpt
from sop_katalog.checks.report import FORMATS, Outcome, as_text, write_outcome, write_report
from sop_katalog.checks.runner import Review, Verdict
from sop_katalog.problem import Problem, Severity
from tests.checks.sources import write_sources


def problem(**values: object) -> Problem:
    plain = {
        "code": "jalan-buntu",
        "severity": Severity.GALAT,
        "path": "sops/dinas/contoh.md",
        "line": 3,
        "column": 5,
        "key": "langkah[2]",
        "message": "Langkah 2 buntu.",
        "remedy": "Tulis tujuannya.",
    }
    return Problem(**(plain | values))  # type: ignore[arg-type]


WARNING = problem(code="sop-mirip", severity=Severity.PERINGATAN, path="sops/kantor/a.md", line=0, column=0)
REVIEW = Review(
    (
        Verdict(problem(), ("sops/dinas/contoh.md",)),
        Verdict(WARNING, ("sops/kantor/a.md",)),
        Verdict(problem(code="waktu-hari-rancu", line=9), ("sops/dinas/contoh.md",), "Sesuai keputusan"),
    )
)


def line(path: str, number: int) -> str:
    return f"    isi {path} {number}"


def test_text_shows_the_line_the_waivers_and_the_tables() -> None:
    assert (
        as_text(Outcome(REVIEW, left_out=4), line)
        == """\
sops/dinas/contoh.md:3:5: GALAT [jalan-buntu] Langkah 2 buntu.
     3 |     isi sops/dinas/contoh.md 3
       |     ^
  → Tulis tujuannya.

sops/kantor/a.md: peringatan [sop-mirip] Langkah 2 buntu.
  → Tulis tujuannya.

Dikecualikan (1):
  sops/dinas/contoh.md:9:5: [waktu-hari-rancu] Langkah 2 buntu.
    alasan: Sesuai keputusan

OPD     galat  peringatan
dinas       1           –
kantor      –           1
Jumlah      1           1

Kode         galat  peringatan
jalan-buntu      1           –
sop-mirip        –           1
Jumlah           1           1

4 temuan lain tidak ditampilkan karena pilihan pada perintah.
1 galat, 1 peringatan.
"""
    )


def test_text_without_problems_says_so() -> None:
    assert as_text(Outcome(Review(()))) == "Tidak ada masalah.\n"


def test_one_problem_needs_no_table() -> None:
    assert "Jumlah" not in write_report("teks", [problem()])


def test_files_beside_the_offices_are_registers() -> None:
    text = write_report("teks", [problem(path="sops/katalog.yml"), problem(path="sops/libur/2026.yml")])
    assert "(register)      2" in text


def test_site_build_and_command_print_the_same() -> None:
    assert write_report("teks", REVIEW.problems) == as_text(Outcome(Review(REVIEW.verdicts[:2])))


def test_json_is_a_list_of_problems_without_the_waived() -> None:
    found = json.loads(write_outcome("json", Outcome(REVIEW)))
    assert [list(entry) for entry in found] == [
        ["kode", "tingkat", "berkas", "baris", "kolom", "kunci", "pesan", "saran"]
    ] * 2


def test_github_escapes_what_has_a_meaning_there() -> None:
    risky = problem(path="sops/a,b:c.md", message="100%\nlebih", remedy="Ubah, ya: itu.")
    assert write_report("github", [risky, WARNING]) == (
        "::error file=sops/a%2Cb%3Ac.md,line=3,col=5,title=jalan-buntu::100%25%0Alebih Ubah, ya: itu.\n"
        "::warning file=sops/kantor/a.md,title=sop-mirip::Langkah 2 buntu. Tulis tujuannya.\n"
    )


def test_sarif_holds_rules_places_and_suppressions() -> None:
    log = json.loads(write_outcome("sarif", Outcome(REVIEW)))
    (run,) = log["runs"]
    rules = run["tool"]["driver"]["rules"]
    assert log["version"] == "2.1.0"
    assert [rule["id"] for rule in rules] == ["jalan-buntu", "sop-mirip", "waktu-hari-rancu"]
    for result in run["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
    first, second, third = run["results"]
    assert first["level"] == "error"
    assert first["locations"][0]["physicalLocation"] == {
        "artifactLocation": {"uri": "sops/dinas/contoh.md"},
        "region": {"startLine": 3, "startColumn": 5},
    }
    assert "region" not in second["locations"][0]["physicalLocation"]
    assert third["suppressions"] == [{"kind": "inSource", "justification": "Sesuai keputusan"}]


def test_sarif_knows_codes_of_reading_and_unknown_ones() -> None:
    text = write_report("sarif", [problem(code="yaml-rusak"), problem(code="lain")])
    rules = json.loads(text)["runs"][0]["tool"]["driver"]["rules"]
    assert [rule["shortDescription"]["text"] for rule in rules] == ["lain", "Susunan YAML rusak"]


@pytest.mark.parametrize("output", FORMATS)
def test_every_format_ends_with_one_line_end(output: str) -> None:
    text = write_outcome(output, Outcome(REVIEW), line)
    assert text.endswith("\n") and not text.endswith("\n\n")


@pytest.mark.parametrize(
    ("text", "column", "shown"),
    [
        ("nama: x", 7, "     4 | nama: x\n       |       ^\n"),
        ("nama:\tx", 6, "     4 | nama: x\n       |      ^\n"),
        ("nama: x", 99, "     4 | nama: x\n       |        ^\n"),
        ("   ", 1, ""),
        ("nama: x", 0, ""),
    ],
)
def test_excerpt_points_at_the_column(text: str, column: int, shown: str) -> None:
    assert excerpt(text, 4, column) == shown


def test_long_line_is_cut_around_the_place() -> None:
    row, caret = excerpt("a" * 150 + "B" + "c" * 150, 12, 151).rstrip("\n").split("\n")
    assert row.startswith("    12 | …a") and row.endswith("c…")
    assert row[caret.index("^")] == "B"


def test_control_characters_do_not_reach_the_terminal() -> None:
    assert "\x1b" not in excerpt("judul: \x1b[31mmerah", 1, 1)


def test_lines_of_files_that_are_not_there_are_empty(tmp_path: Path) -> None:
    lines = SourceLines(write_sources(tmp_path / "sops", ""), "sops")
    assert lines.line("sops/katalog.yml", 1) == "nama: Kabupaten Uji"
    assert lines.line("sops/katalog.yml", 99) == lines.line("sops/tidak-ada.yml", 1) == ""
