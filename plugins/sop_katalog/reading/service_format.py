"""The table of the Standar Pelayanan part of the format (format sumber §4)."""

from __future__ import annotations

from typing import Any

from sop_katalog.model.duration import parse_duration
from sop_katalog.model.layanan import (
    INTERNAL_COMPONENTS,
    Formulir,
    JangkaWaktu,
    Kanal,
    Pengaduan,
    Persyaratan,
    StandarPelayanan,
    SuratKeputusan,
)
from sop_katalog.reading import tree
from sop_katalog.reading.fee_format import BIAYA, BILA, DASAR_HUKUM
from sop_katalog.reading.groups import TEXTS, Either, ListOf, MapOf
from sop_katalog.reading.link import LINK
from sop_katalog.reading.numbers import COUNT
from sop_katalog.reading.place_format import LOKASI
from sop_katalog.reading.record import Field, Record
from sop_katalog.reading.shapes import DATE, PAIRS_HELP, SOP_ID, TEXT, TIME, Choice, Schema, join, refuse
from sop_katalog.reading.source import Report
from sop_katalog.reading.words import Channel, ComplaintKind

_PROMISE = Record(
    "satu jangka waktu",
    JangkaWaktu,
    (
        Field("waktu", TIME, "Lamanya, seperti diumumkan", required=True, fallback=parse_duration("")),
        Field("uraian", TEXT, "Untuk tahap atau keadaan apa"),
        BILA,
    ),
    from_text=lambda text: JangkaWaktu(parse_duration(text)),
)


_PER_VARIANT = MapOf(TIME)


def _one_promise(node: tree.Scalar, key: str, report: Report) -> tuple[JangkaWaktu, ...] | None:
    time = TIME.read(node, key, report)
    return (JangkaWaktu(time),) if time else ()


def _promise_per_variant(node: tree.Mapping, key: str, report: Report) -> tuple[JangkaWaktu, ...] | None:
    """A mapping is either one promise written with its keys, or one text for each variant."""
    if any(name.value in ("waktu", "uraian") for name, _ in tree.pairs(node)):
        promise = _PROMISE.read(node, key, report)
        return (promise,) if promise else ()
    times = _PER_VARIANT.read(node, key, report) or {}
    return tuple(JangkaWaktu(time, bila=(variant,)) for variant, time in times.items())


JANGKA_WAKTU = Either(
    _one_promise,
    ListOf(_PROMISE, single=False).read,
    _promise_per_variant,
    described=lambda: {
        "anyOf": [
            TIME.schema(),
            {"type": "array", "items": _PROMISE.schema()},
            _PROMISE.schema(),
            {**_PER_VARIANT.schema(), "not": {"anyOf": [{"required": ["waktu"]}, {"required": ["uraian"]}]}},
        ]
    },
)

PERSYARATAN = Record(
    "satu persyaratan",
    Persyaratan,
    (
        Field("nama", TEXT, "Nama dokumen atau syarat", required=True, fallback=""),
        Field("asli", COUNT, "Banyaknya dokumen asli"),
        Field("salinan", COUNT, "Banyaknya fotokopi"),
        Field("dari", TEXT, "Di mana memperolehnya: id SOP atau teks"),
        BILA,
        DASAR_HUKUM,
    ),
    from_text=lambda text: Persyaratan(nama=text),
)

PENGADUAN = Record(
    "satu saluran pengaduan",
    Pengaduan,
    (
        Field("jenis", Choice(ComplaintKind), "Jenis saluran"),
        Field("nama", TEXT, "Nama saluran", required=True, fallback=""),
        Field("kontak", TEXT, "Nomor, alamat, atau surel"),
        Field("tautan", LINK, "Alamat tautan"),
        Field("batas", TEXT, "Batas waktu jawaban"),
    ),
    from_text=lambda text: Pengaduan(nama=text),
)
COMPLAINTS = ListOf(PENGADUAN)

_KANAL = Record(
    "satu kanal layanan",
    Kanal,
    (
        Field("jenis", Choice(Channel), "Jenis kanal", required=True, fallback=Channel.LOKET),
        Field("nama", TEXT, "Nama kanal"),
        Field("tautan", LINK, "Alamat tautan"),
        Field("jam", TEXT, "Jam layanan"),
    ),
)

_FORMULIR = Record(
    "satu formulir",
    Formulir,
    (Field("nama", TEXT, "Nama formulir", required=True, fallback=""), Field("tautan", LINK, "Alamat unduhan")),
    from_text=lambda text: Formulir(nama=text),
)

_SK = Record(
    "SK standar pelayanan",
    SuratKeputusan,
    (Field("nomor", TEXT, "Nomor keputusan"), Field("tanggal", DATE, "Tanggal keputusan")),
    from_text=lambda text: SuratKeputusan(nomor=text),
)

_INTERNAL_DOCS = {
    "sarana_prasarana": "Sarana, prasarana, dan/atau fasilitas",
    "kompetensi_pelaksana": "Kompetensi pelaksana",
    "pengawasan_internal": "Pengawasan internal",
    "jumlah_pelaksana": "Jumlah pelaksana",
    "jaminan_pelayanan": "Jaminan pelayanan",
    "jaminan_keamanan": "Jaminan keamanan dan keselamatan pelayanan",
    "evaluasi_kinerja": "Evaluasi kinerja pelaksana",
}

_STANDARD = Record(
    "standar pelayanan",
    StandarPelayanan,
    (
        Field("ikut", SOP_ID, "Id SOP yang standar pelayanannya dipakai bersama"),
        Field("sk", _SK, "Keputusan yang menetapkan standar ini"),
        Field("varian", MapOf(TEXT), "Kasus dengan syarat, waktu, atau biaya sendiri: id → nama"),
        Field("persyaratan", ListOf(PERSYARATAN), "Dokumen dan syarat yang harus disiapkan"),
        Field("prosedur", TEXTS, "Hanya bila berbeda dari langkah SOP"),
        Field("jangka_waktu", JANGKA_WAKTU, "Janji lama penyelesaian"),
        Field("biaya", BIAYA, "gratis, teks, atau daftar tarif"),
        Field("produk", TEXTS, "Hasil yang diterima pemohon"),
        Field("pengaduan", COMPLAINTS, "Saluran pengaduan; bawaan: OPD, lalu katalog"),
        DASAR_HUKUM,
        *(Field(key, TEXTS, _INTERNAL_DOCS[key]) for key in INTERNAL_COMPONENTS if key != "dasar_hukum"),
        Field("kanal", ListOf(_KANAL), "Cara mengajukan"),
        Field("formulir", ListOf(_FORMULIR), "Formulir yang diisi"),
        Field("lokasi", ListOf(LOKASI), "Tempat layanan"),
    ),
    also={
        "if": {"required": ["ikut"], "properties": {"ikut": {"type": "string"}}},
        "then": {"properties": {"ikut": True}, "additionalProperties": {"type": "null"}},
    },
)
STANDARD_KEYS = tuple(spec.key for spec in _STANDARD.fields)


class _Standard:
    """The standard's record, plus the rule that `ikut` stands alone."""

    def read(self, node: tree.Node, key: str, report: Report) -> StandarPelayanan | None:
        if not isinstance(node, tree.Mapping):
            refuse(node, key, report, "pasangan kunci untuk standar pelayanan", PAIRS_HELP)
            return None
        values: dict[str, Any] = _STANDARD.values(node, key, report)
        others = [name for name, child in tree.pairs(node) if name.value != "ikut" and not tree.is_blank(child)]
        if values.get("ikut") and others:
            report.at(
                others[0],
                "ikut-dicampur",
                join(key, others[0].value),
                f"“{others[0].value}” tidak boleh ditulis bersama “ikut”.",
                "Hapus “ikut”, atau hapus isian lainnya dan ubah di SOP yang diikuti.",
            )
            values = {"ikut": values["ikut"]}
        return StandarPelayanan(**values)

    def schema(self) -> Schema:
        return _STANDARD.schema()


STANDAR_PELAYANAN = _Standard()
