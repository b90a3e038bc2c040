"""How ways are chosen."""

from __future__ import annotations

from math import inf

import pytest
from hypothesis import given, settings

from sop_katalog.model.sop import Sop
from sop_katalog.render.matrix import router
from sop_katalog.render.matrix.route import Route
from sop_katalog.render.matrix.sheet_input import Paper
from sop_katalog.render.matrix.ways import _JOINT_STAGES, ways
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


@given(sop=sops())
@settings(SLOW, max_examples=30)
def test_no_way_that_was_not_tried_is_better(sop: Sop) -> None:
    best = router._Router._best

    def checked(self: router._Router, index: int) -> router._Choice:
        found = best(self, index)
        plain = _plainly_best(self, index)
        assert (found.cost, found.route.spots) == (plain.cost, plain.route.spots)
        return found

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(router._Router, "_best", checked)
        sheets_of(sop, Paper.CONTINUOUS)


@given(sop=sops())
@settings(SLOW, max_examples=30)
def test_a_way_that_is_kept_would_be_chosen_again(sop: Sop) -> None:
    def plainly_improve(self: router._Router, order: list[int]) -> bool:
        changed = False
        for index in order:
            route = self.routes[index]
            if self.grid.crossings(route) or self.grid.friction(route)[1]:
                self.grid.remove(route)
                self.choose(index)
                changed = changed or self.routes[index].spots != route.spots
        return changed

    sheets = sheets_of(sop, Paper.CONTINUOUS)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(router._Router, "improve", plainly_improve)
        assert sheets_of(sop, Paper.CONTINUOUS) == sheets


def _plainly_best(self: router._Router, index: int) -> router._Choice:
    """All ways are tried, whatever they must cost at least; of equal ones the first with the fewest bends is taken."""
    link, grid, sides = self.page.links[index], self.grid, self._sides_left(index)
    exits, entries = self._open_exits(link, sides), self._open_entries(link)
    down = self.page.nodes[link.target].slot - self.page.nodes[link.source].slot
    every = sorted(
        (len(way[1]), way)
        for stage in _JOINT_STAGES
        for way in ways(grid, exits, entries, link, stage)
        if down >= 0 or len(way[1]) > 3  # one bend does not lead up
    )
    choices: list[router._Choice] = []
    spare: list[router._Choice] = []
    for _, (cost, spots, leaves, enters) in every:
        route = Route(index, link, spots, leaves, enters)
        if not grid.passable(route):
            continue
        spare.append(router._Choice(inf, route, inf))
        if not grid.collides(route) and not self._tangles(route):
            beside, crossings = grid.friction(route)
            crossings += grid.crossings(route)
            own = cost + router._awkwardness(leaves, enters, down > 0, sides)
            total = own + (router._CROSSING_COST * crossings + router._NEIGHBOUR_COST * beside)
            choices.append(router._Choice(total, route, crossings))
    return min(choices or spare[:1], key=lambda choice: choice.cost)
