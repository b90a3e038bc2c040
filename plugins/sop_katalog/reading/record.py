"""The shape of a mapping with known keys, read into a dataclass of the model."""

from __future__ import annotations

import difflib
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Generic, TypeVar

from sop_katalog.reading import tree
from sop_katalog.reading.shapes import Schema, Shape, join, refuse, unique_pairs
from sop_katalog.reading.source import Report

T = TypeVar("T")


@dataclass(frozen=True)
class Field:
    """One key: its shape, what it is for (Indonesian, shown by editors), and whether it must be there.

    `attribute` is the name in the model when it differs; None keeps the value out of the model (the key is known and
    checked, as for `nip`). `aliases` are other spellings read as this key.
    """

    key: str
    shape: Shape[Any]
    doc: str
    required: bool = False
    attribute: str | None = ""
    aliases: tuple[str, ...] = ()
    fallback: Any = None


@dataclass(frozen=True)
class Record(Generic[T]):
    """A mapping with known keys. `build` gets the values by attribute; `from_text` accepts a bare text instead."""

    name: str
    build: Callable[..., T]
    fields: tuple[Field, ...]
    from_text: Callable[[str], T] | None = None

    def read(self, node: tree.Node, key: str, report: Report) -> T | None:
        if self.from_text and isinstance(node, tree.Scalar):
            return None if node.empty else self.from_text(node.value.strip())
        if not isinstance(node, tree.Mapping):
            refuse(node, key, report, f"pasangan kunci untuk {self.name}")
            return None
        return self.build(**self.values(node, key, report))

    def values(self, node: tree.Mapping, key: str, report: Report) -> dict[str, Any]:
        """Values by attribute; what is missing or refused is left to the model's default."""
        found: dict[str, Any] = {}
        present: set[str] = set()
        for name, child in unique_pairs(node, key, report):
            spec = self._known.get(name.value)
            if spec is None:
                self._unknown(name, child, key, report)
                continue
            if spec.key in present:
                self._double(name, spec, key, report)
                continue
            if isinstance(child, tree.Scalar) and child.empty:
                continue
            present.add(spec.key)
            value = spec.shape.read(child, join(key, name.value), report)
            if value is not None and spec.attribute is not None:
                found[spec.attribute or spec.key] = value
        self._require(node, key, present, found, report)
        return found

    def _require(
        self, node: tree.Mapping, key: str, present: set[str], found: dict[str, Any], report: Report
    ) -> None:
        for spec in self.fields:
            if not spec.required:
                continue
            attribute = spec.attribute or spec.key
            if spec.key not in present or found.get(attribute) in ("", ()):
                report.at(
                    node,
                    "kunci-wajib",
                    join(key, spec.key),
                    f"Kunci “{spec.key}” wajib diisi untuk {self.name}.",
                    f"Tambahkan “{spec.key}: …” — {spec.doc}.",
                )
            if attribute not in found and spec.fallback is not None:
                found[attribute] = spec.fallback

    def _unknown(self, name: tree.Scalar, child: tree.Node, key: str, report: Report) -> None:
        near = difflib.get_close_matches(name.value, self._known, n=1, cutoff=0.6)
        hint = f"Maksud Anda “{near[0]}”? " if near else ""
        if not hint and isinstance(child, tree.Scalar) and child.empty:  # {catatan: satu, dua} is read as two keys
            hint = "Bila ini lanjutan teks yang mengandung koma, apit seluruh teksnya dengan tanda kutip. "
        report.at(
            name,
            "kunci-tak-dikenal",
            join(key, name.value),
            f"Kunci “{name.value}” tidak dikenal untuk {self.name}.",
            f"{hint}Kunci yang dikenal: {', '.join(spec.key for spec in self.fields)}.",
        )

    def _double(self, name: tree.Scalar, spec: Field, key: str, report: Report) -> None:
        report.at(
            name,
            "kunci-ganda",
            join(key, name.value),
            f"“{name.value}” sama artinya dengan “{spec.key}” yang sudah ditulis.",
            "Pakai salah satu saja.",
        )

    @cached_property
    def _known(self) -> dict[str, Field]:
        return {name: spec for spec in self.fields for name in (spec.key, *spec.aliases)}

    def schema(self) -> Schema:
        properties = {
            name: {"description": spec.doc, **_nullable(spec)} for spec in self.fields for name in (spec.key, *spec.aliases)
        }
        whole: Schema = {"type": "object", "properties": properties, "additionalProperties": False}
        required = [spec.key for spec in self.fields if spec.required and not spec.aliases]
        if required:
            whole["required"] = required
        return {"anyOf": [whole, {"type": ["string", "number"]}]} if self.from_text else whole


def _nullable(spec: Field) -> Schema:
    """A key that need not be there may also stand empty."""
    described = spec.shape.schema()
    return described if spec.required else {"anyOf": [described, {"type": "null"}]}
