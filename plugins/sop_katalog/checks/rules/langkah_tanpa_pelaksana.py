"""A step without an actor."""

from __future__ import annotations

from collections.abc import Iterator

from sop_katalog.checks.rule import IN_FORCE, Context, Finding, Rule
from sop_katalog.model.sop import Sop
from sop_katalog.problem import Severity


def check(sop: Sop, context: Context) -> Iterator[Finding]:  # noqa: ARG001 - the protocol gives every rule the context
    for step in sop.langkah:
        if not step.pelaksana:
            yield Finding(
                f"langkah[{step.number}].pelaksana",
                f"Langkah {step.number} tidak menyebut siapa yang mengerjakannya.",
                "Isi “pelaksana” dengan id dari pelaksana.yml.",
            )


RULE = Rule(
    code="langkah-tanpa-pelaksana",
    severity=Severity.PERINGATAN,
    title="Langkah tanpa pelaksana",
    reason="Pekerjaan tanpa pemilik tidak dikerjakan, dan simbolnya tidak punya kolom di bagan.",
    source="Kolom Pelaksana PermenPAN-RB 35/2012 (A).",
    wrong="""\
langkah:
  - {kegiatan: Menyerahkan berkas, waktu: 5 menit, output: Berkas}
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
