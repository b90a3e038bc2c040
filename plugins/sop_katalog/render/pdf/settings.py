"""How PDFs are wanted, whichever door asks for them."""

from __future__ import annotations

from dataclasses import dataclass

from sop_katalog.model.sop import Sop, Status
from sop_katalog.render.matrix.sheet_input import Paper


@dataclass(frozen=True, slots=True)
class PdfSettings:
    """`page_url` is the public address of the page of an SOP with `{id}` in it, for the QR code; empty leaves the code
    out. `logo` is the coat of arms as the bytes of a PNG, JPEG or SVG file."""

    paper: Paper = Paper.A4
    page_url: str = ""
    logo: bytes = b""

    def url(self, sop: Sop) -> str:
        """Where the QR code of an SOP leads; a draft has no page."""
        return "" if sop.status is Status.DRAF else self.page_url.replace("{id}", sop.id)
