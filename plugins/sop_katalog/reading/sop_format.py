"""The table of one SOP file (format sumber §2), and how a text becomes a `Sop`."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from sop_katalog.model.sop import (
    Bentuk,
    Jenis,
    JenisKeterkaitan,
    Keterkaitan,
    Monev,
    Pengecualian,
    Pengesahan,
    ProsesBisnis,
    Sop,
    Status,
    Tambahan,
)
from sop_katalog.reading import tree
from sop_katalog.reading.fee_format import DASAR_HUKUM
from sop_katalog.reading.groups import SLUGS, TEXTS, Either, ListOf
from sop_katalog.reading.record import Field, Record, report_missing
from sop_katalog.reading.service_format import STANDAR_PELAYANAN, STANDARD_KEYS
from sop_katalog.reading.shapes import DATE, SOP_ID, TEXT, Choice
from sop_katalog.reading.source import Parts, Report, split_front_matter
from sop_katalog.reading.step_format import LANGKAH, STEP
from sop_katalog.reading.words import Besaran, Cakupan, KelengkapanSop, Sifat


def _monev(tanggal: date | None = None, **texts: str) -> Monev:
    """Without a date, which is a problem, the rest of the entry is still an entry."""
    return Monev(tanggal, **texts)


_MONEV = ListOf(
    Record(
        "satu catatan pemantauan atau evaluasi",
        _monev,
        (
            Field("tanggal", DATE, "Tanggal pelaksanaan", required=True),
            Field("hasil", TEXT, "Hasil penilaian"),
            Field("catatan", TEXT, "Catatan hasil penilaian"),
            Field("tindakan", TEXT, "Tindakan yang harus diambil"),
        ),
    ),
    single=False,
)

_APPROVAL = Record(
    "disahkan_oleh",
    Pengesahan,
    (
        Field("jabatan", TEXT, "Nama jabatan yang mengesahkan", required=True, fallback=""),
        Field("nama", TEXT, "Nama pejabat"),
        Field("pangkat", TEXT, "Pangkat/golongan"),
        Field("nip", TEXT, "NIP; tidak pernah diterbitkan", attribute=None),
    ),
    from_text=lambda text: Pengesahan(jabatan=text),
)

_RELATION = Record(
    "satu keterkaitan",
    Keterkaitan,
    (
        Field("sop", SOP_ID, "Id SOP terkait", required=True, fallback=""),
        Field("jenis", Choice(JenisKeterkaitan), "SOP itu apa bagi SOP ini"),
    ),
)


def _relation_id(node: tree.Scalar, key: str, report: Report) -> Keterkaitan | None:
    sop = SOP_ID.read(node, key, report)
    return Keterkaitan(sop) if sop else None


_KETERKAITAN = ListOf(
    Either(
        _relation_id,
        None,
        _RELATION.read,
        "id SOP",
        lambda: {"anyOf": [SOP_ID.schema(), _RELATION.schema()]},
    )
)

_PROCESS = Record(
    "proses bisnis",
    ProsesBisnis,
    (
        Field("kode", TEXT, "Kode pada peta proses bisnis"),
        Field("nama", TEXT, "Nama proses"),
        Field("level", TEXT, "Level proses"),
    ),
)

_EXTRA = ListOf(
    Record(
        "satu bagian tambahan",
        Tambahan,
        (
            Field("judul", TEXT, "Judul bagian, misalnya Pengertian", required=True, fallback=""),
            Field("isi", TEXT, "Isi bagian (Markdown)", required=True, fallback=""),
        ),
    ),
    single=False,
)

_WAIVER = ListOf(
    Record(
        "satu pengecualian aturan",
        Pengecualian,
        (
            Field("aturan", TEXT, "Kode aturan yang dikecualikan", required=True, fallback=""),
            Field("alasan", TEXT, "Alasan yang ikut diterbitkan", required=True, fallback=""),
            Field("kunci", TEXT, "Hanya di tempat ini, misalnya langkah[3].waktu"),
        ),
    ),
    single=False,
)


def _inside() -> dict[str, str]:
    """Keys that an author who loses the indent writes at the left edge."""
    return {spec.key: "langkah" for spec in STEP.fields} | dict.fromkeys(STANDARD_KEYS, "standar_pelayanan")


def _filled(*keys: str) -> dict[str, Any]:
    """In the schema: keys that are there, and not left open."""
    return {"required": list(keys), "properties": {key: {"not": {"enum": [None, "", "-"]}} for key in keys}}


def _if(condition: dict[str, Any], then: dict[str, Any]) -> dict[str, Any]:
    """In the schema: what must hold when one key has a value."""
    return {"if": {"properties": condition, "required": list(condition)}, "then": then}


SOP: Record[dict[str, Any]] = Record(
    "berkas SOP",
    dict,
    (
        Field("judul", TEXT, "Nama/Judul SOP", required=True),
        Field("nomor", TEXT, "Nomor SOP, seperti tertulis"),
        Field("status", Choice(Status), "draf, berlaku, dalam_revisi, atau dicabut", required=True),
        Field("diganti_oleh", SOP_ID, "Id SOP pengganti"),
        Field("id_lama", ListOf(SOP_ID), "Id lama berkas ini; alamat lama akan dialihkan"),
        Field("jenis", Choice(Jenis), "pelayanan, rutin, atau penugasan", required=True),
        Field("unit", TEXT, "Satuan kerja: bidang, seksi, atau UPT"),
        Field("tanggal_pembuatan", DATE, "Tanggal Pembuatan"),
        Field("nomor_revisi", TEXT, "Nomor Revisi, seperti tertulis"),
        Field("tanggal_revisi", DATE, "Tanggal Revisi; boleh di masa depan"),
        Field("tanggal_efektif", DATE, "Tanggal Efektif", aliases=("tanggal_pengesahan",)),
        Field("pemantauan", _MONEV, "Catatan pemantauan"),
        Field("evaluasi", _MONEV, "Catatan evaluasi"),
        Field("disahkan_oleh", _APPROVAL, "Disahkan oleh"),
        Field("dasar_hukum", TEXTS, DASAR_HUKUM.doc, required=True),
        Field("keterkaitan", _KETERKAITAN, "SOP terkait"),
        Field("peringatan", TEXTS, "Peringatan: apabila … maka …"),
        Field("kualifikasi_pelaksana", TEXTS, "Kualifikasi pelaksana"),
        Field("peralatan", TEXTS, "Peralatan dan perlengkapan"),
        Field("pencatatan", TEXTS, "Pencatatan dan pendataan"),
        Field("sifat", Choice(Sifat), "teknis atau administratif"),
        Field("besaran", Choice(Besaran), "makro atau mikro"),
        Field("cakupan", Choice(Cakupan), "generik atau spesifik"),
        Field("kelengkapan_sop", Choice(KelengkapanSop), "final atau parsial"),
        Field("bentuk", Choice(Bentuk), "Bentuk dokumen resmi; bawaan: OPD, lalu katalog"),
        Field("proses_bisnis", _PROCESS, "Tempat pada peta proses bisnis"),
        Field("kategori", SLUGS, "Id kategori dari taksonomi.yml", required=True),
        Field("peristiwa", SLUGS, "Id peristiwa hidup dari taksonomi.yml"),
        Field("sasaran", SLUGS, "Id sasaran dari taksonomi.yml"),
        Field("spm", SLUGS, "Id bidang standar pelayanan minimal dari taksonomi.yml"),
        Field("sebutan", TEXTS, "Sebutan warga, nama lama termasuk"),
        Field("ringkasan", TEXT, "Satu kalimat untuk warga"),
        Field("pelaksana", SLUGS, "Urutan kolom pelaksana; bawaan: urutan muncul"),
        Field("langkah", LANGKAH, "Daftar langkah", required=True),
        Field("standar_pelayanan", STANDAR_PELAYANAN, "Standar pelayanan, atau {ikut: id SOP}"),
        Field("tambahan", _EXTRA, "Bagian tambahan, misalnya Pengertian dan Tujuan"),
        Field("pengecualian", _WAIVER, "Temuan yang diterima, dengan alasannya"),
    ),
    also={
        "allOf": [
            _if({"jenis": {"const": Jenis.PELAYANAN.value}}, _filled("ringkasan", "standar_pelayanan")),
            _if({"status": {"not": {"const": Status.DRAF.value}}}, _filled("disahkan_oleh")),
            _if(
                {"status": {"const": Status.BERLAKU.value}},
                {"anyOf": [_filled("tanggal_efektif"), _filled("tanggal_pengesahan")]},
            ),
        ]
    },
    inside=_inside,
)


def read_sop(text: str, sop_id: str, report: Report) -> Sop | None:
    """One SOP from the text of its file. None when nothing of it can be read; what can be is kept beside problems."""
    parts = split_front_matter(text, report)
    root = tree.parse_mapping(parts.front, report) if parts else None
    if parts is None or root is None:
        return None
    values: dict[str, Any] = SOP.values(root, "", report)
    opd, _, slug = sop_id.partition("/")
    values.setdefault("judul", slug)
    values.setdefault("status", Status.DRAF)
    values.setdefault("jenis", Jenis.RUTIN)
    isi, isi_line = _body(parts)
    sop = Sop(id=sop_id, opd=opd, slug=slug, path=report.path, isi=isi, isi_line=isi_line, **values)
    _require_by_kind(sop, root, report)
    return sop


def _body(parts: Parts) -> tuple[str, int]:
    """The prose without empty lines around it, and the line it starts at."""
    start = len(parts.body) - len(parts.body.lstrip("\n"))
    return parts.body.strip("\n"), parts.body_line + start


def _require_by_kind(sop: Sop, root: tree.Mapping, report: Report) -> None:
    """Keys that only some SOPs must have (format sumber §2, column "needed")."""
    for key, whose in _wanted(sop):
        if getattr(sop, key):
            continue
        spec = next(spec for spec in SOP.fields if spec.key == key)
        names = (key, *spec.aliases)
        if not any(problem.path == report.path and problem.key in names for problem in report.problems):
            given = next((name for name, _ in tree.pairs(root) if name.value in names), None)
            report_missing(spec, whose, given, root, "", report)


def _wanted(sop: Sop) -> Iterator[tuple[str, str]]:
    if sop.jenis is Jenis.PELAYANAN:
        yield "ringkasan", "SOP pelayanan"
        yield "standar_pelayanan", "SOP pelayanan"
    if sop.status is Status.BERLAKU:
        yield "tanggal_efektif", "SOP yang berlaku"
    if sop.status is not Status.DRAF:
        yield "disahkan_oleh", "SOP yang bukan draf"
