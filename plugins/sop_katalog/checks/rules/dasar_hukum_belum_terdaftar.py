"""A law in free text that could be in the register and is not."""

from __future__ import annotations

from collections.abc import Iterator

from sop_katalog.checks.laws import law_places, looks_like_id
from sop_katalog.checks.rule import Context, Finding, Rule
from sop_katalog.model.citation import parse_citation
from sop_katalog.model.sop import Sop
from sop_katalog.problem import Severity

_OWN = ("Kep", "SE")
"""Decrees and circulars of one office: not everybody's law, so the register need not hold them."""


def check(sop: Sop, context: Context) -> Iterator[Finding]:
    known, told = context.catalogue.regulasi, set[str]()
    for entry, key in context.places(law_places, sop):
        if entry in known or looks_like_id(entry):
            continue
        citation = parse_citation(entry)
        if (citation.jenis or "").startswith(_OWN):
            continue
        if citation.id and citation.id not in known and citation.id not in told:
            told.add(citation.id)
            yield Finding(
                key,
                f"“{entry[:80]}” belum ada di regulasi.yml, jadi status dan naskahnya tidak dapat ditunjukkan.",
                f"Daftarkan sebagai “{citation.id}” di regulasi.yml, lalu tulis id itu di sini.",
                also=(context.source("regulasi.yml"),),
            )


RULE = Rule(
    code="dasar-hukum-belum-terdaftar",
    severity=Severity.PERINGATAN,
    title="Dasar hukum belum terdaftar",
    reason="Hanya peraturan di daftar yang dapat diawasi: kapan dicabut, diganti, dan SOP mana yang ikut berubah.",
    source="Format sumber §2: teks bebas diterima, tetapi id lebih baik.",
    wrong="dasar_hukum: [uu-25-2009, Peraturan Daerah Nomor 3 Tahun 2019 tentang Pelayanan Publik]\n",
    right="dasar_hukum: [uu-25-2009, Kesepakatan antarlembaga tentang pelayanan terpadu]\n",
    sop=check,
)
