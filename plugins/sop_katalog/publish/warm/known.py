"""What a build goes on from: the sources as they are now, and what was kept of the last build."""

from __future__ import annotations

import gc
from pathlib import Path
from typing import TYPE_CHECKING

from sop_katalog.publish.parts import Part
from sop_katalog.publish.phases import Phases
from sop_katalog.publish.site import Settings
from sop_katalog.publish.warm.cache import Cache
from sop_katalog.publish.warm.scan import digest, program_digest, sources_digest
from sop_katalog.publish.warm.shown import Shown, SourcesError
from sop_katalog.reading.collector import collector_paused
from sop_katalog.reading.memory import Memory

if TYPE_CHECKING:
    from sop_katalog.publish.warm.facts import Tell
    from sop_katalog.publish.warm.ledger import Ledger
    from sop_katalog.publish.warm.plan import Run
    from sop_katalog.publish.warm.state import State


class Known:
    """One folder of sources and its cache. `run` is what was read of the sources in this build, if it had to be;
    `ledger` what the products looked at that stay as they are, and after them those that are made.

    With `lasting=False` nothing is written to the cache: what is remembered lasts as long as this object.
    """

    run: Run | None = None
    ledger: Ledger

    def __init__(self, sources: Path, label: str, cache: Path, phases: Phases, *, lasting: bool) -> None:
        self._sources = sources
        self._label = label
        self._cache = Cache(cache, program_digest())
        self._phases = phases
        self._lasting = lasting
        self._shown: Shown | None = None
        self._state: State | None = None
        self._memory: Memory | None = None

    def begin(self, settings: Settings, part: Part, tell: Tell) -> None:
        """A build begins."""
        self._settings = settings
        self._tell = tell
        if self.run is not None and self._lasting:
            self._memory = None  # it is in the cache
        self.run = None
        with self._phases.measure("reading"):
            found, self._digests = sources_digest(self._sources)
            self.stands_for = digest(program_digest(), repr(settings), found)
            self.key = digest(self.stands_for, str(part)) if found else ""

    @property
    def is_same(self) -> bool:
        """Whether nothing has changed since the last build."""
        return bool(self.key) and self.last.key == self.key

    @property
    def last(self) -> Shown:
        """What the last build showed."""
        if self._shown is None:
            self._shown = self._cache.shown()
        return self._shown

    def read(self) -> Run:
        """Read, check and plan the whole site. Raises `SourcesError`, and then nothing has changed."""
        if self.run is not None:
            return self.run
        from sop_katalog.publish.warm.plan import Sources, read_run
        from sop_katalog.publish.warm.state import State

        if self._memory is None:
            self._memory = self._cache.memory()
        self._memory.seen = self._digests
        if self._state is None:
            self._state = (self._cache.state() if self.last.key else None) or State()
        try:
            sources = Sources(self._sources, self._label, self._memory)
            with collector_paused():
                self.run = read_run(sources, self._settings, self._state, self._tell, self._phases)
                gc.freeze()  # it stays to the end; looking through it for garbage, also when all is done, takes seconds
        except SourcesError:
            self._memory = self._memory.again()
            raise
        if self._lasting:
            self._keep_read(self._memory)
        self.ledger = self._state.written.only(self.run.fresh)
        return self.run

    def _keep_read(self, memory: Memory) -> None:
        """What was read goes to the cache now, so that memory need not hold it beside all that is made from it."""
        with collector_paused():
            if self.key and memory.files != memory.known:
                self._cache.save_memory(memory)
            memory.drop()

    def remember(self, shown: Shown, run: Run) -> None:
        """The build is done: the next one goes on from it."""
        memory = self._memory or Memory()
        names = {*(f"file:{name}" for name in shown.products), *(f"made:{name}" for name in shown.made)}
        state = run.state(memory, self._settings, self.ledger.only(names))
        if self._lasting and self.key:
            self._cache.save(shown, state)
        self._shown, self._state, self._memory = shown, state, None if self._lasting else memory.follow()
