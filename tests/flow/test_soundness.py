"""Soundness and what breaks it, against the definition itself: all states of the workflow net."""

from __future__ import annotations

from collections import Counter, deque

import pytest
from hypothesis import event, given, settings
from hypothesis import strategies as st

from sop_katalog.flow.analysis import analyse
from sop_katalog.flow.net import END, START, Net
from sop_katalog.flow.soundness import Flaw, flaws, goes_through
from sop_katalog.model.sop import Sop
from sop_katalog.model.step import END as SELESAI
from sop_katalog.model.step import NEXT, ExitKind
from tests.factory import make_sop
from tests.flow.random_flows import flows, tidy_flows

Marking = tuple[str, ...]
YA, TIDAK, KE, CABANG = ExitKind.YA, ExitKind.TIDAK, ExitKind.KE, ExitKind.CABANG


def _flaws(sop: Sop) -> list[tuple[Flaw, int]]:
    return [(finding.flaw, finding.step + 1) for finding in analyse(sop).findings]


def test_a_plain_procedure_with_a_return_is_sound() -> None:
    sop = make_sop("a", {"exits": ((YA, NEXT), (TIDAK, "1"))}, "c")
    assert analyse(sop).sound


def test_a_fork_that_meets_again_is_sound() -> None:
    sop = make_sop("a", {"bersamaan": "x"}, {"bersamaan": "x", "exits": ((YA, NEXT), (TIDAK, "3"))}, "d")
    assert analyse(sop).sound


def test_a_fork_may_meet_elsewhere_when_all_its_steps_say_so() -> None:
    elsewhere = {"bersamaan": "x", "exits": ((KE, "5"),)}
    sop = make_sop({"exits": ((YA, NEXT), (TIDAK, "4"))}, elsewhere, elsewhere, {"exits": ((KE, SELESAI),)}, "e")
    assert analyse(sop).sound


@pytest.mark.parametrize("target", ["1", SELESAI, "3", "5"])
def test_an_exit_that_leaves_a_fork_alone_is_found(target: str) -> None:
    sop = make_sop("a", {"bersamaan": "x", "exits": ((YA, NEXT), (TIDAK, target))}, {"bersamaan": "x"}, "d", "e")
    assert _flaws(sop) == [(Flaw.LEAVES_FORK, 2)]


def test_steps_that_nothing_leads_to_are_found() -> None:
    assert _flaws(make_sop({"exits": ((KE, "3"),)}, "b", "c")) == [(Flaw.UNREACHABLE, 2)]


def test_an_exit_to_nowhere_is_a_dead_end() -> None:
    sop = make_sop("a", {"exits": ((KE, "tidak-ada"),)})
    assert _flaws(sop) == [(Flaw.NO_ENDING, 1), (Flaw.DEAD_END, 2), (Flaw.DANGLING, 2)]


def test_a_loop_without_a_way_out_is_endless() -> None:
    sop = make_sop("a", {"exits": ((YA, "4"), (TIDAK, "3"))}, {"exits": ((KE, "2"),)}, {"exits": ((KE, "4"),)})
    analysis = analyse(sop)
    assert analysis.endless == ((3,),)
    assert not analysis.sound


def test_a_flow_without_steps_is_not_sound() -> None:
    assert not analyse(make_sop()).sound


@settings(max_examples=400, deadline=None)
@given(st.one_of(flows(longest=5), tidy_flows(longest=7)))
def test_soundness_agrees_with_the_states_of_the_net(sop: Sop) -> None:
    analysis = analyse(sop)
    verdict = _sound_by_definition(analysis.net())
    event(f"sound: {verdict}")
    assert analysis.sound == verdict


@settings(max_examples=400, deadline=None)
@given(st.one_of(flows(longest=5), tidy_flows(longest=7)))
def test_nothing_is_wrong_where_one_may_go_from_step_to_step(sop: Sop) -> None:
    analysis = analyse(sop)
    through = goes_through(analysis.graph)
    event(f"goes through: {through}")
    assert analysis.findings == flaws(analysis.graph)
    assert not (through and flaws(analysis.graph))


@settings(deadline=None)
@given(flows(longest=6, nowhere=False))
def test_reachability_and_endings_agree_with_a_walk(sop: Sop) -> None:
    analysis = analyse(sop)
    targets = [{edge.target for edge in edges} for edges in analysis.graph.outgoing]
    ahead: list[set[int | None]] = [set(steps) for steps in targets]
    for _ in targets:
        ahead = [
            steps | {far for step in steps if step is not None for far in targets[step]} | _far(ahead, steps)
            for steps in ahead
        ]
    found = {finding.step for finding in analysis.findings if finding.flaw in (Flaw.NO_ENDING, Flaw.DEAD_END)}
    assert found == {index for index, steps in enumerate(ahead) if None not in steps}
    reached = set(analysis.graph.starts).union(*(ahead[index] for index in analysis.graph.starts))
    unreachable = {finding.step for finding in analysis.findings if finding.flaw is Flaw.UNREACHABLE}
    assert unreachable == set(range(len(targets))) - reached
    loops = {
        i
        for i, steps in enumerate(ahead)
        if i in steps and None not in steps and all(ahead[s] == steps for s in steps if s is not None)
    }
    assert {index for group in analysis.endless for index in group} == loops


def _far(ahead: list[set[int | None]], steps: set[int | None]) -> set[int | None]:
    return {far for step in steps if step is not None for far in ahead[step]}


def _sound_by_definition(net: Net) -> bool:
    """Van der Aalst 1998, over all markings. More than one token in a place is unsound in these nets.

    A sound free-choice workflow net is safe (van der Aalst 1998), so the search can stop there.
    """
    first: Marking = (START,)
    following: dict[Marking, set[Marking]] = {}
    fired: set[str] = set()
    pending = deque([first])
    while pending:
        marking = pending.popleft()
        if marking in following:
            continue
        following[marking] = set()
        if len(set(marking)) < len(marking):
            return False
        for transition in net.transitions:
            if set(transition.inputs) <= set(marking):
                after = Counter(marking)
                after.subtract(transition.inputs)
                after.update(transition.outputs)
                fired.add(transition.name)
                following[marking].add(tuple(sorted(after.elements())))
        pending.extend(following[marking])
    proper = all(marking == (END,) for marking in following if END in marking)
    return proper and fired == {transition.name for transition in net.transitions} and _all_reach_end(following)


def _all_reach_end(following: dict[Marking, set[Marking]]) -> bool:
    ending: set[Marking] = {(END,)}
    while more := {marking for marking, after in following.items() if marking not in ending and after & ending}:
        ending |= more
    return ending >= set(following)
