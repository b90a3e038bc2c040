"""Run the rules over a catalogue; the one door for `sop periksa` and the site build."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable, Iterator
from datetime import date
from functools import cache

from sop_katalog.checks import rules
from sop_katalog.checks.rule import Context, Finding, Rule
from sop_katalog.problem import Problem, Severity
from sop_katalog.reading.folder import ReadResult

Locate = Callable[[str, str], tuple[int, int]]


@cache
def all_rules() -> tuple[Rule, ...]:
    """Every rule, derived from the files of the `rules` folder, by code."""
    names = sorted(module.name for module in pkgutil.iter_modules(rules.__path__))
    modules = (importlib.import_module(f"{rules.__name__}.{name}") for name in names)
    return tuple(module.RULE for module in modules)


def check_catalogue(result: ReadResult, locate: Locate, today: date, chosen: tuple[Rule, ...] = ()) -> list[Problem]:
    """All problems the rules find, located and sorted. `chosen` narrows the rules; default: all of them."""
    context = Context(result.catalogue, today, result.unread)
    found = [problem for rule in chosen or all_rules() for problem in _run(rule, context, locate)]
    return sorted(found, key=lambda problem: problem.sort_key)


def _run(rule: Rule, context: Context, locate: Locate) -> Iterator[Problem]:
    severity = _severity(rule, context)
    if severity is None:
        return
    if rule.whole is not None:
        for finding in rule.whole(context):
            yield _problem(rule, severity, finding, finding.path, locate)
    if rule.sop is None:
        return
    for sop in context.catalogue.sops.values():
        waived = {(item.aturan, item.kunci) for item in sop.pengecualian}
        for finding in rule.sop(sop, context):
            if not waived & {(rule.code, ""), (rule.code, finding.key)}:
                yield _problem(rule, severity, finding, finding.path or sop.path, locate)


def _severity(rule: Rule, context: Context) -> Severity | None:
    """The catalogue may make a rule stricter, milder or silent (`aturan` of katalog.yml)."""
    setting = context.catalogue.government.aturan.get(rule.code)
    if setting == "mati":
        return None
    return Severity(setting) if setting else rule.severity


def _problem(rule: Rule, severity: Severity, finding: Finding, path: str, locate: Locate) -> Problem:
    line, column = locate(path, finding.key)
    return Problem(rule.code, severity, path, line, column, finding.key, finding.message, finding.remedy)
