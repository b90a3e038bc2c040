"""What the pages of a PDF are painted with."""

from __future__ import annotations

from sop_katalog.render.matrix.sheet import Drawing, Rule, Sheet
from sop_katalog.render.matrix.svg import draw_svg
from sop_katalog.render.pdf.graphics import graphics


def test_rules_a_hair_apart_are_drawn_once() -> None:
    """Python 3.12 adds up floats more exactly than 3.11: the same SOP must not become another file there."""
    almost = 19.9 + 0.1 + 4e-15
    assert almost != 20
    rules = (Rule(10, 20, 30, 20), Rule(10, almost, 30, almost), Rule(10, 20, 10, 40))
    sheet = Sheet(200, 100, 1, "Lembar", "", (Drawing(100, rules),))
    [painted] = graphics(sheet)
    assert painted["lines"] == [[10, 20, 30, 20], [10, 20, 10, 40]]
    assert "M100 200H300M100 200V400" in draw_svg(sheet)
