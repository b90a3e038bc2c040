"""The page of one SOP: the components in the order in which a citizen asks."""

from __future__ import annotations

from urllib.parse import quote

from markupsafe import Markup

from sop_katalog.flow.graph import FlowGraph, build_graph
from sop_katalog.model.catalogue import Catalogue
from sop_katalog.model.sop import Sop
from sop_katalog.publish.site import Heading, Settings
from sop_katalog.render.identity_view import identity_view
from sop_katalog.render.language import JENIS_NAMES, STATUS_NAMES
from sop_katalog.render.links import Links
from sop_katalog.render.markdown import render_markdown
from sop_katalog.render.mermaid import describe
from sop_katalog.render.service_view import ServiceView, complaint, service_view
from sop_katalog.render.sop_view import LinkView, law_links, relation_views, sop_link, step_views, version_line
from sop_katalog.render.templates import render


def sop_address(sop_id: str) -> str:
    """Where the page of an SOP stands."""
    return f"opd/{sop_id}/"


def headings(sop: Sop, catalogue: Catalogue) -> tuple[Heading, ...]:
    """The table of contents: the same sections that `sop_content` writes."""
    served = catalogue.standard(sop) is not None
    found = [("persyaratan", "Yang harus disiapkan", served), ("langkah", "Bagaimana prosesnya", True)]
    found += [("bagan", "Bagan alir", bool(sop.langkah)), ("waktu", "Berapa lama", served), ("biaya", "Biaya", served)]
    found += [("hasil", "Yang Anda terima", served), ("pengaduan", "Pengaduan, saran, dan masukan", True)]
    found += [("dasar-hukum", "Dasar hukum", True), ("komponen", "Standar pelayanan", served)]
    found += [("penjelasan", "Penjelasan", bool(sop.isi.strip() or sop.tambahan)), ("identitas", "Identitas SOP", True)]
    found += [("terkait", "SOP terkait", bool(catalogue.related(sop))), ("sumber", "Sumber dan perubahan", True)]
    return tuple(Heading(anchor, text) for anchor, text, shown in found if shown)


def sop_content(sop: Sop, catalogue: Catalogue, settings: Settings) -> str:
    """The HTML of the page."""
    links = Links(sop_address(sop.id))
    graph = build_graph(sop)
    service = service_view(sop, catalogue, links)
    parts = [
        _breadcrumbs(sop, catalogue, links),
        _head(sop, catalogue, links, service),
        _papers(service),
        _steps(sop, graph, catalogue, links, service),
        _chart(sop, graph, catalogue),
        *_promises(service),
        _complaints(sop, catalogue, service),
        render("dasar_hukum", items=law_links(_laws(sop, catalogue), catalogue, links)),
        render("komponen", items=service.komponen, sk=service.sk, ikut=service.ikut) if service else Markup(),
        _explanation(sop, links),
        render("identitas", **identity_view(sop, catalogue, links)),
        _related(sop, catalogue, links),
        _source(sop, settings),
    ]
    return "".join(parts)


def _breadcrumbs(sop: Sop, catalogue: Catalogue, links: Links) -> Markup:
    opd = catalogue.opd[sop.opd]
    trail = [
        LinkView("Beranda", links.root),
        LinkView("Perangkat daerah", links.to("opd/")),
        LinkView(opd.nama, links.opd(opd.id)),
    ]
    return render("remah", jejak=trail)


def _head(sop: Sop, catalogue: Catalogue, links: Links, service: ServiceView | None) -> Markup:
    return render(
        "kepala",
        judul=sop.judul,
        ringkasan=sop.ringkasan,
        status=sop.status.value,
        status_nama=STATUS_NAMES[sop.status],
        jenis_nama=JENIS_NAMES[sop.jenis],
        opd=LinkView(catalogue.opd[sop.opd].nama, links.opd(sop.opd)),
        unit=sop.unit,
        versi=version_line(sop),
        pengganti=sop_link(sop.diganti_oleh, catalogue, links) if sop.diganti_oleh else None,
        sebutan=sop.sebutan,
        angka=_figures(sop, catalogue, service),
    )


def _figures(sop: Sop, catalogue: Catalogue, service: ServiceView | None) -> list[dict[str, str]]:
    """The few figures a citizen looks for first."""
    figures = []
    if service is not None:
        figures.append({"label": "Lama", "nilai": promise_text(sop, catalogue) or "belum ditetapkan", "url": "#waktu"})
        figures.append({"label": "Biaya", "nilai": fee_text(sop, catalogue) or "belum ditetapkan", "url": "#biaya"})
        figures.append({"label": "Disiapkan", "nilai": papers_text(sop, catalogue), "url": "#persyaratan"})
    figures.append({"label": "Proses", "nilai": f"{len(sop.langkah)} langkah", "url": "#langkah"})
    return figures


def promise_text(sop: Sop, catalogue: Catalogue) -> str:
    """The promise in a few words; “tergantung keperluan” when variants differ."""
    standard = catalogue.standard(sop)
    texts = {promise.waktu.teks for promise in standard.jangka_waktu} if standard else set()
    if len(texts) > 1:
        return "tergantung keperluan"
    text = next(iter(texts), "")
    return text if len(text) <= 60 else text.split(" sejak ")[0].split(" setelah ")[0]


def fee_text(sop: Sop, catalogue: Catalogue) -> str:
    """The fee in a few words."""
    standard = catalogue.standard(sop)
    fee = standard.biaya if standard else None
    if fee is None:
        return ""
    if fee.gratis:
        return "Gratis"
    return "lihat daftar biaya" if fee.tarif or len(fee.teks) > 40 else fee.teks


def papers_text(sop: Sop, catalogue: Catalogue) -> str:
    """How many things to prepare: least and most over the variants."""
    standard = catalogue.standard(sop)
    if standard is None:
        return ""
    common = sum(not paper.bila for paper in standard.persyaratan)
    counts = [common + sum(variant in paper.bila for paper in standard.persyaratan) for variant in standard.varian]
    least, most = min(counts, default=common), max(counts, default=common)
    return f"{most} hal" if least == most else f"{least}–{most} hal"


def _papers(service: ServiceView | None) -> Markup:
    if service is None:
        return Markup()
    return render(
        "persyaratan",
        kasus=service.persyaratan,
        varian=service.varian,
        formulir=service.formulir,
        kanal=service.kanal,
        lokasi=service.lokasi,
    )


def _steps(sop: Sop, graph: FlowGraph, catalogue: Catalogue, links: Links, service: ServiceView | None) -> Markup:
    return render(
        "langkah",
        tahap=step_views(sop, graph, catalogue, links),
        prosedur=service.prosedur if service else (),
        prosedur_ada=service is not None,
    )


def _chart(sop: Sop, graph: FlowGraph, catalogue: Catalogue) -> Markup:
    if not sop.langkah:
        return Markup()
    label = f"Bagan alir {sop.judul}"
    text = describe(sop, graph, lambda actor: catalogue.actor_or_text(sop.opd, actor).nama)
    return render("bagan", label=label, uraian=text, sumber="alur.mmd")


def _promises(service: ServiceView | None) -> list[Markup]:
    if service is None:
        return []
    return [
        render("waktu", kasus=service.jangka_waktu),
        render("biaya", kasus=service.biaya, teks=service.biaya_teks, gratis=service.gratis),
        render("hasil", produk=service.produk),
    ]


def _complaints(sop: Sop, catalogue: Catalogue, service: ServiceView | None) -> Markup:
    if service is not None:
        return render("pengaduan", items=service.pengaduan)
    channels = catalogue.opd[sop.opd].pengaduan or catalogue.government.pengaduan
    return render("pengaduan", items=[complaint(item) for item in channels])


def _laws(sop: Sop, catalogue: Catalogue) -> tuple[str, ...]:
    standard = catalogue.standard(sop)
    return tuple(dict.fromkeys([*(standard.dasar_hukum if standard else ()), *sop.dasar_hukum]))


def _explanation(sop: Sop, links: Links) -> Markup:
    if not sop.isi.strip() and not sop.tambahan:
        return Markup()

    def html(text: str) -> Markup:
        return Markup(render_markdown(text, lambda target: links.from_source(sop.id, target)))

    extras = [{"judul": extra.judul, "html": html(extra.isi)} for extra in sop.tambahan]
    return render("penjelasan", tambahan=extras, html=html(sop.isi))


def _related(sop: Sop, catalogue: Catalogue, links: Links) -> Markup:
    groups = relation_views(sop, catalogue, links)
    return render("terkait", kelompok=groups) if groups else Markup()


def _source(sop: Sop, settings: Settings) -> Markup:
    return render(
        "sumber",
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
