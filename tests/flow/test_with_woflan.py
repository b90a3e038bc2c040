"""Woflan, the soundness checker of pm4py, gives the same verdict (Verbeek, Basten & van der Aalst, "Diagnosing Workflow
Processes Using Woflan", The Computer Journal 44(4), 2001)."""

from __future__ import annotations

import contextlib
import importlib
import io
import warnings
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sop_katalog.flow.analysis import Analysis, analyse
from sop_katalog.flow.net import END, START, Net
from sop_katalog.model.sop import Sop
from sop_katalog.reading.folder import read_folder
from tests.flow.random_flows import flows, tidy_flows

pytestmark = pytest.mark.filterwarnings("ignore")  # the warnings of numpy and pm4py about each other

SOURCES = Path(__file__).parents[2] / "sops"

with warnings.catch_warnings(), contextlib.redirect_stdout(io.StringIO()):
    warnings.simplefilter("ignore")  # its own
    petri: Any = importlib.import_module("pm4py.objects.petri_net.obj")
    arcs: Any = importlib.import_module("pm4py.objects.petri_net.utils.petri_utils")
    woflan: Any = importlib.import_module("pm4py.algo.analysis.woflan.algorithm")


@settings(deadline=None, max_examples=400)
@given(st.one_of(flows(longest=14), tidy_flows(longest=20)))
def test_woflan_agrees_on_random_flows(sop: Sop) -> None:
    analysis = analyse(sop)
    assert _verdict(analysis) == analysis.sound


def test_woflan_agrees_on_the_sample() -> None:
    for sop in read_folder(SOURCES).catalogue.sops.values():
        assert _verdict(analyse(sop)), sop.id


def _verdict(analysis: Analysis) -> bool:
    net, first, last = _petri_net(analysis.net())
    with contextlib.redirect_stdout(io.StringIO()):
        return bool(woflan.apply(net, first, last, parameters={"return_asap_when_not_sound": True}))


def _petri_net(net: Net) -> tuple[Any, Any, Any]:
    found = petri.PetriNet("sop")
    places = {name: petri.PetriNet.Place(name) for name in net.places}
    found.places.update(places.values())
    for transition in net.transitions:
        node = petri.PetriNet.Transition(transition.name, transition.name)
        found.transitions.add(node)
        for name in transition.inputs:
            arcs.add_arc_from_to(places[name], node, found)
        for name in transition.outputs:
            arcs.add_arc_from_to(node, places[name], found)
    return found, petri.Marking({places[START]: 1}), petri.Marking({places[END]: 1})
