"""A service that does not begin with the one who asks for it."""

from __future__ import annotations

from collections.abc import Iterator

from sop_katalog.checks.rule import Context, Finding, Rule
from sop_katalog.flow.people import takes_part
from sop_katalog.model.sop import Jenis, Sop
from sop_katalog.problem import Severity


def check(sop: Sop, context: Context) -> Iterator[Finding]:
    analysis = context.analysis(sop)
    starts = [analysis.graph.steps[index] for index in analysis.graph.starts]
    if sop.jenis is not Jenis.PELAYANAN or not any(step.pelaksana for step in starts):
        return
    if not any(takes_part(step, analysis.external) for step in starts):
        yield Finding(
            "langkah[1].pelaksana",
            "SOP pelayanan ini tidak dimulai oleh pemohon atau pihak luar lain.",
            "Mulai dengan langkah pemohon mengajukan; bila bukan permintaan warga, ganti jenisnya menjadi rutin "
            "atau penugasan.",
        )


RULE = Rule(
    code="pelayanan-tanpa-pemohon-di-awal",
    severity=Severity.PERINGATAN,
    title="Pelayanan tidak dimulai oleh pemohon",
    reason="Pelayanan dimulai oleh permintaan; bila langkah itu hilang, warga tidak tahu apa yang harus ia lakukan "
    "lebih dulu.",
    source="Bahan KemenPANRB 2013 tentang awal dan akhir SOP pelayanan (A).",
    wrong="""\
langkah:
  - {kegiatan: Memeriksa berkas, pelaksana: petugas, waktu: 5 menit, output: Surat}
  - {kegiatan: Menerima surat, pelaksana: pemohon, waktu: 5 menit, output: Surat}
""",
    right="""\
langkah:
  - {kegiatan: Menyerahkan berkas, pelaksana: pemohon, waktu: 5 menit, output: Berkas}
  - {kegiatan: Memeriksa berkas, pelaksana: petugas, waktu: 5 menit, output: Surat}
  - {kegiatan: Menerima surat, pelaksana: pemohon, waktu: 5 menit, output: Surat}
""",
    sop=check,
)
