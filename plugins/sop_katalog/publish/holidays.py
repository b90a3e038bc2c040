"""The holidays of the catalogue: as data for the browser's own count of days, and as a page to read."""

from __future__ import annotations

import json

from markupsafe import Markup

from sop_katalog.model.catalogue import Catalogue
from sop_katalog.model.registers import DAYS, LiburTahun
from sop_katalog.publish.lists import trail
from sop_katalog.publish.site import Heading, SiteFile, SitePage
from sop_katalog.render.links import Links
from sop_katalog.render.templates import render

HOLIDAY_DATA = "assets/katalog/libur.json"
HOLIDAY_PAGE = "libur/"


def holidays_file(catalogue: Catalogue) -> SiteFile:
    """Every year's holidays as [day, name, kind], in the order of the sources: the first of a day counts."""

    def content() -> bytes:
        years = {
            str(year): [[day.tanggal.isoformat(), day.nama, day.jenis] for day in known.libur]
            for year, known in sorted(catalogue.libur.items())
        }
        return json.dumps({"tahun": years}, ensure_ascii=False, separators=(",", ":")).encode()

    return SiteFile(HOLIDAY_DATA, content)


def holidays_page(catalogue: Catalogue) -> SitePage:
    """`/libur/`: the days that are not counted, newest year first."""
    links = Links(HOLIDAY_PAGE)

    def years() -> list[LiburTahun]:
        return sorted(catalogue.libur.values(), key=lambda year: -year.tahun)

    def content() -> str:
        text = "Hari yang tidak dihitung dalam janji layanan yang memakai hari kerja."
        head = render("judul", judul="Hari libur dan cuti bersama", uraian=text)
        lists = (render("libur", tahun=year, hari=[day.capitalize() for day in DAYS]) for year in years())
        return trail(links, ("Layanan", "layanan/")) + head + Markup().join(lists)

    def headings() -> tuple[Heading, ...]:
        return tuple(Heading(f"tahun-{year.tahun}", str(year.tahun)) for year in years())

    return SitePage(
        HOLIDAY_PAGE, "Hari libur dan cuti bersama", "Hari libur menurut tahun.", content, headings, parent="layanan/"
    )
