"""katalog.yml sets how strict a rule is that does not exist."""

from __future__ import annotations

from collections.abc import Iterator

from sop_katalog.checks.nearest import nearest
from sop_katalog.checks.rule import Context, Finding, Rule
from sop_katalog.problem import Severity
from sop_katalog.reading.codes import READING_CODES


def check(context: Context) -> Iterator[Finding]:
    rules = sorted(context.known_codes - READING_CODES.keys())
    for code in context.catalogue.government.aturan:
        if code in rules:
            continue
        near = nearest(code, rules)
        if code in READING_CODES:
            message, remedy = f"Tingkat masalah pembacaan “{code}” tidak dapat diatur.", "Hapus baris ini."
        else:
            message = f"Aturan “{code}” tidak ada, jadi pengaturan ini tidak berpengaruh."
            remedy = f"Maksud Anda “{near}”?" if near else "Lihat daftarnya dengan “sop jelaskan”."
        yield Finding(f"aturan.{code}", message, remedy, context.source("katalog.yml"))


RULE = Rule(
    code="aturan-tak-dikenal",
    severity=Severity.GALAT,
    title="Pengaturan untuk aturan yang tidak ada",
    reason="Aturan yang dikira sudah diperketat atau dimatikan ternyata tetap seperti bawaan.",
    source="Format sumber §1.",
    wrong="--- # katalog.yml\naturan: {sop-miripp: mati}\n",
    right="--- # katalog.yml\naturan: {sop-mirip: mati}\n",
    whole=check,
)
