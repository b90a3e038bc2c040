"""A register that refers to what is not there."""

from __future__ import annotations

from collections.abc import Iterator

from sop_katalog.checks.rule import Context, Finding, Rule
from sop_katalog.problem import Severity


def _references(context: Context) -> Iterator[tuple[str, str, str, bool]]:
    """(file, key path, id, whether it is there) of every reference in the registers."""
    catalogue = context.catalogue
    for actor in catalogue.pelaksana.values():
        yield "pelaksana.yml", f"{actor.id}.pengganti", actor.pengganti, actor.pengganti in catalogue.pelaksana
    for opd in catalogue.opd.values():
        for actor in opd.pelaksana.values():
            there = catalogue.actor(opd.id, actor.pengganti) is not None
            yield f"{opd.id}/pelaksana.yml", f"{actor.id}.pengganti", actor.pengganti, there
    for law in catalogue.regulasi.values():
        yield "regulasi.yml", f"{law.id}.diganti_oleh", law.diganti_oleh, law.diganti_oleh in catalogue.regulasi
    for kind in ("kategori", "peristiwa", "sasaran", "spm"):
        for term in getattr(catalogue.taksonomi, kind).values():
            for number, sop in enumerate(term.layanan, 1):
                yield "taksonomi.yml", f"{kind}.{term.id}.layanan[{number}]", sop, context.knows_sop(sop)


def check(context: Context) -> Iterator[Finding]:
    for file, key, wanted, there in _references(context):
        if wanted and not there:
            moved = context.catalogue.redirects.get(wanted)
            yield Finding(
                key,
                f"“{wanted}” yang dirujuk daftar ini tidak ada.",
                f"Kini beralamat “{moved}”; ganti idnya."
                if moved
                else "Periksa ejaan idnya, tambahkan, atau hapus rujukan ini.",
                context.source(file),
                (context.source(f"{wanted}.md"),) if "/" in wanted else (),
            )


RULE = Rule(
    code="rujukan-daftar-tak-ada",
    severity=Severity.GALAT,
    title="Rujukan di daftar tidak ada",
    reason="Layanan yang hilang dari peristiwa hidup, atau pengganti yang tidak ada, memutus jalan warga dan peninjau.",
    source="Format sumber §1.",
    wrong="""\
--- # taksonomi.yml
peristiwa: {pindah: {nama: Pindah alamat, layanan: [dinas/tidak-ada]}}
""",
    right="""\
--- # taksonomi.yml
peristiwa: {pindah: {nama: Pindah alamat, layanan: [dinas/contoh]}}
""",
    whole=check,
)
