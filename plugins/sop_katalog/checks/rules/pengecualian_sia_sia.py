"""A waiver that waives nothing any more."""

from __future__ import annotations

from collections.abc import Iterator

from sop_katalog.checks.rule import Context, Finding, Rule
from sop_katalog.model.sop import Sop
from sop_katalog.problem import Severity


def check(sop: Sop, context: Context) -> Iterator[Finding]:
    for place, waiver in enumerate(sop.pengecualian):
        rule = context.rules.get(waiver.aturan)
        # A rule that is unknown has a finding of its own; one that is off, or not for this status, may come back.
        if rule is None or sop.status not in rule.statuses or (sop.id, place) in context.spent:
            continue
        where = f" di {waiver.kunci}" if waiver.kunci else ""
        yield Finding(
            f"pengecualian[{place + 1}]",
            f"Pengecualian “{waiver.aturan}”{where} tidak mengecualikan temuan apa pun.",
            "Hapus pengecualian ini; temuannya sudah tidak ada. Bila masih perlu, periksa “kunci”.",
        )


RULE = Rule(
    code="pengecualian-sia-sia",
    severity=Severity.PERINGATAN,
    title="Pengecualian yang tidak dipakai lagi",
    reason="Pengecualian yang tertinggal kelak menutupi masalah baru tanpa disadari.",
    source="Format sumber §2.",
    wrong="pengecualian: [{aturan: waktu-tak-dipahami, alasan: Lamanya tergantung cuaca}]\n",
    right="""\
pengecualian: [{aturan: waktu-tak-dipahami, alasan: Lamanya tergantung cuaca}]
langkah:
  - {kegiatan: Menyerahkan berkas, pelaksana: pemohon, waktu: kondisional, output: Berkas}
  - {kegiatan: Menerima surat, pelaksana: [pemohon, petugas], waktu: 5 menit, output: Surat}
""",
    after=check,
)
