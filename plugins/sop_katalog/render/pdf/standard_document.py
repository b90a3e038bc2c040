"""The Standar Pelayanan of a service as a leaflet: all 14 components, or the six that must be published.

Components: UU 25/2009 Pasal 21; their split and its names: PermenPAN-RB 15/2014, Lampiran. With all 14 the cases of a
service stand inside one table, as an annex of a decree has it; with the six each case has a page of its own.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Final

from sop_katalog.model.catalogue import Catalogue
from sop_katalog.model.layanan import COMPONENT_NAMES, INTERNAL_COMPONENTS, PUBLISHED_COMPONENTS
from sop_katalog.model.sop import Sop, Status
from sop_katalog.render.links import Links
from sop_katalog.render.matrix.qr import make_code
from sop_katalog.render.pdf.book_document import government_name, portrait
from sop_katalog.render.pdf.engine import Document
from sop_katalog.render.pdf.fonts import tidy
from sop_katalog.render.pdf.graphics import code_picture
from sop_katalog.render.pdf.nodes import Node
from sop_katalog.render.pdf.settings import PdfSettings
from sop_katalog.render.pdf.sop_document import date_of, properties
from sop_katalog.render.pdf.standard_blocks import component_blocks
from sop_katalog.render.service_view import ServiceView, service_view

_CODE_SIDE: Final = 80.0
_DELIVERY: Final = ["A.", "Service Delivery", "Proses Penyampaian Pelayanan"]
_MANUFACTURING: Final = ["B.", "Manufacturing", "Proses Pengelolaan Pelayanan"]


class Components(StrEnum):
    """How much of a standard is printed."""

    SIX = "enam"
    FOURTEEN = "empat-belas"


def standard_document(sop: Sop, catalogue: Catalogue, settings: PdfSettings, components: Components) -> Document | None:
    """The leaflet of the service of an SOP; None where no standard serves it."""
    view = service_view(sop, catalogue, Links(""))
    if view is None:
        return None
    opd = catalogue.opd[sop.opd]
    decree = f"Ditetapkan dengan Keputusan {view.sk}" if view.sk else ""
    data = {
        **properties(f"Standar Pelayanan {sop.judul}", opd.nama, date_of((sop,))),
        "portrait": portrait(settings),
        "government": tidy(government_name(catalogue.government)),
        "office": tidy(opd.nama),
        "address": tidy(opd.alamat),
        "service": tidy(sop.judul),
        "decree": tidy(decree),
        "draft": sop.status is Status.DRAF,
        "parts": _parts(sop, catalogue, view, components),
        "code": _code(settings.url(sop)),
    }
    return Document("standar", data, settings.logo)


def _parts(sop: Sop, catalogue: Catalogue, view: ServiceView, components: Components) -> list[Node]:
    if components is Components.FOURTEEN:
        groups = [
            _group(_DELIVERY, PUBLISHED_COMPONENTS, 1, (sop, catalogue, view), ""),
            _group(_MANUFACTURING, INTERNAL_COMPONENTS, len(PUBLISHED_COMPONENTS) + 1, (sop, catalogue, view), ""),
        ]
        return [{"case": "", "groups": groups}]
    return [
        {"case": tidy(name), "groups": [_group([], PUBLISHED_COMPONENTS, 1, (sop, catalogue, view), case)]}
        for case, name in view.varian or (("", ""),)
    ]


def _group(
    title: list[str], keys: tuple[str, ...], first: int, service: tuple[Sop, Catalogue, ServiceView], case: str
) -> Node:
    rows = [
        {
            "number": f"{number}.",
            "name": COMPONENT_NAMES[key],
            "blocks": component_blocks(key, *service, case),
        }
        for number, key in enumerate(keys, first)
    ]
    return {"title": title, "rows": rows}


def _code(url: str) -> Node | None:
    if not url:
        return None
    picture = code_picture(make_code(url, 0, 0, _CODE_SIDE))
    return {"url": url, "side": _CODE_SIDE, "svg": picture["svg"]}
