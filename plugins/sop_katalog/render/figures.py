"""The line of figures at the head of a page: what a service asks of the applicant, in a few words each."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction

from sop_katalog.flow.analysis import Analysis
from sop_katalog.flow.blocks import Minutes
from sop_katalog.flow.burden import Burden, Fee, Offer, offers
from sop_katalog.model.amount import Amount, format_amount
from sop_katalog.model.catalogue import Catalogue, Glance
from sop_katalog.model.duration import parse_duration
from sop_katalog.model.sop import Sop
from sop_katalog.render.kata import Words, words_of
from sop_katalog.render.language import rupiah
from sop_katalog.values import dataclass

_LONGEST_PROMISE = 48


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure and the section that explains it."""

    label: str
    nilai: str
    catatan: str
    url: str


def figures(sop: Sop, burdens: tuple[Burden, ...], kata: Words) -> tuple[Figure, ...]:
    """Promise, fee, papers, appearances and steps; without a Standar Pelayanan only the steps."""
    steps = Figure(kata.angka.proses, kata.angka.langkah.format(jumlah=len(sop.langkah)), "", "#langkah")
    if not burdens:
        return (steps,)
    unknown, count = kata.umum.belum_ditetapkan, burdens[0].appearances
    acts = Figure(kata.angka.bertindak, kata.angka.kali.format(jumlah=count), kata.angka.bila_lengkap, "#langkah")
    return (
        Figure(kata.angka.lama, promise_text(burdens, kata) or unknown, "", "#waktu"),
        Figure(kata.angka.biaya, fee_text(burdens, kata) or unknown, "", "#biaya"),
        Figure(kata.angka.disiapkan, papers_text(burdens, kata), papers_note(burdens, kata), "#persyaratan"),
        *([acts] if count else []),
        steps,
    )


def glance(sop: Sop, catalogue: Catalogue) -> Glance:
    """Promise and fee of an SOP for lists; taken from the catalogue where they are computed already."""
    return catalogue.glances.get(sop.id) or glance_of(sop, catalogue)


def glance_of(sop: Sop, catalogue: Catalogue) -> Glance:
    """Promise and fee of an SOP for lists."""
    found = offers(catalogue.bare_standard(sop))
    kata = words_of(catalogue)
    return Glance(promise_text(found, kata), fee_text(found, kata))


def ranks(sop: Sop, catalogue: Catalogue) -> tuple[int | None, int | None]:
    """Numbers to put SOPs in order by: the longest promise in minutes on the wall clock, and the highest fee in rupiah.
    None where it is not known, or not a number."""
    found = offers(catalogue.bare_standard(sop))
    ends = [parse_duration(text).maks for offer in found for text in offer.promise]
    times = [round(end.elapsed_minutes()) for end in ends if end is not None]
    fees = [0 if fee.gratis else fee.most for offer in found if (fee := offer.fee) is not None]
    known = [fee for fee in fees if fee is not None]
    return max(times, default=None), max(known, default=None)


def promise_text(burdens: Iterable[Offer], kata: Words) -> str:
    """The promise as written when it is one and short, else its upper ends; conditions are left to the page."""
    texts = sorted({text for burden in burdens for text in burden.promise})
    if len(texts) == 1 and len(texts[0]) <= _LONGEST_PROMISE:
        return texts[0]
    ends = {duration.maks for duration in map(parse_duration, texts)}
    known = sorted((end for end in ends if end is not None), key=lambda end: (end.elapsed_minutes(), end.satuan))
    if not texts or len(known) < len(ends):
        return kata.angka.tergantung if texts else ""
    return _between(known[0], known[-1], kata)


def _between(least: Amount, most: Amount, kata: Words) -> str:
    if least == most:
        return kata.umum.paling_lama.format(waktu=format_amount(most))
    if least.satuan is most.satuan:
        return f"{format_amount(least).split(' ')[0]}–{format_amount(most)}"
    return f"{format_amount(least)} – {format_amount(most)}"


def fee_text(burdens: Iterable[Offer], kata: Words) -> str:
    """The fee: “Gratis”, its words when short, or the amounts it lies between."""
    fees = [burden.fee for burden in burdens if burden.fee is not None]
    if not fees:
        return ""
    if all(fee.gratis for fee in fees):
        return kata.umum.gratis
    texts = {fee.text for fee in fees if fee.text}
    if texts:
        text = next(iter(texts))
        if len(texts) > 1:
            return kata.angka.tergantung
        return text if len(text) <= _LONGEST_PROMISE else kata.angka.lihat_rincian
    return _amounts(fees, kata)


def _amounts(fees: list[Fee], kata: Words) -> str:
    least = min(fee.least or 0 for fee in fees)
    if any(fee.open_ended for fee in fees) or len({(fee.least, fee.most) for fee in fees}) > 1:
        return kata.angka.mulai.format(rupiah=rupiah(least)) if least else kata.angka.gratis_atau_berbayar
    most = max(fee.most or 0 for fee in fees)
    return rupiah(most) if least == most else f"{rupiah(least)} – {rupiah(most)}"


def _span(numbers: list[int]) -> str:
    return f"{numbers[0]}" if min(numbers) == max(numbers) else f"{min(numbers)}–{max(numbers)}"


def papers_text(burdens: Iterable[Burden], kata: Words) -> str:
    """How many papers and conditions, least and most over the variants."""
    return kata.angka.hal.format(jumlah=_span([burden.papers.total for burden in burdens]))


def papers_note(burdens: tuple[Burden, ...], kata: Words) -> str:
    """Originals and copies apart, and what the government itself has issued."""
    kinds = (
        (kata.angka.jumlah_asli, [burden.papers.asli for burden in burdens]),
        (kata.angka.jumlah_fotokopi, [burden.papers.salinan for burden in burdens]),
        (kata.angka.terbitan_sendiri, [len(burden.papers.held) for burden in burdens]),
    )
    return ", ".join(text.format(jumlah=_span(counts)) for text, counts in kinds if max(counts))


def working_time(minutes: Minutes, hours_per_day: Fraction, kata: Words) -> str:
    """Working minutes as people say them: “2 hari kerja 1 jam 30 menit”."""
    rest, parts = round(minutes), []
    units = ((round(hours_per_day * 60), kata.angka.hari_kerja), (60, kata.angka.jam), (1, kata.angka.menit))
    for size, text in units:
        count, rest = divmod(rest, size)
        if count:
            parts.append(text.format(jumlah=count))
    return " ".join(parts) or kata.angka.kurang_dari_semenit


def working_note(analysis: Analysis, kata: Words) -> str:
    """The working time of all steps, told apart from the promise; empty when it is not known."""
    shortest, longest = analysis.timing.shortest, analysis.timing.longest
    if shortest is None or longest is None or not longest.work:
        return ""
    least, most, waiting = (
        working_time(minutes, analysis.week.jam_per_hari, kata)
        for minutes in (shortest.work, longest.work, longest.waiting)
    )
    time = least if least == most else kata.angka.rentang.format(paling_sedikit=least, paling_banyak=most)
    return kata.angka.waktu_kerja.format(
        waktu=time,
        tunggu=kata.angka.ditambah_menunggu.format(waktu=waiting) if longest.waiting else "",
        belum="" if analysis.timing.complete else kata.angka.ada_yang_belum,
    )
