"""A service that ends without the one who asked for it."""

from __future__ import annotations

from collections.abc import Iterator

from sop_katalog.checks.rule import Context, Finding, Rule
from sop_katalog.flow.people import takes_part
from sop_katalog.model.sop import Jenis, Sop
from sop_katalog.problem import Severity


def check(sop: Sop, context: Context) -> Iterator[Finding]:
    if sop.jenis is not Jenis.PELAYANAN:
        return
    analysis = context.analysis(sop)
    for index, step in enumerate(analysis.graph.steps):
        if not step.pelaksana or not analysis.graph.ends(index):
            continue
        together = [analysis.graph.steps[other] for other in analysis.graph.fork_of.get(index, (index,))]
        if not any(takes_part(other, analysis.external) for other in together):
            yield Finding(
                f"langkah[{step.number}].pelaksana",
                f"SOP pelayanan ini dapat berakhir di langkah {step.number} tanpa pemohon menerima hasil atau kabar.",
                "Akhiri dengan langkah pemohon menerima produk, tanda bukti, atau pemberitahuan; arsip disimpan "
                "sebelumnya.",
            )


RULE = Rule(
    code="pelayanan-tanpa-pemohon-di-akhir",
    severity=Severity.PERINGATAN,
    title="Pelayanan tidak berakhir pada pemohon",
    reason="Pelayanan baru selesai bila pemohon menerima hasilnya; juga permohonan yang ditolak perlu sampai "
    "kepadanya.",
    source="Bahan KemenPANRB 2013 tentang awal dan akhir SOP pelayanan (A).",
    wrong="""\
langkah:
  - {kegiatan: Menyerahkan berkas, pelaksana: pemohon, waktu: 5 menit, output: Berkas}
  - {kegiatan: Menerbitkan surat dari berkas, pelaksana: petugas, waktu: 5 menit, output: Surat}
""",
    right="""\
langkah:
  - {kegiatan: Menyerahkan berkas, pelaksana: pemohon, waktu: 5 menit, output: Berkas}
  - {kegiatan: Menerbitkan surat dari berkas, pelaksana: petugas, waktu: 5 menit, output: Surat}
  - {kegiatan: Menerima surat, pelaksana: pemohon, waktu: 5 menit, output: Surat}
""",
    sop=check,
)
