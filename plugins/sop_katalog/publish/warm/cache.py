"""What one build leaves for the next one."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from sop_katalog.publish.warm import store
from sop_katalog.publish.warm.shown import Shown
from sop_katalog.reading.memory import Memory, Remembered

if TYPE_CHECKING:
    from sop_katalog.publish.warm.state import State

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
        return Shown.of(found[2])

    def state(self) -> State | None:
        """What the site in `shown` was made from; None when it is not known."""
        found = store.load(self._folder / _STATE)
        if not isinstance(found, tuple) or found[:2] != (self._program, self._build):
            return None
        from sop_katalog.publish.warm.state import State

        return State.of(found[2])

    def memory(self) -> Memory:
        """What was read; it is right whatever build it comes from, for it names the bytes."""
        found = store.load(self._folder / _FILES)
        if not isinstance(found, tuple) or found[0] != self._program:
            return Memory()
        return Memory({path: Remembered(*pair) for path, pair in found[1].items()})

    def save_memory(self, memory: Memory) -> None:
        """Keep what was read."""
        store.save(self._folder / _FILES, (self._program, {path: tuple(it) for path, it in memory.files.items()}))

    def save(self, shown: Shown, state: State) -> None:
        """Keep what a build made."""
        (self._folder / _SHOWN).unlink(missing_ok=True)  # never beside a state of another build
        build = shown.key
        store.save(self._folder / _STATE, (self._program, build, state.values()))
        store.save(self._folder / _SHOWN, (self._program, build, shown.values()))
