"""A fee that no law is named for."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sop_katalog.checks.rule import Context, Finding, Rule
from sop_katalog.model.fee import Biaya
from sop_katalog.model.sop import Sop
from sop_katalog.problem import Severity

_SPOKEN_FOR = re.compile(
    r"\b(?:gratis|tidak (?:di)?(?:pungut|memungut|kena|ada)|tanpa (?:biaya|dipungut)|peraturan|keputusan|pasal|uu|pp"
    r"|pnbp|per(?:da|bup|wali|gub|pres|men)\w*|pmk|kep\w+|sesuai)\b",
    re.IGNORECASE,
)
"""What tells that nothing is charged, or what the charge rests on."""
_REMEDY = "Tulis “dasar_hukum” (id dari regulasi.yml) pada baris tarif itu, biasanya Perda pajak dan retribusi daerah."


def _uncovered(fee: Biaya | None, key: str, covered: bool) -> Iterator[Finding]:
    if fee is None or covered:
        return
    for number, line in enumerate(fee.tarif, 1):
        if line.tarif and not line.dasar_hukum:
            yield Finding(f"{key}[{number}]", f"Tarif “{line.uraian}” tidak punya dasar hukum.", _REMEDY)
    if fee.teks and not fee.gratis and not _SPOKEN_FOR.search(fee.teks):
        yield Finding(
            key, f"Biaya “{fee.teks[:60]}” tidak menyebut dasar hukum.", f"Ubah menjadi daftar tarif. {_REMEDY}"
        )


def check(sop: Sop, context: Context) -> Iterator[Finding]:  # noqa: ARG001 - the protocol gives every rule the context
    for step in sop.langkah:
        words_only = step.biaya is not None and not step.biaya.tarif  # "Retribusi sesuai SKRD" only points to the fee
        yield from _uncovered(step.biaya, f"langkah[{step.number}].biaya", words_only or bool(step.dasar_hukum))
    standard = sop.standar_pelayanan
    if standard is not None:
        yield from _uncovered(standard.biaya, "standar_pelayanan.biaya", covered=False)


RULE = Rule(
    code="biaya-tanpa-dasar-hukum",
    severity=Severity.PERINGATAN,
    title="Biaya tanpa dasar hukum",
    reason="Pungutan tanpa dasar hukum adalah pungutan liar; warga berhak tahu aturannya.",
    source="Komponen biaya/tarif UU 25/2009 (A); tabel tarif menurut Perda retribusi (C), jadi hanya peringatan.",
    wrong="""\
standar_pelayanan:
  biaya: [{uraian: Surat, tarif: 5000}]
""",
    right="""\
standar_pelayanan:
  biaya: [{uraian: Surat, tarif: 5000, dasar_hukum: perda-1-2024}]
""",
    sop=check,
)
