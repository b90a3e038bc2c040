"""PDFs kept between builds under the key of what they were made from."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterable
from pathlib import Path
from typing import Final

from sop_katalog.values import dataclass

_HEAD: Final = b"%PDF-"
_TAIL: Final = b"%%EOF"
_TAIL_ROOM: Final = 32
_SPARE: Final = 200
"""Unused PDFs that are always kept: going back to an older text is common."""


@dataclass(frozen=True, slots=True)
class PdfCache:
    """A folder of PDFs by key."""

    folder: Path

    def path(self, key: str) -> Path:
        """Where the PDF of a key stands."""
        return self.folder / f"{key}.pdf"

    def has(self, key: str) -> bool:
        """Whether a whole PDF is there: files cut short or put there by others are made again."""
        try:
            with self.path(key).open("rb") as file:
                if file.read(len(_HEAD)) != _HEAD:
                    return False
                file.seek(-min(_TAIL_ROOM, file.seek(0, os.SEEK_END)), os.SEEK_END)
                return file.read().rstrip().endswith(_TAIL)
        except OSError:
            return False

    def put(self, key: str, pdf: bytes) -> None:
        """Keep a PDF; a reader never sees half of one."""
        self.folder.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(prefix=f"{key[:16]}-", suffix=".tmp", dir=self.folder)
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(pdf)
            Path(name).replace(self.path(key))
        except BaseException:
            Path(name).unlink(missing_ok=True)
            raise

    def prune(self, keys: Iterable[str]) -> None:
        """Drop the oldest of those that are not among `keys` when they become many."""
        used = set(keys)
        unused = [path for path in self.folder.glob("*.pdf") if path.stem not in used and path.is_file()]
        spare = max(_SPARE, len(used))
        for path in sorted(unused, key=_age)[: max(0, len(unused) - spare)]:
            path.unlink(missing_ok=True)


def _age(path: Path) -> float:
    try:
        return path.stat().st_mtime
    except OSError:
        return 0.0
