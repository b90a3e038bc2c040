"""A `bila` that names a variant the standard does not have."""

from __future__ import annotations

from collections.abc import Iterator

from sop_katalog.checks.rule import EVERY_STATUS, Context, Finding, Rule
from sop_katalog.model.layanan import StandarPelayanan
from sop_katalog.model.sop import Sop
from sop_katalog.problem import Severity


def _uses(standard: StandarPelayanan) -> Iterator[tuple[tuple[str, ...], str]]:
    for number, paper in enumerate(standard.persyaratan, 1):
        yield paper.bila, f"persyaratan[{number}].bila"
    for number, promise in enumerate(standard.jangka_waktu, 1):
        yield promise.bila, f"jangka_waktu[{number}].bila"
    for number, line in enumerate(standard.biaya.tarif if standard.biaya else (), 1):
        yield line.bila, f"biaya[{number}].bila"


def check(sop: Sop, context: Context) -> Iterator[Finding]:  # noqa: ARG001 - the protocol gives every rule the context
    standard = sop.standar_pelayanan
    if standard is None:
        return
    known = ", ".join(standard.varian) or "belum ada"
    for variants, key in _uses(standard):
        for variant in variants:
            if variant not in standard.varian:
                yield Finding(
                    f"standar_pelayanan.{key}",
                    f"Varian “{variant}” tidak ada di standar pelayanan ini.",
                    f"Pakai varian yang ada ({known}), atau tambahkan ke “varian”.",
                )


RULE = Rule(
    code="varian-tak-dikenal",
    severity=Severity.GALAT,
    title="Varian tidak dikenal",
    reason="Syarat, waktu, atau biaya untuk varian yang tidak ada tidak akan pernah tampil bagi warga.",
    source="Format sumber §4.",
    wrong="""\
standar_pelayanan:
  persyaratan: [{nama: Laporan kehilangan, dari: Kepolisian, bila: hilang}]
""",
    right="""\
standar_pelayanan:
  varian: {hilang: Pengganti yang hilang}
  persyaratan: [{nama: Laporan kehilangan, dari: Kepolisian, bila: hilang}]
""",
    sop=check,
    statuses=EVERY_STATUS,
)
