"""Shapes: each knows how to read a node into a value, with problems in Indonesian, and how to describe itself in JSON
Schema. The format tables (`sop_format`, `office_format` …) are built of them, so reader and schema cannot disagree.

Here are the shapes of one value; `groups` has lists and mappings, `record` mappings with known keys.
"""

from __future__ import annotations

import re
from datetime import date
from enum import StrEnum
from functools import cached_property
from typing import Any, Generic, Protocol, TypeVar

from sop_katalog.model.duration import Duration, parse_duration
from sop_katalog.reading import tree
from sop_katalog.reading.source import INVISIBLE, Report, shown
from sop_katalog.values import dataclass

T_co = TypeVar("T_co", covariant=True)
E = TypeVar("E", bound=StrEnum)
Schema = dict[str, Any]

ID_PATTERN = r"^[a-z0-9]+(?:-[a-z0-9]+)*$"
SOP_ID_PATTERN = r"^[a-z0-9]+(?:-[a-z0-9]+)*/[a-z0-9]+(?:-[a-z0-9]+)*$"


class Shape(Protocol[T_co]):
    """What a value of the source may look like."""

    def read(self, node: tree.Node, key: str, report: Report) -> T_co | None:
        """The value, or None: after reporting a problem, or when the place was left open."""

    def schema(self) -> Schema:
        """JSON Schema (draft 2020-12) of what is accepted, but for nothing at all."""


_FOUND = {tree.Scalar: "teks", tree.Sequence: "daftar", tree.Mapping: "pasangan kunci"}
_PLAIN_HELP: dict[type[tree.Node], str] = {
    tree.Sequence: "Hapus tanda “- ” atau kurung [ ] dan tulis satu nilai saja.",
    tree.Mapping: "Apit teks yang mengandung titik dua dengan tanda kutip; periksa inden barisnya.",
}
LIST_HELP = "Tulis tiap butir di baris baru yang diawali “- ”, atau di dalam kurung [ ] dengan koma sebagai pemisah."
PAIRS_HELP = "Tulis “kunci: nilai” di baris-baris di bawahnya, menjorok dua spasi."


def refuse(node: tree.Node, key: str, report: Report, wanted: str, remedy: str = "") -> None:
    """Report that a value has the wrong shape; the remedy may be left out when a single text is wanted."""
    name = key.rsplit(".", 1)[-1] or "isi berkas"
    message = f"Isi “{shown(name)}” berupa {_FOUND[type(node)]}, seharusnya {wanted}."
    report.at(node, "bentuk-nilai", key, message, remedy or _PLAIN_HELP.get(type(node), LIST_HELP))


def join(key: str, name: str) -> str:
    """The key path of a member."""
    return f"{key}.{shown(name)}" if key else shown(name)


@dataclass(frozen=True)
class Text:
    """One text, as written but for spaces around it."""

    pattern: str = ""
    hint: str = ""
    code: str = "id-tak-sah"

    def read(self, node: tree.Node, key: str, report: Report) -> str | None:
        if type(node) is not tree.Scalar:
            refuse(node, key, report, "teks")
            return None
        value: str = node.value.strip()
        if not value or (value in tree.NOTHING and not node.style):
            return ""
        if self.pattern and not self._compiled.fullmatch(value):
            report.at(node, self.code, key, f"“{shown(value)}” tidak sah di sini.", _retype(value) + self.hint)
            return None
        return value

    @cached_property
    def _compiled(self) -> re.Pattern[str]:
        return re.compile(self.pattern)

    def schema(self) -> Schema:
        if not self.pattern:
            return {"type": ["string", "number", "boolean"]}
        kinds = ["string", "integer"] if re.fullmatch(self.pattern, "1") else ["string"]
        return {"type": kinds, "pattern": self.pattern}


def _retype(value: str) -> str:
    return "Ada karakter tak terlihat; hapus lalu ketik ulang. " if INVISIBLE.search(value) else ""


SLUG_HINT = "Pakai huruf kecil, angka, dan tanda hubung, misalnya “petugas-loket”."
SOP_ID_HINT = "Tulis id SOP sebagai folder OPD, garis miring, nama berkas; misalnya “disdukcapil/ktp-el”."
TEXT = Text()
SLUG = Text(ID_PATTERN, SLUG_HINT)
SOP_ID = Text(SOP_ID_PATTERN, SOP_ID_HINT)


@dataclass(frozen=True)
class Choice(Generic[E]):
    """One of the values of an enumeration."""

    values: type[E]

    def read(self, node: tree.Node, key: str, report: Report) -> E | None:
        text = TEXT.read(node, key, report)
        if not text:
            return None
        try:
            return self.values(text.casefold().replace(" ", "_").replace("-", "_"))
        except ValueError:
            remedy = f"{_retype(text)}Pilih salah satu: {', '.join(self.values)}."
            report.at(node, "pilihan-tak-sah", key, f"“{shown(text)}” bukan pilihan yang dikenal.", remedy)
            return None

    def schema(self) -> Schema:
        return {"enum": [str(value) for value in self.values]}


_MONTHS = ["jan", "feb", "mar", "apr", "mei", "jun", "jul", "agu", "sep", "okt", "nov", "des"]
_DAY_FIRST = re.compile(r"([0-9]{1,2})[-/. ]([0-9]{1,2}|[a-z]+)[-/. ]([0-9]{4})", re.IGNORECASE)


@dataclass(frozen=True)
class IsoDate:
    """A date TTTT-BB-HH, or nothing."""

    def read(self, node: tree.Node, key: str, report: Report) -> date | None:
        text = TEXT.read(node, key, report)
        if not text or text == "-":
            return None
        found = _iso(text)
        if found is None:
            meant = _day_first(text)
            remedy = f"Maksud Anda {meant}?" if meant else "Tulis tahun-bulan-hari dengan angka, misalnya 2026-08-17."
            report.at(node, "tanggal-tak-sah", key, f"“{shown(text)}” bukan tanggal yang sah.", _retype(text) + remedy)
        return found

    def schema(self) -> Schema:
        return {"type": "string", "format": "date", "pattern": r"^(?:[0-9]{4}-[0-9]{2}-[0-9]{2}|-?)$"}


def _iso(text: str) -> date | None:
    try:
        return date.fromisoformat(text) if re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", text) else None
    except ValueError:
        return None


def _day_first(text: str) -> date | None:
    """What "17-08-2026" or "17 Agustus 2026" means."""
    match = _DAY_FIRST.fullmatch(text)
    if match is None:
        return None
    day, month, year = match.groups()
    if not month.isdigit():
        name = month[:3].casefold()
        month = str(_MONTHS.index(name) + 1) if name in _MONTHS else "0"
    return _iso(f"{year}-{month:0>2}-{day:0>2}")


DATE = IsoDate()

_YES = ("true", "ya", "benar")
_NO = ("false", "tidak", "bukan")


@dataclass(frozen=True)
class Boolean:
    """True or false, in the words of Indonesian or YAML."""

    def read(self, node: tree.Node, key: str, report: Report) -> bool | None:
        text = TEXT.read(node, key, report)
        if not text:
            return None
        if text.casefold() in (*_YES, *_NO):
            return text.casefold() in _YES
        remedy = _retype(text) + "Tulis true atau false."
        report.at(node, "pilihan-tak-sah", key, f"“{shown(text)}” bukan ya atau tidak.", remedy)
        return None

    def schema(self) -> Schema:
        return {"enum": [True, False, *_YES, *_NO]}


BOOLEAN = Boolean()


@dataclass(frozen=True)
class Time:
    """A time as people write it (format sumber §5); what is not understood is kept as text."""

    def read(self, node: tree.Node, key: str, report: Report) -> Duration | None:
        text = TEXT.read(node, key, report)
        return parse_duration(text) if text else None

    def schema(self) -> Schema:
        return {"type": ["string", "number"], "examples": ["10 menit", "3 hari kerja", "1 jam 30 menit"]}


TIME = Time()
