"""What is painted of the lines of the flow: where several share a way it is painted once, or it would look thicker."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise

from sop_katalog.render.matrix.sheet import Line, Point

_SAME = 2
"""Decimals of a point within which two pieces lie on one line."""


def strokes(lines: Iterable[Line]) -> Iterator[tuple[Point, Point]]:
    """Straight pieces that do not overlap; their ends are square, so that corners are closed."""
    pieces: dict[tuple[bool, float], list[tuple[float, float]]] = {}
    for line in lines:
        for (x1, y1), (x2, y2) in pairwise(line.points):
            vertical = x1 == x2
            at, one, two = (x1, y1, y2) if vertical else (y1, x1, x2)
            pieces.setdefault((vertical, round(at, _SAME)), []).append((one, two) if one < two else (two, one))
    for (vertical, at), found in pieces.items():
        for start, end in _united(found):
            yield ((at, start), (at, end)) if vertical else ((start, at), (end, at))


def _united(pieces: list[tuple[float, float]]) -> Iterator[tuple[float, float]]:
    if len(pieces) == 1:
        yield pieces[0]
        return
    pieces.sort()
    start, end = pieces[0]
    for one, two in pieces[1:]:
        if one <= end:
            end = max(end, two)
        else:
            yield start, end
            start, end = one, two
    yield start, end
