"""Indonesian as readers expect it: long dates, dot thousands, decimal comma, lists with "dan"."""

from __future__ import annotations

from collections.abc import Sequence


def thousands(value: int) -> str:
    """`1500000` → “1.500.000”."""
    return f"{value:,}".replace(",", ".")


def rupiah(value: int) -> str:
    """Whole rupiah: “Rp50.000” (Pedoman Umum Ejaan Bahasa Indonesia: no space)."""
    return f"Rp{thousands(value)}"


def decimal(value: float, digits: int) -> str:
    """`0.954`, 2 → “0,95”."""
    return f"{value:.{digits}f}".replace(".", ",")


def percent(share: float) -> str:
    """`0.954` → “95,4 %”."""
    return f"{decimal(100 * share, 1)} %"


def enumerate_words(words: Sequence[str], last: str = "dan") -> str:
    """“a, b, dan c”."""
    if len(words) < 3:
        return f" {last} ".join(words)
    return f"{', '.join(words[:-1])}, {last} {words[-1]}"
