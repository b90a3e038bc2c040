"""The cases of a service among which a citizen chooses, each with its own figures for the head of the page."""

from __future__ import annotations

from sop_katalog.flow.burden import Burden
from sop_katalog.model.amount import format_amount
from sop_katalog.model.catalogue import Catalogue
from sop_katalog.model.duration import parse_duration
from sop_katalog.model.sop import Sop
from sop_katalog.render.figures import fee_text, papers_note, papers_text, promise_text
from sop_katalog.render.kata import Words, words_of
from sop_katalog.values import dataclass


@dataclass(frozen=True, slots=True)
class VariantView:
    """One case; `angka` are (address of the section, figure, note) as in the head of the page."""

    id: str
    nama: str
    angka: tuple[tuple[str, str, str], ...]


def variant_views(sop: Sop, burdens: tuple[Burden, ...], catalogue: Catalogue) -> tuple[VariantView, ...]:
    """The cases in the order of the source; none when there is nothing to choose."""
    standard = catalogue.standard(sop)
    if standard is None or len(standard.varian) < 2:
        return ()
    by_case, kata = {burden.varian: burden for burden in burdens}, words_of(catalogue)
    return tuple(VariantView(key, name, _figures(by_case[key], kata)) for key, name in standard.varian.items())


def _figures(burden: Burden, kata: Words) -> tuple[tuple[str, str, str], ...]:
    one = (burden,)
    return (
        ("#waktu", _promise(burden, kata) or kata.umum.belum_ditetapkan, ""),
        ("#biaya", fee_text(one, kata) or kata.umum.belum_ditetapkan, ""),
        ("#persyaratan", papers_text(one, kata), papers_note(one, kata)),
    )


def _promise(burden: Burden, kata: Words) -> str:
    """The latest time of a single promise, without its condition: as short as the figure for all cases."""
    end = parse_duration(burden.promise[0]).maks if len(burden.promise) == 1 else None
    return kata.umum.paling_lama.format(waktu=format_amount(end)) if end else promise_text((burden,), kata)
