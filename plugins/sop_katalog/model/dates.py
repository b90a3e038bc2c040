"""Dates as readers expect them."""

from __future__ import annotations

from datetime import date

_MONTHS = (
    "Januari",
    "Februari",
    "Maret",
    "April",
    "Mei",
    "Juni",
    "Juli",
    "Agustus",
    "September",
    "Oktober",
    "November",
    "Desember",
)


def long_date(value: date | None) -> str:
    """`2024-05-15` → “15 Mei 2024”; nothing → “-”, as on the form."""
    return f"{value.day} {_MONTHS[value.month - 1]} {value.year}" if value else "-"
