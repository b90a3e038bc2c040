"""One Standar Operasional Prosedur: the boxes of the form of PermenPAN-RB 35/2012 and what a catalogue adds."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields
from datetime import date
from enum import StrEnum
from operator import attrgetter
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from sop_katalog.model.layanan import StandarPelayanan
from sop_katalog.model.step import Step
from sop_katalog.values import dataclass

MAX_STEPS = 200


class Status(StrEnum):
    """Where an SOP stands in its life."""

    DRAF = "draf"
    BERLAKU = "berlaku"
    DALAM_REVISI = "dalam_revisi"
    DICABUT = "dicabut"


class Jenis(StrEnum):
    """Kind of activity: it sets how the SOP begins and ends (KemenPANRB, bahan SOP 2013)."""

    PELAYANAN = "pelayanan"
    RUTIN = "rutin"
    PENUGASAN = "penugasan"


class JenisKeterkaitan(StrEnum):
    """How another SOP relates to this one."""

    PRASYARAT = "prasyarat"
    LANJUTAN = "lanjutan"
    TERKAIT = "terkait"
    BAGIAN = "bagian"


class Bentuk(StrEnum):
    """Form of the official document: PermenPAN-RB 35/2012, Permendagri 52/2011, or health accreditation."""

    PERMENPAN = "permenpan"
    PERMENDAGRI = "permendagri"
    AKREDITASI = "akreditasi"


@dataclass(frozen=True, slots=True)
class Keterkaitan:
    """A link to another SOP by its id."""

    sop: str
    jenis: JenisKeterkaitan = JenisKeterkaitan.TERKAIT


@dataclass(frozen=True, slots=True)
class Monev:
    """One entry of the monitoring or evaluation record (PermenPAN-RB 35/2012, Bab V)."""

    tanggal: date | None
    hasil: str = ""
    catatan: str = ""
    tindakan: str = ""


@dataclass(frozen=True, slots=True)
class Pengesahan:
    """Who signed. `nip` is kept out of the model: it is never published."""

    jabatan: str = ""
    nama: str = ""
    pangkat: str = ""


@dataclass(frozen=True, slots=True)
class ProsesBisnis:
    """Place in the peta proses bisnis (PermenPAN-RB 19/2018)."""

    kode: str = ""
    nama: str = ""
    level: str = ""


@dataclass(frozen=True, slots=True)
class Tambahan:
    """An extra section such as Pengertian or Tujuan; `isi` is Markdown by the author."""

    judul: str
    isi: str


@dataclass(frozen=True, slots=True)
class Pengecualian:
    """A finding the authors accept, with the reason that is published; `kunci` narrows it to one place."""

    aturan: str
    alasan: str
    kunci: str = ""


class Rest(NamedTuple):
    """What is not told yet of an SOP: who tells the values of `TOLD_LATER`, and whether there are steps among them."""

    tell: Callable[[], tuple[Any, ...]]
    has_steps: bool


class _Partly:
    """An SOP that was read before need not be told whole: of nearly all of them lists and rules ask for little."""

    __slots__ = ("_rest",)

    if not TYPE_CHECKING:  # which would take any attribute for one that exists

        def __getattr__(self, name: str) -> Any:
            rest = unread(self)
            if rest is None:
                raise AttributeError(name)
            told = rest.tell()
            del self._rest
            for known, value in zip(TOLD_LATER, told, strict=True):
                setattr(self, known, value)
            return getattr(self, name)


def unread(sop: _Partly) -> Rest | None:
    """What is not told yet of an SOP."""
    try:
        found: Rest = object.__getattribute__(sop, "_rest")
    except AttributeError:
        return None
    return found


@dataclass(frozen=True, slots=True)
class Sop(_Partly):
    """One SOP. `id` is `<opd>/<slug>`; `path` is the source file relative to the sources' parent, with `/`.

    `isi` is the free Markdown after the front matter, which starts at `isi_line` (from 1).
    """

    id: str
    opd: str
    slug: str
    path: str
    judul: str
    status: Status
    jenis: Jenis
    nomor: str = ""
    diganti_oleh: str = ""
    id_lama: tuple[str, ...] = ()
    unit: str = ""
    tanggal_pembuatan: date | None = None
    nomor_revisi: str = ""
    tanggal_revisi: date | None = None
    tanggal_efektif: date | None = None
    pemantauan: tuple[Monev, ...] = ()
    evaluasi: tuple[Monev, ...] = ()
    disahkan_oleh: Pengesahan | None = None
    dasar_hukum: tuple[str, ...] = ()
    keterkaitan: tuple[Keterkaitan, ...] = ()
    peringatan: tuple[str, ...] = ()
    kualifikasi_pelaksana: tuple[str, ...] = ()
    peralatan: tuple[str, ...] = ()
    pencatatan: tuple[str, ...] = ()
    sifat: str = ""
    besaran: str = ""
    cakupan: str = ""
    kelengkapan_sop: str = ""
    bentuk: Bentuk | None = None
    proses_bisnis: ProsesBisnis | None = None
    kategori: tuple[str, ...] = ()
    peristiwa: tuple[str, ...] = ()
    sasaran: tuple[str, ...] = ()
    spm: tuple[str, ...] = ()
    sebutan: tuple[str, ...] = ()
    ringkasan: str = ""
    pelaksana: tuple[str, ...] = ()
    langkah: tuple[Step, ...] = ()
    standar_pelayanan: StandarPelayanan | None = None
    tambahan: tuple[Tambahan, ...] = ()
    pengecualian: tuple[Pengecualian, ...] = ()
    isi: str = ""
    isi_line: int = 1

    @property
    def has_steps(self) -> bool:
        """Whether there is a flow. Asked of every SOP, and so known before the steps are told."""
        rest = unread(self)
        return rest.has_steps if rest else bool(self.langkah)

    @property
    def columns(self) -> tuple[str, ...]:
        """Actor ids in the order of the form's columns: as given, then by first appearance in the steps."""
        found = dict.fromkeys(self.pelaksana)
        found.update(dict.fromkeys(actor for step in self.langkah for actor in step.pelaksana))
        return tuple(found)


TOLD_LATER: Final = ("langkah", "standar_pelayanan", "tambahan", "isi")
"""What takes most of the time to tell an SOP again."""
_KNOWN: Final = tuple(field.name for field in fields(Sop) if field.name not in TOLD_LATER)
known_of: Final = attrgetter(*_KNOWN)
"""All values of an SOP but those of `TOLD_LATER`, which `later_of` gives."""
later_of: Final = attrgetter(*TOLD_LATER)


def told_in_part(known: tuple[Any, ...], rest: Rest) -> Sop:
    """An SOP from what `known_of` gave; it asks for the rest when somebody asks it for that."""
    sop = Sop.__new__(Sop)
    for name, value in zip(_KNOWN, known, strict=True):
        setattr(sop, name, value)
    object.__setattr__(sop, "_rest", rest)
    return sop
