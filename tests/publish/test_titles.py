"""Titles of pages: no two pages of the catalogue share one."""

from __future__ import annotations

import json
from dataclasses import replace

from sop_katalog.checks.runner import Review
from sop_katalog.model.sop import Jenis, Sop, Status
from sop_katalog.publish.build import build_site
from sop_katalog.publish.site import Settings
from sop_katalog.publish.titles import page_titles
from tests.factory import make_sop
from tests.render.pdf.samples import catalogue_of


def sop(opd: str, judul: str, **more: object) -> Sop:
    name = judul.casefold().replace(" ", "-")
    return make_sop("Melayani", judul=judul, id=f"{opd}/{name}", opd=opd, slug=name, jenis=Jenis.PELAYANAN, **more)


def test_an_sop_of_the_same_name_elsewhere_brings_in_the_office() -> None:
    catalogue = catalogue_of(sop("a", "Surat Sehat"), sop("b", "Surat sehat"), sop("b", "Surat Sakit"))
    names = {opd.id: opd.nama for opd in catalogue.opd.values()}
    assert page_titles(catalogue) == {
        "a/surat-sehat": f"Surat Sehat – {names['a']}",
        "b/surat-sehat": f"Surat sehat – {names['b']}",
        "b/surat-sakit": "Surat Sakit",
    }


def test_drafts_that_are_not_shown_share_no_title() -> None:
    twins = (sop("a", "Surat Sehat"), sop("b", "Surat Sehat", status=Status.DRAF))
    catalogue = catalogue_of(*twins)
    for drafts, title in ((False, "Surat Sehat"), (True, f"Surat Sehat – {catalogue.opd['a'].nama}")):
        site = build_site(catalogue, Review(()), Settings("https://sop.example.go.id/", drafts=drafts))
        (page,) = [page for page in site.pages if page.address == "opd/a/surat-sehat/"]
        assert page.title == title
        service, trail = json.loads(page.data())
        assert service["name"] == trail["itemListElement"][-1]["name"] == title
        assert ">Surat Sehat</h1>" in page.content()


def test_the_name_of_an_office_may_change() -> None:
    catalogue = catalogue_of(sop("a", "Surat Sehat"), sop("b", "Surat Sehat"))
    renamed = replace(catalogue.opd["a"], nama="Dinas Baru")
    later = replace(catalogue, opd={**catalogue.opd, "a": renamed})
    assert page_titles(later)["a/surat-sehat"] == "Surat Sehat – Dinas Baru"
