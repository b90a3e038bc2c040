"""What is painted of lines: all of them, and nothing twice."""

from __future__ import annotations

from itertools import combinations, pairwise

from hypothesis import given
from hypothesis import strategies as st

from sop_katalog.render.matrix.sheet import Line, Point
from sop_katalog.render.matrix.strokes import strokes

NUMBERS = st.integers(0, 12).map(float)


@st.composite
def lines(draw: st.DrawFn) -> Line:
    """A line that turns at each point."""
    x, y = draw(NUMBERS), draw(NUMBERS)
    points: list[Point] = [(x, y)]
    for across in draw(st.lists(st.booleans(), min_size=1, max_size=5)):
        x, y = (draw(NUMBERS), y) if across else (x, draw(NUMBERS))
        if points[-1] != (x, y):
            points.append((x, y))
    return Line(tuple(points), 0, 1)


def cells(one: Point, two: Point) -> set[tuple[float, float, bool]]:
    """The unit pieces that a straight piece is made of."""
    (x1, y1), (x2, y2) = one, two
    if x1 == x2:
        return {(x1, float(y), True) for y in range(int(min(y1, y2)), int(max(y1, y2)))}
    return {(float(x), y1, False) for x in range(int(min(x1, x2)), int(max(x1, x2)))}


@given(st.lists(lines(), max_size=6))
def test_everything_is_painted_once(drawn: list[Line]) -> None:
    wanted = {cell for line in drawn for one, two in pairwise(line.points) for cell in cells(one, two)}
    painted = [cells(one, two) for one, two in strokes(drawn)]
    assert set().union(*painted) == wanted
    assert not any(one & two for one, two in combinations(painted, 2))
