"""A step that no way from the start leads to."""

from __future__ import annotations

from collections.abc import Iterator

from sop_katalog.checks.rule import EVERY_STATUS, Context, Finding, Rule
from sop_katalog.flow.soundness import Flaw
from sop_katalog.model.sop import Sop
from sop_katalog.problem import Severity


def check(sop: Sop, context: Context) -> Iterator[Finding]:
    for flaw in context.analysis(sop).findings:
        if flaw.flaw is Flaw.UNREACHABLE:
            step = sop.langkah[flaw.step]
            yield Finding(
                f"langkah[{step.number}]",
                f"Langkah {step.number} tidak pernah dikerjakan: tidak ada jalan dari langkah pertama ke sana.",
                "Arahkan langkah lain ke sini dengan ke, ya, tidak, atau cabang; atau hapus langkah ini.",
            )


RULE = Rule(
    code="langkah-tak-terjangkau",
    severity=Severity.GALAT,
    title="Langkah tidak terjangkau",
    reason="Langkah yang tidak dituju panah mana pun tampak sebagai kewajiban, padahal tidak pernah terjadi.",
    source="Diagram alir bercabang PermenPAN-RB 35/2012 (A); kelayakan alur kerja (van der Aalst 1998).",
    wrong="""\
langkah:
  - {kegiatan: Menyerahkan berkas, pelaksana: pemohon, waktu: 5 menit, output: Berkas, ke: 3}
  - {kegiatan: Memeriksa berkas, pelaksana: petugas, waktu: 5 menit, output: Catatan}
  - {kegiatan: Menerima surat dan catatan, pelaksana: pemohon, waktu: 5 menit, output: Surat}
""",
    right="""\
langkah:
  - {kegiatan: Menyerahkan berkas, pelaksana: pemohon, waktu: 5 menit, output: Berkas}
  - {kegiatan: Memeriksa berkas, pelaksana: petugas, waktu: 5 menit, output: Catatan}
  - {kegiatan: Menerima surat dan catatan, pelaksana: pemohon, waktu: 5 menit, output: Surat}
""",
    sop=check,
    statuses=EVERY_STATUS,
)
