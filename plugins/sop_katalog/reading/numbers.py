"""Shapes of numbers: whole ones, and decimals with comma or point."""

from __future__ import annotations

import re
from fractions import Fraction

from sop_katalog.reading import tree
from sop_katalog.reading.shapes import TEXT, Schema
from sop_katalog.reading.source import Report, shown
from sop_katalog.values import dataclass

_WHOLE = r"[0-9]{1,13}"
_DECIMAL = r"-?[0-9]{1,9}(?:[.,][0-9]{1,18})?"


@dataclass(frozen=True)
class Integer:
    """A whole number within bounds."""

    least: int = 0
    most: int = 10**12
    code: str = "bilangan-tak-sah"
    remedy: str = ""

    def read(self, node: tree.Node, key: str, report: Report) -> int | None:
        text = TEXT.read(node, key, report)
        if not text:
            return None
        if re.fullmatch(_WHOLE, text) and self.least <= int(text) <= self.most:
            return int(text)
        report.at(node, self.code, key, f"“{shown(text)}” bukan bilangan yang diharapkan di sini.", self._remedy())
        return None

    def _remedy(self) -> str:
        bounds = f"dari {self.least} sampai {self.most}"
        return self.remedy or f"Tulis bilangan bulat {bounds}, dengan angka saja: tanpa titik dan tanpa satuan."

    def schema(self) -> Schema:
        whole = {"type": "integer", "minimum": self.least, "maximum": self.most}
        return {"anyOf": [whole, {"type": "string", "pattern": f"^{_WHOLE}$"}]}


@dataclass(frozen=True)
class Decimal:
    """A number from `least` to `most`, kept exactly; `what` says what it counts (Indonesian)."""

    least: Fraction
    most: Fraction
    what: str
    remedy: str

    def read(self, node: tree.Node, key: str, report: Report) -> Fraction | None:
        text = TEXT.read(node, key, report)
        if not text:
            return None
        number = decimal(text)
        if number is None or not self.least <= number <= self.most:
            report.at(node, "bilangan-tak-sah", key, f"“{shown(text)}” bukan {self.what}.", self.remedy)
            return None
        return number

    def schema(self) -> Schema:
        number = {"type": "number", "minimum": float(self.least), "maximum": float(self.most)}
        return {"anyOf": [number, {"type": "string", "pattern": f"^{_DECIMAL}$"}]}


def decimal(text: str) -> Fraction | None:
    """A number with decimal comma or point; None for anything else ("1e9" and "nan" too)."""
    plain = text.strip().replace("\N{MINUS SIGN}", "-")
    return Fraction(plain.replace(",", ".")) if re.fullmatch(_DECIMAL, plain) else None


COUNT = Integer(most=1000)
RUPIAH = Integer(
    code="tarif-tak-sah", remedy="Tulis rupiah bulat dengan angka saja, tanpa Rp dan tanpa titik, misalnya 50000."
)
