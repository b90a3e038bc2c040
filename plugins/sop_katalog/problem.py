"""The one currency of "wrong": a problem in a source file, told in Indonesian to the person who can mend it."""

from __future__ import annotations

from enum import StrEnum

from sop_katalog.values import dataclass


class Severity(StrEnum):
    """How bad a problem is: a `galat` stops the build, a `peringatan` does not (format sumber §7)."""

    GALAT = "galat"
    PERINGATAN = "peringatan"


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong in one place of one file.

    `path` is as the reader of the message would name the file; `line` and `column` count from 1 (0: the whole file);
    `key` is the key path in the front matter, list items counted from 1, as in `langkah[3].waktu`.
    """

    code: str
    severity: Severity
    path: str
    line: int
    column: int
    key: str
    message: str
    remedy: str

    @property
    def sort_key(self) -> tuple[str, int, int, str, str]:
        return (self.path, self.line, self.column, self.code, self.key)

    def to_json(self) -> dict[str, object]:
        """The published shape of a problem, with the Indonesian keys of `sop periksa --format json`."""
        return {
            "kode": self.code,
            "tingkat": self.severity.value,
            "berkas": self.path,
            "baris": self.line,
            "kolom": self.column,
            "kunci": self.key,
            "pesan": self.message,
            "saran": self.remedy,
        }


def has_errors(problems: list[Problem]) -> bool:
    """Whether the list holds a problem that stops the build."""
    return any(problem.severity is Severity.GALAT for problem in problems)
