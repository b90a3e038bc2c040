"""`sop waktu` and what `sop` says to wrong usage."""

from __future__ import annotations

import json

import pytest
from click.testing import CliRunner, Result

from sop_katalog.cli import main


def run(*words: str) -> Result:
    return CliRunner().invoke(main, list(words))


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["maks. 5 HK"], "Dipahami: paling lama 5 hari kerja\n"),
        (["10", "menit"], "Dipahami: tepat 10 menit\n"),
        (["± 15 Menit (jaringan stabil)"], "Dipahami: sekitar 15 menit\nSyarat: jaringan stabil\n"),
        (["1-2 hari"], "Dipahami: antara 1 hari dan 2 hari\n"),
        (["1x24 jam sejak berkas lengkap"], "Dipahami: tepat 1 hari kalender\nSyarat: sejak berkas lengkap\n"),
        (["kondisional"], "Tidak dipahami: "),
        (["-"], "Tidak dipahami: "),
        (["-5 hari"], "Tidak dipahami: "),
        ([""], "Tidak dipahami: "),
    ],
)
def test_text(words: list[str], told: str) -> None:
    result = run("waktu", *words)
    assert result.exit_code == 0
    assert result.output.startswith(told)


def test_json() -> None:
    result = run("waktu", "90 menit s.d. 6 jam", "--format", "json")
    assert result.exit_code == 0
    assert json.loads(result.output) == {
        "teks": "90 menit s.d. 6 jam",
        "dipahami": True,
        "min": {"jumlah": 90, "satuan": "menit"},
        "maks": {"jumlah": 6, "satuan": "jam"},
        "batas": "rentang",
        "syarat": None,
    }


def test_json_of_what_is_not_understood() -> None:
    found = json.loads(run("waktu", "--format", "json", "tentatif").output)
    assert (found["teks"], found["dipahami"], found["maks"]) == ("tentatif", False, None)


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["waktu"], "TEKS belum ditulis."),
        (["waktu", "--format", "xml", "1 jam"], "Nilai --format tidak dapat dipakai. Pilih salah satu: teks, json."),
        (["waktu", "1 jam", "--format"], "Pilihan --format tidak ditulis dengan benar."),
        (["--lihat"], "Pilihan --lihat tidak dikenal."),
        (["lihat"], "Perintah itu tidak ada. Yang ada: "),
        (["skema", "--kee", "x"], "Pilihan --kee tidak dikenal. Maksud Anda --ke?"),
        (["skema", "sop", "opd"], "Ada tulisan yang berlebih: opd."),
        (["skema", "bagan"], "Nilai JENIS tidak dapat dipakai. Pilih salah satu: sop, opd, "),
    ],
)
def test_wrong_usage_is_told_in_indonesian(words: list[str], told: str) -> None:
    result = run(*words)
    assert result.exit_code == 2
    assert result.stderr.startswith(told)
    assert result.stderr.splitlines()[-1].startswith("Bantuan: ") and "--help" in result.stderr


def test_help_and_version_end_well() -> None:
    for words in (["--help"], ["waktu", "--help"], ["--version"]):
        assert run(*words).exit_code == 0
