"""An SOP that refers to itself."""

from __future__ import annotations

from collections.abc import Iterator

from sop_katalog.checks.references import references
from sop_katalog.checks.rule import Context, Finding, Rule
from sop_katalog.model.sop import Sop
from sop_katalog.problem import Severity


def check(sop: Sop, context: Context) -> Iterator[Finding]:
    for target, key in context.places(references, sop):
        if target == sop.id and key != "standar_pelayanan.ikut":  # that is ikut-melingkar
            yield Finding(
                key, "SOP ini merujuk dirinya sendiri.", "Tulis id SOP lain yang dimaksud, atau hapus rujukan ini."
            )


RULE = Rule(
    code="merujuk-diri",
    severity=Severity.PERINGATAN,
    title="SOP merujuk dirinya sendiri",
    reason="Tautan yang kembali ke halaman yang sama tidak menolong siapa pun; biasanya salah salin.",
    source="Format sumber §2–4.",
    wrong="keterkaitan: [dinas/contoh]\n",
    right="keterkaitan: []\n",
    sop=check,
)
