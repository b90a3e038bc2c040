"""The one call into Typst: a template of this package and data in, a PDF or a picture out.

Typst refuses to write a file that breaks PDF/UA-1, so every PDF that comes out of here has passed its checks. The same
input gives the same bytes: dates come from the data, and no file, font or clock of the machine is looked at.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any, Final

import typst

from sop_katalog.render.pdf.fonts import FAMILY, drawable, font_folder
from sop_katalog.render.pdf.logo import LogoError, logo_svg
from sop_katalog.values import dataclass

_TEMPLATES: Final = Path(__file__).resolve().parent / "templates"
_STANDARD: Final = "ua-1"
_NO_GLYPH: Final = "could not be displayed"


class PdfError(RuntimeError):
    """Typst refused: a mistake of ours or a picture that cannot be read, never an author's text."""


@dataclass(frozen=True, slots=True)
class Document:
    """What is typeset: the name of a template, its data, and a picture for the coat of arms."""

    template: str
    data: dict[str, Any]
    logo: bytes = b""


def typeset(document: Document) -> bytes:
    """The PDF. A character that no font has becomes a square instead of an error."""
    return _drawn(document, {"format": "pdf", "pdf_standards": [_STANDARD]})


def picture(document: Document, dots_per_inch: int) -> bytes:
    """The one page of a document as PNG; else as `typeset`."""
    return _drawn(document, {"format": "png", "ppi": dots_per_inch})


def _drawn(document: Document, form: Mapping[str, Any]) -> bytes:
    text = json.dumps({**document.data, "font": FAMILY, "logo": bool(document.logo)}, ensure_ascii=False)
    try:
        return _compile(document, text, form)
    except typst.TypstError as error:
        if _NO_GLYPH not in str(error):
            raise PdfError(f"Typst: {error}") from error
    try:
        return _compile(document, drawable(text), form)
    except typst.TypstError as error:
        raise PdfError(f"Typst: {error}") from error


def _compile(document: Document, data: str, form: Mapping[str, Any]) -> bytes:
    # Files by name are in the documentation of Typst for Python but not in its type hints, hence `Any`.
    files: Any = {**_sources(), "main.typ": _sources()[f"{document.template}.typ"], "data.json": data.encode()}
    if document.logo:
        files["lambang.svg"] = _logo(document.logo)
    result = _compiler().compile(input=files, timestamp=0, **form)
    if not isinstance(result, bytes):
        raise PdfError(f"Typst returned {type(result).__name__}")
    return result


def _logo(picture: bytes) -> bytes:
    try:
        return logo_svg(picture).encode()
    except LogoError as error:
        raise PdfError(f"The coat of arms is {error}") from error


@cache
def _compiler() -> typst.Compiler:
    """One a process: it keeps the fonts."""
    return typst.Compiler(font_paths=[str(font_folder())], ignore_system_fonts=True)


@cache
def _sources() -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted(_TEMPLATES.glob("*.typ"))}
