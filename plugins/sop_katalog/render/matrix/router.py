"""Chooses a way for every link of a page: few bends and crossings, one line to an exit, nothing on top of another."""

from __future__ import annotations

from math import inf
from typing import Final, NamedTuple

from sop_katalog.render.matrix.flow_page import FlowPage, Link
from sop_katalog.render.matrix.grid import Grid
from sop_katalog.render.matrix.route import Route, turns
from sop_katalog.render.matrix.sheet import SymbolKind
from sop_katalog.render.matrix.ways import (
    BOTTOM,
    LEFT,
    RIGHT,
    SIDE_ENTRY_COST,
    TOP,
    Ports,
    cost_of,
    entries_of,
    exits_of,
    stages_of,
    ways,
)

_CROSSING_COST: Final = 16.0
_NEIGHBOUR_COST: Final = 1.5
_NEW_EXIT_COST: Final = 6.0
"""For a fork that leaves a symbol by a second side although it could share the first."""
_ROUNDS: Final = 2
"""How often all ways are chosen again, now that the others are known."""


def find_routes(page: FlowPage) -> tuple[Route, ...]:
    """A route for every link, in the order of the links."""
    router = _Router(page)
    order = sorted(range(len(page.links)), key=router.urgency)
    for index in order:
        router.choose(index)
    for _ in range(_ROUNDS):
        if not router.improve(order):
            break
    return tuple([router.routes[index] for index in range(len(page.links))])


class _Choice(NamedTuple):
    """A way that may be taken, and how many others it crosses."""

    cost: float
    route: Route
    crossings: float


class _Router:
    def __init__(self, page: FlowPage) -> None:
        self.page = page
        self.grid = Grid(page)
        self.routes: dict[int, Route] = {}
        self.crossed: set[int] = set()
        """Those that may cross another: each crossing was there when the later of its two routes was chosen."""
        self.moves = 0
        """How often another way was taken than before."""
        self.chosen: dict[int, tuple[int, float]] = {}
        """For each route what there was of moves and what it cost when it was chosen."""
        self.groups: dict[int, list[int]] = {}
        for index, link in enumerate(page.links):
            self.groups.setdefault(link.group, []).append(index)

    def urgency(self, index: int) -> tuple[bool, int, int, int]:
        """Forward before back, near before far: the short ones have the fewest ways to choose from."""
        link = self.page.links[index]
        source, target = self.page.nodes[link.source], self.page.nodes[link.target]
        down = target.slot - source.slot
        return down < 0 or link.source == link.target, abs(down), abs(target.columns[0] - source.columns[0]), index

    def choose(self, index: int) -> None:
        """Take the cheapest allowed way."""
        cost, route, crossings = self._best(index)
        if crossings:
            self.crossed.add(index)
            self.crossed.update([other.index for other in self.grid.met(route)])
        if index in self.routes and self.routes[index].spots != route.spots:
            self.moves += 1
        self.chosen[index] = self.moves, cost
        self.routes[index] = route
        self.grid.add(route)

    def improve(self, order: list[int]) -> bool:
        """Choose again each route that crosses another; whether any changed.

        Those that were only added since a way was chosen make no other way cheaper: while it costs the same, it stays.
        """
        moves = self.moves
        for index in order:
            if index not in self.crossed:
                continue
            route = self.routes[index]
            beside, crossings = self.grid.friction(route)
            crossings += self.grid.crossings(route)
            if crossings and self.chosen[index] != (self.moves, self._own_cost(route) + _friction(crossings, beside)):
                self.grid.remove(route)
                self.choose(index)
        return self.moves > moves

    def _best(self, index: int) -> _Choice:
        """The cheapest allowed way. Where lines would lie on each other anyway, at least no symbol is crossed."""
        link, grid = self.page.links[index], self.grid
        sides = self._sides_left(index)
        exits, entries = self._open_exits(link, sides), self._open_entries(link)
        forward = self.page.nodes[link.target].slot > self.page.nodes[link.source].slot
        best: _Choice | None = None
        stages, distance = stages_of(self.page, link)
        for stage in stages:
            if best and best.cost <= stage.cost + distance:
                break
            for cost, spots, leaves, enters in ways(grid, exits, entries, link, stage):
                if best and cost >= best.cost:
                    break
                own = cost + _awkwardness(leaves, enters, forward, sides)
                if best and own >= best.cost:
                    continue
                route = Route(index, link, spots, leaves, enters)
                if not grid.passable(route) or grid.collides(route) or self._tangles(route):
                    continue
                crossed = grid.crossings(route)
                if best and own + _CROSSING_COST * crossed >= best.cost:
                    continue
                beside, crossings = grid.friction(route)
                crossings += crossed
                total = own + _friction(crossings, beside)
                if best is None or total < best.cost:
                    best = _Choice(total, route, crossings)
        return best or _Choice(inf, self._spare(index, exits, entries), inf)

    def _own_cost(self, route: Route) -> float:
        """What a way costs without what it meets."""
        nodes, link = self.page.nodes, route.link
        forward = nodes[link.target].slot > nodes[link.source].slot
        return cost_of(route.spots) + _awkwardness(route.leaves, route.enters, forward, self._sides_left(route.index))

    def _spare(self, index: int, exits: Ports, entries: Ports) -> Route:
        """The way with the fewest bends and costs among those that cross no symbol."""
        link = self.page.links[index]
        every = sorted(
            (len(way[1]), way)
            for stage in stages_of(self.page, link)[0]
            for way in ways(self.grid, exits, entries, link, stage)
        )
        routes = (Route(index, link, spots, leaves, enters) for _, (_, spots, leaves, enters) in every)
        found = next(filter(self.grid.passable, routes), None)
        assert found, "every symbol keeps a free side for its next line"
        return found

    def _open_exits(self, link: Link, sides: set[str]) -> Ports:
        """A side is left by one exit only or entered; a labelled exit keeps to one side. `sides` are those that the
        exit leaves by already."""
        node = self.page.nodes[link.source]
        closed = {side for side, user in self.grid.users(link.source) if user.link.group != link.group}
        if sides and node.kind is SymbolKind.DECISION:
            closed |= {BOTTOM, LEFT, RIGHT} - sides
        return exits_of(node, closed)

    def _open_entries(self, link: Link) -> Ports:
        closed = {side for side, user in self.grid.users(link.target) if user.link.target != link.target}
        return entries_of(self.page.nodes[link.target], closed)

    def _sides_left(self, index: int) -> set[str]:
        """Sides that other routes of the same exit leave by already."""
        group, routes = self.groups[self.page.links[index].group], self.routes
        return {routes[other].leaves for other in group if other != index and other in routes}

    def _tangles(self, route: Route) -> bool:
        """Whether lines in a gap between slots could not be put one below the other.

        Where one line comes from above and another goes down in the same column, the first must run higher. A line
        with both ends in one gap can close a ring of such demands.
        """
        if route.leaves != BOTTOM or route.enters != TOP or len(route.spots) == 2:
            return False
        for at in {y for _, y in route.spots[1:-1]}:
            above, below = turns(route.spots, at)
            if at % 2 == 0 and above and below and self._reaches(at, above, below, set()):
                return True
        return False

    def _reaches(self, at: int, start: set[int], goal: set[int], seen: set[int]) -> bool:
        """Whether the lines that must run below one coming from above at `start` lead to one that must run above
        a line going down at `goal`."""
        for other, above, below in self.grid.turns_above(at // 2):
            if other.index in seen or not below & start:
                continue
            seen.add(other.index)
            if above & goal or self._reaches(at, above, goal, seen):
                return True
        return False


def _friction(crossings: float, beside: int) -> float:
    """What a way costs for the lines that it meets."""
    return _CROSSING_COST * crossings + _NEIGHBOUR_COST * beside


def _awkwardness(leaves: str, enters: str, forward: bool, sides: set[str]) -> float:
    """What a reader pays for a way besides its length, whatever else runs on the page. `sides` are those that the same
    exit leaves by already."""
    cost = 0.0
    if forward and enters != TOP:
        cost += SIDE_ENTRY_COST
    if sides and sides != {leaves}:
        cost += _NEW_EXIT_COST
    return cost
