"""What counts as an active verb, and which verb is suggested."""

from __future__ import annotations

import pytest

from sop_katalog.checks.language import active_form, begins_with_verb, better_beginning, is_passive, stems


@pytest.mark.parametrize(
    "text",
    [
        "Memeriksa berkas",
        "mengetik,",
        "Berkoordinasi",
        "Datang ke loket",
        "Antre",
        "1) Mencetak",
        "…",
        "",
        "Menyurvei lokasi",
    ],
)
def test_active_beginning(text: str) -> None:
    assert begins_with_verb(text)


@pytest.mark.parametrize(
    "text", ["Pemeriksaan", "Berkas diteliti", "Meja dibersihkan", "Mesin", "Diperiksa", "Jika lengkap"]
)
def test_other_beginning(text: str) -> None:
    assert not begins_with_verb(text)


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("Penandatanganan surat", "Menandatangani"),
        ("Verifikasi berkas", "Memverifikasi"),
        ("Diserahkan kepada pemohon", "Menyerahkan"),
        ("Dinas menerima", ""),
        ("Kemudian mencetak", ""),
    ],
)
def test_better_verb(text: str, verb: str) -> None:
    assert better_beginning(text) == verb


def test_passive_is_told_from_nouns() -> None:
    assert is_passive("Dicetak oleh petugas")
    assert not is_passive("Disposisi pimpinan")
    assert not is_passive("Dokumen dicetak")


@pytest.mark.parametrize(
    ("stem", "verb"),
    [
        ("periksa", "memeriksa"),
        ("perbaiki", "memperbaiki"),
        ("tulis", "menulis"),
        ("kirim", "mengirim"),
        ("susun", "menyusun"),
        ("buat", "membuat"),
        ("cetak", "mencetak"),
        ("lihat", "melihat"),
        ("ajukan", "mengajukan"),
        ("hitung", "menghitung"),
    ],
)
def test_nasal_assimilation(stem: str, verb: str) -> None:
    assert active_form(stem) == verb


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Catatan", "mencatat"),
        ("pemeriksaan", "diperiksa"),
        ("penerimaan", "menerima"),
        ("SP2D", "sp2d"),
        ("surat", "menyurat"),
    ],
)
def test_affixes_are_folded(one: str, other: str) -> None:
    assert stems(one) == stems(other)
