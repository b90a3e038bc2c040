"""Where a key stands in a source file. Places are looked up only when a problem is reported: the model stays small."""

from __future__ import annotations

import re
from pathlib import Path

from sop_katalog.reading.source import Report, read_text, split_front_matter
from sop_katalog.reading.tree import Mapping, Node, Scalar, Sequence, filled, parse_mapping

_PART = re.compile(r"([^.\[\]]+)|\[(\d+)\]")
_FIRST = re.compile(r"[^.\[\]]+")
_NEXT = re.compile(r"^[^\s#-]", re.MULTILINE)
"""Where the next key of the first level begins; items of a list may stand as far left as their key."""
_SYNONYMS = {"tanggal_efektif": "tanggal_pengesahan", "jam_layanan": "jam"}
"""Keys of the model that an author may have written with their other name; a test compares this with the tables."""


class Locator:
    """Finds lines and columns in the files of one folder of sources; ask file by file, for one file is kept."""

    def __init__(self, root: Path, label: str) -> None:
        self._root = root
        self._label = label
        self._path = ""
        self._text: str | None = None
        self._trees: dict[str, Mapping | None] = {}

    def __call__(self, path: str, key: str) -> tuple[int, int]:
        """Line and column, both from 1, of the value at a key path, or of the nearest part of it that exists."""
        if path != self._path:
            self._path, self._text, self._trees = path, self._read(path), {}
        tree = self._tree(_FIRST.match(key)) or self._tree(None)
        return (0, 0) if tree is None else find(tree, key)

    def _read(self, path: str) -> str | None:
        report = Report(path)
        file = self._root / path.removeprefix(f"{self._label}/")
        text = read_text(file, report)
        if text is None or file.suffix != ".md":
            return text
        parts = split_front_matter(text, report)
        return parts.front if parts else None

    def _tree(self, first: re.Match[str] | None) -> Mapping | None:
        """What stands under a key of the first level, which is a third of the work of reading all; all for None. None
        where that key does not stand there just once and by itself."""
        name = first[0] if first else ""
        if name not in self._trees:
            text = self._text if not name or self._text is None else _part(self._text, name)
            tree = parse_mapping(text, Report(self._path)) if text is not None else None
            whole = tree is not None and (not name or [known.value for known, _ in tree.pairs] == [name])
            self._trees[name] = tree if whole else None
        return self._trees[name]


def _part(text: str, name: str) -> str | None:
    """The lines of a key of the first level, on the lines where they stand; None when it is not there just once."""
    found = list(re.finditer(rf"^{re.escape(name)}[ \t]*:", text, re.MULTILINE))
    if len(found) != 1:
        return None
    start = found[0].start()
    following = _NEXT.search(text, found[0].end())
    return "\n" * text.count("\n", 0, start) + text[start : following.start() if following else len(text)]


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
