"""The QR code of a printed and scanned sheet, read by another program (ZXing)."""

from __future__ import annotations

import re
from typing import Any

import pypdfium2  # type: ignore[import-untyped]  # it has no type hints
import pytest
import zxingcpp
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, ImageFilter

from sop_katalog.render.matrix.sheet_input import Paper
from sop_katalog.render.pdf.api import PdfSettings, sop_pdf
from tests.render.pdf import outside
from tests.render.pdf.samples import example

_SETTINGS = "https://sop.contohkab.go.id/opd/{id}/#versi-{versi}"
_POINTS = 72


def scanned(pdf: bytes, page: int, dots: int, skew: float) -> Image.Image:
    """A page as a cheap scanner sees it: coarse, laid in askew, not quite sharp."""
    with pypdfium2.PdfDocument(pdf) as document:
        image: Image.Image = document[page].render(scale=dots / _POINTS, grayscale=True).to_pil()
    turned = image.rotate(skew, fillcolor=255, resample=Image.Resampling.BICUBIC)
    return turned.filter(ImageFilter.GaussianBlur(0.7 * dots / 150))


@pytest.mark.parametrize("paper", [Paper.A4, Paper.F4])
@pytest.mark.parametrize("dots", [150, 200, 300])
def test_leads_from_every_sheet_to_this_version(paper: Paper, dots: int) -> None:
    catalogue = example()
    longest = max(catalogue.sops.values(), key=lambda sop: len(sop.id))
    settings = PdfSettings(paper, _SETTINGS)
    pdf = sop_pdf(longest, catalogue, settings)
    for page in range(len(outside.sizes(pdf))):
        found = zxingcpp.read_barcodes(scanned(pdf, page, dots, 1.5))
        assert [code.text for code in found] == [settings.url(longest)]


@pytest.mark.parametrize("size", range(30, 231, 7))
def test_the_stronger_level_is_taken_where_it_costs_no_module(size: int) -> None:
    from sop_katalog.render.matrix import qr

    url = "https://contoh.go.id/".ljust(size, "a")
    low, medium = (qr._matrix(url, level)[0] for level in "LM")
    chosen = qr.make_code(url, 0, 0, 1).modules
    assert chosen == low
    assert (qr._level(size) == "M") == (medium == low)


@pytest.mark.parametrize("size", [30, 60, 120, 230])
def test_path_draws_the_modules_of_the_code(size: int) -> None:
    from sop_katalog.render.matrix.qr import code_path, make_code

    url = "https://contoh.go.id/".ljust(size, "a")
    code = make_code(url, 0, 0, 1)
    drawn = "".join(f"M{column} {row}h{count}v1h-{count}z" for row, column, count in code.runs)
    assert code_path(url) == (drawn, code.modules)


@pytest.mark.parametrize("size", [0, 30, 60, 120, 230])
def test_runs_are_all_dark_modules(size: int) -> None:
    from sop_katalog.render.matrix.qr import _level, make_code

    url = "https://contoh.go.id/".ljust(size, "a")
    code = make_code(url, 0, 0, 1)
    drawing = zxingcpp.create_barcode(url, zxingcpp.BarcodeFormat.QRCode, ec_level=_level(len(url)))
    image: Any = drawing.to_image(scale=1, add_quiet_zones=False)  # a buffer, which its type does not say
    pixels: Any = memoryview(image).tolist()  # rows of grey values
    drawn = {(row, column + index) for row, column, count in code.runs for index in range(count)}
    assert drawn == {(row, column) for row, line in enumerate(pixels) for column, grey in enumerate(line) if not grey}
    assert all((row, column + count) not in drawn for row, column, count in code.runs)


@given(st.lists(st.integers(0, 1), max_size=80))
def test_runs_are_found_wherever_they_are(modules: list[int]) -> None:
    from sop_katalog.render.matrix.qr import _runs

    found = list(_runs(bytes([*modules, 0])))
    assert found == [run.span() for run in re.finditer("1+", "".join(map(str, modules)))]
