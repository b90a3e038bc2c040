"""What reading gave for each file, by the digest of its bytes: a file that has not changed is not read again."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from hashlib import blake2b
from pathlib import Path
from typing import Any, Final, NamedTuple, TypeVar

from sop_katalog.problem import Problem
from sop_katalog.reading.source import Report
from sop_katalog.reading.unpickling import unpickle

T = TypeVar("T")
MISSING: Final = object()
"""No value, where None is one."""


class Remembered(NamedTuple):
    """Digest of a file's bytes, and the pickled pair of what was read and of its problems."""

    digest: bytes
    blob: bytes


@dataclass(slots=True)
class Memory:
    """Files of one run by name, as messages name them. `known` are those of an earlier run; `learned` were read
    beforehand for this one. `seen` are the digests of files, by path, as they were when the run began."""

    known: dict[str, Remembered] = field(default_factory=dict)
    files: dict[str, Remembered] = field(default_factory=dict)
    learned: dict[str, Remembered] = field(default_factory=dict)
    seen: dict[str, bytes] = field(default_factory=dict)
    _values: dict[str, tuple[bytes, Any, tuple[Problem, ...]]] = field(default_factory=dict)

    def read(self, data: bytes, report: Report, read: Callable[[Report], T]) -> T:
        """What `read` gives for a file with these bytes, with its problems reported."""
        digest = digest_of(data)
        return self._known_value(self.recall(report.path, digest) or remember(digest, report.path, read), report)  # type: ignore[no-any-return]  # a pickle has no type; it was made from a T

    def unread(self, path: Path, report: Report) -> Any:
        """What is in a file that was seen and has been read in another run; `MISSING` when that is not so."""
        digest = self.seen.get(str(path))
        found = self.recall(report.path, digest) if digest else None
        return MISSING if found is None else self._known_value(found, report)

    def _known_value(self, found: Remembered, report: Report) -> Any:
        self.files[report.path] = found
        value, problems = self._value(report.path, found)
        report.problems.extend(problems)
        return value

    def recall(self, path: str, digest: bytes) -> Remembered | None:
        """A file with this content, if it was read before."""
        found = (files.get(path) for files in (self.learned, self.known))
        return next((file for file in found if file is not None and file.digest == digest), None)

    def value(self, path: str, digest: bytes) -> Any:
        """What an earlier run read in a file with this content; None when that is not known."""
        found = self.recall(path, digest)
        return None if found is None else unpickle(found.blob)[0]

    def again(self) -> Memory:
        """The memory for another try, when this run came to nothing: what an earlier one knew, and what was learned."""
        return Memory(known=self.known, learned=self.learned | self.files, _values=self._values)

    def drop(self) -> None:
        """Forget all but the digests of this run: no other one follows."""
        self.files = {path: Remembered(found.digest, b"") for path, found in self.files.items()}
        self.known, self.learned, self._values = {}, {}, {}

    def follow(self) -> Memory:
        """The memory for the next run."""
        return Memory(known=self.files, _values=self._values)

    def _value(self, path: str, found: Remembered) -> tuple[Any, tuple[Problem, ...]]:
        kept = self._values.get(path)
        if kept is None or kept[0] != found.digest:
            kept = self._values[path] = (found.digest, *unpickle(found.blob))
            if path in self.learned:  # what was read for this run is going to be asked for all there is
                from sop_katalog.reading.pickling import tell_all

                tell_all(kept[1])
        return kept[1], kept[2]


def digest_of(data: bytes) -> bytes:
    """The name of a file's content."""
    return blake2b(data, digest_size=16).digest()


def remember(digest: bytes, path: str, read: Callable[[Report], Any]) -> Remembered:
    """Read a file and keep what was found in it."""
    from sop_katalog.reading.pickling import dump_sharing

    report = Report(path)
    value = read(report)
    return Remembered(digest, dump_sharing((value, tuple(report.problems))))
