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
_NEWER: Final = "sumber-baru.bin"
_FEW: Final = 20
"""One in so many sources: as long as fewer have changed, only they are written."""


class Cache:
    """The files of the cache; those of another program, or not of one build, count for nothing."""

    def __init__(self, folder: Path, program: str) -> None:
        self._folder = folder
        self._program = program
        self._build = ""
        self._kept: dict[str, bytes] = {}
        """The digest of each source in the large one of the two files of what was read."""

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
        known = self._files(_FILES)
        self._kept = {path: it.digest for path, it in known.items()}
        return Memory(known | self._files(_NEWER))

    def _files(self, name: str) -> dict[str, Remembered]:
        found = store.load(self._folder / name)
        if not isinstance(found, tuple) or found[0] != self._program:
            return {}
        return {path: Remembered(*pair) for path, pair in found[1].items()}

    def save_memory(self, memory: Memory) -> None:
        """Keep what was read: all of it, or what few changes there are beside what is kept already."""
        files = {path: tuple(it) for path, it in memory.files.items()}
        newer = {path: it for path, it in files.items() if self._kept.get(path) != it[0]}
        gone = len(self._kept.keys() - files.keys())
        if (len(newer) + gone) * _FEW < len(self._kept):
            store.save(self._folder / _NEWER, (self._program, newer))
        else:
            store.save(self._folder / _FILES, (self._program, files))
            (self._folder / _NEWER).unlink(missing_ok=True)
            self._kept = {path: it.digest for path, it in memory.files.items()}

    def save(self, shown: Shown, state: State) -> None:
        """Keep what a build made."""
        (self._folder / _SHOWN).unlink(missing_ok=True)  # never beside a state of another build
        build = shown.key
        store.save(self._folder / _STATE, (self._program, build, state.values()))
        store.save(self._folder / _SHOWN, (self._program, build, shown.values()))
