"""An office without a single SOP."""

from __future__ import annotations

from collections.abc import Iterator

from sop_katalog.checks.rule import Context, Finding, Rule
from sop_katalog.problem import Severity


def check(context: Context) -> Iterator[Finding]:
    busy = {sop.opd for sop in context.catalogue.sops.values()} | {
        sop_id.partition("/")[0] for sop_id in context.unread_sops
    }
    for opd in context.catalogue.opd.values():
        if opd.id not in busy:
            yield Finding(
                "",
                f"{opd.nama} belum punya satu pun SOP di katalog.",
                "Tambahkan SOP pertamanya, atau awali nama folder dengan _ sampai siap.",
                opd.path,
            )


RULE = Rule(
    code="opd-tanpa-sop",
    severity=Severity.PERINGATAN,
    title="OPD tanpa SOP",
    reason="Halaman OPD yang kosong membuat warga mengira kantor itu tidak melayani apa pun.",
    source="Setiap penyelenggara wajib menyusun standar dan prosedur: UU 25/2009 (A).",
    wrong="--- # kantor/opd.yml\nnama: Kantor Uji\n",
    right="--- # kantor/opd.yml\nnama: Kantor Uji\n--- # kantor/arsip.md\njudul: Penataan Arsip\n",
    whole=check,
)
