"""The PDF of one SOP, as other programs read it."""

from __future__ import annotations

import os
import subprocess
import sys
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings

from sop_katalog.model.sop import Bentuk, Sop, Status
from sop_katalog.render.matrix.layout import lay_out
from sop_katalog.render.matrix.measure import LEADING
from sop_katalog.render.matrix.resolve import sheet_input
from sop_katalog.render.matrix.sheet import Anchor
from sop_katalog.render.matrix.sheet_input import Paper, SheetSettings
from sop_katalog.render.pdf.api import PdfSettings, sop_pdf
from tests.factory import make_catalogue
from tests.render.matrix.flows import sops
from tests.render.pdf import outside
from tests.render.pdf.samples import SETTINGS, catalogue_of, example, full_sop

SLOW = settings(
    deadline=None, max_examples=10, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)
CHOSEN = (
    "bagian-hukum/penyusunan-perbup",
    "puskesmas-contoh-timur/imunisasi-bayi",
    "kecamatan-sukamaju/dispensasi-nikah",
    "disdukcapil/perubahan-data-kk",
    "disdukcapil/ktp-el",
)


def printed(sop: Sop, settings: PdfSettings = SETTINGS) -> bytes:
    return sop_pdf(sop, catalogue_of(sop), settings)


def test_says_that_it_is_accessible() -> None:
    with outside.opened(printed(full_sop())) as pdf:
        assert pdf.Root.Lang == "id"
        assert bool(pdf.Root.MarkInfo.Marked)
        assert "/StructTreeRoot" in pdf.Root
        assert bool(pdf.Root.ViewerPreferences.DisplayDocTitle)
        with pdf.open_metadata() as metadata:
            assert metadata["pdfuaid:part"] == "1"
            assert metadata["dc:title"] == "SOP Penerbitan Dokumen"


def test_embeds_its_fonts() -> None:
    with outside.opened(printed(full_sop())) as pdf:
        fonts = [font for page in pdf.pages for font in page.Resources.Font.values()]
        described = [font.DescendantFonts[0].FontDescriptor for font in fonts]
        assert described
        assert all("/FontFile2" in font or "/FontFile3" in font for font in described)
        assert {str(font.FontName).partition("+")[2].partition("-")[0] for font in described} == {"Arimo"}
        assert all("/ToUnicode" in font for font in fonts)


@pytest.mark.parametrize(("paper", "size"), [(Paper.A4, (297, 210)), (Paper.F4, (330, 215))])
def test_has_the_paper_that_was_asked_for(paper: Paper, size: tuple[int, int]) -> None:
    assert set(outside.sizes(printed(full_sop(), PdfSettings(paper)))) == {size}


def test_is_read_from_the_unit_to_the_last_box() -> None:
    words = outside.tags(printed(full_sop()), 0)[0].words
    order = (
        "PEMERINTAH KABUPATEN CONTOH", "Nomor SOP", "060/1/2024", "Tanggal Efektif", "3 Februari 2024",
        "Disahkan oleh", "Kepala Dinas", "Nama SOP", "Penerbitan Dokumen", "Dasar Hukum:", "1.",
        "Undang-Undang Nomor 1 Tahun 2001", "2.", "Peraturan Daerah", "Kualifikasi Pelaksana:", "Peringatan:",
        "Jika berkas tidak lengkap", "Pencatatan dan Pendataan:",
    )  # fmt: skip
    places = [words.index(word) for word in order]
    assert all(first < second for first, second in pairwise(places)), list(zip(order, places, strict=True))


def test_has_headings_in_order() -> None:
    pdf = printed(full_sop())
    tags = [tag for page in range(2) for root in outside.tags(pdf, page) for tag in root.walk()]
    levels = [int(tag.kind[1]) for tag in tags if tag.kind in ("H1", "H2", "H3")]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))


def test_has_bookmarks_of_boxes_and_phases() -> None:
    assert outside.bookmarks(printed(full_sop())) == [
        (0, "Penerbitan Dokumen", 1),
        *((1, f"{name}:", 1) for name in ("Dasar Hukum", "Kualifikasi Pelaksana", "Keterkaitan")),
        *((1, f"{name}:", 1) for name in ("Peralatan/Perlengkapan", "Peringatan", "Pencatatan dan Pendataan")),
        (1, "Bagan Alir", 2),
        (2, "Pemeriksaan", 2),
    ]


def test_the_flowchart_is_a_table_row_by_row() -> None:
    tags = [tag for root in outside.tags(printed(full_sop()), 1) for tag in root.walk()]
    heads = [tag.words.strip() for tag in tags if tag.kind == "TH"]
    assert heads[:5] == ["No", "Kegiatan", "Pelaksana", "Mutu Baku", "Keterangan"]
    assert heads[5:] == ["Pemohon", "Loket", "Kelengkapan", "Waktu", "Output"]
    rows = [tag for tag in tags if tag.kind == "TR"][2:]
    assert [row.words.split()[0] for row in rows] == ["1", "2", "3"]
    assert "Pemeriksaan" in rows[1].words
    assert "Memeriksa berkas" in rows[1].words


def test_every_symbol_says_where_the_flow_goes() -> None:
    tags = [tag for root in outside.tags(printed(full_sop()), 1) for tag in root.walk()]
    assert [tag.alt for tag in tags if tag.kind == "Figure" and not tag.alt.startswith("Kode QR")] == [
        "Awal, langkah 1, lanjut ke langkah 2.",
        "Keputusan, langkah 2. Lengkap: lanjut ke langkah 3. Belum lengkap: kembali ke langkah 1.",
        "Akhir, langkah 3, selesai, Terbit.",
    ]


def test_the_address_is_a_link_and_the_code_has_words() -> None:
    pdf = printed(full_sop())
    tags = [tag for root in outside.tags(pdf, 0) for tag in root.walk()]
    assert "Kode QR dari alamat https://sop.example.go.id/opd/dinas/contoh/" in [tag.alt for tag in tags]
    with outside.opened(pdf) as opened:
        links = [str(annotation.A.URI) for annotation in opened.pages[0].get("/Annots", [])]
    assert links
    assert set(links) == {"https://sop.example.go.id/opd/dinas/contoh/"}


def test_without_an_address_there_is_no_code() -> None:
    pdf = printed(full_sop(), PdfSettings())
    assert "Pindai" not in outside.texts(pdf)[0]


@pytest.mark.parametrize("name", CHOSEN)
def test_every_text_stands_where_the_layout_put_it(name: str) -> None:
    catalogue = example()
    sop = catalogue.sops[name]
    pdf = sop_pdf(sop, catalogue, PdfSettings())
    sheets = lay_out(sheet_input(sop, catalogue, SheetSettings()))
    assert len(outside.sizes(pdf)) == len(sheets)
    for index, sheet in enumerate(sheets):
        placed = {(round(run.x), round(run.y), round(run.size * 10)) for run in outside.placed(pdf, index)}
        for text in sheet.texts:
            if text.turned or text.anchor is not Anchor.START:
                continue
            indents = text.indents or (0.0,) * len(text.lines)
            for row, indent in enumerate(indents):
                x, y, size = text.x + indent, text.y + row * text.size * LEADING, round(text.size * 10)
                near = {(round(x) + dx, round(y) + dy, size) for dx in (-1, 0, 1) for dy in (-1, 0, 1)}
                assert placed & near, (index, text.lines[row])


@pytest.mark.parametrize("name", CHOSEN)
def test_every_word_can_be_copied(name: str) -> None:
    catalogue = example()
    sop = catalogue.sops[name]
    pdf = sop_pdf(sop, catalogue, PdfSettings())
    sheets = lay_out(sheet_input(sop, catalogue, SheetSettings()))
    for sheet, copied in zip(sheets, outside.texts(pdf), strict=True):
        found = "".join(copied.split())
        for text in sheet.texts:
            for line in text.lines:
                assert "".join(line.split()) in found, line


@pytest.mark.parametrize("form", list(Bentuk))
def test_every_form_can_be_printed(form: Bentuk) -> None:
    assert len(outside.sizes(printed(full_sop(bentuk=form)))) >= 2


def test_a_draft_says_so() -> None:
    pdf = printed(full_sop(status=Status.DRAF))
    assert all("DRAF" in text for text in outside.texts(pdf))
    with outside.opened(pdf) as opened, opened.open_metadata() as metadata:
        assert metadata["dc:title"] == "SOP Penerbitan Dokumen (draf)"
    assert "Pindai" not in outside.texts(pdf)[0]


@pytest.mark.parametrize(
    "title",
    ["#panic() $x$ *a* _b_ `c` @d <e> \\ ] } \" ' // = - + /", '{{ x }} %s \\u{41} #include "a"'],
)
def test_what_is_code_elsewhere_is_text_here(title: str) -> None:
    pdf = printed(full_sop(judul=title))
    assert "".join(title.split()) in "".join(outside.texts(pdf)[0].split())


@pytest.mark.parametrize(
    "title", ["Layanan 🙂 warga", "خدمة", "a\u200bb", "e\u0301", "☐ ✓", "x\u0007y", "漢字", "\u202eabc"]
)
def test_rare_characters_do_not_stop_the_press(title: str) -> None:
    assert outside.sizes(printed(full_sop(judul=title, peringatan=(title,))))


def test_an_empty_sop_can_be_printed() -> None:
    sop = full_sop(langkah=(), dasar_hukum=(), disahkan_oleh=None, peringatan=(), tanggal_efektif=None)
    assert outside.sizes(sop_pdf(sop, catalogue_of(sop), SETTINGS))


@given(sop=sops(most_steps=25))
@SLOW
def test_any_flow_can_be_printed(sop: Sop) -> None:
    catalogue = make_catalogue(sop)
    pdf = sop_pdf(sop, catalogue, PdfSettings())
    figures = 0
    for page in range(len(outside.sizes(pdf))):
        tags = [tag for root in outside.tags(pdf, page) for tag in root.walk()]
        assert all(tag.alt for tag in tags if tag.kind == "Figure")
        figures += sum(tag.kind == "Figure" for tag in tags) - (page == 0)
    assert figures == sum(len(sheet.symbols) for sheet in lay_out(sheet_input(sop, catalogue, SheetSettings())))


_TWICE = """
import hashlib
from tests.render.pdf.samples import SETTINGS, catalogue_of, full_sop
from sop_katalog.render.pdf.api import sop_pdf
sop = full_sop()
print(hashlib.sha256(sop_pdf(sop, catalogue_of(sop), SETTINGS)).hexdigest())
"""


def test_the_same_source_gives_the_same_bytes_in_any_process() -> None:
    digests = set()
    for seed in ("1", "2"):
        env = {**os.environ, "PYTHONHASHSEED": seed, "TZ": f"UTC{seed}", "SOURCE_DATE_EPOCH": seed, "PYTHONPATH": "."}
        digests.add(subprocess.check_output([sys.executable, "-c", _TWICE], env=env, text=True))
    assert len(digests) == 1
    sop = full_sop()
    assert printed(sop) == printed(sop)
