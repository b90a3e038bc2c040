"""A standard that is shared in a circle, so that no SOP writes it."""

from __future__ import annotations

from collections.abc import Iterator

from sop_katalog.checks.rule import EVERY_STATUS, Context, Finding, Rule
from sop_katalog.model.sop import Sop
from sop_katalog.problem import Severity


def check(sop: Sop, context: Context) -> Iterator[Finding]:
    chain = [sop.id]
    current: Sop | None = sop
    while current is not None and current.standar_pelayanan is not None and current.standar_pelayanan.ikut:
        following = current.standar_pelayanan.ikut
        if following == sop.id:
            yield Finding(
                "standar_pelayanan.ikut",
                f"Standar pelayanan saling mengikut: {' → '.join([*chain, following])}.",
                "Tulis standar pelayanan lengkap di salah satu SOP itu, dan ikutkan yang lain kepadanya.",
            )
            return
        if following in chain:
            return  # a circle further on is reported at its own members
        chain.append(following)
        current = context.catalogue.sops.get(following)


RULE = Rule(
    code="ikut-melingkar",
    severity=Severity.GALAT,
    title="Standar pelayanan saling mengikut",
    reason="Bila A ikut B dan B ikut A, tidak ada yang memuat isinya.",
    source="Format sumber §2.",
    wrong="standar_pelayanan: {ikut: dinas/contoh}\n",
    right="standar_pelayanan: {ikut: dinas/lain}\n--- # dinas/lain.md\njudul: Pendataan Warga\n",
    sop=check,
    statuses=EVERY_STATUS,
)
