"""What stands and runs on the grid of a page already."""

from __future__ import annotations

from collections.abc import Iterator

from sop_katalog.render.matrix.flow_page import FlowPage
from sop_katalog.render.matrix.route import Route, gap, middle, turns
from sop_katalog.render.matrix.strand import Strand, strand_crossings

_Run = tuple[int, int, Route | None]
"""Start and end of a straight piece; None is the line that joins the symbols of one step."""


class Grid:
    """What is taken on one page."""

    def __init__(self, page: FlowPage) -> None:
        self.page = page
        self._cells = [0] * page.columns
        """For each column the slots with a symbol, as bits."""
        self._rows = [0] * page.slots
        """For each slot the columns with a symbol, as bits."""
        self._walls = [0] * (page.columns + 1)
        """For each gap the slots where a wide symbol closes it, as bits."""
        self._vertical: list[list[_Run]] = [[] for _ in range(2 * page.columns + 1)]
        self._horizontal: list[list[_Run]] = [[] for _ in range(2 * page.slots + 1)]
        self._strands: dict[tuple[bool, int], list[tuple[Strand, Route]]] = {}
        self._users: list[list[tuple[str, Route]]] = [[] for _ in page.nodes]
        """For each node the sides where routes leave or enter it."""
        for node in page.nodes:
            for column in range(node.columns[0], node.columns[-1] + 1):
                self._cells[column] |= 1 << node.slot
                self._rows[node.slot] |= 1 << column
            for start, end in node.runs:
                for column in range(start + 1, end + 1):
                    self._walls[column] |= 1 << node.slot
            if len(node.runs) > 1:
                joint: _Run = (middle(node.columns[0]), middle(node.columns[-1]), None)
                self._horizontal[middle(node.slot)].append(joint)

    def add(self, route: Route) -> None:
        """Take the room of a route."""
        for vertical, at, start, end in route.pieces:
            (self._vertical if vertical else self._horizontal)[at].append((start, end, route))
        for vertical, at, strand in route.strands:
            self._strands.setdefault((vertical, at), []).append((strand, route))
        self._users[route.link.source].append((route.leaves, route))
        self._users[route.link.target].append((route.enters, route))

    def remove(self, route: Route) -> None:
        """Give the room of a route back."""
        for vertical, at, start, end in route.pieces:
            (self._vertical if vertical else self._horizontal)[at].remove((start, end, route))
        for vertical, at, strand in route.strands:
            self._strands[vertical, at].remove((strand, route))
        self._users[route.link.source].remove((route.leaves, route))
        self._users[route.link.target].remove((route.enters, route))

    def users(self, node: int) -> list[tuple[str, Route]]:
        """Routes that leave or enter a node, and the side where they do."""
        return self._users[node]

    def taken(self, column: int, slot: int) -> bool:
        """Whether a symbol stands there."""
        return bool(self._cells[column] >> slot & 1)

    def clear(self, column: int, first: int, last: int) -> bool:
        """Whether no symbol stands in the slots `first` to `last` of a column."""
        return first > last or not self._cells[column] >> first & ((1 << (last - first + 1)) - 1)

    def passable(self, route: Route) -> bool:
        """Whether no symbol stands in the way of the horizontal pieces in the middle of slots."""
        for vertical, at, start, end in route.pieces:
            if vertical or at % 2 == 0:
                continue
            first, last = (start + 1) // 2, end // 2 - 1
            if first <= last and self._rows[at // 2] >> first & ((1 << (last - first + 1)) - 1):
                return False
        return True

    def open(self, gap_: int, y1: int, y2: int) -> bool:
        """Whether a line may run in a gap between columns from `y1` to `y2`."""
        first, last = y1 // 2, (y2 - 1) // 2
        return first > last or not self._walls[gap_] >> first & ((1 << (last - first + 1)) - 1)

    def collides(self, route: Route) -> bool:
        """Whether a vertical piece in the middle of a column would lie on one of an unrelated route."""
        for vertical, at, start, end in route.pieces:
            if not vertical or at % 2 == 0:
                continue
            for other_start, other_end, other in self._vertical[at]:
                low, high = max(start, other_start), min(end, other_end)
                meet = low < high or (low == high and low % 2 and not self.taken(at // 2, low // 2))
                if meet and other and not route.link.related(other.link):
                    return True
        return False

    def crossings(self, route: Route) -> int:
        """How many lines the route would cross."""
        return len(self._across(route))

    def friction(self, route: Route) -> tuple[int, float]:
        """In the gaps that the route uses: how many lines run beside it, and how often it must cross them."""
        beside, crossings = 0, 0.0
        if not route.strands:
            return beside, crossings
        for strand, other, _ in self._beside(route):
            beside += 1
            crossings += min(strand_crossings(strand, other), strand_crossings(other, strand)) / 2
        return beside, crossings

    def met(self, route: Route) -> Iterator[Route]:
        """All routes that the route would cross or run beside."""
        yield from (other for other in self._across(route) if other)
        yield from (other for _, _, other in self._beside(route))

    def _across(self, route: Route) -> list[Route | None]:
        return [
            other
            for vertical, at, start, end in route.pieces
            for runs in (self._horizontal if vertical else self._vertical)[start + 1 : end]
            for low, high, other in runs
            if low < at < high and (other is None or not route.link.related(other.link))
        ]

    def _beside(self, route: Route) -> list[tuple[Strand, Strand, Route]]:
        """Each strand of the route with each one of another route that overlaps it, and that route."""
        return [
            (strand, its, other)
            for vertical, at, strand in route.strands
            for its, other in self._strands.get((vertical, at), ())
            if strand.overlaps(its) and not route.link.related(other.link)
        ]

    def turns_above(self, gap_: int) -> Iterator[tuple[Route, set[int], set[int]]]:
        """The routes in a gap between slots with the columns where they come from above and go below."""
        for _, _, route in self._horizontal[gap(gap_)]:
            if route is not None:
                yield route, *turns(route.spots, gap(gap_))
