"""PDFs for the doors: one function a document, and all SOPs of a site at once with a cache.

settings = PdfSettings(Paper.A4, "https://sop.example.go.id/opd/{id}/")
sop_pdf(sop, catalogue, settings)                                   # bytes
sop_files(sops, catalogue, settings, Path(".cache/sop-katalog/pdf"))  # {id: file in the cache}
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

from sop_katalog.model.catalogue import Catalogue
from sop_katalog.model.registers import Opd
from sop_katalog.model.sop import Sop
from sop_katalog.render.pdf.book_document import government_book, office_book
from sop_katalog.render.pdf.cache import PdfCache
from sop_katalog.render.pdf.engine import PdfError
from sop_katalog.render.pdf.fonts import FontsMissingError
from sop_katalog.render.pdf.parallel import make, make_all
from sop_katalog.render.pdf.pledge_document import pledge_document
from sop_katalog.render.pdf.settings import PdfSettings
from sop_katalog.render.pdf.sop_document import sop_task
from sop_katalog.render.pdf.standard_document import Components, standard_document
from sop_katalog.render.pdf.task import DocumentTask, Task

__all__ = [
    "Components",
    "FontsMissingError",
    "PdfError",
    "PdfSettings",
    "Task",
    "files",
    "government_book_pdf",
    "office_book_pdf",
    "office_book_task",
    "pledge_pdf",
    "pledge_task",
    "sop_files",
    "sop_pdf",
    "sop_pdfs",
    "sop_task",
    "standard_pdf",
    "standard_task",
]


def sop_pdf(sop: Sop, catalogue: Catalogue, settings: PdfSettings) -> bytes:
    """The sheets of one SOP."""
    return make(sop_task(sop, catalogue, settings))


def sop_pdfs(
    sops: Iterable[Sop], catalogue: Catalogue, settings: PdfSettings, workers: int | None = None
) -> Iterator[bytes]:
    """The PDFs of many SOPs in their order, made in several processes when they are many."""
    return make_all([sop_task(sop, catalogue, settings) for sop in sops], workers)


def files(
    tasks: Sequence[Task],
    folder: Path,
    workers: int | None = None,
    tell: Callable[[int, int], None] = lambda _done, _all: None,
) -> list[Path]:
    """The PDFs of tasks in the cache `folder`, in their order; only those are made that are not there.

    `tell` hears of the progress. What no task asks for is dropped from the cache when it becomes much.
    """
    cache = PdfCache(folder)
    keys = [task.key for task in tasks]
    missing = {key: task for key, task in zip(keys, tasks, strict=True) if not cache.has(key)}
    made = make_all(list(missing.values()), workers)
    for done, (key, pdf) in enumerate(zip(missing, made, strict=True), 1):
        cache.put(key, pdf)
        tell(done, len(missing))
    cache.prune(keys)
    return [cache.path(key) for key in keys]


def sop_files(
    sops: Iterable[Sop],
    catalogue: Catalogue,
    settings: PdfSettings,
    folder: Path,
    workers: int | None = None,
    tell: Callable[[int, int], None] = lambda _done, _all: None,
) -> dict[str, Path]:
    """SOP id → its PDF in the cache `folder`; as `files`."""
    tasks = [sop_task(sop, catalogue, settings) for sop in sops]
    found = files(tasks, folder, workers, tell)
    return {task.id: path for task, path in zip(tasks, found, strict=True)}


def office_book_task(opd: Opd, sops: tuple[Sop, ...], catalogue: Catalogue, settings: PdfSettings) -> Task:
    """The Dokumen SOP of one OPD."""
    return office_book(opd, sops, catalogue, settings)


def office_book_pdf(opd: Opd, sops: tuple[Sop, ...], catalogue: Catalogue, settings: PdfSettings) -> bytes:
    """The Dokumen SOP of one OPD."""
    return make(office_book(opd, sops, catalogue, settings))


def government_book_pdf(sops: tuple[Sop, ...], catalogue: Catalogue, settings: PdfSettings) -> bytes:
    """The Dokumen SOP of the whole government."""
    return make(government_book(sops, catalogue, settings))


def standard_task(sop: Sop, catalogue: Catalogue, settings: PdfSettings, components: Components) -> Task | None:
    """The leaflet of a service; None where no standard serves the SOP."""
    document = standard_document(sop, catalogue, settings, components)
    return DocumentTask(document) if document else None


def standard_pdf(sop: Sop, catalogue: Catalogue, settings: PdfSettings, components: Components) -> bytes | None:
    """As `standard_task`, made."""
    task = standard_task(sop, catalogue, settings, components)
    return make(task) if task else None


def pledge_task(opd: Opd, catalogue: Catalogue, settings: PdfSettings) -> Task | None:
    """The maklumat poster of an OPD; None where it has none."""
    document = pledge_document(opd, catalogue, settings)
    return DocumentTask(document) if document else None


def pledge_pdf(opd: Opd, catalogue: Catalogue, settings: PdfSettings) -> bytes | None:
    """As `pledge_task`, made."""
    task = pledge_task(opd, catalogue, settings)
    return make(task) if task else None
