"""`/opd/<opd>/`: when and where, then the services with time and fee, then what the office promises."""

from __future__ import annotations

from typing import Any

from markupsafe import Markup

from sop_katalog.export import jsonld
from sop_katalog.model.catalogue import Catalogue
from sop_katalog.model.registers import Opd
from sop_katalog.model.sop import Jenis, Sop
from sop_katalog.publish.downloads import office_paper_links
from sop_katalog.publish.holidays import HOLIDAY_DATA
from sop_katalog.publish.lists import listed, living, revoked, rows, trail
from sop_katalog.publish.scripts import script
from sop_katalog.publish.site import Settings, SitePage
from sop_katalog.render.figures import ranks
from sop_katalog.render.kata import words_of
from sop_katalog.render.links import Links
from sop_katalog.render.place_view import office_place
from sop_katalog.render.service_view import complaint, contacts
from sop_katalog.render.templates import render

Row = dict[str, Any]


def office_page(opd: Opd, catalogue: Catalogue, settings: Settings) -> SitePage:
    """The page of one office."""
    links = Links(f"opd/{opd.id}/")
    title = f"{opd.nama} ({opd.singkatan})" if opd.singkatan and opd.singkatan not in opd.nama else opd.nama

    def content() -> str:
        kata, sops = words_of(catalogue), catalogue.of_opd(opd.id)
        services = [sop for sop in living(sops) if sop.jenis is Jenis.PELAYANAN]
        inner = [sop for sop in living(sops) if sop.jenis is not Jenis.PELAYANAN]
        channels = [complaint(item, kata) for item in opd.pengaduan or catalogue.government.pengaduan]
        pledge = render("maklumat", kata, maklumat=opd.maklumat, pengaduan=channels)
        parts = [
            trail(links, kata, (kata.halaman_opd.judul, "opd/")),
            render("judul", kata, judul=title, uraian=""),
            _about(opd, catalogue, links),
            _services(services, catalogue, links),
            listed(rows(inner, catalogue, links, office=False), kata, kata.halaman_kantor.prosedur, "prosedur-kerja"),
            pledge if opd.maklumat or channels else Markup(),
            _downloads(opd, catalogue, settings),
            listed(rows(revoked(sops), catalogue, links, office=False), kata, kata.halaman_kantor.dicabut, "dicabut"),
            script(links, "opd"),
        ]
        return "".join(parts)

    def data() -> str:
        return jsonld.to_script([jsonld.office(opd, catalogue, settings.base_url)])

    description = words_of(catalogue).halaman_kantor.uraian.format(kantor=opd.nama)
    return SitePage(links.address, title, description, content, parent="opd/", source=opd.path, data=data)


def _about(opd: Opd, catalogue: Catalogue, links: Links) -> Markup:
    place, zone, short = office_place(opd, catalogue)
    kata = words_of(catalogue)
    return render(
        "opd",
        kata,
        opd=opd,
        kontak=contacts(opd.kontak, kata),
        tempat=place,
        zona=zone,
        zona_singkat=short,
        libur=links.to(HOLIDAY_DATA),
    )


def _downloads(opd: Opd, catalogue: Catalogue, settings: Settings) -> Markup:
    papers = office_paper_links(opd, catalogue, settings)
    return render("unduhan", words_of(catalogue), items=papers) if papers else Markup()


def _services(services: list[Sop], catalogue: Catalogue, links: Links) -> Markup:
    if not services:
        return Markup()
    table = [
        {**row, **_order(sop, catalogue)}
        for sop, row in zip(services, rows(services, catalogue, links, office=False), strict=True)
    ]
    kata = words_of(catalogue)
    return render("tabel_layanan", kata, judul=kata.halaman_kantor.layanan, id="layanan", items=table)


def _order(sop: Sop, catalogue: Catalogue) -> Row:
    time, fee = ranks(sop, catalogue)
    standard = catalogue.bare_standard(sop)
    online = standard is not None and any(item.jenis == "daring" for item in standard.kanal)
    return {"urut_waktu": time, "urut_biaya": fee, "daring": online}
