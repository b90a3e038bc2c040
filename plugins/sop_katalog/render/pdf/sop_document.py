"""The PDF of one SOP: its sheets and nothing else."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from typing import Final

from sop_katalog.model.catalogue import Catalogue
from sop_katalog.model.sop import Sop, Status
from sop_katalog.render.matrix.resolve import sheet_input
from sop_katalog.render.matrix.sheet_input import SheetInput, SheetSettings
from sop_katalog.render.pdf.engine import Document
from sop_katalog.render.pdf.fonts import tidy
from sop_katalog.render.pdf.nodes import Node
from sop_katalog.render.pdf.outline import Outline
from sop_katalog.render.pdf.settings import PdfSettings
from sop_katalog.render.pdf.sheet_page import sheet_pages
from sop_katalog.render.pdf.task import digest, key_of
from sop_katalog.values import dataclass

_NO_DATE: Final = date(2000, 1, 1)
"""For an SOP without any date: a PDF must say when it was made, and the clock would change its bytes."""


@dataclass(frozen=True, slots=True)
class SopTask:
    """Everything that the PDF of one SOP depends on, small enough to be sent to another process."""

    id: str
    title: str
    author: str
    day: date
    sheets: SheetInput
    logo: bytes

    @property
    def key(self) -> str:
        """SHA-256 over all of it and over the code, fonts and Typst that make the PDF."""
        return key_of(f"{replace(self, logo=b'')!r}\0{digest(self.logo)}")

    def document(self) -> Document:
        """What is typeset; this lays the sheets out."""
        pages = sheet_pages(self.sheets, Outline())
        return Document("sop", {**properties(self.title, self.author, self.day), "pages": pages}, self.logo)


def sop_task(sop: Sop, catalogue: Catalogue, settings: PdfSettings) -> SopTask:
    """The SOP with all its texts resolved."""
    opd = catalogue.opd.get(sop.opd)
    author = opd.nama if opd else sop.opd
    return SopTask(sop.id, _title(sop), author, date_of((sop,)), _input(sop, catalogue, settings), settings.logo)


def _input(sop: Sop, catalogue: Catalogue, settings: PdfSettings) -> SheetInput:
    logo = "lambang" if settings.logo else ""
    wanted = SheetSettings(settings.paper, identity=True, url=settings.url(sop), logo=logo)
    return sheet_input(sop, catalogue, wanted)


def _title(sop: Sop) -> str:
    """The title of the document; a draft says so, because its watermark is not read aloud."""
    return f"SOP {sop.judul}{' (draf)' if sop.status is Status.DRAF else ''}"


def date_of(sops: Iterable[Sop]) -> date:
    """The latest date at which one of the SOPs came into force or, before that, was made."""
    dates = [sop.tanggal_efektif or sop.tanggal_pembuatan for sop in sops]
    return max((day for day in dates if day), default=_NO_DATE)


def properties(title: str, author: str, day: date | None) -> Node:
    """What every document says of itself."""
    made = day or _NO_DATE
    return {"title": tidy(title), "author": tidy(author), "date": [made.year, made.month, made.day]}
