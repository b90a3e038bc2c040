"""The flow as a Petri net, plain data that any tool for workflow nets can check.

A workflow net has one source place, one sink place, and every node lies between them (van der Aalst 1998).
Each step has a place, "ready to be done"; each exit of a step is a transition that does the step and leaves by that
exit. A step of a fork that is done waits in a place of its own, and the join takes one token from each of them.
"""

from __future__ import annotations

from sop_katalog.flow.exits import Arrows, continuation, exits_of
from sop_katalog.flow.graph import FlowGraph
from sop_katalog.values import dataclass

START = "start"
END = "end"


@dataclass(frozen=True, slots=True)
class Transition:
    """What can happen: takes one token from each of `inputs`, puts one into each of `outputs`.

    `step` is the index of the step it does, `exit` the place of its exit among the exits with a target; both None for
    the start and the joins, which happen by themselves.
    """

    name: str
    inputs: tuple[str, ...]
    outputs: tuple[str, ...]
    step: int | None = None
    exit: int | None = None


@dataclass(frozen=True, slots=True)
class Net:
    """Names of the places, `START` first and `END` last, and the transitions."""

    places: tuple[str, ...]
    transitions: tuple[Transition, ...]


def build_net(graph: FlowGraph) -> Net:
    """The workflow net of a flow. An exit without a target leads to a place that nothing leaves."""
    joins = {fork: continuation(graph, fork) for fork in graph.forks}
    transitions = [Transition(START, (START,), _ready(graph.starts))] if graph.steps else []
    for index in range(len(graph.steps)):
        transitions += _step_transitions(graph, index, joins)
    for fork, after in joins.items():
        transitions.append(Transition(f"join {fork[0] + 1}", tuple(map(_done, fork)), _enter(graph, after)))
    transitions += [
        Transition(f"step {d.source + 1} nowhere {d.index + 1}", (_place(d.source),), (_lost(d.source),), d.source)
        for d in graph.dangling
    ]
    places = [START, *(_place(index) for index in range(len(graph.steps)))]
    places += [_done(index) for fork in graph.forks for index in fork]
    places += dict.fromkeys(_lost(dangling.source) for dangling in graph.dangling)
    return Net((*places, END), tuple(transitions))


def _step_transitions(graph: FlowGraph, index: int, joins: dict[tuple[int, ...], int | None]) -> list[Transition]:
    return [
        Transition(
            f"step {index + 1} exit {number + 1}", (_place(index),), _out(graph, index, arrows, joins), index, number
        )
        for number, arrows in enumerate(exits_of(graph, index))
    ]


def _out(graph: FlowGraph, index: int, arrows: Arrows, joins: dict[tuple[int, ...], int | None]) -> tuple[str, ...]:
    """Where the tokens of an exit go."""
    fork = graph.fork_of.get(index)
    if fork is not None and arrows[0].target == joins[fork]:
        return (_done(index),)
    return tuple(END if edge.target is None else _place(edge.target) for edge in arrows)


def _enter(graph: FlowGraph, target: int | None) -> tuple[str, ...]:
    return (END,) if target is None else _ready(graph.fork_of.get(target, (target,)))


def _ready(steps: tuple[int, ...]) -> tuple[str, ...]:
    return tuple(map(_place, steps))


def _place(index: int) -> str:
    return f"ready {index + 1}"


def _done(index: int) -> str:
    return f"done {index + 1}"


def _lost(index: int) -> str:
    return f"nowhere {index + 1}"
