"""A requirement that rests on no law in force."""

from __future__ import annotations

from collections.abc import Iterator

from sop_katalog.checks.rule import IN_FORCE, Context, Finding, Rule
from sop_katalog.model.registers import StatusRegulasi
from sop_katalog.model.sop import Sop
from sop_katalog.problem import Severity


def _all_revoked(entries: tuple[str, ...], context: Context) -> bool:
    """Whether there are laws and none is in force. Free text that the register does not know counts as in force."""
    found = [context.catalogue.law(entry).regulasi for entry in entries]
    return bool(found) and all(law is not None and law.status is StatusRegulasi.DICABUT for law in found)


def check(sop: Sop, context: Context) -> Iterator[Finding]:
    standard = context.own_standard(sop)
    if standard is None:
        return
    remedy = "Sebut aturan yang berlaku dan mewajibkannya (“dasar_hukum”), atau hapus syaratnya."
    for number, paper in enumerate(standard.persyaratan, 1):
        if _all_revoked(paper.dasar_hukum, context):
            key = f"standar_pelayanan.persyaratan[{number}]"
            yield Finding(key, f"Aturan yang mewajibkan “{paper.nama}” sudah dicabut.", remedy)
    loose = sum(not paper.dasar_hukum for paper in standard.persyaratan)
    if loose and _all_revoked(standard.dasar_hukum, context):
        message = f"{loose} persyaratan tidak punya dasar hukum yang berlaku: semua aturan SOP ini sudah dicabut."
        yield Finding("standar_pelayanan.persyaratan", message, remedy)


RULE = Rule(
    code="persyaratan-tanpa-dasar-hukum",
    severity=Severity.PERINGATAN,
    title="Persyaratan tanpa dasar hukum yang berlaku",
    reason="Syarat yang tidak diwajibkan aturan mana pun membebani warga dan dapat digugat.",
    source="Komponen dasar hukum dan persyaratan UU 25/2009 (A); dasar hukum SOP berlaku untuk syarat yang tidak "
    "menyebutnya.",
    wrong="""\
standar_pelayanan:
  persyaratan: [{nama: Izin tetangga, asli: 1, dari: Tetangga, dasar_hukum: perda-9-2009}]
--- # regulasi.yml
perda-9-2009: {jenis: Perda, nomor: "9", tahun: 2009, tentang: Izin Gangguan, status: dicabut}
""",
    right="""\
standar_pelayanan:
  persyaratan: [{nama: Izin tetangga, asli: 1, dari: Tetangga, dasar_hukum: perda-1-2024}]
""",
    sop=check,
    statuses=IN_FORCE,
)
