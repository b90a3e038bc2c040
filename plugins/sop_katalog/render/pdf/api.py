"""PDFs for the doors: one function a document, and all SOPs of a site at once with a cache.

settings = PdfSettings(Paper.A4, "https://sop.example.go.id/opd/{id}/")
sop_pdf(sop, catalogue, settings)                                   # bytes
sop_files(sops, catalogue, settings, Path(".cache/sop-katalog/pdf"))  # {id: file in the cache}
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from sop_katalog.model.catalogue import Catalogue
from sop_katalog.model.registers import Opd
from sop_katalog.model.sop import Sop
from sop_katalog.render.pdf.book_document import government_book, office_book
from sop_katalog.render.pdf.cache import PdfCache
from sop_katalog.render.pdf.engine import PdfError, typeset
from sop_katalog.render.pdf.fonts import FontsMissingError
from sop_katalog.render.pdf.parallel import make, make_all
from sop_katalog.render.pdf.pledge_document import pledge_document
from sop_katalog.render.pdf.settings import PdfSettings
from sop_katalog.render.pdf.sop_document import sop_task
from sop_katalog.render.pdf.standard_document import Components, standard_document

__all__ = [
    "Components",
    "FontsMissingError",
    "PdfError",
    "PdfSettings",
    "government_book_pdf",
    "office_book_pdf",
    "pledge_pdf",
    "sop_files",
    "sop_pdf",
    "sop_pdfs",
    "standard_pdf",
]


def sop_pdf(sop: Sop, catalogue: Catalogue, settings: PdfSettings) -> bytes:
    """The sheets of one SOP."""
    return make(sop_task(sop, catalogue, settings))


def sop_pdfs(
    sops: Iterable[Sop], catalogue: Catalogue, settings: PdfSettings, workers: int | None = None
) -> Iterator[bytes]:
    """The PDFs of many SOPs in their order, made in several processes when they are many."""
    return make_all([sop_task(sop, catalogue, settings) for sop in sops], workers)


def sop_files(
    sops: Iterable[Sop],
    catalogue: Catalogue,
    settings: PdfSettings,
    folder: Path,
    workers: int | None = None,
    tell: Callable[[int, int], None] = lambda _done, _all: None,
) -> dict[str, Path]:
    """SOP id → its PDF in the cache `folder`; only those are made that are not there. `tell` hears of the progress."""
    cache = PdfCache(folder)
    tasks = [sop_task(sop, catalogue, settings) for sop in sops]
    keys = {task.id: task.key for task in tasks}
    missing = [task for task in tasks if not cache.has(keys[task.id])]
    for done, (task, pdf) in enumerate(zip(missing, make_all(missing, workers), strict=True), 1):
        cache.put(keys[task.id], pdf)
        tell(done, len(missing))
    cache.prune(keys.values())
    return {sop_id: cache.path(key) for sop_id, key in keys.items()}


def office_book_pdf(opd: Opd, sops: tuple[Sop, ...], catalogue: Catalogue, settings: PdfSettings) -> bytes:
    """The Dokumen SOP of one OPD."""
    return typeset(office_book(opd, sops, catalogue, settings))


def government_book_pdf(sops: tuple[Sop, ...], catalogue: Catalogue, settings: PdfSettings) -> bytes:
    """The Dokumen SOP of the whole government."""
    return typeset(government_book(sops, catalogue, settings))


def standard_pdf(sop: Sop, catalogue: Catalogue, settings: PdfSettings, components: Components) -> bytes | None:
    """The leaflet of a service; None where no standard serves the SOP."""
    document = standard_document(sop, catalogue, settings, components)
    return typeset(document) if document else None


def pledge_pdf(opd: Opd, catalogue: Catalogue, settings: PdfSettings) -> bytes | None:
    """The maklumat poster of an OPD; None where it has none."""
    document = pledge_document(opd, catalogue, settings)
    return typeset(document) if document else None
