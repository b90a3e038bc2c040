"""An SOP that can never end."""

from __future__ import annotations

from collections.abc import Iterator

from sop_katalog.checks.rule import EVERY_STATUS, Context, Finding, Rule
from sop_katalog.flow.soundness import Flaw
from sop_katalog.model.sop import Sop
from sop_katalog.problem import Severity


def never_ends(sop: Sop, context: Context) -> bool:
    """Whether no ending can be reached from the start. Without steps there is nothing to end."""
    analysis = context.analysis(sop)
    lost = {found.step for found in analysis.findings if found.flaw in (Flaw.NO_ENDING, Flaw.DEAD_END)}
    return bool(lost) and lost.issuperset(analysis.graph.starts)


def check(sop: Sop, context: Context) -> Iterator[Finding]:
    if never_ends(sop, context):
        yield Finding(
            "langkah",
            "Dari langkah pertama tidak ada jalan ke akhir SOP.",
            "Tulis “ke: selesai” pada langkah yang mengakhiri SOP, atau perbaiki tujuan langkah sebelumnya.",
        )


RULE = Rule(
    code="tanpa-akhir",
    severity=Severity.GALAT,
    title="SOP tanpa akhir",
    reason="Prosedur yang tidak pernah selesai membuat pemohon menunggu tanpa batas dan tidak dapat digambar.",
    source="Satu awal dan sedikitnya satu akhir: diagram alir PermenPAN-RB 35/2012 (A).",
    wrong="""\
langkah:
  - {kegiatan: Menyerahkan berkas, pelaksana: pemohon, waktu: 5 menit, output: Berkas permohonan}
  - {kegiatan: Memeriksa berkas permohonan, pelaksana: [petugas, pemohon], waktu: 5 menit, output: Catatan, ke: 1}
""",
    right="""\
langkah:
  - {kegiatan: Menyerahkan berkas, pelaksana: pemohon, waktu: 5 menit, output: Berkas permohonan}
  - {kegiatan: Memeriksa berkas permohonan, pelaksana: [petugas, pemohon], waktu: 5 menit, output: Catatan, ke: selesai}
""",
    sop=check,
    statuses=EVERY_STATUS,
)
