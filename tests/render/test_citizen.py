"""What the citizen's page and the journeys say, as values."""

from __future__ import annotations

from typing import Any

import pytest

from sop_katalog.model.catalogue import Catalogue
from sop_katalog.model.duration import parse_duration
from sop_katalog.model.fee import Biaya, Tarif
from sop_katalog.model.layanan import JangkaWaktu, Koordinat, Lokasi, Pengaduan, Persyaratan, StandarPelayanan
from sop_katalog.model.registers import Government, Kontak, Opd
from sop_katalog.model.sop import Jenis, JenisKeterkaitan, Keterkaitan, Sop, Status
from sop_katalog.render.first_view import FirstView, first_views, needs_first
from sop_katalog.render.journey_view import journey_view
from sop_katalog.render.links import Links
from sop_katalog.render.place_view import service_points
from sop_katalog.render.promise_view import promise_date_view
from sop_katalog.render.service_view import factors, service_view
from tests.factory import make_catalogue, make_sop

LINKS = Links("peristiwa/lahir/")


def service(name: str, *papers: Persyaratan, promise: str = "1 hari kerja", **values: Any) -> Sop:
    """A service `dinas/<name>` whose product has its name."""
    standard: dict[str, Any] = {
        "persyaratan": papers,
        "jangka_waktu": (JangkaWaktu(parse_duration(promise)),) if promise else (),
        "biaya": Biaya(teks="gratis"),
        "produk": (f"Surat {name}",),
    } | values.pop("standar", {})
    shown = {"id": f"dinas/{name}", "judul": name.title(), "jenis": Jenis.PELAYANAN} | values
    return make_sop("Melayani", standar_pelayanan=StandarPelayanan(**standard), **shown)


def paper(name: str, dari: str = "", *bila: str) -> Persyaratan:
    return Persyaratan(name, 1, 0, dari=dari and f"dinas/{dari}", bila=bila)


def tree(items: tuple[FirstView, ...]) -> dict[str, Any]:
    return {item.judul: tree(item.lebih_dulu) for item in items}


# --- first things first


def test_prerequisites_and_sources_of_papers_three_deep() -> None:
    e, d = service("e"), service("d", paper("e", "e"))
    c, b = service("c", paper("d", "d")), service("b", paper("c", "c"))
    link = Keterkaitan("dinas/d", JenisKeterkaitan.PRASYARAT)
    a = service("a", paper("b", "b"), keterkaitan=(link,))
    catalogue = make_catalogue(a, b, c, d, e)
    assert tree(first_views(a, catalogue, LINKS)) == {"D": {"E": {}}, "B": {"C": {}}}
    assert tree(first_views(service("x", paper("a", "a")), catalogue, LINKS)) == {"A": {"D": {"E": {}}, "B": {"C": {}}}}


def test_services_that_need_each_other_end() -> None:
    a, b = service("a", paper("b", "b"), paper("a", "a")), service("b", paper("a", "a"))
    catalogue = make_catalogue(a, b)
    assert tree(first_views(a, catalogue, LINKS)) == {"B": {}}
    assert tree(first_views(b, catalogue, LINKS)) == {"A": {}}


def test_revoked_and_unknown_services_are_not_taken_care_of() -> None:
    old = service("b", status=Status.DICABUT)
    a = service("a", paper("b", "b"), paper("c", "c"), paper("Polisi"))
    catalogue = make_catalogue(a, old)
    assert first_views(a, catalogue, LINKS) == ()
    assert not needs_first(a, catalogue)


def test_a_source_for_one_case_only_says_so() -> None:
    papers = (paper("Surat b", "b", "hilang"), paper("Surat c", "c", "hilang"), paper("Surat c lain", "c"))
    varian = {"baru": "Pertama kali", "hilang": "Yang hilang"}
    a = service("a", *papers, standar={"varian": varian})
    found = first_views(a, make_catalogue(a, service("b"), service("c")), LINKS)
    assert [(item.untuk, item.hanya, item.varian) for item in found] == [
        ("Surat b", "Yang hilang", "hilang"),
        ("Surat c, Surat c lain", "", ""),
    ]


def test_old_ids_lead_to_the_service_of_today() -> None:
    b = service("b", id_lama=("dinas/lama",))
    a = service("a", paper("b", "lama"))
    assert tree(first_views(a, make_catalogue(a, b), LINKS)) == {"B": {}}


# --- journeys


def test_papers_are_new_or_from_a_step_or_asked_for_before() -> None:
    a = service("a", paper("Buku nikah"))
    b = service("b", paper("Akta", "a"), paper("buku  NIKAH"), paper("surat A"), paper("KTP", "ktp"))
    found = journey_view([a, b], make_catalogue(a, b, service("ktp")), LINKS)
    first, second = found.langkah
    assert [(group.hanya, [item.nama for item in group.items]) for group in first.baru] == [("", ["Buku nikah"])]
    assert [(item.nama, item.langkah) for item in second.dari_langkah] == [("Akta", 1), ("surat A", 1)]
    assert [(item.nama, item.langkah) for item in second.sudah] == [("buku  NIKAH", 1)]
    (group,) = second.baru
    assert [(item.nama, item.dari and item.dari.teks) for item in group.items] == [("KTP", "Ktp")]


def test_new_papers_of_one_case_stand_apart() -> None:
    standard = {"varian": {"x": "Kasus X", "y": "Kasus Y"}}
    a = service("a", paper("X", "", "x"), paper("Semua"), paper("X2", "", "x"), standar=standard)
    (step,) = journey_view([a], make_catalogue(a), LINKS).langkah
    assert [(group.hanya, [item.nama for item in group.items]) for group in step.baru] == [
        ("", ["Semua"]),
        ("Kasus X", ["X", "X2"]),
    ]


def totals(*sops: Sop) -> dict[str, str]:
    return {item.label: item.nilai for item in journey_view(sops, make_catalogue(*sops), LINKS).jumlah}


def test_sums_are_told_only_when_steps_hang_together() -> None:
    a, b = service("a"), service("b")
    found = journey_view([a, b], make_catalogue(a, b), LINKS)
    assert (found.berantai, found.jumlah) == (False, ())
    assert totals(a, service("b", paper("Akta", "a")))["Lama bila dijumlahkan"] == "sekitar 2 hari kerja"


@pytest.mark.parametrize(
    ("promises", "expected"),
    [
        (("3 hari kerja", "1-2 hari kerja"), "sekitar 5 hari kerja"),
        (("30 menit", "2 jam"), "sekitar 3 jam"),
        (("1 hari kerja", "30 menit"), "sekitar 2 hari kerja"),
        (("1x24 jam", "1 hari kerja"), "sekitar 2 hari kerja"),
        (("1 hari kerja", "kondisional"), "tidak dapat dijumlahkan"),
        (("1 hari kerja", ""), "tidak dapat dijumlahkan"),
    ],
)
def test_promises_are_summed_when_all_are_numbers(promises: tuple[str, str], expected: str) -> None:
    a, b = service("a", promise=promises[0]), service("b", paper("Akta", "a"), promise=promises[1])
    assert totals(a, b)["Lama bila dijumlahkan"] == expected


def test_a_sum_lies_between_the_shortest_and_the_longest_case() -> None:
    times = (
        JangkaWaktu(parse_duration("1 hari kerja"), bila=("x",)),
        JangkaWaktu(parse_duration("3 hari kerja"), bila=("y",)),
    )
    b = service("b", paper("Akta", "a"), standar={"varian": {"x": "X", "y": "Y"}, "jangka_waktu": times})
    assert totals(service("a"), b)["Lama bila dijumlahkan"] == "sekitar 2–4 hari kerja"


@pytest.mark.parametrize(
    ("fee", "expected"),
    [
        (Biaya("gratis"), "Gratis"),
        (Biaya(tarif=(Tarif("Retribusi", 50000),)), "Rp50.000"),
        (Biaya(tarif=(Tarif("Retribusi", 50000, "per m²"),)), "mulai Rp50.000"),
        (Biaya(tarif=(Tarif("A", 0), Tarif("B", 20000))), "gratis sampai Rp20.000"),
        (Biaya("Menurut Perda"), "gratis, kecuali yang disebut"),
    ],
)
def test_fees_are_summed_and_words_are_named(fee: Biaya, expected: str) -> None:
    a, b = service("a"), service("b", paper("Akta", "a"), standar={"biaya": fee})
    assert totals(a, b)["Biaya"] == expected


# --- the promised day and the ladder


def _office(**values: Any) -> Catalogue:
    sop = service("a", standar=values.pop("standar", {}))
    office = Opd(id="dinas", path="", nama="Dinas A", **values)
    lapor = Pengaduan("SP4N-LAPOR!", "sp4n_lapor", tautan="https://www.lapor.go.id/")
    ombudsman = Pengaduan("Ombudsman RI", "ombudsman", tautan="https://ombudsman.go.id/")
    government = Government("Kabupaten", pengaduan=(lapor, ombudsman))
    return make_catalogue(sop, opd={"dinas": office}, government=government)


def test_the_ladder_goes_from_the_office_to_the_ombudsman() -> None:
    contact = Kontak(telepon="021", whatsapp="0812-1", surel="a@b.id")
    catalogue = _office(kontak=contact)
    found = promise_date_view(catalogue.sops["dinas/a"], catalogue, "https://x.id/opd/dinas/a/")
    assert found is not None
    assert [rung.judul for rung in found.jenjang] == [
        "Tanyakan ke Dinas A",
        "Lapor ke SP4N-LAPOR!",
        "Lapor ke Ombudsman RI",
    ]
    assert [way.jenis for way in found.jenjang[0].saluran] == ["Telepon", "WhatsApp", "Surel"]
    assert (found.pesan.whatsapp, found.pesan.surel) == ("https://wa.me/628121", "mailto:a@b.id")
    assert "https://x.id/opd/dinas/a/" in found.pesan.pola
    assert "%0D%0A" in found.pesan.surel_url and "{" not in found.pesan.teks


def test_complaint_channels_come_before_the_general_numbers() -> None:
    channel = Pengaduan("Aduan", "whatsapp", "0812-2")
    catalogue = _office(kontak=Kontak(whatsapp="0812-1"), standar={"pengaduan": (channel,)})
    found = promise_date_view(catalogue.sops["dinas/a"], catalogue, "")
    assert found is not None
    assert (found.pesan.whatsapp, found.pesan.surel) == ("https://wa.me/628122", "")


def test_a_promise_without_a_latest_time_has_no_date() -> None:
    times = tuple(JangkaWaktu(parse_duration(text)) for text in ("minimal 3 hari", "kondisional", "2 x 24 jam"))
    catalogue = _office(standar={"jangka_waktu": times})
    found = promise_date_view(catalogue.sops["dinas/a"], catalogue, "")
    assert found is not None
    assert [(item.jumlah, item.satuan, item.siang_malam) for item in found.janji] == [("2", "hari_kalender", True)]
    assert found.tanpa_tanggal


# --- places, fees, memory


def test_a_place_that_is_the_office_takes_its_hours_and_coordinates() -> None:
    places = (Lokasi("Kantor A, Jalan Merdeka 1"), Lokasi("Mal"))
    catalogue = _office(alamat="Jalan Merdeka 1", koordinat=Koordinat(-7.25, 112.5), standar={"lokasi": places})
    found = service_points(catalogue.sops["dinas/a"], catalogue)
    assert found is not None
    assert [place.geo for place in found.lokasi] == ["geo:-7.25,112.5", ""]
    assert found.lokasi[0].peta == "https://www.openstreetmap.org/?mlat=-7.25&mlon=112.5#map=17/-7.25/112.5"
    assert found.zona_singkat == "WIB"


def test_the_office_is_the_place_of_a_service_without_places() -> None:
    catalogue = _office(alamat="Jalan Merdeka 1")
    found = service_points(catalogue.sops["dinas/a"], catalogue)
    assert found is not None
    assert [(place.nama, place.alamat) for place in found.lokasi] == [("Dinas A", "Jalan Merdeka 1")]


@pytest.mark.parametrize(
    ("unit", "expected"),
    [
        ("", ()),
        ("per berkas", ("berkas",)),
        ("per m² per tahun", ("m²", "tahun")),
        ("/m²/hari", ("m²", "hari")),
        ("Per Lembar", ("Lembar",)),
        ("sekali bayar", ("sekali bayar",)),
        ("permohonan", ("permohonan",)),
    ],
)
def test_what_a_rate_is_multiplied_by(unit: str, expected: tuple[str, ...]) -> None:
    assert factors(unit) == expected


def test_ticks_are_forgotten_when_the_papers_change() -> None:
    def key(sop: Sop) -> str:
        view = service_view(sop, make_catalogue(sop), LINKS)
        assert view is not None
        return view.kunci

    assert key(service("a", paper("x"))) == key(service("a", paper("x"), judul="Judul lain"))
    keys = {key(service("a", paper(name))) for name in "xyz"} | {key(service("a", paper("x"), nomor="2"))}
    assert len(keys) == 4
    assert all(item.startswith("dinas/a@") for item in keys)
