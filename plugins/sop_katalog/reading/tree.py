"""A YAML text as a tree of nodes with positions: all scalars are text; anchors, tags and deep nesting are refused.

The nodes are libyaml's own. An ordinary text is composed in C; one that has, or may have, something in it that is
refused is built from libyaml's events, for they tell what that is and where it stands.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
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
_DECORATED = re.compile(r"""[&*!](?<![\w"'*][&*!])""")
"""Where an anchor, an alias or a tag may begin: never inside or right behind a word, nor behind a closing quote."""

Scalar: TypeAlias = yaml.ScalarNode
"""A text; when its `style` is empty it was written without quotes, so that an empty one means "nothing"."""
Sequence: TypeAlias = yaml.SequenceNode
Mapping: TypeAlias = yaml.MappingNode
Node: TypeAlias = Scalar | Sequence | Mapping


def items(node: Sequence) -> list[Node]:
    """What stands in a list."""
    found: list[Node] = node.value
    return found


def pairs(node: Mapping) -> list[tuple[Scalar, Node]]:
    """Pairs of key and value in the order of the file, double keys included."""
    found: list[tuple[Scalar, Node]] = node.value
    return found


def place(node: yaml.Node | yaml.Event) -> tuple[int, int]:
    """Line and column, both from 1, at which something begins."""
    mark = _mark(node)
    return mark.line + 1, mark.column + 1


def _mark(node: yaml.Node | yaml.Event) -> yaml.Mark:
    return cast("yaml.Mark", node.start_mark)  # there is one, as it comes from a text


def is_blank(node: Node) -> bool:
    """Whether a place was left open: nothing, or nothing but spaces in quotes."""
    return type(node) is Scalar and (not node.value.strip() or (node.value in NOTHING and not node.style))


def filled(node: Sequence) -> list[Node]:
    """The items of a list without those left open; items are counted among these."""
    return [item for item in items(node) if not is_blank(item)]


class _RefusedError(Exception):
    """Reading stops; the problem is already reported."""


class _UnusualError(Exception):
    """The text has something in it that is refused."""


def parse_mapping(text: str, report: Report) -> Mapping | None:
    """The mapping at the root of a YAML text. None, and a problem, when the text is refused."""
    root = parse(text, report)
    if root is None or isinstance(root, Mapping):
        return root
    if is_blank(root):
        return Mapping("", [], _START)
    remedy = "Tulis satu “kunci: nilai” tiap baris, dengan spasi sesudah titik dua."
    report.at(root, "bentuk-nilai", "", "Isi berkas bukan pasangan “kunci: nilai”.", remedy)
    return None


_START = yaml.Mark("", 0, 0, 0, "", 0)


def parse(text: str, report: Report) -> Node | None:
    """What stands in a YAML text; when that is nothing, a blank scalar. None, and a problem, when it is refused."""
    text = plain_spaces(text)
    if not _may_be_refused(text):
        try:
            return cast("Node | None", _Composer(text).get_single_node()) or Scalar("", "", _START)
        except (_UnusualError, yaml.YAMLError):
            pass  # and now look what it is
    return build(text, report)


def _may_be_refused(text: str) -> bool:
    """Whether there may be an anchor, an alias, a tag, or a character that only an escape can bring here."""
    return "\\" in text or (("&" in text or "*" in text or "!" in text) and _DECORATED.search(text) is not None)


class _Composer(yaml.CBaseLoader):
    """Makes nodes in C. The three methods are what libyaml's composer calls for each: they take the place of what looks
    for tags, and stop it at what is refused, before it goes so deep that it dies."""

    __slots__ = ("_depth", "_index")

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self._depth = 0

    def descend_resolver(self, _parent: yaml.Node | None, index: object) -> None:
        self._index = index
        self._depth += 1

    def resolve(self, _kind: type[yaml.Node], value: str | None, _implicit: object) -> None:
        """A list or mapping has no value yet. The index of a key is None, as that of the root."""
        if value is None and (self._depth > MAX_DEPTH or (self._index is None and self._depth > 1)):
            raise _UnusualError

    def ascend_resolver(self) -> None:
        self._depth -= 1


def build(text: str, report: Report) -> Node | None:
    """As `parse`, from the events of a text."""
    builder, loader = _Builder(report), yaml.CBaseLoader(text)
    try:
        builder.take_all(iter(loader.get_event, None))
        return builder.root or Scalar("", "", _START)
    except _RefusedError:
        return None
    except yaml.YAMLError as error:
        report_yaml_error(error, text, builder.opened, report)
        return None
    finally:
        loader.dispose()


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
        for event in events:
            self._take(event)

    def _take(self, event: yaml.Event) -> None:
        if isinstance(event, ScalarEvent):
            self._refuse_decoration(event)
            node = Scalar("", event.value, _mark(event), None, event.style)
            if event.style == '"' and FORBIDDEN.search(event.value):
                self._clean(node)
            self._met.append(node)
        elif isinstance(event, MappingStartEvent | SequenceStartEvent):
            self._enter(event)
        elif isinstance(event, MappingEndEvent | SequenceEndEvent):
            self._leave()
        elif isinstance(event, AliasEvent):
            self._refuse_anchor(event)
        elif isinstance(event, DocumentStartEvent) and self._met:
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
        self._refuse_decoration(event)
        if len(self._open) >= MAX_DEPTH:
            self._refuse(event, "Kurung atau daftar bersarang terlalu dalam.", "Sederhanakan susunannya.")
        kind = Mapping if type(event) is MappingStartEvent else Sequence
        node: Mapping | Sequence = kind("", [], _mark(event))
        self._met.append(node)
        self._open.append((node, self._met))
        self._met = []

    def _leave(self) -> None:
        node, outer = self._open.pop()
        if isinstance(node, Sequence):
            node.value = self._met
        else:
            keys = self._met[::2]
            for key in keys:
                if not isinstance(key, Scalar):
                    self._refuse_key(key)
            node.value = list(zip(keys, self._met[1::2], strict=True))
        self._met = outer

    def _refuse_key(self, key: Node) -> NoReturn:
        message = "Kunci harus berupa teks, bukan kurung atau daftar."
        remedy = "Apit teks yang diawali [ atau { dengan tanda kutip; tulis tanda tanya tidak di awal baris."
        self._report.at(key, "bentuk-nilai", "", message, remedy)
        raise _RefusedError

    def _refuse_decoration(self, event: ScalarEvent | MappingStartEvent | SequenceStartEvent) -> None:
        if event.anchor:
            self._refuse_anchor(event)
        if event.tag:
            report_tag(*place(event), self._report)
            raise _RefusedError

    def _refuse_anchor(self, event: yaml.Event) -> NoReturn:
        report_anchor(*place(event), self._report)
        raise _RefusedError

    def _refuse(self, event: yaml.Event, message: str, remedy: str) -> None:
        line, column = place(event)
        self._report.add("yaml-rusak", message, remedy, line=line, column=column)
        raise _RefusedError
