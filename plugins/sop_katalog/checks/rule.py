"""The protocol of rules: what a rule is, what it is given and what it says."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from dataclasses import field
from datetime import date
from typing import Any, TypeVar

from sop_katalog.flow.analysis import Analysis, analyse_in
from sop_katalog.flow.graph import FlowGraph
from sop_katalog.model.catalogue import Catalogue
from sop_katalog.model.layanan import StandarPelayanan
from sop_katalog.model.sop import Sop, Status
from sop_katalog.problem import Severity
from sop_katalog.values import dataclass

EVERY_STATUS = frozenset(Status)
WORKED_ON = frozenset({Status.DRAF, Status.BERLAKU, Status.DALAM_REVISI})
"""What somebody may still mend: all but revoked SOPs, which are kept as they were."""
IN_FORCE = frozenset({Status.BERLAKU, Status.DALAM_REVISI})
"""What officers work by: only here completeness can be asked for; a draft has its gaps."""


@dataclass(frozen=True, slots=True)
class Finding:
    """What a rule found. `key` is a key path of the file; `path` is empty for the SOP being checked.

    `also` are the paths of other files that the finding is about: who changes one of them sees it too.
    """

    key: str
    message: str
    remedy: str
    path: str = ""
    also: tuple[str, ...] = ()


T = TypeVar("T")
Places = Callable[[Sop], Iterator[tuple[T, str]]]
"""Finds things of an SOP, each with its key path."""
Ask = Callable[[Sop, "Context"], Iterator[Finding]]


@dataclass
class Context:
    """What rules may look at. `unread` are ids of SOP files that could not be read: references to them are no fault.

    `rules` are the rules that run, by code; `spent` the waivers that have waived something: (SOP id, place from 0).
    Rules ask for `today` and `knows_sop`, so that a catalogue under watch can note it.
    """

    catalogue: Catalogue
    day: date
    unread: frozenset[str] = frozenset()
    known_codes: frozenset[str] = frozenset()
    rules: dict[str, Rule] = field(default_factory=dict)
    spent: set[tuple[str, int]] = field(default_factory=set)
    _analysis: Analysis | None = None
    _running: dict[Status, tuple[tuple[str, Ask], ...]] = field(default_factory=dict, init=False)
    _places: tuple[Sop | None, dict[Places[Any], tuple[Any, ...]]] = field(default=(None, {}), init=False)

    @property
    def today(self) -> date:
        """The day the checks speak of."""
        return self.catalogue.beside("today", {"": self.day})[""]

    def analysis(self, sop: Sop) -> Analysis:
        """The flow analysis of an SOP. One is kept: all rules are asked about an SOP before the next one."""
        if self._analysis is None or self._analysis.sop is not sop:
            self._analysis = analyse_in(self.catalogue, sop)
        return self._analysis

    def places(self, find: Places[T], sop: Sop) -> tuple[tuple[T, str], ...]:
        """What a function finds in an SOP and nowhere else. As with the analysis, those of one SOP are kept."""
        if self._places[0] is not sop:
            self._places = (sop, {})
        known = self._places[1]
        if find not in known:
            known[find] = tuple(find(sop))
        return known[find]

    def running(self, status: Status) -> tuple[tuple[str, Ask], ...]:
        """The rules that are asked about SOPs of a status, by code."""
        if status not in self._running:
            found = ((code, rule.sop) for code, rule in self.rules.items() if status in rule.statuses)
            self._running[status] = tuple((code, ask) for code, ask in found if ask is not None)
        return self._running[status]

    def graph(self, sop: Sop) -> FlowGraph:
        """The flow graph of an SOP."""
        return self.analysis(sop).graph

    def own_standard(self, sop: Sop) -> StandarPelayanan | None:
        """The standard an SOP writes itself, with defaults filled in; None when it has none or shares another's."""
        own = sop.standar_pelayanan
        return self.catalogue.standard(sop) if own is not None and not own.ikut else None

    def knows_sop(self, sop_id: str) -> bool:
        """Whether an id names an SOP file of this catalogue, readable or not."""
        return sop_id in self.catalogue.sops or sop_id in self.unread_sops

    @property
    def unread_sops(self) -> Collection[str]:
        """The ids of SOP files that could not be read."""
        return self.catalogue.beside("unread", dict.fromkeys(self.unread, True))

    def source(self, name: str) -> str:
        """The path of a file by its name in the folder of sources: "katalog.yml", "libur/2026.yml", "opd/sop.md"."""
        return self.catalogue.once(_sources_prefix) + name


def _sources_prefix(catalogue: Catalogue) -> str:
    """How paths of this catalogue begin, seen from a file whose place in the folder is known."""
    for opd in catalogue.opd.values():
        return opd.path.removesuffix(f"{opd.id}/opd.yml")
    return ""


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule. `code` is its file's name with hyphens; the texts are Indonesian and go to the documentation.

    `reason` says why it matters, `source` which regulation or practice it comes from and how sure that is. Exactly one
    of `sop` (called for each SOP with one of `statuses`), `whole` (called once) and `after` (as `sop`, when all others
    are done) is set. `wrong` and `right` are examples: keys of one SOP, or several files, each after a line
    `--- # file`; what they leave out is taken from a small catalogue without faults (`tests/checks/sources.py`).
    """

    code: str
    severity: Severity
    title: str
    reason: str
    source: str
    wrong: str
    right: str
    sop: Ask | None = None
    whole: Callable[[Context], Iterator[Finding]] | None = None
    after: Ask | None = None
    statuses: frozenset[Status] = WORKED_ON
