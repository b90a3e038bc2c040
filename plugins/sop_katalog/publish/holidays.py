"""The holidays of the catalogue: as data for the browser's own count of days, and as a page to read."""

from __future__ import annotations

import json

from markupsafe import Markup

from sop_katalog.model.catalogue import Catalogue
from sop_katalog.model.registers import DAYS, LiburTahun
from sop_katalog.publish.lists import trail
from sop_katalog.publish.site import Heading, SiteFile, SitePage
from sop_katalog.render.kata import words_of
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
        kata = words_of(catalogue)
        head = render("judul", kata, judul=kata.halaman_libur.judul, uraian=kata.halaman_libur.pengantar)
        lists = (render("libur", kata, tahun=year, hari=[day.capitalize() for day in DAYS]) for year in years())
        return trail(links, kata, (kata.halaman_layanan.judul, "layanan/")) + head + Markup().join(lists)

    def headings() -> tuple[Heading, ...]:
        return tuple(Heading(f"tahun-{year.tahun}", str(year.tahun)) for year in years())

    kata = words_of(catalogue)
    title, about = kata.halaman_libur.judul, kata.halaman_libur.uraian
    return SitePage(HOLIDAY_PAGE, title, about, content, headings, parent="layanan/")
