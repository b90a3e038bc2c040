"""The line of figures at the head of a page: what a service asks of the applicant, in a few words each."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction

from sop_katalog.flow.analysis import Analysis
from sop_katalog.flow.blocks import Minutes
from sop_katalog.flow.burden import Burden, Fee, Offer, offers
from sop_katalog.model.amount import Amount, format_amount
from sop_katalog.model.catalogue import Catalogue, Glance
from sop_katalog.model.duration import parse_duration
from sop_katalog.model.sop import Sop
from sop_katalog.render.language import rupiah

_LONGEST_PROMISE = 48
VARIES = "tergantung keperluan"


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure and the section that explains it."""

    label: str
    nilai: str
    catatan: str
    url: str


def figures(analysis: Analysis, catalogue: Catalogue) -> tuple[Figure, ...]:
    """Promise, fee, papers, appearances and steps; without a Standar Pelayanan only the steps."""
    steps = Figure("Proses", f"{len(analysis.sop.langkah)} langkah", "", "#langkah")
    burdens = analysis.burdens(catalogue)
    if not burdens:
        return (steps,)
    count = burdens[0].appearances
    acts = (
        [Figure("Anda perlu bertindak", f"{count} kali", "bila berkas langsung lengkap", "#langkah")] if count else []
    )
    return (
        Figure("Lama", promise_text(burdens) or "belum ditetapkan", "", "#waktu"),
        Figure("Biaya", fee_text(burdens) or "belum ditetapkan", "", "#biaya"),
        Figure("Disiapkan", papers_text(burdens), papers_note(burdens), "#persyaratan"),
        *acts,
        steps,
    )


def glance(sop: Sop, catalogue: Catalogue) -> Glance:
    """Promise and fee of an SOP for lists; taken from the catalogue where they are computed already."""
    return catalogue.glances.get(sop.id) or glance_of(sop, catalogue)


def glance_of(sop: Sop, catalogue: Catalogue) -> Glance:
    """Promise and fee of an SOP for lists."""
    found = offers(catalogue.bare_standard(sop))
    return Glance(promise_text(found), fee_text(found))


def ranks(sop: Sop, catalogue: Catalogue) -> tuple[int | None, int | None]:
    """Numbers to put SOPs in order by: the longest promise in minutes on the wall clock, and the highest fee in rupiah.
    None where it is not known, or not a number."""
    found = offers(catalogue.bare_standard(sop))
    ends = [parse_duration(text).maks for offer in found for text in offer.promise]
    times = [round(end.elapsed_minutes()) for end in ends if end is not None]
    fees = [0 if fee.gratis else fee.most for offer in found if (fee := offer.fee) is not None]
    known = [fee for fee in fees if fee is not None]
    return max(times, default=None), max(known, default=None)


def promise_text(burdens: Iterable[Offer]) -> str:
    """The promise as written when it is one and short, else its upper ends; conditions are left to the page."""
    texts = sorted({text for burden in burdens for text in burden.promise})
    if len(texts) == 1 and len(texts[0]) <= _LONGEST_PROMISE:
        return texts[0]
    ends = {duration.maks for duration in map(parse_duration, texts)}
    known = sorted((end for end in ends if end is not None), key=lambda end: (end.elapsed_minutes(), end.satuan))
    if not texts or len(known) < len(ends):
        return VARIES if texts else ""
    return _between(known[0], known[-1])


def _between(least: Amount, most: Amount) -> str:
    if least == most:
        return f"paling lama {format_amount(most)}"
    if least.satuan is most.satuan:
        return f"{format_amount(least).split(' ')[0]}–{format_amount(most)}"
    return f"{format_amount(least)} – {format_amount(most)}"


def fee_text(burdens: Iterable[Offer]) -> str:
    """The fee: “Gratis”, its words when short, or the amounts it lies between."""
    fees = [burden.fee for burden in burdens if burden.fee is not None]
    if not fees:
        return ""
    if all(fee.gratis for fee in fees):
        return "Gratis"
    texts = {fee.text for fee in fees if fee.text}
    if texts:
        text = next(iter(texts))
        if len(texts) > 1:
            return VARIES
        return text if len(text) <= _LONGEST_PROMISE else "lihat rincian biaya"
    return _amounts(fees)


def _amounts(fees: list[Fee]) -> str:
    least = min(fee.least or 0 for fee in fees)
    if any(fee.open_ended for fee in fees) or len({(fee.least, fee.most) for fee in fees}) > 1:
        return f"mulai {rupiah(least)}" if least else "gratis atau berbayar"
    most = max(fee.most or 0 for fee in fees)
    return rupiah(most) if least == most else f"{rupiah(least)} – {rupiah(most)}"


def _span(numbers: list[int]) -> str:
    return f"{numbers[0]}" if min(numbers) == max(numbers) else f"{min(numbers)}–{max(numbers)}"


def papers_text(burdens: Iterable[Burden]) -> str:
    """How many papers and conditions, least and most over the variants."""
    return f"{_span([burden.papers.total for burden in burdens])} hal"


def papers_note(burdens: tuple[Burden, ...]) -> str:
    """Originals and copies apart, and what the government itself has issued."""
    kinds = (("asli", [b.papers.asli for b in burdens]), ("fotokopi", [b.papers.salinan for b in burdens]))
    parts = [f"{_span(counts)} {kind}" for kind, counts in kinds if max(counts)]
    held = [len(burden.papers.held) for burden in burdens]
    if max(held):
        parts.append(f"{_span(held)} terbitan pemda sendiri")
    return ", ".join(parts)


def working_time(minutes: Minutes, hours_per_day: Fraction) -> str:
    """Working minutes as people say them: “2 hari kerja 1 jam 30 menit”."""
    rest, parts = round(minutes), []
    for size, unit in ((round(hours_per_day * 60), "hari kerja"), (60, "jam"), (1, "menit")):
        count, rest = divmod(rest, size)
        if count:
            parts.append(f"{count} {unit}")
    return " ".join(parts) or "kurang dari semenit"


def working_note(analysis: Analysis) -> str:
    """The working time of all steps, told apart from the promise; empty when it is not known."""
    shortest, longest = analysis.timing.shortest, analysis.timing.longest
    if shortest is None or longest is None or not longest.work:
        return ""
    hours = analysis.week.jam_per_hari
    least, most = working_time(shortest.work, hours), working_time(longest.work, hours)
    text = f"Waktu kerja semua langkah {least}" if least == most else f"Waktu kerja semua langkah {least} sampai {most}"
    waiting = f", ditambah menunggu paling lama {working_time(longest.waiting, hours)}" if longest.waiting else ""
    missing = "" if analysis.timing.complete else "; ada langkah yang waktunya belum diketahui"
    return f"{text}{waiting}{missing}. Hitungan dari langkah SOP bila tidak ada yang dikembalikan, bukan janji layanan."
