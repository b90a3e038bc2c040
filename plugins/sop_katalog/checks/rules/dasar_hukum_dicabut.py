"""A law that was revoked or replaced."""

from __future__ import annotations

from collections.abc import Iterator

from sop_katalog.checks.laws import law_places
from sop_katalog.checks.rule import Context, Finding, Rule
from sop_katalog.model.citation import citation_title
from sop_katalog.model.registers import Regulasi, StatusRegulasi
from sop_katalog.model.sop import Sop
from sop_katalog.problem import Severity


def _name(law: Regulasi) -> str:
    return citation_title(law.jenis, law.nomor, law.tahun, None)


def check(sop: Sop, context: Context) -> Iterator[Finding]:
    known, told = context.catalogue.regulasi, set[str]()
    for entry, key in context.places(law_places, sop):
        law = known.get(entry) or context.catalogue.law(entry).regulasi
        if law is None or law.id in told or not (law.status is StatusRegulasi.DICABUT or law.diganti_oleh):
            continue
        told.add(law.id)
        heir = known.get(law.diganti_oleh)
        yield Finding(
            key,
            f"{_name(law)} sudah {'diganti' if law.diganti_oleh else 'dicabut'} menurut regulasi.yml.",
            f"Sesuaikan SOP dengan {_name(heir)} dan tulis “{heir.id}”." if heir else "Cari aturan yang kini berlaku.",
            also=(context.source("regulasi.yml"),),
        )


RULE = Rule(
    code="dasar-hukum-dicabut",
    severity=Severity.PERINGATAN,
    title="Dasar hukum sudah dicabut atau diganti",
    reason="Prosedur menurut aturan lama dapat meminta syarat yang tidak lagi sah.",
    source="Status di regulasi.yml; Ombudsman dan praktik: SOP tidak diperbarui saat aturannya berubah (B).",
    wrong="""\
dasar_hukum: [perda-9-2009]
--- # regulasi.yml
perda-9-2009: {jenis: Perda, nomor: "9", tahun: 2009, tentang: Retribusi, status: dicabut, diganti_oleh: perda-1-2024}
""",
    right="dasar_hukum: [perda-1-2024]\n",
    sop=check,
)
