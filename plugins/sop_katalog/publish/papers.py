"""The PDFs of a site: the sheets of every SOP beside its page, made only when they are not in the cache."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from sop_katalog.model.catalogue import Catalogue
from sop_katalog.model.sop import Sop
from sop_katalog.publish.site import Settings
from sop_katalog.render.pdf.api import PdfSettings, sop_files


def paper_name(sop: Sop) -> str:
    """The file of an SOP's sheets, beside its page."""
    return f"{sop.slug}.pdf"


def site_papers(
    catalogue: Catalogue, settings: Settings, cache: Path, tell: Callable[[int, int], None]
) -> Iterator[tuple[str, Path]]:
    """(address on the site, file in the cache) of the sheets of every SOP. `tell` hears how many are done."""
    if not settings.pdf:
        return
    page_url = f"{settings.base_url}opd/{{id}}/#versi-{{versi}}" if settings.base_url else ""
    sops = tuple(catalogue.sops.values())
    for sop_id, path in sop_files(sops, catalogue, PdfSettings(page_url=page_url), cache, tell=tell).items():
        yield f"opd/{sop_id}/{paper_name(catalogue.sops[sop_id])}", path
