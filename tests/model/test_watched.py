"""A catalogue under watch: the same answers, every look noted, and indexes that look at nothing they may not."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import fields, replace
from pathlib import Path
from typing import Any

import pytest

from sop_katalog.checks import likeness, subjects
from sop_katalog.checks.rules import keterkaitan_sepihak, persyaratan_tanpa_penerbit
from sop_katalog.model.catalogue import Catalogue
from sop_katalog.model.sop import Sop
from sop_katalog.model.watch import WHOLE, Watch, real
from sop_katalog.model.watched import NOT_INDEXED, catalogue_view, watch_catalogue
from sop_katalog.publish import citizen, share_image
from sop_katalog.publish.titles import page_titles
from sop_katalog.reading.folder import read_folder
from sop_katalog.search import entries, facets
from sop_katalog.search.alphabet import alphabet, letters
from tests.factory import make_catalogue, make_sop

ROOT = Path(__file__).resolve().parents[2]
INDEXES: list[Callable[[Catalogue], Any]] = [
    alphabet,
    letters,
    entries.sop_entries,
    entries._used_terms,
    facets._events_by_sop,
    likeness._office_names,
    subjects._names_by_opd,
    subjects._shared_names,
    keterkaitan_sepihak._needed_by,
    persyaratan_tanpa_penerbit._by_product,
    citizen._journeys_by_sop,
    share_image.said_in_picture,
    page_titles,
]


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return read_folder(ROOT / "sops").catalogue


def _answers(catalogue: Catalogue, sop: Sop) -> Iterator[object]:
    """What pages and rules ask about an SOP."""
    yield [catalogue.law(law) for law in sop.dasar_hukum]
    yield [catalogue.actor(sop.opd, actor) for actor in sop.columns]
    yield [other and other.id for other in catalogue.neighbours(sop)]
    yield [(other.id, kind, own) for other, kind, own in catalogue.related(sop)]
    yield catalogue.prerequisites(sop)
    yield catalogue.standard(sop)
    yield catalogue.bare_standard(sop)
    yield real(catalogue.working_week(sop.opd))
    yield catalogue.form(sop)
    yield [other.judul for other in catalogue.of_opd(sop.opd)]
    yield [[other.id for other in catalogue.in_term("kategori", term)] for term in sop.kategori]
    yield [[other.id for other in catalogue.on_law(law)] for law in sop.dasar_hukum]
    yield [sop.id in catalogue.sops, "tidak/ada" in catalogue.sops, catalogue.sops.get("tidak/ada")]


def test_it_answers_as_the_catalogue_itself(catalogue: Catalogue) -> None:
    watched = watch_catalogue(catalogue, Watch())
    for sop in catalogue.sops.values():
        assert list(_answers(watched, watched.whole(sop))) == list(_answers(catalogue, sop))
    assert list(watched.sops) == list(catalogue.sops)
    assert len(watched.opd) == len(catalogue.opd)
    assert dict(watched.redirects) == dict(catalogue.redirects)
    assert watched.government.nama == catalogue.government.nama
    assert {key: real(law) for key, law in watched.regulasi.items()} == dict(catalogue.regulasi)


def test_equal_values_at_all_keys_mean_the_same_answers(catalogue: Catalogue) -> None:
    """One attribute after the other is changed: whoever gets another answer has looked at a key that differs."""
    sop = catalogue.sops["disdukcapil/ktp-el"]
    view = catalogue_view(catalogue)
    changes: dict[str, Any] = {"judul": "Lain", "kategori": (), "keterkaitan": (), "standar_pelayanan": None}
    changes |= {"dasar_hukum": ("Peraturan lain",), "langkah": sop.langkah[:2], "isi": "Lain", "nomor": "9"}
    for attribute, value in changes.items():
        other = replace(catalogue, sops={**catalogue.sops, sop.id: replace(sop, **{attribute: value})})
        changed = catalogue_view(other)
        for asked in catalogue.sops.values():
            watch = Watch()
            watched = watch_catalogue(catalogue, watch)
            with watch.recording() as looked:
                before = list(_answers(watched, watched.whole(asked)))
            if before != list(_answers(other, other.sops[asked.id])):
                assert any(not changed.agrees(view, key) for key in looked), (attribute, asked.id)


def test_where_an_sop_says_something_is_no_part_of_what_it_says() -> None:
    sop = make_sop("Satu")
    one, two = make_catalogue(sop), make_catalogue(replace(sop, isi_line=9))
    assert catalogue_view(two).agrees(catalogue_view(one), ("sops", sop.id, WHOLE))
    three = make_catalogue(replace(sop, isi="Lain"))
    assert not catalogue_view(three).agrees(catalogue_view(one), ("sops", sop.id, WHOLE))
    assert not catalogue_view(make_catalogue()).agrees(catalogue_view(one), ("sops", sop.id, WHOLE))


def test_indexes_look_only_at_what_makes_them_be_asked_again(catalogue: Catalogue) -> None:
    watch = Watch()
    watched = watch_catalogue(catalogue, watch)
    names = [field.name for field in fields(Catalogue)]
    plain = Catalogue(**{name: getattr(watched, name) for name in names})  # its own indexes, over watched SOPs
    with watch.recording() as looked:
        for index in INDEXES:
            index(plain)
        for sop in catalogue.sops.values():
            list(_answers(plain, sop))
        dict(plain.redirects)
    asked = {key[2] for key in looked if key[0] == "sops" and len(key) > 2}
    assert {"judul", "keterkaitan", "status"} <= asked, "the watch sees what indexes look at"
    assert asked & NOT_INDEXED == set()


def test_every_index_of_the_package_is_among_those_tested() -> None:
    """A new index is added to `INDEXES`, so that the test above looks at it."""
    found = set()
    for path in (ROOT / "plugins" / "sop_katalog").rglob("*.py"):
        if "node_modules" not in path.parts:
            text = path.read_text(encoding="utf-8")
            for asked in ("catalogue.index(", "catalogue.once("):
                found |= {part.split(")")[0] for part in text.split(asked)[1:]}
    known = {index.__name__ for index in INDEXES}
    unseen = {"_guesses", "_sources_prefix", "_function(name"}  # a memory of guesses; paths of offices; the view itself
    assert found - unseen == known
