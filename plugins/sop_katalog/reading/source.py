"""From bytes on disk to text, and from text to front matter and body (format sumber §6)."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

from sop_katalog.problem import Problem, Severity

MAX_BYTES = 1024 * 1024
_FENCE = re.compile(r"---[ \t]*")


class Place(Protocol):
    """Anything that stands somewhere in a file; line and column count from 1."""

    @property
    def line(self) -> int: ...

    @property
    def column(self) -> int: ...


@dataclass(slots=True)
class Report:
    """Collects the problems of one file. `path` is how messages name it."""

    path: str
    problems: list[Problem] = field(default_factory=list)

    def add(
        self,
        code: str,
        message: str,
        remedy: str,
        *,
        line: int = 0,
        column: int = 0,
        key: str = "",
        severity: Severity = Severity.GALAT,
    ) -> None:
        self.problems.append(Problem(code, severity, self.path, line, column, key, message, remedy))

    def at(self, node: Place, code: str, key: str, message: str, remedy: str) -> None:
        """An error at the place of a node."""
        self.add(code, message, remedy, line=node.line, column=node.column, key=key)


@dataclass(frozen=True, slots=True)
class Parts:
    """A source text cut in front matter (kept on its own lines) and body; lines count from 1."""

    front: str
    body: str
    body_line: int


def read_text(path: Path, report: Report) -> str | None:
    """The text of a file, with LF line ends and no byte-order mark; None when it is refused."""
    try:
        size = path.stat().st_size
        data = path.read_bytes() if size <= MAX_BYTES else b""
    except OSError as error:
        report.add(
            "berkas-tak-terbaca",
            f"Berkas tidak dapat dibuka ({error.strerror or 'galat sistem'}).",
            "Periksa nama dan izin berkas, lalu coba lagi.",
        )
        return None
    if size > MAX_BYTES:
        report.add(
            "berkas-terlalu-besar",
            f"Berkas berukuran {size // 1024} KiB; paling besar 1.024 KiB.",
            "Pindahkan gambar atau lampiran keluar dari berkas, atau pecah menjadi beberapa SOP.",
        )
        return None
    return decode(data, report)


def decode(data: bytes, report: Report) -> str | None:
    """UTF-8 bytes → text; anything else is a problem that names the first wrong place."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = data[: error.start]
        line_start = before.rfind(b"\n") + 1
        report.add(
            "berkas-bukan-utf8",
            "Berkas tidak tersimpan sebagai UTF-8.",
            "Simpan ulang dengan penyandian UTF-8 (di Notepad: Simpan Sebagai → Pengodean: UTF-8).",
            line=before.count(b"\n") + 1,
            column=len(before[line_start:].decode("utf-8", "replace")) + 1,
        )
        return None
    return text.replace("\r\n", "\n").replace("\r", "\n")


def split_front_matter(text: str, report: Report) -> Parts | None:
    """Cut at the two `---` lines. Blank lines may stand before the first one."""
    lines = text.split("\n")
    start = next((index for index, line in enumerate(lines) if line.strip()), None)
    if start is None or not _FENCE.fullmatch(lines[start]):
        report.add(
            "pembatas-hilang",
            "Berkas tidak dimulai dengan baris ---.",
            "Tulis --- di baris pertama, lalu data SOP, lalu --- lagi, lalu penjelasan.",
            line=(start or 0) + 1,
            column=1,
        )
        return None
    end = next((index for index in range(start + 1, len(lines)) if _FENCE.fullmatch(lines[index])), None)
    if end is None:
        report.add(
            "pembatas-hilang",
            "Baris --- penutup tidak ada.",
            "Tulis --- di baris sendiri sesudah data SOP dan sebelum penjelasan.",
            line=start + 1,
            column=1,
        )
        return None
    front = "\n" * (start + 1) + "\n".join(lines[start + 1 : end]) + "\n"
    return Parts(front=front, body="\n".join(lines[end + 1 :]), body_line=end + 2)
