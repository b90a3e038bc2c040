"""Breaks the flowchart into pages: rows are never split, and lines between pages go through lettered connectors."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import field, replace
from itertools import pairwise
from math import inf
from string import ascii_uppercase
from typing import Final

from sop_katalog.render.matrix.cells import Cell, row_cells, row_heights
from sop_katalog.render.matrix.columns import Columns, Contents, contents_of, fit_columns
from sop_katalog.render.matrix.density import DENSITIES, Density
from sop_katalog.render.matrix.exits import StepExits, step_exits
from sop_katalog.render.matrix.flow_drawing import FlowDrawing
from sop_katalog.render.matrix.flow_page import Crossing, FlowPage
from sop_katalog.render.matrix.placing import place
from sop_katalog.render.matrix.routed import PageRouter, RoutedPage, without_lines
from sop_katalog.render.matrix.rows import plan_rows
from sop_katalog.render.matrix.sheet import Drawing
from sop_katalog.render.matrix.sheet_input import SheetInput
from sop_katalog.render.matrix.table import Head, draw_table
from sop_katalog.values import dataclass

_SHORT_TAIL: Final = 3
"""Rows that are too few for a sheet of their own, if they can stand elsewhere."""
_SMALLEST_FOR_PAGES: Final = 7.5
"""Type that may be taken to save a page."""
_TRIES: Final = 8
"""How often the widths are set again for what the pages turned out to need."""


@dataclass(frozen=True)
class FlowLayout:
    """A flowchart with its widths and pages chosen."""

    data: SheetInput
    density: Density
    exits: tuple[StepExits, ...]
    columns: Columns
    cells: tuple[tuple[Cell, ...], ...]
    pages: tuple[RoutedPage, ...]

    def draw(self, page: int, top: float) -> tuple[Drawing, ...]:
        """Head, table and flow of one page, the head's upper side at `top`."""
        routed = self.pages[page]
        head = Head(self.data, self.columns, self.density)
        cells = self.cells[routed.page.first : routed.page.last]
        rows = plan_rows(routed, row_heights(cells, self.density.text), top + head.height)
        flow = FlowDrawing(routed, self.columns, rows, self._letters)
        return head.draw(top), draw_table(self.columns, rows, cells, self.density.text, top), flow.draw()

    @property
    def tail(self) -> float:
        """How many rows the last of several pages has."""
        last = self.pages[-1].page
        return last.last - last.first if len(self.pages) > 1 else inf

    @property
    def _letters(self) -> dict[Crossing, str]:
        """A letter for each pair of connectors, in the order of the pages that are left."""
        crossings = dict.fromkeys(
            node.crossing
            for routed in self.pages
            for node in routed.page.nodes
            if node.crossing is not None and node.crossing[0] == routed.page.first
        )
        return {crossing: _letter(index) for index, crossing in enumerate(crossings)}


def _letter(index: int) -> str:
    """A to Z, then AA, AB and on."""
    rest, last = divmod(index, len(ascii_uppercase))
    return (_letter(rest - 1) if rest else "") + ascii_uppercase[last]


def lay_out_flow(data: SheetInput, left: float, width: float, room: float | None) -> FlowLayout:
    """The flowchart at its most generous density that fits `width`.

    Where few rows would be left for the last page, a tighter one that saves this page is taken. `room` is the height of
    a page; None means without end.
    """
    router, contents = PageRouter(), contents_of(data)
    found: FlowLayout | None = None
    for density in DENSITIES:
        if found and (found.tail > _SHORT_TAIL or density.text < _SMALLEST_FOR_PAGES):
            break
        most = len(found.pages) - 1 if found else None
        attempt = _Attempt(data, contents, router, density, left, width, room, most)
        found = attempt.run(not found and density is DENSITIES[-1]) or found
    assert found, "the last density always fits"
    return found


def _with_notes(data: SheetInput, exits: tuple[StepExits, ...]) -> SheetInput:
    """What the drawing has no room for is said in Keterangan."""
    if not any(own.notes for own in exits):
        return data
    steps = [
        step._replace(keterangan=step.keterangan + own.notes) if own.notes else step
        for step, own in zip(data.steps, exits, strict=True)
    ]
    return replace(data, steps=tuple(steps))


_Bounds = tuple[int, int, tuple[Crossing, ...]]
"""First step of a page, the one after its last, and the lines that arrive from other pages."""


@dataclass
class _Attempt:
    data: SheetInput
    contents: Contents
    router: PageRouter
    density: Density
    left: float
    width: float
    room: float | None
    most: int | None
    """More pages than this are not wanted."""
    exits: tuple[StepExits, ...] = ()
    placed: dict[_Bounds, FlowPage] = field(default_factory=dict)
    routed: dict[_Bounds, RoutedPage] = field(default_factory=dict)

    def run(self, force: bool) -> FlowLayout | None:
        """Widths for one endless page, then pages for these widths, until both agree.

        Where they do not agree soon, the widths serve all pages that were tried, so that no page grows too high.
        """
        self.exits = step_exits(self.data.graph, self.density)
        noted = _with_notes(self.data, self.exits)
        if noted is not self.data:
            self.data, self.contents = noted, self.contents.with_steps(noted.steps)
        starts: list[int] = [0]
        pages = served = self._route_all(starts)
        for attempt in range(_TRIES):
            columns = fit_columns(self.contents, served, self.density, self.left, self.width, force)
            if columns is None:
                return None
            cells = row_cells(self.data, columns, self.density)
            starts = self._break(columns, cells, starts)
            if not starts:
                return None
            pages = self._route_all(starts)
            new = tuple(page for page in pages if page not in served)
            if not new:
                return FlowLayout(self.data, self.density, self.exits, columns, cells, pages)
            served = (*served, *new) if attempt else pages
        columns = fit_columns(self.contents, served, self.density, self.left, self.width, force)
        if columns is None:
            return None
        cells = row_cells(self.data, columns, self.density)
        return FlowLayout(self.data, self.density, self.exits, columns, cells, pages)

    def _route_all(self, starts: list[int]) -> tuple[RoutedPage, ...]:
        """The pages that begin with the steps `starts`."""
        bounds = pairwise([*starts, len(self.data.steps)])
        return tuple(self._route(self._sheet(first, last, starts)) for first, last in bounds)

    def _sheet(self, first: int, last: int, starts: list[int]) -> _Bounds:
        """The steps `first` to `last` (not included) and the lines from the pages that begin at the other `starts`."""
        arriving = {
            (starts[bisect_right(starts, edge.source) - 1], edge.target)
            for edge in self.data.graph.edges
            if edge.target is not None and first <= edge.target < last and not first <= edge.source < last
        }
        crossings = tuple(sorted(arriving, key=lambda crossing: (crossing[1], crossing[0])))
        return first, last, crossings

    def _place(self, sheet: _Bounds) -> FlowPage:
        if sheet not in self.placed:
            self.placed[sheet] = place(self.data, self.exits, *sheet)
        return self.placed[sheet]

    def _route(self, sheet: _Bounds) -> RoutedPage:
        if sheet not in self.routed:
            self.routed[sheet] = self.router.route(self._place(sheet), self.density)
        return self.routed[sheet]

    def _break(self, columns: Columns, cells: tuple[tuple[Cell, ...], ...], before: list[int]) -> list[int]:
        """Fill page after page. How many rows fit is guessed from the endless page and then tried.

        Where the pages after one begin is taken from `before`, the last time that they were filled. Empty where
        there would be too many pages.
        """
        count = len(cells)
        if self.room is None or not count:
            return [0]
        heights = row_heights(cells, self.density.text)
        room = self.room - Head(self.data, columns, self.density).height
        edges = plan_rows(self._route((0, count, ())), heights, 0).edges
        starts: list[int] = []
        first = 0
        if self.most and edges[-1] > self.most * room:
            return []
        while first < count:
            if self.most and len(starts) == self.most:
                return []
            starts.append(first)
            last = max(first + 1, bisect_right(edges, edges[first] + room) - 1)
            while last - first > 1 and not self._fits(first, last, starts, before, heights, room):
                last -= 1
            first = last
        return self._with_full_tail(starts, before, heights, room)

    def _with_full_tail(self, starts: list[int], before: list[int], heights: list[float], room: float) -> list[int]:
        """No lonely rows on the last page: some of the page before go with them."""
        count = len(heights)
        if len(starts) < 2 or count - starts[-1] >= _SHORT_TAIL:
            return starts
        start = max(starts[-2] + 1, count - _SHORT_TAIL)
        fits = self._fits(start, count, [*starts[:-1], start], before, heights, room)
        return [*starts[:-1], start] if fits else starts

    def _fits(
        self, first: int, last: int, starts: list[int], before: list[int], heights: list[float], room: float
    ) -> bool:
        """Whether the rows of a page fit; where it ends, the next page begins.

        Its lines are chosen only where it would fit without them.
        """
        after = [last, *(start for start in before if start > last)] if last < len(heights) else []
        sheet = self._sheet(first, last, [*starts, *after])
        own = heights[first:last]
        if sheet not in self.routed:
            bare = without_lines(self._place(sheet), self.density)
            if plan_rows(bare, own, 0).height > room:
                return False
        return plan_rows(self._route(sheet), own, 0).height <= room
