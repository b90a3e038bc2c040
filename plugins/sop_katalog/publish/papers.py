"""The PDFs of a site beside its pages, made only when they are not in the cache: the sheets and the leaflet of every
SOP, the poster of every OPD, and its book where books are wanted."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from sop_katalog.model.catalogue import Catalogue
from sop_katalog.publish.downloads import (
    BOOK,
    POSTER,
    book_sops,
    has_leaflet,
    has_pledge,
    leaflet_name,
    sheets_name,
)
from sop_katalog.publish.site import Settings
from sop_katalog.render.matrix.sheet_input import Paper
from sop_katalog.render.pdf import api


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
            yield f"opd/{sop.id}/{sheets_name(sop)}", api.sop_task(sop, catalogue, wanted)
            leaflet = has_leaflet(sop, catalogue) and api.standard_task(sop, catalogue, wanted, api.Components.SIX)
            if leaflet:
                yield f"opd/{sop.id}/{leaflet_name(sop)}", leaflet
    for opd in catalogue.opd.values():
        poster = settings.pdf and has_pledge(opd) and api.pledge_task(opd, catalogue, wanted)
        if poster:
            yield f"opd/{opd.id}/{POSTER}", poster
        if settings.books and (sops := book_sops(opd, catalogue)):
            yield f"opd/{opd.id}/{BOOK}", api.office_book_task(opd, sops, catalogue, wanted)
