"""A decision with one way out."""

from __future__ import annotations

from collections.abc import Iterator

from sop_katalog.checks.rule import EVERY_STATUS, Context, Finding, Rule
from sop_katalog.model.sop import Sop
from sop_katalog.model.step import ExitKind
from sop_katalog.problem import Severity

_OTHER = {ExitKind.YA: "“tidak”", ExitKind.TIDAK: "“ya”", ExitKind.CABANG: "cabang kedua"}


def check(sop: Sop, context: Context) -> Iterator[Finding]:  # noqa: ARG001 - the protocol gives every rule the context
    for step in sop.langkah:
        if step.is_decision and len(step.exits) == 1:
            yield Finding(
                f"langkah[{step.number}]",
                f"Keputusan di langkah {step.number} hanya punya satu jalan keluar.",
                f"Tulis juga {_OTHER[step.exits[0].kind]}; bila memang tidak ada pilihan, pakai “ke”.",
            )


RULE = Rule(
    code="keputusan-satu-keluar",
    severity=Severity.GALAT,
    title="Keputusan dengan satu jalan keluar",
    reason="Belah ketupat dengan satu panah menyembunyikan apa yang terjadi bila jawabannya lain.",
    source="Belah ketupat menjawab ya/tidak: PermenPAN-RB 35/2012 (A); format sumber §3.",
    wrong="""\
langkah:
  - {kegiatan: Menyerahkan berkas, pelaksana: pemohon, waktu: 5 menit, output: Berkas}
  - {kegiatan: Memeriksa berkas, pelaksana: petugas, waktu: 5 menit, output: Surat, ya: lanjut}
  - {kegiatan: Menerima surat, pelaksana: pemohon, waktu: 5 menit, output: Surat}
""",
    right="""\
langkah:
  - {kegiatan: Menyerahkan berkas, pelaksana: pemohon, waktu: 5 menit, output: Berkas}
  - {kegiatan: Memeriksa berkas, pelaksana: petugas, waktu: 5 menit, output: Surat, ya: lanjut, tidak: 1}
  - {kegiatan: Menerima surat, pelaksana: pemohon, waktu: 5 menit, output: Surat}
""",
    sop=check,
    statuses=EVERY_STATUS,
)
