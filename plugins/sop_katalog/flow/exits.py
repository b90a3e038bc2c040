"""The exits of a step and the continuation of a fork, read from the arrows of the graph.

An exit that leads to a fork is drawn as one arrow to each of its steps (`graph.Edge`), yet it is one choice; here the
arrows of one exit are together again.
"""

from __future__ import annotations

from collections import Counter

from sop_katalog.flow.graph import Edge, FlowGraph

Arrows = tuple[Edge, ...]
"""The arrows of one exit: one, or as many as the fork it starts has steps."""


def exits_of(graph: FlowGraph, index: int) -> tuple[Arrows, ...]:
    """Exits of a step in the order of the source; an exit without a target is not among them."""
    edges = graph.outgoing[index]
    if not graph.forks:
        return tuple([(edge,) for edge in edges])
    found: list[Arrows] = []
    at = 0
    while at < len(edges):
        size = len(_started_fork(graph, edges[at]))
        found.append(edges[at : at + size])
        at += size
    return tuple(found)


def leaves_fork(graph: FlowGraph, edge: Edge) -> bool:
    """Whether the arrow leads out of the fork its source belongs to; False for a step outside forks."""
    fork = graph.fork_of.get(edge.source)
    return fork is not None and edge.target not in fork


def continuation(graph: FlowGraph, fork: tuple[int, ...]) -> int | None:
    """First step after the join of a fork, None when the SOP ends there.

    By the format it is the step after the run. An author may also send every step of the run elsewhere with `ke`; so
    the target that most of them name is taken, and the step after the run in a tie.
    """
    after = fork[-1] + 1 if fork[-1] + 1 < len(graph.steps) else None
    counts: Counter[int | None] = Counter()
    for index in fork:
        counts.update({_entry(graph, edge) for edge in graph.outgoing[index] if edge.target not in fork})
    if not counts:
        return after
    last = len(graph.steps)
    return max(counts, key=lambda target: (counts[target], target == after, -(last if target is None else target)))


def _entry(graph: FlowGraph, edge: Edge) -> int | None:
    """The target of an arrow; for a fork entered from outside its first step."""
    return edge.target if edge.target is None else _started_fork(graph, edge)[0]


def _started_fork(graph: FlowGraph, edge: Edge) -> tuple[int | None, ...]:
    """The steps that start when the arrow is followed."""
    fork = graph.fork_of.get(edge.target) if edge.target is not None else None
    return (edge.target,) if fork is None or edge.source in fork else fork
