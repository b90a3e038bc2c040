"""A YAML text as a tree of nodes with positions: all scalars are text; anchors, tags and deep nesting are refused.

The tree is built from libyaml's events: its own composer recurses in C and dies on a few thousand brackets.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TypeAlias

import yaml

from sop_katalog.reading.source import Report

MAX_DEPTH = 32


@dataclass(slots=True)
class Scalar:
    """A text; `plain` when it was written without quotes, so that an empty one means "nothing"."""

    value: str
    plain: bool
    line: int
    column: int

    @property
    def empty(self) -> bool:
        return self.plain and self.value in ("", "~", "null")


@dataclass(slots=True)
class Sequence:
    """A list."""

    items: list[Node]
    line: int
    column: int


@dataclass(slots=True)
class Mapping:
    """Pairs of key and value in the order of the file, double keys included."""

    pairs: list[tuple[Scalar, Node]]
    line: int
    column: int


Node: TypeAlias = "Scalar | Sequence | Mapping"

# What libyaml says → what an officer understands, and the way out. First match wins.
_YAML_ERRORS = (
    (
        "cannot start any token",
        "Ada tanda yang tidak boleh mengawali nilai di sini (biasanya tab, @, ` atau %).",
        "Ganti tab dengan spasi, atau apit nilainya dengan tanda kutip.",
    ),
    (
        "mapping values are not allowed",
        "Ada titik dua di tempat yang tidak semestinya.",
        'Apit teks yang mengandung ": " dengan tanda kutip, atau luruskan inden baris ini dengan baris di atasnya.',
    ),
    (
        "unexpected end of stream",
        "Tanda kutip atau kurung dibuka tetapi tidak ditutup.",
        "Tutup tanda kutip atau kurung di baris ini.",
    ),
    (
        "did not find expected ',' or",
        "Kurung [ ] atau { } tidak tersusun benar.",
        "Pisahkan isi kurung dengan koma, tutup kurungnya, dan apit teks yang mengandung tanda baca dengan kutip.",
    ),
    (
        "expected '-' indicator",
        "Baris ini bukan butir daftar.",
        "Awali setiap butir daftar dengan tanda hubung dan spasi, dengan inden yang sama.",
    ),
    (
        "could not find expected ':'",
        "Baris ini bukan pasangan “kunci: nilai”.",
        "Tulis “kunci: nilai”, atau beri inden bila baris ini lanjutan dari nilai di atasnya.",
    ),
    (
        "did not find expected key",
        "Susunan baris ini tidak cocok dengan baris di atasnya.",
        "Luruskan inden dengan kunci di atasnya; tutup tanda kutip sebelum menulis teks lain.",
    ),
    (
        "block sequence entries are not allowed",
        "Tanda hubung daftar berada di tempat yang salah.",
        "Mulai daftar di baris baru di bawah kuncinya.",
    ),
    (
        "control characters are not allowed",
        "Ada karakter kendali yang tak terlihat.",
        "Hapus karakter itu; biasanya terbawa saat menyalin dari Word atau PDF.",
    ),
)


class _Refused(Exception):
    """Reading stops; the problem is already reported."""


def parse_mapping(text: str, report: Report) -> Mapping | None:
    """The mapping at the root of a YAML text. None, and a problem, when the text is refused."""
    try:
        root = _parse(text, report)
    except _Refused:
        return None
    except yaml.MarkedYAMLError as error:
        _report_marked(error, report)
        return None
    except yaml.YAMLError as error:
        _report_unmarked(error, text, report)
        return None
    if root is None or (isinstance(root, Scalar) and root.empty):
        return Mapping([], 1, 1)
    if not isinstance(root, Mapping):
        report.at(root, "bentuk-nilai", "", "Isi berkas bukan pasangan “kunci: nilai”.", "Tulis satu kunci tiap baris.")
        return None
    return root


def _parse(text: str, report: Report) -> Node | None:
    loader = yaml.CBaseLoader(text)
    builder = _Builder(report)
    try:
        while (event := loader.get_event()) is not None and not isinstance(event, yaml.StreamEndEvent):
            builder.take(event)
    finally:
        loader.dispose()
    return builder.root


class _Builder:
    """Takes libyaml's events one by one; an explicit stack keeps hostile nesting harmless."""

    def __init__(self, report: Report) -> None:
        self.root: Node | None = None
        self._report = report
        self._open: list[Sequence | Mapping] = []
        self._keys: list[Scalar | None] = []

    def take(self, event: yaml.Event) -> None:
        if isinstance(event, yaml.ScalarEvent):
            self._refuse_decoration(event)
            self._put(Scalar(event.value, not event.style, *_place(event)))
        elif isinstance(event, yaml.MappingStartEvent | yaml.SequenceStartEvent):
            self._enter(event)
        elif isinstance(event, yaml.MappingEndEvent | yaml.SequenceEndEvent):
            self._open.pop()
            self._keys.pop()
        elif isinstance(event, yaml.AliasEvent):
            self._refuse_anchor(event)
        elif isinstance(event, yaml.DocumentStartEvent) and self.root is not None:
            self._refuse(event, "yaml-rusak", "Berkas berisi lebih dari satu dokumen YAML.", "Hapus baris --- atau ... .")

    def _enter(self, event: yaml.MappingStartEvent | yaml.SequenceStartEvent) -> None:
        self._refuse_decoration(event)
        if len(self._open) >= MAX_DEPTH:
            self._refuse(event, "yaml-rusak", "Kurung atau daftar bersarang terlalu dalam.", "Sederhanakan susunannya.")
        kind = Mapping if isinstance(event, yaml.MappingStartEvent) else Sequence
        node: Mapping | Sequence = kind([], *_place(event))
        self._put(node)
        self._open.append(node)
        self._keys.append(None)

    def _put(self, node: Node) -> None:
        if not self._open:
            self.root = node
            return
        parent = self._open[-1]
        if isinstance(parent, Sequence):
            parent.items.append(node)
            return
        key = self._keys[-1]
        if key is not None:
            parent.pairs.append((key, node))
            self._keys[-1] = None
        elif isinstance(node, Scalar):
            self._keys[-1] = node
        else:
            self._report.at(
                node, "bentuk-nilai", "", "Kunci harus berupa teks.", "Apit teks dengan kutip, bukan kurung."
            )
            raise _Refused

    def _refuse_decoration(self, event: yaml.NodeEvent) -> None:
        if event.anchor:
            self._refuse_anchor(event)
        tag = getattr(event, "tag", None)
        if tag and tag != "!":
            self._refuse(
                event, "tag-dilarang", f"Tag YAML “{tag}” tidak dipakai di sini.", "Hapus tag, atau apit teks dengan kutip."
            )

    def _refuse_anchor(self, event: yaml.Event) -> None:
        _report_anchor(*_place(event), self._report)
        raise _Refused

    def _refuse(self, event: yaml.Event, code: str, message: str, remedy: str) -> None:
        line, column = _place(event)
        self._report.add(code, message, remedy, line=line, column=column)
        raise _Refused


def _place(event: yaml.Event) -> tuple[int, int]:
    mark = event.start_mark
    return (mark.line + 1, mark.column + 1) if mark else (0, 0)


def _report_anchor(line: int, column: int, report: Report) -> None:
    report.add(
        "jangkar-dilarang",
        "Jangkar (&) dan alias (*) YAML tidak dipakai di sini.",
        "Tulis ulang nilainya, atau apit dengan tanda kutip bila & atau * bagian dari teks.",
        line=line,
        column=column,
    )


def _report_marked(error: yaml.MarkedYAMLError, report: Report) -> None:
    said = f"{error.context or ''} {error.problem or ''}"
    mark = error.problem_mark or error.context_mark
    line, column = (mark.line + 1, mark.column + 1) if mark else (0, 0)
    if "anchor" in said or "alias" in said:
        _report_anchor(line, column, report)
    else:
        _report_yaml(said, line, column, report)


def _report_yaml(said: str, line: int, column: int, report: Report) -> None:
    for needle, message, remedy in _YAML_ERRORS:
        if needle in said:
            report.add("yaml-rusak", message, remedy, line=line, column=column)
            return
    report.add(
        "yaml-rusak",
        "Susunan YAML di sekitar baris ini tidak dapat dibaca.",
        "Bandingkan inden, titik dua, tanda kutip, dan kurungnya dengan contoh di panduan.",
        line=line,
        column=column,
    )


def _report_unmarked(error: yaml.YAMLError, text: str, report: Report) -> None:
    """libyaml gives no mark for a character it refuses to read: find the first of them ourselves."""
    found = re.search(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]", text)
    offset = found.start() if found else 0
    line = text.count("\n", 0, offset) + 1
    column = offset - (text.rfind("\n", 0, offset) + 1) + 1
    _report_yaml("control characters are not allowed" if found else str(error), line, column, report)
