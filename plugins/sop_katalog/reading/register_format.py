"""The tables of the registers: pelaksana, regulasi, taksonomi, libur (format sumber §1)."""

from __future__ import annotations

from datetime import date
from typing import Any

from sop_katalog.model.registers import Libur, LiburTahun, Pelaksana, Regulasi, StatusRegulasi, Taksonomi, Term
from sop_katalog.reading import tree
from sop_katalog.reading.groups import TEXTS, ListOf, MapOf
from sop_katalog.reading.link import LINK
from sop_katalog.reading.numbers import Integer
from sop_katalog.reading.record import Field, Record
from sop_katalog.reading.shapes import BOOLEAN, DATE, SLUG, SOP_ID, TEXT, Choice, Schema
from sop_katalog.reading.source import Report
from sop_katalog.reading.words import JenisLibur
from sop_katalog.values import dataclass

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


@dataclass(frozen=True)
class _DayOf:
    """A date of one year; of any year when none is set, for the schema."""

    year: int | None

    def read(self, node: tree.Node, key: str, report: Report) -> date | None:
        found = DATE.read(node, key, report)
        if found is None or found.year == self.year:
            return found
        message = f"Tanggal {found.isoformat()} bukan dari tahun {self.year}."
        report.at(node, "tahun-libur-beda", key, message, "Pindahkan ke berkas tahun yang benar.")
        return None

    def schema(self) -> Schema:
        return DATE.schema()


@dataclass(frozen=True)
class _YearOf:
    """The year of a file, which its name says too."""

    year: int | None

    def read(self, node: tree.Node, key: str, report: Report) -> int | None:
        found = _YEAR.read(node, key, report)
        if found is None or found == self.year:
            return found
        message = f"Tahun {found} tidak cocok dengan nama berkas {self.year}.yml."
        report.at(node, "tahun-libur-beda", key, message, "Samakan tahun di dalam berkas dengan nama berkasnya.")
        return None

    def schema(self) -> Schema:
        return _YEAR.schema()


_YEAR = Integer(1945, 2200)


def holiday_table(year: int | None = None) -> Record[dict[str, Any]]:
    """The table of `libur/<year>.yml`."""
    one: Record[dict[str, Any]] = Record(
        "satu hari libur",
        dict,
        (
            Field("tanggal", _DayOf(year), "Tanggal", required=True),
            Field("nama", TEXT, "Nama hari libur", required=True, fallback=""),
            Field("jenis", Choice(JenisLibur), "libur_nasional, cuti_bersama, atau libur_daerah"),
        ),
    )
    return Record(
        "berkas hari libur",
        dict,
        (
            Field("tahun", _YearOf(year), "Tahun; sama dengan nama berkas"),
            Field("sumber", TEXT, "Keputusan yang menetapkan"),
            Field("libur", ListOf(one, single=False), "Hari libur", required=True, fallback=()),
        ),
    )


def holidays(found: dict[str, Any], year: int) -> LiburTahun:
    """One year of holidays; what has no date, which is a problem, is left out."""
    entries = [Libur(**entry) for entry in found["libur"] if "tanggal" in entry]
    return LiburTahun(year, found.get("sumber", ""), tuple(sorted(entries, key=lambda entry: entry.tanggal)))
