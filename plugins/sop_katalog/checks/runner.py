"""Run the rules over a catalogue; the one door for `sop periksa` and the site build."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from functools import cache

from sop_katalog.checks import rules
from sop_katalog.checks.rule import Context, Finding, Rule
from sop_katalog.model.catalogue import Catalogue
from sop_katalog.model.sop import Pengecualian, Sop
from sop_katalog.problem import Problem, Severity
from sop_katalog.reading.codes import READING_CODES
from sop_katalog.reading.folder import ReadResult
from sop_katalog.values import dataclass

Locate = Callable[[str, str], tuple[int, int]]
OFF = "mati"


@cache
def all_rules() -> tuple[Rule, ...]:
    """Every rule, derived from the files of the `rules` folder, by code."""
    names = sorted(module.name for module in pkgutil.iter_modules(rules.__path__))
    modules = (importlib.import_module(f"{rules.__name__}.{name}") for name in names)
    return tuple(module.RULE for module in modules)


def known_codes() -> frozenset[str]:
    """The codes of all rules and of all problems of reading."""
    return frozenset(rule.code for rule in all_rules()) | frozenset(READING_CODES)


@dataclass(frozen=True, slots=True)
class Verdict:
    """A problem, the files it concerns, and the reason (`alasan`) of its waiver; empty when it is not waived."""

    problem: Problem
    concerns: tuple[str, ...]
    alasan: str = ""


@dataclass(frozen=True, slots=True)
class Review:
    """What is wrong in the sources, in order of files and lines."""

    verdicts: tuple[Verdict, ...]

    @property
    def problems(self) -> list[Problem]:
        """What has to be mended."""
        return [verdict.problem for verdict in self.verdicts if not verdict.alasan]

    @property
    def waived(self) -> tuple[Verdict, ...]:
        """What the authors accept, with their reasons."""
        return tuple(verdict for verdict in self.verdicts if verdict.alasan)

    def keep(self, wanted: Callable[[Verdict], bool]) -> Review:
        """The part of a review that somebody asked for."""
        return Review(tuple(filter(wanted, self.verdicts)))


def review_sources(result: ReadResult, locate: Locate, today: date) -> Review:
    """All problems of the sources: those of reading them and those the rules find."""
    verdicts = [Verdict(problem, (problem.path,)) for problem in result.problems]
    verdicts += _run(result, locate, today)
    return Review(tuple(sorted(verdicts, key=lambda verdict: verdict.problem.sort_key)))


def check_catalogue(result: ReadResult, locate: Locate, today: date) -> list[Problem]:
    """The problems the rules find, without those of reading and without what is waived."""
    found = [verdict.problem for verdict in _run(result, locate, today) if not verdict.alasan]
    return sorted(found, key=lambda problem: problem.sort_key)


@dataclass(frozen=True, slots=True)
class _Found:
    rule: Rule
    finding: Finding
    path: str
    alasan: str


def _run(result: ReadResult, locate: Locate, today: date) -> Iterator[Verdict]:
    context = context_of(result, today)
    found = Findings(
        {sop.id: tuple(findings_about(sop, context)) for sop in result.catalogue.sops.values()},
        {code: tuple(findings_of(rule, context)) for code, rule in context.rules.items()},
    )
    yield from judge(found, context, locate)


def context_of(result: ReadResult, today: date) -> Context:
    """What the rules look at: those that the catalogue has not switched off."""
    settings = result.catalogue.government.aturan
    running = {rule.code: rule for rule in all_rules() if settings.get(rule.code) != OFF}
    return Context(result.catalogue, today, result.unread, known_codes(), running)


@dataclass(frozen=True, slots=True)
class Findings:
    """What the rules found: by SOP id, as (code of the rule, finding); and by code what rules say of the whole."""

    sops: Mapping[str, Sequence[tuple[str, Finding]]]
    whole: Mapping[str, Sequence[Finding]]


def findings_about(sop: Sop, context: Context) -> Iterator[tuple[str, Finding]]:
    """What the rules say of one SOP; all of them together, so that its analysis is made once and then forgotten."""
    for code, ask in context.running(sop.status):
        for finding in ask(sop, context):
            yield code, finding


def findings_of(rule: Rule, context: Context) -> Iterator[Finding]:
    """What one rule says of the whole catalogue."""
    return rule.whole(context) if rule.whole is not None else iter(())


def judge(findings: Findings, context: Context, locate: Locate) -> Iterator[Verdict]:
    """The findings with their places, severities and waivers, and what the waivers themselves give rise to."""
    settings = context.catalogue.government.aturan
    found = [*_about_sops(findings, context), *_about_all(findings, context)]
    found += _afterwards(context)
    for item in sorted(found, key=lambda item: item.path):  # file by file, so that each is looked into once
        severity = Severity(settings.get(item.rule.code, item.rule.severity))
        line, column = locate(item.path, item.finding.key)
        told = item.finding
        problem = Problem(item.rule.code, severity, item.path, line, column, told.key, told.message, told.remedy)
        yield Verdict(problem, (item.path, *told.also), item.alasan)


def _about_sops(findings: Findings, context: Context) -> Iterator[_Found]:
    for sop_id, about in findings.sops.items():
        sop = context.catalogue.sops[sop_id]
        for code, finding in about:
            yield _judge(context.rules[code], finding, finding.path or sop.path, sop, context)


def _about_all(findings: Findings, context: Context) -> Iterator[_Found]:
    by_path = {sop.path: sop for sop in context.catalogue.sops.values()}
    for code, about in findings.whole.items():
        for finding in about:
            yield _judge(context.rules[code], finding, finding.path, by_path.get(finding.path), context)


def _afterwards(context: Context) -> Iterator[_Found]:
    for rule in context.rules.values():
        if rule.after is not None:
            for sop in context.catalogue.sops.values():
                if sop.pengecualian and sop.status in rule.statuses:
                    for finding in rule.after(sop, context):
                        yield _Found(rule, finding, finding.path or sop.path, "")


def _judge(rule: Rule, finding: Finding, path: str, sop: Sop | None, context: Context) -> _Found:
    """A finding with the reason of the waiver that covers it, if the SOP it stands in has one."""
    for place, waiver in enumerate(sop.pengecualian if sop is not None else ()):
        if sop is not None and _covers(waiver, rule.code, finding.key):
            context.spent.add((sop.id, place))
            return _Found(rule, finding, path, waiver.alasan or "tanpa alasan")
    return _Found(rule, finding, path, "")


def _covers(waiver: Pengecualian, code: str, key: str) -> bool:
    """Whether a waiver is meant: the rule is the same, and the key is at or below its `kunci`."""
    return waiver.aturan == code and (
        not waiver.kunci or key == waiver.kunci or key.startswith((f"{waiver.kunci}.", f"{waiver.kunci}["))
    )


def empty_context(catalogue: Catalogue, today: date) -> Context:
    """A context with all rules, for whoever asks a single rule."""
    return Context(catalogue, today, known_codes=known_codes(), rules={rule.code: rule for rule in all_rules()})
