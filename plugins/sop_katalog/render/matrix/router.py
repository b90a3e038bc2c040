"""Chooses a way for every link of a page: few bends and crossings, one line to an exit, nothing on top of another."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

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
    return tuple(router.routes[index] for index in range(len(page.links)))


class _Router:
    def __init__(self, page: FlowPage) -> None:
        self.page = page
        self.grid = Grid(page)
        self.routes: dict[int, Route] = {}
        self.groups: dict[int, list[int]] = {}
        for index, link in enumerate(page.links):
            self.groups.setdefault(link.group, []).append(index)

    def urgency(self, index: int) -> tuple[bool, int, int, int]:
        """Forward before back, near before far: the short ones have the fewest ways to choose from."""
        link = self.page.links[index]
        source, target = self.page.nodes[link.source], self.page.nodes[link.target]
        down = target.slot - source.slot
        return down < 0 or link.source == link.target, abs(down), abs(target.columns[0] - source.columns[0]), index

    def choose(self, index: int) -> float:
        """Take the cheapest allowed way; its cost."""
        cost, route = self._best(index)
        self.routes[index] = route
        self.grid.add(route)
        return cost

    def improve(self, order: list[int]) -> bool:
        """Choose again each route that crosses another; whether any changed."""
        changed = False
        for index in order:
            route = self.routes[index]
            if self.grid.crossings(route) or self.grid.friction(route)[1]:
                self.grid.remove(route)
                self.choose(index)
                changed = changed or self.routes[index].spots != route.spots
        return changed

    def _best(self, index: int) -> tuple[float, Route]:
        """The cheapest allowed way. Where lines would lie on each other anyway, at least no symbol is crossed."""
        link = self.page.links[index]
        exits, entries = self._open_exits(link), self._open_entries(link)
        best: tuple[float, Route] | None = None
        spare: Route | None = None
        distance = least_cost(self.page, link)
        for bends in range(MOST_BENDS + 1):
            if best and best[0] <= bends * BEND_COST + distance:
                break
            for cost, spots, leaves, enters in ways(self.grid, exits, entries, link, bends):
                if best and cost >= best[0]:
                    break
                route = Route(index, link, spots, leaves, enters)
                own = cost + self._awkwardness(route)
                if (best and own >= best[0]) or not self.grid.passable(route):
                    continue
                spare = spare or route
                if self.grid.collides(route) or self._tangles(route):
                    continue
                total = own + self._friction(route)
                if best is None or total < best[0]:
                    best = total, route
        if best is None:
            assert spare, "every symbol keeps a free side for its next line"
            return float("inf"), spare
        return best

    def _open_exits(self, link: Link) -> list[Port]:
        """A side is left by one exit only or entered; a labelled exit keeps to one side."""
        ports = list(exits_of(self.page.nodes[link.source]))
        if self.page.nodes[link.source].kind is SymbolKind.DECISION:
            sides = {other.leaves for other in self._siblings(link)}
            ports = [port for port in ports if not sides or port[0] in sides]
        users = self.grid.users
        return [port for port in ports if all(user.link.group == link.group for user in users(link.source, port[0]))]

    def _open_entries(self, link: Link) -> list[Port]:
        ports = entries_of(self.page.nodes[link.target])
        users = self.grid.users
        return [port for port in ports if all(user.link.target == link.target for user in users(link.target, port[0]))]

    def _siblings(self, link: Link) -> Iterator[Route]:
        """Routes of the same exit that are chosen already."""
        chosen = (self.routes.get(index) for index in self.groups[link.group])
        return (route for route in chosen if route and route.link is not link)

    def _awkwardness(self, route: Route) -> float:
        """What a reader pays for a way besides its length, whatever else runs on the page."""
        nodes, link = self.page.nodes, route.link
        cost = 0.0
        if route.enters != TOP and nodes[link.target].slot > nodes[link.source].slot:
            cost += _SIDE_ENTRY_COST
        if any(other.leaves != route.leaves for other in self._siblings(link)):
            cost += _NEW_EXIT_COST
        return cost

    def _friction(self, route: Route) -> float:
        """What the other lines cost."""
        beside, crossings = self.grid.friction(route)
        return _CROSSING_COST * (self.grid.crossings(route) + crossings) + _NEIGHBOUR_COST * beside

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
