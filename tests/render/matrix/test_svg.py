"""The drawing: well-formed, small, safe, and apart from its neighbours."""

from __future__ import annotations

import gzip
import re
from dataclasses import replace
from html import escape
from typing import Any
from xml.etree import ElementTree

import pytest

from sop_katalog.model.sop import Bentuk, Pengesahan, Sop, Status, Tambahan
from sop_katalog.model.step import NEXT, ExitKind
from sop_katalog.render.matrix.layout import lay_out
from sop_katalog.render.matrix.plain import plain_entries
from sop_katalog.render.matrix.resolve import sheet_input
from sop_katalog.render.matrix.sheet_input import Paper, SheetSettings
from sop_katalog.render.matrix.svg import draw_svg
from tests.factory import make_catalogue, make_sop


def drawn(sop: Sop, paper: Paper = Paper.A4, url: str = "https://sop.example.go.id/v/1") -> list[str]:
    settings = SheetSettings(paper=paper, url=url)
    return [draw_svg(sheet) for sheet in lay_out(sheet_input(sop, make_catalogue(sop), settings))]


def twelve_steps() -> Sop:
    rows: list[dict[str, Any]] = [
        {
            "kegiatan": f"Memeriksa kelengkapan berkas permohonan bagian {number}",
            "pelaksana": (f"Petugas {number % 5}",),
            "kelengkapan": ("Berkas permohonan", "Fotokopi KTP-el"),
            "output": ("Berkas yang telah diperiksa",),
        }
        for number in range(12)
    ]
    rows[4]["exits"] = ((ExitKind.YA, NEXT), (ExitKind.TIDAK, "1"))
    laws = tuple(f"Peraturan Daerah Nomor {n} Tahun 2020 tentang Penyelenggaraan Urusan {n}" for n in range(8))
    return make_sop(*rows, dasar_hukum=laws, disahkan_oleh=Pengesahan("Kepala Dinas", "Nama", "Pembina"))


def texts(svg: str) -> str:
    return " ".join(" ".join(ElementTree.fromstring(svg).itertext()).split())


def test_is_well_formed_with_title_and_description() -> None:
    for svg in drawn(twelve_steps()):
        root = ElementTree.fromstring(svg)
        assert root[0].tag.endswith("title")
        assert root[1].tag.endswith("desc")
        assert root.get("aria-labelledby") == f"{root[0].get('id')} {root[1].get('id')}"


def test_ids_differ_between_sheets_and_prefixes() -> None:
    sop = twelve_steps()
    sheets = lay_out(sheet_input(sop, make_catalogue(sop), SheetSettings()))
    page = "".join(draw_svg(sheet, prefix) for prefix in ("a", "b") for sheet in sheets)
    ids = re.findall(r' id="([^"]+)"', page)
    assert len(ids) == len(set(ids)) == 4 * len(sheets)


def test_text_of_authors_is_escaped() -> None:
    sop = make_sop("<script>alert(1)</script> & co", judul="A <b> & C")
    assert all("<script" not in svg and "<b>" not in svg for svg in drawn(sop))
    assert "<script>alert(1)</script> & co" in texts("".join(drawn(sop)[1:]))


@pytest.mark.parametrize("sign", ["&", "<", ">"])
@pytest.mark.parametrize("box", ["kegiatan", "kelengkapan", "output", "keterangan", "pelaksana", "jawaban", "judul"])
def test_a_single_sign_in_any_box_is_escaped(box: str, sign: str) -> None:
    words = f"7{sign}8 " * 20
    row: dict[str, Any] = {"exits": ((ExitKind.YA, NEXT), (ExitKind.TIDAK, "1"))}
    if box == "jawaban":
        row["exits"] = ((ExitKind.CABANG, NEXT, words), (ExitKind.CABANG, "1", "b"))
    elif box != "judul":
        row[box] = words if box in ("kegiatan", "keterangan") else (words,)
    sop = make_sop(row, judul=words if box == "judul" else "Contoh")
    for paper in Paper:
        joined = "".join(drawn(sop, paper))
        assert f"7{sign}8" not in joined
        assert f"7{escape(sign)}8" in joined


def test_is_small() -> None:
    assert sum(len(gzip.compress(svg.encode())) for svg in drawn(twelve_steps())) < 12 * 1024


def test_same_input_gives_same_bytes() -> None:
    assert drawn(twelve_steps()) == drawn(twelve_steps())


def test_colours_follow_the_page_and_the_code_does_not() -> None:
    identity, flow = drawn(make_sop("a"))
    assert "var(--sop-tinta,currentColor)" in flow
    assert "<style" not in flow
    assert '<path fill="#fff"' in identity
    assert 'fill="#000"' in identity


def test_draft_is_marked_on_every_sheet() -> None:
    sop = make_sop("a")
    assert all("DRAF" not in svg for svg in drawn(sop))
    assert all("DRAF" in svg for svg in drawn(replace(sop, status=Status.DRAF)))


def test_foot_counts_pages() -> None:
    pages = [texts(svg) for svg in drawn(make_sop("a", nomor="060/1"))]
    assert [f"Halaman {number} dari 2" in page for number, page in enumerate(pages, 1)] == [True, True]
    assert all("Nomor 060/1" in page for page in pages)


def test_identity_follows_the_form() -> None:
    sop = make_sop("a", unit="Bidang A", tambahan=(Tambahan("Pengertian", "Arti **penting**."),))
    permenpan, permendagri, health = (texts(drawn(replace(sop, bentuk=bentuk))[0]) for bentuk in Bentuk)
    assert "Tanggal Efektif" in permenpan
    assert "Kualifikasi Pelaksana" in permenpan
    assert "Tanggal Pengesahan" in permendagri
    assert "Seksi/Sub Bag" in permendagri
    assert "Halaman 1 dari 2" in health
    assert "Pengertian: Arti penting." in health


def test_long_identity_goes_on_to_another_page_without_loss() -> None:
    laws = tuple(f"Peraturan Menteri Nomor {number} tentang " + "urusan pemerintahan " * 9 for number in range(60))
    pages = [texts(svg) for svg in drawn(make_sop("a", dasar_hukum=laws))]
    assert len(pages) > 2
    assert all(any(f"Menteri Nomor {number} tentang" in page for page in pages) for number in range(60))


def test_markdown_becomes_plain_entries() -> None:
    source = "# Judul\n\nSatu **dua**\ntiga [empat](https://x).\n\n- a_b\n- c\n\n| A | B |\n|---|---|\n| 1 | 2 |\n"
    assert plain_entries(source) == ("Judul", "Satu dua tiga empat.", "– a_b", "– c", "A – B", "1 – 2")
