"""Problems as text for people and as data for tools. `sop periksa` and the site build print the same text."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable

from sop_katalog.checks.github import as_github
from sop_katalog.checks.lines import SourceLines, excerpt
from sop_katalog.checks.runner import Review, Verdict
from sop_katalog.checks.sarif import as_sarif
from sop_katalog.checks.tables import tables
from sop_katalog.problem import Problem, Severity
from sop_katalog.values import dataclass

_MARKS = {Severity.GALAT: "GALAT", Severity.PERINGATAN: "peringatan"}
Line = Callable[[str, int], str]


def _no_line(path: str, number: int) -> str:  # noqa: ARG001 - the shape of `SourceLines.line`
    return ""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What is to be told: a review, and how many verdicts were left out because nobody asked for them."""

    review: Review
    left_out: int = 0


def as_text(outcome: Outcome, line: Line = _no_line) -> str:
    """Each problem with its line of the source, what is waived and why, tables of the whole, and the counts."""
    problems, waived = outcome.review.problems, outcome.review.waived
    parts = [_told(problem, line) for problem in problems]
    if waived:
        parts.append(f"Dikecualikan ({len(waived)}):\n")
        parts += [_excused(verdict) for verdict in waived]
        parts.append("\n")
    if problems:
        parts += [*tables(problems), "\n"]
    if outcome.left_out:
        parts.append(f"{outcome.left_out} temuan lain tidak ditampilkan karena pilihan pada perintah.\n")
    nothing_asked_for = outcome.left_out and not problems
    return "".join(parts) + ("Tidak ada temuan untuk pilihan itu." if nothing_asked_for else summary(problems)) + "\n"


def _told(problem: Problem, line: Line) -> str:
    """`berkas:baris:kolom` first, so that editors can jump there."""
    head = f"{_place(problem)}: {_MARKS[problem.severity]} [{problem.code}] {problem.message}\n"
    shown = excerpt(line(problem.path, problem.line), problem.line, problem.column)
    return f"{head}{shown}  → {problem.remedy}\n\n"


def _excused(verdict: Verdict) -> str:
    problem = verdict.problem
    return f"  {_place(problem)}: [{problem.code}] {problem.message}\n    alasan: {verdict.alasan}\n"


def _place(problem: Problem) -> str:
    return f"{problem.path}:{problem.line}:{problem.column}" if problem.line else problem.path


def summary(problems: list[Problem]) -> str:
    """How many problems of which severity."""
    errors = sum(problem.severity is Severity.GALAT for problem in problems)
    return f"{errors} galat, {len(problems) - errors} peringatan." if problems else "Tidak ada masalah."


def as_json(problems: list[Problem]) -> str:
    """A list of objects with kode, tingkat, berkas, baris, kolom, kunci, pesan, saran."""
    return json.dumps([problem.to_json() for problem in problems], ensure_ascii=False, indent=2) + "\n"


FORMATS = ("teks", "json", "github", "sarif")


def write_outcome(output: str, outcome: Outcome, line: Line = _no_line) -> str:
    """An outcome in one of `FORMATS`. What is waived is told where the format has a place for it: teks and sarif."""
    if output == "json":
        return as_json(outcome.review.problems)
    if output == "github":
        return as_github(outcome.review.problems)
    return as_sarif(outcome.review.verdicts) if output == "sarif" else as_text(outcome, line)


def write_report(output: str, problems: Iterable[Problem], sources: SourceLines | None = None) -> str:
    """A bare list of problems in one of `FORMATS`, with lines of the sources when they are given."""
    review = Review(tuple(Verdict(problem, (problem.path,)) for problem in problems))
    return write_outcome(output, Outcome(review), sources.line if sources else _no_line)
