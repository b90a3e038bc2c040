"""The protocol of rules: what a rule is, what it is given and what it says."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date

from sop_katalog.flow.graph import FlowGraph, build_graph
from sop_katalog.model.catalogue import Catalogue
from sop_katalog.model.sop import Sop
from sop_katalog.problem import Severity


@dataclass(frozen=True, slots=True)
class Finding:
    """What a rule found. `key` is a key path of the file; `path` is empty for the SOP being checked."""

    key: str
    message: str
    remedy: str
    path: str = ""


@dataclass
class Context:
    """What rules may look at. `unread` are ids of SOP files that could not be read: references to them are no fault."""

    catalogue: Catalogue
    today: date
    unread: frozenset[str] = frozenset()
    _graphs: dict[str, FlowGraph] = field(default_factory=dict)

    def graph(self, sop: Sop) -> FlowGraph:
        """The flow graph of an SOP, built once a run."""
        if sop.id not in self._graphs:
            self._graphs[sop.id] = build_graph(sop)
        return self._graphs[sop.id]

    def knows_sop(self, sop_id: str) -> bool:
        """Whether an id names an SOP file of this catalogue, readable or not."""
        return sop_id in self.catalogue.sops or sop_id in self.unread


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule. `code` is its file's name with hyphens; the texts are Indonesian and go to the documentation.

    `reason` says why it matters, `source` which regulation or practice it comes from and how sure that is. Exactly one
    of `sop` (called for each SOP) and `whole` (called once) is set.
    """

    code: str
    severity: Severity
    title: str
    reason: str
    source: str
    sop: Callable[[Sop, Context], Iterator[Finding]] | None = None
    whole: Callable[[Context], Iterator[Finding]] | None = None
