"""What a thing is called, besides its title: folk names, and old names that now lead to it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from sop_katalog.model.registers import Opd
from sop_katalog.model.sop import Sop, Status
from sop_katalog.search.folding import terms
from sop_katalog.values import dataclass

_ABBREVIATION = re.compile(r"\(([^()]{2,12})\)")


@dataclass(frozen=True, slots=True)
class Name:
    """One more name. `kini`: what it named has been replaced, so that the search says “IMB kini PBG”."""

    teks: str
    kini: bool = False


def names_of(sop: Sop, predecessors: Iterable[Sop]) -> tuple[Name, ...]:
    """The folk names of an SOP, and those of the revoked SOPs it replaced."""
    title = frozenset(terms(sop.judul))
    old = {_key(name): name for other in predecessors for name in _names_before(other)}
    own = {_key(name): Name(name) for name in sop.sebutan}
    own |= {key: Name(name, kini=True) for key, name in old.items() if key and not title.issuperset(key)}
    return tuple(own.values())


def possible_names(sop: Sop, predecessors: Iterable[Sop]) -> tuple[str, ...]:
    """All that `names_of` chooses from."""
    return (*sop.sebutan, *(name for other in predecessors for name in _names_before(other)))


def _names_before(other: Sop) -> tuple[str, ...]:
    return (*abbreviations(other.judul), *other.sebutan)


def names_of_office(opd: Opd) -> tuple[Name, ...]:
    """Short names and aliases of an office, and its former names."""
    title = _key(opd.nama)
    own = {_key(name): Name(name) for name in (opd.singkatan, *opd.alias)}
    own = {_key(name): Name(name, kini=True) for name in opd.nama_lama} | own
    return tuple(name for key, name in own.items() if key and key != title)


def abbreviations(title: str) -> list[str]:
    """The short names that a title gives in parentheses: "… (IMB)"."""
    return _ABBREVIATION.findall(title)


def predecessors_of(sops: Mapping[str, Sop]) -> dict[str, list[Sop]]:
    """For each SOP in use the revoked ones whose chain of `diganti_oleh` ends there."""
    found: dict[str, list[Sop]] = {}
    for sop in sops.values():
        target = _successor(sop, sops)
        if target is not None:
            found.setdefault(target.id, []).append(sop)
    return found


def _successor(sop: Sop, sops: Mapping[str, Sop]) -> Sop | None:
    seen = set()
    current: Sop | None = sop
    while current is not None and current.status is Status.DICABUT and current.id not in seen:
        seen.add(current.id)
        current = sops.get(current.diganti_oleh)
    return current if current is not None and current.status is not Status.DICABUT and seen else None


def _key(name: str) -> tuple[str, ...]:
    return tuple(terms(name))
