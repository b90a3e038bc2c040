"""Steps that go round for ever."""

from __future__ import annotations

from collections.abc import Iterator

from sop_katalog.checks.rule import EVERY_STATUS, Context, Finding, Rule
from sop_katalog.checks.rules.tanpa_akhir import never_ends
from sop_katalog.model.sop import Sop
from sop_katalog.problem import Severity


def check(sop: Sop, context: Context) -> Iterator[Finding]:
    if context.analysis(sop).sound or never_ends(sop, context):
        return  # a loop that is the whole SOP is told by tanpa-akhir
    for group in context.analysis(sop).endless:
        numbers = [str(index + 1) for index in group]
        yield Finding(
            f"langkah[{numbers[0]}]",
            f"Langkah {', '.join(numbers)} berputar terus: sekali masuk, tidak ada jalan keluar.",
            "Beri salah satunya jalan lain, misalnya keputusan yang menuju langkah berikutnya atau “selesai”.",
        )


RULE = Rule(
    code="putaran-tanpa-keluar",
    severity=Severity.GALAT,
    title="Putaran tanpa jalan keluar",
    reason="Permohonan yang masuk putaran ini tidak pernah selesai.",
    source="Kelayakan alur kerja (van der Aalst 1998): dari setiap keadaan akhir harus dapat dicapai.",
    wrong="""\
langkah:
  - {kegiatan: Menyerahkan berkas, pelaksana: pemohon, waktu: 5 menit, output: Berkas}
  - {kegiatan: Memeriksa berkas, pelaksana: petugas, waktu: 5 menit, output: Berkas, ya: 5, tidak: 3}
  - {kegiatan: Memperbaiki berkas, pelaksana: pemohon, waktu: 5 menit, output: Berkas}
  - {kegiatan: Memeriksa perbaikan, pelaksana: petugas, waktu: 5 menit, output: Berkas, ke: 3}
  - {kegiatan: Menerima surat, pelaksana: pemohon, waktu: 5 menit, output: Surat}
""",
    right="""\
langkah:
  - {kegiatan: Menyerahkan berkas, pelaksana: pemohon, waktu: 5 menit, output: Berkas}
  - {kegiatan: Memeriksa berkas, pelaksana: petugas, waktu: 5 menit, output: Berkas, ya: 5, tidak: 3}
  - {kegiatan: Memperbaiki berkas, pelaksana: pemohon, waktu: 5 menit, output: Berkas}
  - {kegiatan: Memeriksa perbaikan, pelaksana: petugas, waktu: 5 menit, output: Berkas, ya: 5, tidak: 3}
  - {kegiatan: Menerima surat, pelaksana: pemohon, waktu: 5 menit, output: Surat}
""",
    sop=check,
    statuses=EVERY_STATUS,
)
