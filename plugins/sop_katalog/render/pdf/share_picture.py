"""The picture that other sites show beside a link to this one (Open Graph): the government's name and coat of arms."""

from __future__ import annotations

from typing import Final

from sop_katalog.render.pdf.engine import Document, PdfError, picture
from sop_katalog.render.pdf.fonts import tidy

WIDTH: Final = 1200
HEIGHT: Final = 630
_DOTS_PER_INCH: Final = 144
"""The template is half as many points wide and high."""
_TITLE: Final = "Katalog SOP"
_PROMISE: Final = "Apa yang disiapkan, bagaimana prosesnya, berapa lama, dan berapa biayanya"


def share_picture(government: str, logo: bytes) -> bytes:
    """The PNG. A coat of arms that Typst can't draw is left out: the PDFs, which need it, tell of it."""
    data = {"judul": _TITLE, "nama": tidy(government), "ajakan": _PROMISE}
    try:
        return picture(Document("bagikan", data, logo), _DOTS_PER_INCH)
    except PdfError:
        if not logo:
            raise
        return picture(Document("bagikan", data), _DOTS_PER_INCH)
