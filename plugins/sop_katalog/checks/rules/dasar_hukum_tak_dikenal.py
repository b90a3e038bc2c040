"""A law by an id that the register does not have."""

from __future__ import annotations

from collections.abc import Iterator

from sop_katalog.checks.laws import law_places, looks_like_id
from sop_katalog.checks.nearest import nearest
from sop_katalog.checks.rule import EVERY_STATUS, Context, Finding, Rule
from sop_katalog.model.sop import Sop
from sop_katalog.problem import Severity


def check(sop: Sop, context: Context) -> Iterator[Finding]:
    known = context.catalogue.regulasi
    for entry, key in context.places(law_places, sop):
        if entry in known or not looks_like_id(entry):
            continue
        near = nearest(entry, known)
        hint = f"Maksud Anda “{near}”? Bila bukan, tambahkan" if near else "Tambahkan"
        yield Finding(
            key,
            f"Dasar hukum “{entry}” tidak ada di regulasi.yml.",
            f"{hint} “{entry}” ke regulasi.yml, atau tulis nama lengkap peraturannya.",
            also=(context.source("regulasi.yml"),),
        )


RULE = Rule(
    code="dasar-hukum-tak-dikenal",
    severity=Severity.GALAT,
    title="Id dasar hukum tidak dikenal",
    reason="Id yang salah ketik tampil mentah di halaman dan SOP ini hilang dari halaman peraturannya.",
    source="Format sumber §2.",
    wrong="dasar_hukum: [uu-25-2008]\n",
    right="dasar_hukum: [uu-25-2009]\n",
    sop=check,
    statuses=EVERY_STATUS,
)
