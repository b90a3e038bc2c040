"""One of the six components that must be published is missing."""

from __future__ import annotations

from collections.abc import Iterator

from sop_katalog.checks.rule import IN_FORCE, Context, Finding, Rule
from sop_katalog.model.layanan import COMPONENT_NAMES, PUBLISHED_COMPONENTS
from sop_katalog.model.sop import Sop
from sop_katalog.problem import Severity


def check(sop: Sop, context: Context) -> Iterator[Finding]:
    standard = context.own_standard(sop)
    if standard is None:
        return
    for component in PUBLISHED_COMPONENTS:
        if getattr(standard, component) or (component == "prosedur" and sop.langkah):
            continue
        yield Finding(
            f"standar_pelayanan.{component}",
            f"Komponen “{COMPONENT_NAMES[component]}” belum diisi, padahal wajib diumumkan.",
            f"Isi “{component}” di standar_pelayanan."
            + (" Saluran untuk semua layanan cukup ditulis di opd.yml." if component == "pengaduan" else ""),
        )


RULE = Rule(
    code="komponen-publik-kosong",
    severity=Severity.PERINGATAN,
    title="Komponen standar pelayanan yang wajib diumumkan kosong",
    reason="Warga bertanya apa syaratnya, berapa lama, dan berapa biayanya; enam komponen ini jawabannya.",
    source="UU 25/2009 Pasal 21; pembagian enam komponen menurut PermenPAN-RB 15/2014 (A/B).",
    wrong="standar_pelayanan:\n  biaya:\n",
    right="standar_pelayanan:\n  biaya: gratis\n",
    sop=check,
    statuses=IN_FORCE,
)
