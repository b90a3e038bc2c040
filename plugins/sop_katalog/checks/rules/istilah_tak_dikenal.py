"""A category, life event, audience or SPM field that the taxonomy does not have."""

from __future__ import annotations

from collections.abc import Iterator

from sop_katalog.checks.nearest import nearest
from sop_katalog.checks.rule import EVERY_STATUS, Context, Finding, Rule
from sop_katalog.model.sop import Sop
from sop_katalog.problem import Severity

_KINDS = ("kategori", "peristiwa", "sasaran", "spm")


def check(sop: Sop, context: Context) -> Iterator[Finding]:
    for kind in _KINDS:
        known = getattr(context.catalogue.taksonomi, kind)
        for term in getattr(sop, kind):
            if term in known:
                continue
            near = nearest(term, known)
            hint = f"Maksud Anda “{near}”? " if near else ""
            yield Finding(
                kind,
                f"“{term}” tidak ada di {kind} pada taksonomi.yml.",
                f"{hint}Pakai id yang ada, atau tambahkan “{term}” ke taksonomi.yml.",
                also=(context.source("taksonomi.yml"),),
            )


RULE = Rule(
    code="istilah-tak-dikenal",
    severity=Severity.GALAT,
    title="Istilah taksonomi tidak dikenal",
    reason="SOP dengan kategori yang salah ketik tidak muncul di daftar mana pun.",
    source="Format sumber §2.",
    wrong="kategori: umumm\n",
    right="kategori: umum\n",
    sop=check,
    statuses=EVERY_STATUS,
)
