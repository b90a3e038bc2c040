"""What can be found: every SOP, office, category and life event, and the hand-written pages."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from enum import IntEnum
from operator import is_

from sop_katalog.model.catalogue import Catalogue
from sop_katalog.model.registers import Term
from sop_katalog.model.sop import Jenis, Sop, Status
from sop_katalog.search.extra_page import ExtraPage
from sop_katalog.search.facets import NO_FACETS, Facets, facets_of
from sop_katalog.search.names import Name, names_of, names_of_office, predecessors_of
from sop_katalog.values import dataclass


class Kind(IntEnum):
    """Kind of result; the numbers stand in the index."""

    LAYANAN = 0
    PROSEDUR = 1
    OPD = 2
    PERISTIWA = 3
    KATEGORI = 4
    PANDUAN = 5


@dataclass(frozen=True, slots=True)
class Entry:
    """One result. `slug` is the last part of an SOP's address, the whole address of anything else."""

    kind: Kind
    slug: str
    judul: str
    opd: str = ""
    names: tuple[Name, ...] = ()
    ringkasan: str = ""
    produk: tuple[str, ...] = ()
    persyaratan: tuple[str, ...] = ()
    dicabut: bool = False
    facets: Facets = NO_FACETS


def entries_of(catalogue: Catalogue, pages: Iterable[ExtraPage] = ()) -> list[Entry]:
    """Everything to be found, SOPs first and each office's together."""
    sops = catalogue.once(sop_entries).values()
    return [*sops, *_offices(catalogue), *_terms(catalogue), *(_page(page) for page in pages)]


def sop_entries(catalogue: Catalogue) -> dict[str, Entry]:
    """The entry of every SOP by id, each office's together."""
    before = predecessors_of(catalogue.sops)
    order = {opd: number for number, opd in enumerate(catalogue.opd)}
    sops = sorted(catalogue.sops.values(), key=lambda sop: (order[sop.opd], sop.id))
    return {sop.id: _sop(sop, before.get(sop.id, []), catalogue) for sop in sops}


def _used_terms(catalogue: Catalogue) -> frozenset[str]:
    return frozenset(term for sop in catalogue.sops.values() for term in (*sop.kategori, *sop.peristiwa))


_made: dict[str, tuple[tuple[object, ...], Entry]] = {}
"""The last entry of each SOP and all that it was made from: under `mkdocs serve` nearly everything stays the same."""


def _sop(sop: Sop, predecessors: list[Sop], catalogue: Catalogue) -> Entry:
    standard = catalogue.bare_standard(sop)
    week = catalogue.working_week(sop.opd)
    made_from = (sop, standard, week, catalogue.taksonomi, *predecessors)
    known = _made.get(sop.id)
    if known is not None and len(known[0]) == len(made_from) and all(map(is_, known[0], made_from)):
        return known[1]
    entry = Entry(
        kind=Kind.LAYANAN if sop.jenis is Jenis.PELAYANAN else Kind.PROSEDUR,
        slug=sop.slug,
        judul=sop.judul,
        opd=sop.opd,
        names=names_of(sop, predecessors),
        ringkasan=sop.ringkasan,
        produk=standard.produk if standard else (),
        persyaratan=tuple(item.nama for item in standard.persyaratan) if standard else (),
        dicabut=sop.status is Status.DICABUT,
        facets=facets_of(sop, catalogue),
    )
    _made[sop.id] = (made_from, entry)
    return entry


def _offices(catalogue: Catalogue) -> Iterator[Entry]:
    for opd in catalogue.opd.values():
        yield Entry(Kind.OPD, f"opd/{opd.id}/", opd.nama, opd.id, names_of_office(opd))


def _terms(catalogue: Catalogue) -> Iterator[Entry]:
    used = catalogue.once(_used_terms)

    def entry(kind: Kind, folder: str, term: Term) -> Entry:
        return Entry(kind, f"{folder}/{term.id}/", term.nama, ringkasan=term.uraian)

    for term in catalogue.taksonomi.peristiwa.values():
        if term.layanan or term.id in used:
            yield entry(Kind.PERISTIWA, "peristiwa", term)
    for term in catalogue.taksonomi.kategori.values():
        if term.id in used:
            yield entry(Kind.KATEGORI, "layanan", term)


def _page(page: ExtraPage) -> Entry:
    names = tuple(Name(name) for name in page.sebutan)
    return Entry(Kind.PANDUAN, page.address, page.judul, names=names, ringkasan=page.uraian)
