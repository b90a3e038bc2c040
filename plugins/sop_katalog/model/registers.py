"""What the SOPs refer to: offices, actors, laws, taxonomy, holidays and the government itself."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from datetime import date
from enum import StrEnum
from fractions import Fraction

from sop_katalog.model.layanan import JamLayanan, Koordinat, Pengaduan
from sop_katalog.model.sop import Bentuk
from sop_katalog.values import dataclass

DAYS = ("senin", "selasa", "rabu", "kamis", "jumat", "sabtu", "minggu")
"""Names of the week's days, Monday first as in ISO 8601."""


@dataclass(frozen=True, slots=True)
class JamKerja:
    """A working week (Perpres 21/2023: five days, 37.5 hours, so 7.5 hours a day unless set otherwise)."""

    hari: tuple[str, ...] = DAYS[:5]
    jam_per_hari: Fraction = Fraction(15, 2)


@dataclass(frozen=True, slots=True)
class Pelaksana:
    """An actor. `eksternal` marks people outside the government; `usang` an abolished post and its `pengganti`."""

    id: str
    nama: str
    singkat: str = ""
    alias: tuple[str, ...] = ()
    eksternal: bool = False
    usang: bool = False
    pengganti: str = ""

    @property
    def label(self) -> str:
        """The short label of a column head."""
        return self.singkat or self.nama


class StatusRegulasi(StrEnum):
    """Whether a law is in force."""

    BERLAKU = "berlaku"
    DIUBAH = "diubah"
    DICABUT = "dicabut"


@dataclass(frozen=True, slots=True)
class Regulasi:
    """A law of the register."""

    id: str
    jenis: str
    nomor: str = ""
    tahun: int | None = None
    tentang: str = ""
    tautan: str = ""
    status: StatusRegulasi = StatusRegulasi.BERLAKU
    diganti_oleh: str = ""


@dataclass(frozen=True, slots=True)
class Maklumat:
    """Maklumat pelayanan: the public promise of an office (UU 25/2009 Pasal 22)."""

    teks: str
    tanggal: date | None = None
    jabatan: str = ""


@dataclass(frozen=True, slots=True)
class Kontak:
    """How to reach an office."""

    telepon: str = ""
    whatsapp: str = ""
    surel: str = ""
    media_sosial: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Opd:
    """An office (organisasi perangkat daerah); `id` is its folder name and survives a renaming."""

    id: str
    path: str
    nama: str
    singkatan: str = ""
    jenis: str = ""
    alias: tuple[str, ...] = ()
    nama_lama: tuple[str, ...] = ()
    alamat: str = ""
    koordinat: Koordinat | None = None
    jam_layanan: tuple[JamLayanan, ...] = ()
    jam_kerja: JamKerja | None = None
    kontak: Kontak | None = None
    laman: str = ""
    maklumat: Maklumat | None = None
    pengaduan: tuple[Pengaduan, ...] = ()
    bentuk: Bentuk | None = None
    pelaksana: dict[str, Pelaksana] = field(default_factory=dict)

    @property
    def label(self) -> str:
        """The short name people use."""
        return self.singkatan or self.nama


@dataclass(frozen=True, slots=True)
class Term:
    """One entry of the taxonomy. `layanan` lists SOP ids in the order a citizen needs them (life events)."""

    id: str
    nama: str
    uraian: str = ""
    layanan: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Taksonomi:
    """Categories, life events, audiences and groups of words that mean the same."""

    kategori: Mapping[str, Term] = field(default_factory=dict)
    peristiwa: Mapping[str, Term] = field(default_factory=dict)
    sasaran: Mapping[str, Term] = field(default_factory=dict)
    spm: Mapping[str, Term] = field(default_factory=dict)
    sinonim: tuple[tuple[str, ...], ...] = ()


@dataclass(frozen=True, slots=True)
class Libur:
    """One holiday; `jenis` is `libur_nasional`, `cuti_bersama` or `libur_daerah`."""

    tanggal: date
    nama: str
    jenis: str = "libur_nasional"


@dataclass(frozen=True, slots=True)
class LiburTahun:
    """The holidays of one year and the decree they come from."""

    tahun: int
    sumber: str = ""
    libur: tuple[Libur, ...] = ()


@dataclass(frozen=True, slots=True)
class Tinjauan:
    """Review policy in months (PermenPAN-RB 35/2012 Bab V: monitoring every 6, evaluation at least every 12)."""

    pemantauan_bulan: int = 6
    evaluasi_bulan: int = 12


@dataclass(frozen=True, slots=True)
class Government:
    """The government that publishes the catalogue (`katalog.yml`)."""

    nama: str
    tingkat: str = "kabupaten"
    laman: str = ""
    logo: str = ""
    alamat: str = ""
    zona_waktu: str = "Asia/Jakarta"
    jam_kerja: JamKerja = field(default_factory=JamKerja)
    tinjauan: Tinjauan = field(default_factory=Tinjauan)
    pengaduan: tuple[Pengaduan, ...] = ()
    bentuk: Bentuk = Bentuk.PERMENPAN
    aturan: dict[str, str] = field(default_factory=dict)
