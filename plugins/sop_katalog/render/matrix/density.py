"""How tightly a sheet is set: three steps, tried from generous to tight until the columns fit the paper."""

from __future__ import annotations

from typing import Final

from sop_katalog.values import dataclass

SMALL: Final = 7.0
"""The smallest type, in points: below it print is hard to read for many."""


@dataclass(frozen=True, slots=True)
class Density:
    """`text` is the type size of the table, `symbol` the least and `symbol_most` the most width of a symbol.

    `label` is the greatest width and `label_lines` the most lines of a text beside an arrow.
    """

    text: float
    symbol: float
    label: float
    label_lines: int
    symbol_most: float = 40.0


DENSITIES: Final = (
    Density(text=8.5, symbol=32, label=46, label_lines=4),
    Density(text=8, symbol=28, label=38, label_lines=2),
    Density(text=7.5, symbol=24, label=28, label_lines=1),
    Density(text=SMALL, symbol=20, label=18, label_lines=1),
)
