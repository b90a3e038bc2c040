"""From bytes on disk to text, and from text to front matter and body (format sumber §6)."""

from __future__ import annotations

import errno
import re
import stat
from dataclasses import field
from pathlib import Path
from typing import Protocol

from sop_katalog.problem import Problem, Severity
from sop_katalog.values import dataclass

MAX_BYTES = 1024 * 1024
_FENCE = re.compile(r"---[ \t]*(?=\n|\Z)")
_NEXT_FENCE = re.compile(rf"\n{_FENCE.pattern}")
FORBIDDEN = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]")
"""Control characters and what is no character at all: YAML refuses them, and Markdown uses some for itself."""
_LINE_SEPARATORS = re.compile(r"[\x85\u2028\u2029]")
"""Line ends to YAML but not to an editor: as spaces they leave line numbers as people see them."""
_UNUSUAL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufffe\uffff]")
"""Both of them, so that an ordinary text is searched once."""
INVISIBLE = re.compile(r"[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]")


class Mark(Protocol):
    """A place in a file; line and column count from 0."""

    @property
    def line(self) -> int: ...

    @property
    def column(self) -> int: ...


class Placed(Protocol):
    """Anything that stands somewhere in a file."""

    @property
    def start_mark(self) -> Mark: ...


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

    def at(self, node: Placed, code: str, key: str, message: str, remedy: str) -> None:
        """An error at the place of a node."""
        mark = node.start_mark
        self.add(code, message, remedy, line=mark.line + 1, column=mark.column + 1, key=key)


def shown(text: str, limit: int = 60) -> str:
    """A text of the author's in a message: on one line, not too long, invisible characters named."""
    start = text[: limit * 4]
    line = INVISIBLE.sub("[tak terlihat]", " ".join(start.split()))
    return line if len(line) <= limit and len(start) == len(text) else f"{line[:limit].rstrip()}…"


@dataclass(frozen=True, slots=True)
class Parts:
    """A source text cut in front matter (kept on its own lines) and body; lines count from 1."""

    front: str
    body: str
    body_line: int


def read_text(path: Path, report: Report) -> str | None:
    """The text of a file, with LF line ends and no byte-order mark; None when it is refused."""
    data = read_bytes(path, report)
    return None if data is None else decode(data, report)


def read_bytes(path: Path, report: Report) -> bytes | None:
    """The content of a file; None when it is refused."""
    try:
        told = path.stat()
        kind = told.st_mode
        if not stat.S_ISREG(kind):  # opening a pipe would wait for ever
            _report_unreadable("ini folder" if stat.S_ISDIR(kind) else "ini bukan berkas biasa", report)
            return None
        with path.open("rb") as file:
            data = file.read(min(told.st_size, MAX_BYTES) + 1)  # no room for a megabyte: that takes time
            if len(data) > told.st_size:  # it has grown meanwhile
                data += file.read(MAX_BYTES + 1 - len(data))
            size = file.seek(0, 2)
    except OSError as error:
        _report_unreadable(_OS_ERRORS.get(error.errno or 0, "galat sistem"), report)
        return None
    if len(data) > MAX_BYTES:
        report.add(
            "berkas-terlalu-besar",
            f"Berkas berukuran {_thousands(-(-size // 1024))} KiB; paling besar 1.024 KiB.",
            "Pindahkan gambar atau lampiran keluar dari berkas, atau pecah menjadi beberapa SOP.",
        )
        return None
    return data


_OS_ERRORS = {
    errno.ENOENT: "berkas tidak ada atau tautannya putus",
    errno.EACCES: "tidak ada izin membaca",
    errno.EPERM: "tidak ada izin membaca",
    errno.ELOOP: "tautan simbolik berputar",
    errno.EISDIR: "ini folder",
}


def _report_unreadable(reason: str, report: Report) -> None:
    report.add(
        "berkas-tak-terbaca",
        f"Berkas tidak dapat dibuka: {reason}.",
        "Periksa nama, tautan, dan izin berkas; yang bukan sumber diawali _ atau dipindahkan.",
    )


def _thousands(number: int) -> str:
    return f"{number:,}".replace(",", ".")


def decode(data: bytes, report: Report) -> str | None:
    """UTF-8 bytes → text; anything else is a problem that names the first wrong place.

    A forbidden character is a problem too, but reads as a space, so that one run finds what else is wrong.
    """
    try:
        text = data.decode()
    except UnicodeDecodeError as error:
        _report_encoding(data[: error.start].decode(), report)
        return None
    if "\0" in text[:4]:  # UTF-16 or UTF-32 without a byte-order mark
        _report_encoding("", report)
        return None
    text = text.lstrip("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    if not _UNUSUAL.search(text):
        return text
    return _without_forbidden(_LINE_SEPARATORS.sub(" ", text), report)


def _report_encoding(before: str, report: Report) -> None:
    line, column = position(before.lstrip("\ufeff"), None)
    report.add(
        "berkas-bukan-utf8",
        "Berkas tidak tersimpan sebagai UTF-8.",
        "Simpan ulang dengan penyandian UTF-8 (di Notepad: Simpan Sebagai → Pengodean: UTF-8).",
        line=line,
        column=column,
    )


def _without_forbidden(text: str, report: Report) -> str:
    found = [match.start() for match in FORBIDDEN.finditer(text)]
    if not found:
        return text
    line, column = position(text, found[0])
    more = f" ({len(found)} di berkas ini)" if len(found) > 1 else ""
    report.add(
        "karakter-terlarang",
        f"Ada karakter kendali yang tak terlihat{more}.",
        "Hapus karakter itu lalu ketik ulang kata di sekitarnya; biasanya terbawa saat menyalin dari Word atau PDF.",
        line=line,
        column=column,
    )
    return FORBIDDEN.sub(" ", text)


def position(text: str, offset: int | None) -> tuple[int, int]:
    """Line and column, from 1, of a place in a text; of its end when the offset is None."""
    end = len(text) if offset is None else offset
    return text.count("\n", 0, end) + 1, end - text.rfind("\n", 0, end)


def split_front_matter(text: str, report: Report) -> Parts | None:
    """Cut at the two `---` lines. Blank lines may stand before the first one."""
    start = len(text) - len(text.lstrip())
    opening = _FENCE.match(text, start)
    line = text.count("\n", 0, start) + 1
    if opening is None or (start and text[start - 1] != "\n"):
        _report_fence(
            "Berkas tidak dimulai dengan baris ---." if start < len(text) else "Berkas kosong.",
            "Tulis --- (tiga tanda hubung, tanpa spasi di depan) di baris pertama, lalu data SOP, lalu --- lagi.",
            line if start < len(text) else 1,
            report,
        )
        return None
    closing = _NEXT_FENCE.search(text, opening.end())
    if closing is None:
        _report_fence(
            "Data yang dimulai di baris --- ini tidak ditutup dengan --- kedua.",
            "Tulis --- (tanpa spasi di depan) di baris sendiri sesudah data SOP dan sebelum penjelasan.",
            line,
            report,
        )
        return None
    front = "\n" * line + text[opening.end() + 1 : closing.start()] + "\n"
    body_line = line + text.count("\n", start, closing.end()) + 1
    return Parts(front=front, body=text[closing.end() + 1 :], body_line=body_line)


def _report_fence(message: str, remedy: str, line: int, report: Report) -> None:
    report.add("pembatas-hilang", message, remedy, line=line, column=1)
