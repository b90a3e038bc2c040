"""Rows and cards that lead to SOPs, and the pages made of them: offices, categories, life events, laws, home."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from markupsafe import Markup

from sop_katalog.model.catalogue import Catalogue
from sop_katalog.model.registers import Regulasi, StatusRegulasi, Term
from sop_katalog.model.regulation_kinds import kind_of, slug
from sop_katalog.model.sop import Jenis, Sop, Status
from sop_katalog.publish.site import SitePage
from sop_katalog.render.figures import glance
from sop_katalog.render.kata import Words, words_of
from sop_katalog.render.language import thousands
from sop_katalog.render.links import Links
from sop_katalog.render.sop_view import LinkView
from sop_katalog.render.templates import render

Row = dict[str, Any]


def rows(sops: Iterable[Sop], catalogue: Catalogue, links: Links, *, office: bool = True) -> list[Row]:
    """SOPs as rows of the component `daftar`; `office` adds whose each is."""
    return [_row(sop, catalogue, links, office) for sop in sops]


def _row(sop: Sop, catalogue: Catalogue, links: Links, office: bool) -> Row:
    offer = glance(sop, catalogue)
    return {
        "judul": sop.judul,
        "url": links.sop(sop.id),
        "ringkasan": sop.ringkasan,
        "opd": catalogue.opd[sop.opd].label if office else "",
        "status": sop.status.value,
        "status_nama": words_of(catalogue).status[sop.status],
        "waktu": offer.waktu,
        "biaya": offer.biaya,
    }


def count(number: int, text: str) -> str:
    """“12 SOP”, or nothing for none."""
    return text.format(jumlah=thousands(number)) if number else ""


def listed(items: list[Row], kata: Words, title: str = "", anchor: str = "", *, ordered: bool = False) -> Markup:
    return render("daftar", kata, judul=title, id=anchor, items=items, urut=ordered) if items else Markup()


def trail(links: Links, kata: Words, *above: tuple[str, str]) -> Markup:
    """Breadcrumbs from home through the pages above."""
    ways = [LinkView(kata.umum.beranda, links.root), *(LinkView(text, links.to(address)) for text, address in above)]
    return render("remah", kata, jejak=ways)


def living(sops: Sequence[Sop]) -> list[Sop]:
    return [sop for sop in sops if sop.status is not Status.DICABUT]


def revoked(sops: Sequence[Sop]) -> list[Sop]:
    return [sop for sop in sops if sop.status is Status.DICABUT]


def office_cards(catalogue: Catalogue, links: Links) -> list[Row]:
    """All offices with what they are called and how many SOPs they have."""
    kata = words_of(catalogue)
    offices = sorted(catalogue.opd.values(), key=lambda opd: opd.nama.casefold())
    return [
        {
            "teks": opd.nama,
            "url": links.opd(opd.id),
            "uraian": ", ".join(dict.fromkeys(filter(None, (opd.singkatan, *opd.alias)))),
            "jumlah": count(len(catalogue.of_opd(opd.id)), kata.umum.jumlah_sop),
        }
        for opd in offices
    ]


def term_cards(kind: str, catalogue: Catalogue, links: Links) -> list[Row]:
    """Categories or life events that hold at least one SOP."""
    way = links.kategori if kind == "kategori" else links.peristiwa
    terms: dict[str, Term] = getattr(catalogue.taksonomi, kind)
    text = words_of(catalogue).halaman_layanan.jumlah
    return [
        {"teks": term.nama, "url": way(term.id), "uraian": term.uraian, "jumlah": count(number, text)}
        for term in terms.values()
        if (number := len(term_sops(kind, term, catalogue)))
    ]


def term_sops(kind: str, term: Term, catalogue: Catalogue) -> list[Sop]:
    """The SOPs of a term: those the term names in its own order, then the others by title."""
    named = [catalogue.sops[sop_id] for sop_id in term.layanan if sop_id in catalogue.sops]
    return named + [sop for sop in living(catalogue.in_term(kind, term.id)) if sop.id not in term.layanan]


def offices_page(catalogue: Catalogue) -> SitePage:
    """`/opd/`."""
    links = Links("opd/")

    def content() -> str:
        kata = words_of(catalogue)
        head = render("judul", kata, judul=kata.halaman_opd.judul, uraian=kata.halaman_opd.pengantar)
        return trail(links, kata) + head + render("kisi", kata, judul="", items=office_cards(catalogue, links))

    kata = words_of(catalogue)
    return SitePage("opd/", kata.halaman_opd.judul, kata.halaman_opd.uraian, content)


def services_page(catalogue: Catalogue) -> SitePage:
    """`/layanan/`: the categories, then every service."""
    links = Links("layanan/")

    def content() -> str:
        kata = words_of(catalogue)
        services = [sop for sop in _sorted(catalogue) if sop.jenis is Jenis.PELAYANAN]
        head = render("judul", kata, judul=kata.halaman_layanan.judul, uraian=kata.halaman_layanan.pengantar)
        categories = term_cards("kategori", catalogue, links)
        cards = render("kisi", kata, judul=kata.halaman_layanan.keperluan, items=categories)
        all_services = listed(rows(services, catalogue, links), kata, kata.halaman_layanan.semua, "semua")
        return trail(links, kata) + head + cards + all_services

    kata = words_of(catalogue)
    return SitePage("layanan/", kata.halaman_layanan.judul, kata.halaman_layanan.uraian, content)


def _sorted(catalogue: Catalogue) -> list[Sop]:
    return sorted(living(list(catalogue.sops.values())), key=lambda sop: (sop.judul.casefold(), sop.id))


def events_page(catalogue: Catalogue) -> SitePage:
    """`/peristiwa/`."""
    links = Links("peristiwa/")

    def content() -> str:
        kata = words_of(catalogue)
        head = render("judul", kata, judul=kata.halaman_peristiwa.judul, uraian=kata.halaman_peristiwa.pengantar)
        events = term_cards("peristiwa", catalogue, links)
        return trail(links, kata) + head + render("kisi", kata, judul="", items=events)

    kata = words_of(catalogue)
    return SitePage("peristiwa/", kata.halaman_peristiwa.judul, kata.halaman_peristiwa.uraian, content)


def term_page(kind: str, term: Term, catalogue: Catalogue) -> SitePage:
    """One category or one life event; a life event lists its services in the order to do them."""
    parent = "layanan/" if kind == "kategori" else "peristiwa/"
    links = Links(f"{parent}{term.id}/")

    def content() -> str:
        kata = words_of(catalogue)
        above = kata.halaman_layanan.judul if kind == "kategori" else kata.halaman_peristiwa.judul
        sops = term_sops(kind, term, catalogue)
        ordered = [sop for sop in sops if sop.id in term.layanan]
        rest = [sop for sop in sops if sop.id not in term.layanan]
        head = render("judul", kata, judul=term.nama, uraian=term.uraian)
        first = listed(rows(ordered, catalogue, links), kata, kata.halaman_istilah.urutan, "urutan", ordered=True)
        other = (kata.umum.layanan_lain, "lain") if ordered else ("", "")
        return trail(links, kata, (above, parent)) + head + first + listed(rows(rest, catalogue, links), kata, *other)

    return SitePage(links.address, term.nama, term.uraian or term.nama, content, parent=parent)


def laws_page(catalogue: Catalogue) -> SitePage:
    """`/regulasi/`: the laws that SOPs stand on."""
    links = Links("regulasi/")

    def content() -> str:
        kata = words_of(catalogue)
        groups: dict[str, list[Row]] = {}
        for law in _by_rank(catalogue):
            kind = kind_of(law.jenis)
            groups.setdefault(kind.title if kind else law.jenis, []).append(_law_row(law, catalogue, links))
        lists = Markup().join(_law_group(title, items, kata) for title, items in groups.items())
        head = render("judul", kata, judul=kata.halaman_regulasi.judul, uraian=kata.halaman_regulasi.pengantar)
        return trail(links, kata) + head + lists

    kata = words_of(catalogue)
    return SitePage("regulasi/", kata.halaman_regulasi.judul, kata.halaman_regulasi.uraian, content)


def _law_group(title: str, items: list[Row], kata: Words) -> Markup:
    found = listed(items, kata)
    return render("lipatan", kata, judul=title, id=slug(title) or "lain", jumlah=thousands(len(items)), isi=found)


def _law_row(law: Regulasi, catalogue: Catalogue, links: Links) -> Row:
    kata, revoked = words_of(catalogue), law.status is StatusRegulasi.DICABUT
    return {
        "judul": catalogue.law(law.id).teks,
        "url": links.regulasi(law.id),
        "ringkasan": "",
        "opd": count(len(catalogue.on_law(law.id)), kata.umum.jumlah_sop) or kata.halaman_regulasi.belum_dirujuk,
        "status": "dicabut" if revoked else "berlaku",
        "status_nama": kata.halaman_regulasi.dicabut if revoked else kata.halaman_regulasi.berlaku,
        "waktu": "",
        "biaya": "",
    }


_RANKS = ("UUD", "TAP", "UU", "Perppu", "PP", "Perpres", "Keppres", "Inpres")


def _by_rank(catalogue: Catalogue) -> list[Regulasi]:
    """Laws by rank (UU 12/2011 Pasal 7), newest first within a kind."""

    def key(law: Regulasi) -> tuple[int, str, int, str]:
        rank = _RANKS.index(law.jenis) if law.jenis in _RANKS else len(_RANKS)
        return (rank, law.jenis if rank == len(_RANKS) else "", -(law.tahun or 0), law.id)

    return sorted(catalogue.regulasi.values(), key=key)


def law_page(law: Regulasi, catalogue: Catalogue) -> SitePage:
    """`/regulasi/<id>/`: which SOPs stand on this law."""
    links = Links(f"regulasi/{law.id}/")
    title = catalogue.law(law.id).teks

    def content() -> str:
        kata, newer = words_of(catalogue), catalogue.regulasi.get(law.diganti_oleh)
        replacing = LinkView(catalogue.law(newer.id).teks, links.regulasi(newer.id)) if newer else None
        found = rows(catalogue.on_law(law.id), catalogue, links)
        used = listed(found, kata, kata.regulasi.dipakai, "sop") if found else paragraph(kata.regulasi.tidak_dipakai)
        above = trail(links, kata, (kata.halaman_regulasi.judul, "regulasi/"))
        head = above + render("judul", kata, judul=title, uraian="")
        return head + render("regulasi", kata, law=law, pengganti=replacing) + used

    return SitePage(links.address, title, title, content, parent="regulasi/")


def paragraph(text: str) -> Markup:
    """What stands where there would be a list."""
    return Markup("<p>{}</p>").format(text)


def home_content(catalogue: Catalogue, address: str) -> str:
    """What the hand-written home page shows of the catalogue."""
    links = Links(address)
    kata, living = words_of(catalogue), _sorted(catalogue)
    services = sum(sop.jenis is Jenis.PELAYANAN for sop in living)
    figures = [
        kata.beranda.jumlah_layanan.format(jumlah=thousands(services)),
        kata.beranda.jumlah_sop.format(jumlah=thousands(len(living))),
        kata.beranda.jumlah_opd.format(jumlah=thousands(len(catalogue.opd))),
    ]
    return render(
        "beranda",
        kata,
        abjad=links.to("a-z/"),
        angka=figures,
        kategori=term_cards("kategori", catalogue, links),
        peristiwa=term_cards("peristiwa", catalogue, links),
        opd=[{**card, "uraian": ""} for card in office_cards(catalogue, links)],
    )
