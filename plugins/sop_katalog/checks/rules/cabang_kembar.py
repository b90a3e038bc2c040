"""Two branches of one decision for the same case."""

from __future__ import annotations

from collections.abc import Iterator

from sop_katalog.checks.rule import Context, Finding, Rule
from sop_katalog.model.sop import Sop
from sop_katalog.model.step import ExitKind
from sop_katalog.problem import Severity


def check(sop: Sop, context: Context) -> Iterator[Finding]:  # noqa: ARG001 - the protocol gives every rule the context
    for step in sop.langkah:
        seen: set[str] = set()
        for number, way in enumerate(step.exits, 1):
            if way.kind is not ExitKind.CABANG:
                continue
            label = " ".join(way.label.casefold().split())
            if label in seen:
                yield Finding(
                    f"langkah[{step.number}].cabang[{number}].bila",
                    f"Keadaan “{way.label}” sudah punya cabang di langkah {step.number}.",
                    "Bedakan keadaannya, atau hapus salah satu cabang.",
                )
            seen.add(label)


RULE = Rule(
    code="cabang-kembar",
    severity=Severity.PERINGATAN,
    title="Dua cabang untuk satu keadaan",
    reason="Bila dua cabang berlaku untuk keadaan yang sama, petugas tidak tahu mana yang harus diikuti.",
    source="Format sumber §3.",
    wrong="""\
langkah:
  - {kegiatan: Menyerahkan berkas, pelaksana: pemohon, waktu: 5 menit, output: Surat}
  - {kegiatan: Memeriksa berkas, pelaksana: petugas, waktu: 5 menit, output: Surat,
     cabang: [{bila: Lengkap, ke: 3}, {bila: lengkap, ke: 1}]}
  - {kegiatan: Menerima surat, pelaksana: pemohon, waktu: 5 menit, output: Surat}
""",
    right="""\
langkah:
  - {kegiatan: Menyerahkan berkas, pelaksana: pemohon, waktu: 5 menit, output: Surat}
  - {kegiatan: Memeriksa berkas, pelaksana: petugas, waktu: 5 menit, output: Surat,
     cabang: [{bila: Lengkap, ke: 3}, {bila: Kurang, ke: 1}]}
  - {kegiatan: Menerima surat, pelaksana: pemohon, waktu: 5 menit, output: Surat}
""",
    sop=check,
)
