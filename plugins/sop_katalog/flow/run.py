"""One run of an SOP, followed step by step: what is ready, what was chosen, what waits for its neighbours.

The token game of the workflow net (`net.py`; Murata, "Petri Nets: Properties, Analysis and Applications", Proceedings
of the IEEE 77(4), 1989). Starts and joins happen by themselves as soon as they can.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from sop_katalog.flow.exits import exits_of
from sop_katalog.flow.graph import Edge, FlowGraph
from sop_katalog.flow.net import END, START, Net, Transition, build_net
from sop_katalog.values import dataclass


@dataclass(frozen=True, slots=True)
class Choice:
    """A step that can be done now and the exit it is left by. `edges` are its arrows, none when it leads nowhere."""

    step: int
    edges: tuple[Edge, ...]
    transition: Transition


@dataclass(frozen=True, slots=True)
class Run:
    """A state of a run. `tokens` are the marked places in order, one entry a token; `taken` is how it came about.

    A run is a value: `take` returns the next one and leaves this one as it is, so going back is keeping the old one.
    """

    graph: FlowGraph
    net: Net
    tokens: tuple[str, ...]
    taken: tuple[Choice, ...] = ()

    @property
    def ready(self) -> tuple[int, ...]:
        """Steps that can be done now, by index."""
        return tuple(dict.fromkeys(choice.step for choice in self.choices))

    @property
    def choices(self) -> tuple[Choice, ...]:
        """What can be done now: each ready step with each of its exits."""
        marked = set(self.tokens)
        return tuple(
            Choice(transition.step, self._edges(transition), transition)
            for transition in self.net.transitions
            if transition.step is not None and marked.issuperset(transition.inputs)
        )

    @property
    def finished(self) -> bool:
        """Whether the SOP has ended properly: once, with nothing left under way."""
        return self.tokens == (END,)

    @property
    def stuck(self) -> bool:
        """Whether nothing can be done although the SOP has not ended properly."""
        return not self.finished and not self.choices

    def take(self, choice: Choice) -> Run:
        """Do a step and leave it by an exit. Raises ValueError when that is not one of `choices`."""
        if not set(choice.transition.inputs) <= set(self.tokens):
            raise ValueError(f"step {choice.step + 1} is not ready")
        tokens = _settle(self.net, _fire(self.tokens, choice.transition))
        return replace(self, tokens=tokens, taken=(*self.taken, choice))

    def _edges(self, transition: Transition) -> tuple[Edge, ...]:
        if transition.step is None or transition.exit is None:
            return ()
        return exits_of(self.graph, transition.step)[transition.exit]


def start_run(graph: FlowGraph) -> Run:
    """A run before its first step."""
    net = build_net(graph)
    return Run(graph, net, _settle(net, (START,)))


def _settle(net: Net, tokens: tuple[str, ...]) -> tuple[str, ...]:
    """Fire starts and joins until none is left; each has input places of its own, so their order does not matter."""
    silent = [transition for transition in net.transitions if transition.step is None]
    while (ready := next((t for t in silent if set(t.inputs) <= set(tokens)), None)) is not None:
        tokens = _fire(tokens, ready)
    return tokens


def _fire(tokens: tuple[str, ...], transition: Transition) -> tuple[str, ...]:
    marking = Counter(tokens)
    marking.subtract(transition.inputs)
    marking.update(transition.outputs)
    return tuple(sorted(marking.elements()))
