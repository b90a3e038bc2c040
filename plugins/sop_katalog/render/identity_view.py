"""The boxes of the identity block, in the order of the form (PermenPAN-RB 35/2012, Lampiran Bab III)."""

from __future__ import annotations

from typing import Any

from sop_katalog.model.catalogue import Catalogue
from sop_katalog.model.dates import long_date
from sop_katalog.model.sop import Bentuk, Monev, Sop
from sop_katalog.render.kata import Words, words_of
from sop_katalog.render.links import Links
from sop_katalog.render.matrix.sheet_input import Identity
from sop_katalog.render.sop_view import LinkView, law_links, sop_link

_NAMES = {
    "dasar_hukum": "Dasar Hukum",
    "kualifikasi_pelaksana": "Kualifikasi Pelaksana",
    "keterkaitan": "Keterkaitan",
    "peralatan": "Peralatan/Perlengkapan",
    "peringatan": "Peringatan",
    "pencatatan": "Pencatatan dan Pendataan",
}
_HEALTH_NAMES = {
    **_NAMES,
    "dasar_hukum": "Referensi",
    "peralatan": "Alat dan bahan",
    "peringatan": "Hal-hal yang perlu diperhatikan",
}
"""On paper these stand below each other; what they are called is the same."""

Box = dict[str, Any]


def identity_view(identity: Identity, sop: Sop, catalogue: Catalogue, links: Links, logo: str = "") -> dict[str, Any]:
    """Context of the component `identitas`: the block with the labels and values that it has on paper, and links.

    `logo` is the address of the coat of arms on the site.
    """
    own = {extra.judul for extra in sop.tambahan}
    return {
        "lambang": links.to(logo) if logo else "",
        "unit": [identity.pemerintah, identity.opd, identity.unit],
        "kolom": _head(identity),
        "pengesah": [*identity.pengesah, "", ""][:3],
        "judul": identity.judul,
        "pasangan": _pairs(sop, catalogue, links),
        "bagian": [section for section in identity.sections if section.judul in own],
    }


def other_boxes(identity: Identity, sop: Sop, catalogue: Catalogue, links: Links) -> list[Box]:
    """What the form has no box for, or not in the form of this SOP."""
    shown = {field.key for field in identity.fields}
    kata = words_of(catalogue)
    dates = ("tanggal_pembuatan", "tanggal_revisi")
    left_out = [_named(key, kata, long_date(getattr(sop, key))) for key in dates if key not in shown]
    if sop.nomor_revisi and "nomor_revisi" not in shown:
        left_out.append(_named("nomor_revisi", kata, sop.nomor_revisi))
    boxes = [_named("jenis", kata, kata.jenis[sop.jenis]), *left_out, *_others(sop, catalogue, links, kata)]
    return [box for box in boxes if any(item.teks for item in box["items"])]


def _head(identity: Identity) -> list[Box]:
    fields = (field for field in identity.fields if field.key and not (field.key == "unit" and identity.unit))
    return [{"key": field.key, "label": field.label, "nilai": field.value} for field in fields]


def _pairs(sop: Sop, catalogue: Catalogue, links: Links) -> list[tuple[Box, Box]]:
    relations = tuple(sop_link(link.sop, catalogue, links) for link in sop.keterkaitan)
    names = _HEALTH_NAMES if catalogue.form(sop) is Bentuk.AKREDITASI else _NAMES
    laws = law_links(sop.dasar_hukum, catalogue, links)
    return [
        (
            _box("dasar_hukum", names["dasar_hukum"], laws),
            _texts("kualifikasi_pelaksana", names["kualifikasi_pelaksana"], sop.kualifikasi_pelaksana),
        ),
        (
            _box("keterkaitan", names["keterkaitan"], relations),
            _texts("peralatan", names["peralatan"], sop.peralatan),
        ),
        (
            _texts("peringatan", names["peringatan"], sop.peringatan),
            _texts("pencatatan", names["pencatatan"], sop.pencatatan),
        ),
    ]


def _others(sop: Sop, catalogue: Catalogue, links: Links, kata: Words) -> list[Box]:
    process = sop.proses_bisnis
    chain = " ".join(part for part in (process.kode, process.nama) if part) if process else ""
    level = kata.keterangan_lain.level.format(level=process.level) if process and process.level else ""
    types = ("sifat", "besaran", "cakupan", "kelengkapan_sop")
    return [
        _named("pemantauan", kata, *map(_monev, sop.pemantauan)),
        _named("evaluasi", kata, *map(_monev, sop.evaluasi)),
        *(_named(key, kata, value.capitalize()) for key in types if (value := getattr(sop, key))),
        _named("proses_bisnis", kata, *filter(None, (chain, level))),
        *(
            _box(key, kata.keterangan_lain[key], _terms(sop, key, catalogue, links))
            for key in ("kategori", "peristiwa", "sasaran", "spm")
        ),
        _named("id_lama", kata, *sop.id_lama),
    ]


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


def _named(key: str, kata: Words, *texts: str) -> Box:
    """A box that the form does not have, under a name of ours."""
    return _texts(key, kata.keterangan_lain[key], texts)


def _texts(key: str, label: str, texts: tuple[str, ...]) -> Box:
    return _box(key, label, tuple(LinkView(text) for text in texts))


def _box(key: str, label: str, items: tuple[LinkView, ...]) -> Box:
    return {"key": key, "label": label, "items": items}
