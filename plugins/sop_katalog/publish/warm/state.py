"""What the last build was made from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, fields, replace
from datetime import date
from operator import attrgetter
from sys import intern
from typing import Any, NamedTuple, Self

from sop_katalog.checks.rule import Finding
from sop_katalog.model.catalogue import Catalogue, Glance
from sop_katalog.model.registers import Government
from sop_katalog.publish.warm.ledger import Ledger
from sop_katalog.reading.memory import Memory

Places = dict[str, tuple[bytes, dict[str, tuple[int, int]]]]
"""Path of a source → (digest of its bytes, key path → line and column)."""


class Facts(NamedTuple):
    """What the rules say of an SOP, as (code of the rule, finding), and what lists tell of it."""

    findings: tuple[tuple[str, Finding], ...]
    glance: Glance

    def shared(self) -> Facts:
        """The same with each text once: it came from another process, and rules say the same of thousands of SOPs."""
        found = tuple(
            (intern(code), Finding(intern(it.key), intern(it.message), intern(it.remedy), intern(it.path), it.also))
            for code, it in self.findings
        )
        return Facts(found, self.glance)


_of_finding = attrgetter(*(field.name for field in fields(Finding)))


@dataclass(slots=True)
class State:
    """What the last build was made from: the registers, the SOPs by the digests of their files, and the traces."""

    registers: Catalogue = field(default_factory=lambda: Catalogue(Government("")))
    digests: dict[str, tuple[str, bytes]] = field(default_factory=dict)
    unread: frozenset[str] = frozenset()
    today: date = date.min
    settings: dict[str, Any] = field(default_factory=dict)
    verdicts: dict[str, str] = field(default_factory=dict)
    rules: dict[str, tuple[Finding, ...]] = field(default_factory=dict)
    places: Places = field(default_factory=dict)
    facts: dict[str, Facts] = field(default_factory=dict)
    checked: Ledger = field(default_factory=Ledger)
    written: Ledger = field(default_factory=Ledger)

    def catalogue(self, memory: Memory, current: Catalogue) -> Catalogue:
        """The catalogue of that build. SOPs that have not changed are the objects of the current one."""
        sops = {}
        for sop_id, (path, digest) in self.digests.items():
            now = memory.files.get(path)
            known = now is not None and now.digest == digest
            sop = current.sops.get(sop_id) if known else memory.value(path, digest)
            if sop is not None:
                sops[sop_id] = sop
        glances = {sop_id: facts.glance for sop_id, facts in self.facts.items()}
        return replace(self.registers, sops=dict(sorted(sops.items())), glances=glances)

    @classmethod
    def of(cls, values: Sequence[Any]) -> Self:
        """From what `values` gave."""
        *plain, facts, checked, written = values
        told = {
            sop_id: Facts(tuple((code, Finding(*it)) for code, it in found), Glance(*glance))
            for sop_id, found, glance in facts
        }
        return cls(*[*plain, told, Ledger(*checked), Ledger(*written)])

    def values(self) -> list[Any]:
        """All of it as values that are quickly written: of findings there are tens of thousands."""
        names = [name for name in self.__slots__ if name not in ("facts", "checked", "written")]
        facts = [
            (sop_id, [(code, _of_finding(finding)) for code, finding in found], (glance.waktu, glance.biaya))
            for sop_id, (found, glance) in self.facts.items()
        ]
        ledgers = [(ledger.keys, ledger.traces) for ledger in (self.checked, self.written)]
        return [*(getattr(self, name) for name in names), facts, *ledgers]
