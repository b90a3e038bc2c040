"""One layout, no contradiction: the sheet as SVG and as PDF give the same picture."""

from __future__ import annotations

import re
from typing import Any

import pytest
import typst

from sop_katalog.render.matrix.layout import lay_out
from sop_katalog.render.matrix.resolve import sheet_input
from sop_katalog.render.matrix.sheet_input import SheetSettings
from sop_katalog.render.matrix.svg import draw_svg
from sop_katalog.render.pdf.api import sop_pdf
from sop_katalog.render.pdf.fonts import FAMILY, font_folder
from tests.render.pdf import outside
from tests.render.pdf.samples import SETTINGS, example

_VARIABLE = re.compile(r"var\([^,()]+,([^()]+)\)")
_DARK, _LIGHT = 110, 225
_MOST = 4
"""Pixels: two programs smooth the edges of letters in their own way; a letter out of place costs more."""


@pytest.mark.parametrize("name", ["disdukcapil/ktp-el", "bagian-hukum/penyusunan-perbup", "rsud/igd-triase"])
def test_screen_and_paper_show_the_same(name: str) -> None:
    catalogue = example()
    sop = catalogue.sops[name]
    pdf = sop_pdf(sop, catalogue, SETTINGS)
    for index, sheet in enumerate(lay_out(sheet_input(sop, catalogue, SheetSettings(url=SETTINGS.url(sop))))):
        svg = _VARIABLE.sub(lambda found: found[1].replace("currentColor", "#000"), draw_svg(sheet))
        drawn = re.sub('font-family="[^"]*"', f'font-family="{FAMILY}" style="font-kerning:none"', svg)
        picture = _as_pdf(drawn, sheet.width, sheet.height)
        width, one = outside.pixels(pdf, index)
        other_width, other = outside.pixels(picture, 0)
        assert (width, len(one)) == (other_width, len(other))
        assert _strays(one, other, width) + _strays(other, one, width) <= _MOST, f"{name}, page {index + 1}"


def _strays(one: bytes, other: bytes, width: int) -> int:
    """Dark pixels with nothing near them in the other picture."""
    around = [down * width + across for down in (-1, 0, 1) for across in (-1, 0, 1)]
    inner = range(width + 1, len(one) - width - 1)
    return sum(one[at] < _DARK and all(other[at + step] > _LIGHT for step in around) for at in inner)


def _as_pdf(svg: str, width: float, height: float) -> bytes:
    source = f'#set page(width: {width}pt, height: {height}pt, margin: 0pt)\n#image("a.svg", width: 100%, height: 100%)'
    files: Any = {"main.typ": source.encode(), "a.svg": svg.encode()}  # Typst's type hints know no files by name
    result = typst.compile(files, font_paths=[str(font_folder())], ignore_system_fonts=True)
    assert isinstance(result, bytes)
    return result
