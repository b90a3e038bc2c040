"""Who does the steps: columns without a step, hand-overs between actors, and returns to the applicant."""

from __future__ import annotations

from collections.abc import Collection

from sop_katalog.flow.graph import Edge, FlowGraph
from sop_katalog.model.catalogue import Catalogue
from sop_katalog.model.sop import Sop
from sop_katalog.model.step import Step


def external_actors(catalogue: Catalogue, sop: Sop) -> frozenset[str]:
    """The actors of an SOP who are outside the government: the applicant, witnesses, other agencies."""
    return frozenset(actor for actor in sop.columns if catalogue.actor_or_text(sop.opd, actor).eksternal)


def unused_actors(sop: Sop) -> tuple[str, ...]:
    """Actors with a column of their own but no step."""
    busy = {actor for step in sop.langkah for actor in step.pelaksana}
    return tuple(actor for actor in sop.pelaksana if actor not in busy)


def handovers(graph: FlowGraph) -> tuple[Edge, ...]:
    """Arrows along which the work passes into other hands: no actor of the step goes on to the next one.

    A step without actors says nothing, so it neither takes over nor hands over.
    """
    return tuple(edge for edge in graph.edges if edge.target is not None and _changes(graph, edge.source, edge.target))


def returns_to(graph: FlowGraph, actors: Collection[str]) -> tuple[Edge, ...]:
    """Arrows that send the work back to one of the actors, who did not do the step before."""
    return tuple(
        edge
        for edge in graph.edges
        if edge.target is not None
        and edge.returns
        and takes_part(graph.steps[edge.target], actors)
        and not takes_part(graph.steps[edge.source], actors)
    )


def takes_part(step: Step, actors: Collection[str]) -> bool:
    """Whether one of the actors is among those who do the step."""
    return any(actor in actors for actor in step.pelaksana)


def _changes(graph: FlowGraph, source: int, target: int) -> bool:
    giving, taking = graph.steps[source].pelaksana, graph.steps[target].pelaksana
    return bool(giving and taking) and set(giving).isdisjoint(taking)
