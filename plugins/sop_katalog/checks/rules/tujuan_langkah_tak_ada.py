"""An exit that leads to no step."""

from __future__ import annotations

from collections.abc import Iterator

from sop_katalog.checks.rule import EVERY_STATUS, Context, Finding, Rule
from sop_katalog.model.sop import Sop
from sop_katalog.model.step import ExitKind
from sop_katalog.problem import Severity


def check(sop: Sop, context: Context) -> Iterator[Finding]:
    graph = context.graph(sop)
    known = ", ".join(step.id for step in sop.langkah[:12])
    for loose in graph.dangling:
        step = graph.steps[loose.source]
        kind = loose.exit.kind
        key = f"cabang[{loose.index + 1}].ke" if kind is ExitKind.CABANG else kind.value
        yield Finding(
            f"langkah[{step.number}].{key}",
            f"Langkah {step.number} menuju “{loose.exit.ke}”, tetapi langkah itu tidak ada.",
            f"Tulis nomor atau id langkah yang ada ({known}), “lanjut”, atau “selesai”.",
        )


RULE = Rule(
    code="tujuan-langkah-tak-ada",
    severity=Severity.GALAT,
    title="Tujuan langkah tidak ada",
    reason="Panah yang tidak menuju langkah mana pun membuat alur terputus bagi pemohon dan petugas.",
    source="Format sumber §3; diagram alir bercabang PermenPAN-RB 35/2012.",
    wrong="""\
langkah:
  - {kegiatan: Menyerahkan berkas, pelaksana: pemohon, waktu: 5 menit, output: Berkas, ke: periksa}
  - {kegiatan: Menerima surat, pelaksana: [pemohon, petugas], waktu: 5 menit, output: Surat}
""",
    right="""\
langkah:
  - {kegiatan: Menyerahkan berkas, pelaksana: pemohon, waktu: 5 menit, output: Berkas, ke: terima}
  - {id: terima, kegiatan: Menerima surat, pelaksana: [pemohon, petugas], waktu: 5 menit, output: Surat}
""",
    sop=check,
    statuses=EVERY_STATUS,
)
