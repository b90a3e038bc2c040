"""The page of one SOP: the components in the order in which a citizen asks."""

from __future__ import annotations

from urllib.parse import quote

from markupsafe import Markup

from sop_katalog.flow.analysis import Analysis, analyse_in
from sop_katalog.flow.burden import Burden
from sop_katalog.flow.graph import FlowGraph
from sop_katalog.model.catalogue import Catalogue
from sop_katalog.model.sop import Sop
from sop_katalog.model.version import version_of
from sop_katalog.publish.citizen import citizen_head, fees, is_promised, journeys_of, promise_date, service_places
from sop_katalog.publish.downloads import paper_links
from sop_katalog.publish.lists import trail
from sop_katalog.publish.logo import logo_address
from sop_katalog.publish.scripts import script
from sop_katalog.publish.site import Heading, Settings
from sop_katalog.render.chart_size import chart_height
from sop_katalog.render.figures import figures, working_note
from sop_katalog.render.first_view import needs_first
from sop_katalog.render.identity_view import identity_view, other_boxes
from sop_katalog.render.kata import Words, words_of
from sop_katalog.render.links import Links
from sop_katalog.render.markdown import render_markdown
from sop_katalog.render.matrix.layout import lay_out
from sop_katalog.render.matrix.resolve import identity_of, sheet_input
from sop_katalog.render.matrix.sheet_input import Paper, SheetSettings
from sop_katalog.render.matrix.svg import draw_svg
from sop_katalog.render.mermaid import describe
from sop_katalog.render.service_view import ServiceView, complaint, service_view
from sop_katalog.render.sop_view import LinkView, law_links, relation_views, sop_link, step_views, version_line
from sop_katalog.render.templates import render


def sop_address(sop_id: str) -> str:
    """Where the page of an SOP stands."""
    return f"opd/{sop_id}/"


def headings(sop: Sop, catalogue: Catalogue) -> tuple[Heading, ...]:
    """The table of contents: the same sections that `sop_content` writes."""
    kata, served = words_of(catalogue), catalogue.standard(sop) is not None
    found = (
        ("lebih-dulu", kata.lebih_dulu.judul, needs_first(sop, catalogue)),
        ("persyaratan", kata.persyaratan.judul, served),
        ("tempat", kata.tempat.judul, served),
        ("langkah", kata.langkah.judul, True),
        ("bagan", kata.bagan.judul, bool(sop.langkah)),
        ("waktu", kata.waktu.judul, served),
        ("kapan-selesai", kata.kapan_selesai.judul, is_promised(sop, catalogue)),
        ("biaya", kata.biaya.judul, served),
        ("hasil", kata.hasil.judul, served),
        ("pengaduan", kata.pengaduan.judul, True),
        ("penjelasan", kata.penjelasan.judul, bool(sop.isi.strip() or sop.tambahan)),
        ("terkait", kata.terkait.judul, bool(catalogue.related(sop))),
        ("dasar-hukum", kata.dasar_hukum.judul, True),
        ("komponen", kata.komponen.judul, served),
        ("dokumen", kata.lembar.judul, True),
        ("sumber", kata.sumber.judul, True),
    )
    return tuple(Heading(anchor, text) for anchor, text, shown in found if shown)


def sop_content(sop: Sop, catalogue: Catalogue, settings: Settings) -> str:
    """The HTML of the page."""
    links, kata = Links(sop_address(sop.id)), words_of(catalogue)
    analysis = analyse_in(catalogue, sop)
    graph, burdens = analysis.graph, analysis.burdens(catalogue)
    service = service_view(sop, catalogue, links)
    parts = [
        _breadcrumbs(sop, catalogue, links),
        _head(sop, burdens, catalogue, links),
        *citizen_head(sop, burdens, catalogue, links, settings.base_url),
        _papers(service, kata),
        service_places(sop, catalogue),
        _steps(sop, graph, catalogue, links, service),
        _chart(sop, graph, catalogue),
        *_promises(service, analysis, catalogue, settings),
        _complaints(sop, catalogue, service),
        _explanation(sop, links, kata),
        journeys_of(sop, catalogue, links),
        _related(sop, catalogue, links),
        render("dasar_hukum", kata, items=law_links(_laws(sop, catalogue), catalogue, links)),
        render("komponen", kata, items=service.komponen, sk=service.sk, ikut=service.ikut) if service else Markup(),
        _document(sop, catalogue, links, settings),
        _source(sop, settings, kata),
        _neighbours(sop, catalogue, links),
        script(links, "layanan"),
    ]
    return "".join(parts)


def _breadcrumbs(sop: Sop, catalogue: Catalogue, links: Links) -> Markup:
    kata, opd = words_of(catalogue), catalogue.opd[sop.opd]
    return trail(links, kata, (kata.halaman_opd.judul, "opd/"), (opd.nama, f"opd/{opd.id}/"))


def _head(sop: Sop, burdens: tuple[Burden, ...], catalogue: Catalogue, links: Links) -> Markup:
    kata = words_of(catalogue)
    return render(
        "kepala",
        kata,
        judul=sop.judul,
        digest=version_of(sop),
        ringkasan=sop.ringkasan,
        status=sop.status.value,
        status_nama=kata.status[sop.status],
        jenis_nama=kata.jenis[sop.jenis],
        opd=LinkView(catalogue.opd[sop.opd].nama, links.opd(sop.opd)),
        unit=sop.unit,
        versi=version_line(sop, kata),
        pengganti=sop_link(sop.diganti_oleh, catalogue, links) if sop.diganti_oleh else None,
        sebutan=sop.sebutan,
        angka=figures(sop, burdens, kata),
    )


def _papers(service: ServiceView | None, kata: Words) -> Markup:
    if service is None:
        return Markup()
    return render(
        "persyaratan",
        kata,
        kasus=service.persyaratan,
        varian=service.varian,
        formulir=service.formulir,
        kunci=service.kunci,
    )


def _steps(sop: Sop, graph: FlowGraph, catalogue: Catalogue, links: Links, service: ServiceView | None) -> Markup:
    return render(
        "langkah",
        words_of(catalogue),
        tahap=step_views(sop, graph, catalogue, links),
        prosedur=service.prosedur if service else (),
        prosedur_ada=service is not None,
    )


def _chart(sop: Sop, graph: FlowGraph, catalogue: Catalogue) -> Markup:
    if not sop.langkah:
        return Markup()
    kata = words_of(catalogue)
    label = kata.bagan.label.format(judul=sop.judul)
    text = describe(sop, graph, lambda actor: catalogue.actor_or_text(sop.opd, actor).nama, kata)
    return render("bagan", kata, label=label, uraian=text, sumber="alur.mmd", tinggi=chart_height(graph))


def _promises(
    service: ServiceView | None, analysis: Analysis, catalogue: Catalogue, settings: Settings
) -> list[Markup]:
    if service is None:
        return []
    kata = words_of(catalogue)
    return [
        render("waktu", kata, kasus=service.jangka_waktu, hitungan=working_note(analysis, kata)),
        promise_date(analysis.sop, catalogue, service.kunci, settings.base_url),
        fees(service, kata),
        render("hasil", kata, produk=service.produk),
    ]


def _complaints(sop: Sop, catalogue: Catalogue, service: ServiceView | None) -> Markup:
    kata = words_of(catalogue)
    if service is not None:
        return render("pengaduan", kata, items=service.pengaduan)
    channels = catalogue.opd[sop.opd].pengaduan or catalogue.government.pengaduan
    return render("pengaduan", kata, items=[complaint(item, kata) for item in channels])


def _laws(sop: Sop, catalogue: Catalogue) -> tuple[str, ...]:
    standard = catalogue.standard(sop)
    return tuple(dict.fromkeys([*(standard.dasar_hukum if standard else ()), *sop.dasar_hukum]))


def _explanation(sop: Sop, links: Links, kata: Words) -> Markup:
    if not sop.isi.strip() and not sop.tambahan:
        return Markup()

    def html(text: str) -> Markup:
        return Markup(render_markdown(text, lambda target: links.from_source(sop.id, target)))

    extras = [{"judul": extra.judul, "html": html(extra.isi)} for extra in sop.tambahan]
    return render("penjelasan", kata, tambahan=extras, html=html(sop.isi))


def _document(sop: Sop, catalogue: Catalogue, links: Links, settings: Settings) -> Markup:
    """The official form: its identity block as text that a phone can set anew, and the drawn table below it."""
    wanted = SheetSettings(paper=Paper.CONTINUOUS, identity=False)
    sheets = lay_out(sheet_input(sop, catalogue, wanted)) if sop.langkah and settings.sheets else ()
    identity, kata = identity_of(sop, catalogue), words_of(catalogue)
    return render(
        "lembar",
        kata,
        identitas=render("identitas", kata, **identity_view(identity, sop, catalogue, links, logo_address(settings))),
        svg=Markup("".join(draw_svg(sheet, "lembar") for sheet in sheets)),
        unduhan=paper_links(sop, catalogue, settings),
        lain=other_boxes(identity, sop, catalogue, links),
    )


def _related(sop: Sop, catalogue: Catalogue, links: Links) -> Markup:
    groups = relation_views(sop, catalogue, links)
    return render("terkait", words_of(catalogue), kelompok=groups) if groups else Markup()


def _neighbours(sop: Sop, catalogue: Catalogue, links: Links) -> Markup:
    before, after = catalogue.neighbours(sop)
    if before is after is None:
        return Markup()
    ways = [LinkView(other.judul, links.sop(other.id)) if other else None for other in (before, after)]
    return render("tetangga", words_of(catalogue), sebelum=ways[0], sesudah=ways[1])


def _source(sop: Sop, settings: Settings, kata: Words) -> Markup:
    return render(
        "sumber",
        kata,
        berkas=sop.path,
        sunting=settings.edit_url.replace("{path}", quote(sop.path)),
        usul=_suggestion(sop, settings),
        id=sop.id,
        data=[LinkView("JSON", "sop.json"), LinkView("Mermaid", "alur.mmd")],
    )


def _suggestion(sop: Sop, settings: Settings) -> str:
    values = {"path": sop.path, "id": sop.id, "judul": sop.judul}
    address = settings.suggest_url
    for name, value in values.items():
        address = address.replace(f"{{{name}}}", quote(value, safe=""))
    return address
