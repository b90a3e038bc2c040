"""A step that is said to run side by side with others, but has no neighbour to do so."""

from __future__ import annotations

from collections.abc import Iterator

from sop_katalog.checks.rule import Context, Finding, Rule
from sop_katalog.model.sop import Sop
from sop_katalog.problem import Severity


def check(sop: Sop, context: Context) -> Iterator[Finding]:
    graph = context.graph(sop)
    for index, step in enumerate(sop.langkah):
        if step.bersamaan and index not in graph.fork_of:
            yield Finding(
                f"langkah[{step.number}].bersamaan",
                f"Tidak ada langkah bertetangga yang juga berlabel “{step.bersamaan}”.",
                "Taruh langkah yang berjalan bersamaan berurutan dengan label yang sama persis, atau hapus "
                "“bersamaan”.",
            )


RULE = Rule(
    code="bersamaan-sendiri",
    severity=Severity.PERINGATAN,
    title="Langkah bersamaan tanpa pasangan",
    reason="Label yang salah ketik membuat pekerjaan yang seharusnya bersamaan tergambar berurutan.",
    source="Format sumber §3.",
    wrong="""\
langkah:
  - {kegiatan: Menyerahkan berkas, pelaksana: pemohon, waktu: 5 menit, output: Berkas}
  - {kegiatan: Menilai berkas, pelaksana: petugas, waktu: 5 menit, output: Surat, bersamaan: nilai}
  - {kegiatan: Menerima surat, pelaksana: pemohon, waktu: 5 menit, output: Surat}
""",
    right="""\
langkah:
  - {kegiatan: Menyerahkan berkas, pelaksana: pemohon, waktu: 5 menit, output: Berkas}
  - {kegiatan: Menilai berkas, pelaksana: petugas, waktu: 5 menit, output: Surat, bersamaan: nilai}
  - {kegiatan: Meninjau lokasi berkas, pelaksana: petugas, waktu: 5 menit, output: Surat, bersamaan: nilai}
  - {kegiatan: Menerima surat, pelaksana: pemohon, waktu: 5 menit, output: Surat}
""",
    sop=check,
)
