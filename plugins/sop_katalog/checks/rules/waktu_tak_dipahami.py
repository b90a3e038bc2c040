"""A time that could not be understood."""

from __future__ import annotations

from collections.abc import Iterator

from sop_katalog.checks.rule import Context, Finding, Rule
from sop_katalog.checks.times import time_places
from sop_katalog.model.sop import Sop
from sop_katalog.problem import Severity


def check(sop: Sop, context: Context) -> Iterator[Finding]:
    for time, key in context.places(time_places, sop):
        if not time.dipahami and time.teks:
            yield Finding(
                key,
                f"Waktu “{time.teks[:60]}” tidak dipahami: {time.reason or 'bukan waktu yang dikenal'}.",
                "Tulis angka dan satuannya, misalnya 10 menit, 3 hari kerja, atau paling lama 1 jam.",
            )


RULE = Rule(
    code="waktu-tak-dipahami",
    severity=Severity.PERINGATAN,
    title="Waktu tidak dipahami",
    reason="Waktu ini tampil apa adanya, tetapi tidak ikut dihitung dan tidak dapat dibandingkan dengan janji.",
    source="Format sumber §5; keterukuran dalam asas SOP PermenPAN-RB 35/2012 (A/B).",
    wrong="""\
langkah:
  - {kegiatan: Menyerahkan berkas, pelaksana: pemohon, waktu: kondisional, output: Berkas}
  - {kegiatan: Menerima surat, pelaksana: [pemohon, petugas], waktu: 5 menit, output: Surat}
""",
    right="""\
langkah:
  - {kegiatan: Menyerahkan berkas, pelaksana: pemohon, waktu: 5-15 menit, output: Berkas}
  - {kegiatan: Menerima surat, pelaksana: [pemohon, petugas], waktu: 5 menit, output: Surat}
""",
    sop=check,
)
