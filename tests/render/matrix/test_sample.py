"""The sheets of the sample: what officers of a Bagian Organisasi would send back."""

from __future__ import annotations

import pytest

from sop_katalog.model.sop import Bentuk
from sop_katalog.render.matrix.layout import PAPER_SIZES, lay_out
from sop_katalog.render.matrix.resolve import sheet_input
from sop_katalog.render.matrix.sheet import Sheet
from sop_katalog.render.matrix.sheet_input import Paper, SheetSettings
from tests.render.matrix.flows import SLACK, faults
from tests.render.pdf.samples import example

PAPERS = (Paper.A4, Paper.F4)
SMALLEST = 7.0


def sheets(name: str, paper: Paper) -> tuple[Sheet, ...]:
    catalogue = example()
    settings = SheetSettings(paper, url=f"https://sop.contohkab.go.id/opd/{name}/#versi-0123abcd")
    return lay_out(sheet_input(catalogue.sops[name], catalogue, settings))


@pytest.mark.parametrize("paper", PAPERS)
def test_every_sheet_is_clean_and_fits_its_paper(paper: Paper) -> None:
    width, height = PAPER_SIZES[paper]
    for name in example().sops:
        for sheet in sheets(name, paper):
            assert not list(faults(sheet)), name
            assert sheet.width < width + SLACK, name
            assert sheet.height < height + SLACK, name
            assert min(text.size for text in sheet.texts) >= SMALLEST, name


@pytest.mark.parametrize("paper", PAPERS)
def test_the_identity_block_keeps_to_one_sheet(paper: Paper) -> None:
    """Forms of health centres list their steps in it, too, and may take two."""
    catalogue = example()
    for name, sop in catalogue.sops.items():
        pages = [sheet for sheet in sheets(name, paper) if not sheet.symbols]
        assert len(pages) <= 1 + (catalogue.form(sop) is Bentuk.AKREDITASI), name
