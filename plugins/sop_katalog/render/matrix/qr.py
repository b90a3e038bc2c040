"""The QR code (ISO/IEC 18004) that leads from paper to the page of exactly this version."""

from __future__ import annotations

from itertools import groupby
from typing import Final

import segno

from sop_katalog.render.matrix.sheet import Box, Code

QUIET: Final = 4
"""Modules that must stay light around the code (ISO/IEC 18004, 6.3.8)."""

_MASK: Final = 3
"""One fixed mask: trying all eight takes five times as long, and readers take any."""


def make_code(url: str, x: float, y: float, side: float) -> Code:
    """The code of an address in a square that includes its quiet zone. Level M restores 15 % of damage."""
    matrix = segno.make_qr(url, error="m", boost_error=False, mask=_MASK).matrix
    runs: list[tuple[int, int, int]] = []
    for row, modules in enumerate(matrix):
        column = 0
        for dark, group in groupby(modules):
            length = len(list(group))
            if dark:
                runs.append((row, column, length))
            column += length
    return Code(Box(x, y, side, side), len(matrix), tuple(runs))
