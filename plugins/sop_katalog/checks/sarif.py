"""Problems as SARIF 2.1.0 (OASIS), the exchange format of code scanning; a waiver is a suppression with its reason."""

from __future__ import annotations

import json
from collections.abc import Sequence
from urllib.parse import quote

from sop_katalog import __version__
from sop_katalog.checks.runner import Verdict, all_rules
from sop_katalog.problem import Problem, Severity
from sop_katalog.reading.codes import READING_CODES

_LEVELS = {Severity.GALAT: "error", Severity.PERINGATAN: "warning"}
_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"


def as_sarif(verdicts: Sequence[Verdict]) -> str:
    """A log with one run; only rules that have a result are described."""
    used = sorted({verdict.problem.code for verdict in verdicts})
    driver = {"name": "sop periksa", "version": __version__, "rules": [_rule(code) for code in used]}
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "language": "id",
        "results": [_result(verdict, used.index(verdict.problem.code)) for verdict in verdicts],
    }
    return json.dumps({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=2) + "\n"


def _rule(code: str) -> dict[str, object]:
    found = next((rule for rule in all_rules() if rule.code == code), None) or READING_CODES.get(code)
    title, reason = (found.title, found.reason) if found else (code, "")
    return {"id": code, "shortDescription": {"text": title}, "fullDescription": {"text": reason or title}}


def _result(verdict: Verdict, index: int) -> dict[str, object]:
    problem = verdict.problem
    result: dict[str, object] = {
        "ruleId": problem.code,
        "ruleIndex": index,
        "level": _LEVELS[problem.severity],
        "message": {"text": f"{problem.message} {problem.remedy}"},
        "locations": [{"physicalLocation": _place(problem)}],
        "properties": {"kunci": problem.key},
    }
    if verdict.alasan:
        result["suppressions"] = [{"kind": "inSource", "justification": verdict.alasan}]
    return result


def _place(problem: Problem) -> dict[str, object]:
    place: dict[str, object] = {"artifactLocation": {"uri": quote(problem.path)}}
    if problem.line:
        region = {"startLine": problem.line}
        place["region"] = region | ({"startColumn": problem.column} if problem.column else {})
    return place
