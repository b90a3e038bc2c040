"""Text widths and line breaks."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sop_katalog.render.matrix.measure import text_width, wrap, wrap_tightly


@pytest.mark.parametrize(("text", "bold", "width"), [("A", False, 6.67), ("A", True, 7.22), ("½ jam", False, 27.23)])
def test_widths_are_those_of_arial(text: str, bold: bool, width: float) -> None:
    assert text_width(text, 10, bold) == pytest.approx(width, abs=0.01)


@given(st.text(alphabet="abcdefg -/ij", max_size=60), st.floats(20, 200))
def test_wrapping_keeps_every_letter_and_the_width(text: str, width: float) -> None:
    lines = wrap(text, width, 8)
    assert "".join(lines).replace(" ", "") == "".join(text.split())
    assert all(text_width(line, 8) <= width + 0.01 for line in lines)


@given(st.text(alphabet="abcdefg ij", max_size=60), st.floats(60, 200), st.booleans())
def test_each_line_takes_as_many_words_as_fit(text: str, width: float, bold: bool) -> None:
    lines = [""]
    for word in text.split():
        longer = f"{lines[-1]} {word}".strip()
        lines[-1:] = [longer] if text_width(longer, 8, bold) <= width else [*filter(None, lines[-1:]), word]
    if all(text_width(word, 8, bold) <= width for word in text.split()):
        assert wrap(text, width, 8, bold) == tuple(filter(None, lines))


@given(st.text(alphabet="abcdefg ij", max_size=60), st.floats(40, 200))
def test_tight_wrapping_takes_no_more_lines(text: str, width: float) -> None:
    assert len(wrap_tightly(text, width, 8)) <= max(len(wrap(text, width, 8)), 1)


def test_long_words_break_after_a_slash_first() -> None:
    assert wrap("Peralatan/Perlengkapan", 60, 8) == ("Peralatan/", "Perlengkapan")
