"""A column without a symbol: an actor who is listed but does nothing."""

from __future__ import annotations

from collections.abc import Iterator

from sop_katalog.checks.rule import Context, Finding, Rule
from sop_katalog.model.sop import Sop
from sop_katalog.problem import Severity


def check(sop: Sop, context: Context) -> Iterator[Finding]:
    idle = set(context.analysis(sop).unused_actors) if sop.langkah else set()
    for number, actor in enumerate(sop.pelaksana, 1):
        if actor in idle:
            name = context.catalogue.actor_or_text(sop.opd, actor).nama
            yield Finding(
                f"pelaksana[{number}]",
                f"“{name}” punya kolom pelaksana, tetapi tidak mengerjakan satu langkah pun.",
                f"Hapus “{actor}” dari daftar pelaksana, atau tulis di langkah yang dikerjakannya.",
            )


RULE = Rule(
    code="pelaksana-tak-dipakai",
    severity=Severity.PERINGATAN,
    title="Pelaksana tanpa langkah",
    reason="Kolom kosong melebarkan bagan dan menimbulkan pertanyaan apakah ada langkah yang terlewat.",
    source="Kolom Pelaksana PermenPAN-RB 35/2012 (A).",
    wrong="pelaksana: [pemohon, petugas, kepala-dinas]\n",
    right="pelaksana: [pemohon, petugas]\n",
    sop=check,
)
