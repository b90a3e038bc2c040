"""The grid of the flowchart table, found again from the rules of a sheet."""

from __future__ import annotations

from bisect import bisect_right
from functools import cached_property
from typing import Final

from sop_katalog.render.matrix.sheet import Box, Drawing, Point
from sop_katalog.values import dataclass

_NEAR: Final = 0.1


@dataclass(frozen=True)
class Group:
    """Neighbouring columns under one title; `last` is not included."""

    first: int
    last: int
    y: float


@dataclass(frozen=True)
class Grid:
    """Columns and rows by the rules between them."""

    head: Drawing
    table: Drawing

    @cached_property
    def _shade(self) -> Box:
        return self.head.shades[0]

    @cached_property
    def edges(self) -> tuple[float, ...]:
        """The y of the rules that run all the way across, from the lower side of the head down."""
        left, right = self._shade.x + _NEAR, self._shade.right - _NEAR
        across = {rule.y1 for rule in self.table.rules if rule.y1 == rule.y2 and rule.x1 < left and rule.x2 > right}
        return tuple(sorted(y for y in across if y > self._shade.bottom - _NEAR))

    @cached_property
    def columns(self) -> tuple[float, ...]:
        """The x of the rules that reach the lower side of the table."""
        bottom = self.edges[-1] - _NEAR
        return tuple(sorted({rule.x1 for rule in self.table.rules if rule.x1 == rule.x2 and rule.y2 > bottom}))

    @property
    def width(self) -> int:
        """How many columns."""
        return len(self.columns) - 1

    @property
    def height(self) -> int:
        """How many rows below the head."""
        return len(self.edges) - 1

    @cached_property
    def groups(self) -> tuple[Group, ...]:
        """Pelaksana and Mutu Baku, from the rules inside the head."""
        inner = [rule for rule in self.head.rules if rule.y1 == rule.y2 and self._within(rule.y1)]
        found = [Group(self.column(rule.x1 + _NEAR), self.column(rule.x2 - _NEAR) + 1, rule.y1) for rule in inner]
        return tuple(sorted((group for group in found if group.last > group.first), key=lambda group: group.first))

    def _within(self, y: float) -> bool:
        return self._shade.y + _NEAR < y < self._shade.bottom - _NEAR

    def column(self, x: float) -> int:
        """The column that an x lies in."""
        return min(max(bisect_right(self.columns, x) - 1, 0), self.width - 1)

    def row(self, y: float) -> int:
        """The row that a y lies in."""
        return min(max(bisect_right(self.edges, y) - 1, 0), self.height - 1)

    def place(self, point: Point) -> tuple[int, int]:
        """Row and column of a point."""
        return self.row(point[1]), self.column(point[0])
