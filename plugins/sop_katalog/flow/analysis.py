"""Everything known about the flow of one SOP, computed when it is asked for and only once.

Rules, pages and exports share one `Analysis`.
"""

from __future__ import annotations

from functools import cached_property

from sop_katalog.flow import meeting, people, soundness
from sop_katalog.flow.blocks import Block, blocks_of
from sop_katalog.flow.burden import Burden, appearances, burdens
from sop_katalog.flow.graph import Edge, FlowGraph, build_graph
from sop_katalog.flow.net import Net, build_net
from sop_katalog.flow.paths import DEFAULT_LIMIT, Path, count_paths, paths
from sop_katalog.flow.promise import PromiseCheck, compare_promise
from sop_katalog.flow.run import Run, start_run
from sop_katalog.flow.time import Timing
from sop_katalog.model.catalogue import Catalogue
from sop_katalog.model.layanan import StandarPelayanan
from sop_katalog.model.registers import JamKerja
from sop_katalog.model.sop import Sop
from sop_katalog.values import dataclass


@dataclass(frozen=True)
class Analysis:
    """The flow of one SOP. Steps are indexes from 0 unless a name says `number`.

    `external` are its actors outside the government (`people.external_actors`).
    """

    sop: Sop
    week: JamKerja
    external: frozenset[str] = frozenset()

    @cached_property
    def graph(self) -> FlowGraph:
        """Steps and arrows."""
        return build_graph(self.sop)

    @cached_property
    def blocks(self) -> tuple[Block, ...]:
        """The flow without returns."""
        return blocks_of(self.graph)

    @cached_property
    def findings(self) -> tuple[soundness.Finding, ...]:
        """What keeps the flow from being sound."""
        return soundness.soundness(self.graph)

    @property
    def sound(self) -> bool:
        """Whether the SOP can always be brought to a proper end and every step can happen."""
        return bool(self.graph.steps) and not self.findings

    @cached_property
    def endless(self) -> tuple[tuple[int, ...], ...]:
        """Groups of steps that go round for ever."""
        return soundness.endless_returns(self.graph)

    @cached_property
    def meetings(self) -> dict[int, int | None]:
        """Decision → the step where its exits meet again, None when they end apart."""
        return meeting.meetings(self.graph, self.blocks)

    @cached_property
    def idle_decisions(self) -> tuple[int, ...]:
        """Decisions whose exits all lead to the same place."""
        return meeting.idle_decisions(self.graph)

    @cached_property
    def unused_actors(self) -> tuple[str, ...]:
        """Actors with a column but no step."""
        return people.unused_actors(self.sop)

    @cached_property
    def handovers(self) -> tuple[Edge, ...]:
        """Arrows along which the work passes into other hands."""
        return people.handovers(self.graph)

    @cached_property
    def returns(self) -> tuple[Edge, ...]:
        """Arrows to the same or an earlier step."""
        return tuple(edge for edge in self.graph.edges if edge.returns)

    @cached_property
    def returns_to_applicant(self) -> tuple[Edge, ...]:
        """Returns that send the papers back to the applicant."""
        return people.returns_to(self.graph, self.external)

    @cached_property
    def timing(self) -> Timing:
        """Working time and waiting."""
        return Timing(self.graph, self.blocks, self.week)

    @cached_property
    def appearances(self) -> int:
        """How often the applicant must act or appear."""
        return appearances(self.timing, self.external)

    @cached_property
    def path_count(self) -> int:
        """How many ways without returns there are."""
        return count_paths(self.blocks)

    def paths(self, limit: int = DEFAULT_LIMIT) -> tuple[Path, ...]:
        """The ways without returns, at most `limit`."""
        return paths(self.blocks, limit)

    def promises(self, standard: StandarPelayanan) -> tuple[PromiseCheck, ...]:
        """The promises of a Standar Pelayanan against the longest way."""
        return compare_promise(self.timing, standard)

    def burdens(self, catalogue: Catalogue) -> tuple[Burden, ...]:
        """What the service asks of the applicant, for each variant."""
        return burdens(catalogue, self.sop, self.timing, self.external)

    def net(self) -> Net:
        """The flow as a workflow net."""
        return build_net(self.graph)

    def run(self) -> Run:
        """A run before its first step."""
        return start_run(self.graph)


def analyse(sop: Sop, week: JamKerja | None = None, external: frozenset[str] = frozenset()) -> Analysis:
    """The analysis of an SOP on its own; the week of Perpres 21/2023 unless given."""
    return Analysis(sop, week or JamKerja(), external)


def analyse_in(catalogue: Catalogue, sop: Sop) -> Analysis:
    """The analysis of an SOP of a catalogue, with its OPD's week and the actors of the registers."""
    return Analysis(sop, catalogue.working_week(sop.opd), people.external_actors(catalogue, sop))
