"""What the hand-written documentation says, as data: fences, tables by section, commands."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
GUIDE = ROOT / "docs" / "panduan"
README = ROOT / "README.md"

_FENCE = re.compile(r"^(?P<ticks>`{3,})(?P<info>[^\n`]*)\n(?P<text>.*?)^(?P=ticks)[ \t]*$", re.MULTILINE | re.DOTALL)
_TITLE = re.compile(r'^(?P<language>\S+)(?: title="(?P<title>[^"]*)")?$')


@dataclass(frozen=True, slots=True)
class Fence:
    """A fenced block: its page, line, language, `title` (the file it shows) and text."""

    page: str
    line: int
    language: str
    title: str
    text: str

    @property
    def place(self) -> str:
        return f"{self.page}:{self.line}"


@dataclass(frozen=True, slots=True)
class Section:
    """A heading of level 2 or 3 with what stands below it; headings of level 4 do not part it."""

    title: str
    text: str
    rows: tuple[tuple[str, ...], ...]


def pages() -> dict[str, str]:
    """The README and the pages of the guide, by path."""
    found = [README, *sorted(GUIDE.glob("*.md"))]
    return {path.relative_to(ROOT).as_posix(): path.read_text(encoding="utf-8") for path in found}


def guide(name: str) -> str:
    return (GUIDE / name).read_text(encoding="utf-8")


def fences(language: str = "") -> list[Fence]:
    """Fenced blocks of all pages; with `language` only those."""
    found = [fence for page, text in pages().items() for fence in _fences(page, text)]
    return [fence for fence in found if not language or fence.language == language]


def _fences(page: str, text: str) -> Iterator[Fence]:
    for match in _FENCE.finditer(text):
        info = _TITLE.match(match["info"].strip())
        line = text.count("\n", 0, match.start()) + 1
        language, title = (info["language"], info["title"] or "") if info else (match["info"].strip(), "")
        yield Fence(page, line, language, title, match["text"])


def without_fences(text: str) -> str:
    return _FENCE.sub("", text)


def sections(text: str) -> list[Section]:
    parts = re.split(r"^#{2,3} (.+)$", without_fences(text), flags=re.MULTILINE)
    bodies = zip(parts[1::2], parts[2::2], strict=True)
    return [Section(title.strip(), body, tuple(_rows(body))) for title, body in bodies]


def section(text: str, title: str) -> Section:
    return next(part for part in sections(text) if part.title == title)


def _rows(text: str) -> Iterator[tuple[str, ...]]:
    """The rows of all tables, without heads and rulers."""
    lines = text.split("\n")
    for above, line in zip(["", *lines], lines, strict=False):
        if line.startswith("|") and not _is_ruler(line) and not _is_head(lines, line) and above.startswith("|"):
            yield tuple(cell.strip() for cell in line.strip().strip("|").split("|"))


def _is_ruler(line: str) -> bool:
    return re.fullmatch(r"\|(?:-+\|)+", line) is not None


def _is_head(lines: list[str], line: str) -> bool:
    position = lines.index(line)
    return position + 1 < len(lines) and _is_ruler(lines[position + 1])


def code(cell: str) -> list[str]:
    """The texts in backticks."""
    return re.findall(r"`([^`]+)`", cell)
