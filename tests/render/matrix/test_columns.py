"""Sharing out width among the actor columns."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sop_katalog.render.matrix.columns import _raise

WIDTHS = st.lists(st.floats(10, 120), min_size=1, max_size=12)


@given(WIDTHS, st.floats(0, 400), st.floats(20, 100))
def test_no_more_is_given_than_there_is(widths: list[float], amount: float, most: float) -> None:
    raised = _raise(widths, amount, most)
    assert sum(raised) - sum(widths) <= amount + 1e-6
    assert all(after >= before for before, after in zip(widths, raised, strict=True))
    assert all(after <= max(before, most) for before, after in zip(widths, raised, strict=True))


def test_the_narrowest_are_raised_alike() -> None:
    assert _raise([10, 30, 20], 20, 96) == pytest.approx([25, 30, 25])


def test_what_rounding_leaves_over_lifts_nobody() -> None:
    raised = _raise([92, 63.1, 46.1, 46.1, 45.7, 45.4, 46.5, 46.1, 43.0], 5.0, 96)
    assert max(raised[2:]) < 48
