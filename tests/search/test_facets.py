"""Facets of an SOP, and the list from A to Z."""

from __future__ import annotations

import pytest

from sop_katalog.model.catalogue import Catalogue
from sop_katalog.model.duration import parse_duration
from sop_katalog.model.fee import Biaya, Tarif
from sop_katalog.model.layanan import JangkaWaktu, Kanal, StandarPelayanan
from sop_katalog.model.registers import Taksonomi, Term
from sop_katalog.model.sop import Sop, Status
from sop_katalog.search.alphabet import DIGITS, alphabet, letters
from sop_katalog.search.facets import BERBAYAR, GRATIS, Facets, facets_of
from tests.factory import make_catalogue, make_sop


def of(sop: Sop) -> Facets:
    return facets_of(sop, make_catalogue(sop))


@pytest.mark.parametrize(
    ("texts", "group"),
    [
        ((), 0),
        (("tentatif",), 0),
        (("30 menit",), 1),
        (("1 hari kerja",), 1),
        (("1x24 jam sejak berkas lengkap",), 1),
        (("2 hari kerja",), 2),
        (("3x24 jam",), 2),
        (("maks. 7 HK",), 3),
        (("8 hari kerja",), 4),
        (("1 bulan",), 4),
        (("1 jam", "10 hari kerja"), 4),
    ],
)
def test_the_longest_promise_decides(texts: tuple[str, ...], group: int) -> None:
    promises = tuple(JangkaWaktu(parse_duration(text)) for text in texts)
    assert of(make_sop(standar_pelayanan=StandarPelayanan(jangka_waktu=promises))).waktu == group


@pytest.mark.parametrize(
    ("fee", "group"),
    [
        (None, 0),
        (Biaya("gratis"), GRATIS),
        (Biaya("Sesuai Perda"), BERBAYAR),
        (Biaya(tarif=(Tarif("Uji", 50_000),)), BERBAYAR),
    ],
)
def test_fees(fee: Biaya | None, group: int) -> None:
    assert of(make_sop(standar_pelayanan=StandarPelayanan(biaya=fee))).biaya == group


def test_channels_and_terms_that_the_taxonomy_knows() -> None:
    standard = StandarPelayanan(kanal=(Kanal("loket"), Kanal("daring")))
    sop = make_sop(kategori=("umum", "umum", "entah"), peristiwa=(), standar_pelayanan=standard)
    events = {"lahir": Term("lahir", "Kelahiran", layanan=(sop.id,)), "mati": Term("mati", "Kematian")}
    taxonomy = Taksonomi(kategori={"umum": Term("umum", "Umum")}, peristiwa=events)
    found = facets_of(sop, make_catalogue(sop, taksonomi=taxonomy))
    assert (found.daring, found.kategori, found.peristiwa) == (True, ("umum",), ("lahir",))


def test_the_list_from_a_to_z_goes_by_the_subject_and_knows_old_names() -> None:
    new = make_sop(id="dinas/pbg", judul="Penerbitan Persetujuan Bangunan (PBG)", sebutan=("izin bangunan", "3 lantai"))
    old = make_sop(id="dinas/imb", judul="Pelayanan IMB", sebutan=("imb",), status=Status.DICABUT, diganti_oleh=new.id)
    found = alphabet(make_catalogue(new, old))
    assert list(found) == [DIGITS, "I", "P"]
    assert [(line.teks, line.sop, line.kini) for line in found["I"]] == [
        ("imb", new.id, True),
        ("izin bangunan", new.id, False),
    ]
    assert found["P"][0].teks == "Persetujuan Bangunan (PBG)"


def test_every_living_sop_is_in_the_list(catalogue: Catalogue) -> None:
    listed = {line.sop for lines in alphabet(catalogue).values() for line in lines}
    assert listed == {sop.id for sop in catalogue.sops.values() if sop.status is not Status.DICABUT}


@pytest.mark.parametrize(
    "sops",
    [
        (make_sop(id="a/akta", judul="Penerbitan Akta", sebutan=("akte", "surat lahir", "3 in 1", "(urus) akta")),),
        (
            make_sop(id="a/akta", judul="Akta", sebutan=("zip", "akta")),
            make_sop(id="a/kk", judul="KK", sebutan=("zap",)),
        ),
        (
            make_sop(id="a/pbg", judul="Persetujuan Bangunan Gedung (PBG)"),
            make_sop(
                id="a/imb", judul="Izin (IMB)", status=Status.DICABUT, diganti_oleh="a/pbg", sebutan=("xyz", "PBG")
            ),
        ),
        (make_sop(id="a/imb", judul="Izin (IMB)", status=Status.DICABUT, sebutan=("xyz",)),),
        (make_sop(id="a/é", judul="É", sebutan=("Ünal", "…")),),
    ],
)
def test_the_letters_are_those_of_the_lines(sops: tuple[Sop, ...]) -> None:
    catalogue = make_catalogue(*sops)
    assert letters(catalogue) == tuple(alphabet(catalogue))


def test_the_letters_of_the_sample_are_those_of_its_lines(catalogue: Catalogue) -> None:
    assert letters(catalogue) == tuple(alphabet(catalogue))
