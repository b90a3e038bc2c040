"""A variant that changes nothing: no paper, time or fee is its own."""

from __future__ import annotations

from collections.abc import Iterator

from sop_katalog.checks.rule import Context, Finding, Rule
from sop_katalog.model.sop import Sop
from sop_katalog.problem import Severity


def check(sop: Sop, context: Context) -> Iterator[Finding]:  # noqa: ARG001 - the protocol gives every rule the context
    standard = sop.standar_pelayanan
    if standard is None:
        return
    cases = [paper.bila for paper in standard.persyaratan] + [promise.bila for promise in standard.jangka_waktu]
    cases += [line.bila for line in (standard.biaya.tarif if standard.biaya else ())]
    used = {variant for case in cases for variant in case}
    idle = [variant for variant in standard.varian if variant not in used]
    for variant in idle if len(idle) > 1 else ():  # one without anything of its own is the plain case
        yield Finding(
            f"standar_pelayanan.varian.{variant}",
            f"Varian “{variant}” tidak dipakai syarat, waktu, atau biaya mana pun; isinya sama dengan varian lain.",
            "Tambahkan “bila” pada baris yang khusus untuknya, atau hapus varian ini.",
        )


RULE = Rule(
    code="varian-tak-dipakai",
    severity=Severity.PERINGATAN,
    title="Varian tidak mengubah apa pun",
    reason="Warga diminta memilih keadaannya, tetapi pilihannya tidak mengubah apa yang perlu ia siapkan.",
    source="Format sumber §4.",
    wrong="""\
standar_pelayanan:
  varian: {baru: Pertama kali, hilang: Pengganti yang hilang}
  persyaratan: [Berusia 17 tahun]
""",
    right="""\
standar_pelayanan:
  varian: {baru: Pertama kali, hilang: Pengganti yang hilang}
  persyaratan: [Berusia 17 tahun, {nama: Laporan kehilangan, dari: Kepolisian, bila: hilang}]
""",
    sop=check,
)
