"""An actor id that no register knows."""

from __future__ import annotations

from collections.abc import Iterator

from sop_katalog.checks.nearest import nearest
from sop_katalog.checks.rule import EVERY_STATUS, Context, Finding, Rule
from sop_katalog.model.sop import Sop
from sop_katalog.problem import Severity


def check(sop: Sop, context: Context) -> Iterator[Finding]:
    catalogue = context.catalogue
    first: dict[str, str] = dict.fromkeys(sop.pelaksana, "pelaksana")
    for step in sop.langkah:
        for actor in step.pelaksana:
            if actor not in first:
                first[actor] = f"langkah[{step.number}].pelaksana"
    for actor, key in first.items():
        if catalogue.actor(sop.opd, actor):
            continue
        opd = catalogue.opd.get(sop.opd)
        near = nearest(actor, [*catalogue.pelaksana, *(opd.pelaksana if opd else ())])
        hint = f"Maksud Anda “{near}”? Bila bukan, tambahkan" if near else "Tambahkan"
        yield Finding(
            key,
            f"Pelaksana “{actor}” tidak ada di daftar pelaksana.",
            f"{hint} “{actor}: {{nama: …}}” ke pelaksana.yml bersama atau milik OPD.",
            also=(context.source("pelaksana.yml"), context.source(f"{sop.opd}/pelaksana.yml")),
        )


RULE = Rule(
    code="pelaksana-tak-dikenal",
    severity=Severity.GALAT,
    title="Pelaksana tidak dikenal",
    reason="Nama kolom pelaksana diambil dari daftar; id yang salah ketik menjadi kolom tersendiri.",
    source="Format sumber §1–2; kolom Pelaksana PermenPAN-RB 35/2012.",
    wrong="pelaksana: [pemohon, petugass]\n",
    right="pelaksana: [pemohon, petugas]\n",
    sop=check,
    statuses=EVERY_STATUS,
)
