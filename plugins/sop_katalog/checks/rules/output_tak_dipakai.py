"""An output that no other step, product or citizen uses."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import chain

from sop_katalog.checks.language import stems, step_stems
from sop_katalog.checks.rule import Context, Finding, Rule
from sop_katalog.flow.people import takes_part
from sop_katalog.model.sop import Sop
from sop_katalog.problem import Severity


def check(sop: Sop, context: Context) -> Iterator[Finding]:
    analysis, said = context.analysis(sop), [step_stems(step) for step in sop.langkah]
    graph, spread = analysis.graph, Counter(chain.from_iterable(said))
    standard = context.catalogue.standard(sop)
    kept = stems(" ".join((sop.judul, *sop.pencatatan, *(standard.produk if standard else ()))))
    for index, step in enumerate(sop.langkah):
        following = [graph.steps[edge.target] for edge in graph.outgoing[index] if edge.target is not None]
        if not step.output or step.is_decision or graph.ends(index):
            continue  # an ending hands it over; the output of a decision is its answer
        if any(takes_part(other, analysis.external) for other in (step, *following)):
            continue  # the citizen has it
        for number, output in enumerate(step.output, 1):
            named = stems(output)
            if named and not any(stem in kept or spread[stem] > (stem in said[index]) for stem in named):
                yield Finding(
                    f"langkah[{step.number}].output" + (f"[{number}]" if len(step.output) > 1 else ""),
                    f"“{output[:60]}” dari langkah {step.number} tidak dipakai langkah lain, produk, atau pencatatan.",
                    "Sebut di “kelengkapan” langkah yang memakainya, dengan nama yang sama; atau hapus.",
                )


RULE = Rule(
    code="output-tak-dipakai",
    severity=Severity.PERINGATAN,
    title="Output tidak dipakai",
    reason="Hasil yang tidak dipakai siapa pun adalah pekerjaan sia-sia, atau namanya berganti di tengah jalan.",
    source="Output langkah ini biasanya kelengkapan langkah berikutnya (C), jadi hanya peringatan.",
    wrong="""\
langkah:
  - {kegiatan: Menyerahkan surat, pelaksana: pemohon, waktu: 5 menit, output: Berkas}
  - {kegiatan: Mencatat, pelaksana: petugas, waktu: 5 menit, output: Rekapitulasi mingguan}
  - {kegiatan: Mencetak surat, pelaksana: petugas, waktu: 5 menit, output: Surat}
  - {kegiatan: Menerima surat, pelaksana: pemohon, waktu: 5 menit, output: Surat}
""",
    right="""\
langkah:
  - {kegiatan: Menyerahkan surat, pelaksana: pemohon, waktu: 5 menit, output: Berkas}
  - {kegiatan: Mencatat, pelaksana: petugas, waktu: 5 menit, output: Rekapitulasi mingguan}
  - {kegiatan: Mencetak surat menurut rekapitulasi, pelaksana: petugas, waktu: 5 menit, output: Surat}
  - {kegiatan: Menerima surat, pelaksana: pemohon, waktu: 5 menit, output: Surat}
""",
    sop=check,
)
