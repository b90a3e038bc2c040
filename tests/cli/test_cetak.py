"""`sop cetak`: what is written where, and what is refused."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from sop_katalog.cli import main
from sop_katalog.model.sop import Status
from tests.render.pdf import outside
from tests.render.pdf.samples import ROOT, example


def run(folder: Path, *arguments: str, sources: Path = ROOT / "sops") -> Result:
    return CliRunner().invoke(main, ["cetak", *arguments, "--sumber", str(sources), "--ke", str(folder)])


def names(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*.pdf"))


def test_prints_one_sop(tmp_path: Path) -> None:
    result = run(tmp_path, "disdukcapil/ktp-el")
    assert result.exit_code == 0, result.output
    assert names(tmp_path) == ["disdukcapil/ktp-el.pdf"]
    assert str(tmp_path / "disdukcapil/ktp-el.pdf") in result.output
    text = outside.texts((tmp_path / "disdukcapil/ktp-el.pdf").read_bytes())[0]
    assert "https://sop.contohkab.go.id/opd/disdukcapil/ktp-el/" in text


def test_prints_on_folio(tmp_path: Path) -> None:
    run(tmp_path, "disdukcapil/akta-kematian", "--kertas", "f4")
    assert set(outside.sizes((tmp_path / "disdukcapil/akta-kematian.pdf").read_bytes())) == {(330, 215)}


def test_prints_the_book_of_an_office_without_drafts_and_revoked_ones(tmp_path: Path) -> None:
    assert run(tmp_path, "disdukcapil").exit_code == 0
    text = "".join(outside.texts((tmp_path / "disdukcapil/buku-sop.pdf").read_bytes()))
    for sop in example().of_opd("disdukcapil"):
        assert ("SOP " + sop.judul in text) == (sop.status in (Status.BERLAKU, Status.DALAM_REVISI)), sop.id


def test_prints_drafts_when_asked(tmp_path: Path) -> None:
    assert run(tmp_path, "disdukcapil", "--draf", "--jenis", "sop").exit_code == 0
    assert "DRAF" in outside.texts((tmp_path / "disdukcapil/perubahan-data-kk.pdf").read_bytes())[0]


def test_prints_a_draft_that_is_named(tmp_path: Path) -> None:
    assert run(tmp_path, "disdukcapil/perubahan-data-kk").exit_code == 0
    assert "DRAF" in outside.texts((tmp_path / "disdukcapil/perubahan-data-kk.pdf").read_bytes())[0]


@pytest.mark.parametrize("part", ["enam", "empat-belas"])
def test_prints_standards(tmp_path: Path, part: str) -> None:
    assert run(tmp_path, "dpmptsp", "disdukcapil/ktp-el", "--jenis", "standar", "--komponen", part).exit_code == 0
    assert f"disdukcapil/ktp-el-standar-{part}.pdf" in names(tmp_path)
    assert f"dpmptsp/pendampingan-nib-standar-{part}.pdf" in names(tmp_path)


def test_prints_all_pledges(tmp_path: Path) -> None:
    assert run(tmp_path, "--semua", "--jenis", "maklumat").exit_code == 0
    with_pledge = [f"{opd.id}/maklumat.pdf" for opd in example().opd.values() if opd.maklumat]
    assert names(tmp_path) == sorted(with_pledge)


def test_prints_the_book_of_the_government(tmp_path: Path) -> None:
    assert run(tmp_path, "--semua").exit_code == 0
    assert names(tmp_path) == ["buku-sop.pdf"]


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        ((), "Sebutkan satu id atau lebih, atau --semua"),
        (("disdukcapil", "--semua"), "tidak keduanya"),
        (("disdukcapil/ktpel",), "Mungkin maksud Anda: disdukcapil/ktp-el"),
        (("ktp-el",), "Mungkin maksud Anda: disdukcapil/ktp-el"),
        (("disdukcapli",), "Mungkin maksud Anda: disdukcapil"),
        (("zzzz",), "Id adalah nama folder dan berkas"),
        (("disdukcapil/ktp-el", "--jenis", "buku"), "adalah SOP. Untuk buku, sebutkan OPD-nya: disdukcapil."),
        (("bkpsdm/pensiun-bup", "--kertas", "a3"), "a4, f4"),
        (("bpkad/penerbitan-sp2d", "--jenis", "standar"), "tidak mempunyai standar pelayanan"),
    ],
)
def test_refuses_what_cannot_be_meant(tmp_path: Path, arguments: tuple[str, ...], told: str) -> None:
    result = run(tmp_path, *arguments)
    assert result.exit_code == 2
    assert told in result.output
    assert not names(tmp_path)


def test_refuses_sources_with_errors_and_names_them(tmp_path: Path) -> None:
    sources = tmp_path / "sops"
    shutil.copytree(ROOT / "sops", sources)
    (sources / "disdukcapil" / "ktp-el.md").write_text("---\njudul: x\n---\n", encoding="utf-8")
    result = run(tmp_path / "out", "disdukcapil/akta-kematian", sources=sources)
    assert result.exit_code == 1
    assert "disdukcapil/ktp-el.md" in result.output
    assert "Tidak ada yang dicetak" in result.output
    assert not (tmp_path / "out").exists()


def test_an_old_id_leads_to_the_new_one(tmp_path: Path) -> None:
    old, new = next(iter(example().redirects.items()))
    assert run(tmp_path, old).exit_code == 0
    assert names(tmp_path) == [f"{new}.pdf"]


def test_a_coat_of_arms_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    wrong = tmp_path / "lambang.png"
    wrong.write_bytes(b"no picture")
    result = run(tmp_path / "out", "disdukcapil/ktp-el", "--lambang", str(wrong))
    assert result.exit_code == 1
    assert "Periksa gambar --lambang" in result.output


def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "disdukcapil").write_text("a file", encoding="utf-8")
    result = run(tmp_path / "out", "disdukcapil/ktp-el")
    assert result.exit_code == 1
    assert "tidak dapat ditulisi" in result.output
