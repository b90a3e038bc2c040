"""Life events as journeys: `/peristiwa/<id>/`, step by step over several services and offices."""

from __future__ import annotations

from hashlib import sha256

from sop_katalog.model.catalogue import Catalogue
from sop_katalog.model.registers import Term
from sop_katalog.model.sop import Sop
from sop_katalog.publish.lists import listed, rows, term_sops, trail
from sop_katalog.publish.scripts import script
from sop_katalog.publish.site import Heading, SitePage
from sop_katalog.render.journey_view import journey_view
from sop_katalog.render.kata import words_of
from sop_katalog.render.links import Links
from sop_katalog.render.templates import render


def is_journey(term: Term, catalogue: Catalogue) -> bool:
    """Whether a life event names services in their order."""
    return any(sop_id in catalogue.sops for sop_id in term.layanan)


def journey_page(term: Term, catalogue: Catalogue) -> SitePage:
    """The steps, then the other services of the event."""
    links = Links(f"peristiwa/{term.id}/")

    def services() -> tuple[list[Sop], list[Sop]]:
        """The steps, and the others."""
        sops = term_sops("peristiwa", term, catalogue)
        return [sop for sop in sops if sop.id in term.layanan], [sop for sop in sops if sop.id not in term.layanan]

    def content() -> str:
        kata = words_of(catalogue)
        steps, rest = services()
        head = render("judul", kata, judul=term.nama, uraian=term.uraian)
        journey = journey_view(steps, catalogue, links)
        key = f"peristiwa/{term.id}@{sha256(repr(term.layanan).encode()).hexdigest()[:8]}"
        body = render("perjalanan", kata, perjalanan=journey, kunci=key)
        more = listed(rows(rest, catalogue, links), kata, kata.umum.layanan_lain, "lain")
        above = trail(links, kata, (kata.halaman_peristiwa.judul, "peristiwa/"))
        return above + head + body + more + script(links, "layanan-perjalanan")

    def headings() -> tuple[Heading, ...]:
        steps, rest = services()
        found = [Heading(f"langkah-{number}", f"{number}. {sop.judul}") for number, sop in enumerate(steps, 1)]
        return (*found, *([Heading("lain", words_of(catalogue).umum.layanan_lain)] if rest else []))

    return SitePage(links.address, term.nama, term.uraian or term.nama, content, headings, parent="peristiwa/")
