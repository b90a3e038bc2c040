"""Problems as workflow commands of GitHub Actions, which shows them beside the changed lines.

https://docs.github.com/actions/reference/workflow-commands-for-github-actions
"""

from __future__ import annotations

from sop_katalog.problem import Problem, Severity

_COMMANDS = {Severity.GALAT: "error", Severity.PERINGATAN: "warning"}
_TEXT = {ord("%"): "%25", ord("\r"): "%0D", ord("\n"): "%0A"}
_PROPERTY = _TEXT | {ord(":"): "%3A", ord(","): "%2C"}


def as_github(problems: list[Problem]) -> str:
    """One command a line."""
    return "".join(f"{_command(problem)}\n" for problem in problems)


def _command(problem: Problem) -> str:
    properties: dict[str, object] = {
        "file": problem.path,
        "line": problem.line,
        "col": problem.column,
        "title": problem.code,
    }
    named = ",".join(f"{name}={_escape(str(value), _PROPERTY)}" for name, value in properties.items() if value)
    return f"::{_COMMANDS[problem.severity]} {named}::{_escape(f'{problem.message} {problem.remedy}', _TEXT)}"


def _escape(text: str, table: dict[int, str]) -> str:
    return text.translate(table)
