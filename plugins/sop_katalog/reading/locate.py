"""Where a key stands in a source file. Places are looked up only when a problem is reported: the model stays small."""

from __future__ import annotations

import re
from pathlib import Path

from sop_katalog.reading.source import Report, read_text, split_front_matter
from sop_katalog.reading.tree import Mapping, Node, Sequence, parse_mapping

_PART = re.compile(r"([^.\[\]]+)|\[(\d+)\]")


class Locator:
    """Finds lines and columns in the files of one folder of sources."""

    def __init__(self, root: Path, label: str) -> None:
        self._root = root
        self._label = label
        self._trees: dict[str, Mapping | None] = {}

    def __call__(self, path: str, key: str) -> tuple[int, int]:
        """Line and column, both from 1, of the value at a key path, or of the nearest part of it that exists."""
        tree = self._tree(path)
        return (0, 0) if tree is None else find(tree, key)

    def _tree(self, path: str) -> Mapping | None:
        if path not in self._trees:
            self._trees[path] = self._parse(path)
        return self._trees[path]

    def _parse(self, path: str) -> Mapping | None:
        report = Report(path)
        file = self._root / path.removeprefix(f"{self._label}/")
        text = read_text(file, report) if file.is_file() else None
        if text is None:
            return None
        if file.suffix != ".md":
            return parse_mapping(text, report)
        parts = split_front_matter(text, report)
        return parse_mapping(parts.front, report) if parts else None


def find(tree: Mapping, key: str) -> tuple[int, int]:
    """Line and column of the deepest node along a key path such as `langkah[3].waktu`."""
    node: Node = tree
    for name, number in _PART.findall(key):
        child = _child(node, name, number)
        if child is None:
            break
        node = child
    return node.line, node.column


def _child(node: Node, name: str, number: str) -> Node | None:
    if name and isinstance(node, Mapping):
        return next((child for known, child in node.pairs if known.value == name), None)
    if number and isinstance(node, Sequence) and 0 < int(number) <= len(node.items):
        return node.items[int(number) - 1]
    return None
