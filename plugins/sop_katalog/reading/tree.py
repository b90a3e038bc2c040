"""A YAML text as a tree of nodes with positions: all scalars are text; anchors, tags and deep nesting are refused.

The tree is built from libyaml's events: its own composer recurses in C and dies on a few thousand brackets.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import NoReturn, TypeAlias, cast

import yaml
from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

from sop_katalog.reading.source import FORBIDDEN, Report
from sop_katalog.reading.yaml_errors import plain_spaces, report_anchor, report_tag, report_yaml_error

MAX_DEPTH = 32
NOTHING = frozenset({"", "~", "null", "Null", "NULL"})
"""YAML's ways to write nothing, when they stand without quotes."""


@dataclass(slots=True)
class Scalar:
    """A text; `plain` when it was written without quotes, so that an empty one means "nothing"."""

    value: str
    plain: bool
    line: int
    column: int


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


def is_blank(node: Node) -> bool:
    """Whether a place was left open: nothing, or nothing but spaces in quotes."""
    return type(node) is Scalar and (not node.value.strip() or (node.plain and node.value in NOTHING))


def filled(node: Sequence) -> list[Node]:
    """The items of a list without those left open; items are counted among these."""
    return [item for item in node.items if not is_blank(item)]


class _RefusedError(Exception):
    """Reading stops; the problem is already reported."""


def parse_mapping(text: str, report: Report) -> Mapping | None:
    """The mapping at the root of a YAML text. None, and a problem, when the text is refused."""
    root = parse(text, report)
    if root is None or isinstance(root, Mapping):
        return root
    if is_blank(root):
        return Mapping([], 1, 1)
    remedy = "Tulis satu “kunci: nilai” tiap baris, dengan spasi sesudah titik dua."
    report.at(root, "bentuk-nilai", "", "Isi berkas bukan pasangan “kunci: nilai”.", remedy)
    return None


def parse(text: str, report: Report) -> Node | None:
    """What stands in a YAML text; when that is nothing, a blank scalar. None, and a problem, when it is refused."""
    builder = _Builder(report)
    try:
        return _parse(plain_spaces(text), builder) or Scalar("", True, 1, 1)
    except _RefusedError:
        return None
    except yaml.YAMLError as error:
        report_yaml_error(error, text, builder.opened, report)
        return None


def _parse(text: str, builder: _Builder) -> Node | None:
    loader = yaml.CBaseLoader(text)
    try:
        builder.take_all(iter(loader.get_event, None))
    finally:
        loader.dispose()
    return builder.root


class _Builder:
    """Takes libyaml's events one by one; an explicit stack keeps hostile nesting harmless.

    What is met is put in one list for each level; a mapping's is paired when it ends.
    """

    def __init__(self, report: Report) -> None:
        self._report = report
        self._met: list[Node] = []
        self._open: list[tuple[Sequence | Mapping, list[Node]]] = []

    @property
    def root(self) -> Node | None:
        return self._met[0] if self._met else None

    @property
    def opened(self) -> Node | None:
        """The innermost list or mapping that is not closed yet."""
        return self._open[-1][0] if self._open else None

    def take_all(self, events: Iterable[yaml.Event]) -> None:
        """Hundreds of scalars of each source pass here, so an ordinary one costs no call but its own making."""
        for event in events:
            if type(event) is ScalarEvent:
                mark = event.start_mark
                if event.anchor or event.tag or mark is None:
                    self._refuse_decoration(event)
                style = event.style
                node = Scalar(event.value, not style, mark.line + 1, mark.column + 1)
                if style == '"' and FORBIDDEN.search(node.value):
                    self._clean(node)
                self._met.append(node)
            else:
                self._take(event)

    def _take(self, event: yaml.Event) -> None:
        kind = type(event)
        if kind is MappingStartEvent or kind is SequenceStartEvent:
            self._enter(event)  # type: ignore[arg-type]  # the exact type was compared
        elif kind is MappingEndEvent or kind is SequenceEndEvent:
            self._leave()
        elif kind is AliasEvent:
            self._refuse_anchor(event)
        elif kind is DocumentStartEvent and self._met:
            self._refuse(
                event,
                "Berkas berisi lebih dari satu dokumen YAML.",
                "Hapus baris --- atau ... ini; satu berkas memuat satu kelompok data.",
            )

    def _clean(self, node: Scalar) -> None:
        """Only an escape such as "\\0" can bring a forbidden character here: the text itself has none."""
        node.value = FORBIDDEN.sub(" ", node.value)
        self._report.at(
            node,
            "karakter-terlarang",
            "",
            "Teks dalam tanda kutip ini memuat kode karakter kendali (garis miring terbalik).",
            "Hapus kode itu, atau pakai tanda kutip tunggal agar garis miring terbalik dibaca apa adanya.",
        )

    def _enter(self, event: yaml.MappingStartEvent | yaml.SequenceStartEvent) -> None:
        if event.anchor or event.tag:
            self._refuse_decoration(event)
        if len(self._open) >= MAX_DEPTH:
            self._refuse(event, "Kurung atau daftar bersarang terlalu dalam.", "Sederhanakan susunannya.")
        kind = Mapping if type(event) is MappingStartEvent else Sequence
        node: Mapping | Sequence = kind([], *_place(event))
        self._met.append(node)
        self._open.append((node, self._met))
        self._met = []

    def _leave(self) -> None:
        node, outer = self._open.pop()
        if isinstance(node, Sequence):
            node.items = self._met
        else:
            keys = self._met[::2]
            for key in keys:
                if type(key) is not Scalar:
                    self._refuse_key(key)
            node.pairs = list(zip(cast("list[Scalar]", keys), self._met[1::2], strict=True))
        self._met = outer

    def _refuse_key(self, key: Node) -> NoReturn:
        message = "Kunci harus berupa teks, bukan kurung atau daftar."
        remedy = "Apit teks yang diawali [ atau { dengan tanda kutip; tulis tanda tanya tidak di awal baris."
        self._report.at(key, "bentuk-nilai", "", message, remedy)
        raise _RefusedError

    def _refuse_decoration(self, event: yaml.NodeEvent) -> NoReturn:
        if event.anchor:
            self._refuse_anchor(event)
        report_tag(*_place(event), self._report)
        raise _RefusedError

    def _refuse_anchor(self, event: yaml.Event) -> NoReturn:
        report_anchor(*_place(event), self._report)
        raise _RefusedError

    def _refuse(self, event: yaml.Event, message: str, remedy: str) -> None:
        line, column = _place(event)
        self._report.add("yaml-rusak", message, remedy, line=line, column=column)
        raise _RefusedError


def _place(event: yaml.Event) -> tuple[int, int]:
    mark = event.start_mark
    return (mark.line + 1, mark.column + 1) if mark else (0, 0)
