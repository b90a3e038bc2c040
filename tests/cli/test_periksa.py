"""`sop periksa`: what is reported for which paths, codes and changes, in which form, with which exit code."""

from __future__ import annotations

import json
import shutil
import subprocess
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from sop_katalog.cli import main
from tests.checks.sources import write_sources

OTHER = "--- # dinas/lain.md\njudul: Pendataan Warga\n"
BROKEN = "keterkaitan: [dinas/hilang]\n"


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def sources(place: Path, text: str) -> Path:
    return write_sources(place / "sops", f"status: draf\n{text}")


def check(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["periksa", *arguments])


def codes(*arguments: str) -> set[str]:
    """Codes about the SOPs; what depends on the real day (holidays of the year) is left out."""
    found = json.loads(check(*arguments, "--format", "json").output)
    return {entry["kode"] for entry in found} - {"hari-libur-belum-ada"}


def test_clean_sources_end_with_0(place: Path) -> None:
    year = date.today().year
    holidays = (
        f"--- # libur/{y}.yml\ntahun: {y}\nlibur: [{{tanggal: {y}-08-17, nama: Proklamasi}}]\n"
        for y in (year, year + 1)
    )
    sources(place, "".join(holidays))
    result = check()
    assert (result.exit_code, result.output) == (0, "Tidak ada masalah.\n")


def test_warnings_end_with_0(place: Path) -> None:
    sources(place, "tanggal_pembuatan: 2062-01-05\ntanggal_efektif: 2062-01-12\n")
    result = check()
    assert result.exit_code == 0
    assert "peringatan [tanggal-janggal]" in result.output


def test_errors_end_with_1_and_show_the_line(place: Path) -> None:
    sources(place, BROKEN)
    result = check()
    assert result.exit_code == 1
    assert "GALAT [sop-tak-ada]" in result.output
    assert " | - dinas/hilang\n       |   ^\n" in result.output


def test_reading_and_rules_are_in_one_list(place: Path) -> None:
    sources(place, BROKEN + "jenis: lain\n")
    assert {"sop-tak-ada", "pilihan-tak-sah"} <= codes()


def test_only_some_codes(place: Path) -> None:
    sources(place, BROKEN + "jenis: lain\nkategori: x\n")
    assert codes("--aturan", "sop-tak-ada", "--aturan", "pilihan-tak-sah") == {"sop-tak-ada", "pilihan-tak-sah"}


def test_without_some_codes(place: Path) -> None:
    sources(place, BROKEN + "kategori: x\n")
    result = check("--abaikan", "sop-tak-ada", "--abaikan", "istilah-tak-dikenal", "--abaikan", "hari-libur-belum-ada")
    assert result.exit_code == 0
    assert "temuan lain tidak ditampilkan" in result.output
    assert result.output.endswith("Tidak ada temuan untuk pilihan itu.\n")


@pytest.mark.parametrize("option", ["--aturan", "--abaikan"])
def test_unknown_code_is_wrong_usage(place: Path, option: str) -> None:
    sources(place, "")
    assert check(option, "tidak-ada").exit_code == 2


@pytest.mark.usefixtures("place")
def test_unknown_path_is_wrong_usage() -> None:
    assert check("tidak-ada").exit_code == 2


def test_paths_of_two_catalogues_are_wrong_usage(place: Path) -> None:
    sources(place, "")
    shutil.copytree(place / "sops", place / "lain")
    assert check("sops", "lain").exit_code == 2


def test_one_file_is_checked_against_the_whole(place: Path) -> None:
    sources(place, f"keterkaitan: [dinas/lain]\nkategori: x\n{OTHER}kategori: y\n")
    found = json.loads(check("sops/dinas/lain.md", "--format", "json").output)
    assert {entry["berkas"] for entry in found} == {"sops/dinas/lain.md"}
    assert "sop-tak-ada" not in codes("sops/dinas/contoh.md")


def test_whole_office(place: Path) -> None:
    sources(place, BROKEN + "--- # kantor/opd.yml\nnama: Kantor Uji\n")
    assert codes("sops/kantor") == {"opd-tanpa-sop"}


def test_severity_of_the_catalogue_sets_the_exit_code(place: Path) -> None:
    sources(place, "kategori: x\n--- # katalog.yml\naturan: {istilah-tak-dikenal: peringatan}\n")
    assert check().exit_code == 0


def test_waived_findings_are_told_with_the_reason(place: Path) -> None:
    sources(place, BROKEN + "pengecualian: [{aturan: sop-tak-ada, alasan: Terbit bulan depan}]\n")
    result = check()
    assert result.exit_code == 0
    assert "Dikecualikan (1):" in result.output
    assert "alasan: Terbit bulan depan" in result.output


@pytest.mark.parametrize(("output", "start"), [("github", "::error file=sops/dinas"), ("sarif", "{"), ("json", "[")])
def test_other_formats(place: Path, output: str, start: str) -> None:
    sources(place, BROKEN)
    result = check("--format", output)
    assert result.exit_code == 1
    assert result.output.startswith(start)


# ── Changes ─────────────────────────────────────────────────────────────────────────────────────────────────────────


def git(place: Path, *arguments: str) -> None:
    own = ("-c", "user.name=Uji", "-c", "user.email=uji@contoh.go.id", "-c", "commit.gpgsign=false")
    subprocess.run(["git", "-C", str(place), *own, *arguments], check=True, capture_output=True)


@pytest.fixture
def repository(place: Path) -> Path:
    """Two SOPs with a problem each, and one that needs the other."""
    sources(place, f"keterkaitan: [dinas/lain]\nkategori: x\n{OTHER}kategori: y\n")
    git(place, "init", "-b", "main")
    git(place, "add", ".")
    git(place, "commit", "-m", "awal")
    return place


def changed_files(*arguments: str) -> set[str]:
    found = json.loads(check("--format", "json", "--hanya-berubah", *arguments).output)
    return {entry["berkas"] for entry in found}


@pytest.mark.usefixtures("repository")
def test_without_changes_there_is_nothing_to_say() -> None:
    assert changed_files("main") == set()


def test_only_the_changed_file_is_reported(repository: Path) -> None:
    file = repository / "sops/dinas/lain.md"
    file.write_text(file.read_text(encoding="utf-8") + "\nTambahan.\n", encoding="utf-8")
    assert changed_files("main") == {"sops/dinas/lain.md"}


def test_new_file_is_a_change(repository: Path) -> None:
    shutil.copy(repository / "sops/dinas/lain.md", repository / "sops/dinas/baru ä.md")
    assert changed_files("HEAD") == {"sops/dinas/baru ä.md"}


def test_deleted_file_concerns_who_refers_to_it(repository: Path) -> None:
    (repository / "sops/dinas/lain.md").unlink()
    result = check("--hanya-berubah", "main")
    assert result.exit_code == 1
    assert "[sop-tak-ada]" in result.output
    assert "[istilah-tak-dikenal]" not in result.output


def test_changed_register_concerns_who_uses_it(repository: Path) -> None:
    register = repository / "sops/taksonomi.yml"
    register.write_text(register.read_text(encoding="utf-8") + "# catatan\n", encoding="utf-8")
    assert changed_files("main") == {"sops/dinas/contoh.md", "sops/dinas/lain.md"}


def test_work_on_the_main_branch_meanwhile_is_no_change_of_ours(repository: Path) -> None:
    git(repository, "switch", "-c", "usul")
    git(repository, "switch", "main")
    file = repository / "sops/dinas/lain.md"
    file.write_text(file.read_text(encoding="utf-8") + "\nTambahan.\n", encoding="utf-8")
    git(repository, "commit", "-a", "-m", "lain")
    git(repository, "switch", "usul")
    assert changed_files("main") == set()


@pytest.mark.parametrize("revision", ["tidak-ada", "--output=x", ""])
def test_unknown_revision_is_wrong_usage(repository: Path, revision: str) -> None:
    result = check(f"--hanya-berubah={revision}")
    assert result.exit_code == 2
    assert not (repository / "x").exists()


def test_outside_a_repository_is_wrong_usage(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(place.parent))
    sources(place, "")
    assert check("--hanya-berubah", "main").exit_code == 2
