"""How long an SOP takes: working time and waiting, on the shortest and the longest way without returns.

What counts as a return is defined in `blocks.py`. The steps of a fork go side by side, so a fork takes as long as its
longest branch. `waktu` is the time of the work, `tunggu` the waiting after it; they are never added up unless asked for
(`elapsed`). Times are working minutes of the OPD's week. A step without a time, or with one that is not understood,
counts as nothing and makes the result incomplete.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cached_property
from operator import attrgetter
from typing import NamedTuple

from sop_katalog.flow.blocks import Block, Minutes, Total, Way, best_way, totals_from_start, totals_to_end
from sop_katalog.flow.exits import exits_of
from sop_katalog.flow.graph import Edge, FlowGraph
from sop_katalog.flow.paths import Path, make_path
from sop_katalog.model.duration import Duration
from sop_katalog.model.registers import JamKerja
from sop_katalog.model.step import Step
from sop_katalog.model.workdays import working_minutes
from sop_katalog.values import dataclass


class StepTime(NamedTuple):
    """Working minutes and waiting of one step, least and most.

    An open end takes the known one: "paling lama 10 menit" is 10 minutes at least too, and "minimal 10 menit" at most.
    """

    least: Minutes
    most: Minutes
    waiting_least: Minutes
    waiting_most: Minutes
    known: bool
    """False when `waktu` is missing, `waktu` or `tunggu` is not understood, or one of them has no upper end."""


@dataclass(frozen=True, slots=True)
class Span:
    """Minutes on the shortest and on the longest way."""

    least: Minutes
    most: Minutes


@dataclass(frozen=True, slots=True)
class TimedPath:
    """A path and its minutes. In a fork the longest branch counts for each of the three by itself."""

    path: Path
    work: Minutes
    waiting: Minutes
    elapsed: Minutes


@dataclass(frozen=True, slots=True)
class Outcome:
    """An exit of a decision, and the working minutes of the whole SOP when it is taken.

    `work` is None for a return, and where the exit leads to no ending.
    """

    edge: Edge
    work: Span | None


@dataclass(frozen=True)
class Timing:
    """Times of one SOP. What needs a way to an ending is None, or left out, when there is none without returns."""

    graph: FlowGraph
    blocks: tuple[Block, ...]
    week: JamKerja

    @cached_property
    def steps(self) -> tuple[StepTime, ...]:
        """The time of each step."""
        return tuple(step_time(step, self.week) for step in self.graph.steps)

    @property
    def unknown(self) -> tuple[int, ...]:
        """Numbers of the steps whose time is not known."""
        return tuple(number for number, time in enumerate(self.steps, 1) if not time.known)

    @property
    def complete(self) -> bool:
        """Whether the time of every step is known, so that the sums can be relied on."""
        return not self.unknown

    @cached_property
    def shortest(self) -> TimedPath | None:
        """The way with the least working time; of equals the one with the fewest steps."""
        ways = best_way(self.blocks, self._least_to_end, min)
        return self._timed(ways, lambda t: (t.least, t.waiting_least)) if ways else None

    @cached_property
    def longest(self) -> TimedPath | None:
        """The way with the most working time; of equals the one with the most steps."""
        ways = best_way(self.blocks, self._most_to_end, max)
        return self._timed(ways, lambda t: (t.most, t.waiting_most)) if ways else None

    @cached_property
    def longest_elapsed(self) -> TimedPath | None:
        """The way with the most working time and waiting together."""
        ways = best_way(self.blocks, self._most_elapsed_to_end, max)
        return self._timed(ways, lambda t: (t.most, t.waiting_most)) if ways else None

    @property
    def most_elapsed(self) -> Minutes | None:
        """The minutes of `longest_elapsed`, without looking which way that is."""
        return self._most_elapsed_to_end[0][0] if self.blocks and self._most_elapsed_to_end[0] else None

    @cached_property
    def outcomes(self) -> tuple[Outcome, ...]:
        """Every exit of every decision outside forks, in order of the source."""
        least = totals_from_start(self.blocks, self._weights(attrgetter("least")), min)
        most = totals_from_start(self.blocks, self._weights(attrgetter("most")), max)
        return tuple(
            Outcome(edge, self._through(number, way, least, most) if way else None)
            for number, block in enumerate(self.blocks)
            if len(block.steps) == 1 and self.graph.steps[block.steps[0]].is_decision
            for edge, way in _exits(self.graph, block)
        )

    @cached_property
    def by_actor(self) -> dict[str, Span]:
        """Working minutes of each actor, on the way that takes that actor least and most.

        Who works in several branches of a fork works in all of them, so here branches add up. A step done together
        counts for everyone.
        """
        actors = dict.fromkeys(actor for step in self.graph.steps for actor in step.pelaksana)
        found: dict[str, Span] = {}
        for actor in actors:
            least, most = self._load(actor, min), self._load(actor, max)
            if least is not None and most is not None:
                found[actor] = Span(least, most)
        return found

    def _load(self, actor: str, pick: Callable[[Sequence[Total]], Total]) -> Minutes | None:
        own = [
            (time.least if pick is min else time.most) if actor in step.pelaksana else 0
            for step, time in zip(self.graph.steps, self.steps, strict=True)
        ]
        weights = [sum(own[index] for index in block.steps) for block in self.blocks]
        totals = totals_to_end(self.blocks, weights, pick)
        return totals[0][0] if totals and totals[0] else None

    @cached_property
    def _least_to_end(self) -> list[Total | None]:
        return totals_to_end(self.blocks, self._weights(attrgetter("least")), min)

    @cached_property
    def _most_to_end(self) -> list[Total | None]:
        return totals_to_end(self.blocks, self._weights(attrgetter("most")), max)

    @cached_property
    def _most_elapsed_to_end(self) -> list[Total | None]:
        return totals_to_end(self.blocks, self._weights(lambda time: time.most + time.waiting_most), max)

    def _weights(self, minutes: Callable[[StepTime], Minutes]) -> list[Minutes]:
        times = list(map(minutes, self.steps))
        return [max([times[index] for index in block.steps]) for block in self.blocks]

    def _through(
        self, number: int, way: Way, least: Sequence[Total | None], most: Sequence[Total | None]
    ) -> Span | None:
        """Least and most working minutes of the whole SOP along one way out of a block."""
        before, after = (least[number], most[number]), (self._least_to_end, self._most_to_end)
        rest = ((0, 0), (0, 0)) if way.target is None else (after[0][way.target], after[1][way.target])
        if before[0] is None or before[1] is None or rest[0] is None or rest[1] is None:
            return None
        return Span(before[0][0] + rest[0][0], before[1][0] + rest[1][0])

    def _timed(self, ways: tuple[Way, ...], minutes: Callable[[StepTime], tuple[Minutes, Minutes]]) -> TimedPath:
        passed = [self.blocks[0], *(self.blocks[way.target] for way in ways if way.target is not None)]
        times = [[minutes(self.steps[index]) for index in block.steps] for block in passed]
        return TimedPath(
            make_path(self.blocks, ways),
            work=sum(max(work for work, _ in branches) for branches in times),
            waiting=sum(max(waiting for _, waiting in branches) for branches in times),
            elapsed=sum(max(work + waiting for work, waiting in branches) for branches in times),
        )


def _exits(graph: FlowGraph, block: Block) -> list[tuple[Edge, Way | None]]:
    """The first arrow of each exit of a step, and the way it is, None for a return."""
    ways = {way.edge: way for way in block.ways}
    return [(arrows[0], ways.get(arrows[0])) for arrows in exits_of(graph, block.steps[0])]


def step_time(step: Step, week: JamKerja) -> StepTime:
    """The times of one step in working minutes."""
    least, most, worked = _minutes(step.waktu, week)
    waiting_least, waiting_most, waited = _minutes(step.tunggu, week)
    return StepTime(least, most, waiting_least, waiting_most, step.waktu is not None and worked and waited)


def _minutes(time: Duration | None, week: JamKerja) -> tuple[Minutes, Minutes, bool]:
    """Least and most, and whether the upper end is known; a time that is not there is known to be nothing."""
    if time is None:
        return 0, 0, True
    low, high = time.min or time.maks, time.maks or time.min
    if low is None or high is None:
        return 0, 0, False
    most = working_minutes(high, week)
    least = most if low is high or low == high else working_minutes(low, week)
    return least, most, time.maks is not None
