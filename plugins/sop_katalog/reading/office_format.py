"""The tables of the offices: katalog.yml and opd.yml (format sumber §1)."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import Any
from zoneinfo import ZoneInfo

from sop_katalog.model.registers import DAYS, Government, JamKerja, Kontak, Maklumat, Opd, Pelaksana, Tinjauan
from sop_katalog.model.sop import Bentuk
from sop_katalog.reading import tree
from sop_katalog.reading.groups import TEXTS, ListOf, MapOf
from sop_katalog.reading.link import LINK
from sop_katalog.reading.numbers import Decimal, Integer
from sop_katalog.reading.place_format import JAM_LAYANAN, KOORDINAT
from sop_katalog.reading.record import Field, Record
from sop_katalog.reading.service_format import COMPLAINTS
from sop_katalog.reading.shapes import DATE, TEXT, Choice, Schema, Text
from sop_katalog.reading.source import Report, shown
from sop_katalog.reading.words import Hari, JenisOpd, RuleSetting, Tingkat
from sop_katalog.values import dataclass

_HOURS = Decimal(
    Fraction(1, 2), Fraction(24), "jumlah jam sehari", "Tulis jam kerja sehari tanpa istirahat, misalnya 7,5."
)
_ZONES = ("Asia/Jakarta", "Asia/Pontianak", "Asia/Makassar", "Asia/Jayapura")


@dataclass(frozen=True)
class _Zone:
    """A time zone by its name in the IANA database."""

    def read(self, node: tree.Node, key: str, report: Report) -> str | None:
        text = TEXT.read(node, key, report)
        if not text or text in _ZONES or _is_zone(text):
            return text or None
        remedy = "Tulis Asia/Jakarta (WIB), Asia/Makassar (WITA), atau Asia/Jayapura (WIT)."
        report.at(node, "pilihan-tak-sah", key, f"“{shown(text)}” bukan zona waktu yang dikenal.", remedy)
        return None

    def schema(self) -> Schema:
        return {"type": "string", "pattern": "^[A-Za-z]+(?:/[A-Za-z0-9_+-]+)*$", "examples": list(_ZONES)}


def _is_zone(name: str) -> bool:
    """Whether this machine knows the zone; a machine without the database knows Indonesia's own, above."""
    if not re.fullmatch(r"[A-Za-z]+(?:/[A-Za-z0-9_+-]{1,30}){0,2}", name):
        return False
    try:
        return ZoneInfo(name).key == name
    except (OSError, ValueError, KeyError):  # a folder of the database; not of its format; not there
        return False


def _working_week(hari: tuple[Hari, ...] = (), jam_per_hari: Fraction = Fraction(15, 2)) -> JamKerja:
    days = tuple(day for day in DAYS if day in hari) or DAYS[:5]
    return JamKerja(days, jam_per_hari)


JAM_KERJA = Record(
    "jam kerja",
    _working_week,
    (
        Field("hari", ListOf(Choice(Hari)), "Hari kerja"),
        Field("jam_per_hari", _HOURS, "Jam kerja sehari tanpa istirahat; bawaan 7,5"),
    ),
)


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
        Field(
            "surel",
            Text(r"^[^@\s<>\"]+@[^@\s<>\"]+$", "Tulis alamat surel, misalnya nama@contoh.go.id.", "bentuk-nilai"),
            "Surel",
        ),
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
        Field("zona_waktu", _Zone(), "Zona waktu IANA, misalnya Asia/Jakarta"),
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
