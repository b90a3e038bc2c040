"""A waiver of a rule that does not exist, or of a problem that cannot be waived."""

from __future__ import annotations

from collections.abc import Iterator

from sop_katalog.checks.nearest import nearest
from sop_katalog.checks.rule import EVERY_STATUS, Context, Finding, Rule
from sop_katalog.model.sop import Sop
from sop_katalog.problem import Severity
from sop_katalog.reading.codes import READING_CODES


def check(sop: Sop, context: Context) -> Iterator[Finding]:
    for number, waiver in enumerate(sop.pengecualian, 1):
        code, rules = waiver.aturan, context.known_codes - READING_CODES.keys()
        if code in rules or not code:
            continue
        if code in READING_CODES:
            message, remedy = f"“{code}” adalah masalah pembacaan dan tidak dapat dikecualikan.", "Perbaiki sumbernya."
        else:
            near = nearest(code, sorted(rules))
            message = f"Aturan “{code}” tidak ada."
            remedy = f"Maksud Anda “{near}”?" if near else "Lihat daftarnya dengan “sop jelaskan”."
        yield Finding(f"pengecualian[{number}].aturan", message, remedy)


RULE = Rule(
    code="pengecualian-tak-dikenal",
    severity=Severity.GALAT,
    title="Pengecualian untuk aturan yang tidak ada",
    reason="Pengecualian yang salah ketik tidak mengecualikan apa pun, tetapi tampak seolah sudah disetujui.",
    source="Format sumber §2.",
    wrong="pengecualian: [{aturan: waktu-hari-racu, alasan: Sesuai keputusan dinas}]\n",
    right="pengecualian: []\n",
    sop=check,
    statuses=EVERY_STATUS,
)
