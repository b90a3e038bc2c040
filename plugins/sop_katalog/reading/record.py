"""The shape of a mapping with known keys, read into a dataclass of the model."""

from __future__ import annotations

import difflib
from collections.abc import Callable
from dataclasses import field
from functools import cached_property
from typing import Any, Generic, TypeVar

from sop_katalog.reading import tree
from sop_katalog.reading.groups import nullable, report_double
from sop_katalog.reading.shapes import PAIRS_HELP, Schema, Shape, join, refuse
from sop_katalog.reading.source import INVISIBLE, Report, shown
from sop_katalog.values import dataclass

T = TypeVar("T")
_HINTS = 20
"""Unknown keys of one mapping that get a hint; finding the nearest key takes time, and hostile files have thousands."""


@dataclass(frozen=True)
class Field:
    """One key: its shape, what it is for (Indonesian, shown by editors), and whether it must be there.

    `attribute` is the name in the model when it differs; None keeps the value out of the model (the key is known and
    checked, as for `nip`). `aliases` are other spellings read as this key. `fallback` is for a model that cannot do
    without the value.
    """

    key: str
    shape: Shape[Any]
    doc: str
    required: bool = False
    attribute: str | None = ""
    aliases: tuple[str, ...] = ()
    fallback: Any = None


@dataclass(slots=True)
class _Found:
    """What reading one mapping has met so far: values by attribute, keys that are there, keys refused."""

    values: dict[str, Any] = field(default_factory=dict)
    given: dict[str, tree.Scalar] = field(default_factory=dict)
    refused: set[str] = field(default_factory=set)
    unknown: int = 0


@dataclass(frozen=True)
class Record(Generic[T]):
    """A mapping with known keys. `build` gets the values by attribute; `from_text` accepts a bare text instead.

    `also` adds to the schema what holds between keys; `inside` says which keys belong one level further down.
    """

    name: str
    build: Callable[..., T]
    fields: tuple[Field, ...]
    from_text: Callable[[str], T] | None = None
    also: Schema = field(default_factory=dict)
    inside: Callable[[], dict[str, str]] = dict

    def read(self, node: tree.Node, key: str, report: Report) -> T | None:
        if self.from_text and isinstance(node, tree.Scalar):
            return None if tree.is_blank(node) else self.from_text(node.value.strip())
        if not isinstance(node, tree.Mapping):
            refuse(node, key, report, f"pasangan kunci untuk {self.name}", PAIRS_HELP)
            return None
        return self.build(**self.values(node, key, report))

    def values(self, node: tree.Mapping, key: str, report: Report) -> dict[str, Any]:
        """Values by attribute; what is missing, left open or refused is left to the model's default."""
        found, known = _Found(), self._known
        seen: dict[str, int] = {}
        for name, child in tree.pairs(node):
            text = name.value
            spec = known.get(text)
            if text in seen:
                report_double(name, seen[text], key, report)
                if spec is not None:  # it is left out, but what is wrong in it should be known in the same run
                    spec.shape.read(child, join(key, text), report)
                continue
            seen[text] = name.start_mark.line + 1
            if spec is None:
                found.unknown += 1
                self._unknown(name, child, key, found.unknown <= _HINTS, report)
            else:
                self._value(spec, name, child, key, found, report)
        self._require(node, key, found, report)
        return found.values

    def _value(self, spec: Field, name: tree.Scalar, child: tree.Node, key: str, found: _Found, report: Report) -> None:
        attribute = spec.attribute or spec.key
        if tree.is_blank(child):
            found.given.setdefault(spec.key, name)
            return
        if attribute in found.values or spec.key in found.refused:
            self._synonym(name, found.given[spec.key], key, report)
            return
        found.given[spec.key] = name
        before = len(report.problems)
        value = spec.shape.read(child, f"{key}.{name.value}" if key else name.value, report)
        if len(report.problems) > before and (value is None or value == ()):
            found.refused.add(spec.key)
        if value is not None and spec.attribute is not None:
            found.values[attribute] = value

    def _require(self, node: tree.Mapping, key: str, found: _Found, report: Report) -> None:
        for spec in self._required:
            attribute = spec.attribute or spec.key
            if spec.key not in found.refused and found.values.get(attribute, "") in ("", ()):
                report_missing(spec, self.name, found.given.get(spec.key), node, key, report)
            if attribute not in found.values and spec.fallback is not None:
                found.values[attribute] = spec.fallback

    def _unknown(self, name: tree.Scalar, child: tree.Node, key: str, with_hint: bool, report: Report) -> None:
        remedy = self._known_keys
        if with_hint:
            remedy = self._hint(name.value, child) + remedy
        message = f"Kunci “{shown(name.value)}” tidak dikenal untuk {self.name}."
        report.at(name, "kunci-tak-dikenal", join(key, name.value), message, remedy)

    def _hint(self, name: str, child: tree.Node) -> str:
        """What an unknown key may have been meant to be."""
        if INVISIBLE.search(name) or name != name.strip():
            return "Ada spasi atau karakter tak terlihat di kunci ini; hapus seluruhnya lalu ketik ulang. "
        plain = "_".join(name[:60].casefold().split())
        above = self.inside().get(plain)
        if above:
            return f"“{plain}” ditulis di dalam “{above}”, menjorok dua spasi. "
        if ":" in name:
            return "Beri spasi sesudah titik dua. "
        near = difflib.get_close_matches(plain, self._known, n=1, cutoff=0.6)
        if near:
            return f"Maksud Anda “{near[0]}”? "
        if tree.is_blank(child):  # {catatan: satu, dua} is read as two keys
            return "Bila ini lanjutan teks yang mengandung koma, apit seluruh teksnya dengan tanda kutip. "
        return self._nearest(plain)

    def _nearest(self, plain: str) -> str:
        """The most similar key of what lies inside this record, or else of this record, however far off."""
        within = difflib.get_close_matches(plain, self.inside(), n=1, cutoff=0.75)
        if within:
            return f"Maksud Anda “{within[0]}” di dalam “{self.inside()[within[0]]}”? "
        nearest = difflib.get_close_matches(plain, self._known, n=1, cutoff=0.0)
        return f"Yang paling mirip: “{nearest[0]}”. " if nearest else ""

    def _synonym(self, name: tree.Scalar, other: tree.Scalar, key: str, report: Report) -> None:
        report.at(
            name,
            "kunci-ganda",
            join(key, name.value),
            f"“{name.value}” sama artinya dengan “{other.value}” di baris {tree.place(other)[0]}.",
            "Isi salah satu saja.",
        )

    @cached_property
    def _known(self) -> dict[str, Field]:
        return {name: spec for spec in self.fields for name in (spec.key, *spec.aliases)}

    @cached_property
    def _required(self) -> tuple[Field, ...]:
        return tuple(spec for spec in self.fields if spec.required)

    @cached_property
    def _known_keys(self) -> str:
        return f"Kunci yang dikenal: {', '.join(spec.key for spec in self.fields)}."

    def schema(self) -> Schema:
        properties = {
            name: {"description": spec.doc, **_described(spec)}
            for spec in self.fields
            for name in (spec.key, *spec.aliases)
        }
        whole: Schema = {"type": "object", "properties": properties, "additionalProperties": False}
        if self._required:
            whole["required"] = [spec.key for spec in self._required]
        whole |= self.also
        return {"anyOf": [whole, {"type": ["string", "number"]}]} if self.from_text else whole


def _described(spec: Field) -> Schema:
    """A key that need not be there may also stand empty; one that must may not be an empty text."""
    described = spec.shape.schema()
    if not spec.required:
        return nullable(described)
    return (
        described
        if "pattern" in described or "string" not in described.get("type", ())
        else {
            **described,
            "pattern": r"\S",
        }
    )


def report_missing(
    spec: Field, whose: str, given: tree.Scalar | None, node: tree.Mapping, key: str, report: Report
) -> None:
    """A key that must be there is not (then the mapping is pointed at), or was left open (then the key)."""
    report.at(
        given or node,
        "kunci-wajib",
        join(key, spec.key),
        f"Kunci “{spec.key}” wajib diisi untuk {whose}.",
        f"{'Isi' if given else 'Tambahkan'} “{spec.key}: …” — {spec.doc}.",
    )
