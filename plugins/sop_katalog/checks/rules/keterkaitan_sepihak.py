"""A relation that only one of the two SOPs names."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from sop_katalog.checks.rule import IN_FORCE, Context, Finding, Rule
from sop_katalog.model.catalogue import Catalogue
from sop_katalog.model.sop import JenisKeterkaitan, Sop
from sop_katalog.problem import Severity

_INVERSE = {
    JenisKeterkaitan.PRASYARAT: JenisKeterkaitan.LANJUTAN,
    JenisKeterkaitan.LANJUTAN: JenisKeterkaitan.PRASYARAT,
    JenisKeterkaitan.BAGIAN: JenisKeterkaitan.BAGIAN,
}
_HUB = 3  # an SOP that so many need ("Kartu Keluarga") cannot name them all


def _needed_by(catalogue: Catalogue) -> Counter[str]:
    links = (link for sop in catalogue.sops.values() for link in sop.keterkaitan)
    return Counter(link.sop for link in links if link.jenis is JenisKeterkaitan.PRASYARAT)


def check(sop: Sop, context: Context) -> Iterator[Finding]:
    for number, link in enumerate(sop.keterkaitan, 1):
        other, wanted = context.catalogue.sops.get(link.sop), _INVERSE.get(link.jenis)
        hub = link.jenis is JenisKeterkaitan.PRASYARAT and context.catalogue.index(_needed_by).get(link.sop, 0) >= _HUB
        if other is None or wanted is None or other.id == sop.id or other.status not in IN_FORCE or hub:
            continue
        if not any(back.sop == sop.id for back in other.keterkaitan):
            yield Finding(
                f"keterkaitan[{number}]",
                f"SOP ini menyebut {other.id} sebagai {link.jenis.value}, tetapi SOP itu tidak menyebut SOP ini.",
                f"Tambahkan “{{sop: {sop.id}, jenis: {wanted.value}}}” pada keterkaitan di {other.path}.",
                also=(other.path,),
            )


RULE = Rule(
    code="keterkaitan-sepihak",
    severity=Severity.PERINGATAN,
    title="Keterkaitan sepihak",
    reason="Petugas di SOP yang satu tidak tahu pekerjaannya ditunggu SOP yang lain; “terkait” biasa tidak diperiksa.",
    source="Kotak Keterkaitan PermenPAN-RB 35/2012 (B).",
    wrong="""\
keterkaitan: [{sop: dinas/lain, jenis: prasyarat}]
--- # dinas/lain.md
judul: Pendataan Warga
""",
    right="""\
keterkaitan: [{sop: dinas/lain, jenis: prasyarat}]
--- # dinas/lain.md
judul: Pendataan Warga
keterkaitan: [{sop: dinas/contoh, jenis: lanjutan}]
""",
    sop=check,
    statuses=IN_FORCE,
)
