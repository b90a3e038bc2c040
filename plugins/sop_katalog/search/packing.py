"""Numbers as letters, one each: JSON and UTF-8 then do the unpacking, small numbers take one byte, and the browser
reads the n-th number without a loop before it.

Letters that JSON or a terminal would treat in a special way are left out. assets/src/lib/pencarian/kemasan.ts has the
same three ranges.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

_RANGES: Final = ((36, 92), (93, 127), (161, 0xD800))
LARGEST: Final = sum(end - start for start, end in _RANGES) - 1

END: Final = " "
"""Ends what belongs to one document."""
NAME: Final = "!"
"""Begins another name."""
OLD_NAME: Final = "#"
"""Begins the name of something that has been replaced."""


def pack(numbers: Iterable[int]) -> str:
    """One letter for each number from 0 to `LARGEST`."""
    return "".join(map(_letter, numbers))


def pack_rows(rows: Iterable[Iterable[int]]) -> str:
    """Rows of numbers, one for each document."""
    return END.join(map(pack, rows))


def _letter(number: int) -> str:
    rest = number
    for start, end in _RANGES:
        if rest < end - start:
            return chr(start + rest)
        rest -= end - start
    raise ValueError(f"{number} is too large to be packed")
