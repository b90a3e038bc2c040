"""What was read is kept as bytes, and told again: SOPs in part until somebody asks for the rest."""

from __future__ import annotations

import pickle
from dataclasses import fields, replace

import pytest

from sop_katalog.model.catalogue import Catalogue
from sop_katalog.model.sop import TOLD_LATER, Sop, told_in_part, unread
from sop_katalog.model.version import version_of
from sop_katalog.reading.pickling import dump, dump_sharing, tell_all
from sop_katalog.reading.unpickling import unpickle
from tests.site.project import ROOT


@pytest.fixture(scope="module")
def sops() -> list[Sop]:
    from sop_katalog.reading.folder import read_folder

    return list(read_folder(ROOT / "sops").catalogue.sops.values())


def again(sop: Sop) -> Sop:
    found: Sop = unpickle(dump_sharing(sop))
    assert unread(found) is not None
    return found


def test_an_sop_told_again_is_the_same(sops: list[Sop]) -> None:
    for sop in sops:
        found = again(sop)
        assert found == sop
        assert unread(found) is None
        assert repr(found) == repr(sop)
        assert version_of(again(sop)) == version_of(sop)
        assert unpickle(dump(again(sop))) == sop


def test_what_lists_ask_for_does_not_make_it_tell_the_rest(sops: list[Sop]) -> None:
    for sop in (*sops, replace(sops[0], langkah=())):
        found = again(sop)
        for name in (field.name for field in fields(Sop) if field.name not in TOLD_LATER):
            assert getattr(found, name) == getattr(sop, name)
        assert found.has_steps == bool(sop.langkah)
        assert unread(found) is not None


@pytest.mark.parametrize("name", [*TOLD_LATER, "columns"])
def test_whatever_is_asked_for_first_all_is_told(sops: list[Sop], name: str) -> None:
    found = again(sops[0])
    assert getattr(found, name) == getattr(sops[0], name)
    assert unread(found) is None
    assert found == sops[0]


def test_what_an_sop_does_not_have_is_missing(sops: list[Sop]) -> None:
    for sop in (sops[0], again(sops[0])):
        with pytest.raises(AttributeError, match="tidak_ada"):
            sop.tidak_ada  # type: ignore[attr-defined]  # noqa: B018 - that it is not there is the test


def test_told_whole_on_demand_and_nothing_else_minds(sops: list[Sop]) -> None:
    found = again(sops[0])
    tell_all(found)
    assert unread(found) is None
    tell_all(None)
    tell_all(Catalogue)


def test_a_rest_with_foreign_code_is_not_run(sops: list[Sop]) -> None:
    rest = unread(again(sops[0]))
    assert rest is not None
    foreign = rest._replace(tell=lambda: unpickle(pickle.dumps(pytest.raises)))
    known = tuple(getattr(sops[0], field.name) for field in fields(Sop) if field.name not in TOLD_LATER)
    sop = told_in_part(known, foreign)
    for _ in range(2):  # the second one who asks hears the same
        with pytest.raises(pickle.UnpicklingError):
            _ = sop.langkah
