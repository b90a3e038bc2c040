"""Values of the model from bytes, and nothing but them.

What is asked for before anything has to be done is here; writing is in `pickling`, which knows the model.
"""

from __future__ import annotations

import io
import pickle
import sys
from enum import Enum
from functools import cache
from importlib import import_module
from typing import Any

_OURS = ("sop_katalog.model.", "sop_katalog.problem", "sop_katalog.reading.words")
_OTHERS = {
    ("sop_katalog.model.duration", "parse_duration"),
    ("array", "_array_reconstructor"),
    ("array", "array"),
    ("builtins", "frozenset"),
    ("datetime", "date"),
    ("datetime", "time"),
    ("fractions", "Fraction"),
    ("sop_katalog.reading.unpickling", "member"),
    ("sop_katalog.reading.pickling", "sop_in_part"),
}


@cache
def member(kind: type[Enum], value: Any) -> Enum:
    """The member of an enumeration that has a value; the enumeration itself takes ten times as long to tell."""
    return kind(value)


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
