"""A step that nothing follows, though the SOP does not end there."""

from __future__ import annotations

from collections.abc import Iterator

from sop_katalog.checks.rule import EVERY_STATUS, Context, Finding, Rule
from sop_katalog.model.sop import Sop
from sop_katalog.model.step import NEXT, ExitKind, Step
from sop_katalog.problem import Severity


def _loose_end(step: Step, number: int) -> str:
    """The key of an answer that leads to the next step of a last step; a plain last step ends the SOP as it should."""
    way = step.exits[number - 1]
    if way.kind is ExitKind.KE or way.ke != NEXT:
        return ""
    return f".cabang[{number}].ke" if way.kind is ExitKind.CABANG else f".{way.kind.value}"


def check(sop: Sop, context: Context) -> Iterator[Finding]:
    graph, last = context.graph(sop), len(sop.langkah) - 1
    for index, step in enumerate(sop.langkah):
        at_end = index == last or last in graph.fork_of.get(index, ())
        loose = [_loose_end(step, number) for number in range(1, len(step.exits) + 1)] if at_end else []
        for place in filter(None, loose) if step.exits else [""]:
            yield Finding(
                f"langkah[{step.number}]{place}",
                f"Langkah {step.number} buntu: jalan ini menuju langkah berikutnya, padahal tidak ada lagi.",
                "Tulis langkah yang belum ada; atau “ke: selesai” bila SOP memang berakhir di sini.",
            )


RULE = Rule(
    code="jalan-buntu",
    severity=Severity.GALAT,
    title="Jalan buntu",
    reason="Petugas dan pemohon yang sampai di sini tidak tahu harus ke mana; biasanya langkah terakhir belum ditulis.",
    source="Diagram alir bercabang PermenPAN-RB 35/2012 (A); kelayakan alur kerja (van der Aalst 1998).",
    wrong="""\
langkah:
  - {kegiatan: Menyerahkan berkas, pelaksana: pemohon, waktu: 5 menit, output: Berkas}
  - {kegiatan: Menerima surat, pelaksana: [pemohon, petugas], waktu: 5 menit, output: Surat, ya: lanjut, tidak: 1}
""",
    right="""\
langkah:
  - {kegiatan: Menyerahkan berkas, pelaksana: pemohon, waktu: 5 menit, output: Berkas}
  - {kegiatan: Menerima surat, pelaksana: [pemohon, petugas], waktu: 5 menit, output: Surat, ya: selesai, tidak: 1}
""",
    sop=check,
    statuses=EVERY_STATUS,
)
