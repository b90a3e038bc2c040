"""Where a key stands in a source file. Places are looked up only when a problem is reported: the model stays small."""

from __future__ import annotations

from pathlib import Path

from sop_katalog.reading.narrow import PART, SYNONYMS, Piece, narrow
from sop_katalog.reading.source import Report, read_text, split_front_matter
from sop_katalog.reading.tree import Mapping, Node, Scalar, Sequence, filled, items, pairs, parse, parse_mapping, place


class Locator:
    """Finds lines and columns in the files of one folder of sources; ask file by file, for one file is kept."""

    def __init__(self, root: Path, label: str) -> None:
        self._root = root
        self._label = label
        self._path = ""
        self._text: str | None = None
        self._trees: dict[tuple[int, int] | None, Node | None] = {}

    def __call__(self, path: str, key: str) -> tuple[int, int]:
        """Line and column, both from 1, of the value at a key path, or of the nearest part of it that exists."""
        if path != self._path:
            self._path, self._text, self._trees = path, self._read(path), {}
        if self._text is None:
            return 0, 0
        piece = narrow(self._text, key)
        tree = self._tree(self._text, piece)
        if tree is not None:
            return find(tree, piece.key)
        whole = self._tree(self._text, None)
        return (0, 0) if whole is None else find(whole, key)

    def _read(self, path: str) -> str | None:
        report = Report(path)
        file = self._root / path.removeprefix(f"{self._label}/")
        text = read_text(file, report)
        if text is None or file.suffix != ".md":
            return text
        parts = split_front_matter(text, report)
        return parts.front if parts else None

    def _tree(self, text: str, piece: Piece | None) -> Node | None:
        """What stands in a piece, or in all of the text; None when that is something else than it looked like."""
        place = piece and piece[:2]
        if place not in self._trees:
            self._trees[place] = self._parse(text, piece)
        return self._trees[place]

    def _parse(self, text: str, piece: Piece | None) -> Node | None:
        report = Report(self._path)
        if piece is None:
            return parse_mapping(text, report)
        lines = "\n" * text.count("\n", 0, piece.start) + text[piece.start : piece.end]
        tree = parse(lines, report)
        return tree if tree is not None and _is_one(tree, piece) else None


def _is_one(tree: Node, piece: Piece) -> bool:
    """Whether a tree is what a piece was taken for: one item, one key with its value, or a mapping."""
    if isinstance(tree, Sequence):
        return piece.key.startswith("[") and len(items(tree)) == 1
    if not isinstance(tree, Mapping):
        return False
    return not piece.start or [key.value for key, _ in pairs(tree)] == [piece.key.partition(".")[0]]


def find(tree: Node, key: str, *, keys: bool = False) -> tuple[int, int]:
    """Line and column of the deepest node along a key path such as `langkah[3].waktu`; with `keys` of its key."""
    node: Node = tree
    at: Node = tree
    for name, number in PART.findall(key):
        found = _child(node, name, number)
        if found is None:
            break
        at, node = found
    shown = at if keys else node
    return place(shown)


def _child(node: Node, name: str, number: str) -> tuple[Node, Node] | None:
    """The key, or the item itself, and the value."""
    if name and isinstance(node, Mapping):
        return _member(node, name) or _member(node, SYNONYMS.get(name, ""))
    if number and isinstance(node, Sequence):
        items = filled(node)
        item = items[int(number) - 1] if 0 < int(number) <= len(items) else None
        return None if item is None else (item, item)
    return None


def _member(node: Mapping, name: str) -> tuple[Scalar, Node] | None:
    return next(((known, child) for known, child in pairs(node) if known.value == name), None)
