"""Assemble the site: every page and file from one catalogue."""

from __future__ import annotations

from collections.abc import Iterator

from sop_katalog.checks.runner import Review
from sop_katalog.export import jsonld
from sop_katalog.export.record import LIST_ADDRESS, list_of, record_of, to_bytes
from sop_katalog.flow.graph import build_graph
from sop_katalog.model.catalogue import Catalogue
from sop_katalog.model.sop import Jenis, Sop
from sop_katalog.publish import lists
from sop_katalog.publish.finding import finding_pages
from sop_katalog.publish.holidays import holidays_file, holidays_page
from sop_katalog.publish.journeys import is_journey, journey_page
from sop_katalog.publish.logo import logo_address
from sop_katalog.publish.office import office_page
from sop_katalog.publish.quality import quality_pages
from sop_katalog.publish.search_score import search_score_pages
from sop_katalog.publish.share_image import share_file
from sop_katalog.publish.site import Settings, Site, SiteFile, SitePage
from sop_katalog.publish.sop_page import headings, sop_address, sop_content
from sop_katalog.publish.titles import page_titles
from sop_katalog.render.kata import words_of
from sop_katalog.render.links import Links
from sop_katalog.render.mermaid import mermaid_text
from sop_katalog.render.templates import render
from sop_katalog.search.index import build_index


def build_site(catalogue: Catalogue, review: Review, settings: Settings) -> Site:
    """The site of a catalogue and of what is wrong in it. Drafts are left out unless the settings ask for them."""
    public = catalogue if settings.drafts else catalogue.without_drafts()
    return site_of(public, shown_verdicts(catalogue, public, review), settings)


def shown_verdicts(catalogue: Catalogue, public: Catalogue, review: Review) -> Review:
    """What may be told in public: nothing of drafts that are left out."""
    hidden = {sop.path for sop in catalogue.sops.values() if sop.id not in public.sops}
    return review.keep(lambda verdict: verdict.problem.path not in hidden)


def site_of(public: Catalogue, shown: Review, settings: Settings) -> Site:
    """As `build_site`, of what is shown only. The catalogue and the settings may be under watch."""
    return Site(
        pages=(
            *_pages(public, settings),
            *finding_pages(public, settings),
            *quality_pages(public, shown, settings),
            *search_score_pages(public, settings),
        ),
        files=tuple(_files(public, settings)),
        home=lambda address: lists.home_content(public, address),
        index=lambda pages: build_index(public, pages),
    )


def _pages(catalogue: Catalogue, settings: Settings) -> Iterator[SitePage]:
    yield lists.offices_page(catalogue)
    yield lists.services_page(catalogue)
    yield lists.events_page(catalogue)
    yield lists.laws_page(catalogue)
    yield holidays_page(catalogue)
    for opd in catalogue.opd.values():
        yield office_page(opd, catalogue, settings)
        yield from _sop_pages(catalogue.of_opd(opd.id), catalogue, settings)
    for kind in ("kategori", "peristiwa"):
        for term in getattr(catalogue.taksonomi, kind).values():
            journey = kind == "peristiwa" and is_journey(term, catalogue)
            yield journey_page(term, catalogue) if journey else lists.term_page(kind, term, catalogue)
    for law in catalogue.regulasi.values():
        yield lists.law_page(law, catalogue)


def _sop_pages(sops: tuple[Sop, ...], catalogue: Catalogue, settings: Settings) -> Iterator[SitePage]:
    """The pages of one OPD, by title."""
    about = words_of(catalogue).halaman_sop.uraian
    titles = catalogue.index(page_titles)
    for sop in sops:
        yield SitePage(
            address=sop_address(sop.id),
            title=titles[sop.id],
            description=sop.ringkasan or about.format(judul=sop.judul, kantor=catalogue.opd[sop.opd].nama),
            content=lambda sop=sop: sop_content(catalogue.whole(sop), catalogue, settings),  # type: ignore[misc]
            headings=lambda sop=sop: headings(catalogue.whole(sop), catalogue),  # type: ignore[misc]
            parent="opd/",
            source=sop.path,
            chart=sop.has_steps,
            data=lambda sop=sop: _sop_data(catalogue.whole(sop), catalogue, settings.base_url),  # type: ignore[misc]
            beside=(
                SiteFile(
                    f"{sop_address(sop.id)}sop.json",
                    lambda sop=sop: _record(catalogue.whole(sop), catalogue, settings),  # type: ignore[misc]
                ),
                SiteFile(
                    f"{sop_address(sop.id)}alur.mmd",
                    lambda sop=sop: _chart(catalogue.whole(sop), catalogue),  # type: ignore[misc]
                ),
            ),
        )


def _sop_data(sop: Sop, catalogue: Catalogue, base_url: str) -> str:
    kata = words_of(catalogue)
    title = catalogue.index(page_titles)[sop.id]
    trail = [(kata.umum.beranda, base_url), (kata.halaman_opd.judul, f"{base_url}opd/")]
    trail += [(catalogue.opd[sop.opd].nama, f"{base_url}opd/{sop.opd}/"), (title, f"{base_url}opd/{sop.id}/")]
    described = [jsonld.service(sop, catalogue, base_url, title)] if sop.jenis is Jenis.PELAYANAN else []
    return jsonld.to_script([*described, jsonld.breadcrumbs(trail)])


def _files(catalogue: Catalogue, settings: Settings) -> Iterator[SiteFile]:
    yield holidays_file(catalogue)
    yield SiteFile(LIST_ADDRESS, lambda: to_bytes(list_of(catalogue, settings.base_url)))
    if settings.logo:
        yield SiteFile(logo_address(settings), lambda: settings.logo)
    if settings.base_url:  # other sites need the whole address
        yield share_file(catalogue, settings)
    for old, new in catalogue.redirects.items():
        yield SiteFile(f"{sop_address(old)}index.html", lambda old=old, new=new: _redirect(old, new, catalogue))  # type: ignore[misc]


def _record(sop: Sop, catalogue: Catalogue, settings: Settings) -> bytes:
    return to_bytes(record_of(sop, catalogue, build_graph(sop), settings.base_url))


def _chart(sop: Sop, catalogue: Catalogue) -> bytes:
    kata = words_of(catalogue)
    return mermaid_text(
        sop, build_graph(sop), lambda actor: catalogue.actor_or_text(sop.opd, actor).nama, kata
    ).encode()


def _redirect(old: str, new: str, catalogue: Catalogue) -> bytes:
    url = Links(sop_address(old)).sop(new)
    return render("pengalihan", words_of(catalogue), url=url, judul=catalogue.sops[new].judul).encode()
