"""Standar Pelayanan: the 14 components of UU 25/2009 Pasal 21 in the split of PermenPAN-RB 15/2014."""

from __future__ import annotations

from dataclasses import field
from datetime import date

from sop_katalog.model.duration import Duration
from sop_katalog.model.fee import Biaya
from sop_katalog.values import dataclass

PUBLISHED_COMPONENTS = ("persyaratan", "prosedur", "jangka_waktu", "biaya", "produk", "pengaduan")
"""The six of the service delivery group, which must be published."""

INTERNAL_COMPONENTS = (
    "dasar_hukum",
    "sarana_prasarana",
    "kompetensi_pelaksana",
    "pengawasan_internal",
    "jumlah_pelaksana",
    "jaminan_pelayanan",
    "jaminan_keamanan",
    "evaluasi_kinerja",
)
"""The eight of the manufacturing group."""

COMPONENT_NAMES = {
    "persyaratan": "Persyaratan",
    "prosedur": "Sistem, mekanisme, dan prosedur",
    "jangka_waktu": "Jangka waktu penyelesaian",
    "biaya": "Biaya/tarif",
    "produk": "Produk pelayanan",
    "pengaduan": "Penanganan pengaduan, saran, dan masukan",
    "dasar_hukum": "Dasar hukum",
    "sarana_prasarana": "Sarana, prasarana, dan/atau fasilitas",
    "kompetensi_pelaksana": "Kompetensi pelaksana",
    "pengawasan_internal": "Pengawasan internal",
    "jumlah_pelaksana": "Jumlah pelaksana",
    "jaminan_pelayanan": "Jaminan pelayanan",
    "jaminan_keamanan": "Jaminan keamanan dan keselamatan pelayanan",
    "evaluasi_kinerja": "Evaluasi kinerja pelaksana",
}


@dataclass(frozen=True, slots=True)
class Persyaratan:
    """One paper or condition. `asli` and `salinan` are counts (None: not said); `dari` is an SOP id or text."""

    nama: str
    asli: int | None = None
    salinan: int | None = None
    dari: str = ""
    bila: tuple[str, ...] = ()
    dasar_hukum: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class JangkaWaktu:
    """One promise of elapsed time to the citizen; never the sum of the steps."""

    waktu: Duration
    uraian: str = ""
    bila: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Pengaduan:
    """One way to complain. `batas` is the promised time of an answer."""

    nama: str
    jenis: str = ""
    kontak: str = ""
    tautan: str = ""
    batas: str = ""


@dataclass(frozen=True, slots=True)
class Kanal:
    """One way to ask for the service: loket, daring, keliling or telepon."""

    jenis: str
    nama: str = ""
    tautan: str = ""
    jam: str = ""


@dataclass(frozen=True, slots=True)
class Formulir:
    """A form to fill in."""

    nama: str
    tautan: str = ""


@dataclass(frozen=True, slots=True)
class Koordinat:
    """A place in decimal degrees (WGS 84), south and west negative."""

    lintang: float
    bujur: float


@dataclass(frozen=True, slots=True)
class JamLayanan:
    """Opening hours as written: days, hours, and a note such as the break."""

    hari: str
    jam: str = ""
    catatan: str = ""


@dataclass(frozen=True, slots=True)
class Lokasi:
    """A place where the service is given."""

    nama: str
    alamat: str = ""
    koordinat: Koordinat | None = None
    jam_layanan: tuple[JamLayanan, ...] = ()


@dataclass(frozen=True, slots=True)
class SuratKeputusan:
    """The decree that sets the standard."""

    nomor: str = ""
    tanggal: date | None = None


@dataclass(frozen=True, slots=True)
class StandarPelayanan:
    """A Standar Pelayanan as written in one SOP file; defaults from the SOP, OPD and catalogue are not filled in here.

    `ikut` names the SOP whose standard is shared; then nothing else may be set. `varian` maps variant ids to names,
    in the order of the file.
    """

    ikut: str = ""
    sk: SuratKeputusan | None = None
    varian: dict[str, str] = field(default_factory=dict)
    persyaratan: tuple[Persyaratan, ...] = ()
    prosedur: tuple[str, ...] = ()
    jangka_waktu: tuple[JangkaWaktu, ...] = ()
    biaya: Biaya | None = None
    produk: tuple[str, ...] = ()
    pengaduan: tuple[Pengaduan, ...] = ()
    dasar_hukum: tuple[str, ...] = ()
    sarana_prasarana: tuple[str, ...] = ()
    kompetensi_pelaksana: tuple[str, ...] = ()
    pengawasan_internal: tuple[str, ...] = ()
    jumlah_pelaksana: tuple[str, ...] = ()
    jaminan_pelayanan: tuple[str, ...] = ()
    jaminan_keamanan: tuple[str, ...] = ()
    evaluasi_kinerja: tuple[str, ...] = ()
    kanal: tuple[Kanal, ...] = ()
    formulir: tuple[Formulir, ...] = ()
    lokasi: tuple[Lokasi, ...] = ()
