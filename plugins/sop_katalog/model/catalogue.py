"""The whole catalogue as one value, and the look-ups that need all of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import field, replace
from functools import cached_property
from typing import Any, TypeVar, cast

from sop_katalog.model.citation import citation_id, citation_title, parse_citation
from sop_katalog.model.kata import Kata
from sop_katalog.model.layanan import StandarPelayanan
from sop_katalog.model.registers import Government, JamKerja, LiburTahun, Opd, Pelaksana, Regulasi, Taksonomi
from sop_katalog.model.sop import Bentuk, JenisKeterkaitan, Sop, Status
from sop_katalog.values import dataclass

T = TypeVar("T")
_INVERSE = {
    JenisKeterkaitan.PRASYARAT: JenisKeterkaitan.LANJUTAN,
    JenisKeterkaitan.LANJUTAN: JenisKeterkaitan.PRASYARAT,
    JenisKeterkaitan.TERKAIT: JenisKeterkaitan.TERKAIT,
    JenisKeterkaitan.BAGIAN: JenisKeterkaitan.BAGIAN,
}


@dataclass(frozen=True, slots=True)
class LawReference:
    """A dasar hukum as it is shown: full title, and the register's entry when it is known there."""

    teks: str
    regulasi: Regulasi | None


@dataclass(frozen=True, slots=True)
class Glance:
    """Promise and fee of an SOP in a few words, as lists show them; empty where there is none."""

    waktu: str = ""
    biaya: str = ""


@dataclass(frozen=True, eq=False)
class Catalogue:
    """All SOPs and registers of one government. Mappings keep a fixed, sorted order.

    `glances` are computed from the rest, for the SOPs that lists show. A catalogue is equal to itself only, so that
    what is computed from a whole one can be kept beside it.
    """

    government: Government
    opd: Mapping[str, Opd] = field(default_factory=dict)
    sops: Mapping[str, Sop] = field(default_factory=dict)
    pelaksana: Mapping[str, Pelaksana] = field(default_factory=dict)
    regulasi: Mapping[str, Regulasi] = field(default_factory=dict)
    taksonomi: Taksonomi = field(default_factory=Taksonomi)
    libur: Mapping[int, LiburTahun] = field(default_factory=dict)
    kata: Kata = field(default_factory=Kata)
    glances: Mapping[str, Glance] = field(default_factory=dict)

    def whole(self, sop: Sop) -> Sop:
        """An SOP of this catalogue for whoever needs all of it."""
        return self.sops[sop.id]

    def once(self, compute: Callable[[Catalogue], T]) -> T:
        """What a function makes of this catalogue, computed once. The function stands at the top of a module."""
        if compute not in self._once:
            self._once[compute] = compute(self)
        return cast("T", self._once[compute])

    def index(self, compute: Callable[[Catalogue], Mapping[str, T]]) -> Mapping[str, T]:
        """As `once`, for a mapping of which each user needs few items."""
        return self.once(compute)

    def beside(self, name: str, items: Mapping[str, T]) -> Mapping[str, T]:
        """Values that were computed elsewhere, such as the findings of each office, to be used with this catalogue."""
        del name  # a catalogue under watch notes looks at them by this name
        return items

    def actor(self, opd_id: str, actor_id: str) -> Pelaksana | None:
        """The actor an id means inside an OPD: the OPD's own register adds to the shared one."""
        opd = self.opd.get(opd_id)
        own = opd.pelaksana.get(actor_id) if opd else None
        return own or self.pelaksana.get(actor_id)

    def actor_or_text(self, opd_id: str, actor_id: str) -> Pelaksana:
        """As `actor`, but an unknown id (a problem of its own) is shown as written."""
        return self.actor(opd_id, actor_id) or Pelaksana(id=actor_id, nama=actor_id)

    def law(self, text: str) -> LawReference:
        """What a `dasar_hukum` entry means: a register id, or free text that may cite a registered law."""
        found = self._laws.get(text)
        if found is None:
            found = self._laws[text] = self._find_law(text)
        return found

    def _find_law(self, text: str) -> LawReference:
        known = self.regulasi.get(text) or self._law_by_citation.get(parse_citation(text).id or "")
        if known is None:
            return LawReference(teks=text, regulasi=None)
        if text == known.id:
            return LawReference(citation_title(known.jenis, known.nomor, known.tahun, known.tentang), known)
        return LawReference(text, known)

    @cached_property
    def _laws(self) -> dict[str, LawReference]:
        return {}

    def standard_owner(self, sop: Sop) -> Sop | None:
        """The SOP whose own Standar Pelayanan serves `sop`; None where there is none or `ikut` goes in circles."""
        seen = {sop.id}
        current: Sop | None = sop
        while current is not None and current.standar_pelayanan is not None:
            ikut = current.standar_pelayanan.ikut
            if not ikut:
                return current
            if ikut in seen:
                return None
            seen.add(ikut)
            current = self.sops.get(ikut)
        return None

    def standard(self, sop: Sop) -> StandarPelayanan | None:
        """The Standar Pelayanan of an SOP with the defaults filled in: legal basis from the SOP, complaints from
        the OPD and then the catalogue (format sumber §4)."""
        owner = self.standard_owner(sop)
        if owner is None or owner.standar_pelayanan is None:
            return None
        own = owner.standar_pelayanan
        opd = self.opd.get(owner.opd)
        complaints = own.pengaduan or (opd.pengaduan if opd else ()) or self.government.pengaduan
        laws = own.dasar_hukum or owner.dasar_hukum
        known = self._standards.get(owner.id)
        if known is None or known[0] is not own or known[1] is not laws:
            known = self._standards[owner.id] = own, laws, replace(own, dasar_hukum=laws, pengaduan=complaints)
        return known[2]

    @cached_property
    def _standards(self) -> dict[str, tuple[StandarPelayanan, tuple[str, ...], StandarPelayanan]]:
        """By owner: its own standard and laws, and what was made of them; a page asks for it nine times."""
        return {}

    def bare_standard(self, sop: Sop) -> StandarPelayanan | None:
        """As `standard` without the defaults: for whoever asks for papers, times, fees and products only."""
        owner = self.standard_owner(sop)
        return owner.standar_pelayanan if owner is not None else None

    def prerequisites(self, sop: Sop) -> tuple[str, ...]:
        """The ids of the SOPs that one names as its prerequisites."""
        return tuple(link.sop for link in sop.keterkaitan if link.jenis is JenisKeterkaitan.PRASYARAT)

    def working_week(self, opd_id: str) -> JamKerja:
        """The working week of an OPD, which may differ from the government's."""
        opd = self.opd.get(opd_id)
        return (opd.jam_kerja if opd else None) or self.government.jam_kerja

    def form(self, sop: Sop) -> Bentuk:
        """The form of the official document of an SOP: its own, its OPD's, the government's."""
        opd = self.opd.get(sop.opd)
        return sop.bentuk or (opd.bentuk if opd else None) or self.government.bentuk

    def of_opd(self, opd_id: str) -> tuple[Sop, ...]:
        """The SOPs of one OPD by title."""
        return self._by_opd.get(opd_id, ())

    def neighbours(self, sop: Sop) -> tuple[Sop | None, Sop | None]:
        """The SOPs before and after one in its OPD, by title."""
        place = self._places[sop.id]
        shelf = self.of_opd(sop.opd)
        return shelf[place - 1] if place else None, shelf[place + 1] if place + 1 < len(shelf) else None

    def related(self, sop: Sop) -> tuple[tuple[Sop, JenisKeterkaitan, bool], ...]:
        """Related SOPs both ways: (other, what the other is to this one, whether this one names it itself)."""
        own = [
            (self.sops[link.sop], link.jenis, True)
            for link in sop.keterkaitan
            if link.sop in self.sops and link.sop != sop.id
        ]
        named = {other.id for other, _, _ in own}
        back = [
            (other, _INVERSE[jenis], False) for other, jenis in self._backlinks.get(sop.id, ()) if other.id not in named
        ]
        return (*own, *back)

    def on_law(self, law_id: str) -> tuple[Sop, ...]:
        """The SOPs that stand on a law, by id."""
        return self._by_law.get(law_id, ())

    def in_term(self, kind: str, term_id: str) -> tuple[Sop, ...]:
        """The SOPs of one taxonomy entry; `kind` is kategori, peristiwa, sasaran or spm."""
        return tuple(sop for sop in self._by_title if term_id in getattr(sop, kind))

    def without_drafts(self) -> Catalogue:
        """The catalogue as the public sees it."""
        return replace(self, sops={key: sop for key, sop in self.sops.items() if sop.status is not Status.DRAF})

    @cached_property
    def redirects(self) -> Mapping[str, str]:
        """Old SOP id → the id that replaced it."""
        return {old: sop.id for sop in self.sops.values() for old in sop.id_lama}

    @cached_property
    def _once(self) -> dict[Callable[..., Any], Any]:
        return {}

    @cached_property
    def _law_by_citation(self) -> dict[str, Regulasi]:
        """Laws by what they are, however the register spells their ids."""
        named = ((citation_id(law.jenis, law.nomor, law.tahun), law) for law in self.regulasi.values())
        return {key: law for key, law in named if key}

    @cached_property
    def _by_title(self) -> tuple[Sop, ...]:
        return tuple(sorted(self.sops.values(), key=lambda sop: (sop.judul.casefold(), sop.id)))

    @cached_property
    def _by_opd(self) -> dict[str, tuple[Sop, ...]]:
        groups: dict[str, list[Sop]] = {}
        for sop in self._by_title:
            groups.setdefault(sop.opd, []).append(sop)
        return {key: tuple(sops) for key, sops in groups.items()}

    @cached_property
    def _places(self) -> dict[str, int]:
        return {sop.id: place for shelf in self._by_opd.values() for place, sop in enumerate(shelf)}

    @cached_property
    def _backlinks(self) -> dict[str, tuple[tuple[Sop, JenisKeterkaitan], ...]]:
        groups: dict[str, list[tuple[Sop, JenisKeterkaitan]]] = {}
        for sop in self.sops.values():
            for link in sop.keterkaitan:
                groups.setdefault(link.sop, []).append((sop, link.jenis))
        return {key: tuple(links) for key, links in groups.items()}

    @cached_property
    def _by_law(self) -> dict[str, tuple[Sop, ...]]:
        groups: dict[str, dict[str, Sop]] = {}
        for sop in self.sops.values():
            for text in laws_of(sop):
                known = self.law(text).regulasi
                if known is not None:
                    groups.setdefault(known.id, {})[sop.id] = sop
        return {key: tuple(sops.values()) for key, sops in groups.items()}


def laws_of(sop: Sop) -> tuple[str, ...]:
    """Every `dasar_hukum` entry of an SOP: of the form, the steps, the standard, its papers and its fees."""
    found = list(sop.dasar_hukum)
    for step in sop.langkah:
        found.extend(step.dasar_hukum)
    standard = sop.standar_pelayanan
    if standard is not None:
        found.extend(standard.dasar_hukum)
        found.extend(law for item in standard.persyaratan for law in item.dasar_hukum)
        if standard.biaya is not None:
            found.extend(law for line in standard.biaya.tarif for law in line.dasar_hukum)
    return tuple(dict.fromkeys(found))
