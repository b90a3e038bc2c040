"""How pages are filled."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given

from sop_katalog.model.sop import Sop
from sop_katalog.render.matrix import pages
from sop_katalog.render.matrix.density import DENSITIES
from sop_katalog.render.matrix.exits import step_exits
from sop_katalog.render.matrix.placing import place
from sop_katalog.render.matrix.resolve import sheet_input
from sop_katalog.render.matrix.routed import PageRouter, without_lines
from sop_katalog.render.matrix.rows import plan_rows
from sop_katalog.render.matrix.sheet_input import Paper, SheetSettings
from tests.factory import make_catalogue
from tests.render.matrix.flows import sheets_of, sops
from tests.render.matrix.test_layout import SLOW


@given(sop=sops())
@SLOW
def test_lines_never_make_a_page_lower(sop: Sop) -> None:
    data = sheet_input(sop, make_catalogue(sop), SheetSettings())
    page = place(data, step_exits(data.graph, DENSITIES[0]), 0, len(data.steps), ())
    texts = [0.0] * len(data.steps)
    bare = plan_rows(without_lines(page, DENSITIES[0]), texts, 0).height
    assert bare <= plan_rows(PageRouter().route(page, DENSITIES[0]), texts, 0).height


@given(sop=sops())
@SLOW
def test_the_short_cut_changes_no_page(sop: Sop) -> None:
    quick = sheets_of(sop, Paper.A4)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(pages, "without_lines", _with_lines)
        assert sheets_of(sop, Paper.A4) == quick


def _with_lines(page: Any, density: Any) -> Any:
    return PageRouter().route(page, density)
