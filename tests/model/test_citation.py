"""Regulations named in free text; the cases are data in `citation_cases.yml`."""

from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from sop_katalog.model.citation import LONGEST_TEXT, Citation, citation_id, citation_title, parse_citation
from sop_katalog.model.regulation_kinds import kind_of
from sop_katalog.model.regulation_names import ISSUERS, OWN_NAMES

CASES: dict[str, Any] = yaml.load(
    Path(__file__).with_name("citation_cases.yml").read_text(encoding="utf-8"), Loader=yaml.CSafeLoader
)
PIECES = (
    *(
        "UU",
        "Perda",
        "Peraturan",
        "Menteri",
        "Bupati Contoh",
        "Nomor",
        "No.",
        "24",
        "Tahun",
        "2013",
        "24/2013",
        "tanggal",
    ),
    *(
        "tentang",
        "Pelayanan",
        "Pasal 1",
        "ayat (1)",
        "huruf a",
        "dan",
        ",",
        "jo.",
        "(",
        "/",
        "UUD 1945",
        "188/12/KPTS/2024",
    ),
)


@pytest.mark.parametrize("case", CASES["understood"], ids=lambda case: case[0])
def test_understands(case: list[Any]) -> None:
    text, jenis, nomor, tahun, tentang, pasal, law_id = case
    citation = parse_citation(text)
    assert citation == Citation(text, jenis, nomor, tahun, tentang, pasal, dipahami=True)
    assert citation.id == law_id


@pytest.mark.parametrize("text", CASES["not_understood"])
def test_keeps_as_text(text: str) -> None:
    citation = parse_citation(text)
    assert citation == Citation(text)
    assert citation.id is None


def test_no_case_is_written_twice() -> None:
    texts = [case[0] for case in CASES["understood"]] + CASES["not_understood"]
    assert len(texts) == len(set(texts))


@pytest.mark.parametrize(
    ("parts", "title"),
    [
        (("Perpres", "96", 2018, "Persyaratan"), "Peraturan Presiden Nomor 96 Tahun 2018 tentang Persyaratan"),
        (("perpres", "96", 2018, ""), "Peraturan Presiden Nomor 96 Tahun 2018"),
        (("UU", "25", 2009, None), "Undang-Undang Nomor 25 Tahun 2009"),
        (("UUD", "", 1945, ""), "Undang-Undang Dasar Negara Republik Indonesia Tahun 1945"),
        (("Perda Kabupaten Contoh", "1", 2024, None), "Peraturan Daerah Kabupaten Contoh Nomor 1 Tahun 2024"),
        (("Perbup", "12", 2023, None), "Peraturan Bupati Nomor 12 Tahun 2023"),
        (("SE Bupati Contoh", "5", 2024, None), "Surat Edaran Bupati Contoh Nomor 5 Tahun 2024"),
        (("Kepbup Contoh", "188/12/KPTS/2024", 2024, None), "Keputusan Bupati Contoh Nomor 188/12/KPTS/2024"),
        (("Perjanjian Kerja Sama", "3", None, None), "Perjanjian Kerja Sama Nomor 3"),
    ],
)
def test_writes_the_title_out(parts: tuple[str, str | None, int | None, str | None], title: str) -> None:
    assert citation_title(*parts) == title


@pytest.mark.parametrize("spelling", ["PermenPAN-RB", "permenpanrb", "Peraturan Menteri PAN dan RB"])
def test_ids_do_not_depend_on_the_spelling(spelling: str) -> None:
    assert citation_id(spelling, "15", 2014) == "permenpan-rb-15-2014"


def test_no_id_without_number_and_year() -> None:
    assert citation_id("UU", None, None) is None
    assert citation_id("", "24", 2013) is None


@pytest.mark.parametrize("text", [case[0] for case in CASES["understood"]])
def test_a_title_is_a_citation_of_the_same_law(text: str) -> None:
    citation = parse_citation(text)
    title = citation_title(citation.jenis or "", citation.nomor, citation.tahun, citation.tentang)
    assert parse_citation(title).id == citation.id


def test_every_listed_name_is_found_by_its_short_and_long_form() -> None:
    long_forms = [f"Peraturan {issuer.long}" for issuer in ISSUERS] + [own.long for own in OWN_NAMES]
    for long in long_forms:
        kind = kind_of(long)
        assert kind is not None
        assert kind.title == long
        assert kind_of(kind.short) == kind


@pytest.mark.parametrize("piece", [*PIECES, "pasal 1, a, ", "pasal 1 pasal 1, 1 ", "a ", "no ", "/", "2013"])
def test_hostile_text_comes_to_an_end(piece: str) -> None:
    """A pattern that backtracks would take minutes here."""
    hostile = ((piece + " ") * LONGEST_TEXT)[: LONGEST_TEXT - 30]
    for text in (hostile, "UU 24/2013 tentang " + hostile, "Pasal 1, " + hostile + "UU 24/2013", "UU Nomor " + hostile):
        assert parse_citation(text).teks == text


def test_does_not_read_whole_paragraphs() -> None:
    assert not parse_citation("UU 24/2013 tentang " + "a" * LONGEST_TEXT).dipahami


@given(st.one_of(st.text(), st.lists(st.sampled_from(PIECES), max_size=12).map(" ".join)))
def test_every_text_gives_a_sound_answer(text: str) -> None:
    citation = parse_citation(text)
    assert citation.teks == text
    assert citation.dipahami == (citation.id is not None)
    if citation.dipahami:
        assert citation.jenis
        assert citation.tahun
    else:
        assert citation == Citation(text)
