"""Bytes, encodings, sizes, links, permissions and names: what a case in git cannot hold."""

from __future__ import annotations

import os
import tempfile
import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from sop_katalog.problem import Problem, Severity
from sop_katalog.reading.folder import ReadResult, read_folder
from sop_katalog.reading.source import MAX_BYTES, Report, read_text
from tests.reading.case import MINIMAL, read_sources, write_tree

OFFICE = {"katalog.yml": "nama: Kabupaten Uji\n", "dinas/opd.yml": "nama: Dinas Uji\n"}
TREE = {**OFFICE, "dinas/contoh.md": MINIMAL}


def told(result: ReadResult) -> list[tuple[str, int, int, str]]:
    return [(problem.path, problem.line, problem.column, problem.code) for problem in result.problems]


def only(result: ReadResult) -> Problem:
    assert len(result.problems) == 1, result.problems
    return result.problems[0]


def sop_read(root: Path, content: str | bytes) -> ReadResult:
    return read_sources(root / "sops", sop=content)


def test_no_problems_in_a_small_tree(tmp_path: Path) -> None:
    assert told(sop_read(tmp_path, MINIMAL)) == []


# --- encodings


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "utf-32-be"])
def test_utf16_and_utf32_are_named(encoding: str, tmp_path: Path) -> None:
    problem = only(sop_read(tmp_path, MINIMAL.encode(encoding)))
    assert (problem.code, problem.line, problem.column) == ("berkas-bukan-utf8", 1, 1)
    assert "UTF-8" in problem.remedy


@pytest.mark.parametrize("bom", [b"", b"\xef\xbb\xbf"])
def test_latin1_names_the_first_wrong_place(bom: bytes, tmp_path: Path) -> None:
    content = bom + MINIMAL.replace("judul: Contoh", "judul: Café").encode("latin-1")
    problem = only(sop_read(tmp_path, content))
    assert (problem.code, problem.line, problem.column) == ("berkas-bukan-utf8", 2, 11)


def test_latin1_on_the_first_line_counts_without_the_byte_order_mark(tmp_path: Path) -> None:
    problem = only(sop_read(tmp_path, b"\xef\xbb\xbf--\xe9\n"))
    assert (problem.code, problem.line, problem.column) == ("berkas-bukan-utf8", 1, 3)


def test_a_surrogate_in_bytes_is_not_utf8(tmp_path: Path) -> None:
    problem = only(sop_read(tmp_path, MINIMAL.encode().replace(b"Contoh", b"Co\xed\xa0\x80h")))
    assert (problem.code, problem.line, problem.column) == ("berkas-bukan-utf8", 2, 10)


@pytest.mark.parametrize("ends", ["\r\n", "\r"])
@pytest.mark.parametrize("bom", ["", "\ufeff", "\ufeff\ufeff"])
def test_line_ends_and_byte_order_marks_keep_places(ends: str, bom: str, tmp_path: Path) -> None:
    content = bom + MINIMAL.replace("kategori: umum", "salah: 1\nkategori: umum").replace("\n", ends) + f"Isi{ends}"
    result = sop_read(tmp_path, content)
    assert told(result) == [("sops/dinas/contoh.md", 6, 1, "kunci-tak-dikenal")]
    assert result.catalogue.sops["dinas/contoh"].isi == "Isi"


@pytest.mark.parametrize(
    "character", ["\0", "\x02", "\x0b", "\x0c", "\x1b", "\x7f", "\x80", "\x9f", "\ufffe", "\uffff"]
)
@pytest.mark.parametrize("where", ["front", "body"])
def test_forbidden_characters_are_placed_and_hide_nothing_else(character: str, where: str, tmp_path: Path) -> None:
    body = f"Satu.\n\nDu{character}a.\n" if where == "body" else ""
    title = f"Co{character}ntoh" if where == "front" else "Contoh"
    content = MINIMAL.replace("Contoh", title).replace("rutin", "aneh") + body
    line, column = (2, 10) if where == "front" else (12, 3)
    found = sorted([(line, column, "karakter-terlarang"), (4, 8, "pilihan-tak-sah")])
    assert [item[1:] for item in told(sop_read(tmp_path, content))] == found


def test_places_count_characters_behind_emoji_and_combining_marks(tmp_path: Path) -> None:
    text = unicodedata.normalize("NFD", "🏛️👩‍👩‍👧 é")
    content = MINIMAL.replace("kategori: umum", f"kategori: umum\nproses_bisnis: {{nama: {text}, salah: 1}}")
    problem = only(sop_read(tmp_path, content))
    assert (problem.line, problem.column) == (7, len("proses_bisnis: {nama: ") + len(text) + 3)


# --- sizes


def test_exactly_one_mebibyte_is_read(tmp_path: Path) -> None:
    assert told(sop_read(tmp_path, MINIMAL + "x" * (MAX_BYTES - len(MINIMAL)))) == []


@pytest.mark.parametrize(("size", "shown"), [(MAX_BYTES + 1, "1.025 KiB"), (2 * MAX_BYTES, "2.048 KiB")])
def test_larger_files_are_refused(size: int, shown: str, tmp_path: Path) -> None:
    result = sop_read(tmp_path, MINIMAL + "x" * (size - len(MINIMAL)))
    assert only(result).code == "berkas-terlalu-besar"
    assert shown in only(result).message
    assert result.unread == {"dinas/contoh"}


@pytest.mark.parametrize("unit", ["[", "{a: ", "- ", "? ", "[[]]", "{a: b, ", "!", "|", "'", '"', "a: "])
def test_hostile_nesting_ends_in_a_problem(unit: str, tmp_path: Path) -> None:
    content = MINIMAL.replace("kategori: umum", "kategori: umum\nunit:\n  " + unit * (300_001 // len(unit)))
    result = sop_read(tmp_path, content)
    assert result.problems and all(problem.line in (7, 8, 9) for problem in result.problems)


def test_messages_stay_short_whatever_the_author_wrote(tmp_path: Path) -> None:
    long = "x" * 200_000
    content = MINIMAL.replace("draf", long).replace("umum", long.upper()) + "\n"
    content = content.replace("langkah:", f"diganti_oleh: {long}\n? {long}y\n: 1\ntanggal_revisi: {long}\nlangkah:")
    result = sop_read(tmp_path, content)
    assert len(result.problems) == 5
    assert all(len(problem.message) + len(problem.key) < 300 for problem in result.problems)


def test_thousands_of_problems_in_one_file_are_all_told(tmp_path: Path) -> None:
    content = MINIMAL.replace("langkah:", "".join(f"kunci{n}: 1\n" for n in range(20_000)) + "langkah:")
    assert len(sop_read(tmp_path, content).problems) == 20_000


# --- files that are no files


def test_pipes_devices_and_folders_are_told_and_never_waited_for(tmp_path: Path) -> None:
    root = write_tree(tmp_path / "sops", TREE)
    os.mkfifo(root / "dinas/pipa.md")
    os.mkfifo(root / "pelaksana.yml")
    (root / "dinas/folder.md").mkdir()
    (root / "regulasi.yml").mkdir()
    (root / "dinas/kosong").mkdir()
    os.mkfifo(root / "dinas/pipa")
    result = read_folder(root)
    assert told(result) == [
        ("sops/dinas/folder.md", 0, 0, "berkas-tak-terbaca"),
        ("sops/dinas/kosong", 0, 0, "berkas-asing"),
        ("sops/dinas/pipa", 0, 0, "berkas-asing"),
        ("sops/dinas/pipa.md", 0, 0, "berkas-tak-terbaca"),
        ("sops/pelaksana.yml", 0, 0, "berkas-tak-terbaca"),
        ("sops/regulasi.yml", 0, 0, "berkas-tak-terbaca"),
    ]
    assert result.unread == {"dinas/folder", "dinas/pipa"}


@pytest.mark.parametrize("name", ["katalog.yml", "dinas/opd.yml"])
def test_a_folder_in_the_place_of_a_needed_file(name: str, tmp_path: Path) -> None:
    root = write_tree(tmp_path / "sops", {key: value for key, value in TREE.items() if key != name})
    (root / name).mkdir()
    assert told(read_folder(root)) == [(f"sops/{name}", 0, 0, "berkas-tak-terbaca")]


def test_links_out_of_the_folder_are_refused_once_each(tmp_path: Path) -> None:
    outside = write_tree(
        tmp_path / "luar", {"rahasia.md": MINIMAL, "opd/opd.yml": "nama: X\n", "a.yml": "a: {nama: A}\n"}
    )
    root = write_tree(tmp_path / "sops", TREE)
    (root / "dinas/rahasia.md").symlink_to(outside / "rahasia.md")
    (root / "luar").symlink_to(outside / "opd")
    (root / "pelaksana.yml").symlink_to(outside / "a.yml")
    (root / "dinas/pelaksana.yml").symlink_to("../../luar/a.yml")
    (root / "libur").symlink_to(outside)
    (root / "dinas/nol.md").symlink_to("/dev/zero")
    (root / "dinas/lampiran").symlink_to(outside)
    result = read_folder(root)
    names = [
        "dinas/lampiran",
        "dinas/nol.md",
        "dinas/pelaksana.yml",
        "dinas/rahasia.md",
        "libur",
        "luar",
        "pelaksana.yml",
    ]
    assert told(result) == [(f"sops/{name}", 0, 0, "tautan-keluar") for name in names]
    assert list(result.catalogue.sops) == ["dinas/contoh"]
    assert result.catalogue.pelaksana == {} and list(result.catalogue.opd) == ["dinas"]
    assert result.unread == {"dinas/nol", "dinas/rahasia"}


def test_links_within_the_folder_are_followed(tmp_path: Path) -> None:
    root = write_tree(tmp_path / "sops", {**TREE, "_arsip/lama.md": MINIMAL})
    (root / "dinas/lama.md").symlink_to("../_arsip/lama.md")
    (root / "badan").symlink_to("dinas")
    result = read_folder(root)
    assert told(result) == []
    assert list(result.catalogue.sops) == ["badan/contoh", "badan/lama", "dinas/contoh", "dinas/lama"]


def test_the_folder_itself_may_be_a_link(tmp_path: Path) -> None:
    write_tree(tmp_path / "sumber", TREE)
    (tmp_path / "sops").symlink_to("sumber")
    assert told(read_folder(tmp_path / "sops", "sops")) == []


def test_broken_links_and_circles_of_links(tmp_path: Path) -> None:
    root = write_tree(tmp_path / "sops", TREE)
    (root / "dinas/putus.md").symlink_to("tidak-ada.md")
    (root / "dinas/putar.md").symlink_to("putar.md")
    (root / "dinas/putar").symlink_to("putar")
    (root / "putus").symlink_to("tidak-ada")
    (root / "taksonomi.yml").symlink_to("tidak-ada.yml")
    (root / "dinas/diri").symlink_to("..")
    result = read_folder(root)
    assert told(result) == [
        ("sops/dinas/diri", 0, 0, "berkas-asing"),
        ("sops/dinas/putar", 0, 0, "berkas-tak-terbaca"),
        ("sops/dinas/putar.md", 0, 0, "berkas-tak-terbaca"),
        ("sops/dinas/putus.md", 0, 0, "berkas-tak-terbaca"),
        ("sops/putus", 0, 0, "berkas-tak-terbaca"),
        ("sops/taksonomi.yml", 0, 0, "berkas-tak-terbaca"),
    ]


def test_a_register_that_is_a_broken_link_is_not_also_missing(tmp_path: Path) -> None:
    root = write_tree(tmp_path / "sops", {"dinas/contoh.md": MINIMAL})
    (root / "katalog.yml").symlink_to("x.yml")
    (root / "dinas/opd.yml").symlink_to("x.yml")
    assert [item[3] for item in told(read_folder(root))] == ["berkas-tak-terbaca"] * 2


# --- permissions


@contextmanager
def _as_nobody() -> Iterator[None]:
    """Root may read everything, so the tests of permissions give that up for a while."""
    if os.geteuid() != 0:
        yield
        return
    os.seteuid(65534)
    try:
        yield
    finally:
        os.seteuid(0)


@pytest.fixture
def open_folder() -> Iterator[Path]:
    """A temporary folder everybody may enter; pytest's own is closed to others."""
    with tempfile.TemporaryDirectory() as name:
        Path(name).chmod(0o755)
        yield Path(name)


def test_files_and_folders_without_permission(open_folder: Path) -> None:
    root = write_tree(
        open_folder / "sops", {**TREE, "dinas/tutup.md": MINIMAL, "badan/opd.yml": "nama: B\n", "kantor/x": ""}
    )
    (root / "dinas/tutup.md").chmod(0)
    (root / "pelaksana.yml").touch(0)
    (root / "badan").chmod(0)
    (root / "kantor").chmod(0o644)  # its names can be listed, but nothing in it can be opened
    with _as_nobody():
        result = read_folder(root)
    (root / "badan").chmod(0o755)
    (root / "kantor").chmod(0o755)
    assert told(result) == [
        ("sops/badan", 0, 0, "berkas-tak-terbaca"),
        ("sops/dinas/tutup.md", 0, 0, "berkas-tak-terbaca"),
        ("sops/kantor/opd.yml", 0, 0, "opd-tanpa-berkas"),
        ("sops/kantor/x", 0, 0, "berkas-asing"),
        ("sops/pelaksana.yml", 0, 0, "berkas-tak-terbaca"),
    ]
    assert "izin" in result.problems[1].message


def test_a_root_without_permission(open_folder: Path) -> None:
    root = write_tree(open_folder / "sops", TREE)
    root.chmod(0)
    with _as_nobody():
        result = read_folder(root)
    root.chmod(0o755)
    assert [item[3] for item in told(result)] == ["berkas-tak-terbaca"]


# --- names


@pytest.mark.parametrize("name", ["KTP El", "kartu_keluarga", "-a", "a-", "a--b", "ktp.el", "é", "README", "a b", "A"])
def test_names_that_make_no_address(name: str, tmp_path: Path) -> None:
    root = write_tree(tmp_path / "sops", {**OFFICE, f"dinas/{name}.md": MINIMAL})
    assert told(read_folder(root)) == [(f"sops/dinas/{name}.md", 0, 0, "id-tak-sah")]


@pytest.mark.parametrize("name", ["index", "readme"])
def test_names_the_site_uses_itself(name: str, tmp_path: Path) -> None:
    root = write_tree(tmp_path / "sops", {**OFFICE, f"dinas/{name}.md": MINIMAL})
    assert "situs sendiri" in only(read_folder(root)).message


def test_an_office_with_a_bad_name_is_told_and_read(tmp_path: Path) -> None:
    root = write_tree(tmp_path / "sops", {**TREE, "Dinas Uji/opd.yml": "nama: X\n", "Dinas Uji/a.md": MINIMAL})
    assert told(read_folder(root)) == [("sops/Dinas Uji", 0, 0, "id-tak-sah")]


def test_names_that_are_no_text_can_be_printed(tmp_path: Path) -> None:
    root = write_tree(tmp_path / "sops", TREE)
    for name in (b"rusak\xff.md", b"baris\nbaru.md", b"lonceng\x07.md", b"lain\xfe"):
        Path(os.fsdecode(bytes(root) + b"/dinas/" + name)).write_text(MINIMAL)
    result = read_folder(root)
    assert [item[0] for item in told(result)] == [
        "sops/dinas/baris?baru.md",
        "sops/dinas/lain\ufffd",
        "sops/dinas/lonceng?.md",
        "sops/dinas/rusak\ufffd.md",
    ]
    for problem in result.problems:
        f"{problem.path}{problem.message}".encode()


def test_two_files_for_one_address(tmp_path: Path) -> None:
    root = write_tree(tmp_path / "sops", {**OFFICE, "dinas/Contoh.md": MINIMAL})
    (root / "dinas/contoh.md").write_text(MINIMAL)
    if len(list((root / "dinas").glob("*.md"))) < 2:
        pytest.skip("this file system has one file for both names")
    result = read_folder(root)
    assert told(result) == [
        ("sops/dinas/Contoh.md", 0, 0, "id-tak-sah"),
        ("sops/dinas/contoh.md", 0, 0, "alamat-ganda"),
    ]
    assert "sops/dinas/Contoh.md" in result.problems[1].message


@pytest.mark.parametrize("suffix", [".MD", ".Md", ".markdown", ".mdx.md.txt", ".yaml", ".YML"])
def test_other_endings_are_errors(suffix: str, tmp_path: Path) -> None:
    root = write_tree(tmp_path / "sops", {**TREE, f"dinas/lain{suffix}": MINIMAL})
    problem = only(read_folder(root))
    assert (problem.code, problem.severity) == ("berkas-asing", Severity.GALAT)


# --- the folder


def test_a_missing_or_empty_folder_is_a_problem(tmp_path: Path) -> None:
    (tmp_path / "sops").mkdir()
    (tmp_path / "berkas").write_text("x")
    assert told(read_folder(tmp_path / "tidak-ada")) == [("tidak-ada", 0, 0, "sumber-kosong")]
    assert told(read_folder(tmp_path / "berkas")) == [("berkas", 0, 0, "sumber-kosong")]
    assert [item[3] for item in told(read_folder(tmp_path / "sops"))] == ["sumber-kosong", "katalog-hilang"]


def test_the_current_folder_has_a_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root = write_tree(tmp_path / "sops", {"dinas/contoh.md": MINIMAL})
    monkeypatch.chdir(root)
    assert [item[0] for item in told(read_folder(Path()))] == ["sops/dinas/opd.yml", "sops/katalog.yml"]


def test_the_label_names_the_folder(tmp_path: Path) -> None:
    root = write_tree(tmp_path / "x", {**OFFICE, "dinas/contoh.md": ""})
    result = read_folder(root, "../sumber/sops")
    assert only(result).path == "../sumber/sops/dinas/contoh.md"


def test_a_file_that_disappears_is_told(tmp_path: Path) -> None:
    report = Report("x.md")
    assert read_text(tmp_path / "x.md", report) is None
    assert [problem.code for problem in report.problems] == ["berkas-tak-terbaca"]
