"""Values of the model as bytes that `unpickling` reads."""

from __future__ import annotations

import io
import pickle
from collections.abc import Callable
from dataclasses import fields, is_dataclass
from enum import Enum
from functools import cache, partial
from operator import attrgetter
from typing import Any

from sop_katalog.model.duration import Duration, parse_duration
from sop_katalog.model.sop import Rest, Sop, known_of, later_of, told_in_part
from sop_katalog.reading.unpickling import member, unpickle


class _Pickler(pickle.Pickler):
    """Writes a dataclass as a call of its class: a third of the time of what `dataclasses` does for frozen ones."""

    def reducer_override(self, value: Any) -> Any:
        kind = type(value)
        if kind is Duration:
            return parse_duration, (value.teks,)  # shared by all that say the same, as when it was read
        if isinstance(value, Enum):
            return member, (kind, value.value)
        if kind is Sop:
            return sop_in_part, (known_of(value), _dumped(_SharingPickler, later_of(value)), value.has_steps)
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


class _SharingPickler(_Pickler):
    """Writes texts as names of themselves, so that whoever reads many pickles keeps equal ones once: offices say the
    same in thousands of procedures."""

    def persistent_id(self, value: Any) -> str | None:
        return value if type(value) is str else None


def dump(value: Any) -> bytes:
    """A value as `unpickle` reads it."""
    return _dumped(_Pickler, value)


def dump_sharing(value: Any) -> bytes:
    """One of many values that are read together: they keep equal texts once."""
    return _dumped(_SharingPickler, value)


def _dumped(pickler: type[_Pickler], value: Any) -> bytes:
    found = io.BytesIO()
    pickler(found, protocol=5).dump(value)
    return found.getvalue()


def sop_in_part(known: tuple[Any, ...], rest: bytes, has_steps: bool) -> Sop:
    """An SOP whose larger part stays pickled until somebody asks for it."""
    return told_in_part(known, Rest(partial(unpickle, rest), has_steps))


def tell_all(value: Any) -> None:
    """Have an SOP told whole."""
    if isinstance(value, Sop):
        later_of(value)
