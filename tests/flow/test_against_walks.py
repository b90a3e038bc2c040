"""What dynamic programming finds is what a walk along every way finds, and no flow breaks or stalls the analysis."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from sop_katalog.flow.analysis import Analysis, analyse
from sop_katalog.flow.graph import Edge, FlowGraph
from sop_katalog.model.duration import parse_duration
from sop_katalog.model.layanan import JangkaWaktu, StandarPelayanan
from sop_katalog.model.sop import Sop
from sop_katalog.model.step import NEXT, ExitKind
from tests.factory import make_catalogue, make_sop
from tests.flow.random_flows import flows

Walk = tuple[Edge, ...]
Group = tuple[int, ...]


def _group(graph: FlowGraph, index: int) -> Group:
    return graph.fork_of.get(index, (index,))


def _walks(graph: FlowGraph, index: int = 0) -> Iterator[Walk]:
    """Every way from a step to an ending along arrows that do not return."""
    group = _group(graph, index)
    for edge in (edge for member in group for edge in graph.outgoing[member]):
        if edge.target is None:
            yield (edge,)
        elif not edge.returns and edge.target not in group:
            yield from ((edge, *rest) for rest in _walks(graph, edge.target))


def _groups(graph: FlowGraph, walk: Walk) -> list[Group]:
    return [_group(graph, edge.source) for edge in walk]


@settings(deadline=None, max_examples=100)
@given(flows(longest=9))
def test_paths_are_the_walks(sop: Sop) -> None:
    analysis = analyse(sop)
    expected = {tuple(i for group in _groups(analysis.graph, w) for i in group) for w in _walks(analysis.graph)}
    found = analysis.paths(limit=100_000)
    assert {path.steps for path in found} == expected
    assert len(found) == analysis.path_count
    assert analysis.paths(limit=3) == found[:3]


@settings(deadline=None, max_examples=100)
@given(flows(longest=9))
def test_times_are_those_of_the_walks(sop: Sop) -> None:
    analysis = analyse(sop)
    timing, steps = analysis.timing, analysis.timing.steps
    walks = [_groups(analysis.graph, walk) for walk in _walks(analysis.graph)]
    least = [sum(max(steps[i].least for i in group) for group in walk) for walk in walks]
    most = [sum(max(steps[i].most for i in group) for group in walk) for walk in walks]
    elapsed = [sum(max(steps[i].most + steps[i].waiting_most for i in group) for group in walk) for walk in walks]
    assert (timing.shortest.work if timing.shortest else None) == min(least, default=None)
    assert (timing.longest.work if timing.longest else None) == max(most, default=None)
    assert (timing.longest_elapsed.elapsed if timing.longest_elapsed else None) == max(elapsed, default=None)
    if timing.longest is not None:
        longest = [walk for walk, work in zip(walks, most, strict=True) if work == timing.longest.work]
        assert timing.longest.path.steps in [tuple(i for group in walk for i in group) for walk in longest]
        assert len(timing.longest.path.steps) == max(sum(map(len, walk)) for walk in longest)


@settings(deadline=None, max_examples=100)
@given(flows(longest=9))
def test_actors_and_outcomes_are_those_of_the_walks(sop: Sop) -> None:
    analysis = analyse(sop)
    timing, graph = analysis.timing, analysis.graph
    walks = list(_walks(graph))
    for actor in sop.columns:
        loads = [
            [
                sum(
                    (s.least, s.most)[end]
                    for g in _groups(graph, w)
                    for i in g
                    if actor in sop.langkah[i].pelaksana
                    for s in [timing.steps[i]]
                )
                for w in walks
            ]
            for end in (0, 1)
        ]
        span = timing.by_actor.get(actor)
        assert (span is not None) == bool(walks)
        assert span is None or (span.least, span.most) == (min(loads[0]), max(loads[1]))
    for outcome in timing.outcomes:
        through = [_groups(graph, walk) for walk in walks if outcome.edge in walk]
        assert (outcome.work is None) == (not through)
        if outcome.work is not None:
            assert outcome.work.least == min(sum(max(timing.steps[i].least for i in g) for g in w) for w in through)
            assert outcome.work.most == max(sum(max(timing.steps[i].most for i in g) for g in w) for w in through)


@settings(deadline=None, max_examples=200)
@given(flows(longest=9), st.sampled_from(["1 menit", "30 menit", "2 jam", "1 hari kerja", "kondisional"]))
def test_a_promise_is_held_against_the_ways_themselves(sop: Sop, promised: str) -> None:
    timing = analyse(sop).timing
    cases = analyse(sop).promises(StandarPelayanan(jangka_waktu=(JangkaWaktu(parse_duration(promised)),)))
    if timing.longest is None or timing.longest_elapsed is None or timing.shortest is None:
        assert cases == ()
        return
    (case,) = cases
    assert (case.work, case.shortest) == (timing.longest.work, timing.shortest.work)
    assert (case.elapsed, case.waiting) == (timing.longest_elapsed.elapsed, timing.longest_elapsed.waiting)
    assert case.work_exceeds == (case.promise is not None and timing.longest.work > case.promise)
    assert case.elapsed_exceeds == (case.promise is not None and case.elapsed > case.promise)


@settings(deadline=None, max_examples=100)
@given(flows(longest=8))
def test_exits_meet_where_all_walks_pass(sop: Sop) -> None:
    analysis = analyse(sop)
    graph = analysis.graph
    expected: dict[int, int | None] = {}
    for index, step in enumerate(graph.steps):
        walks = list(_walks(graph, index))
        ways = {(edge.label, edge.target) for edge, *_ in walks}
        labels = {label for label, _ in ways}
        if step.is_decision and index not in graph.fork_of and len(labels) > 1:
            common = set.intersection(*({group[0] for group in _groups(graph, walk[1:])} for walk in walks))
            expected[index] = min(common, default=None)
    found = {index: meeting for index, meeting in analysis.meetings.items() if index in _reachable(graph, analysis)}
    assert found == {index: meeting for index, meeting in expected.items() if index in _reachable(graph, analysis)}


def _reachable(graph: FlowGraph, analysis: Analysis) -> set[int]:
    return set(range(len(graph.steps))) - {f.step for f in analysis.findings if f.flaw == "unreachable"}


@settings(deadline=None, max_examples=80)
@given(flows(longest=60), st.randoms(use_true_random=False))
def test_nothing_breaks_or_stalls_the_analysis(sop: Sop, random: Random) -> None:
    standard = StandarPelayanan(jangka_waktu=(JangkaWaktu(parse_duration("3 hari kerja")),))
    analysis = analyse(sop, external=frozenset({"pemohon"}))
    assert analysis.sound == (not analysis.findings)
    analysis.endless, analysis.idle_decisions, analysis.handovers, analysis.returns_to_applicant  # noqa: B018
    assert len(analysis.paths(20)) == min(20, analysis.path_count)
    assert len(analysis.promises(standard)) == (analysis.timing.longest is not None)
    analysis.burdens(make_catalogue(sop))
    run = analysis.run()
    for _ in range(50):
        if not run.choices:
            break
        run = run.take(random.choice(run.choices))
    assert run.finished or run.stuck or run.choices


def test_two_hundred_steps_with_a_hundred_diamonds_are_not_walked_path_by_path() -> None:
    half_hour = parse_duration("30 menit")
    rows: list[dict[str, object]] = []
    for number in range(1, 200, 2):
        over = str(number + 2) if number < 199 else "selesai"
        rows += [{"exits": ((ExitKind.YA, NEXT), (ExitKind.TIDAK, over)), "waktu": half_hour}, {"waktu": half_hour}]
    analysis = analyse(make_sop(*rows))
    longest, shortest = analysis.timing.longest, analysis.timing.shortest
    assert longest is not None
    assert shortest is not None
    assert (shortest.work, longest.work) == (Fraction(3000), Fraction(6000))
    assert analysis.path_count == 2**100
    assert analysis.meetings[0] == 2
    assert len(analysis.paths()) == 100
    assert analysis.sound
