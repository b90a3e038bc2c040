"""PDFs as others read them: PDFium for pages, tags and text, pikepdf for the objects of the file."""

from __future__ import annotations

import io
from collections.abc import Iterator
from ctypes import byref, c_float, c_ushort, create_string_buffer
from dataclasses import dataclass
from typing import Any

import pikepdf
import pypdfium2  # type: ignore[import-untyped]  # it has no type hints
import pypdfium2.raw as c  # type: ignore[import-untyped]  # as above


@dataclass(frozen=True)
class Tag:
    """An element of the structure tree."""

    kind: str
    alt: str
    text: str
    children: tuple[Tag, ...]

    def walk(self) -> Iterator[Tag]:
        """This element and all below it, in reading order."""
        yield self
        for child in self.children:
            yield from child.walk()

    @property
    def words(self) -> str:
        """All text in reading order."""
        return self.text or "".join(f"{child.words}{' ' if child.kind else ''}" for child in self.children)


@dataclass(frozen=True)
class Placed:
    """A run of text: where its baseline starts, seen from the top left, and how large it is set."""

    x: float
    y: float
    size: float
    text: str


def opened(pdf: bytes) -> pikepdf.Pdf:
    """The file as objects."""
    return pikepdf.open(io.BytesIO(pdf))


def sizes(pdf: bytes) -> list[tuple[int, int]]:
    """Width and height of each page in whole millimetres."""
    with pypdfium2.PdfDocument(pdf) as document:
        return [tuple(round(side / 72 * 25.4) for side in document[index].get_size()) for index in range(len(document))]


def texts(pdf: bytes) -> list[str]:
    """The text of each page as one would select and copy it."""
    with pypdfium2.PdfDocument(pdf) as document:
        return [document[index].get_textpage().get_text_range() for index in range(len(document))]


def bookmarks(pdf: bytes) -> list[tuple[int, str, int]]:
    """Level, title and page (from 1) of each bookmark."""
    with pypdfium2.PdfDocument(pdf) as document:
        return [
            (item.level, item.get_title(), item.get_dest().get_index() + 1) for item in document.get_toc(max_depth=9)
        ]


def tags(pdf: bytes, page: int) -> tuple[Tag, ...]:
    """The structure tree of one page."""
    with pypdfium2.PdfDocument(pdf) as document:
        sheet = document[page]
        marked: dict[int, str] = {}
        for item, words in _runs(sheet):
            number = c.FPDFPageObj_GetMarkedContentID(item)
            if number >= 0:  # the rest is decoration
                marked[number] = marked.get(number, "") + words
        tree = c.FPDF_StructTree_GetForPage(sheet)
        roots = range(c.FPDF_StructTree_CountChildren(tree))
        found = tuple(_tag(c.FPDF_StructTree_GetChildAtIndex(tree, index), marked) for index in roots)
        c.FPDF_StructTree_Close(tree)
        return found


def placed(pdf: bytes, page: int) -> list[Placed]:
    """Every run of text on a page that is not turned."""
    with pypdfium2.PdfDocument(pdf) as document:
        sheet = document[page]
        height, found = sheet.get_height(), []
        for item, words in _runs(sheet):
            matrix, size = c.FS_MATRIX(), c_float()
            c.FPDFPageObj_GetMatrix(item, byref(matrix))
            c.FPDFTextObj_GetFontSize(item, byref(size))
            if matrix.b == 0:
                found.append(Placed(matrix.e, height - matrix.f, size.value, words))
        return found


def pixels(pdf: bytes, page: int, scale: float = 1.0) -> tuple[int, bytes]:
    """Width and grey values of a rendered page."""
    with pypdfium2.PdfDocument(pdf) as document:
        picture = document[page].render(scale=scale).to_pil().convert("L")  # grey from the start has coarser letters
        return picture.width, picture.tobytes()


def _runs(sheet: Any) -> Iterator[tuple[Any, str]]:
    layer = sheet.get_textpage()
    for index in range(c.FPDFPage_CountObjects(sheet)):
        item = c.FPDFPage_GetObject(sheet, index)
        if c.FPDFPageObj_GetType(item) == c.FPDF_PAGEOBJ_TEXT:
            length = c.FPDFTextObj_GetText(item, layer, None, 0)
            buffer = (c_ushort * (length // 2))()
            c.FPDFTextObj_GetText(item, layer, buffer, length)
            yield item, bytes(buffer).decode("utf-16-le").rstrip("\0")


def _tag(element: Any, marked: dict[int, str]) -> Tag:
    """An element; pieces of text between its children become children without a kind."""
    children = []
    for index in range(c.FPDF_StructElement_CountChildren(element)):
        child = c.FPDF_StructElement_GetChildAtIndex(element, index)
        if child:
            children.append(_tag(child, marked))
            continue
        text = marked.get(c.FPDF_StructElement_GetChildMarkedContentID(element, index), "")
        if text:
            children.append(Tag("", "", text, ()))
    kind, alt = (_string(read, element) for read in (c.FPDF_StructElement_GetType, c.FPDF_StructElement_GetAltText))
    return Tag(kind, alt, "", tuple(children))


def _string(read: Any, element: Any) -> str:
    length = read(element, None, 0)
    buffer = create_string_buffer(length)
    read(element, buffer, length)
    return buffer.raw.decode("utf-16-le").rstrip("\0")
