"""SOPs that are prerequisites of each other."""

from __future__ import annotations

from collections.abc import Iterator

from sop_katalog.checks.references import circle
from sop_katalog.checks.rule import IN_FORCE, Context, Finding, Rule
from sop_katalog.model.sop import JenisKeterkaitan
from sop_katalog.problem import Severity

_NEEDED = JenisKeterkaitan.PRASYARAT


def check(context: Context) -> Iterator[Finding]:
    sops = context.catalogue.sops
    alive = [sop for sop in sops.values() if sop.status in IN_FORCE]
    needs = {
        sop.id: [link.sop for link in sop.keterkaitan if link.jenis is _NEEDED and link.sop in sops] for sop in alive
    }
    for start, needed in needs.items():
        way = circle(start, needs) if needed else []
        if len(way) > 1 and start == min(way):  # told once, at the first of them; merujuk-diri tells of one alone
            links = enumerate(sops[start].keterkaitan, 1)
            number = next(n for n, link in links if link.sop == way[1] and link.jenis is _NEEDED)
            yield Finding(
                f"keterkaitan[{number}]",
                f"Prasyarat melingkar: {' → '.join([*way, start])}. Tidak ada yang dapat diurus lebih dulu.",
                "Tetapkan mana yang diurus lebih dulu, dan ubah jenis keterkaitan lainnya.",
                sops[start].path,
                tuple(sops[other].path for other in way[1:]),
            )


RULE = Rule(
    code="prasyarat-melingkar",
    severity=Severity.PERINGATAN,
    title="Prasyarat melingkar",
    reason="Bila A memerlukan B dan B memerlukan A, warga disuruh bolak-balik tanpa akhir.",
    source="Kotak Keterkaitan PermenPAN-RB 35/2012 (B).",
    wrong="keterkaitan: [{sop: dinas/lain, jenis: prasyarat}]\n--- # dinas/lain.md\njudul: Pendataan Warga\n"
    "keterkaitan: [{sop: dinas/contoh, jenis: prasyarat}]\n",
    right="keterkaitan: [{sop: dinas/lain, jenis: prasyarat}]\n--- # dinas/lain.md\njudul: Pendataan Warga\n"
    "keterkaitan: [{sop: dinas/contoh, jenis: lanjutan}]\n",
    whole=check,
)
