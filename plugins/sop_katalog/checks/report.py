"""Problems as text for people and as data for tools."""

from __future__ import annotations

import json
from collections.abc import Callable

from sop_katalog.problem import Problem, Severity

_MARKS = {Severity.GALAT: "GALAT", Severity.PERINGATAN: "peringatan"}


def as_text(problems: list[Problem]) -> str:
    """One problem in two lines, `berkas:baris:kolom` first so that editors can jump there; then the counts."""
    blocks = []
    for problem in problems:
        place = f"{problem.path}:{problem.line}:{problem.column}" if problem.line else problem.path
        blocks.append(f"{place}: {_MARKS[problem.severity]} [{problem.code}] {problem.message}\n  → {problem.remedy}\n")
    return "".join(blocks) + summary(problems) + "\n"


def summary(problems: list[Problem]) -> str:
    """How many problems of which severity."""
    errors = sum(problem.severity is Severity.GALAT for problem in problems)
    return f"{errors} galat, {len(problems) - errors} peringatan." if problems else "Tidak ada masalah."


def as_json(problems: list[Problem]) -> str:
    """A list of objects with kode, tingkat, berkas, baris, kolom, kunci, pesan, saran."""
    return json.dumps([problem.to_json() for problem in problems], ensure_ascii=False, indent=2) + "\n"


FORMATS: dict[str, Callable[[list[Problem]], str]] = {"teks": as_text, "json": as_json}


def write_report(output: str, problems: list[Problem]) -> str:
    """Problems in one of `FORMATS`."""
    return FORMATS[output](problems)
