"""The table of the Standar Pelayanan part of the format (format sumber §4)."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from sop_katalog.model.duration import parse_duration
from sop_katalog.model.fee import Biaya, Tarif
from sop_katalog.model.layanan import (
    INTERNAL_COMPONENTS,
    Formulir,
    JamLayanan,
    JangkaWaktu,
    Kanal,
    Koordinat,
    Lokasi,
    Pengaduan,
    Persyaratan,
    StandarPelayanan,
    SuratKeputusan,
)
from sop_katalog.reading import tree
from sop_katalog.reading.record import Field, Record
from sop_katalog.reading.shapes import (
    COUNT,
    DATE,
    ID_PATTERN,
    LINK,
    SLUGS,
    SOP_ID,
    TEXT,
    TEXTS,
    TIME,
    Choice,
    Either,
    Integer,
    ListOf,
    MapOf,
    Schema,
    join,
    refuse,
    unique_pairs,
)
from sop_katalog.reading.source import Report
from sop_katalog.reading.words import Channel, ComplaintKind

RUPIAH = Integer(
    code="tarif-tak-sah", remedy="Tulis rupiah bulat dengan angka saja, tanpa Rp dan tanpa titik, misalnya 50000."
)
DASAR_HUKUM = Field("dasar_hukum", TEXTS, "Dasar hukum: id dari regulasi.yml, atau teks bebas")
BILA = Field("bila", SLUGS, "Id varian yang memakai baris ini; kosong berarti semua")

TARIF = Record(
    "satu baris tarif",
    Tarif,
    (
        Field("uraian", TEXT, "Untuk apa biaya ini", required=True, fallback=""),
        Field("tarif", RUPIAH, "Besarnya dalam rupiah bulat", required=True, fallback=0),
        Field("satuan", TEXT, "Per apa, misalnya per m²"),
        BILA,
        DASAR_HUKUM,
    ),
)


def _fee_text(node: tree.Scalar, key: str, report: Report) -> Biaya | None:
    text = TEXT.read(node, key, report) or ""
    return Biaya(tarif=(Tarif("Biaya", int(text)),)) if text.isdecimal() and int(text) else Biaya(teks=text)


def _fee_table(node: tree.Sequence, key: str, report: Report) -> Biaya | None:
    return Biaya(tarif=ListOf(TARIF, single=False).read(node, key, report) or ())


def _fee_line(node: tree.Mapping, key: str, report: Report) -> Biaya | None:
    line = TARIF.read(node, key, report)
    return Biaya(tarif=(line,)) if line else None


BIAYA = Either(
    _fee_text,
    _fee_table,
    _fee_line,
    described=lambda: {
        "anyOf": [{"type": ["string", "integer"]}, {"type": "array", "items": TARIF.schema()}, TARIF.schema()]
    },
)

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


def _one_promise(node: tree.Scalar, key: str, report: Report) -> tuple[JangkaWaktu, ...] | None:
    time = TIME.read(node, key, report)
    return (JangkaWaktu(time),) if time else ()


def _promise_per_variant(node: tree.Mapping, key: str, report: Report) -> tuple[JangkaWaktu, ...] | None:
    """A mapping is either one promise written with its keys, or one text for each variant."""
    if any(name.value in ("waktu", "uraian") for name, _ in node.pairs):
        promise = _PROMISE.read(node, key, report)
        return (promise,) if promise else ()
    found = []
    for name, child in unique_pairs(node, key, report):
        time = TIME.read(child, join(key, name.value), report)
        if time:
            found.append(JangkaWaktu(time, bila=(name.value,)))
    return tuple(found)


JANGKA_WAKTU = Either(
    _one_promise,
    ListOf(_PROMISE, single=False).read,
    _promise_per_variant,
    described=lambda: {
        "anyOf": [
            {"type": "string"},
            {"type": "array", "items": _PROMISE.schema()},
            _PROMISE.schema(),
            {"type": "object", "additionalProperties": {"type": "string"}},
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

_DEGREES = r"^-?[0-9]{1,3}(?:[.,][0-9]+)?$"


def _degrees(text: str) -> float:
    return float(text.replace(",", "."))


def _build_place(lintang: str = "0", bujur: str = "0") -> Koordinat:
    return Koordinat(_degrees(lintang), _degrees(bujur))


_DEGREE = replace(TEXT, pattern=_DEGREES, hint="Tulis derajat desimal, misalnya -7.250445.")
_PLACE = Record(
    "koordinat",
    _build_place,
    (
        Field("lintang", _DEGREE, "Derajat lintang, selatan negatif", required=True, fallback="0"),
        Field("bujur", _DEGREE, "Derajat bujur, barat negatif", required=True, fallback="0"),
    ),
)


def _place_text(node: tree.Scalar, key: str, report: Report) -> Koordinat | None:
    parts = node.value.replace(";", ",").split(",")
    try:
        lintang, bujur = (float(part) for part in parts)
    except ValueError:
        refuse(node, key, report, "dua angka “lintang, bujur”")
        return None
    return Koordinat(lintang, bujur)


KOORDINAT = Either(
    _place_text, None, _PLACE.read, "lintang dan bujur", lambda: {"anyOf": [{"type": "string"}, _PLACE.schema()]}
)

JAM_LAYANAN = ListOf(
    Record(
        "satu baris jam layanan",
        JamLayanan,
        (
            Field("hari", TEXT, "Hari, misalnya Senin–Kamis", required=True, fallback=""),
            Field("jam", TEXT, "Jam, misalnya 08:00–15:00"),
            Field("catatan", TEXT, "Catatan, misalnya jam istirahat"),
        ),
        from_text=lambda text: JamLayanan(hari=text),
    )
)

_LOKASI = Record(
    "satu lokasi layanan",
    Lokasi,
    (
        Field("nama", TEXT, "Nama tempat", required=True, fallback=""),
        Field("alamat", TEXT, "Alamat"),
        Field("koordinat", KOORDINAT, "Letak"),
        Field("jam_layanan", JAM_LAYANAN, "Jam buka", aliases=("jam",)),
    ),
    from_text=lambda text: Lokasi(nama=text),
)

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
        Field("varian", MapOf(TEXT, ID_PATTERN), "Kasus dengan syarat, waktu, atau biaya sendiri: id → nama"),
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
        Field("lokasi", ListOf(_LOKASI), "Tempat layanan"),
    ),
)


class _Standard:
    """The standard's record, plus the rule that `ikut` stands alone."""

    def read(self, node: tree.Node, key: str, report: Report) -> StandarPelayanan | None:
        if not isinstance(node, tree.Mapping):
            refuse(node, key, report, "pasangan kunci untuk standar pelayanan")
            return None
        values: dict[str, Any] = _STANDARD.values(node, key, report)
        others = [name for name, _ in node.pairs if name.value != "ikut"]
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
