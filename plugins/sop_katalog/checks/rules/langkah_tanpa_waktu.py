"""A step without a working time."""

from __future__ import annotations

from collections.abc import Iterator

from sop_katalog.checks.rule import IN_FORCE, Context, Finding, Rule
from sop_katalog.model.sop import Bentuk, Sop
from sop_katalog.problem import Severity


def check(sop: Sop, context: Context) -> Iterator[Finding]:
    if context.catalogue.form(sop) is Bentuk.AKREDITASI:
        return  # that form has no mutu baku
    for step in sop.langkah:
        if not step.waktu:
            yield Finding(
                f"langkah[{step.number}].waktu",
                f"Langkah {step.number} tidak menyebut waktu kerjanya.",
                "Isi “waktu” dengan lama pengerjaan, misalnya 10 menit; waktu menunggu masuk “tunggu”.",
            )


RULE = Rule(
    code="langkah-tanpa-waktu",
    severity=Severity.PERINGATAN,
    title="Langkah tanpa waktu",
    reason="Tanpa waktu tiap langkah, janji kepada warga tidak dapat diperiksa.",
    source="Mutu baku PermenPAN-RB 35/2012 (A); bentuk akreditasi tidak memuatnya (B).",
    wrong="""\
langkah:
  - {kegiatan: Menyerahkan berkas, pelaksana: pemohon, output: Berkas}
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
