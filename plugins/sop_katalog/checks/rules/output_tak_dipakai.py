"""An output that no other step, product or citizen uses."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import chain

from sop_katalog.checks.language import stems, step_stems
from sop_katalog.checks.outputs import unnamed_outputs
from sop_katalog.checks.rule import Context, Finding, Rule
from sop_katalog.model.sop import Sop
from sop_katalog.problem import Severity


def check(sop: Sop, context: Context) -> Iterator[Finding]:
    unnamed = unnamed_outputs(sop, context.analysis(sop))
    if not unnamed:
        return
    standard = context.catalogue.standard(sop)
    said = [step_stems(step) for step in sop.langkah]
    spread = Counter(chain.from_iterable(said))
    kept = stems(" ".join((sop.judul, *sop.pencatatan, *(standard.produk if standard else ()))))
    for index, number, output in unnamed:
        named, step = stems(output), sop.langkah[index]
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
