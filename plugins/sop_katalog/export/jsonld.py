"""schema.org descriptions: a service as `GovernmentService`, an office as `GovernmentOffice`, breadcrumbs as a list.

Source: schema.org/GovernmentService, schema.org/ServiceChannel, schema.org/BreadcrumbList.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from sop_katalog.model.catalogue import Catalogue
from sop_katalog.model.layanan import StandarPelayanan
from sop_katalog.model.registers import Opd
from sop_katalog.model.sop import Sop

Thing = dict[str, Any]
CONTEXT = "https://schema.org"


def service(sop: Sop, catalogue: Catalogue, base_url: str) -> Thing:
    """A service SOP. `base_url` is the site's address, ending in `/`."""
    url = f"{base_url}opd/{sop.id}/"
    standard = catalogue.standard(sop)
    found: Thing = {
        "@context": CONTEXT,
        "@type": "GovernmentService",
        "@id": url,
        "url": url,
        "name": sop.judul,
        "description": sop.ringkasan,
        "alternateName": list(sop.sebutan),
        "inLanguage": "id",
        "provider": _office(catalogue.opd[sop.opd], catalogue, base_url),
        "areaServed": {"@type": "AdministrativeArea", "name": catalogue.government.nama},
        "offers": _free() if standard and standard.biaya and standard.biaya.gratis else None,
        "availableChannel": _channels(standard) if standard else [],
        "serviceOutput": [{"@type": "Thing", "name": name} for name in standard.produk] if standard else [],
        "audience": [{"@type": "Audience", "audienceType": name} for name in _audiences(sop, catalogue)],
    }
    return without_empty(found)


def office(opd: Opd, catalogue: Catalogue, base_url: str) -> Thing:
    """An office of the government."""
    return {"@context": CONTEXT, **_office(opd, catalogue, base_url)}


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
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")


def without_empty(thing: Thing) -> Thing:
    """A thing without the properties nobody filled in."""
    return {key: value for key, value in thing.items() if value not in (None, "", [], {})}


def _free() -> Thing:
    return {"@type": "Offer", "price": 0, "priceCurrency": "IDR"}


def _channels(standard: StandarPelayanan) -> list[Thing]:
    return [
        without_empty(
            {
                "@type": "ServiceChannel",
                "name": channel.nama or channel.jenis,
                "serviceUrl": channel.tautan if channel.tautan.startswith("http") else "",
            }
        )
        for channel in standard.kanal
    ]


def _audiences(sop: Sop, catalogue: Catalogue) -> list[str]:
    known = catalogue.taksonomi.sasaran
    return [known[term].nama for term in sop.sasaran if term in known]
