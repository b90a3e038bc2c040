"""What a page shows of a Standar Pelayanan: papers, promises, fees and components, grouped by variant."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from hashlib import sha256
from typing import Protocol, TypeVar

from sop_katalog.model.catalogue import Catalogue
from sop_katalog.model.dates import long_date
from sop_katalog.model.fee import Biaya, Tarif
from sop_katalog.model.layanan import (
    COMPONENT_NAMES,
    INTERNAL_COMPONENTS,
    JangkaWaktu,
    Pengaduan,
    Persyaratan,
    StandarPelayanan,
)
from sop_katalog.model.registers import Kontak
from sop_katalog.model.sop import Sop
from sop_katalog.render.kata import Words, words_of
from sop_katalog.render.language import rupiah
from sop_katalog.render.links import Links
from sop_katalog.render.sop_view import LinkView, short_law_links, source_link
from sop_katalog.values import dataclass


class _Cased(Protocol):
    @property
    def bila(self) -> tuple[str, ...]: ...


C = TypeVar("C", bound=_Cased)


@dataclass(frozen=True, slots=True)
class PaperView:
    """One requirement."""

    nama: str
    jumlah: str
    dari: LinkView | None
    dasar_hukum: tuple[LinkView, ...]


@dataclass(frozen=True, slots=True)
class FeeView:
    """One line of the fee table. `rupiah` and `faktor` are for adding up: what the amount is multiplied by."""

    uraian: str
    tarif: str
    satuan: str
    dasar_hukum: tuple[LinkView, ...]
    rupiah: int = 0
    faktor: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PromiseView:
    """One promise of time."""

    teks: str
    uraian: str


@dataclass(frozen=True, slots=True)
class CaseView:
    """What belongs to one variant; `id` and `nama` are empty for what belongs to all of them."""

    id: str
    nama: str
    items: tuple[object, ...]


@dataclass(frozen=True, slots=True)
class ComponentView:
    """One of the eight internal components."""

    key: str
    nama: str
    items: tuple[LinkView, ...]


@dataclass(frozen=True, slots=True)
class ComplaintView:
    """One way to complain."""

    jenis: str
    nama: str
    kontak: str
    url: str
    batas: str


@dataclass(frozen=True, slots=True)
class ServiceView:
    """A Standar Pelayanan as shown."""

    sk: str
    ikut: LinkView | None
    varian: tuple[tuple[str, str], ...]
    persyaratan: tuple[CaseView, ...]
    prosedur: tuple[str, ...]
    jangka_waktu: tuple[CaseView, ...]
    biaya: tuple[CaseView, ...]
    biaya_teks: str
    gratis: bool
    produk: tuple[str, ...]
    pengaduan: tuple[ComplaintView, ...]
    komponen: tuple[ComponentView, ...]
    formulir: tuple[LinkView, ...]
    kunci: str


def service_view(sop: Sop, catalogue: Catalogue, links: Links) -> ServiceView | None:
    """The standard that serves an SOP, its own or the one it shares; None where there is none."""
    standard, owner = catalogue.standard(sop), catalogue.standard_owner(sop)
    if standard is None or owner is None:
        return None
    kata, fee = words_of(catalogue), standard.biaya or Biaya()
    return ServiceView(
        sk=_decree(standard, kata),
        ikut=None if owner.id == sop.id else source_link(owner.id, catalogue, links),
        varian=tuple(standard.varian.items()),
        persyaratan=_by_case(standard, standard.persyaratan, lambda item: _paper(item, catalogue, links, kata)),
        prosedur=standard.prosedur,
        jangka_waktu=_by_case(standard, standard.jangka_waktu, _promise),
        biaya=_by_case(standard, fee.tarif, lambda item: _fee(item, catalogue, links, kata)),
        biaya_teks=fee.teks,
        gratis=fee.gratis,
        produk=standard.produk,
        pengaduan=tuple(complaint(item, kata) for item in standard.pengaduan),
        komponen=tuple(_components(standard)),
        formulir=tuple(LinkView(item.nama, item.tautan) for item in standard.formulir),
        kunci=f"{sop.id}@{_version(sop, standard)}",
    )


def _version(sop: Sop, standard: StandarPelayanan) -> str:
    """Changes with the SOP's version and with the papers, so that a reader's ticks never stand beside other papers."""
    papers = [[item.nama, *item.bila] for item in standard.persyaratan]
    text = repr((sop.nomor, sop.tanggal_efektif, sop.tanggal_revisi, papers))
    return sha256(text.encode()).hexdigest()[:8]


def _decree(standard: StandarPelayanan, kata: Words) -> str:
    if standard.sk is None:
        return ""
    parts = [kata.umum.nomor.format(nomor=standard.sk.nomor)] if standard.sk.nomor else []
    if standard.sk.tanggal:
        parts.append(kata.komponen.keputusan_tanggal.format(tanggal=long_date(standard.sk.tanggal)))
    return " ".join(parts)


def _by_case(standard: StandarPelayanan, items: Sequence[C], show: Callable[[C], object]) -> tuple[CaseView, ...]:
    """What holds for all first, then each variant in the order of the file."""
    cases = [CaseView("", "", tuple(show(item) for item in items if not item.bila))]
    for variant, name in standard.varian.items():
        cases.append(CaseView(variant, name, tuple(show(item) for item in items if variant in item.bila)))
    return tuple(case for case in cases if case.items)


def _paper(item: Persyaratan, catalogue: Catalogue, links: Links, kata: Words) -> PaperView:
    source = source_link(item.dari, catalogue, links) if item.dari else None
    laws = short_law_links(item.dasar_hukum, catalogue, links)
    return PaperView(item.nama, paper_count(item, kata), source, laws)


def paper_count(item: Persyaratan, kata: Words) -> str:
    """“1 asli dan 2 fotokopi”, or nothing."""
    originals = kata.angka.jumlah_asli.format(jumlah=item.asli) if item.asli else ""
    copies = kata.angka.jumlah_fotokopi.format(jumlah=item.salinan) if item.salinan else ""
    if originals and copies:
        return kata.persyaratan.asli_dan_fotokopi.format(asli=originals, fotokopi=copies)
    return originals or copies


def _promise(item: JangkaWaktu) -> PromiseView:
    return PromiseView(item.waktu.teks, item.uraian)


def _fee(item: Tarif, catalogue: Catalogue, links: Links, kata: Words) -> FeeView:
    amount = rupiah(item.tarif) if item.tarif else kata.umum.gratis
    laws = short_law_links(item.dasar_hukum, catalogue, links)
    return FeeView(item.uraian, amount, item.satuan, laws, item.tarif, factors(item.satuan))


def factors(unit: str) -> tuple[str, ...]:
    """What a rate is multiplied by: “per m² per tahun” → m², tahun; other words are one factor, nothing is none."""
    parts = [part.strip() for part in re.split(r"(?:^|\s)per\s+|/", unit.strip(), flags=re.IGNORECASE)]
    return tuple(part for part in parts if part)


def complaint(item: Pengaduan, kata: Words) -> ComplaintView:
    """A complaint channel with the address that reaches it."""
    kind = kata.saluran[item.jenis] if item.jenis else ""
    return ComplaintView(kind, item.nama, item.kontak, reach(item), item.batas)


def contacts(contact: Kontak | None, kata: Words) -> tuple[ComplaintView, ...]:
    """Telephone, WhatsApp and mail of an office, with the addresses that reach them."""
    if contact is None:
        return ()
    ways = (("telepon", contact.telepon), ("whatsapp", contact.whatsapp), ("surel", contact.surel))
    channels = tuple(complaint(Pengaduan("", kind, text), kata) for kind, text in ways if text)
    return channels + tuple(ComplaintView("", "", address, address, "") for address in contact.media_sosial)


def reach(item: Pengaduan) -> str:
    """The address that opens a channel: a page, a chat, a call, a mail; empty when there is none."""
    digits = "".join(mark for mark in item.kontak if mark.isdigit())
    if item.tautan:
        return item.tautan
    if item.jenis == "whatsapp" and digits:
        return f"https://wa.me/{'62' + digits[1:] if digits.startswith('0') else digits}"
    if item.jenis in ("telepon", "sms") and digits:
        return f"{'sms' if item.jenis == 'sms' else 'tel'}:{digits}"
    if item.jenis == "surel" and "@" in item.kontak:
        return f"mailto:{item.kontak}"
    return ""


def _components(standard: StandarPelayanan) -> list[ComponentView]:
    """The internal components that are filled in; the legal basis has a section of its own."""
    found = []
    for key in INTERNAL_COMPONENTS:
        texts: tuple[str, ...] = getattr(standard, key)
        if texts and key != "dasar_hukum":
            found.append(ComponentView(key, COMPONENT_NAMES[key], tuple(LinkView(text) for text in texts)))
    return found
