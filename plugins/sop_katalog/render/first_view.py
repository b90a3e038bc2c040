"""What to take care of first: other services of the catalogue that a service needs, and theirs in turn."""

from __future__ import annotations

from collections.abc import Iterator

from sop_katalog.model.catalogue import Catalogue
from sop_katalog.model.sop import Sop, Status
from sop_katalog.render.figures import glance
from sop_katalog.render.links import Links
from sop_katalog.values import dataclass

_DEPTH = 3


@dataclass(frozen=True, slots=True)
class FirstView:
    """A service to take care of first. `untuk` are the papers it gives, empty when it is needed as such.

    `varian` holds the ids of the cases that need it and `hanya` their names, empty for all; `lebih_dulu` is what it
    needs itself.
    """

    judul: str
    url: str
    untuk: str
    hanya: str
    varian: str
    rincian: str
    lebih_dulu: tuple[FirstView, ...]


@dataclass(frozen=True, slots=True)
class _Need:
    sop: Sop
    papers: tuple[str, ...]
    cases: tuple[str, ...]


def first_views(sop: Sop, catalogue: Catalogue, links: Links) -> tuple[FirstView, ...]:
    """The services that an SOP names as prerequisites or as sources of its papers, at most three deep.

    Each is named once, as near to the SOP as it is needed, so a ring of services that need each other ends.
    """
    children: dict[str, list[_Need]] = {sop.id: []}
    level = [sop]
    for _ in range(_DEPTH):
        following = []
        for current in level:
            for need in _needs(current, catalogue):
                if need.sop.id not in children:
                    children[need.sop.id] = []
                    children[current.id].append(need)
                    following.append(need.sop)
        level = following
    return tuple(_view(need, sop, children, catalogue, links) for need in children[sop.id])


def needs_first(sop: Sop, catalogue: Catalogue) -> bool:
    """Whether there is anything to take care of first."""
    return any(True for _ in _needs(sop, catalogue))


def _needs(sop: Sop, catalogue: Catalogue) -> Iterator[_Need]:
    """Prerequisites first, then the sources of papers in their order."""
    papers: dict[str, list[tuple[str, tuple[str, ...]]]] = {}
    for needed in catalogue.prerequisites(sop):
        papers.setdefault(needed, []).append(("", ()))
    standard = catalogue.bare_standard(sop)
    for paper in standard.persyaratan if standard else ():
        source = catalogue.redirects.get(paper.dari, paper.dari)
        if source in catalogue.sops:
            papers.setdefault(source, []).append((paper.nama, paper.bila))
    for other_id, found in papers.items():
        other = catalogue.sops.get(other_id)
        if other is None or other.id == sop.id or other.status is Status.DICABUT:
            continue
        always = any(not cases for _, cases in found)
        cases = () if always else tuple(dict.fromkeys(case for _, named in found for case in named))
        yield _Need(other, tuple(dict.fromkeys(name for name, _ in found if name)), cases)


def _view(need: _Need, sop: Sop, children: dict[str, list[_Need]], catalogue: Catalogue, links: Links) -> FirstView:
    offer = glance(need.sop, catalogue)
    standard = catalogue.bare_standard(sop)
    names = [standard.varian.get(case, case) for case in need.cases] if standard else []
    return FirstView(
        judul=need.sop.judul,
        url=links.sop(need.sop.id),
        untuk=", ".join(need.papers),
        hanya="; ".join(names),
        varian=" ".join(need.cases),
        rincian=" · ".join(filter(None, (catalogue.opd[need.sop.opd].label, offer.waktu, offer.biaya))),
        lebih_dulu=tuple(_view(below, need.sop, children, catalogue, links) for below in children[need.sop.id]),
    )
