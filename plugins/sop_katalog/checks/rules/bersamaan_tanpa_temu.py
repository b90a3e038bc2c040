"""A step of a fork that goes elsewhere than to where all steps of the fork meet."""

from __future__ import annotations

from collections.abc import Iterator

from sop_katalog.checks.rule import EVERY_STATUS, Context, Finding, Rule
from sop_katalog.flow.soundness import Flaw
from sop_katalog.model.sop import Sop
from sop_katalog.problem import Severity


def check(sop: Sop, context: Context) -> Iterator[Finding]:
    told: set[int] = set()
    for flaw in context.analysis(sop).findings:
        if flaw.flaw is Flaw.LEAVES_FORK and flaw.step not in told:
            told.add(flaw.step)
            step = sop.langkah[flaw.step]
            yield Finding(
                f"langkah[{step.number}]",
                f"Langkah {step.number} keluar sendiri dari langkah bersamaan “{step.bersamaan}”; yang lain "
                "menunggunya terus.",
                "Biarkan semua langkah bersamaan berlanjut ke langkah yang sama; taruh keputusan di langkah "
                "sesudahnya.",
            )


RULE = Rule(
    code="bersamaan-tanpa-temu",
    severity=Severity.GALAT,
    title="Langkah bersamaan tanpa titik temu",
    reason="Langkah sesudahnya baru mulai bila semua langkah bersamaan selesai; yang menyimpang membuatnya tidak "
    "pernah mulai.",
    source="Format sumber §3; kelayakan alur kerja (van der Aalst 1998).",
    wrong="""\
langkah:
  - {kegiatan: Menyerahkan berkas, pelaksana: pemohon, waktu: 5 menit, output: Berkas}
  - {kegiatan: Menilai berkas, pelaksana: petugas, waktu: 5 menit, output: Surat, bersamaan: nilai, ya: 4, tidak: 1}
  - {kegiatan: Meninjau lokasi berkas, pelaksana: petugas, waktu: 5 menit, output: Surat, bersamaan: nilai}
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
    statuses=EVERY_STATUS,
)
