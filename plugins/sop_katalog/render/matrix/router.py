"""Chooses a way for every link of a page: few bends and crossings, one line to an exit, nothing on top of another."""

from __future__ import annotations

from collections.abc import Iterator
from math import inf
from typing import Final, NamedTuple

from sop_katalog.render.matrix.flow_page import FlowPage, Link
from sop_katalog.render.matrix.grid import Grid
from sop_katalog.render.matrix.route import Route, turns
from sop_katalog.render.matrix.sheet import SymbolKind
from sop_katalog.render.matrix.ways import (
    BEND_COST,
    BOTTOM,
    MOST_BENDS,
    TOP,
    Port,
    entries_of,
    exits_of,
    least_cost,
    ways,
)

_CROSSING_COST: Final = 16.0
_NEIGHBOUR_COST: Final = 1.5
_NEW_EXIT_COST: Final = 6.0
"""For a fork that leaves a symbol by a second side although it could share the first."""
_SIDE_ENTRY_COST: Final = 4.0
"""For an arrow forwards: readers expect it from above."""
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
        _, route, crossings = self._best(index)
        if crossings:
            self.crossed.add(index)
            self.crossed.update([other.index for other in self.grid.met(route)])
        self.routes[index] = route
        self.grid.add(route)

    def improve(self, order: list[int]) -> bool:
        """Choose again each route that crosses another; whether any changed."""
        changed = False
        for index in order:
            if index not in self.crossed:
                continue
            route = self.routes[index]
            if self.grid.crossings(route) or self.grid.friction(route)[1]:
                self.grid.remove(route)
                self.choose(index)
                changed = changed or self.routes[index].spots != route.spots
        return changed

    def _best(self, index: int) -> _Choice:
        """The cheapest allowed way. Where lines would lie on each other anyway, at least no symbol is crossed."""
        link, grid = self.page.links[index], self.grid
        sides = {other.leaves for other in self._siblings(link)}
        exits, entries = self._open_exits(link, sides), self._open_entries(link)
        forward = self.page.nodes[link.target].slot > self.page.nodes[link.source].slot
        best: _Choice | None = None
        spare: Route | None = None
        distance = least_cost(self.page, link)
        for bends in range(MOST_BENDS + 1):
            if best and best.cost <= bends * BEND_COST + distance:
                break
            for cost, spots, leaves, enters in ways(grid, exits, entries, link, bends):
                if best and cost >= best.cost:
                    break
                own = cost + _awkwardness(leaves, enters, forward, sides)
                if best and own >= best.cost:
                    continue
                route = Route(index, link, spots, leaves, enters)
                if not grid.passable(route):
                    continue
                spare = spare or route
                if grid.collides(route) or self._tangles(route):
                    continue
                beside, crossings = grid.friction(route)
                crossings += grid.crossings(route)
                total = own + (_CROSSING_COST * crossings + _NEIGHBOUR_COST * beside)
                if best is None or total < best.cost:
                    best = _Choice(total, route, crossings)
        if best is None:
            assert spare, "every symbol keeps a free side for its next line"
            return _Choice(inf, spare, inf)
        return best

    def _open_exits(self, link: Link, sides: set[str]) -> list[Port]:
        """A side is left by one exit only or entered; a labelled exit keeps to one side. `sides` are those that the
        exit leaves by already."""
        node, at, users = self.page.nodes[link.source], link.source, self.grid.users
        ports = exits_of(node)
        if sides and node.kind is SymbolKind.DECISION:
            ports = [port for port in ports if port[0] in sides]
        return [port for port in ports if {user.link.group for user in users(at, port[0])} <= {link.group}]

    def _open_entries(self, link: Link) -> list[Port]:
        at, users = link.target, self.grid.users
        ports = entries_of(self.page.nodes[at])
        return [port for port in ports if {user.link.target for user in users(at, port[0])} <= {at}]

    def _siblings(self, link: Link) -> Iterator[Route]:
        """Routes of the same exit that are chosen already."""
        chosen = (self.routes.get(index) for index in self.groups[link.group])
        return (route for route in chosen if route and route.link is not link)

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


def _awkwardness(leaves: str, enters: str, forward: bool, sides: set[str]) -> float:
    """What a reader pays for a way besides its length, whatever else runs on the page. `sides` are those that the same
    exit leaves by already."""
    cost = 0.0
    if forward and enters != TOP:
        cost += _SIDE_ENTRY_COST
    if sides and sides != {leaves}:
        cost += _NEW_EXIT_COST
    return cost
