"""An evaluation longer ago than the review policy allows."""

from __future__ import annotations

from collections.abc import Iterator

from sop_katalog.checks.rule import IN_FORCE, Context, Finding, Rule
from sop_katalog.checks.times import months_between
from sop_katalog.model.dates import long_date
from sop_katalog.model.sop import Sop
from sop_katalog.problem import Severity


def check(sop: Sop, context: Context) -> Iterator[Finding]:
    limit = context.catalogue.government.tinjauan.evaluasi_bulan
    dates = [entry.tanggal for entry in sop.evaluasi if entry.tanggal is not None]
    last = max(dates, default=sop.tanggal_efektif)  # without a record the time runs from the day the SOP took effect
    if last is None or months_between(last, context.today) < limit:
        return
    what = f"terakhir {long_date(last)}" if dates else f"belum pernah dicatat sejak berlaku {long_date(last)}"
    yield Finding(
        "evaluasi",
        f"Evaluasi SOP ini {what}; batasnya {limit} bulan.",
        "Lakukan evaluasi isi SOP, lalu catat tanggal, hasil, dan tindakannya di “evaluasi”.",
    )


RULE = Rule(
    code="evaluasi-terlambat",
    severity=Severity.PERINGATAN,
    title="Evaluasi terlambat",
    reason="Tanpa evaluasi tidak ada yang tahu apakah prosedurnya masih cocok dengan aturan dan kebutuhan.",
    source="Sedikitnya setahun sekali menurut praktik PermenPAN-RB 35/2012 (B); batasnya diatur di katalog.yml.",
    wrong="evaluasi: [{tanggal: 2025-05-05, hasil: Masih sesuai}]\n",
    right="evaluasi: [{tanggal: 2026-03-02, hasil: Masih sesuai}]\n",
    sop=check,
    statuses=IN_FORCE,
)
