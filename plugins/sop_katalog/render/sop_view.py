"""What the page of one SOP shows, resolved to texts and addresses; the templates only place it."""

from __future__ import annotations

import re

from sop_katalog.flow.graph import Edge, FlowGraph
from sop_katalog.model.catalogue import Catalogue
from sop_katalog.model.dates import long_date
from sop_katalog.model.sop import JenisKeterkaitan, Sop, Status
from sop_katalog.model.step import NEXT, ExitKind, Step
from sop_katalog.reading.shapes import SOP_ID_PATTERN
from sop_katalog.render.kata import Words, words_of
from sop_katalog.render.language import enumerate_words, rupiah
from sop_katalog.render.links import Links
from sop_katalog.values import dataclass


@dataclass(frozen=True, slots=True)
class LinkView:
    """A text that may lead somewhere."""

    teks: str
    url: str = ""
    catatan: str = ""


@dataclass(frozen=True, slots=True)
class ActorView:
    """An actor of a step."""

    nama: str
    singkat: str
    eksternal: bool


@dataclass(frozen=True, slots=True)
class ExitView:
    """A way out of a step in words: “Jika tidak lengkap” “kembali ke langkah 1”."""

    syarat: str
    tujuan: str
    anchor: str = ""


@dataclass(frozen=True, slots=True)
class StepView:
    """One row of the step list."""

    number: int
    id: str
    kegiatan: str
    pelaksana: tuple[ActorView, ...]
    waktu: str
    tunggu: str
    kelengkapan: tuple[str, ...]
    output: tuple[str, ...]
    exits: tuple[ExitView, ...]
    bersamaan: str
    sop: LinkView | None
    keterangan: str
    dasar_hukum: tuple[LinkView, ...]
    biaya: str
    keputusan: bool

    @property
    def eksternal(self) -> bool:
        """Whether the applicant or another outsider acts here."""
        return any(actor.eksternal for actor in self.pelaksana)


@dataclass(frozen=True, slots=True)
class PhaseView:
    """Steps under one heading; `judul` is empty when the SOP has no phases."""

    judul: str
    steps: tuple[StepView, ...]


@dataclass(frozen=True, slots=True)
class RelationView:
    """Related SOPs of one kind."""

    judul: str
    items: tuple[LinkView, ...]

    @property
    def jumlah(self) -> int:
        """How many there are."""
        return len(self.items)


def step_anchor(step_number: int) -> str:
    """The fragment of a step on its page."""
    return f"langkah-{step_number}"


def step_views(sop: Sop, graph: FlowGraph, catalogue: Catalogue, links: Links) -> tuple[PhaseView, ...]:
    """The steps by phase."""
    kata = words_of(catalogue)
    phases: list[tuple[str, list[StepView]]] = []
    for index, step in enumerate(sop.langkah):
        if not phases or phases[-1][0] != step.tahap:
            phases.append((step.tahap, []))
        phases[-1][1].append(_step(index, step, sop, graph, catalogue, links, kata))
    return tuple(PhaseView(title, tuple(steps)) for title, steps in phases)


def _step(
    index: int, step: Step, sop: Sop, graph: FlowGraph, catalogue: Catalogue, links: Links, kata: Words
) -> StepView:
    actors = tuple(catalogue.actor_or_text(sop.opd, actor) for actor in step.pelaksana)
    return StepView(
        number=step.number,
        id=step.id,
        kegiatan=step.kegiatan,
        pelaksana=tuple(ActorView(actor.nama, actor.label, actor.eksternal) for actor in actors),
        waktu=step.waktu.teks if step.waktu else "",
        tunggu=step.tunggu.teks if step.tunggu else "",
        kelengkapan=step.kelengkapan,
        output=step.output,
        exits=tuple(_exits(index, step, graph, kata)),
        bersamaan=_together(index, graph, kata),
        sop=sop_link(step.sop, catalogue, links) if step.sop else None,
        keterangan=step.keterangan,
        dasar_hukum=short_law_links(step.dasar_hukum, catalogue, links),
        biaya=fee_line(step),
        keputusan=step.is_decision,
    )


def fee_line(step: Step) -> str:
    """The fee of a step in one line."""
    if step.biaya is None:
        return ""
    if not step.biaya.tarif:
        return step.biaya.teks
    return "; ".join(f"{line.uraian} {rupiah(line.tarif)} {line.satuan}".strip() for line in step.biaya.tarif)


def _together(index: int, graph: FlowGraph, kata: Words) -> str:
    fork = graph.fork_of.get(index)
    if not fork:
        return ""
    others = [str(other + 1) for other in fork if other != index]
    return kata.langkah.bersamaan.format(langkah=enumerate_words(others, kata.umum.dan))


def _exits(index: int, step: Step, graph: FlowGraph, kata: Words) -> list[ExitView]:
    """Branches in words; the plain way on to the next row goes without saying."""
    edges = graph.outgoing[index]
    if not step.is_decision:
        return [_plain_exit(edge, graph, kata) for edge in edges[:1] if not _obvious(edge, step, graph)]
    exits = [
        ExitView(kata.langkah.jika.format(syarat=_lower(edge.label)), *_destination(edge, graph, kata))
        for edge in edges
    ]
    # a way to steps that run side by side is one way in words, and leads to the first of them
    return list({(way.syarat, way.tujuan): way for way in reversed(exits)}.values())[::-1]


def _obvious(edge: Edge, step: Step, graph: FlowGraph) -> bool:
    if edge.target is None:
        return not edge.hasil and edge.source == len(graph.steps) - 1
    fork = graph.fork_of.get(edge.source)
    return step.exits[0].ke == NEXT and (not fork or edge.source != fork[-1])


def _plain_exit(edge: Edge, graph: FlowGraph, kata: Words) -> ExitView:
    fork = graph.fork_of.get(edge.source)
    joined = fork is not None and edge.kind is ExitKind.KE and edge.target == fork[-1] + 1
    return ExitView(kata.langkah.sesudah_semua if joined else "", *_destination(edge, graph, kata))


def _destination(edge: Edge, graph: FlowGraph, kata: Words) -> tuple[str, str]:
    if edge.target is None:
        return (kata.langkah.selesai_dengan.format(hasil=edge.hasil) if edge.hasil else kata.langkah.selesai), ""
    number = edge.target + 1
    fork = graph.fork_of.get(edge.target)
    where = enumerate_words([str(member + 1) for member in fork], kata.umum.dan) if fork else str(number)
    text = kata.langkah.kembali if edge.returns else kata.langkah.lanjut
    return text.format(langkah=where), step_anchor(number)


def _lower(label: str) -> str:
    """A label inside a sentence: “Tidak lengkap” → “tidak lengkap”, abbreviations kept."""
    first = label.split(" ", 1)[0]
    return label if first.isupper() and len(first) > 1 else label[:1].lower() + label[1:]


def sop_link(sop_id: str, catalogue: Catalogue, links: Links) -> LinkView:
    """Another SOP by its title; an id without a page (a draft, a mistake) stays text."""
    other = catalogue.sops.get(sop_id)
    if other is None:
        return LinkView(sop_id)
    opd = catalogue.opd[other.opd].label
    note = opd if other.status is Status.BERLAKU else f"{opd} · {words_of(catalogue).status[other.status]}"
    return LinkView(other.judul, links.sop(other.id), note)


def source_link(text: str, catalogue: Catalogue, links: Links) -> LinkView:
    """Where a paper comes from: an SOP, or text."""
    return sop_link(text, catalogue, links) if re.match(SOP_ID_PATTERN, text) else LinkView(text)


def law_links(texts: tuple[str, ...], catalogue: Catalogue, links: Links) -> tuple[LinkView, ...]:
    """Laws by their titles, leading to their pages when the register knows them."""
    found, kata = [], words_of(catalogue)
    for text in texts:
        law = catalogue.law(text)
        note = kata.dasar_hukum.sudah_dicabut if law.regulasi and law.regulasi.status == "dicabut" else ""
        found.append(LinkView(law.teks, links.regulasi(law.regulasi.id) if law.regulasi else "", note))
    return tuple(found)


def short_law_links(texts: tuple[str, ...], catalogue: Catalogue, links: Links) -> tuple[LinkView, ...]:
    """Laws by kind, number and year only, for places beside other text."""
    found = []
    for text in texts:
        law = catalogue.law(text).regulasi
        if law is None:
            found.append(LinkView(text))
            continue
        kata = words_of(catalogue)
        number = law.nomor and kata.umum.nomor.format(nomor=law.nomor)
        year = law.tahun and kata.umum.tahun.format(tahun=law.tahun)
        title = " ".join(str(part) for part in (law.jenis, number, year) if part)
        found.append(LinkView(title, links.regulasi(law.id)))
    return tuple(found)


def relation_views(sop: Sop, catalogue: Catalogue, links: Links) -> tuple[RelationView, ...]:
    """Related SOPs both ways, by kind in a fixed order."""
    groups: dict[str, list[LinkView]] = {kind.value: [] for kind in JenisKeterkaitan}
    for other, kind, _ in catalogue.related(sop):
        groups[kind.value].append(sop_link(other.id, catalogue, links))
    kata = words_of(catalogue)
    return tuple(RelationView(kata.hubungan[name], tuple(items)) for name, items in groups.items() if items)


def revision(sop: Sop) -> str:
    """Number and date of the revision that this version is; a date after it came into force is only a plan."""
    done = sop.tanggal_revisi and sop.tanggal_efektif and sop.tanggal_revisi <= sop.tanggal_efektif
    return ", ".join(part for part in (sop.nomor_revisi, long_date(sop.tanggal_revisi) if done else "") if part)


def version_line(sop: Sop, kata: Words) -> str:
    """Which version this is, in one line."""
    parts = [kata.umum.nomor.format(nomor=sop.nomor)] if sop.nomor.strip(" -–") else []  # a dash is an empty box
    if sop.tanggal_efektif:
        parts.append(kata.kepala.berlaku_sejak.format(tanggal=long_date(sop.tanggal_efektif)))
    if revised := revision(sop):
        parts.append(kata.kepala.revisi_ke.format(revisi=revised))
    return " · ".join(parts)
