"""From an SOP and the catalogue to the resolved texts of its sheet."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from sop_katalog.flow.graph import build_graph
from sop_katalog.model.catalogue import Catalogue
from sop_katalog.model.dates import long_date
from sop_katalog.model.fee import Biaya
from sop_katalog.model.sop import Bentuk, Sop, Status
from sop_katalog.model.step import Step
from sop_katalog.render.language import rupiah
from sop_katalog.render.matrix.plain import plain_entries
from sop_katalog.render.matrix.sheet_input import (
    NO_IDENTITY,
    PAGE_FIELD,
    Field,
    Identity,
    Section,
    SheetInput,
    SheetSettings,
    StepText,
)
from sop_katalog.render.sop_view import revision


def sheet_input(sop: Sop, catalogue: Catalogue, settings: SheetSettings) -> SheetInput:
    """All texts of the sheet of one SOP."""
    graph = build_graph(sop)
    columns = {actor: index for index, actor in enumerate(sop.columns)}
    return SheetInput(
        judul=sop.judul,
        actors=tuple(catalogue.actor_or_text(sop.opd, actor).label for actor in sop.columns),
        steps=tuple(_step(step, sop, catalogue, columns, graph.ends(index)) for index, step in enumerate(graph.steps)),
        graph=graph,
        identity=identity_of(sop, catalogue) if settings.identity else NO_IDENTITY,
        kaki=_foot(sop),
        draf=sop.status is Status.DRAF,
        settings=settings,
        judul_kegiatan="Uraian Prosedur" if catalogue.form(sop) is Bentuk.PERMENDAGRI else "Kegiatan",
    )


def _step(step: Step, sop: Sop, catalogue: Catalogue, columns: dict[str, int], ends: bool) -> StepText:
    return StepText(
        nomor=str(step.number),
        kegiatan=step.kegiatan,
        pelaksana=tuple(columns[actor] for actor in step.pelaksana),
        kelengkapan=step.kelengkapan,
        waktu=step.waktu.teks if step.waktu else "",
        output=step.output,
        keterangan=_remarks(step, catalogue, ends),
        tahap=_phase(step, sop),
    )


def _phase(step: Step, sop: Sop) -> str:
    """The heading of a phase, at its first step only."""
    before = sop.langkah[step.number - 2].tahap if step.number > 1 else ""
    return step.tahap if step.tahap != before else ""


def _remarks(step: Step, catalogue: Catalogue, ends: bool) -> tuple[str, ...]:
    """What the form has no box of its own for."""
    remarks = [step.keterangan]
    if step.sop:
        other = catalogue.sops.get(step.sop)
        remarks.append(f"SOP {other.judul if other else step.sop}")
    if step.tunggu:
        remarks.append(f"Menunggu {step.tunggu.teks}")
    if step.biaya:
        remarks.append(_fee(step.biaya))
    if ends and not step.is_decision:
        remarks += [exit_.hasil for exit_ in step.exits]
    return tuple(remark for remark in remarks if remark)


def _fee(biaya: Biaya) -> str:
    if biaya.gratis:
        return "Gratis"
    if biaya.teks:
        return f"Biaya: {biaya.teks}"
    lines = (f"{line.uraian} {rupiah(line.tarif)}" for line in biaya.tarif)
    return "Biaya: " + "; ".join(lines)


def identity_of(sop: Sop, catalogue: Catalogue) -> Identity:
    """The texts of the Bagian Identitas in the form of the SOP."""
    bentuk = catalogue.form(sop)
    opd = catalogue.opd.get(sop.opd)
    signer = sop.disahkan_oleh
    name = (signer.nama, signer.pangkat) if signer else ()
    return Identity(
        bentuk=bentuk,
        judul=sop.judul,
        pemerintah=_government(catalogue.government.nama),
        opd=opd.nama if opd else sop.opd,
        unit=sop.unit,
        fields=_FIELDS[bentuk](sop),
        pengesah=(signer.jabatan if signer else "", *name),
        pairs=() if bentuk is Bentuk.AKREDITASI else _pairs(sop, catalogue),
        sections=_health_sections(sop, catalogue) if bentuk is Bentuk.AKREDITASI else _extra_sections(sop),
    )


def _government(name: str) -> str:
    return name if name.casefold().startswith("pemerintah") else f"Pemerintah {name}"


def _permenpan_fields(sop: Sop) -> tuple[Field, ...]:
    return (
        Field("Nomor SOP", sop.nomor, "nomor"),
        Field("Tanggal Pembuatan", long_date(sop.tanggal_pembuatan), "tanggal_pembuatan"),
        Field("Tanggal Revisi", long_date(sop.tanggal_revisi), "tanggal_revisi"),
        Field("Tanggal Efektif", long_date(sop.tanggal_efektif), "tanggal_efektif"),
    )


def _permendagri_fields(sop: Sop) -> tuple[Field, ...]:
    *same, signed = _permenpan_fields(sop)
    return (*same, replace(signed, label="Tanggal Pengesahan"), Field("Seksi/Sub Bag", sop.unit, "unit"))


def _health_fields(sop: Sop) -> tuple[Field, ...]:
    return (
        Field("No. Dokumen", sop.nomor, "nomor"),
        Field("No. Revisi", sop.nomor_revisi, "nomor_revisi"),
        Field("Tanggal Terbit", long_date(sop.tanggal_efektif), "tanggal_efektif"),
        Field(PAGE_FIELD, ""),
    )


_HEALTH_ORDER: Final = (
    "pengertian",
    "tujuan",
    "kebijakan",
    "referensi",
    "alat dan bahan",
    "langkah-langkah",
    "hal-hal yang perlu diperhatikan",
    "unit terkait",
    "dokumen terkait",
    "rekaman historis perubahan",
)
"""Sections of an SOP of a Puskesmas or hospital (accreditation; domain reference §1.10)."""

_FIELDS: Final = {
    Bentuk.PERMENPAN: _permenpan_fields,
    Bentuk.PERMENDAGRI: _permendagri_fields,
    Bentuk.AKREDITASI: _health_fields,
}


def _laws(sop: Sop, catalogue: Catalogue) -> tuple[str, ...]:
    return tuple(catalogue.law(law).teks for law in sop.dasar_hukum)


def _related(sop: Sop, catalogue: Catalogue) -> tuple[str, ...]:
    known = (catalogue.sops.get(link.sop) for link in sop.keterkaitan)
    return tuple(
        f"SOP {other.judul}" if other else f"SOP {link.sop}" for link, other in zip(sop.keterkaitan, known, strict=True)
    )


def _pairs(sop: Sop, catalogue: Catalogue) -> tuple[tuple[Section, Section], ...]:
    return (
        (Section("Dasar Hukum", _laws(sop, catalogue)), Section("Kualifikasi Pelaksana", sop.kualifikasi_pelaksana)),
        (Section("Keterkaitan", _related(sop, catalogue)), Section("Peralatan/Perlengkapan", sop.peralatan)),
        (Section("Peringatan", sop.peringatan), Section("Pencatatan dan Pendataan", sop.pencatatan)),
    )


def _extra_sections(sop: Sop) -> tuple[Section, ...]:
    return tuple(Section(extra.judul, plain_entries(extra.isi), numbered=False) for extra in sop.tambahan)


def _health_sections(sop: Sop, catalogue: Catalogue) -> tuple[Section, ...]:
    """Sections of accredited health centres and hospitals in their usual order; the author's own text comes first."""
    own = {section.judul.casefold(): section for section in _extra_sections(sop)}
    derived = (
        Section("Referensi", _laws(sop, catalogue)),
        Section("Alat dan bahan", sop.peralatan),
        Section("Langkah-langkah", tuple(step.kegiatan for step in sop.langkah)),
        Section("Hal-hal yang perlu diperhatikan", sop.peringatan),
        Section("Unit terkait", tuple(catalogue.actor_or_text(sop.opd, actor).nama for actor in sop.columns)),
        Section("Dokumen terkait", (*_related(sop, catalogue), *sop.pencatatan)),
    )
    every = {section.judul.casefold(): section for section in derived} | own
    ranks = {title: rank for rank, title in enumerate(_HEALTH_ORDER)}
    return tuple(sorted(every.values(), key=lambda section: ranks.get(section.judul.casefold(), len(ranks))))


def _foot(sop: Sop) -> tuple[str, ...]:
    number = f"Nomor {sop.nomor}" if sop.nomor else ""
    revised = f"Revisi {found}" if (found := revision(sop)) else ""
    return tuple(part for part in (f"SOP {sop.judul}", number, revised) if part)
