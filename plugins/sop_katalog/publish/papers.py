"""The PDFs of a site beside its pages, made only when they are not in the cache: the sheets and the leaflet of every
SOP, the poster of every OPD, and its book where books are wanted; and the site's pictures."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from sop_katalog.model.catalogue import Catalogue
from sop_katalog.model.registers import Opd
from sop_katalog.model.sop import Sop, Status
from sop_katalog.publish.site import Settings, SiteFile
from sop_katalog.render.kata import words_of
from sop_katalog.render.matrix.sheet_input import Paper
from sop_katalog.render.pdf import api
from sop_katalog.render.pdf.share_picture import share_picture
from sop_katalog.render.sop_view import LinkView

_VALID = (Status.BERLAKU, Status.DALAM_REVISI)


def paper_links(sop: Sop, catalogue: Catalogue, settings: Settings) -> list[LinkView]:
    """What can be downloaded on the page of an SOP."""
    if not settings.pdf:
        return []
    kata, size = words_of(catalogue), settings.paper.upper()
    note = kata.lembar.unduh_lembar_catatan.format(kertas=size)
    links = [LinkView(kata.lembar.unduh_lembar, _sheets(sop), note)]
    if _has_leaflet(sop, catalogue):
        note = kata.lembar.unduh_standar_catatan.format(kertas=size)
        links.append(LinkView(kata.lembar.unduh_standar, _leaflet(sop), note))
    return links


def office_paper_links(opd: Opd, catalogue: Catalogue, settings: Settings) -> list[LinkView]:
    """What can be downloaded on the page of an OPD."""
    kata, size = words_of(catalogue), settings.paper.upper()
    links = []
    if settings.pdf and _has_pledge(opd):
        links.append(LinkView(kata.unduhan.maklumat, _POSTER, kata.unduhan.maklumat_catatan.format(kertas=size)))
    if settings.books and (sops := _book_sops(opd, catalogue)):
        note = kata.unduhan.buku_catatan.format(kertas=size, jumlah=len(sops))
        links.append(LinkView(kata.unduhan.buku, _BOOK, note))
    return links


SHARE_PICTURE = "assets/katalog/bagikan.png"


def said_in_picture(catalogue: Catalogue) -> tuple[str, str, str]:
    """The texts of the picture to share: other words of the site do not touch it."""
    kata = words_of(catalogue)
    return kata.gambar_bagikan.judul, catalogue.government.nama, kata.gambar_bagikan.ajakan


def share_file(catalogue: Catalogue, settings: Settings) -> SiteFile:
    """The picture that other sites show beside a link to this one."""
    return SiteFile(SHARE_PICTURE, lambda: share_picture(*catalogue.once(said_in_picture), settings.logo))


def site_papers(
    catalogue: Catalogue, settings: Settings, cache: Path, tell: Callable[[int, int], None]
) -> Iterator[tuple[str, Path]]:
    """(address on the site, file in the cache) of every PDF. `tell` hears how many are done of those to be made."""
    tasks = dict(_tasks(catalogue, settings))
    if tasks:
        yield from zip(tasks, api.files(list(tasks.values()), cache, tell=tell), strict=True)


def _tasks(catalogue: Catalogue, settings: Settings) -> Iterator[tuple[str, api.Task]]:
    page_url = f"{settings.base_url}opd/{{id}}/#versi-{{versi}}" if settings.base_url else ""
    wanted = api.PdfSettings(Paper(settings.paper), page_url, settings.logo)
    if settings.pdf:
        for sop in catalogue.sops.values():
            yield f"opd/{sop.id}/{_sheets(sop)}", api.sop_task(sop, catalogue, wanted)
            leaflet = _has_leaflet(sop, catalogue) and api.standard_task(sop, catalogue, wanted, api.Components.SIX)
            if leaflet:
                yield f"opd/{sop.id}/{_leaflet(sop)}", leaflet
    for opd in catalogue.opd.values():
        poster = settings.pdf and _has_pledge(opd) and api.pledge_task(opd, catalogue, wanted)
        if poster:
            yield f"opd/{opd.id}/{_POSTER}", poster
        if settings.books and (sops := _book_sops(opd, catalogue)):
            yield f"opd/{opd.id}/{_BOOK}", api.office_book_task(opd, sops, catalogue, wanted)


_POSTER = "maklumat.pdf"
_BOOK = "dokumen-sop.pdf"


def _sheets(sop: Sop) -> str:
    return f"{sop.slug}.pdf"


def _leaflet(sop: Sop) -> str:
    return f"{sop.slug}-standar-pelayanan.pdf"


def _has_leaflet(sop: Sop, catalogue: Catalogue) -> bool:
    return sop.status in _VALID and catalogue.standard(sop) is not None


def _has_pledge(opd: Opd) -> bool:
    return opd.maklumat is not None and bool(opd.maklumat.teks)


def _book_sops(opd: Opd, catalogue: Catalogue) -> tuple[Sop, ...]:
    return tuple(sop for sop in catalogue.of_opd(opd.id) if sop.status in _VALID)
