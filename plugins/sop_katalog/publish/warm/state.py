"""What one build leaves for the next one."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import Any, Final, NamedTuple

from sop_katalog.checks.rule import Finding
from sop_katalog.model.catalogue import Catalogue, Glance
from sop_katalog.model.kata import Kata
from sop_katalog.model.registers import Government
from sop_katalog.publish.site import Heading
from sop_katalog.publish.warm import store
from sop_katalog.publish.warm.kept import Stamp
from sop_katalog.publish.warm.ledger import Ledger
from sop_katalog.reading.memory import Memory, Remembered

Places = dict[str, tuple[bytes, dict[str, tuple[int, int]]]]
"""Path of a source → (digest of its bytes, key path → line and column)."""


class Facts(NamedTuple):
    """What the rules say of an SOP, as (code of the rule, finding), and what lists tell of it."""

    findings: tuple[tuple[str, Finding], ...]
    glance: Glance


class Made(NamedTuple):
    """The parts of a page that a site generator puts into the theme itself."""

    content: str
    headings: tuple[Heading, ...]
    data: str


class Product(NamedTuple):
    """A thing that was made: what it is besides what it looked at, and the files it consists of."""

    mark: str
    files: dict[str, Stamp]


@dataclass(slots=True)
class Shown:
    """The site of the last build, enough to see that nothing has changed. `key` stands for all it was made from."""

    key: str = ""
    pages: list[tuple[str, str, str, str, str, bool, bool, bool]] = field(default_factory=list)
    products: dict[str, Product] = field(default_factory=dict)
    made: dict[str, Made] = field(default_factory=dict)
    told: str = ""
    counts: tuple[int, int] = (0, 0)
    kata: Kata = field(default_factory=Kata)


@dataclass(slots=True)
class State:
    """What the last build was made from: the registers, the SOPs by the digests of their files, and the traces."""

    registers: Catalogue = field(default_factory=lambda: Catalogue(Government("")))
    digests: dict[str, tuple[str, bytes]] = field(default_factory=dict)
    unread: frozenset[str] = frozenset()
    today: date = date.min
    settings: dict[str, Any] = field(default_factory=dict)
    verdicts: dict[str, str] = field(default_factory=dict)
    facts: dict[str, Facts] = field(default_factory=dict)
    rules: dict[str, tuple[Finding, ...]] = field(default_factory=dict)
    places: Places = field(default_factory=dict)
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


_SHOWN: Final = "situs.bin"
_STATE: Final = "jejak.bin"
_FILES: Final = "sumber.bin"


class Cache:
    """The three files of the cache; those of another program, or not of one build, count for nothing."""

    def __init__(self, folder: Path, program: str) -> None:
        self._folder = folder
        self._program = program
        self._build = ""

    def shown(self) -> Shown:
        """The last site; an empty one when it is not known."""
        found = store.load(self._folder / _SHOWN)
        if not isinstance(found, tuple) or found[0] != self._program:
            return Shown()
        self._build = found[1]
        return Shown(*found[2])

    def state(self) -> State | None:
        """What the site in `shown` was made from; None when it is not known."""
        found = store.load(self._folder / _STATE)
        if not isinstance(found, tuple) or found[:2] != (self._program, self._build):
            return None
        *values, checked, written = found[2]
        values += [Ledger(*checked), Ledger(*written)]
        return State(*values)

    def memory(self) -> Memory:
        """What was read; it is right whatever build it comes from, for it names the bytes."""
        found = store.load(self._folder / _FILES)
        if not isinstance(found, tuple) or found[0] != self._program:
            return Memory()
        return Memory({path: Remembered(*pair) for path, pair in found[1].items()})

    def save(self, shown: Shown, state: State, memory: Memory | None) -> None:
        """Keep what a build made; `memory` only when it has learned something."""
        (self._folder / _SHOWN).unlink(missing_ok=True)  # never beside a state of another build
        build = shown.key
        if memory is not None:
            store.save(self._folder / _FILES, (self._program, {path: tuple(it) for path, it in memory.files.items()}))
        names = [name for name in State.__slots__ if name not in ("checked", "written")]
        ledgers = [(ledger.keys, ledger.traces) for ledger in (state.checked, state.written)]
        values = [*(getattr(state, name) for name in names), *ledgers]
        store.save(self._folder / _STATE, (self._program, build, values))
        store.save(self._folder / _SHOWN, (self._program, build, [getattr(shown, name) for name in Shown.__slots__]))
