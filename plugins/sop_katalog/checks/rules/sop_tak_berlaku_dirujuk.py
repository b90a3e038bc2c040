"""A reference to an SOP that is revoked, or is still a draft and has no public page."""

from __future__ import annotations

from collections.abc import Iterator

from sop_katalog.checks.references import references
from sop_katalog.checks.rule import IN_FORCE, Context, Finding, Rule
from sop_katalog.model.sop import Sop, Status
from sop_katalog.problem import Severity


def check(sop: Sop, context: Context) -> Iterator[Finding]:
    for target, key in context.places(references, sop):
        other = context.catalogue.sops.get(target)
        if other is None or other.status in IN_FORCE or key.endswith(".dari") or other.diganti_oleh == sop.id:
            continue  # papers are told by persyaratan-tanpa-penerbit; naming one's predecessor is right
        if other.status is Status.DRAF:
            what, remedy = (
                "masih draf, jadi tidak punya halaman untuk umum",
                "Terbitkan dulu SOP itu, atau tunda rujukan ini.",
            )
        else:
            what = "sudah dicabut"
            remedy = f"Ganti dengan “{other.diganti_oleh}”." if other.diganti_oleh else "Hapus, atau sebut "
            "penggantinya."
        yield Finding(key, f"SOP “{target}” {what}.", remedy, also=(other.path,))


RULE = Rule(
    code="sop-tak-berlaku-dirujuk",
    severity=Severity.PERINGATAN,
    title="SOP yang dirujuk tidak berlaku",
    reason="Pembaca diarahkan ke prosedur lama, atau ke halaman yang belum diterbitkan.",
    source="Format sumber §2.",
    wrong="""\
keterkaitan: [dinas/lain]
--- # dinas/lain.md
judul: Pendataan Warga
status: draf
""",
    right="""\
keterkaitan: [dinas/lain]
--- # dinas/lain.md
judul: Pendataan Warga
status: berlaku
""",
    sop=check,
    statuses=IN_FORCE,
)
