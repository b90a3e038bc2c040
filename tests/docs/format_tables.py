"""The tables of the source format as the code has them: every `Record`, wherever it is nested."""

from __future__ import annotations

import dataclasses
import importlib
import pkgutil
from collections.abc import Iterator
from enum import StrEnum
from typing import Any

from sop_katalog import reading
from sop_katalog.reading.record import Field, Record
from sop_katalog.reading.schema import KINDS, schema_of
from sop_katalog.reading.shapes import Choice

_MODULES = [
    importlib.import_module(f"{reading.__name__}.{found.name}") for found in pkgutil.iter_modules(reading.__path__)
]


def records() -> list[Record[Any]]:
    """All records, each once."""
    found: dict[int, Record[Any]] = {}
    seen: set[int] = set()
    for module in _MODULES:
        for name, value in vars(module).items():
            if not name.startswith("__"):
                _collect(value, found, seen)
    return list(found.values())


def _collect(value: Any, found: dict[int, Record[Any]], seen: set[int]) -> None:
    """Shapes hold shapes in their attributes; a bound method holds the shape it belongs to."""
    if id(value) in seen:
        return
    seen.add(id(value))
    if isinstance(value, Record):
        found[id(value)] = value
    if isinstance(value, tuple | list):
        parts = list(value)
    elif isinstance(value, dict):
        parts = list(value.values())
    elif dataclasses.is_dataclass(value) and not isinstance(value, type):
        parts = [getattr(value, part.name) for part in dataclasses.fields(value)]
    else:
        parts = [value.__self__] if hasattr(value, "__self__") else []
    for part in parts:
        _collect(part, found, seen)


def keys(record: Record[Any]) -> frozenset[str]:
    """All spellings of the keys of a record."""
    return frozenset(name for spec in record.fields for name in (spec.key, *spec.aliases))


def choices(spec: Field) -> list[str]:
    """The values a field chooses from; empty for other fields."""
    shape: Any = spec.shape
    while not isinstance(shape, Choice) and hasattr(shape, "item"):
        shape = shape.item
    if not isinstance(shape, Choice):
        return []
    values: type[StrEnum] = shape.values
    return [value.value for value in values]


def schema_keys() -> set[frozenset[str]]:
    """The same from the JSON Schemas, which know nothing of records."""
    return {found for kind in KINDS for found in _schema_keys(schema_of(kind))}


def _schema_keys(schema: Any) -> Iterator[frozenset[str]]:
    if isinstance(schema, list):
        for part in schema:
            yield from _schema_keys(part)
    elif isinstance(schema, dict):
        properties = schema.get("properties", {})
        if schema.get("additionalProperties") is False:  # others are conditions
            yield frozenset(properties)
        yield from _schema_keys(list(properties.values()))
        yield from _schema_keys([part for key, part in schema.items() if key != "properties"])
