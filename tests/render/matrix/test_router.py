"""How ways are chosen."""

from __future__ import annotations

import pytest
from hypothesis import given

from sop_katalog.model.sop import Sop
from sop_katalog.render.matrix import router
from sop_katalog.render.matrix.sheet_input import Paper
from tests.render.matrix.flows import sheets_of, sops
from tests.render.matrix.test_layout import SLOW


@given(sop=sops())
@SLOW
def test_every_way_that_crosses_another_is_chosen_again(sop: Sop) -> None:
    improve = router._Router.improve
    missed: list[int] = []

    def watched(self: router._Router, order: list[int]) -> bool:
        crossing = [i for i, way in self.routes.items() if self.grid.crossings(way) or self.grid.friction(way)[1]]
        missed.extend(set(crossing) - self.crossed)
        return improve(self, order)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(router._Router, "improve", watched)
        sheets_of(sop, Paper.CONTINUOUS)
    assert not missed
