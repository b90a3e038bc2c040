"""A monitoring longer ago than the review policy allows."""

from __future__ import annotations

from collections.abc import Iterator

from sop_katalog.checks.rule import IN_FORCE, Context, Finding, Rule
from sop_katalog.checks.times import months_between
from sop_katalog.model.dates import long_date
from sop_katalog.model.sop import Sop
from sop_katalog.problem import Severity


def check(sop: Sop, context: Context) -> Iterator[Finding]:
    limit = context.catalogue.government.tinjauan.pemantauan_bulan
    dates = [entry.tanggal for entry in sop.pemantauan if entry.tanggal is not None]
    last = max(dates, default=sop.tanggal_efektif)  # without a record the time runs from the day the SOP took effect
    if last is None or months_between(last, context.today) < limit:
        return
    what = f"terakhir {long_date(last)}" if dates else f"belum pernah dicatat sejak berlaku {long_date(last)}"
    yield Finding(
        "pemantauan",
        f"Pemantauan SOP ini {what}; batasnya {limit} bulan.",
        "Lakukan pemantauan penerapan, lalu catat tanggal, hasil, dan tindakannya di “pemantauan”.",
    )


RULE = Rule(
    code="pemantauan-terlambat",
    severity=Severity.PERINGATAN,
    title="Pemantauan terlambat",
    reason="SOP yang tidak dipantau menjadi dokumen tidur: ada di rak, tidak dikerjakan.",
    source="Setiap 6 bulan menurut PermenPAN-RB 35/2012 Bab V (A); batasnya diatur di katalog.yml.",
    wrong="pemantauan: [{tanggal: 2025-06-02, hasil: Berjalan dengan baik}]\n",
    right="pemantauan: [{tanggal: 2026-05-04, hasil: Berjalan dengan baik}]\n",
    sop=check,
    statuses=IN_FORCE,
)
