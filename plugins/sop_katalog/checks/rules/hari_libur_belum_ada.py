"""No holidays of the current year, or of the next one when it is near."""

from __future__ import annotations

from collections.abc import Iterator

from sop_katalog.checks.rule import Context, Finding, Rule
from sop_katalog.problem import Severity

_DECEMBER = 12
"""From then on promises of a few weeks run into the next year; the decree is out by autumn."""


def check(context: Context) -> Iterator[Finding]:
    years = [context.today.year] + [context.today.year + 1] * (context.today.month == _DECEMBER)
    for year in years:
        if year not in context.catalogue.libur:
            yield Finding(
                "",
                f"Daftar hari libur tahun {year} belum ada, jadi tanggal selesai layanan tidak dapat dihitung.",
                f"Buat libur/{year}.yml dari SKB 3 Menteri tentang hari libur dan cuti bersama {year}.",
                context.source(f"libur/{year}.yml"),
            )


RULE = Rule(
    code="hari-libur-belum-ada",
    severity=Severity.PERINGATAN,
    title="Hari libur tahun ini belum ada",
    reason="Hari kerja tidak dapat dihitung tanpa hari libur; janji “5 hari kerja” tidak menjadi tanggal.",
    source="SKB 3 Menteri setiap tahun (A).",
    wrong="--- # libur/2026.yml\n",
    right="""\
--- # libur/2026.yml
tahun: 2026
libur: [{tanggal: 2026-08-17, nama: Proklamasi Kemerdekaan}]
""",
    whole=check,
)
