"""Books, leaflets and posters, as other programs read them."""

from __future__ import annotations

import base64
import re
from dataclasses import replace

import pytest

from sop_katalog.model.catalogue import Catalogue
from sop_katalog.model.layanan import COMPONENT_NAMES, PUBLISHED_COMPONENTS
from sop_katalog.model.registers import Maklumat
from sop_katalog.model.sop import Sop, Status
from sop_katalog.render.matrix.sheet_input import Paper
from sop_katalog.render.pdf import api
from tests.render.pdf import outside
from tests.render.pdf.samples import SETTINGS, catalogue_of, example, full_sop

DOT = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg=="
)
UPRIGHT, WIDE = (210, 297), (297, 210)


def chosen(catalogue: Catalogue, opd: str) -> tuple[Sop, ...]:
    return tuple(sop for sop in catalogue.of_opd(opd) if sop.status is Status.BERLAKU)


def office_book(opd: str = "disdukcapil") -> tuple[bytes, tuple[Sop, ...]]:
    catalogue = example()
    sops = chosen(catalogue, opd)
    return api.office_book_pdf(catalogue.opd[opd], sops, catalogue, SETTINGS), sops


def test_a_book_has_the_parts_of_the_guide_in_order() -> None:
    pdf, sops = office_book()
    titles = [title for level, title, _ in outside.bookmarks(pdf) if level == 0]
    assert titles == [
        "Standar Operasional Prosedur",
        "KEPUTUSAN KEPALA DINAS KEPENDUDUKAN DAN PENCATATAN SIPIL",
        "Daftar Isi",
        "Penjelasan Singkat Penggunaan",
        *(f"{number}. {sop.judul}" for number, sop in enumerate(sops, 1)),
    ]
    cover = outside.texts(pdf)[0]
    assert "PEMERINTAH KABUPATEN CONTOH" in cover
    assert "Jalan Merdeka Nomor 10" in cover
    assert re.search(r"\b20\d\d\b", cover)


def test_the_contents_name_the_right_pages() -> None:
    pdf, sops = office_book()
    contents = outside.texts(pdf)[2]
    pages = {title.partition(". ")[2]: page for _, title, page in outside.bookmarks(pdf) if ". " in title}
    for sop in sops:
        line = next(line for line in contents.splitlines() if sop.judul in line)
        page = int(line.rpartition(".")[2] or line.split()[-1])
        assert page == pages[sop.judul]
        assert sop.judul in outside.texts(pdf)[page - 1]


def test_a_book_mixes_upright_and_wide_pages() -> None:
    sizes = outside.sizes(office_book()[0])
    turn = sizes.index(WIDE)
    assert set(sizes[:turn]) == {UPRIGHT}
    assert set(sizes[turn:]) == {WIDE}


def test_the_book_of_the_government_goes_office_by_office() -> None:
    catalogue = example()
    sops = (*chosen(catalogue, "rsud"), *chosen(catalogue, "bpbd"))
    pdf = api.government_book_pdf(sops, catalogue, SETTINGS)
    marks = outside.bookmarks(pdf)
    assert [title for level, title, _ in marks if level == 0][-2:] == [
        "Badan Penanggulangan Bencana Daerah",
        "Rumah Sakit Umum Daerah Contoh",
    ]
    numbers = [title.split(".")[0] for level, title, _ in marks if level == 1 and title[0].isdigit()]
    assert numbers == [str(number) for number in range(1, len(sops) + 1)]
    assert "KEPUTUSAN BUPATI CONTOH" in [title for _, title, _ in marks]


def test_every_document_is_accessible() -> None:
    sop = full_sop()
    catalogue = catalogue_of(sop)
    documents = [
        api.office_book_pdf(catalogue.opd["dinas"], (sop,), catalogue, SETTINGS),
        api.government_book_pdf((sop,), catalogue, SETTINGS),
        api.pledge_pdf(catalogue.opd["dinas"], catalogue, SETTINGS),
        api.standard_pdf(example().sops["disdukcapil/ktp-el"], example(), SETTINGS, api.Components.SIX),
    ]
    for document in documents:
        assert document is not None
        with outside.opened(document) as pdf, pdf.open_metadata() as metadata:
            assert metadata["pdfuaid:part"] == "1"
            assert pdf.Root.Lang == "id"
        for page in range(len(outside.sizes(document))):
            tags = [tag for root in outside.tags(document, page) for tag in root.walk()]
            assert all(tag.alt for tag in tags if tag.kind == "Figure")


def test_a_book_with_rare_characters() -> None:
    sop = full_sop(judul="Layanan 🙂 #x", nomor="\u200b1/漢")
    catalogue = catalogue_of(sop)
    assert api.office_book_pdf(catalogue.opd["dinas"], (sop,), catalogue, SETTINGS)


def rows(pdf: bytes) -> list[str]:
    tags = [tag for page in range(len(outside.sizes(pdf))) for root in outside.tags(pdf, page) for tag in root.walk()]
    return [" ".join(tag.words.split()) for tag in tags if tag.kind == "TR"]


def test_the_leaflet_has_all_fourteen_components_in_two_groups() -> None:
    pdf = api.standard_pdf(example().sops["disdukcapil/ktp-el"], example(), SETTINGS, api.Components.FOURTEEN)
    assert pdf is not None
    text = " ".join(rows(pdf))
    places = [text.index(f" {name} ") for name in COMPONENT_NAMES.values()]
    assert places == sorted(places)
    assert text.index("A. Service Delivery") < places[0]
    assert places[5] < text.index("B. Manufacturing") < places[6]
    assert "Surat keterangan kehilangan (1 asli), diperoleh dari Kepolisian" in text


def test_the_public_leaflet_has_a_page_for_each_case() -> None:
    sop = example().sops["disdukcapil/ktp-el"]
    standard = example().standard(sop)
    pdf = api.standard_pdf(sop, example(), SETTINGS, api.Components.SIX)
    assert pdf is not None
    assert standard is not None
    texts = outside.texts(pdf)
    for case in standard.varian.values():
        assert sum(case.split(" (")[0] in text for text in texts) >= 1
    hilang = next(text for text in texts if "Pengganti yang hilang" in text)
    assert "Surat keterangan kehilangan" in hilang
    assert "KTP-el yang rusak" not in hilang
    assert COMPONENT_NAMES["pengawasan_internal"] not in "".join(texts)
    printed = " ".join(rows(pdf))
    assert all(COMPONENT_NAMES[key] in printed for key in PUBLISHED_COMPONENTS)


def test_every_standard_of_the_example_can_be_printed() -> None:
    catalogue = example()
    for sop in catalogue.sops.values():
        for components in api.Components:
            pdf = api.standard_pdf(sop, catalogue, SETTINGS, components)
            assert (pdf is None) == (catalogue.standard(sop) is None)


@pytest.mark.parametrize("length", [1, 12, 60])
def test_the_poster_keeps_to_one_page_and_names_nobody(length: int) -> None:
    sop = full_sop()
    catalogue = catalogue_of(sop)
    promise = Maklumat(" ".join(["Kami sanggup melayani sesuai standar pelayanan."] * length), None, "Kepala Dinas")
    pdf = api.pledge_pdf(replace(catalogue.opd["dinas"], maklumat=promise), catalogue, api.PdfSettings(Paper.F4))
    assert pdf is not None
    assert outside.sizes(pdf) == [(215, 330)]
    text = outside.texts(pdf)[0]
    assert "MAKLUMAT PELAYANAN" in text
    assert "Kepala Dinas" in text
    assert "Nama Rekaan" not in text


def test_without_a_promise_there_is_no_poster() -> None:
    catalogue = catalogue_of(full_sop())
    assert api.pledge_pdf(replace(catalogue.opd["dinas"], maklumat=None), catalogue, SETTINGS) is None


@pytest.mark.parametrize(
    "logo", [DOT, b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9v9z"/></svg>']
)
def test_the_coat_of_arms_is_shown_with_words(logo: bytes) -> None:
    sop = full_sop()
    catalogue = catalogue_of(sop)
    settings = replace(SETTINGS, logo=logo)
    pdf = api.sop_pdf(sop, catalogue, settings)
    alts = [tag.alt for root in outside.tags(pdf, 0) for tag in root.walk()]
    assert "Lambang Pemerintah Kabupaten Contoh" in alts
    assert api.office_book_pdf(catalogue.opd["dinas"], (sop,), catalogue, settings)


def test_a_coat_of_arms_that_is_no_picture_is_told() -> None:
    sop = full_sop()
    with pytest.raises(api.PdfError):
        api.sop_pdf(sop, catalogue_of(sop), replace(SETTINGS, logo=b"not a picture"))
