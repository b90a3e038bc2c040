"""A paper that has to be brought, but nobody says who issues it; or its issuer's SOP is revoked."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sop_katalog.checks.rule import IN_FORCE, Context, Finding, Rule
from sop_katalog.model.catalogue import Catalogue
from sop_katalog.model.sop import Sop, Status
from sop_katalog.problem import Severity

_ISSUED = re.compile(
    r"(?:surat (?:keterangan|pengantar|rekomendasi|izin)|rekomendasi|akta|sertifikat|izin|persetujuan teknis)\b",
    re.IGNORECASE,
)
"""How papers of an authority begin; letters, forms and photos an applicant makes alone."""
_NAMED = re.compile(r"\b(?:dari|oleh|lama|bila ada)\b", re.IGNORECASE)
"""The name itself tells the issuer, or that one has the paper already or may not have it."""


def _by_product(catalogue: Catalogue) -> dict[str, str]:
    """Product in small letters → the SOP that hands it out."""
    found: dict[str, str] = {}
    for sop in catalogue.sops.values():
        for product in sop.standar_pelayanan.produk if sop.standar_pelayanan and sop.status in IN_FORCE else ():
            found.setdefault(product.casefold(), sop.id)
    return found


def check(sop: Sop, context: Context) -> Iterator[Finding]:
    for number, paper in enumerate(sop.standar_pelayanan.persyaratan if sop.standar_pelayanan else (), 1):
        key, issuer = f"standar_pelayanan.persyaratan[{number}]", context.catalogue.sops.get(paper.dari)
        if issuer is not None and issuer.status is Status.DICABUT:
            heir = issuer.diganti_oleh or "SOP yang kini menerbitkannya"
            message = f"“{paper.nama}” diterbitkan oleh SOP yang sudah dicabut ({issuer.id})."
            yield Finding(f"{key}.dari", message, f"Ganti dengan {heir}, atau hapus syarat ini.", also=(issuer.path,))
        elif not paper.dari and _ISSUED.match(paper.nama) and not _NAMED.search(paper.nama):
            source = context.catalogue.index(_by_product).get(paper.nama.casefold())
            hint = f"misalnya “dari: {source}”" if source else "id SOP atau nama instansi"
            message = f"Tidak disebutkan siapa yang menerbitkan “{paper.nama}”."
            yield Finding(key, message, f"Isi “dari” dengan {hint}, atau hapus bila tidak ada yang menerbitkannya.")


RULE = Rule(
    code="persyaratan-tanpa-penerbit",
    severity=Severity.PERINGATAN,
    title="Persyaratan tanpa penerbit",
    reason="Warga berkeliling mencari surat yang tidak jelas di mana mengurusnya, atau yang tidak lagi diterbitkan.",
    source="Komponen persyaratan UU 25/2009 (A); pertanyaan warga menurut Ombudsman Jakarta Raya 2025 (A).",
    wrong="standar_pelayanan:\n  persyaratan: [Surat keterangan domisili]\n",
    right="standar_pelayanan:\n  persyaratan: [{nama: Surat keterangan domisili, dari: Kelurahan}]\n",
    sop=check,
)
