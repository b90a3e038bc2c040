"""Whether an SOP can always be brought to a proper end, and where not.

Soundness of a workflow net (van der Aalst, "The Application of Petri Nets to Workflow Management", Journal of Circuits,
Systems and Computers 8(1), 1998): from every state an ending can be reached (*option to complete*), with
nothing left under way when it is (*proper completion*), and every step can happen (*no dead transitions*).

In general that asks for all states of the net (`net.py`). An SOP has little freedom, though: only neighbouring steps
run side by side, a decision stands in one row, and what enters a fork starts all of it. For such flows soundness is
the same as four properties of the graph, each found in linear time:

1. every step is reached from the start, else it is a dead transition;
2. every step leads to an ending, else there is no option to complete;
3. every exit has a target;
4. a step of a fork goes on only to where all its neighbours go, or repeats itself. Any other exit takes one token out
   of the fork alone: the join waits for it for ever, or the SOP ends while the neighbours are still at work.

Together they suffice: under 3 and 4 a fork behaves as one step, so a single token walks the graph, and 1 and 2 make it
sound. Each is needed: for 4, once a step has left, it has been done once less often than its neighbours, and only the
join could make up for that. The tests compare this with the definition itself, state by state.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from enum import StrEnum

from sop_katalog.flow.exits import continuation, leaves_fork
from sop_katalog.flow.graph import Edge, FlowGraph
from sop_katalog.values import dataclass


class Flaw(StrEnum):
    """Why a flow is not sound."""

    UNREACHABLE = "unreachable"
    DEAD_END = "dead_end"
    NO_ENDING = "no_ending"
    DANGLING = "dangling"
    LEAVES_FORK = "leaves_fork"


@dataclass(frozen=True, slots=True)
class Finding:
    """One flaw at one step (index from 0); `edge` is the arrow for `LEAVES_FORK`, `exit` the exit for `DANGLING`."""

    flaw: Flaw
    step: int
    edge: Edge | None = None
    exit: int | None = None


def reachable_steps(graph: FlowGraph) -> frozenset[int]:
    """Steps that can be reached from the start."""
    following = [[edge.target for edge in edges if edge.target is not None] for edges in graph.outgoing]
    return _closure(graph.starts, following)


def completing_steps(graph: FlowGraph) -> frozenset[int]:
    """Steps from which an ending can be reached."""
    preceding = [[edge.source for edge in edges] for edges in graph.incoming]
    return _closure([index for index in range(len(graph.steps)) if graph.ends(index)], preceding)


def dead_ends(graph: FlowGraph) -> tuple[int, ...]:
    """Steps that nothing follows, though the SOP does not end there."""
    return tuple(index for index, edges in enumerate(graph.outgoing) if not edges)


def endless_returns(graph: FlowGraph) -> tuple[tuple[int, ...], ...]:
    """Groups of steps that go round for ever: whoever is in one can reach all of it and nothing else.

    They are the strongly connected components without an arrow out, of those steps that lead to no ending.
    """
    trapped = frozenset(range(len(graph.steps))) - completing_steps(graph)
    following = [[edge.target for edge in edges if edge.target is not None] for edges in graph.outgoing]
    onward = {index: _closure(following[index], following) for index in trapped}
    groups = {steps for index, steps in onward.items() if index in steps and all(onward[s] == steps for s in steps)}
    return tuple(sorted(tuple(sorted(steps)) for steps in groups))


def fork_leaving_edges(graph: FlowGraph) -> tuple[Edge, ...]:
    """Arrows by which a step of a fork goes elsewhere than to itself or to where all steps of the fork meet."""
    found: list[Edge] = []
    for fork in graph.forks:
        after = continuation(graph, fork)
        joined = frozenset({after}) if after is None else frozenset(graph.fork_of.get(after, (after,)))
        for index in fork:
            found += [
                edge
                for edge in graph.outgoing[index]
                if (edge.target not in joined if leaves_fork(graph, edge) else edge.target != index)
            ]
    return tuple(found)


def soundness(graph: FlowGraph) -> tuple[Finding, ...]:
    """All flaws in order of steps; the flow is sound when there is none (and there are steps at all)."""
    return () if goes_through(graph) else flaws(graph)


def flaws(graph: FlowGraph) -> tuple[Finding, ...]:
    """As `soundness`, looked for in any flow."""
    indexes = range(len(graph.steps))
    reachable, completing, dead = reachable_steps(graph), completing_steps(graph), dead_ends(graph)
    found = [Finding(Flaw.UNREACHABLE, index) for index in indexes if index not in reachable]
    found += [Finding(Flaw.DEAD_END, index) for index in dead]
    found += [Finding(Flaw.NO_ENDING, index) for index in indexes if index not in completing and index not in dead]
    found += [Finding(Flaw.DANGLING, dangling.source, exit=dangling.index) for dangling in graph.dangling]
    found += [Finding(Flaw.LEAVES_FORK, edge.source, edge=edge) for edge in fork_leaving_edges(graph)]
    return tuple(sorted(found, key=lambda finding: finding.step))


def goes_through(graph: FlowGraph) -> bool:
    """Whether one may go from each step to the next one and end at the last one, as in nearly all SOPs: then nothing
    can be wrong where there are no forks and every exit has a target."""
    if graph.forks or graph.dangling or not graph.steps:
        return False
    onward = {edge.source for edge in graph.edges if edge.target == edge.source + 1}
    return len(onward) == len(graph.steps) - 1 and graph.ends(len(graph.steps) - 1)


def _closure(first: Iterable[int], following: Sequence[Sequence[int]]) -> frozenset[int]:
    """The given nodes and all that can be reached from them."""
    found = set(first)
    pending = list(found)
    while pending:
        for node in following[pending.pop()]:
            if node not in found:
                found.add(node)
                pending.append(node)
    return frozenset(found)
