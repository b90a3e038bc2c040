"""The maklumat pelayanan of an OPD as a poster (UU 25/2009 Pasal 22): its promise, with room to sign by post."""

from __future__ import annotations

from sop_katalog.model.catalogue import Catalogue
from sop_katalog.model.dates import long_date
from sop_katalog.model.registers import Opd
from sop_katalog.render.pdf.book_document import government_name, portrait
from sop_katalog.render.pdf.engine import Document
from sop_katalog.render.pdf.fonts import tidy
from sop_katalog.render.pdf.settings import PdfSettings
from sop_katalog.render.pdf.sop_document import properties


def pledge_document(opd: Opd, catalogue: Catalogue, settings: PdfSettings) -> Document | None:
    """The poster; None where the OPD has no maklumat."""
    pledge = opd.maklumat
    if pledge is None or not pledge.teks:
        return None
    data = {
        **properties(f"Maklumat Pelayanan {opd.nama}", opd.nama, pledge.tanggal),
        "portrait": portrait(settings),
        "government": tidy(government_name(catalogue.government)),
        "office": tidy(opd.nama),
        "text": tidy(" ".join(pledge.teks.split())),
        "signed": long_date(pledge.tanggal) if pledge.tanggal else "",
        "post": tidy(pledge.jabatan or f"Kepala {opd.nama}"),
    }
    return Document("maklumat", data, settings.logo)
