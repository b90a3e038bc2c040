"""The QR code (ISO/IEC 18004) that leads from paper to the page of exactly this version."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from itertools import compress, count
from typing import Any, Final

import zxingcpp

from sop_katalog.render.matrix.sheet import Box, Code

QUIET: Final = 4
"""Modules that must stay light around the code (ISO/IEC 18004, 6.3.8)."""

_DARK: Final = bytes([1, *[0] * 255])
"""Grey values as modules: black is dark."""


def make_code(url: str, right: float, bottom: float, side: float) -> Code:
    """The code of an address. Its dark modules end at `right` and `bottom` and take a square of `side`; the quiet zone
    lies around them."""
    modules, runs = _modules(url)
    quiet = QUIET * side / modules
    return Code(Box(right - side - quiet, bottom - side - quiet, side + 2 * quiet, side + 2 * quiet), modules, runs)


@lru_cache(maxsize=64)
def _modules(url: str) -> tuple[int, tuple[tuple[int, int, int], ...]]:
    """How many modules the code has along a side, and the dark ones as (row, first column, count): all sheets of an SOP
    carry the same code. The fewest modules come first, because large ones survive a coarse scan; level M restores 15 %
    of damage where it takes no more of them than level L, which restores 7 %."""
    side, modules = _matrix(url, _level(len(url.encode())))
    return side, tuple([(*divmod(start, side + 1), end - start) for start, end in _runs(modules)])


def code_path(url: str) -> tuple[str, int]:
    """The dark modules of the code of an address as an SVG path, and the modules on one side."""
    side, modules = _matrix(url, _level(len(url.encode())))
    places, lengths = _path_pieces(side)
    return "".join([places[start] + lengths[end - start] for start, end in _runs(modules)]), side


def _runs(modules: bytes) -> Iterator[tuple[int, int]]:
    """Where runs of dark modules begin and end; the last module must be light. All modules as one number, compared with
    the same moved on by one module, show all changes at once."""
    number = int.from_bytes(modules, "big")
    changes = compress(count(), (number ^ (number >> 8)).to_bytes(len(modules), "big"))
    return zip(changes, changes, strict=True)


@lru_cache(maxsize=8)
def _path_pieces(side: int) -> tuple[list[str], list[str]]:
    """What begins a run of dark modules, by its place among all modules, and what draws it, by its length. Addresses
    of one catalogue are of few lengths, so codes are of few sizes."""
    places = [f"M{column} {row}" for row in range(side) for column in range(side + 1)]
    return places, [f"h{count}v1h-{count}z" for count in range(side + 1)]


_CAPACITY: Final = ((17, 14), (32, 26), (53, 42), (78, 62), (106, 84), (134, 106), (154, 122), (192, 152), (230, 180))
"""Bytes that fit into versions 1 to 9 at levels L and M (ISO/IEC 18004, table 7)."""


def _level(size: int) -> str:
    """The level for so many bytes."""
    strong = next((medium for low, medium in _CAPACITY if size <= low), 0)
    return "M" if size <= strong else "L"


def _matrix(url: str, level: str) -> tuple[int, bytes]:
    """The modules on one side, and all of them row by row: 1 where they are dark, and a light one after each row."""
    code = zxingcpp.create_barcode(url, zxingcpp.BarcodeFormat.QRCode, ec_level=level)
    image: Any = code.to_image(scale=1, add_quiet_zones=False)  # a buffer, which its type does not say
    side = image.shape[0]
    pixels = memoryview(image).tobytes().translate(_DARK)
    rows = [pixels[start : start + side] for start in range(0, side * side, side)]
    return side, b"\0".join([*rows, b""])
