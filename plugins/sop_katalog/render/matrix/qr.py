"""The QR code (ISO/IEC 18004) that leads from paper to the page of exactly this version."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import Final

import segno

from sop_katalog.render.matrix.sheet import Box, Code

QUIET: Final = 4
"""Modules that must stay light around the code (ISO/IEC 18004, 6.3.8)."""

_MASK: Final = 3
"""One fixed mask: trying all eight takes five times as long, and readers take any."""


def make_code(url: str, right: float, bottom: float, side: float) -> Code:
    """The code of an address. Its dark modules end at `right` and `bottom` and take a square of `side`; the quiet zone
    lies around them."""
    modules, runs = _modules(url)
    quiet = QUIET * side / modules
    return Code(Box(right - side - quiet, bottom - side - quiet, side + 2 * quiet, side + 2 * quiet), modules, runs)


@lru_cache(maxsize=64)
def _modules(url: str) -> tuple[int, tuple[tuple[int, int, int], ...]]:
    """How many modules the code has along a side, and the dark ones as (row, first column, count): all sheets of an SOP
    carry the same code. The fewest modules come first, because large ones survive a coarse scan, and then what damage
    they can restore: 7 % or more."""
    matrix = segno.make_qr(url, error="l", boost_error=True, mask=_MASK).matrix
    return len(matrix), tuple(run for row, modules in enumerate(matrix) for run in _runs(row, bytes(modules)))


def _runs(row: int, modules: bytes) -> Iterator[tuple[int, int, int]]:
    start = modules.find(1)
    while start >= 0:
        end = modules.find(0, start)
        end = len(modules) if end < 0 else end
        yield row, start, end - start
        start = modules.find(1, end)
