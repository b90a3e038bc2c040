"""What a service asks of the applicant: appearances, papers, money, time.

The idea is that of administrative burden (OECD, "International Standard Cost Model Manual", 2005): count what the
citizen must do, before asking what the office does.
"""

from __future__ import annotations

from typing import Protocol

from sop_katalog.flow.graph import FlowGraph
from sop_katalog.flow.people import takes_part
from sop_katalog.flow.time import Timing
from sop_katalog.model.catalogue import Catalogue
from sop_katalog.model.fee import Biaya
from sop_katalog.model.layanan import Persyaratan, StandarPelayanan
from sop_katalog.model.sop import Sop
from sop_katalog.values import dataclass


@dataclass(frozen=True, slots=True)
class Papers:
    """What to bring. `unspecified` are papers and conditions without counts, each counted once.

    `held` are those that an SOP of the same government hands out (`dari`): the government has them already.
    """

    asli: int
    salinan: int
    unspecified: int
    held: tuple[Persyaratan, ...]

    @property
    def total(self) -> int:
        """All pieces of paper."""
        return self.asli + self.salinan + self.unspecified


@dataclass(frozen=True, slots=True)
class Fee:
    """What to pay in rupiah. `text` is set, and the amounts are None, when the source gives words instead of a table.

    Lines of a table may add up or exclude each other, and a line with `satuan` may count more than once. So `least` is
    the smallest line, `most` the sum of all, each taken once, and `open_ended` tells that a unit may make it more.
    """

    gratis: bool
    text: str = ""
    least: int | None = None
    most: int | None = None
    open_ended: bool = False


class Offer(Protocol):
    """What lists tell of a service: the promise as written, and the fee."""

    @property
    def promise(self) -> tuple[str, ...]: ...

    @property
    def fee(self) -> Fee | None: ...


@dataclass(frozen=True, slots=True)
class VariantOffer:
    """The offer of one variant."""

    promise: tuple[str, ...]
    fee: Fee | None


def offers(standard: StandarPelayanan | None) -> tuple[VariantOffer, ...]:
    """The offer of each variant, which no step of the SOP has a say in; none without a Standar Pelayanan."""
    if standard is None:
        return ()
    variants = tuple(standard.varian) or ("",)
    return tuple(VariantOffer(_promise(standard, varian), _fee(standard.biaya, varian)) for varian in variants)


@dataclass(frozen=True, slots=True)
class Burden:
    """The burden of one variant; `varian` is its id, empty when the service has none. `promise` is as written."""

    varian: str
    appearances: int
    papers: Papers
    fee: Fee | None
    promise: tuple[str, ...]


def burdens(catalogue: Catalogue, sop: Sop, timing: Timing, external: frozenset[str]) -> tuple[Burden, ...]:
    """The burden of each variant of a service, in the order of the source; none without a Standar Pelayanan."""
    standard = catalogue.bare_standard(sop)
    if standard is None:
        return ()
    count = appearances(timing, external)
    return tuple(_burden(catalogue, standard, varian, count) for varian in standard.varian or ("",))


def appearances(timing: Timing, external: frozenset[str]) -> int:
    """How often the applicant must act or appear on the longest way without returns.

    Steps in a row count once. What goes on beside them in a fork does not end an appearance.
    """
    longest = timing.longest
    if longest is None:
        return 0
    count, present = 0, False
    for here in _presence(timing.graph, longest.path.steps, external):
        count += here and not present
        present = here
    return count


def _presence(graph: FlowGraph, steps: tuple[int, ...], external: frozenset[str]) -> list[bool]:
    """For each block of a path whether the applicant takes part in it."""
    blocks = dict.fromkeys(graph.fork_of.get(index, (index,)) for index in steps)
    return [any(takes_part(graph.steps[index], external) for index in block) for block in blocks]


def _burden(catalogue: Catalogue, standard: StandarPelayanan, varian: str, count: int) -> Burden:
    papers = _papers(catalogue, standard, varian)
    return Burden(varian, count, papers, _fee(standard.biaya, varian), _promise(standard, varian))


def _promise(standard: StandarPelayanan, varian: str) -> tuple[str, ...]:
    return tuple(entry.waktu.teks for entry in standard.jangka_waktu if _applies(entry.bila, varian))


def _papers(catalogue: Catalogue, standard: StandarPelayanan, varian: str) -> Papers:
    needed = [paper for paper in standard.persyaratan if _applies(paper.bila, varian)]
    return Papers(
        asli=sum(paper.asli or 0 for paper in needed),
        salinan=sum(paper.salinan or 0 for paper in needed),
        unspecified=sum(paper.asli is None and paper.salinan is None for paper in needed),
        held=tuple(paper for paper in needed if paper.dari in catalogue.sops or paper.dari in catalogue.redirects),
    )


def _fee(biaya: Biaya | None, varian: str) -> Fee | None:
    if biaya is None:
        return None
    if not biaya.tarif:
        return Fee(biaya.gratis, biaya.teks)
    lines = [line for line in biaya.tarif if _applies(line.bila, varian)]
    amounts = [line.tarif for line in lines] or [0]
    return Fee(not any(amounts), "", min(amounts), sum(amounts), any(line.satuan and line.tarif for line in lines))


def _applies(bila: tuple[str, ...], varian: str) -> bool:
    return not bila or not varian or varian in bila
