"""What reading gave for each file, by the digest of its bytes: a file that has not changed is not read again."""

from __future__ import annotations

import io
import pickle
import sys
from collections.abc import Callable
from dataclasses import dataclass, field, fields, is_dataclass
from enum import Enum
from functools import cache
from hashlib import blake2b
from importlib import import_module
from operator import attrgetter
from pathlib import Path
from typing import Any, Final, NamedTuple, TypeVar

from sop_katalog.model.duration import Duration, parse_duration
from sop_katalog.problem import Problem
from sop_katalog.reading.source import Report

T = TypeVar("T")
_OURS = ("sop_katalog.model.", "sop_katalog.problem", "sop_katalog.reading.words")
_OTHERS = {
    ("sop_katalog.model.duration", "parse_duration"),
    ("array", "_array_reconstructor"),
    ("array", "array"),
    ("builtins", "frozenset"),
    ("datetime", "date"),
    ("datetime", "time"),
    ("fractions", "Fraction"),
    ("sop_katalog.reading.memory", "member"),
}


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
        return kept[1], kept[2]


def digest_of(data: bytes) -> bytes:
    """The name of a file's content."""
    return blake2b(data, digest_size=16).digest()


def remember(digest: bytes, path: str, read: Callable[[Report], Any]) -> Remembered:
    """Read a file and keep what was found in it."""
    report = Report(path)
    value = read(report)
    return Remembered(digest, _dumped(_SharingPickler, (value, tuple(report.problems))))


class _Pickler(pickle.Pickler):
    """Writes a dataclass as a call of its class: a third of the time of what `dataclasses` does for frozen ones."""

    def reducer_override(self, value: Any) -> Any:
        kind = type(value)
        if kind is Duration:
            return parse_duration, (value.teks,)  # shared by all that say the same, as when it was read
        if isinstance(value, Enum):
            return member, (kind, value.value)
        take = _taker(kind)  # type: ignore[arg-type]  # a class can be hashed
        return NotImplemented if take is None else (kind, take(value))


@cache
def _taker(kind: type[Any]) -> Callable[[Any], tuple[Any, ...]] | None:
    """What takes from a value of a dataclass the arguments that make it again; None for other classes."""
    if not is_dataclass(kind) or issubclass(kind, type):
        return None
    names = [field.name for field in fields(kind) if field.init]
    if len(names) > 1:
        return attrgetter(*names)
    return lambda value: tuple(getattr(value, name) for name in names)


@cache
def member(kind: type[Enum], value: Any) -> Enum:
    """The member of an enumeration that has a value; the enumeration itself takes ten times as long to tell."""
    return kind(value)


class _SharingPickler(_Pickler):
    """Writes texts as names of themselves, so that whoever reads many pickles keeps equal ones once: offices say the
    same in thousands of procedures."""

    def persistent_id(self, value: Any) -> str | None:
        return value if type(value) is str else None


def dump(value: Any) -> bytes:
    """A value as `unpickle` reads it."""
    return _dumped(_Pickler, value)


def _dumped(pickler: type[_Pickler], value: Any) -> bytes:
    found = io.BytesIO()
    pickler(found, protocol=5).dump(value)
    return found.getvalue()


@cache
def _find(module: str, name: str, known: tuple[str, ...] = _OURS) -> Any:
    """A class or function that a pickle names, if its module begins with one of `known`. Remembered, for thousands of
    pickles ask for the same few."""
    found = getattr(import_module(module), name) if module.startswith(known) else None
    if isinstance(found, type):
        return found
    if (module, name) in _OTHERS:
        return getattr(import_module(module), name)
    raise pickle.UnpicklingError(f"{module}.{name} is not a value of ours")


class _Unpickler(pickle.Unpickler):
    """Knows our own values only: a cache may have come from elsewhere."""

    find_class = staticmethod(_find)  # without a call of Python each time
    persistent_load = staticmethod(sys.intern)


class _WideUnpickler(pickle.Unpickler):
    """Knows values of some more modules."""

    def __init__(self, blob: bytes, known: tuple[str, ...]) -> None:
        super().__init__(io.BytesIO(blob))
        self._known = known

    def find_class(self, module: str, name: str) -> Any:
        return _find(module, name, self._known)


def unpickle(blob: bytes, also: tuple[str, ...] = ()) -> Any:
    """The value in a pickle; raises `pickle.UnpicklingError` for one that holds anything but values of the model, of
    the modules whose names begin with one of `also`, and what those are made of."""
    return (_WideUnpickler(blob, (*_OURS, *also)) if also else _Unpickler(io.BytesIO(blob))).load()
