"""Opening hours: understood as a whole, or not at all."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sop_katalog.model.catalogue import Catalogue
from sop_katalog.model.layanan import JamLayanan
from sop_katalog.model.opening import Opening, read_opening, read_openings


def shown(text: str, note: str = "") -> list[str]:
    """“0 08:00–15:00” for each day."""
    return [
        f"{item.hari} {item.mulai // 60:02}:{item.mulai % 60:02}–{item.selesai // 60:02}:{item.selesai % 60:02}"
        for item in read_opening(text, note)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Senin 08:00–15:00", ["0 08:00–15:00"]),
        ("senin: 08.00 - 15.00 WIB", ["0 08:00–15:00"]),
        ("Senin–Rabu 08:00–15:00", ["0 08:00–15:00", "1 08:00–15:00", "2 08:00–15:00"]),
        ("Senin s.d. Selasa pukul 8:00 sampai 15:00", ["0 08:00–15:00", "1 08:00–15:00"]),
        ("Selasa dan Kamis 08:00–11:00", ["1 08:00–11:00", "3 08:00–11:00"]),
        ("Senin, Rabu, dan Jum'at 08:00–09:00", ["0 08:00–09:00", "2 08:00–09:00", "4 08:00–09:00"]),
        ("Sabtu–Senin 08:00–09:00", ["5 08:00–09:00", "6 08:00–09:00", "0 08:00–09:00"]),
        ("Senin 08:00–15:00, Jumat 08:00–11:00", ["0 08:00–15:00", "4 08:00–11:00"]),
        ("Jumat 08:00–11:30 dan 13:00–14:00", ["4 08:00–11:30", "4 13:00–14:00"]),
        ("Minggu 20:00–02:00", ["6 20:00–24:00", "0 00:00–02:00"]),
        ("Ahad 20:00–24:00", ["6 20:00–24:00"]),
    ],
)
def test_hours_as_offices_write_them(text: str, expected: list[str]) -> None:
    assert shown(text) == expected


@pytest.mark.parametrize("text", ["24 jam", "24 jam setiap hari", "Setiap hari 24 jam", "Setiap hari: 00:00–24:00"])
def test_day_and_night(text: str) -> None:
    found = read_opening(text)
    assert [(item.hari, item.mulai, item.selesai) for item in found] == [(day, 0, 1440) for day in range(7)]
    assert all(item.setiap_hari for item in found)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "08:00–14:00",
        "Setiap saat",
        "Sesuai jadwal bulanan",
        "Selasa dan Rabu",
        "24 jam; diproses pada jam kerja",
        "Penandatanganan Rabu dan Kamis 09:00–12:00",
        "Senin 08:00–15:00 kecuali minggu pertama",
        "Senin 25:00–26:00",
        "Senin 08:75–09:00",
        "Senin 08:00–08:00",
        "Senin–Kamis 08:00–15:00, " * 20,
    ],
)
def test_what_is_not_understood_as_a_whole_is_not_understood(text: str) -> None:
    assert read_opening(text) == ()


def test_a_break_is_taken_out_and_other_notes_stay() -> None:
    assert shown("Jumat 08:00–14:00", "Istirahat 11:30–13:00") == ["4 08:00–11:30", "4 13:00–14:00"]
    assert shown("Jumat 08:00–12:00", "istirahat: 11.30–13.00.") == ["4 08:00–11:30"]
    assert read_opening("Sabtu 08:00–11:00", "Hanya pengambilan") == (
        Opening(5, 480, 660, setiap_hari=False, catatan="Hanya pengambilan"),
    )


def test_one_row_that_is_not_understood_leaves_the_office_as_text() -> None:
    known, unknown = JamLayanan("Senin", "08:00–15:00"), JamLayanan("Sabtu", "sesuai jadwal")
    assert len(read_openings([known])) == 1
    assert read_openings([known, unknown]) == ()


def test_hours_of_all_sample_offices_are_understood(catalogue: Catalogue) -> None:
    assert [opd.id for opd in catalogue.opd.values() if opd.jam_layanan and not read_openings(opd.jam_layanan)] == []


@given(st.text(alphabet="senikamjutab 0123456789:.–-,;", max_size=300))
def test_any_text_gives_hours_within_a_day(text: str) -> None:
    for item in read_opening(text):
        assert 0 <= item.hari <= 6
        assert 0 <= item.mulai < item.selesai <= 1440
