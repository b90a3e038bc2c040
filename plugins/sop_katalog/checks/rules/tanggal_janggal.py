"""Dates that cannot be: in force before it was written, monitored in the future."""

from __future__ import annotations

from collections.abc import Iterator

from sop_katalog.checks.rule import Context, Finding, Rule
from sop_katalog.model.dates import long_date
from sop_katalog.model.sop import Sop
from sop_katalog.problem import Severity

_REMEDY = "Periksa tahun, bulan, dan harinya."


def check(sop: Sop, context: Context) -> Iterator[Finding]:
    made, effective = sop.tanggal_pembuatan, sop.tanggal_efektif
    if made is not None and effective is not None and effective < made:
        message = f"SOP berlaku {long_date(effective)}, sebelum dibuat {long_date(made)}."
        yield Finding("tanggal_efektif", message, _REMEDY)
    if made is not None and made > context.today:
        yield Finding("tanggal_pembuatan", f"Tanggal pembuatan {long_date(made)} belum tiba.", _REMEDY)
    for kind in ("pemantauan", "evaluasi"):
        for number, entry in enumerate(getattr(sop, kind), 1):
            if entry.tanggal is not None and entry.tanggal > context.today:
                message = f"Tanggal {kind} {long_date(entry.tanggal)} belum tiba."
                yield Finding(f"{kind}[{number}].tanggal", message, f"{_REMEDY} Rencana tidak ditulis di sini.")


RULE = Rule(
    code="tanggal-janggal",
    severity=Severity.PERINGATAN,
    title="Tanggal yang tidak mungkin",
    reason="Tanggal salah ketik menyembunyikan tinjauan yang terlambat dan merusak urutan riwayat.",
    source="Bagian Identitas PermenPAN-RB 35/2012 (B).",
    wrong="tanggal_pembuatan: 2026-02-05\ntanggal_efektif: 2026-01-12\n",
    right="tanggal_pembuatan: 2026-01-05\ntanggal_efektif: 2026-01-12\n",
    sop=check,
)
