"""The list of steps: what is said of the ways out of a step."""

from __future__ import annotations

from sop_katalog.flow.graph import build_graph
from sop_katalog.model.catalogue import Catalogue
from sop_katalog.model.step import END, ExitKind
from sop_katalog.render.links import Links
from sop_katalog.render.sop_view import step_views
from tests.factory import make_catalogue, make_sop


def test_a_way_back_to_steps_side_by_side_is_told_once() -> None:
    sop = make_sop(
        {"bersamaan": "operasi"},
        {"bersamaan": "operasi"},
        {"exits": ((ExitKind.YA, END), (ExitKind.TIDAK, "1"))},
    )
    ((phase,),) = [step_views(sop, build_graph(sop), make_catalogue(sop), Links("opd/dinas/contoh/"))]
    ways = phase.steps[2].exits
    assert [(way.tujuan, way.anchor) for way in ways] == [("Selesai", ""), ("Kembali ke langkah 1 dan 2", "langkah-1")]


def test_no_step_of_the_sample_says_a_way_twice(catalogue: Catalogue) -> None:
    told = 0
    for sop in catalogue.sops.values():
        for phase in step_views(sop, build_graph(sop), catalogue, Links(f"opd/{sop.id}/")):
            for step in phase.steps:
                words = [(way.syarat, way.tujuan) for way in step.exits]
                assert len(set(words)) == len(words), f"{sop.id} {step.number}"
                told += len(words) > 1
    assert told > 50
