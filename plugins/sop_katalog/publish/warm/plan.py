"""What is known of the sources once they have been read: the catalogue, its findings, and the whole site as planned."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, fields, replace
from operator import attrgetter
from pathlib import Path

from sop_katalog.checks.lines import SourceLines
from sop_katalog.checks.report import Outcome, as_text, summary
from sop_katalog.checks.runner import Review, Verdict
from sop_katalog.checks.tables import tables
from sop_katalog.model.catalogue import Catalogue
from sop_katalog.model.watch import Watch, seen, seen_class
from sop_katalog.model.watched import catalogue_view, watch_catalogue
from sop_katalog.problem import Problem, has_errors
from sop_katalog.publish.build import shown_verdicts, site_of
from sop_katalog.publish.phases import Phases
from sop_katalog.publish.quality import verdicts_by_office
from sop_katalog.publish.site import Settings, Site
from sop_katalog.publish.warm.facts import Checked, Tell, check, learn, review
from sop_katalog.publish.warm.ledger import Ledger
from sop_katalog.publish.warm.scan import digest
from sop_katalog.publish.warm.shown import SourcesError
from sop_katalog.publish.warm.state import Places, State
from sop_katalog.reading.folder import ReadResult, read_folder
from sop_katalog.reading.locate import Locator
from sop_katalog.reading.memory import Memory
from sop_katalog.values import dataclass

_SEEN_SETTINGS = seen_class(Settings)
_of_problem = attrgetter(*(field.name for field in fields(Problem)))
_of_verdict = attrgetter(*(field.name for field in fields(Verdict) if field.name != "problem"))
_TOLD_ONE_BY_ONE = 60
"""Warnings; more of them would push everything else off the screen."""


@dataclass(frozen=True, slots=True)
class Sources:
    """The folder of the sources, how messages name it, and what was read in it before."""

    folder: Path
    label: str
    memory: Memory


@dataclass(frozen=True, slots=True)
class Run:
    """What one reading of the sources gave. `told` is for people; `fresh` are the products of the last build that would
    come out the same; what is computed from `site` is noted by `watch`."""

    result: ReadResult
    checked: Checked
    places: Places
    verdicts: dict[str, str]
    told: str
    public: Catalogue
    site: Site
    watch: Watch
    fresh: set[str]

    def state(self, memory: Memory, settings: Settings, written: Ledger) -> State:
        """What the next build has to know."""
        catalogue, checked = self.result.catalogue, self.checked
        return State(
            registers=replace(catalogue, sops={}, glances={}),
            digests={sop.id: (sop.path, memory.files[sop.path].digest) for sop in catalogue.sops.values()},
            unread=self.result.unread,
            today=settings.today,
            settings=asdict(settings),
            verdicts=self.verdicts,
            facts=checked.facts,
            rules=checked.rules,
            places=self.places,
            checked=checked.ledger,
            written=written,
        )


def read_run(sources: Sources, settings: Settings, old: State, tell: Tell, phases: Phases) -> Run:
    """Read, check and plan the whole site. Raises `SourcesError`."""
    with phases.measure("reading"):
        learn(sources.folder, sources.label, sources.memory, tell)
        result = read_folder(sources.folder, sources.label, sources.memory)
    with phases.measure("checks"):
        checked = check(result, settings, old, sources.memory, tell)
        locator = Locator(sources.folder, sources.label)
        found, places = review(result, checked, old.places, sources.memory, locator, tell)
        told = _report(found, SourceLines(sources.folder, sources.label))
    if has_errors(found.problems):
        raise SourcesError(told)
    glances = {sop_id: facts.glance for sop_id, facts in checked.facts.items()}
    catalogue = replace(result.catalogue, glances=glances)
    public = catalogue if settings.drafts else catalogue.without_drafts()
    shown = shown_verdicts(catalogue, public, found)
    watch = Watch()
    site = site_of(watch_catalogue(public, watch), shown, seen(_SEEN_SETTINGS, watch, ("settings",), settings))
    verdicts = {office: digest(*map(_told, group)) for office, group in verdicts_by_office(public, shown).items()}
    before = old.catalogue(sources.memory, catalogue)
    fresh = _fresh(before, public, settings, verdicts, old)
    return Run(result, checked, places, verdicts, told, public, site, watch, fresh)


def _told(verdict: Verdict) -> str:
    """All that a verdict says; a third of the time of its `repr`, and there are tens of thousands."""
    return "\1".join(map(str, (*_of_problem(verdict.problem), *_of_verdict(verdict))))


def _fresh(
    before: Catalogue, public: Catalogue, settings: Settings, verdicts: Mapping[str, str], old: State
) -> set[str]:
    if not old.written.traces:
        return set()
    shown = before if old.settings.get("drafts") else before.without_drafts()
    then = catalogue_view(shown, settings=old.settings, verdicts=old.verdicts)
    now = catalogue_view(public, settings=asdict(settings), verdicts=verdicts)
    return old.written.fresh(then, now)


def _report(found: Review, lines: SourceLines) -> str:
    """All that is wrong when something stops the build; of very many warnings only how many there are of each."""
    if not found.verdicts:
        return ""
    problems = found.problems
    if has_errors(problems) or len(found.verdicts) <= _TOLD_ONE_BY_ONE:
        return as_text(Outcome(found), lines.line)
    return "".join([*tables(problems), f"\n{summary(problems)} Selengkapnya: sop periksa.\n"])
