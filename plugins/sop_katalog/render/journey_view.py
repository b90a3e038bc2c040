"""A life event as ordered steps over several services: what is new to bring, what an earlier step gives, the sums."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import field
from fractions import Fraction
from math import ceil

from sop_katalog.flow.burden import VariantOffer, offers
from sop_katalog.model.catalogue import Catalogue
from sop_katalog.model.duration import parse_duration
from sop_katalog.model.layanan import Persyaratan, StandarPelayanan
from sop_katalog.model.registers import JamKerja
from sop_katalog.model.sop import Sop, Status
from sop_katalog.model.workdays import working_minutes
from sop_katalog.render.figures import fee_text, promise_text
from sop_katalog.render.kata import Words, words_of
from sop_katalog.render.language import enumerate_words, rupiah
from sop_katalog.render.links import Links
from sop_katalog.render.service_view import paper_count
from sop_katalog.render.sop_view import LinkView, source_link
from sop_katalog.values import dataclass


@dataclass(frozen=True, slots=True)
class CarriedView:
    """A paper to bring. `langkah` is the step that gave it or asked for it before, 0 when it is new here."""

    nama: str
    jumlah: str
    dari: LinkView | None
    hanya: str
    langkah: int


@dataclass(frozen=True, slots=True)
class CaseOfPapersView:
    """New papers of one case; `hanya` names the case, empty for papers that everybody needs."""

    hanya: str
    items: tuple[CarriedView, ...]


@dataclass(frozen=True, slots=True)
class JourneyStepView:
    """One service on the way."""

    nomor: int
    judul: str
    url: str
    ringkasan: str
    opd: LinkView
    status: str
    status_nama: str
    waktu: str
    biaya: str
    baru: tuple[CaseOfPapersView, ...]
    dari_langkah: tuple[CarriedView, ...]
    sudah: tuple[CarriedView, ...]
    produk: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TotalView:
    """One sum: what is summed, the sum, and what to know about it."""

    label: str
    nilai: str
    catatan: str


@dataclass(frozen=True, slots=True)
class JourneyView:
    """All steps and the sums. `berantai` says that a step needs what an earlier one gives; only then is a sum told,
    for services that do not hang together are chosen from, not gone through."""

    langkah: tuple[JourneyStepView, ...]
    berantai: bool
    jumlah: tuple[TotalView, ...]


@dataclass(slots=True)
class _Baggage:
    """What the reader has by now: products and papers of earlier steps, by name, and where each service stood."""

    produced: dict[str, int] = field(default_factory=dict)
    asked: dict[str, int] = field(default_factory=dict)
    step_of: dict[str, int] = field(default_factory=dict)


def journey_view(sops: Sequence[Sop], catalogue: Catalogue, links: Links) -> JourneyView:
    """The steps in the given order."""
    baggage, steps = _Baggage(), []
    for number, sop in enumerate(sops, 1):
        steps.append(_step(number, sop, baggage, catalogue, links))
    offered = [offers(catalogue.bare_standard(sop)) for sop in sops]
    chain = any(step.dari_langkah for step in steps)
    if not chain:
        return JourneyView(tuple(steps), chain, ())
    kata, offices = words_of(catalogue), len({sop.opd for sop in sops})
    steps_text = kata.perjalanan.jumlah_langkah.format(jumlah=len(sops))
    totals = (
        TotalView(kata.perjalanan.layanan, steps_text, kata.perjalanan.jumlah_kantor.format(jumlah=offices)),
        _time_total(offered, catalogue.government.jam_kerja, kata),
        _fee_total(offered, kata),
    )
    return JourneyView(tuple(steps), chain, totals)


def _step(number: int, sop: Sop, baggage: _Baggage, catalogue: Catalogue, links: Links) -> JourneyStepView:
    kata, standard = words_of(catalogue), catalogue.bare_standard(sop)
    papers = _papers(standard, baggage, catalogue, links) if standard else []
    offered = offers(standard)
    _pack(number, sop, standard, baggage)
    return JourneyStepView(
        nomor=number,
        judul=sop.judul,
        url=links.sop(sop.id),
        ringkasan=sop.ringkasan,
        opd=LinkView(catalogue.opd[sop.opd].nama, links.opd(sop.opd)),
        status="" if sop.status is Status.BERLAKU else sop.status.value,
        status_nama=kata.status[sop.status],
        waktu=promise_text(offered, kata),
        biaya=fee_text(offered, kata),
        baru=tuple(_by_case([paper for kind, paper in papers if kind == "baru"])),
        dari_langkah=tuple(paper for kind, paper in papers if kind == "dari_langkah"),
        sudah=tuple(paper for kind, paper in papers if kind == "sudah"),
        produk=standard.produk if standard else (),
    )


def _by_case(papers: list[CarriedView]) -> Iterator[CaseOfPapersView]:
    """Papers for everybody first, then each case in the order of the source."""
    for only in sorted(dict.fromkeys(paper.hanya for paper in papers), key=bool):
        yield CaseOfPapersView(only, tuple(paper for paper in papers if paper.hanya == only))


def _papers(
    standard: StandarPelayanan, baggage: _Baggage, catalogue: Catalogue, links: Links
) -> list[tuple[str, CarriedView]]:
    """Each paper as new, given by an earlier step, or asked for before."""
    found = []
    for paper in standard.persyaratan:
        source = catalogue.redirects.get(paper.dari, paper.dari)
        name = _fold(paper.nama)
        given = baggage.step_of.get(source) or baggage.produced.get(name, 0)
        before = baggage.asked.get(name, 0)
        kind = "dari_langkah" if given else "sudah" if before else "baru"
        found.append((kind, _carried(paper, given or before, standard, catalogue, links)))
    return found


def _carried(
    paper: Persyaratan, step: int, standard: StandarPelayanan, catalogue: Catalogue, links: Links
) -> CarriedView:
    source = source_link(paper.dari, catalogue, links) if paper.dari and not step else None
    only = "; ".join(standard.varian.get(case, case) for case in paper.bila)
    return CarriedView(paper.nama, paper_count(paper, words_of(catalogue)), source, only, step)


def _pack(number: int, sop: Sop, standard: StandarPelayanan | None, baggage: _Baggage) -> None:
    baggage.step_of[sop.id] = number
    if standard is None:
        return
    for product in standard.produk:
        baggage.produced.setdefault(_fold(product), number)
    for paper in standard.persyaratan:
        baggage.asked.setdefault(_fold(paper.nama), number)


def _fold(name: str) -> str:
    return " ".join(name.casefold().split())


def _time_total(offered: Sequence[tuple[VariantOffer, ...]], week: JamKerja, kata: Words) -> TotalView:
    """The promises of all steps from the shortest to the longest; not told when one of them is not a number."""
    least, most, unknown = Fraction(0), Fraction(0), []
    for number, found in enumerate(offered, 1):
        cases = [[parse_duration(text).maks for text in burden.promise] for burden in found if burden.promise]
        known = [[working_minutes(end, week) for end in case if end is not None] for case in cases]
        if not cases or any(len(minutes) < len(case) for minutes, case in zip(known, cases, strict=True)):
            unknown.append(f"{number}")
            continue
        least += min(min(minutes) for minutes in known)
        most += max(sum(minutes) for minutes in known)
    if unknown:
        which = kata.perjalanan.tanpa_batas.format(langkah=enumerate_words(unknown, kata.umum.dan))
        return TotalView(kata.perjalanan.lama, kata.perjalanan.tidak_terjumlah, which)
    return TotalView(kata.perjalanan.lama, _about(least, most, week, kata), kata.perjalanan.bukan_janji)


def _about(least: Fraction, most: Fraction, week: JamKerja, kata: Words) -> str:
    """Working minutes in whole units, rounded up: “sekitar 4–6 hari kerja”."""
    day = week.jam_per_hari * 60
    whole = most >= day
    size = day if whole else Fraction(60)
    low, high = ceil(least / size), ceil(most / size)
    text = kata.perjalanan.sekitar_hari_kerja if whole else kata.perjalanan.sekitar_jam
    return text.format(jumlah=f"{low}" if low == high else f"{low}–{high}")


def _fee_total(offered: Sequence[tuple[VariantOffer, ...]], kata: Words) -> TotalView:
    """The fees of all steps; those given in words are named, not guessed."""
    least, most, words, open_ended = 0, 0, [], False
    for number, found in enumerate(offered, 1):
        fees = [burden.fee for burden in found if burden.fee is not None]
        if not fees or any(fee.text and not fee.gratis for fee in fees):
            words.append(f"{number}")
            continue
        least += min(fee.least or 0 for fee in fees)
        most += max(fee.most or 0 for fee in fees)
        open_ended = open_ended or any(fee.open_ended for fee in fees)
    note = kata.perjalanan.belum_termasuk.format(langkah=enumerate_words(words, kata.umum.dan)) if words else ""
    return TotalView(kata.perjalanan.biaya, _fee_range(least, most, open_ended or bool(words), kata), note)


def _fee_range(least: int, most: int, open_ended: bool, kata: Words) -> str:
    if open_ended and not most:
        return kata.perjalanan.gratis_kecuali
    if least == most and not open_ended:
        return rupiah(least) if least else kata.umum.gratis
    if open_ended:
        return kata.angka.mulai.format(rupiah=rupiah(least)) if least else kata.angka.gratis_atau_berbayar
    if not least:
        return kata.perjalanan.gratis_sampai.format(rupiah=rupiah(most))
    return kata.perjalanan.rentang_biaya.format(paling_sedikit=rupiah(least), paling_banyak=rupiah(most))
