"""People, decisions, runs and the burden for the applicant, on small procedures."""

from __future__ import annotations

from dataclasses import replace

import pytest

from sop_katalog.flow.analysis import analyse, analyse_in
from sop_katalog.flow.burden import Fee
from sop_katalog.flow.net import END as SINK
from sop_katalog.flow.net import START
from sop_katalog.model.catalogue import Catalogue
from sop_katalog.model.duration import parse_duration
from sop_katalog.model.fee import Biaya, Tarif
from sop_katalog.model.layanan import JangkaWaktu, Persyaratan, StandarPelayanan
from sop_katalog.model.registers import Pelaksana
from sop_katalog.model.sop import Sop
from sop_katalog.model.step import END, NEXT, ExitKind
from tests.factory import make_catalogue, make_sop

YA, TIDAK, CABANG = ExitKind.YA, ExitKind.TIDAK, ExitKind.CABANG
APPLICANT = frozenset({"pemohon"})


def _by(*actors: str, **values: object) -> dict[str, object]:
    return {"pelaksana": actors, **values}


def _counter() -> Sop:
    """Hand in, check (back when incomplete), decide, sign and hand out."""
    return make_sop(
        _by("pemohon"),
        _by("petugas", exits=((YA, NEXT), (TIDAK, "1"))),
        _by("petugas"),
        _by("petugas", "pemohon"),
        _by("kepala"),
        _by("pemohon"),
        pelaksana=("pemohon", "petugas", "kepala", "sekretaris"),
    )


def _catalogue(sop: Sop, *others: Sop) -> Catalogue:
    catalogue = make_catalogue(sop, *others)
    applicant = Pelaksana("pemohon", "Pemohon", eksternal=True)
    return replace(catalogue, pelaksana={**catalogue.pelaksana, "pemohon": applicant})


def test_actors_without_a_step_are_told() -> None:
    assert analyse(_counter()).unused_actors == ("sekretaris",)


def test_work_changes_hands_when_nobody_goes_on_with_it() -> None:
    edges = analyse(_counter()).handovers
    assert [(edge.source + 1, (edge.target or 0) + 1) for edge in edges] == [(1, 2), (2, 1), (4, 5), (5, 6)]


def test_returns_to_the_applicant_are_told() -> None:
    analysis = analyse(_counter(), external=APPLICANT)
    assert [edge.source + 1 for edge in analysis.returns_to_applicant] == [2]
    assert analysis.returns == analysis.returns_to_applicant


def test_a_decision_that_decides_nothing_is_told() -> None:
    sop = make_sop(
        {"exits": ((YA, NEXT), (TIDAK, "2"))}, {"exits": ((YA, END, "", "Terbit"), (TIDAK, END, "", "Tolak"))}
    )
    assert analyse(sop).idle_decisions == (0,)


def test_exits_meet_again_or_end_apart() -> None:
    sop = make_sop(
        {"exits": ((YA, NEXT), (TIDAK, "3"))},
        "b",
        {"exits": ((YA, NEXT), (TIDAK, "5"))},
        {"exits": ((ExitKind.KE, END),)},
        "e",
    )
    assert analyse(sop).meetings == {0: 2, 2: None}


def test_a_run_is_followed_step_by_step() -> None:
    side = {"bersamaan": "x"}
    run = analyse(make_sop({"exits": ((YA, NEXT), (TIDAK, "1"))}, side, side)).run()
    again = run.take(run.choices[1])
    assert again.ready == (0,)
    forked = again.take(again.choices[0])
    assert forked.ready == (1, 2)
    waiting = forked.take(forked.choices[1])
    assert waiting.ready == (1,)
    assert not waiting.finished
    done = waiting.take(waiting.choices[0])
    assert done.finished
    assert [choice.step for choice in done.taken] == [0, 0, 2, 1]
    with pytest.raises(ValueError, match="step 3 is not ready"):
        done.take(forked.choices[1])


def test_a_run_that_leads_nowhere_is_stuck() -> None:
    run = analyse(make_sop({"exits": ((YA, END), (TIDAK, "tidak-ada"))})).run()
    lost = run.take(run.choices[1])
    assert lost.stuck
    assert run.choices[1].edges == ()
    assert not run.take(run.choices[0]).stuck


def test_the_net_is_plain_data() -> None:
    net = analyse(make_sop("a", {"exits": ((YA, NEXT), (TIDAK, "1"))}, "c")).net()
    assert net.places == (START, "ready 1", "ready 2", "ready 3", SINK)
    assert [(t.name, t.inputs, t.outputs) for t in net.transitions] == [
        ("start", ("start",), ("ready 1",)),
        ("step 1 exit 1", ("ready 1",), ("ready 2",)),
        ("step 2 exit 1", ("ready 2",), ("ready 3",)),
        ("step 2 exit 2", ("ready 2",), ("ready 1",)),
        ("step 3 exit 1", ("ready 3",), ("end",)),
    ]


def test_the_burden_of_each_variant() -> None:
    card = make_sop(id="dinas/kartu-keluarga")
    standard = StandarPelayanan(
        varian={"baru": "Baru", "hilang": "Hilang"},
        persyaratan=(
            Persyaratan("Berusia 17 tahun"),
            Persyaratan("Kartu Keluarga", asli=0, salinan=2, dari="dinas/kartu-keluarga"),
            Persyaratan("Surat kehilangan", asli=1, dari="Kepolisian", bila=("hilang",)),
        ),
        jangka_waktu=(JangkaWaktu(parse_duration("1 hari kerja"), bila=("baru",)),),
        biaya=Biaya(
            tarif=(Tarif("Cetak", 0), Tarif("Denda", 50_000, bila=("hilang",)), Tarif("Salinan", 500, "lembar"))
        ),
    )
    sop = replace(_counter(), standar_pelayanan=standard)
    new, lost = analyse_in(catalogue := _catalogue(sop, card), sop).burdens(catalogue)
    assert (new.varian, new.appearances, new.promise) == ("baru", 3, ("1 hari kerja",))
    assert (new.papers.asli, new.papers.salinan, new.papers.unspecified, new.papers.total) == (0, 2, 1, 3)
    assert [paper.nama for paper in new.papers.held] == ["Kartu Keluarga"]
    assert new.fee == Fee(gratis=False, least=0, most=500, open_ended=True)
    assert (lost.papers.asli, lost.papers.total, lost.promise) == (1, 4, ())
    assert lost.fee == Fee(gratis=False, least=0, most=50_500, open_ended=True)


def test_a_service_without_variants_has_one_burden() -> None:
    sop = replace(_counter(), standar_pelayanan=StandarPelayanan(biaya=Biaya("Tidak dipungut biaya")))
    catalogue = _catalogue(sop)
    (burden,) = analyse_in(catalogue, sop).burdens(catalogue)
    assert (burden.varian, burden.fee) == ("", Fee(gratis=True, text="Tidak dipungut biaya"))
    assert analyse_in(catalogue, _counter()).burdens(catalogue) == ()


def test_an_appearance_goes_on_while_others_work_beside_it() -> None:
    side = {"bersamaan": "x"}
    sop = make_sop(_by("pemohon"), _by("petugas", **side), _by("pemohon", **side), _by("pemohon"), _by("petugas"))
    assert analyse(sop, external=APPLICANT).appearances == 1
