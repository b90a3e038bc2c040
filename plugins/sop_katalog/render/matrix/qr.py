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


def make_code(url: str, x: float, y: float, side: float) -> Code:
    """The code of an address in a square that includes its quiet zone. Level M restores 15 % of damage."""
    modules, runs = _modules(url)
    return Code(Box(x, y, side, side), modules, runs)


@lru_cache(maxsize=64)
def _modules(url: str) -> tuple[int, tuple[tuple[int, int, int], ...]]:
    """How many modules the code has along a side, and the dark ones as (row, first column, count): all sheets of an SOP
    carry the same code."""
    matrix = segno.make_qr(url, error="m", boost_error=False, mask=_MASK).matrix
    return len(matrix), tuple(run for row, modules in enumerate(matrix) for run in _runs(row, bytes(modules)))


def _runs(row: int, modules: bytes) -> Iterator[tuple[int, int, int]]:
    start = modules.find(1)
    while start >= 0:
        end = modules.find(0, start)
        end = len(modules) if end < 0 else end
        yield row, start, end - start
        start = modules.find(1, end)
