"""“Kapan selesai?”: the promises as the browser counts them, and what to do when one is not kept."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from functools import lru_cache
from urllib.parse import quote

from sop_katalog.model.catalogue import Catalogue
from sop_katalog.model.dates import long_date
from sop_katalog.model.layanan import JangkaWaktu, Pengaduan, StandarPelayanan
from sop_katalog.model.opening import read_openings
from sop_katalog.model.registers import Kontak, Opd
from sop_katalog.model.sop import Sop
from sop_katalog.model.workdays import around_the_clock
from sop_katalog.render.kata import Words, words_of
from sop_katalog.render.language import enumerate_words
from sop_katalog.render.place_view import opening_data
from sop_katalog.render.service_view import ComplaintView, complaint, contacts, reach
from sop_katalog.values import dataclass

_OUTSIDE = ("sp4n_lapor", "ombudsman")
_LAPOR_ADDRESS = "lapor.go.id"
_CLOCK = ("detik", "menit", "jam")
_GAP = "…………………"


@dataclass(frozen=True, slots=True)
class CountView:
    """A promise that can be counted. `satuan` is the unit of `Amount`, `siang_malam` as in `around_the_clock`."""

    varian: str
    nama: str
    teks: str
    jumlah: str
    satuan: str
    siang_malam: bool


@dataclass(frozen=True, slots=True)
class RungView:
    """One rung of the ladder: whom to turn to, and how."""

    judul: str
    uraian: str
    saluran: tuple[ComplaintView, ...]


@dataclass(frozen=True, slots=True)
class MessageView:
    """The message to send: `pola` holds {diterima}, {janji}, {selesai}; `teks` has gaps to fill in instead.

    `whatsapp` and `surel` are addresses without the message, empty when the office has none.
    """

    judul: str
    pola: str
    teks: str
    whatsapp: str
    surel: str

    @property
    def whatsapp_url(self) -> str:
        return f"{self.whatsapp}?text={_quoted(self.teks)}"

    @property
    def surel_url(self) -> str:
        """RFC 6068: lines of a mail end in CR LF."""
        body = _quoted(self.teks).replace("%0A", "%0D%0A")
        return f"{self.surel}?subject={quote(self.judul, safe='')}&body={body}"


@lru_cache(maxsize=2)  # the message of a page is asked for twice
def _quoted(text: str) -> str:
    return quote(text, safe="")


@dataclass(frozen=True, slots=True)
class PromiseDateView:
    """All that the section shows. `buka` are the hours of the office, empty when no promise is in minutes or hours."""

    janji: tuple[CountView, ...]
    tanpa_tanggal: bool
    hari: str
    hari_teks: str
    jam_per_hari: str
    buka: tuple[tuple[int | str, ...], ...]
    jenjang: tuple[RungView, ...]
    pesan: MessageView


def promise_date_view(sop: Sop, catalogue: Catalogue, address: str) -> PromiseDateView | None:
    """The section of one service; None without a promise. `address` is the page's own, empty when unknown."""
    standard = catalogue.standard(sop)
    if standard is None or not standard.jangka_waktu:
        return None
    counts = tuple(count for item in standard.jangka_waktu for count in _counts(item, standard))
    week = catalogue.working_week(sop.opd)
    return PromiseDateView(
        janji=counts,
        tanpa_tanggal=len(counts) < len(standard.jangka_waktu),
        hari=" ".join(week.hari),
        hari_teks=enumerate_words([day.capitalize() for day in week.hari], words_of(catalogue).umum.dan),
        jam_per_hari=f"{float(week.jam_per_hari):g}",
        buka=_openings(counts, catalogue.opd[sop.opd]),
        jenjang=tuple(_ladder(sop, standard, catalogue)),
        pesan=_message(sop, standard, catalogue, address),
    )


def _counts(item: JangkaWaktu, standard: StandarPelayanan) -> list[CountView]:
    """A promise once for each variant it names, once when it is for all; none when it promises no latest time."""
    if item.waktu.maks is None:
        return []
    amount = item.waktu.maks.to_json()
    whole_day = around_the_clock(item.waktu)
    return [
        CountView(
            varian=variant,
            nama=": ".join(filter(None, (standard.varian.get(variant, ""), item.uraian))),
            teks=item.waktu.teks,
            jumlah=f"{amount['jumlah']}",
            satuan=f"{amount['satuan']}",
            siang_malam=whole_day,
        )
        for variant in item.bila or ("",)
    ]


def _openings(counts: Iterable[CountView], opd: Opd) -> tuple[tuple[int | str, ...], ...]:
    """The hours of the office without its notes, where a promise runs by the clock."""
    if not any(count.satuan in _CLOCK and not count.siang_malam for count in counts):
        return ()
    return opening_data(replace(item, catatan="") for item in read_openings(opd.jam_layanan))


def _ladder(sop: Sop, standard: StandarPelayanan, catalogue: Catalogue) -> list[RungView]:
    """The office first, then SP4N-LAPOR!, then Ombudsman RI (UU 25/2009 Pasal 40–42; UU 37/2008)."""
    kata, opd = words_of(catalogue), catalogue.opd[sop.opd]
    everyone = (*standard.pengaduan, *catalogue.government.pengaduan)
    own = [item for item in standard.pengaduan if not _is_lapor(item) and item.jenis not in _OUTSIDE]
    lapor = next((item for item in everyone if _is_lapor(item)), None)
    ombudsman = next((item for item in everyone if item.jenis == "ombudsman"), None)
    rungs = [
        RungView(
            kata.kapan_selesai.tanya_kantor.format(kantor=opd.label),
            kata.kapan_selesai.tanya_kantor_uraian,
            (*contacts(opd.kontak, kata), *(complaint(item, kata) for item in own)),
        )
    ]
    if lapor:
        text = kata.kapan_selesai.lapor_uraian
        rungs.append(RungView(kata.kapan_selesai.lapor, text, (complaint(lapor, kata),)))
    if ombudsman:
        text = kata.kapan_selesai.ombudsman_uraian
        rungs.append(RungView(kata.kapan_selesai.ombudsman, text, (complaint(ombudsman, kata),)))
    return rungs


def _is_lapor(item: Pengaduan) -> bool:
    return item.jenis == "sp4n_lapor" or _LAPOR_ADDRESS in item.tautan


def _message(sop: Sop, standard: StandarPelayanan, catalogue: Catalogue, address: str) -> MessageView:
    kata, opd = words_of(catalogue), catalogue.opd[sop.opd]
    pattern = _pattern(sop, opd.nama, address, kata)
    promise = standard.jangka_waktu[0].waktu.teks if len(standard.jangka_waktu) == 1 else _GAP
    blank = pattern.replace("{diterima}", _GAP).replace("{janji}", promise).replace("{selesai}", _GAP)
    return MessageView(
        judul=kata.kapan_selesai.perihal.format(layanan=sop.judul),
        pola=pattern,
        teks=blank,
        whatsapp=_number(standard, opd.kontak, "whatsapp"),
        surel=_number(standard, opd.kontak, "surel"),
    )


def _pattern(sop: Sop, office: str, address: str, kata: Words) -> str:
    text = kata.kapan_selesai.surat.format(
        kantor=office,
        layanan=sop.judul,
        nomor=f" {kata.kapan_selesai.surat_nomor.format(nomor=sop.nomor)}" if sop.nomor else "",
        celah=_GAP,
        **{name: f"{{{name}}}" for name in ("diterima", "janji", "selesai")},  # filled in below, and by the script
    )
    if not address:
        return text
    if not sop.tanggal_efektif:
        return f"{text}\n{kata.kapan_selesai.surat_acuan.format(alamat=address)}"
    dated = long_date(sop.tanggal_efektif)
    return f"{text}\n{kata.kapan_selesai.surat_acuan_berlaku.format(alamat=address, tanggal=dated)}"


def _number(standard: StandarPelayanan, contact: Kontak | None, kind: str) -> str:
    """The address that reaches the office: of its complaint channel, else its own; empty when there is none."""
    own = next((item.kontak for item in standard.pengaduan if item.jenis == kind and item.kontak), "")
    text = own or (getattr(contact, kind) if contact else "")
    return reach(Pengaduan("", kind, text)) if text else ""
