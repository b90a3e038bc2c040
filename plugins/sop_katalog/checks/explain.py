"""What a code means, for `sop jelaskan` and the documentation."""

from __future__ import annotations

import textwrap

from sop_katalog.checks.rule import EVERY_STATUS, Rule
from sop_katalog.checks.runner import all_rules
from sop_katalog.model.sop import Status
from sop_katalog.problem import Severity
from sop_katalog.reading.codes import READING_CODES, ReadingCode
from sop_katalog.values import dataclass

_WIDTH = 100


@dataclass(frozen=True, slots=True)
class Explanation:
    """A code in words. What only rules have is empty for a problem of reading."""

    code: str
    severity: Severity
    title: str
    reason: str
    source: str
    scope: str = ""
    wrong: str = ""
    right: str = ""


def explanations() -> dict[str, Explanation]:
    """Every rule and then every problem of reading, by code."""
    found = [_of_rule(rule) for rule in all_rules()] + [_of_reading(entry) for entry in READING_CODES.values()]
    return {entry.code: entry for entry in found}


def _of_rule(rule: Rule) -> Explanation:
    scope = _scope(rule)
    return Explanation(rule.code, rule.severity, rule.title, rule.reason, rule.source, scope, rule.wrong, rule.right)


def _scope(rule: Rule) -> str:
    if rule.whole is not None:
        return "seluruh katalog"
    statuses = (
        "" if rule.statuses == EVERY_STATUS else ", ".join(status for status in Status if status in rule.statuses)
    )
    return f"tiap SOP berstatus {statuses.replace('_', ' ')}" if statuses else "tiap SOP"


def _of_reading(entry: ReadingCode) -> Explanation:
    return Explanation(
        entry.code, Severity.GALAT, entry.title, entry.reason, "Format sumber; tidak dapat dikecualikan."
    )


def as_text(entry: Explanation) -> str:
    """One code on a terminal."""
    rows = [f"{entry.code} ({entry.severity})", entry.title, ""]
    rows += textwrap.wrap(entry.reason, _WIDTH)
    rows += textwrap.wrap(f"Sumber: {entry.source}", _WIDTH)
    rows += [f"Diperiksa: {entry.scope}."] if entry.scope else []
    for name, example in (("Salah", entry.wrong), ("Benar", entry.right)):
        if example:
            rows += ["", f"{name}:", *textwrap.indent(example.rstrip("\n"), "  ").split("\n")]
    return "\n".join(rows) + "\n"


def as_markdown(entry: Explanation) -> str:
    """One code as a section of a page; the code is its heading and so its anchor."""
    scope = f" · diperiksa pada {entry.scope}" if entry.scope else ""
    parts = [
        f"### {entry.code}\n\n**{entry.title}** · {entry.severity}{scope}",
        entry.reason,
        f"Sumber: {entry.source}",
    ]
    if entry.wrong:
        parts += [f"Salah:\n\n```yaml\n{entry.wrong}```", f"Benar:\n\n```yaml\n{entry.right}```"]
    return "\n\n".join(parts) + "\n"


def as_list(entries: dict[str, Explanation]) -> str:
    """All codes, a line each."""
    width = max(map(len, entries))
    return "".join(f"{entry.code:<{width}}  {entry.severity:<10}  {entry.title}\n" for entry in entries.values())
