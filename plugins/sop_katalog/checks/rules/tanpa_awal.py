"""An SOP that begins with a decision: nobody has started anything yet."""

from __future__ import annotations

from collections.abc import Iterator

from sop_katalog.checks.rule import Context, Finding, Rule
from sop_katalog.model.sop import Sop
from sop_katalog.problem import Severity


def check(sop: Sop, context: Context) -> Iterator[Finding]:  # noqa: ARG001 - the protocol gives every rule the context
    if sop.langkah and sop.langkah[0].is_decision:
        yield Finding(
            "langkah[1]",
            "Langkah pertama adalah keputusan, jadi SOP ini tidak punya langkah awal.",
            "Dahului dengan langkah yang memulai: permohonan diajukan, perintah diterima, atau jadwal tiba.",
        )


RULE = Rule(
    code="tanpa-awal",
    severity=Severity.PERINGATAN,
    title="SOP tanpa langkah awal",
    reason="Di formulir, awal digambar sebagai kapsul; belah ketupat di baris pertama berarti tidak ada yang memulai.",
    source="Lima simbol PermenPAN-RB 35/2012 (A); awal kegiatan menurut bahan KemenPANRB 2013 (A).",
    wrong="""\
langkah:
  - {kegiatan: Memeriksa berkas, pelaksana: petugas, waktu: 5 menit, output: Berkas lengkap, ya: lanjut, tidak: 2}
  - {kegiatan: Menerima surat, pelaksana: pemohon, waktu: 5 menit, output: Surat}
""",
    right="""\
langkah:
  - {kegiatan: Menyerahkan berkas, pelaksana: pemohon, waktu: 5 menit, output: Berkas}
  - {kegiatan: Memeriksa berkas, pelaksana: petugas, waktu: 5 menit, output: Berkas lengkap, ya: lanjut, tidak: 1}
  - {kegiatan: Menerima surat, pelaksana: pemohon, waktu: 5 menit, output: Surat}
""",
    sop=check,
)
