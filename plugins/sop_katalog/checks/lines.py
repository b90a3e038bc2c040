"""Lines of the source files, to show where a problem is."""

from __future__ import annotations

from pathlib import Path

from sop_katalog.reading.source import Report, read_text

_WIDTH = 100
"""Characters of a line that are shown; a longer one is cut around the place."""
_BEFORE = 60
_CUT = "…"


class SourceLines:
    """The lines of the files of one folder of sources, as problems name them. The file asked for last is kept."""

    def __init__(self, root: Path, label: str) -> None:
        self._root = root
        self._label = label
        self._path = ""
        self._lines: list[str] = []

    def line(self, path: str, number: int) -> str:
        """One line from 1; empty when there is none."""
        if path != self._path:
            self._path, self._lines = path, self._read(path)
        return self._lines[number - 1] if 0 < number <= len(self._lines) else ""

    def _read(self, path: str) -> list[str]:
        file = self._root / path.removeprefix(f"{self._label}/")
        text = read_text(file, Report(path)) if file.is_file() else None
        return text.split("\n") if text is not None else []


def excerpt(line: str, number: int, column: int) -> str:
    """A line with its number, and a caret below the column; empty when there is nothing to show."""
    if not line.strip() or column < 1:
        return ""
    start = max(0, column - 1 - _BEFORE) if len(line) > _WIDTH else 0
    shown = "".join(letter if letter.isprintable() else " " for letter in line[start : start + _WIDTH]).rstrip()
    head = f"{number:>6} | {_CUT if start else ''}"
    tail = _CUT if start + _WIDTH < len(line) else ""
    caret = " " * (6 + 3 + bool(start) + min(column - 1 - start, len(shown)))
    return f"{head}{shown}{tail}\n{caret.replace(' ' * 9, ' ' * 7 + '| ', 1)}^\n"
