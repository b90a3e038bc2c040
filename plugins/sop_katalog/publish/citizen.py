"""The parts of an SOP page that a citizen works with: choose a case, tick papers, find the place, count the days."""

from __future__ import annotations

from typing import Any

from markupsafe import Markup

from sop_katalog.flow.burden import Burden
from sop_katalog.model.catalogue import Catalogue
from sop_katalog.model.sop import Sop
from sop_katalog.publish.holidays import HOLIDAY_DATA, HOLIDAY_PAGE
from sop_katalog.render.first_view import first_views
from sop_katalog.render.kata import Words, words_of
from sop_katalog.render.links import Links
from sop_katalog.render.place_view import service_points
from sop_katalog.render.promise_view import promise_date_view
from sop_katalog.render.qr_code import qr_path
from sop_katalog.render.service_view import FeeView, ServiceView
from sop_katalog.render.templates import render
from sop_katalog.render.variant_view import variant_views


def _journeys_by_sop(catalogue: Catalogue) -> dict[str, list[tuple[str, str, int, int]]]:
    """By the id of an SOP, the life events that name it as a step, in the order of the taxonomy: id and name of each,
    which step it is there, and of how many."""
    found: dict[str, list[tuple[str, str, int, int]]] = {}
    for term in catalogue.taksonomi.peristiwa.values():
        steps = [sop_id for sop_id in term.layanan if sop_id in catalogue.sops]
        for sop_id in dict.fromkeys(steps):
            found.setdefault(sop_id, []).append((term.id, term.nama, steps.index(sop_id) + 1, len(steps)))
    return found


def _journeys(sop: Sop, catalogue: Catalogue, links: Links) -> list[dict[str, Any]]:
    """The life events that name this SOP as a step, and which step it is."""
    return [
        {"teks": name, "url": f"{links.peristiwa(term)}#langkah-{number}", "nomor": number, "jumlah": count}
        for term, name, number, count in catalogue.index(_journeys_by_sop).get(sop.id, ())
    ]


def citizen_head(
    sop: Sop, burdens: tuple[Burden, ...], catalogue: Catalogue, links: Links, base_url: str
) -> list[Markup]:
    """Below the head of the page: share and print, the chooser, what to take care of first."""
    variants = variant_views(sop, burdens, catalogue)
    first = first_views(sop, catalogue, links)
    address = _address(links, base_url)
    path, side = qr_path(address) if address else ("", 0)
    kata = words_of(catalogue)
    return [
        render("bagikan", kata, alamat=address, qr=path, sisi=side),
        render("varian", kata, varian=variants) if variants else Markup(),
        render("lebih_dulu", kata, layanan=first) if first else Markup(),
    ]


def journeys_of(sop: Sop, catalogue: Catalogue, links: Links) -> Markup:
    """The life events that this service is a step of."""
    journeys = _journeys(sop, catalogue, links)
    return render("perjalanan_ini", words_of(catalogue), perjalanan=journeys) if journeys else Markup()


def is_promised(sop: Sop, catalogue: Catalogue) -> bool:
    """Whether the page counts the day of a promise."""
    standard = catalogue.standard(sop)
    return standard is not None and bool(standard.jangka_waktu)


def service_places(sop: Sop, catalogue: Catalogue) -> Markup:
    """How and where to ask for the service."""
    points = service_points(sop, catalogue)
    if points is None:
        return Markup()
    return render(
        "tempat",
        words_of(catalogue),
        kanal=points.kanal,
        lokasi=points.lokasi,
        zona=points.zona,
        zona_singkat=points.zona_singkat,
    )


def promise_date(sop: Sop, catalogue: Catalogue, key: str, base_url: str) -> Markup:
    """When it must be ready, and what to do when it is late."""
    links = Links(f"opd/{sop.id}/")
    address = _address(links, base_url)
    found = promise_date_view(sop, catalogue, address)
    if found is None:
        return Markup()
    return render(
        "kapan_selesai",
        words_of(catalogue),
        tanggal=found,
        judul=sop.judul,
        alamat=address,
        kunci=key,
        libur=links.to(HOLIDAY_DATA),
        halaman_libur=links.to(HOLIDAY_PAGE),
        zona=catalogue.government.zona_waktu,
        tempat=catalogue.opd[sop.opd].alamat,
    )


def fees(service: ServiceView, kata: Words) -> Markup:
    """What it costs; there is something to add up when lines can be chosen or multiplied."""
    lines = [line for case in service.biaya for line in case.items if isinstance(line, FeeView) and line.rupiah]
    adding = len(lines) > 1 or any(line.faktor for line in lines)
    return render("biaya", kata, kasus=service.biaya, teks=service.biaya_teks, gratis=service.gratis, hitung=adding)


def _address(links: Links, base_url: str) -> str:
    return f"{base_url}{links.address}" if base_url else ""
