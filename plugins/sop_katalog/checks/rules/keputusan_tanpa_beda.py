"""A decision that decides nothing: all its exits lead to the same place."""

from __future__ import annotations

from collections.abc import Iterator

from sop_katalog.checks.rule import Context, Finding, Rule
from sop_katalog.model.sop import Sop
from sop_katalog.problem import Severity


def check(sop: Sop, context: Context) -> Iterator[Finding]:
    for index in context.analysis(sop).idle_decisions:
        yield Finding(
            f"langkah[{index + 1}]",
            f"Semua jawaban di langkah {index + 1} menuju tempat yang sama, jadi tidak ada yang diputuskan.",
            "Bedakan tujuannya, atau jadikan langkah biasa dengan “ke”.",
        )


RULE = Rule(
    code="keputusan-tanpa-beda",
    severity=Severity.PERINGATAN,
    title="Keputusan tanpa perbedaan",
    reason="Dua jawaban dengan tujuan sama menambah belah ketupat yang tidak berarti, atau salah satunya salah tulis.",
    source="Dua macam kegiatan, eksekusi dan keputusan: PermenPAN-RB 35/2012 (A).",
    wrong="""\
langkah:
  - {kegiatan: Menyerahkan berkas, pelaksana: pemohon, waktu: 5 menit, output: Berkas}
  - {kegiatan: Memeriksa berkas, pelaksana: petugas, waktu: 5 menit, output: Surat, ya: lanjut, tidak: 3}
  - {kegiatan: Menerima surat, pelaksana: pemohon, waktu: 5 menit, output: Surat}
""",
    right="""\
langkah:
  - {kegiatan: Menyerahkan berkas, pelaksana: pemohon, waktu: 5 menit, output: Berkas}
  - {kegiatan: Memeriksa berkas, pelaksana: petugas, waktu: 5 menit, output: Surat, ya: lanjut, tidak: 1}
  - {kegiatan: Menerima surat, pelaksana: pemohon, waktu: 5 menit, output: Surat}
""",
    sop=check,
)
