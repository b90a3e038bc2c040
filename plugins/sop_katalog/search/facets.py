"""What the search page can be narrowed by, as small numbers."""

from __future__ import annotations

from fractions import Fraction
from functools import lru_cache
from typing import Final

from sop_katalog.model.amount import Amount, Unit
from sop_katalog.model.catalogue import Catalogue
from sop_katalog.model.layanan import StandarPelayanan
from sop_katalog.model.sop import Sop
from sop_katalog.values import dataclass

GRATIS: Final = 1
BERBAYAR: Final = 2
TIME_LIMITS: Final = (1, 3, 7)
"""Working days; the groups are at most each of them, and more than the last."""
_CLOCK = (Unit.DETIK, Unit.MENIT, Unit.JAM)


@dataclass(frozen=True, slots=True)
class Facets:
    """`biaya`: 0 unknown, 1 gratis, 2 berbayar. `waktu`: 0 unknown, else 1 and the index of the time limit."""

    biaya: int = 0
    waktu: int = 0
    daring: bool = False
    kategori: tuple[str, ...] = ()
    peristiwa: tuple[str, ...] = ()
    sasaran: tuple[str, ...] = ()


NO_FACETS: Final = Facets()


def facets_of(sop: Sop, catalogue: Catalogue) -> Facets:
    """The facets of one SOP; fee, time and channels come from its Standar Pelayanan."""
    taxonomy = catalogue.taksonomi
    standard = catalogue.bare_standard(sop)
    return Facets(
        biaya=_fee(standard),
        waktu=_time(sop, standard, catalogue),
        daring=standard is not None and any(item.jenis == "daring" for item in standard.kanal),
        kategori=tuple(term for term in dict.fromkeys(sop.kategori) if term in taxonomy.kategori),
        peristiwa=_events(sop, catalogue),
        sasaran=tuple(term for term in dict.fromkeys(sop.sasaran) if term in taxonomy.sasaran),
    )


def _events(sop: Sop, catalogue: Catalogue) -> tuple[str, ...]:
    """The life events that the SOP names, and those that name it."""
    found = {*sop.peristiwa, *catalogue.index(_events_by_sop).get(sop.id, ())}
    return tuple(term for term in catalogue.taksonomi.peristiwa if term in found) if found else ()


def _events_by_sop(catalogue: Catalogue) -> dict[str, list[str]]:
    events: dict[str, list[str]] = {}
    for term in catalogue.taksonomi.peristiwa.values():
        for sop_id in term.layanan:
            events.setdefault(sop_id, []).append(term.id)
    return events


def _fee(standard: StandarPelayanan | None) -> int:
    if standard is None or standard.biaya is None:
        return 0
    return GRATIS if standard.biaya.gratis else BERBAYAR


def _time(sop: Sop, standard: StandarPelayanan | None, catalogue: Catalogue) -> int:
    """The group of the longest promise: who looks for “at most 3 days” must not be told of the quickest case only."""
    if standard is None:
        return 0
    week = catalogue.working_week(sop.opd)
    ends = [promise.waktu.maks or promise.waktu.min for promise in standard.jangka_waktu]
    days = [_working_days(end, week.jam_per_hari, len(week.hari)) for end in ends if end is not None]
    if not days:
        return 0
    return 1 + sum(max(days) > limit for limit in TIME_LIMITS)


@lru_cache(maxsize=4096)
def _working_days(amount: Amount, hours_per_day: Fraction, days_per_week: int) -> Fraction:
    """Working days; hours run on the clock, so “3x24 jam” is three days."""
    if amount.satuan in _CLOCK:
        return amount.elapsed_minutes() / (24 * 60)
    return amount.minutes(hours_per_day, days_per_week) / (hours_per_day * 60)
