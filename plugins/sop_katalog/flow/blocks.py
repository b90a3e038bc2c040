"""The flow without returns: a directed acyclic graph of blocks.

A block is a step on its own or a whole fork. The rows of the form stand in order of time, so a *return* is by
definition an arrow to the same or an earlier row (`Edge.returns`), whatever order a search happens to visit the graph
in. Without returns every arrow goes to a later block; the blocks in their order are a topological order, and what is
longest or shortest follows exactly from dynamic programming in one pass (Cormen et al., Introduction to Algorithms,
"Single-source shortest paths in directed acyclic graphs").
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from fractions import Fraction
from typing import NamedTuple

from sop_katalog.flow.exits import exits_of
from sop_katalog.flow.graph import Edge, FlowGraph

Minutes = int | Fraction
Total = tuple[Minutes, int]
"""Weight of a way and the number of its steps, which decides between ways of equal weight."""


class Way(NamedTuple):
    """A way out of a block that does not return. `target` is the number of a block, None for an ending."""

    edge: Edge
    target: int | None


class Block(NamedTuple):
    """A step on its own or a fork: its step indexes, and its ways on in the order of the source."""

    steps: tuple[int, ...]
    ways: tuple[Way, ...]


def blocks_of(graph: FlowGraph) -> tuple[Block, ...]:
    """The blocks in order of rows."""
    if not graph.forks:
        return tuple([Block((index,), _plain_ways(edges)) for index, edges in enumerate(graph.outgoing)])
    members: list[tuple[int, ...]] = []
    block_of: list[int] = []
    for index in range(len(graph.steps)):
        fork = graph.fork_of.get(index)
        if fork is None or fork[0] == index:
            members.append(fork or (index,))
        block_of.append(len(members) - 1)
    return tuple(Block(steps, _ways(graph, steps, block_of)) for steps in members)


def _plain_ways(edges: tuple[Edge, ...]) -> tuple[Way, ...]:
    """Ways on from a step of a flow without forks, where blocks have the numbers of steps."""
    return tuple([Way(edge, edge.target) for edge in edges if not edge.returns])


def _ways(graph: FlowGraph, steps: tuple[int, ...], block_of: list[int]) -> tuple[Way, ...]:
    """Ways on from a block: every exit of a step; of a fork one way to each target, whichever of its steps names it."""
    ways = [
        Way(edge, None if edge.target is None else block_of[edge.target])
        for index in steps
        for edge, *_ in exits_of(graph, index)
        if not edge.returns and edge.target not in steps
    ]
    if len(steps) == 1:
        return tuple(ways)
    by_target: dict[int | None, Way] = {}
    for way in ways:
        by_target.setdefault(way.target, way)
    return tuple(by_target.values())


Pick = Callable[[Sequence[Total]], Total]
"""`min` or `max`."""


def totals_to_end(blocks: Sequence[Block], weights: Sequence[Minutes], pick: Pick) -> list[Total | None]:
    """For each block the least or greatest weight from it to an ending, itself included; None without such a way."""
    found: list[Total | None] = [None] * len(blocks)
    for number in range(len(blocks) - 1, -1, -1):
        block = blocks[number]
        options = [
            total for way in block.ways if (total := (0, 0) if way.target is None else found[way.target]) is not None
        ]
        if options:
            found[number] = _add(pick(options), weights[number], len(block.steps))
    return found


def totals_from_start(blocks: Sequence[Block], weights: Sequence[Minutes], pick: Pick) -> list[Total | None]:
    """For each block the least or greatest weight from the start to it, itself included; None without such a way."""
    options: list[list[Total]] = [[] for _ in blocks]
    found: list[Total | None] = [None] * len(blocks)
    for number, block in enumerate(blocks):
        if number and not options[number]:
            continue
        total = _add(pick(options[number]) if options[number] else (0, 0), weights[number], len(block.steps))
        found[number] = total
        for way in block.ways:
            if way.target is not None:
                options[way.target].append(total)
    return found


def best_way(blocks: Sequence[Block], to_end: Sequence[Total | None], pick: Pick) -> tuple[Way, ...] | None:
    """The ways taken from the first block to an ending with the total of `to_end`; the first of equals.

    None when no way without returns leads to an ending.
    """
    if not blocks or to_end[0] is None:
        return None
    taken: list[Way] = []
    at: int | None = 0
    while at is not None:
        options = [
            (total, way)
            for way in blocks[at].ways
            if (total := (0, 0) if way.target is None else to_end[way.target]) is not None
        ]
        best = pick([total for total, _ in options])
        way = next(way for total, way in options if total == best)
        taken.append(way)
        at = way.target
    return tuple(taken)


def _add(total: Total, minutes: Minutes, steps: int) -> Total:
    return (total[0] + minutes, total[1] + steps)
