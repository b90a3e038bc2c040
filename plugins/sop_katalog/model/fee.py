"""Biaya/tarif: component 5 of a Standar Pelayanan (UU 25/2009 Pasal 21), and fees paid at a step."""

from __future__ import annotations

from sop_katalog.values import dataclass

_FREE = frozenset(
    {
        "gratis",
        "tidak dipungut biaya",
        "tidak dikenakan biaya",
        "tanpa biaya",
        "bebas biaya",
        "nihil",
        "rp0",
        "rp 0",
        "0",
    }
)


@dataclass(frozen=True, slots=True)
class Tarif:
    """One line of a fee table. `tarif` is in whole rupiah; `bila` holds variant ids, empty for all."""

    uraian: str
    tarif: int
    satuan: str = ""
    bila: tuple[str, ...] = ()
    dasar_hukum: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Biaya:
    """A fee as written: free text, or a table of amounts; never both."""

    teks: str = ""
    tarif: tuple[Tarif, ...] = ()

    @property
    def gratis(self) -> bool:
        """Whether the text says that nothing is paid, or every line of the table is zero."""
        if self.tarif:
            return all(line.tarif == 0 for line in self.tarif)
        return self.teks.strip().rstrip(".,-").casefold() in _FREE
