"""Where to ask for a service and when somebody is there."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from sop_katalog.model.catalogue import Catalogue
from sop_katalog.model.layanan import Kanal, Koordinat, Lokasi, StandarPelayanan
from sop_katalog.model.opening import Opening, read_opening, read_openings
from sop_katalog.model.registers import Opd
from sop_katalog.model.sop import Sop
from sop_katalog.render.kata import Words, words_of
from sop_katalog.values import dataclass

_ZOOM = 17
_ZONES = {
    **dict.fromkeys(("Asia/Jakarta", "Asia/Pontianak"), "WIB"),
    "Asia/Makassar": "WITA",
    "Asia/Jayapura": "WIT",
}


@dataclass(frozen=True, slots=True)
class ChannelView:
    """One way to ask: at a counter, online, on the road, by telephone. `buka` is as `opening_data`."""

    jenis: str
    nama: str
    url: str
    jam: str
    buka: tuple[tuple[int | str, ...], ...]


@dataclass(frozen=True, slots=True)
class PlaceView:
    """One place. `jam` are its hours as written, `peta` a map page and `geo` the same for a map application."""

    nama: str
    alamat: str
    jam: tuple[str, ...]
    buka: tuple[tuple[int | str, ...], ...]
    peta: str
    geo: str


@dataclass(frozen=True, slots=True)
class ServicePointsView:
    """All ways and places of one service, and the time zone their hours are in."""

    kanal: tuple[ChannelView, ...]
    lokasi: tuple[PlaceView, ...]
    zona: str
    zona_singkat: str


def service_points(sop: Sop, catalogue: Catalogue) -> ServicePointsView | None:
    """Where a service is given: its own places, else the office; None without a Standar Pelayanan."""
    standard = catalogue.standard(sop)
    if standard is None:
        return None
    kata, zone = words_of(catalogue), catalogue.government.zona_waktu
    places = _places(standard, catalogue.opd[sop.opd])
    return ServicePointsView(
        kanal=tuple(_channel(item, kata) for item in standard.kanal),
        lokasi=tuple(_place(item) for item in places),
        zona=zone,
        zona_singkat=_ZONES.get(zone, ""),
    )


def office_place(opd: Opd, catalogue: Catalogue) -> tuple[PlaceView, str, str]:
    """The office itself as a place, its time zone, and what people call that zone."""
    zone = catalogue.government.zona_waktu
    return _place(Lokasi(opd.nama, opd.alamat, opd.koordinat, opd.jam_layanan)), zone, _ZONES.get(zone, "")


def _places(standard: StandarPelayanan, opd: Opd) -> Iterable[Lokasi]:
    """The places of a standard; one that is the office itself takes the office's hours and coordinates."""
    if not standard.lokasi:
        return [Lokasi(opd.nama, opd.alamat, opd.koordinat, opd.jam_layanan)] if opd.alamat else []
    return [_with_office(place, opd) for place in standard.lokasi]


def _with_office(place: Lokasi, opd: Opd) -> Lokasi:
    if not opd.alamat or opd.alamat.casefold() not in f"{place.nama}, {place.alamat}".casefold():
        return place
    return replace(place, koordinat=place.koordinat or opd.koordinat, jam_layanan=place.jam_layanan or opd.jam_layanan)


def _channel(item: Kanal, kata: Words) -> ChannelView:
    return ChannelView(kata.kanal[item.jenis], item.nama, item.tautan, item.jam, opening_data(read_opening(item.jam)))


def _place(item: Lokasi) -> PlaceView:
    hours = tuple(
        f"{row.hari}{f': {row.jam}' if row.jam else ''}{f' ({row.catatan})' if row.catatan else ''}"
        for row in item.jam_layanan
    )
    return PlaceView(
        nama=item.nama,
        alamat=item.alamat,
        jam=hours,
        buka=opening_data(read_openings(item.jam_layanan)),
        peta=_map(item.koordinat),
        geo=f"geo:{item.koordinat.lintang},{item.koordinat.bujur}" if item.koordinat else "",
    )


def _map(spot: Koordinat | None) -> str:
    if spot is None:
        return ""
    where = f"{spot.lintang}/{spot.bujur}"
    return f"https://www.openstreetmap.org/?mlat={spot.lintang}&mlon={spot.bujur}#map={_ZOOM}/{where}"


def opening_data(openings: Iterable[Opening]) -> tuple[tuple[int | str, ...], ...]:
    """Opening hours for the browser: (day, from, to, every day of the year as 0 or 1, note)."""
    return tuple((item.hari, item.mulai, item.selesai, int(item.setiap_hari), item.catatan) for item in openings)
