"""The table of one SOP file (format sumber §2), and how a text becomes a `Sop`."""

from __future__ import annotations

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
from sop_katalog.reading.record import Field, Record
from sop_katalog.reading.service_format import DASAR_HUKUM, STANDAR_PELAYANAN
from sop_katalog.reading.shapes import DATE, SLUGS, SOP_ID, TEXT, TEXTS, Choice, Either, ListOf
from sop_katalog.reading.source import Report, split_front_matter
from sop_katalog.reading.step_format import LANGKAH
from sop_katalog.reading.tree import parse_mapping
from sop_katalog.reading.words import Besaran, Cakupan, KelengkapanSop, Sifat

_MONEV = ListOf(
    Record(
        "satu catatan pemantauan atau evaluasi",
        Monev,
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
)


def read_sop(text: str, sop_id: str, report: Report) -> Sop | None:
    """One SOP from the text of its file. None when nothing of it can be read; what can be is kept beside problems."""
    parts = split_front_matter(text, report)
    root = parse_mapping(parts.front, report) if parts else None
    if parts is None or root is None:
        return None
    values: dict[str, Any] = SOP.values(root, "", report)
    opd, _, slug = sop_id.partition("/")
    values.setdefault("judul", slug)
    values.setdefault("status", Status.DRAF)
    values.setdefault("jenis", Jenis.RUTIN)
    sop = Sop(
        id=sop_id, opd=opd, slug=slug, path=report.path, isi=parts.body.strip("\n"), isi_line=parts.body_line, **values
    )
    _require_by_kind(sop, root, report)
    return sop


def _require_by_kind(sop: Sop, root: tree.Mapping, report: Report) -> None:
    """Keys that only some SOPs must have (format sumber §2, column "needed")."""
    present = {name.value for name, child in root.pairs if not (isinstance(child, tree.Scalar) and child.empty)}
    wanted = []
    if sop.jenis is Jenis.PELAYANAN:
        wanted += [("ringkasan", "SOP pelayanan"), ("standar_pelayanan", "SOP pelayanan")]
    if sop.status is Status.BERLAKU and not present & {"tanggal_efektif", "tanggal_pengesahan"}:
        wanted.append(("tanggal_efektif", "SOP yang berlaku"))
    for key, whose in wanted:
        if key not in present:
            doc = next(spec.doc for spec in SOP.fields if spec.key == key)
            report.at(
                root, "kunci-wajib", key, f"Kunci “{key}” wajib diisi untuk {whose}.", f"Tambahkan “{key}: …” — {doc}."
            )
