"""The fonts of the PDFs: Arimo, which has the widths of Arial that the layout measured with.

They come from npm through the lock file of the assets and are embedded in every PDF.
"""

from __future__ import annotations

import hashlib
import unicodedata
from functools import cache
from pathlib import Path
from struct import unpack_from
from typing import Final

FOLDER: Final = Path(__file__).resolve().parents[2] / "assets" / "dist" / "huruf"
FAMILY: Final = "Arimo"
REGULAR: Final = "Arimo_400Regular.ttf"
_FACES: Final = (REGULAR, "Arimo_700Bold.ttf")
_UNKNOWN: Final = "□"
_CMAP_SEGMENTS: Final = 4
_MAC: Final = 1
_LAST_SEGMENT: Final = 0xFFFF


class FontsMissingError(RuntimeError):
    """The fonts are not there: a broken installation, not an author's mistake."""

    def __init__(self, folder: Path) -> None:
        super().__init__(f"The fonts in {folder} are missing. Build them with `make setup` or `pip install -e .`.")


@cache
def font_folder() -> Path:
    """The folder of the fonts; raises when one is missing."""
    if not all((FOLDER / name).is_file() for name in _FACES):
        raise FontsMissingError(FOLDER)
    return FOLDER


@cache
def fonts_digest() -> str:
    """What the fonts hold, in short."""
    return hashlib.sha256(b"".join((font_folder() / name).read_bytes() for name in _FACES)).hexdigest()


def tidy(text: str) -> str:
    """Composed letters and nothing that cannot be seen: control and formatting characters have no glyph."""
    composed = unicodedata.normalize("NFC", text)
    if composed.isascii() and composed.isprintable():
        return composed
    return "".join(mark for mark in composed if unicodedata.category(mark) not in ("Cc", "Cf", "Co", "Cs"))


def drawable(text: str) -> str:
    """The text with a square for every character that the fonts lack."""
    known = _characters()
    return "".join(mark if ord(mark) in known or mark.isspace() else _UNKNOWN for mark in text)


@cache
def _characters() -> frozenset[int]:
    """The characters of the regular face: its `cmap` table in format 4 (OpenType, cmap)."""
    font = (font_folder() / REGULAR).read_bytes()
    (count,) = unpack_from(">H", font, 4)
    records = (unpack_from(">4sIII", font, 12 + 16 * index) for index in range(count))
    start = next(offset for tag, _, offset, _ in records if tag == b"cmap")
    (tables,) = unpack_from(">H", font, start + 2)
    for index in range(tables):
        platform, _, offset = unpack_from(">HHI", font, start + 4 + 8 * index)
        if platform != _MAC and unpack_from(">H", font, start + offset)[0] == _CMAP_SEGMENTS:
            return frozenset(_segments(font, start + offset))
    return frozenset()


def _segments(font: bytes, at: int) -> set[int]:
    (double,) = unpack_from(">H", font, at + 6)
    count = double // 2
    last = unpack_from(f">{count}H", font, at + 14)
    first = unpack_from(f">{count}H", font, at + 16 + double)
    return {
        code for start, end in zip(first, last, strict=True) if end != _LAST_SEGMENT for code in range(start, end + 1)
    }
