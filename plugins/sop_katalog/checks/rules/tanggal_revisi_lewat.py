"""A planned revision that has not taken effect."""

from __future__ import annotations

from collections.abc import Iterator

from sop_katalog.checks.rule import IN_FORCE, Context, Finding, Rule
from sop_katalog.checks.times import months_between
from sop_katalog.model.dates import long_date
from sop_katalog.model.sop import Sop, Status
from sop_katalog.problem import Severity


def check(sop: Sop, context: Context) -> Iterator[Finding]:
    planned, effective = sop.tanggal_revisi, sop.tanggal_efektif
    if planned is None or planned >= context.today or (effective is not None and effective >= planned):
        return
    # The box holds the last revision or the next one, and nothing tells which. So a plan is taken for missed only while
    # the SOP is being revised, or when nobody has looked at it since.
    looked = [entry.tanggal for entry in (*sop.pemantauan, *sop.evaluasi) if entry.tanggal and entry.tanggal >= planned]
    stale = (
        not looked and months_between(planned, context.today) >= context.catalogue.government.tinjauan.pemantauan_bulan
    )
    if sop.status is Status.DALAM_REVISI or stale:
        yield Finding(
            "tanggal_revisi",
            f"Tanggal revisi {long_date(planned)} sudah lewat, tetapi belum ada tanggal efektif atau tinjauan "
            "sesudahnya.",
            "Selesaikan revisinya dan perbarui tanggal efektif, atau tulis rencana yang baru.",
        )


RULE = Rule(
    code="tanggal-revisi-lewat",
    severity=Severity.PERINGATAN,
    title="Rencana revisi sudah lewat",
    reason="Rencana yang lewat tanpa kabar membuat pembaca tidak tahu apakah isinya masih dapat dipercaya.",
    source="Tanggal Revisi berisi tanggal revisi atau rencana peninjauan: PermenPAN-RB 35/2012 (B).",
    wrong="status: dalam_revisi\ntanggal_revisi: 2026-04-01\n",
    right="status: dalam_revisi\ntanggal_revisi: 2026-10-01\n",
    sop=check,
    statuses=IN_FORCE,
)
