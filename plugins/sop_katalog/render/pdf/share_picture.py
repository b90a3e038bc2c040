"""The picture that other sites show beside a link to this one (Open Graph): the government's name and coat of arms."""

from __future__ import annotations

from typing import Final

from sop_katalog.render.pdf.engine import Document, PdfError, picture
from sop_katalog.render.pdf.fonts import tidy

WIDTH: Final = 1200
HEIGHT: Final = 630
_DOTS_PER_INCH: Final = 144
"""The template is half as many points wide and high."""


def share_picture(title: str, government: str, promise: str, logo: bytes) -> bytes:
    """The PNG: a title, whose it is, and what is promised there. A coat of arms that Typst can't draw is left out: the
    PDFs, which need it, tell of it."""
    data = {"judul": tidy(title), "nama": tidy(government), "ajakan": tidy(promise)}
    try:
        return picture(Document("bagikan", data, logo), _DOTS_PER_INCH)
    except PdfError:
        if not logo:
            raise
        return picture(Document("bagikan", data), _DOTS_PER_INCH)
