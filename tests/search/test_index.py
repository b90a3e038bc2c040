"""The index: what stands in it, and what the engine makes of it."""

from __future__ import annotations

import gzip
import json
from pathlib import Path
from typing import Any

import pytest

from bench.generate import generate
from bench.pencarian.quality import ask
from sop_katalog.model.catalogue import Catalogue
from sop_katalog.model.layanan import Persyaratan, StandarPelayanan
from sop_katalog.model.registers import Opd, Taksonomi, Term
from sop_katalog.model.sop import Jenis, Status
from sop_katalog.reading.folder import read_folder
from sop_katalog.search.address import address_code
from sop_katalog.search.extra_page import ExtraPage
from sop_katalog.search.index import build_index
from sop_katalog.search.packing import LARGEST, pack
from tests.factory import make_catalogue, make_sop

LIMIT = 130 * 1024
"""Bytes of the index at 5,000 SOPs (performance notes §4)."""


def found(catalogue: Catalogue, query: str, *pages: ExtraPage) -> list[dict[str, Any]]:
    return ask(build_index(catalogue, pages), [query])[0]


def ids(catalogue: Catalogue, query: str, *pages: ExtraPage) -> list[str]:
    return [result["hasil"] for result in found(catalogue, query, *pages)]


def permits() -> Catalogue:
    """An old permit, what replaced it, and another service."""
    new = make_sop(
        id="dpupr/pbg",
        judul="Penerbitan Persetujuan Bangunan Gedung (PBG)",
        sebutan=("izin bangunan",),
        ringkasan="Sebelum membangun rumah tinggal.",
        jenis=Jenis.PELAYANAN,
        standar_pelayanan=StandarPelayanan(persyaratan=(Persyaratan("Sertipikat tanah"),), produk=("Plakat",)),
    )
    middle = make_sop(
        id="dpupr/imb", judul="Izin Mendirikan Bangunan (IMB)", status=Status.DICABUT, diganti_oleh="dpupr/pbg"
    )
    first = make_sop(
        id="dpupr/ib", judul="Izin Bangun (IB)", sebutan=("rooilijn",), status=Status.DICABUT, diganti_oleh="dpupr/imb"
    )
    other = make_sop(id="dinsos/bantuan", judul="Bantuan Sosial", jenis=Jenis.PELAYANAN)
    offices = {
        "dpupr": Opd(
            "dpupr", "", "Dinas Pekerjaan Umum", singkatan="DPUPR", alias=("Dinas PU",), nama_lama=("Bina Marga",)
        ),
        "dinsos": Opd("dinsos", "", "Dinas Sosial"),
    }
    events = {"rumah": Term("rumah", "Membangun rumah", layanan=("dpupr/pbg",))}
    return make_catalogue(new, middle, first, other, opd=offices, taksonomi=Taksonomi(peristiwa=events))


@pytest.mark.parametrize("query", ["IMB", "imb", "rooilijn", "ib"])
def test_old_names_lead_to_what_replaced_them_and_say_so(query: str) -> None:
    first = found(permits(), query)[0]
    assert first["hasil"] == "dpupr/pbg"
    assert first["catatan"].lower() == f"{query.lower()} kini pbg"


def test_revoked_procedures_are_found_behind_and_marked() -> None:
    answer = found(permits(), "imb")
    assert [(result["hasil"], result["dicabut"]) for result in answer[:2]] == [
        ("dpupr/pbg", False),
        ("dpupr/imb", True),
    ]


def test_a_folk_name_is_told_unless_the_title_says_it() -> None:
    assert found(permits(), "izin bangunan")[0]["catatan"] == "disebut juga: izin bangunan"
    assert found(permits(), "persetujuan bangunan")[0]["catatan"] == ""


@pytest.mark.parametrize("query", ["plakat", "sertifikat tanah", "membangun rumah tinggal"])
def test_products_papers_and_summaries_are_searched(query: str) -> None:
    assert "dpupr/pbg" in ids(permits(), query)


@pytest.mark.parametrize(
    ("query", "address"),
    [
        ("dinas pekerjaan umum", "opd/dpupr/"),
        ("DPUPR", "opd/dpupr/"),
        ("dinas pu", "opd/dpupr/"),
        ("bina marga", "opd/dpupr/"),
        ("petunjuk katalog", "panduan/warga/"),
        ("bantuan pencarian", "panduan/warga/"),
    ],
)
def test_offices_and_guides_are_found(query: str, address: str) -> None:
    guide = ExtraPage("panduan/warga/", "Petunjuk katalog", ("bantuan pencarian",))
    assert ids(permits(), query, guide)[0] == address


def test_life_events_are_found() -> None:
    assert "peristiwa/rumah/" in ids(permits(), "bangun rumah")


def test_words_in_another_order_find_the_same() -> None:
    assert ids(permits(), "gedung bangunan persetujuan")[0] == "dpupr/pbg"


def test_circles_of_replacements_end() -> None:
    one = make_sop(id="dinas/a", judul="Satu", status=Status.DICABUT, diganti_oleh="dinas/b")
    two = make_sop(id="dinas/b", judul="Dua", status=Status.DICABUT, diganti_oleh="dinas/a")
    assert ids(make_catalogue(one, two), "satu")[0] == "dinas/a"


@pytest.mark.parametrize("query", ["", " ", "!!!", "zzzzqqqq", "a" * 5000, "surat " * 500, "<script>", "\ud83d\ude00"])
def test_any_query_has_an_answer(query: str) -> None:
    assert isinstance(found(permits(), query), list)


def test_an_empty_catalogue_has_an_index() -> None:
    assert ids(make_catalogue(), "surat") == []


def test_hostile_titles_come_through_unchanged() -> None:
    title = 'Izin </script> "kutip" \\ {x} 💡 ‘é’'
    sop = make_sop(judul=title, sebutan=("a b  c", "!#", "…"))
    assert [result["judul"] for result in found(make_catalogue(sop), "izin")] == [title]


def test_drafts_are_left_to_the_caller_and_bytes_are_the_same(catalogue: Catalogue) -> None:
    public = catalogue.without_drafts()
    assert build_index(public) == build_index(public)
    assert b"SKCK" in build_index(catalogue)
    assert "kelurahan-melati/surat-pengantar-skck" not in ids(public, "pengantar skck")


def test_every_address_comes_back(catalogue: Catalogue) -> None:
    index = build_index(catalogue)
    answers = ask(index, [f"{sop.judul} " for sop in catalogue.sops.values()], most=50)
    for sop, answer in zip(catalogue.sops.values(), answers, strict=True):
        assert (sop.id, f"opd/{sop.id}/") in [(result["hasil"], result["alamat"]) for result in answer]


@pytest.mark.parametrize(
    ("slug", "title", "code"),
    [
        ("akta-kelahiran", "Penerbitan Kutipan Akta Kelahiran", "2,4"),
        ("penerbitan-kk", "Penerbitan KK", "0,2"),
        ("ktp-el", "Kartu Tanda Penduduk", "=ktp-el"),
        ("opd/dinsos/", "Dinas Sosial", "=opd/dinsos/"),
    ],
)
def test_an_address_that_the_title_says_is_not_written_again(slug: str, title: str, code: str) -> None:
    assert address_code(slug, title) == code


def test_numbers_are_packed_without_letters_that_json_escapes() -> None:
    packed = pack(range(3000))
    assert len(packed) == 3000 == len(set(packed))
    assert json.dumps(packed, ensure_ascii=False) == f'"{packed}"'
    with pytest.raises(ValueError, match="too large"):
        pack([LARGEST + 1])


def test_the_index_of_a_large_catalogue_stays_small(tmp_path: Path) -> None:
    large = read_folder(generate(700, tmp_path)).catalogue
    assert len(gzip.compress(build_index(large), 9)) < LIMIT / 4
