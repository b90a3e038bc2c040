"""A step that does not begin with an active verb."""

from __future__ import annotations

from collections.abc import Iterator

from sop_katalog.checks.language import begins_with_verb, better_beginning, is_passive
from sop_katalog.checks.rule import Context, Finding, Rule
from sop_katalog.checks.subjects import names_of, subject_of
from sop_katalog.model.sop import Sop
from sop_katalog.problem import Severity


def check(sop: Sop, context: Context) -> Iterator[Finding]:
    for step in sop.langkah:
        if begins_with_verb(step.kegiatan) or subject_of(step.kegiatan, names_of(sop.opd, context)):
            continue  # a subject in front of the verb has a rule of its own
        first, better = step.kegiatan.split()[0], better_beginning(step.kegiatan)
        what = "kata kerja pasif" if is_passive(step.kegiatan) else "bukan kata kerja aktif"
        example = f"Tulis “{better} …”." if better else "Tulis misalnya “Memeriksa …” atau “Menyerahkan …”."
        yield Finding(
            f"langkah[{step.number}].kegiatan",
            f"Kegiatan di langkah {step.number} dimulai dengan “{first}”, {what}.",
            f"Mulai dengan kata kerja aktif tanpa pelaku. {example}",
        )


RULE = Rule(
    code="langkah-bukan-kata-kerja",
    severity=Severity.PERINGATAN,
    title="Kegiatan tidak dimulai dengan kata kerja aktif",
    reason="“Pemeriksaan berkas” tidak menyuruh siapa pun; “Memeriksa berkas” menyuruh pelaksana di kolomnya.",
    source="Kalimat aktif tanpa pelaku: PermenPAN-RB 35/2012 (A/B). Tebakan dari kata pertama, jadi hanya peringatan.",
    wrong="""\
langkah:
  - {kegiatan: Penyerahan berkas, pelaksana: pemohon, waktu: 5 menit, output: Berkas}
  - {kegiatan: Menerima surat, pelaksana: [pemohon, petugas], waktu: 5 menit, output: Surat}
""",
    right="""\
langkah:
  - {kegiatan: Menyerahkan berkas, pelaksana: pemohon, waktu: 5 menit, output: Berkas}
  - {kegiatan: Menerima surat, pelaksana: [pemohon, petugas], waktu: 5 menit, output: Surat}
""",
    sop=check,
)
