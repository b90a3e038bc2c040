"""The tables of the registers: katalog, pelaksana, regulasi, taksonomi, libur, opd (format sumber §1)."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

from sop_katalog.model.registers import (
    DAYS,
    Government,
    JamKerja,
    Kontak,
    Libur,
    LiburTahun,
    Maklumat,
    Opd,
    Pelaksana,
    Regulasi,
    StatusRegulasi,
    Taksonomi,
    Term,
    Tinjauan,
)
from sop_katalog.model.sop import Bentuk
from sop_katalog.reading import tree
from sop_katalog.reading.record import Field, Record
from sop_katalog.reading.service_format import COMPLAINTS, JAM_LAYANAN, KOORDINAT
from sop_katalog.reading.shapes import (
    BOOLEAN,
    DATE,
    LINK,
    SLUG,
    SOP_ID,
    TEXT,
    TEXTS,
    Choice,
    Integer,
    ListOf,
    MapOf,
    Schema,
    Text,
)
from sop_katalog.reading.source import Report
from sop_katalog.reading.words import Hari, JenisLibur, JenisOpd, RuleSetting, Tingkat


class _Hours:
    """Hours of a working day, more than 0 and at most 24; decimal comma or point."""

    def read(self, node: tree.Node, key: str, report: Report) -> Fraction | None:
        text = TEXT.read(node, key, report)
        if text is None:
            return None
        try:
            hours = Fraction(text.replace(",", "."))
        except (ValueError, ZeroDivisionError):
            hours = Fraction(0)
        if not 0 < hours <= 24:
            report.at(node, "bilangan-tak-sah", key, f"“{text}” bukan jumlah jam sehari.", "Tulis misalnya 7,5.")
            return None
        return hours

    def schema(self) -> Schema:
        return {"anyOf": [{"type": "number", "exclusiveMinimum": 0, "maximum": 24}, {"type": "string"}]}


def _working_week(hari: tuple[Hari, ...] = (), jam_per_hari: Fraction = Fraction(15, 2)) -> JamKerja:
    days = tuple(day for day in DAYS if day in hari) or DAYS[:5]
    return JamKerja(days, jam_per_hari)


JAM_KERJA = Record(
    "jam kerja",
    _working_week,
    (
        Field("hari", ListOf(Choice(Hari)), "Hari kerja"),
        Field("jam_per_hari", _Hours(), "Jam kerja sehari tanpa istirahat; bawaan 7,5"),
    ),
)

_ACTOR_FIELDS = (
    Field("nama", TEXT, "Nama jabatan atau peran", required=True, fallback=""),
    Field("singkat", TEXT, "Nama pendek untuk judul kolom"),
    Field("alias", TEXTS, "Sebutan lain"),
    Field("eksternal", BOOLEAN, "true bila di luar pemerintah daerah"),
    Field("usang", BOOLEAN, "true bila jabatan ini sudah dihapus"),
    Field("pengganti", SLUG, "Id pelaksana penggantinya"),
)
PELAKSANA: MapOf[dict[str, Any]] = MapOf(
    Record("satu pelaksana", dict, _ACTOR_FIELDS, from_text=lambda text: {"nama": text})
)
REGULASI: MapOf[dict[str, Any]] = MapOf(
    Record(
        "satu regulasi",
        dict,
        (
            Field("jenis", TEXT, "Jenis peraturan, misalnya UU atau Perpres", required=True, fallback=""),
            Field("nomor", TEXT, "Nomor"),
            Field("tahun", Integer(1900, 2200), "Tahun"),
            Field("tentang", TEXT, "Perihal"),
            Field("tautan", LINK, "Alamat naskah resmi"),
            Field("status", Choice(StatusRegulasi), "berlaku, diubah, atau dicabut"),
            Field("diganti_oleh", SLUG, "Id regulasi penggantinya"),
        ),
    )
)


def actors(found: dict[str, dict[str, Any]]) -> dict[str, Pelaksana]:
    """Records of `pelaksana.yml` with their ids."""
    return {key: Pelaksana(id=key, **values) for key, values in found.items()}


def laws(found: dict[str, dict[str, Any]]) -> dict[str, Regulasi]:
    """Records of `regulasi.yml` with their ids."""
    return {key: Regulasi(id=key, **values) for key, values in found.items()}


_TERMS: MapOf[dict[str, Any]] = MapOf(
    Record(
        "satu entri taksonomi",
        dict,
        (
            Field("nama", TEXT, "Nama yang tampil", required=True, fallback=""),
            Field("uraian", TEXT, "Satu kalimat penjelasan"),
            Field("layanan", ListOf(SOP_ID), "Id SOP menurut urutan mengurusnya"),
        ),
        from_text=lambda text: {"nama": text},
    )
)


def _taxonomy(sinonim: tuple[tuple[str, ...], ...] = (), **groups: dict[str, dict[str, Any]]) -> Taksonomi:
    terms = {kind: {key: Term(id=key, **values) for key, values in found.items()} for kind, found in groups.items()}
    return Taksonomi(sinonim=sinonim, **terms)


TAKSONOMI = Record(
    "taksonomi.yml",
    _taxonomy,
    (
        Field("kategori", _TERMS, "Kategori layanan"),
        Field("peristiwa", _TERMS, "Peristiwa hidup dan urutan layanannya"),
        Field("sasaran", _TERMS, "Siapa yang dilayani"),
        Field("spm", _TERMS, "Bidang standar pelayanan minimal"),
        Field("sinonim", ListOf(ListOf(TEXT), single=False), "Kelompok kata yang sama artinya"),
    ),
)

LIBUR: Record[dict[str, Any]] = Record(
    "berkas hari libur",
    dict,
    (
        Field("tahun", Integer(1945, 2200), "Tahun", required=True, fallback=0),
        Field("sumber", TEXT, "Keputusan yang menetapkan"),
        Field(
            "libur",
            ListOf(
                Record(
                    "satu hari libur",
                    dict,
                    (
                        Field("tanggal", DATE, "Tanggal", required=True),
                        Field("nama", TEXT, "Nama hari libur", required=True, fallback=""),
                        Field("jenis", Choice(JenisLibur), "libur_nasional, cuti_bersama, atau libur_daerah"),
                    ),
                ),
                single=False,
            ),
            "Hari libur",
            required=True,
            fallback=(),
        ),
    ),
)


def holidays(found: dict[str, Any], report: Report) -> LiburTahun:
    """One year of holidays; a date of another year is a problem."""
    entries = [Libur(**entry) for entry in found["libur"] if entry.get("tanggal")]
    year = LiburTahun(found["tahun"], found.get("sumber", ""), tuple(sorted(entries, key=lambda entry: entry.tanggal)))
    for entry in year.libur:
        if entry.tanggal.year != year.tahun:
            report.add(
                "tahun-libur-beda",
                f"Tanggal {entry.tanggal.isoformat()} bukan dari tahun {year.tahun}.",
                "Pindahkan ke berkas tahun yang benar.",
                key="libur",
            )
    return year


_MAKLUMAT = Record(
    "maklumat pelayanan",
    Maklumat,
    (
        Field("teks", TEXT, "Bunyi maklumat", required=True, fallback=""),
        Field("tanggal", DATE, "Tanggal penetapan"),
        Field("jabatan", TEXT, "Jabatan yang menandatangani"),
    ),
    from_text=lambda text: Maklumat(teks=text),
)
_KONTAK = Record(
    "kontak",
    Kontak,
    (
        Field("telepon", TEXT, "Nomor telepon"),
        Field("whatsapp", TEXT, "Nomor WhatsApp"),
        Field("surel", Text(r"^[^@\s<>\"]+@[^@\s<>\"]+$", "Tulis alamat surel, misalnya nama@contoh.go.id."), "Surel"),
        Field("media_sosial", ListOf(LINK), "Alamat media sosial"),
    ),
    from_text=lambda text: Kontak(telepon=text),
)

OPD: Record[dict[str, Any]] = Record(
    "opd.yml",
    dict,
    (
        Field("nama", TEXT, "Nama resmi OPD", required=True, fallback=""),
        Field("singkatan", TEXT, "Singkatan yang dipakai warga"),
        Field("jenis", Choice(JenisOpd), "Jenis perangkat daerah"),
        Field("alias", TEXTS, "Sebutan lain"),
        Field("nama_lama", TEXTS, "Nama sebelum berubah"),
        Field("alamat", TEXT, "Alamat kantor"),
        Field("koordinat", KOORDINAT, "Letak kantor"),
        Field("jam_layanan", JAM_LAYANAN, "Jam buka"),
        Field("jam_kerja", JAM_KERJA, "Hari dan jam kerja bila berbeda dari katalog.yml"),
        Field("kontak", _KONTAK, "Cara menghubungi"),
        Field("laman", LINK, "Situs OPD"),
        Field("maklumat", _MAKLUMAT, "Maklumat pelayanan"),
        Field("pengaduan", COMPLAINTS, "Saluran pengaduan"),
        Field("bentuk", Choice(Bentuk), "Bentuk dokumen SOP di OPD ini"),
    ),
)


def office(opd_id: str, path: str, found: dict[str, Any], own_actors: dict[str, Pelaksana]) -> Opd:
    """An OPD from its record, its folder name and its own actors."""
    return Opd(id=opd_id, path=path, pelaksana=own_actors, **found)


GOVERNMENT = Record(
    "katalog.yml",
    Government,
    (
        Field("nama", TEXT, "Nama pemerintah daerah", required=True, fallback="Pemerintah Daerah"),
        Field("tingkat", Choice(Tingkat), "kabupaten, kota, atau provinsi"),
        Field("laman", LINK, "Alamat situs katalog ini"),
        Field("logo", LINK, "Alamat gambar logo di situs ini"),
        Field("alamat", TEXT, "Alamat kantor"),
        Field("zona_waktu", TEXT, "Zona waktu IANA, misalnya Asia/Jakarta"),
        Field("jam_kerja", JAM_KERJA, "Hari dan jam kerja"),
        Field(
            "tinjauan",
            Record(
                "kebijakan tinjauan",
                Tinjauan,
                (
                    Field("pemantauan_bulan", Integer(1, 60), "Pemantauan paling lambat setiap sekian bulan"),
                    Field("evaluasi_bulan", Integer(1, 60), "Evaluasi paling lambat setiap sekian bulan"),
                ),
            ),
            "Seberapa sering SOP ditinjau",
        ),
        Field("pengaduan", COMPLAINTS, "Saluran pengaduan umum"),
        Field("bentuk", Choice(Bentuk), "Bentuk dokumen SOP bawaan"),
        Field("aturan", MapOf(Choice(RuleSetting)), "Tingkat aturan: galat, peringatan, atau mati"),
    ),
)
