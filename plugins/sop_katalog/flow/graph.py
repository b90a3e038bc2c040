"""The flow of an SOP as a graph: the steps, the arrows between them, forks, joins and endings.

A run of neighbouring steps with one `bersamaan` label is a fork: what leads to any of them starts all of them, and the
step after the run starts when all are done (format sumber §3).
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from typing import NamedTuple

from sop_katalog.model.sop import Sop
from sop_katalog.model.step import END, NEXT, Exit, ExitKind, Step
from sop_katalog.values import dataclass

DEFAULT_LABELS = {ExitKind.YA: "Ya", ExitKind.TIDAK: "Tidak"}


class Edge(NamedTuple):
    """One arrow. `source` and `target` are step indexes from 0; target None is an ending, named by `hasil`."""

    source: int
    target: int | None
    kind: ExitKind
    label: str = ""
    hasil: str = ""

    @property
    def returns(self) -> bool:
        """Whether the arrow goes back to an earlier step or to the same one."""
        return self.target is not None and self.target <= self.source


@dataclass(frozen=True, slots=True)
class Dangling:
    """An exit that leads nowhere: `index` counts the exits of the step from 0."""

    source: int
    index: int
    exit: Exit


@dataclass(frozen=True)
class FlowGraph:
    """Steps and arrows. `forks` are runs of step indexes that go side by side; `dangling` are exits with no target."""

    steps: tuple[Step, ...]
    edges: tuple[Edge, ...]
    forks: tuple[tuple[int, ...], ...]
    dangling: tuple[Dangling, ...]

    @cached_property
    def outgoing(self) -> tuple[tuple[Edge, ...], ...]:
        """Edges by their source."""
        groups: list[list[Edge]] = [[] for _ in self.steps]
        for edge in self.edges:
            groups[edge.source].append(edge)
        return tuple(tuple(group) for group in groups)

    @cached_property
    def incoming(self) -> tuple[tuple[Edge, ...], ...]:
        """Edges by their target, endings left out."""
        groups: list[list[Edge]] = [[] for _ in self.steps]
        for edge in self.edges:
            if edge.target is not None:
                groups[edge.target].append(edge)
        return tuple(tuple(group) for group in groups)

    @cached_property
    def fork_of(self) -> dict[int, tuple[int, ...]]:
        """Step index → the fork it belongs to."""
        return {index: fork for fork in self.forks for index in fork}

    @cached_property
    def decisions(self) -> tuple[bool, ...]:
        """For each step whether it is a decision."""
        return tuple([step.is_decision for step in self.steps])

    @cached_property
    def starts(self) -> tuple[int, ...]:
        """Where the SOP begins: the first step, or all steps of a fork that stands first."""
        return self.fork_of.get(0, (0,)) if self.steps else ()

    def ends(self, index: int) -> bool:
        """Whether the SOP can end at this step."""
        return None in [edge.target for edge in self.outgoing[index]]


def build_graph(sop: Sop) -> FlowGraph:
    """The flow of an SOP. Exits without a target are left out of the edges and listed in `dangling`."""
    steps = sop.langkah
    if _latest and _latest[0][0] is steps:
        return _latest[0][1]
    _latest[:] = [(steps, _build(steps))]
    return _latest[0][1]


_latest: list[tuple[tuple[Step, ...], FlowGraph]] = []
"""The graph that was built last: page, sheet, chart and record of an SOP are made one after the other."""


def _build(steps: tuple[Step, ...]) -> FlowGraph:
    places = {str(index + 1): index for index in range(len(steps))}
    places |= {step.id: index for index, step in enumerate(steps)}
    forks = tuple(_forks(steps))
    fork_of = {index: fork for fork in forks for index in fork}
    edges: list[Edge] = []
    dangling: list[Dangling] = []
    for source, step in enumerate(steps):
        for position, exit_ in enumerate(step.exits):
            targets = _targets(source, exit_, len(steps), places, fork_of)
            if not targets:
                dangling.append(Dangling(source, position, exit_))
            label = exit_.label or ("" if exit_.kind is ExitKind.KE else DEFAULT_LABELS.get(exit_.kind, ""))
            edges.extend(Edge(source, target, exit_.kind, label, exit_.hasil) for target in targets)
    return FlowGraph(steps, tuple(edges), forks, tuple(dangling))


def _targets(
    source: int,
    exit_: Exit,
    count: int,
    places: dict[str, int],
    fork_of: dict[int, tuple[int, ...]],
) -> tuple[int | None, ...]:
    if exit_.ke == END:
        return (None,)
    if exit_.ke == NEXT:
        fork = fork_of.get(source)
        target = fork[-1] + 1 if fork else source + 1
        return (None,) if target >= count else fork_of.get(target, (target,))
    found = places.get(exit_.ke)
    if found is None:
        return ()
    return fork_of.get(found, (found,)) if found not in fork_of.get(source, ()) else (found,)


def _forks(steps: tuple[Step, ...]) -> Iterator[tuple[int, ...]]:
    """Runs of at least two neighbouring steps with one label."""
    start = 0
    for index in range(1, len(steps) + 1):
        if index < len(steps) and steps[index].bersamaan and steps[index].bersamaan == steps[start].bersamaan:
            continue
        if index - start > 1:
            yield tuple(range(start, index))
        start = index
