"""The promise to the citizen against the work it takes.

`jangka_waktu` is elapsed time promised to the citizen, `waktu` the working time of a step: the sum of the steps is not
the promise and is never shown as one. But a promise shorter than the longest working time cannot be kept.
"""

from __future__ import annotations

from sop_katalog.flow.blocks import Minutes
from sop_katalog.flow.time import Timing
from sop_katalog.model.layanan import JangkaWaktu, StandarPelayanan
from sop_katalog.model.registers import JamKerja
from sop_katalog.model.workdays import working_minutes
from sop_katalog.values import dataclass


@dataclass(frozen=True, slots=True)
class PromiseCheck:
    """What is promised in one case, and what it takes at most on the longest way, in working minutes.

    `varian` are the ids of the variants with this promise, empty when the promise is for all. `promise` is None when
    it, or one of several, names no latest time. `elapsed` are work and waiting together, on the way where they are
    most; `largest` marks the largest promise of the service.
    """

    varian: tuple[str, ...]
    entries: tuple[JangkaWaktu, ...]
    promise: Minutes | None
    elapsed: Minutes
    largest: bool
    timing: Timing

    @property
    def work(self) -> Minutes:
        """The work on the way that has most of it; looked for only where a promise may be broken."""
        return self.timing.longest.work if self.timing.longest else 0

    @property
    def waiting(self) -> Minutes:
        """The waiting on the way with the most waiting and work together."""
        return self.timing.longest_elapsed.waiting if self.timing.longest_elapsed else 0

    @property
    def shortest(self) -> Minutes:
        """The work on the shortest way."""
        return self.timing.shortest.work if self.timing.shortest else 0

    @property
    def surely_exceeds(self) -> bool:
        """Whether the promise cannot hold, whichever way this variant takes.

        An SOP does not say which of its ways a variant takes. So the longest way speaks against the largest promise
        only; a smaller one is broken for certain when even the shortest way takes longer.
        """
        return self.promise is not None and (self.work if self.largest else self.shortest) > self.promise

    @property
    def work_exceeds(self) -> bool:
        """Whether the work alone takes longer than promised."""
        return self.elapsed_exceeds and self.promise is not None and self.work > self.promise

    @property
    def elapsed_exceeds(self) -> bool:
        """Whether work and waiting together take longer than promised."""
        return self.promise is not None and self.elapsed > self.promise


def compare_promise(timing: Timing, standard: StandarPelayanan) -> tuple[PromiseCheck, ...]:
    """One check for each distinct promise of a standard; none when no way without returns leads to an ending.

    Several entries for one case ({uraian, waktu} without `bila`) may be stages or cases; only the largest is
    compared, so that no warning is raised where one of them can hold.
    """
    elapsed = timing.most_elapsed
    if elapsed is None:
        return ()
    cases = [(varian, entries, _largest(entries, timing.week)) for entries, varian in _cases(standard).items()]
    largest = max((promise for _, _, promise in cases if promise is not None), default=None)
    return tuple(
        PromiseCheck(varian, entries, promise, elapsed, promise is not None and promise == largest, timing)
        for varian, entries, promise in cases
    )


def _cases(standard: StandarPelayanan) -> dict[tuple[JangkaWaktu, ...], tuple[str, ...]]:
    """Promises that hold together → the variants they hold for."""
    if not standard.jangka_waktu:
        return {}
    if not any(entry.bila for entry in standard.jangka_waktu):
        return {standard.jangka_waktu: ()}
    named = dict.fromkeys((*standard.varian, *(varian for entry in standard.jangka_waktu for varian in entry.bila)))
    cases: dict[tuple[JangkaWaktu, ...], tuple[str, ...]] = {}
    for varian in named:
        entries = tuple(entry for entry in standard.jangka_waktu if not entry.bila or varian in entry.bila)
        if entries:
            cases[entries] = (*cases.get(entries, ()), varian)
    return cases


def _largest(entries: tuple[JangkaWaktu, ...], week: JamKerja) -> Minutes | None:
    ends = [entry.waktu.maks for entry in entries]
    if not all(ends):
        return None
    return max(working_minutes(end, week) for end in ends if end)
