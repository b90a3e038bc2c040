"""Where a key stands in a source file. Places are looked up only when a problem is reported: the model stays small."""

from __future__ import annotations

import re
from pathlib import Path

from sop_katalog.reading.source import Report, read_text, split_front_matter
from sop_katalog.reading.tree import Mapping, Node, Scalar, Sequence, filled, parse_mapping

_PART = re.compile(r"([^.\[\]]+)|\[(\d+)\]")
_SYNONYMS = {"tanggal_efektif": "tanggal_pengesahan", "jam_layanan": "jam"}
"""Keys of the model that an author may have written with their other name; a test compares this with the tables."""


class Locator:
    """Finds lines and columns in the files of one folder of sources; ask file by file, for one tree is kept."""

    def __init__(self, root: Path, label: str) -> None:
        self._root = root
        self._label = label
        self._last: tuple[str, Mapping | None] = ("", None)

    def __call__(self, path: str, key: str) -> tuple[int, int]:
        """Line and column, both from 1, of the value at a key path, or of the nearest part of it that exists."""
        if path != self._last[0]:
            self._last = (path, self._parse(path))
        tree = self._last[1]
        return (0, 0) if tree is None else find(tree, key)

    def _parse(self, path: str) -> Mapping | None:
        report = Report(path)
        file = self._root / path.removeprefix(f"{self._label}/")
        text = read_text(file, report)
        if text is None:
            return None
        if file.suffix != ".md":
            return parse_mapping(text, report)
        parts = split_front_matter(text, report)
        return parse_mapping(parts.front, report) if parts else None


def find(tree: Node, key: str, *, keys: bool = False) -> tuple[int, int]:
    """Line and column of the deepest node along a key path such as `langkah[3].waktu`; with `keys` of its key."""
    node: Node = tree
    place: Node = tree
    for name, number in _PART.findall(key):
        found = _child(node, name, number)
        if found is None:
            break
        place, node = found
    shown = place if keys else node
    return shown.line, shown.column


def _child(node: Node, name: str, number: str) -> tuple[Node, Node] | None:
    """The key, or the item itself, and the value."""
    if name and isinstance(node, Mapping):
        return _member(node, name) or _member(node, _SYNONYMS.get(name, ""))
    if number and isinstance(node, Sequence):
        items = filled(node)
        item = items[int(number) - 1] if 0 < int(number) <= len(items) else None
        return None if item is None else (item, item)
    return None


def _member(node: Mapping, name: str) -> tuple[Scalar, Node] | None:
    return next(((known, child) for known, child in node.pairs if known.value == name), None)
