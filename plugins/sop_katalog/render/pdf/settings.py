"""How PDFs are wanted, whichever door asks for them."""

from __future__ import annotations

from sop_katalog.model.sop import Sop, Status
from sop_katalog.model.version import version_of
from sop_katalog.render.matrix.sheet_input import Paper
from sop_katalog.values import dataclass


@dataclass(frozen=True, slots=True)
class PdfSettings:
    """`page_url` is the public address of the page of an SOP with `{id}` and `{versi}` in it, for the QR code: the page
    tells whether the paper still holds. Empty leaves the code out. `logo` is the coat of arms as the bytes of a PNG,
    JPEG or SVG file."""

    paper: Paper = Paper.A4
    page_url: str = ""
    logo: bytes = b""

    def url(self, sop: Sop) -> str:
        """Where the QR code of an SOP leads; a draft has no page."""
        if sop.status is Status.DRAF or not self.page_url:
            return ""
        return self.page_url.replace("{id}", sop.id).replace("{versi}", version_of(sop))
