"""Shapes: each knows how to read a node into a value, with problems in Indonesian, and how to describe itself in JSON
Schema. The format tables (`sop_format`, `register_format`) are built of them, so reader and schema cannot disagree."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any, Generic, Protocol, TypeVar

from sop_katalog.model.duration import Duration, parse_duration
from sop_katalog.reading import tree
from sop_katalog.reading.source import Report

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)
E = TypeVar("E", bound=StrEnum)
Schema = dict[str, Any]

ID_PATTERN = r"^[a-z0-9]+(?:-[a-z0-9]+)*$"
SOP_ID_PATTERN = r"^[a-z0-9]+(?:-[a-z0-9]+)*/[a-z0-9]+(?:-[a-z0-9]+)*$"
_SAFE_URL = re.compile(r"(?:https?://[^\s<>\"]+|mailto:[^\s<>\"]+|tel:[+0-9()\- ]+|(?![a-zA-Z][a-zA-Z0-9+.-]*:)[^\s<>\"]+)")


class Shape(Protocol[T_co]):
    """What a value of the source may look like."""

    def read(self, node: tree.Node, key: str, report: Report) -> T_co | None:
        """The value, or None after reporting a problem."""

    def schema(self) -> Schema:
        """JSON Schema (draft 2020-12) of what is accepted."""


def refuse(node: tree.Node, key: str, report: Report, wanted: str) -> None:
    """Report that a value has the wrong shape."""
    found = {tree.Scalar: "teks", tree.Sequence: "daftar", tree.Mapping: "pasangan kunci"}[type(node)]
    name = key.rsplit(".", 1)[-1] or "isi berkas"
    report.at(node, "bentuk-nilai", key, f"Isi “{name}” berupa {found}, seharusnya {wanted}.", _SHAPE_HELP[type(node)])


_SHAPE_HELP = {
    tree.Scalar: "Tulis tiap butir di baris baru yang diawali “- ”, atau di dalam kurung [ ], dengan koma sebagai pemisah.",
    tree.Sequence: "Hapus tanda “- ” atau kurung [ ] dan tulis satu nilai saja.",
    tree.Mapping: "Apit teks yang mengandung titik dua dengan tanda kutip; periksa inden barisnya.",
}


@dataclass(frozen=True)
class Text:
    """One text; an empty one is accepted unless the field is required."""

    pattern: str = ""
    hint: str = ""

    def read(self, node: tree.Node, key: str, report: Report) -> str | None:
        if not isinstance(node, tree.Scalar):
            refuse(node, key, report, "teks")
            return None
        value = "" if node.empty else node.value.strip()
        if self.pattern and value and not re.match(self.pattern, value):
            report.at(node, "id-tak-sah", key, f"“{value}” tidak sah di sini.", self.hint)
            return None
        return value

    def schema(self) -> Schema:
        return {"type": ["string", "null"], "pattern": self.pattern} if self.pattern else {"type": _SCALARS}


_SCALARS = ["string", "number", "boolean", "null"]
SLUG_HINT = "Pakai huruf kecil, angka, dan tanda hubung, misalnya “petugas-loket”."
SOP_ID_HINT = "Tulis id SOP sebagai folder OPD, garis miring, nama berkas; misalnya “disdukcapil/ktp-el”."
TEXT = Text()
SLUG = Text(ID_PATTERN, SLUG_HINT)
SOP_ID = Text(SOP_ID_PATTERN, SOP_ID_HINT)


@dataclass(frozen=True)
class Link:
    """An address; anything but http(s), mailto, tel or an address of this site is refused."""

    def read(self, node: tree.Node, key: str, report: Report) -> str | None:
        value = TEXT.read(node, key, report)
        if value and not _SAFE_URL.fullmatch(value):
            report.at(
                node,
                "tautan-tak-aman",
                key,
                f"Alamat “{value[:60]}” tidak dapat dipakai.",
                "Tulis alamat lengkap yang diawali https://, mailto:, atau tel:, tanpa spasi.",
            )
            return None
        return value

    def schema(self) -> Schema:
        return {"type": ["string", "null"], "format": "uri-reference"}


LINK = Link()


@dataclass(frozen=True)
class Choice(Generic[E]):
    """One of the values of an enumeration."""

    values: type[E]

    def read(self, node: tree.Node, key: str, report: Report) -> E | None:
        text = TEXT.read(node, key, report)
        if text is None:
            return None
        try:
            return self.values(text.casefold().replace(" ", "_").replace("-", "_"))
        except ValueError:
            known = ", ".join(self.values)
            report.at(node, "pilihan-tak-sah", key, f"“{text}” bukan pilihan yang dikenal.", f"Pilih salah satu: {known}.")
            return None

    def schema(self) -> Schema:
        return {"enum": [str(value) for value in self.values]}


@dataclass(frozen=True)
class IsoDate:
    """A date TTTT-BB-HH, or nothing."""

    def read(self, node: tree.Node, key: str, report: Report) -> date | None:
        text = TEXT.read(node, key, report)
        if not text or text == "-":
            return None
        try:
            if len(text) != 10:
                raise ValueError(text)
            return date.fromisoformat(text)
        except ValueError:
            remedy = "Tulis tahun-bulan-hari dengan angka, misalnya 2026-08-17."
            report.at(node, "tanggal-tak-sah", key, f"“{text}” bukan tanggal yang sah.", remedy)
            return None

    def schema(self) -> Schema:
        return {"anyOf": [{"type": "string", "format": "date"}, {"enum": [None, "", "-"]}]}


DATE = IsoDate()


@dataclass(frozen=True)
class Integer:
    """A whole number within bounds."""

    least: int = 0
    most: int = 10**12
    code: str = "bilangan-tak-sah"
    remedy: str = "Tulis bilangan bulat dengan angka saja, tanpa titik dan tanpa satuan."

    def read(self, node: tree.Node, key: str, report: Report) -> int | None:
        text = TEXT.read(node, key, report)
        if text is None:
            return None
        if not re.fullmatch(r"[0-9]{1,13}", text) or not self.least <= int(text) <= self.most:
            report.at(node, self.code, key, f"“{text}” bukan bilangan yang diharapkan di sini.", self.remedy)
            return None
        return int(text)

    def schema(self) -> Schema:
        return {"type": "integer", "minimum": self.least, "maximum": self.most}


COUNT = Integer(most=1000)


@dataclass(frozen=True)
class Boolean:
    """True or false, in the words of Indonesian or YAML."""

    def read(self, node: tree.Node, key: str, report: Report) -> bool | None:
        text = TEXT.read(node, key, report)
        if text is None:
            return None
        if text.casefold() in ("true", "ya", "benar"):
            return True
        if text.casefold() in ("false", "tidak", "bukan", ""):
            return False
        report.at(node, "pilihan-tak-sah", key, f"“{text}” bukan ya atau tidak.", "Tulis true atau false.")
        return None

    def schema(self) -> Schema:
        return {"enum": [True, False, "ya", "tidak"]}


BOOLEAN = Boolean()


@dataclass(frozen=True)
class Time:
    """A time as people write it (format sumber §5); what is not understood is kept as text."""

    def read(self, node: tree.Node, key: str, report: Report) -> Duration | None:
        text = TEXT.read(node, key, report)
        return parse_duration(text) if text else None

    def schema(self) -> Schema:
        return {"type": ["string", "number", "null"], "examples": ["10 menit", "3 hari kerja", "1 jam 30 menit"]}


TIME = Time()


@dataclass(frozen=True)
class ListOf(Generic[T]):
    """A list; with `single` one item may stand alone without list marks."""

    item: Shape[T]
    single: bool = True

    def read(self, node: tree.Node, key: str, report: Report) -> tuple[T, ...] | None:
        if isinstance(node, tree.Scalar) and node.empty:
            return ()
        if not isinstance(node, tree.Sequence):
            if self.single:
                value = self.item.read(node, key, report)
                return None if value is None else (value,)
            refuse(node, key, report, "daftar")
            return None
        read = (self.item.read(child, f"{key}[{n}]", report) for n, child in enumerate(node.items, 1) if not _blank(child))
        return tuple(value for value in read if value is not None)

    def schema(self) -> Schema:
        items = self.item.schema()
        whole: Schema = {"type": "array", "items": items}
        return {"anyOf": [whole, items, {"type": "null"}]} if self.single else {"anyOf": [whole, {"type": "null"}]}


def _blank(node: tree.Node) -> bool:
    return isinstance(node, tree.Scalar) and (node.empty or not node.value.strip())


TEXTS = ListOf(TEXT)
SLUGS = ListOf(SLUG)


@dataclass(frozen=True)
class MapOf(Generic[T]):
    """A mapping from ids the author chooses to values; `build` makes the value when it needs its id."""

    value: Shape[T]
    pattern: str = ID_PATTERN

    def read(self, node: tree.Node, key: str, report: Report) -> dict[str, T] | None:
        if isinstance(node, tree.Scalar) and node.empty:
            return {}
        if not isinstance(node, tree.Mapping):
            refuse(node, key, report, "pasangan kunci")
            return None
        found: dict[str, T] = {}
        for name, child in unique_pairs(node, key, report):
            path = join(key, name.value)
            if not re.match(self.pattern, name.value):
                report.at(name, "id-tak-sah", path, f"Id “{name.value}” tidak sah.", SLUG_HINT)
                continue
            value = self.value.read(child, path, report)
            if value is not None:
                found[name.value] = value
        return found

    def schema(self) -> Schema:
        return {"type": "object", "propertyNames": {"pattern": self.pattern}, "additionalProperties": self.value.schema()}


def join(key: str, name: str) -> str:
    """The key path of a member."""
    return f"{key}.{name}" if key else name


def unique_pairs(node: tree.Mapping, key: str, report: Report) -> list[tuple[tree.Scalar, tree.Node]]:
    """The pairs of a mapping; a second one with the same key is a problem and is left out."""
    seen: dict[str, int] = {}
    kept: list[tuple[tree.Scalar, tree.Node]] = []
    for name, child in node.pairs:
        first = seen.setdefault(name.value, name.line)
        if first != name.line or any(name.value == other.value for other, _ in kept):
            report.at(
                name,
                "kunci-ganda",
                join(key, name.value),
                f"Kunci “{name.value}” sudah ditulis di baris {first}.",
                "Gabungkan isinya di satu tempat, lalu hapus yang lain.",
            )
            continue
        kept.append((name, child))
    return kept


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

