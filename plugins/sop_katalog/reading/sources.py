"""One run over a folder of sources: what is in it, what must not be followed, and how messages name it."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

from sop_katalog.problem import Problem, Severity
from sop_katalog.reading.memory import MISSING, Memory
from sop_katalog.reading.shapes import Shape
from sop_katalog.reading.source import FORBIDDEN, Report, decode, read_bytes
from sop_katalog.reading.tree import parse_mapping

T = TypeVar("T")
_LOST = frozenset({".md", ".markdown", ".yml", ".yaml", ".txt"})


@dataclass(slots=True)
class Sources:
    """A folder, the name messages give it, and the problems found in it so far."""

    root: Path
    label: str
    memory: Memory | None = None
    problems: list[Problem] = field(default_factory=list)
    _refused: set[Path] = field(default_factory=set)

    def report(self, path: Path) -> Report:
        names = path.relative_to(self.root).parts
        return Report("/".join((self.label, *map(readable, names))), self.problems)

    def entries(self, folder: Path) -> list[Path] | None:
        """What is in a folder, by name; hidden and `_` names are left out. None, told once, when that is closed."""
        try:
            names = sorted(entry.name for entry in os.scandir(folder))
        except OSError:
            remedy = "Periksa izin folder, lalu coba lagi."
            self.report(folder).add("berkas-tak-terbaca", "Isi folder tidak dapat dibaca.", remedy)
            return None
        return [folder / name for name in names if not name.startswith(("_", "."))]

    def usable(self, path: Path) -> bool:
        """Whether a path leads to something in the folder; a link out of it or to nothing is a problem, told once."""
        if path not in self._refused and (not os.path.islink(path) or self._follow(path)):  # noqa: PTH114 - see is_folder
            return True
        self._refused.add(path)
        return False

    def _follow(self, path: Path) -> bool:
        code, message = "tautan-keluar", "Tautan simbolik ini menunjuk ke luar folder sumber."
        try:
            if path.resolve(strict=True).is_relative_to(self.root.resolve()):
                return True
        except (OSError, RuntimeError):  # Python 3.11 and 3.12 tell a circle of links with a RuntimeError
            code, message = "berkas-tak-terbaca", "Tautan simbolik ini putus atau berputar."
        remedy = "Salin isinya ke dalam folder sumber, atau hapus tautan ini."
        self.report(path).add(code, message, remedy)
        return False

    def read(self, path: Path, read: Callable[[bytes, Report], T | None], report: Report | None = None) -> T | None:
        """What is in a file, by `read` or from memory; None when it cannot be read. `report` is that of the path, where
        there is one already."""
        report = report or self.report(path)
        if self.memory is not None and (known := self.memory.unread(path, report)) is not MISSING:
            return known  # type: ignore[no-any-return]  # a pickle has no type; it was made from a T
        data = read_bytes(path, report) if self.usable(path) else None
        if data is None or self.memory is None:
            return None if data is None else read(data, report)
        return self.memory.read(data, report, lambda inner: read(data, inner))

    def register(self, path: Path, shape: Shape[T], default: T) -> T:
        """One register file; the default when it is missing or cannot be read."""
        value = self.read(path, lambda data, report: _register(data, shape, report)) if os.path.lexists(path) else None
        return default if value is None else value

    def foreign(self, path: Path) -> None:
        """A file that is not read: an error when an author would expect it to be, else a warning."""
        lost = any(name.suffix.casefold() in _LOST for name in (path, *_below(path)))
        self.report(path).add(
            "berkas-asing",
            f"“{readable(path.name)}” tidak dibaca sebagai sumber.",
            "SOP berada tepat di folder OPD dan berakhiran .md; register berakhiran .yml; hari libur berada di"
            " libur/TAHUN.yml; lainnya awali dengan _.",
            severity=Severity.GALAT if lost else Severity.PERINGATAN,
        )


def _register(data: bytes, shape: Shape[T], report: Report) -> T | None:
    text = decode(data, report)
    root = parse_mapping(text, report) if text is not None else None
    return shape.read(root, "", report) if root is not None else None


def _below(path: Path) -> Iterator[Path]:
    """The files in a folder that is not read; links are not followed."""
    for folder, _, files in os.walk(path):
        yield from (Path(folder, name) for name in files)


def is_folder(path: Path) -> bool:
    """Whether a path is a folder; no, when that cannot be found out."""
    return os.path.isdir(path)  # noqa: PTH112 - Path.is_dir raises where permission is missing


def readable(name: str) -> str:
    """A file name as text that can be printed: names need not be UTF-8, and may hold line ends."""
    return FORBIDDEN.sub("?", os.fsencode(name).decode("utf-8", "replace").replace("\n", "?").replace("\t", "?"))
