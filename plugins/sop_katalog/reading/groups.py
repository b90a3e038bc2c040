"""Shapes of lists, of mappings with ids the author chooses, and of values that come in several shapes."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Generic, TypeVar

from sop_katalog.reading import tree
from sop_katalog.reading.shapes import (
    ID_PATTERN,
    LIST_HELP,
    PAIRS_HELP,
    SLUG,
    SLUG_HINT,
    TEXT,
    Schema,
    Shape,
    join,
    refuse,
)
from sop_katalog.reading.source import Report, shown
from sop_katalog.values import dataclass

T = TypeVar("T")


@dataclass(frozen=True)
class ListOf(Generic[T]):
    """A list; with `single` one item may stand alone without list marks. Items left open do not count."""

    item: Shape[T]
    single: bool = True

    def read(self, node: tree.Node, key: str, report: Report) -> tuple[T, ...] | None:
        if type(node) is tree.Sequence:
            items = enumerate(tree.filled(node), 1)
            read = [self.item.read(child, f"{key}[{number}]", report) for number, child in items]
            return tuple(value for value in read if value is not None)
        if tree.is_blank(node):
            return ()
        if not self.single:
            refuse(node, key, report, "daftar", LIST_HELP)
            return None
        value = self.item.read(node, key, report)
        return None if value is None else (value,)

    def schema(self) -> Schema:
        items = self.item.schema()
        whole: Schema = {"type": "array", "items": nullable(items)}
        return {"anyOf": [whole, items]} if self.single else whole


TEXTS = ListOf(TEXT)
SLUGS = ListOf(SLUG)


@dataclass(frozen=True)
class MapOf(Generic[T]):
    """A mapping from ids the author chooses to values."""

    value: Shape[T]

    def read(self, node: tree.Node, key: str, report: Report) -> dict[str, T] | None:
        if tree.is_blank(node):
            return {}
        if type(node) is not tree.Mapping:
            refuse(node, key, report, "pasangan kunci", PAIRS_HELP)
            return None
        found: dict[str, T] = {}
        for name, child in unique_pairs(node, key, report):
            value = self._entry(name, child, join(key, name.value), report)
            if value is not None:
                found[name.value] = value
        return found

    def _entry(self, name: tree.Scalar, child: tree.Node, key: str, report: Report) -> T | None:
        if not re.fullmatch(ID_PATTERN, name.value):
            report.at(name, "id-tak-sah", key, f"Id “{shown(name.value)}” tidak sah.", SLUG_HINT)
        if tree.is_blank(child):
            message = f"“{shown(name.value)}” belum diisi."
            report.at(name, "kunci-wajib", key, message, "Tulis isinya sesudah titik dua, atau hapus baris ini.")
            return None
        return self.value.read(child, key, report)

    def schema(self) -> Schema:
        return {
            "type": "object",
            "propertyNames": {"pattern": ID_PATTERN},
            "additionalProperties": self.value.schema(),
        }


def unique_pairs(node: tree.Mapping, key: str, report: Report) -> Iterator[tuple[tree.Scalar, tree.Node]]:
    """The pairs of a mapping; a second one with the same key is a problem and is left out."""
    seen: dict[str, int] = {}
    for name, child in tree.pairs(node):
        if name.value not in seen:
            seen[name.value] = name.start_mark.line + 1
            yield name, child
        else:
            report_double(name, seen[name.value], key, report)


def report_double(name: tree.Scalar, first: int, key: str, report: Report) -> None:
    """A key stands twice; `first` is the line where it stood first."""
    report.at(
        name,
        "kunci-ganda",
        join(key, name.value),
        f"Kunci “{shown(name.value)}” sudah ditulis di baris {first}.",
        "Gabungkan isinya di satu tempat, lalu hapus yang lain.",
    )


@dataclass(frozen=True)
class Either(Generic[T]):
    """Different shapes told apart by the kind of node, then built into one type."""

    scalar: Callable[[tree.Scalar, str, Report], T | None] | None = None
    sequence: Callable[[tree.Sequence, str, Report], T | None] | None = None
    mapping: Callable[[tree.Mapping, str, Report], T | None] | None = None
    wanted: str = "teks"
    described: Callable[[], Schema] = dict

    def read(self, node: tree.Node, key: str, report: Report) -> T | None:
        if isinstance(node, tree.Scalar) and self.scalar:
            return self.scalar(node, key, report)
        if isinstance(node, tree.Sequence) and self.sequence:
            return self.sequence(node, key, report)
        if isinstance(node, tree.Mapping) and self.mapping:
            return self.mapping(node, key, report)
        refuse(node, key, report, self.wanted)
        return None

    def schema(self) -> Schema:
        return self.described()


def nullable(described: Schema) -> Schema:
    """The schema of what may also stand empty."""
    if "anyOf" in described:
        return {**described, "anyOf": [*described["anyOf"], {"type": "null"}]}
    if "enum" in described:
        return {**described, "enum": [*described["enum"], None]}
    kinds = described["type"]
    return {**described, "type": [*(kinds if isinstance(kinds, list) else [kinds]), "null"]}
