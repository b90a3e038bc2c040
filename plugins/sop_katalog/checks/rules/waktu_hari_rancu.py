""" "Hari" without "kerja" or "kalender"."""

from __future__ import annotations

from collections.abc import Iterator

from sop_katalog.checks.rule import Context, Finding, Rule
from sop_katalog.checks.times import time_places
from sop_katalog.model.amount import Unit
from sop_katalog.model.sop import Sop
from sop_katalog.problem import Severity


def check(sop: Sop, context: Context) -> Iterator[Finding]:
    for time, key in context.places(time_places, sop):
        if any(amount is not None and amount.satuan is Unit.HARI for amount in (time.min, time.maks)):
            yield Finding(
                key,
                f"“{time.teks[:60]}” tidak menyebut hari kerja atau hari kalender; dihitung sebagai hari kerja.",
                "Tulis “hari kerja” atau “hari kalender”.",
            )


RULE = Rule(
    code="waktu-hari-rancu",
    severity=Severity.PERINGATAN,
    title="“Hari” yang rancu",
    reason="Tiga hari kerja yang dimulai hari Kamis selesai hari Selasa, tiga hari kalender sudah hari Minggu.",
    source="Format sumber §5; satuan “hari” memang rancu dalam praktik (B).",
    wrong="standar_pelayanan:\n  jangka_waktu: Paling lama 1 hari\n",
    right="standar_pelayanan:\n  jangka_waktu: Paling lama 1 hari kerja\n",
    sop=check,
)
