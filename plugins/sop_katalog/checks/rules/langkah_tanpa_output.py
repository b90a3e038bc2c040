"""A step without an output."""

from __future__ import annotations

from collections.abc import Iterator

from sop_katalog.checks.rule import IN_FORCE, Context, Finding, Rule
from sop_katalog.model.sop import Bentuk, Sop
from sop_katalog.problem import Severity


def check(sop: Sop, context: Context) -> Iterator[Finding]:
    if context.catalogue.form(sop) is Bentuk.AKREDITASI:
        return  # that form has no mutu baku
    for step in sop.langkah:
        if not step.output:
            yield Finding(
                f"langkah[{step.number}].output",
                f"Langkah {step.number} tidak menyebut hasilnya.",
                "Isi “output” dengan apa yang ada setelah langkah ini, misalnya Berkas lengkap.",
            )


RULE = Rule(
    code="langkah-tanpa-output",
    severity=Severity.PERINGATAN,
    title="Langkah tanpa output",
    reason="Tanpa hasil yang disebut, tidak ada yang tahu kapan langkah ini selesai.",
    source="Mutu baku PermenPAN-RB 35/2012 (A); bentuk akreditasi tidak memuatnya (B).",
    wrong="""\
langkah:
  - {kegiatan: Menyerahkan berkas, pelaksana: pemohon, waktu: 5 menit}
  - {kegiatan: Menerima surat, pelaksana: [pemohon, petugas], waktu: 5 menit, output: Surat}
""",
    right="""\
langkah:
  - {kegiatan: Menyerahkan berkas, pelaksana: pemohon, waktu: 5 menit, output: Berkas}
  - {kegiatan: Menerima surat, pelaksana: [pemohon, petugas], waktu: 5 menit, output: Surat}
""",
    sop=check,
    statuses=IN_FORCE,
)
