"""One service, promised differently in two offices."""

from __future__ import annotations

from collections.abc import Iterator

from sop_katalog.checks.likeness import title_key
from sop_katalog.checks.rule import IN_FORCE, Context, Finding, Rule
from sop_katalog.model.sop import Jenis, Sop
from sop_katalog.problem import Severity

Promise = tuple[frozenset[object], frozenset[object]]


def _promise(sop: Sop) -> Promise | None:
    """The latest times and the amounts, whatever words they are in; None when nothing is promised here."""
    standard = sop.standar_pelayanan
    if standard is None or standard.ikut:
        return None
    fee = standard.biaya
    times = frozenset((time.waktu.maks or time.waktu.teks) for time in standard.jangka_waktu)
    if fee is None:
        return times, frozenset()
    fees: list[object] = [line.tarif for line in fee.tarif] or [0 if fee.gratis else fee.teks]
    return times, frozenset(fees)


def check(context: Context) -> Iterator[Finding]:
    first: dict[str, tuple[Sop, Promise]] = {}
    for sop in context.catalogue.sops.values():
        promise = _promise(sop) if sop.jenis is Jenis.PELAYANAN and sop.status in IN_FORCE else None
        if promise is None:
            continue
        other, promised = first.setdefault(title_key(sop, context.catalogue), (sop, promise))
        if other.opd == sop.opd:
            continue
        for key, what, here, there in zip(
            ("jangka_waktu", "biaya"), ("waktu", "biaya"), promise, promised, strict=True
        ):
            if here and there and here != there:
                yield Finding(
                    f"standar_pelayanan.{key}",
                    f"Layanan ini menjanjikan {what} yang berbeda dari {other.id} “{other.judul}”.",
                    "Samakan janjinya di semua kantor, atau jelaskan alasan perbedaannya di pengecualian.",
                    sop.path,
                    (other.path,),
                )


RULE = Rule(
    code="janji-berbeda",
    severity=Severity.PERINGATAN,
    title="Satu layanan dengan janji berbeda",
    reason="Warga di wilayah yang sama menunggu atau membayar berbeda untuk layanan yang sama.",
    source="Asas adil dan transparan standar pelayanan, PermenPAN-RB 15/2014 (B).",
    wrong="--- # kantor/opd.yml\nnama: Kantor Uji\n--- # kantor/contoh.md\nstandar_pelayanan:\n  biaya: 5000\n",
    right="--- # kantor/opd.yml\nnama: Kantor Uji\n--- # kantor/contoh.md\nstandar_pelayanan:\n  biaya: gratis\n",
    whole=check,
)
