"""The PDFs that can be downloaded beside pages: which there are, and where."""

from __future__ import annotations

from typing import Final

from sop_katalog.model.catalogue import Catalogue
from sop_katalog.model.registers import Opd
from sop_katalog.model.sop import Sop, Status
from sop_katalog.publish.site import Settings
from sop_katalog.render.kata import words_of
from sop_katalog.render.sop_view import LinkView

_VALID: Final = (Status.BERLAKU, Status.DALAM_REVISI)
POSTER: Final = "maklumat.pdf"
BOOK: Final = "dokumen-sop.pdf"


def paper_links(sop: Sop, catalogue: Catalogue, settings: Settings) -> list[LinkView]:
    """What can be downloaded on the page of an SOP."""
    if not settings.pdf:
        return []
    kata, size = words_of(catalogue), settings.paper.upper()
    note = kata.lembar.unduh_lembar_catatan.format(kertas=size)
    links = [LinkView(kata.lembar.unduh_lembar, sheets_name(sop), note)]
    if has_leaflet(sop, catalogue):
        note = kata.lembar.unduh_standar_catatan.format(kertas=size)
        links.append(LinkView(kata.lembar.unduh_standar, leaflet_name(sop), note))
    return links


def office_paper_links(opd: Opd, catalogue: Catalogue, settings: Settings) -> list[LinkView]:
    """What can be downloaded on the page of an OPD."""
    kata, size = words_of(catalogue), settings.paper.upper()
    links = []
    if settings.pdf and has_pledge(opd):
        links.append(LinkView(kata.unduhan.maklumat, POSTER, kata.unduhan.maklumat_catatan.format(kertas=size)))
    if settings.books and (sops := book_sops(opd, catalogue)):
        note = kata.unduhan.buku_catatan.format(kertas=size, jumlah=len(sops))
        links.append(LinkView(kata.unduhan.buku, BOOK, note))
    return links


def sheets_name(sop: Sop) -> str:
    """The file of the official sheets of an SOP."""
    return f"{sop.slug}.pdf"


def leaflet_name(sop: Sop) -> str:
    """The file of its service standard."""
    return f"{sop.slug}-standar-pelayanan.pdf"


def has_leaflet(sop: Sop, catalogue: Catalogue) -> bool:
    """Whether an SOP in force has a service standard to print."""
    return sop.status in _VALID and catalogue.standard(sop) is not None


def has_pledge(opd: Opd) -> bool:
    """Whether an OPD has a maklumat pelayanan to print."""
    return opd.maklumat is not None and bool(opd.maklumat.teks)


def book_sops(opd: Opd, catalogue: Catalogue) -> tuple[Sop, ...]:
    """The SOPs of the book of an OPD."""
    return tuple(sop for sop in catalogue.of_opd(opd.id) if sop.status in _VALID)
