"""Where the exits of a decision meet again.

The nearest step that every way from the decision to an ending passes is its immediate postdominator; found in one
pass over the flow without returns (Cooper, Harvey & Kennedy, "A Simple, Fast Dominance Algorithm", 2001).
"""

from __future__ import annotations

from collections.abc import Sequence

from sop_katalog.flow.blocks import Block
from sop_katalog.flow.exits import exits_of
from sop_katalog.flow.graph import FlowGraph


def meetings(graph: FlowGraph, blocks: Sequence[Block]) -> dict[int, int | None]:
    """Decision → the step where its exits meet again, None when they go to endings apart; by indexes from 0.

    Returns and ways that lead to no ending do not count; a decision with fewer than two other ways is left out.
    """
    end = len(blocks)
    nearest: list[int | None] = [None] * end + [end]
    found: dict[int, int | None] = {}
    for number in range(end - 1, -1, -1):
        block = blocks[number]
        targets = [end if way.target is None else way.target for way in block.ways]
        onward = [target for target in targets if nearest[target] is not None]
        if not onward:
            continue
        meeting = onward[0]
        for target in onward[1:]:
            meeting = _common(nearest, meeting, target)
        nearest[number] = meeting
        if len(onward) > 1 and graph.steps[block.steps[0]].is_decision and len(block.steps) == 1:
            found[block.steps[0]] = None if meeting == end else blocks[meeting].steps[0]
    return dict(sorted(found.items()))


def idle_decisions(graph: FlowGraph) -> tuple[int, ...]:
    """Decisions that decide nothing: every exit leads to the same place, with the same name of the ending."""
    return tuple(
        index
        for index, step in enumerate(graph.steps)
        if step.is_decision
        and len(exits := exits_of(graph, index)) > 1
        and len({(arrows[0].target, arrows[0].hasil) for arrows in exits}) == 1
    )


def _common(nearest: Sequence[int | None], one: int, other: int) -> int:
    """The first place that both ways pass; `nearest` always leads to a later block and at last to the end."""
    while one != other:
        low, high = min(one, other), max(one, other)
        step = nearest[low]
        one, other = (high if step is None else step), high
    return one
