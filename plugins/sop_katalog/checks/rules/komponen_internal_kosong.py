"""Some of the eight internal components are missing."""

from __future__ import annotations

from collections.abc import Iterator

from sop_katalog.checks.rule import IN_FORCE, Context, Finding, Rule
from sop_katalog.model.layanan import INTERNAL_COMPONENTS
from sop_katalog.model.sop import Sop
from sop_katalog.problem import Severity


def check(sop: Sop, context: Context) -> Iterator[Finding]:
    standard = context.own_standard(sop)
    missing = [key for key in INTERNAL_COMPONENTS if standard is not None and not getattr(standard, key)]
    if missing:  # one finding: they are usually written in one go, from the decree
        yield Finding(
            "standar_pelayanan",
            f"{len(missing)} dari 8 komponen internal standar pelayanan belum diisi: {', '.join(missing)}.",
            "Salin isinya dari keputusan standar pelayanan; komponen ini tidak wajib diumumkan, tetapi wajib ada.",
        )


RULE = Rule(
    code="komponen-internal-kosong",
    severity=Severity.PERINGATAN,
    title="Komponen internal standar pelayanan kosong",
    reason="Standar pelayanan yang lengkap memuat 14 komponen; penilai PEKPPP memeriksa semuanya.",
    source="UU 25/2009 Pasal 21; PermenPAN-RB 15/2014; instrumen PEKPPP F-02 (A/B).",
    wrong="standar_pelayanan:\n  evaluasi_kinerja:\n",
    right="standar_pelayanan:\n  evaluasi_kinerja: Survei kepuasan setiap tahun\n",
    sop=check,
    statuses=IN_FORCE,
)
