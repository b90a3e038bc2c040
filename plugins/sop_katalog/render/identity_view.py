"""The boxes of the identity block, in the order of the form (PermenPAN-RB 35/2012, Lampiran Bab III)."""

from __future__ import annotations

from typing import Any

from sop_katalog.model.catalogue import Catalogue
from sop_katalog.model.dates import long_date
from sop_katalog.model.sop import Bentuk, Monev, Sop
from sop_katalog.render.language import JENIS_NAMES
from sop_katalog.render.links import Links
from sop_katalog.render.sop_view import LinkView, law_links, sop_link

_EFFECTIVE = {
    Bentuk.PERMENPAN: "Tanggal efektif",
    Bentuk.PERMENDAGRI: "Tanggal pengesahan",
    Bentuk.AKREDITASI: "Tanggal terbit",
}
_TYPES = (
    ("sifat", "Sifat kegiatan"),
    ("besaran", "Cakupan dan besaran"),
    ("cakupan", "Cakupan dan jenis kegiatan"),
    ("kelengkapan_sop", "Cakupan dan kelengkapan"),
)
_TERMS = (("kategori", "Kategori"), ("peristiwa", "Peristiwa"), ("sasaran", "Sasaran"), ("spm", "Bidang SPM"))

Box = dict[str, Any]


def identity_view(sop: Sop, catalogue: Catalogue, links: Links) -> dict[str, Any]:
    """Context of the component `identitas`: header fields, the three pairs, and what only some SOPs have."""
    return {
        "kolom": _header(sop, catalogue),
        "pasangan": _pairs(sop, catalogue, links),
        "lain": [box for box in _others(sop, catalogue, links) if box["items"]],
    }


def _header(sop: Sop, catalogue: Catalogue) -> list[Box]:
    approved = sop.disahkan_oleh
    signer = ", ".join(part for part in (approved.jabatan, approved.nama, approved.pangkat) if part) if approved else ""
    fields = (
        ("opd", "Satuan kerja", ", ".join(part for part in (catalogue.opd[sop.opd].nama, sop.unit) if part)),
        ("nomor", "Nomor SOP", sop.nomor),
        ("tanggal_pembuatan", "Tanggal pembuatan", long_date(sop.tanggal_pembuatan)),
        ("tanggal_revisi", "Tanggal revisi", long_date(sop.tanggal_revisi)),
        ("tanggal_efektif", _EFFECTIVE[catalogue.form(sop)], long_date(sop.tanggal_efektif)),
        ("disahkan_oleh", "Disahkan oleh", signer),
        ("judul", "Nama SOP", sop.judul),
        ("jenis", "Jenis kegiatan", JENIS_NAMES[sop.jenis]),
    )
    return [{"key": key, "label": label, "nilai": value} for key, label, value in fields]


def _pairs(sop: Sop, catalogue: Catalogue, links: Links) -> list[tuple[Box, Box]]:
    relations = tuple(sop_link(link.sop, catalogue, links) for link in sop.keterkaitan)
    return [
        (
            _box("dasar_hukum", "Dasar hukum", law_links(sop.dasar_hukum, catalogue, links)),
            _texts("kualifikasi_pelaksana", "Kualifikasi pelaksana", sop.kualifikasi_pelaksana),
        ),
        (
            _box("keterkaitan", "Keterkaitan", relations),
            _texts("peralatan", "Peralatan dan perlengkapan", sop.peralatan),
        ),
        (
            _texts("peringatan", "Peringatan", sop.peringatan),
            _texts("pencatatan", "Pencatatan dan pendataan", sop.pencatatan),
        ),
    ]


def _others(sop: Sop, catalogue: Catalogue, links: Links) -> list[Box]:
    process = sop.proses_bisnis
    chain = " ".join(part for part in (process.kode, process.nama) if part) if process else ""
    level = f"level {process.level}" if process and process.level else ""
    boxes = [_texts("pemantauan", "Pemantauan", tuple(map(_monev, sop.pemantauan)))]
    boxes.append(_texts("evaluasi", "Evaluasi", tuple(map(_monev, sop.evaluasi))))
    boxes += [_texts(key, label, (value.capitalize(),)) for key, label in _TYPES if (value := getattr(sop, key))]
    boxes.append(_texts("proses_bisnis", "Proses bisnis", tuple(filter(None, (chain, level)))))
    boxes += [_box(key, label, _terms(sop, key, catalogue, links)) for key, label in _TERMS]
    boxes.append(_texts("id_lama", "Id lama", sop.id_lama))
    return boxes


def _terms(sop: Sop, kind: str, catalogue: Catalogue, links: Links) -> tuple[LinkView, ...]:
    known = getattr(catalogue.taksonomi, kind)
    pages = {"kategori": links.kategori, "peristiwa": links.peristiwa}
    return tuple(
        LinkView(known[term].nama, pages[kind](term) if kind in pages else "") if term in known else LinkView(term)
        for term in getattr(sop, kind)
    )


def _monev(entry: Monev) -> str:
    said = "; ".join(part for part in (entry.hasil, entry.catatan, entry.tindakan) if part)
    return f"{long_date(entry.tanggal)}: {said}" if said else long_date(entry.tanggal)


def _texts(key: str, label: str, texts: tuple[str, ...]) -> Box:
    return _box(key, label, tuple(LinkView(text) for text in texts))


def _box(key: str, label: str, items: tuple[LinkView, ...]) -> Box:
    return {"key": key, "label": label, "items": items}
