"""Times as people write them; the cases are data in `duration_cases.yml`."""

from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from sop_katalog.model.duration import (
    LONGEST_TEXT,
    Amount,
    Bound,
    Unit,
    format_amount,
    parse_duration,
    spell_number,
)
from sop_katalog.model.duration_words import fold, tidy

CASES: dict[str, Any] = yaml.load(
    Path(__file__).with_name("duration_cases.yml").read_text(encoding="utf-8"), Loader=yaml.CSafeLoader
)

# Text from the words that the grammar knows comes much nearer to a time than random letters do.
PIECES = (
    *(
        "10",
        "1",
        "0",
        "1,5",
        "1.000",
        "½",
        "24",
        "satu",
        "dua puluh",
        "se",
        "setengah",
        "-",
        "s.d.",
        "x",
        "±",
        "<",
        "/",
    ),
    *("menit", "jam", "hari", "hari kerja", "HK", "minggu", "bulan", "'", "(", ")", "(satu)", "(60 menit)", ",", "."),
    *("maksimal", "minimal", "paling lambat", "dalam waktu", "antara", "dan", "sejak berkas lengkap", "per berkas"),
)
NEARLY_TIMES = st.lists(st.sampled_from(PIECES), max_size=12).map(" ".join)
AMOUNTS = st.builds(
    Amount,
    st.one_of(
        st.integers(0, 999_999),
        st.integers(0, 9_999_999).map(lambda number: Fraction(number, 1000)),
    ),
    st.sampled_from(Unit),
)


def amount_json(text: str | None) -> dict[str, object] | None:
    if text is None:
        return None
    number, unit = text.split(" ")
    return {"jumlah": float(number) if "." in number else int(number), "satuan": unit}


@pytest.mark.parametrize(("text", "low", "high", "bound", "condition"), CASES["understood"])
def test_understands(text: str, low: str | None, high: str | None, bound: str, condition: str | None) -> None:
    expected = {"min": amount_json(low), "maks": amount_json(high), "batas": bound, "syarat": condition}
    assert parse_duration(text).to_json() == {"teks": text, "dipahami": True, **expected}


@pytest.mark.parametrize("text", CASES["not_understood"])
def test_keeps_as_text(text: str) -> None:
    duration = parse_duration(text)
    nothing = {"min": None, "maks": None, "batas": None, "syarat": None}
    assert duration.to_json() == {"teks": text, "dipahami": False, **nothing}
    assert duration.reason


def test_no_case_is_written_twice() -> None:
    texts = [case[0] for case in CASES["understood"]] + CASES["not_understood"]
    assert len(texts) == len(set(texts))


def test_whole_numbers_are_whole_in_json() -> None:
    duration = parse_duration("½ jam 30 menit")
    assert duration.min == Amount(60, Unit.MENIT)
    assert repr(duration.min.to_json()["jumlah"]) == "60"


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("kondisional", "waktunya tidak ditulis dengan angka"),
        ("-", "waktunya tidak diisi"),
        ("10", "satuan waktu tidak ditulis atau tidak dikenali"),
        ("1 (dua) hari", "“(dua)” tidak sama dengan angka di depannya"),
        ("5-3 hari", "batas bawah lebih lama daripada batas atas"),
        ("-5 menit", "waktu tidak boleh negatif"),
        ("10 menit lalu 5 menit", "“lalu 5 menit” sesudah waktunya tidak dikenali"),
    ],
)
def test_says_why_a_time_is_not_understood(text: str, reason: str) -> None:
    assert parse_duration(text).reason == reason


def test_does_not_read_whole_paragraphs() -> None:
    fits = "10 menit jika " + "a" * (LONGEST_TEXT - 14)
    assert parse_duration(fits).dipahami
    assert not parse_duration(fits + "a").dipahami


@pytest.mark.parametrize("piece", [*PIECES, "((", "1 jam (", "1 jam dan ", "dua ", "a b ", ", a a a ", "1-"])
def test_hostile_text_comes_to_an_end(piece: str) -> None:
    """A pattern that backtracks would take minutes here."""
    hostile = (piece * LONGEST_TEXT)[:LONGEST_TEXT]
    for text in (hostile, "1 jam untuk " + hostile[:-12], "1 jam (" + hostile[:-8] + ")"):
        assert parse_duration(text).teks == text


@given(st.one_of(st.text(), NEARLY_TIMES))
def test_every_text_gives_a_sound_answer(text: str) -> None:
    duration = parse_duration(text)
    assert duration.teks == text
    assert duration.dipahami == (duration.reason is None)
    ends = (duration.min, duration.maks)
    if not duration.dipahami:
        assert ends == (None, None)
        assert duration.batas is None
        assert duration.syarat is None
    else:
        check_ends(duration.batas, *ends)


def check_ends(bound: Bound | None, low: Amount | None, high: Amount | None) -> None:
    assert (low is None) == (bound is Bound.MAKSIMAL)
    assert (high is None) == (bound is Bound.MINIMAL)
    if low and high:
        assert low.elapsed_minutes() <= high.elapsed_minutes()
        assert low == high or bound is Bound.RENTANG


@given(NEARLY_TIMES)
def test_spaces_and_capitals_do_not_matter(text: str) -> None:
    one, two = parse_duration(text), parse_duration("\u00a0" + text.upper().replace(" ", "  "))
    assert (one.min, one.maks, one.batas) == (two.min, two.maks, two.batas)


@given(AMOUNTS)
def test_formatted_amounts_are_understood(amount: Amount) -> None:
    duration = parse_duration(format_amount(amount))
    assert (duration.min, duration.maks, duration.batas) == (amount, amount, Bound.TEPAT)


def test_folding_keeps_the_length() -> None:
    every = "".join(map(chr, (*range(0xD800), *range(0xE000, 0x11000))))
    assert len(fold(every)) == len(every)
    assert tidy(" Sejak\u200b\u00a0 Berkas ") == "Sejak Berkas"


@pytest.mark.parametrize(
    ("amount", "text"),
    [
        (Amount(Fraction(3, 2), Unit.JAM), "1,5 jam"),
        (Amount(3, Unit.HARI_KERJA), "3 hari kerja"),
        (Amount(1500, Unit.MENIT), "1.500 menit"),
        (Amount(Fraction(1, 3), Unit.JAM), "0,3333 jam"),
        (Amount(0, Unit.MENIT), "0 menit"),
    ],
)
def test_formats_amounts_in_indonesian(amount: Amount, text: str) -> None:
    assert format_amount(amount) == text


@pytest.mark.parametrize(
    ("amount", "minutes"),
    [
        (Amount(30, Unit.DETIK), Fraction(1, 2)),
        (Amount(Fraction(3, 2), Unit.JAM), 90),
        (Amount(1, Unit.HARI), 450),
        (Amount(2, Unit.HARI_KERJA), 900),
        (Amount(7, Unit.HARI_KALENDER), 2250),
        (Amount(1, Unit.MINGGU), 2250),
        (Amount(12, Unit.BULAN), 117_000),
        (Amount(1, Unit.TAHUN), 117_000),
    ],
)
def test_counts_working_minutes(amount: Amount, minutes: Fraction) -> None:
    assert amount.minutes() == minutes


def test_working_minutes_follow_the_working_week() -> None:
    assert Amount(1, Unit.MINGGU).minutes(hours_per_day=Fraction(13, 2), days_per_week=6) == 2340


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("nol", 0),
        ("satu", 1),
        ("sepuluh", 10),
        ("sebelas", 11),
        ("Dua Belas", 12),
        ("duabelas", 12),
        ("dua puluh", 20),
        ("enam puluh lima", 65),
        ("seratus", 100),
        ("seratus sebelas", 111),
        ("dua ratus tiga puluh empat", 234),
        ("seribu", 1000),
        ("seribu lima ratus", 1500),
        ("dua puluh ribu", 20_000),
        ("sejuta", 1_000_000),
        ("satu juta dua ratus ribu tiga", 1_200_003),
        ("sembilan ratus sembilan puluh sembilan juta", 999_000_000),
        ("", None),
        ("puluh", None),
        ("satu belas", None),
        ("dua tiga", None),
        ("ribu dua", None),
        ("dua ribu juta", None),
        ("limau", None),
        ("12", None),
        ("satu " * 60, None),
    ],
)
def test_spells_numbers(text: str, number: int | None) -> None:
    assert spell_number(text) == number
