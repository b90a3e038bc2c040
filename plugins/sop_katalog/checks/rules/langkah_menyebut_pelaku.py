"""A step that names its subject."""

from __future__ import annotations

from collections.abc import Iterator

from sop_katalog.checks.rule import Context, Finding, Rule
from sop_katalog.checks.subjects import names_of, subject_of
from sop_katalog.model.sop import Sop
from sop_katalog.problem import Severity


def check(sop: Sop, context: Context) -> Iterator[Finding]:
    names = names_of(sop.opd, context)
    for step in sop.langkah:
        subject = subject_of(step.kegiatan, names)
        if subject:
            yield Finding(
                f"langkah[{step.number}].kegiatan",
                f"Kegiatan di langkah {step.number} menyebut pelakunya (“{subject}”).",
                "Hapus pelakunya dan mulai dengan kata kerja aktif; siapa yang mengerjakan sudah tertulis di kolom "
                "pelaksana.",
            )


RULE = Rule(
    code="langkah-menyebut-pelaku",
    severity=Severity.PERINGATAN,
    title="Kegiatan menyebut pelakunya",
    reason="Pelaksana punya kolom sendiri; menyebutnya lagi membuat keduanya dapat berbeda saat salah satunya diubah.",
    source="Pelaksana dipisahkan dari kegiatan: PermenPAN-RB 35/2012 (A).",
    wrong="""\
langkah:
  - {kegiatan: Pemohon menyerahkan berkas, pelaksana: pemohon, waktu: 5 menit, output: Berkas}
  - {kegiatan: Menerima surat, pelaksana: [pemohon, petugas], waktu: 5 menit, output: Surat}
""",
    right="""\
langkah:
  - {kegiatan: Menyerahkan berkas, pelaksana: pemohon, waktu: 5 menit, output: Berkas}
  - {kegiatan: Menerima surat, pelaksana: [pemohon, petugas], waktu: 5 menit, output: Surat}
""",
    sop=check,
)
