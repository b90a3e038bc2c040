"""schema.org descriptions: a service as `GovernmentService`, an office as `GovernmentOffice`, breadcrumbs as a list.

Source: schema.org/GovernmentService, schema.org/ServiceChannel, schema.org/BreadcrumbList.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import orjson

from sop_katalog.model.amount import Amount, Unit
from sop_katalog.model.catalogue import Catalogue
from sop_katalog.model.fee import Biaya
from sop_katalog.model.layanan import StandarPelayanan
from sop_katalog.model.opening import Opening, read_openings
from sop_katalog.model.registers import Opd, Term
from sop_katalog.model.sop import Sop

Thing = dict[str, Any]
CONTEXT = "https://schema.org"
LANGUAGE = "id"
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_LAST_MINUTE = 24 * 60 - 1
_ISO = {
    Unit.DETIK: ("T", "S"),
    Unit.MENIT: ("T", "M"),
    Unit.JAM: ("T", "H"),
    Unit.HARI_KERJA: ("", "D"),
    Unit.HARI: ("", "D"),
    Unit.HARI_KALENDER: ("", "D"),
    Unit.MINGGU: ("", "W"),
    Unit.BULAN: ("", "M"),
    Unit.TAHUN: ("", "Y"),
}


def service(sop: Sop, catalogue: Catalogue, base_url: str, name: str = "") -> Thing:
    """A service SOP. `base_url` is the site's address, ending in `/`; `name` is given where the title is not enough to
    tell it from the service of another office."""
    url = f"{base_url}opd/{sop.id}/"
    standard = catalogue.standard(sop)
    found: Thing = {
        "@context": CONTEXT,
        "@type": "GovernmentService",
        "@id": url,
        "url": url,
        "name": name or sop.judul,
        "description": sop.ringkasan,
        "alternateName": list(sop.sebutan),
        "category": _names(sop.kategori, catalogue.taksonomi.kategori),
        "provider": _office(catalogue.opd[sop.opd], catalogue, base_url),
        "areaServed": {"@type": "AdministrativeArea", "name": catalogue.government.nama},
        "offers": _offers(standard.biaya) if standard and standard.biaya else [],
        "availableChannel": _channels(standard) if standard else [],
        "serviceOutput": [{"@type": "Thing", "name": name} for name in standard.produk] if standard else [],
        "audience": [
            {"@type": "Audience", "audienceType": name} for name in _names(sop.sasaran, catalogue.taksonomi.sasaran)
        ],
    }
    return without_empty(found)


def office(opd: Opd, catalogue: Catalogue, base_url: str) -> Thing:
    """An office of the government."""
    hours = [_hours(item) for item in read_openings(opd.jam_layanan)]
    return without_empty({"@context": CONTEXT, **_office(opd, catalogue, base_url), "openingHoursSpecification": hours})


def _office(opd: Opd, catalogue: Catalogue, base_url: str) -> Thing:
    url = f"{base_url}opd/{opd.id}/"
    place = opd.koordinat
    found: Thing = {
        "@type": "GovernmentOffice",
        "@id": url,
        "url": opd.laman or url,
        "name": opd.nama,
        "alternateName": list(dict.fromkeys(filter(None, (opd.singkatan, *opd.alias)))),
        "address": opd.alamat,
        "telephone": opd.kontak.telepon if opd.kontak else "",
        "email": opd.kontak.surel if opd.kontak else "",
        "geo": place and {"@type": "GeoCoordinates", "latitude": place.lintang, "longitude": place.bujur},
        "parentOrganization": {"@type": "GovernmentOrganization", "name": catalogue.government.nama},
    }
    return without_empty(found)


def breadcrumbs(trail: Sequence[tuple[str, str]]) -> Thing:
    """The way from home to a page: (name, full address) of each."""
    items = [
        {"@type": "ListItem", "position": number, "name": name, "item": url}
        for number, (name, url) in enumerate(trail, 1)
    ]
    return {"@context": CONTEXT, "@type": "BreadcrumbList", "itemListElement": items}


def to_script(things: Sequence[Thing]) -> str:
    """JSON for a script element of type application/ld+json; `<` is escaped so that no text can end the element."""
    value = things[0] if len(things) == 1 else list(things)
    return orjson.dumps(value).decode().replace("<", "\\u003c")


def without_empty(thing: Thing) -> Thing:
    """A thing without the properties nobody filled in."""
    return {key: value for key, value in thing.items() if value not in (None, "", [], {})}


def _hours(item: Opening) -> Thing:
    """Opening hours of one weekday; midnight at the end is said as 23:59, which schema.org's Time can hold."""
    return {
        "@type": "OpeningHoursSpecification",
        "dayOfWeek": f"{CONTEXT}/{_WEEKDAYS[item.hari]}",
        "opens": _clock(item.mulai),
        "closes": _clock(min(item.selesai, _LAST_MINUTE)),
    }


def _clock(minute: int) -> str:
    return f"{minute // 60:02}:{minute % 60:02}"


def _offers(fee: Biaya) -> list[Thing]:
    """What is paid; a fee in words alone is none."""
    if fee.gratis:
        return [{"@type": "Offer", "price": 0, "priceCurrency": "IDR"}]
    return [{"@type": "Offer", "name": line.uraian, "price": line.tarif, "priceCurrency": "IDR"} for line in fee.tarif]


def iso_duration(amount: Amount) -> str:
    """An amount as ISO 8601 says it, which knows no working days: “3 hari kerja” → P3D; empty for parts of a unit."""
    if amount.jumlah.denominator != 1:
        return ""
    mark, letter = _ISO[amount.satuan]
    return f"P{mark}{amount.jumlah.numerator}{letter}"


def _processing_time(standard: StandarPelayanan) -> str:
    """The longest promise; empty when one of them names no end."""
    ends = [item.waktu.maks for item in standard.jangka_waktu]
    known = [end for end in ends if end is not None]
    if not known or len(known) < len(ends):
        return ""
    return iso_duration(max(known, key=lambda end: end.elapsed_minutes()))


def _channels(standard: StandarPelayanan) -> list[Thing]:
    time = _processing_time(standard)
    return [
        without_empty(
            {
                "@type": "ServiceChannel",
                "name": channel.nama or channel.jenis,
                "serviceUrl": channel.tautan if channel.tautan.startswith("http") else "",
                "availableLanguage": LANGUAGE,
                "processingTime": time,
            }
        )
        for channel in standard.kanal
    ]


def _names(terms: Sequence[str], known: Mapping[str, Term]) -> list[str]:
    return [known[term].nama for term in terms if term in known]
