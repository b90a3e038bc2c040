"""The list from A to Z: the same names that the search finds, for readers without JavaScript."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from sop_katalog.model.catalogue import Catalogue
from sop_katalog.model.sop import Status
from sop_katalog.search.entries import sop_entries
from sop_katalog.search.folding import plain
from sop_katalog.search.names import names_of, possible_names, predecessors_of
from sop_katalog.values import dataclass

DIGITS: Final = "0–9"
_BEFORE_THE_SUBJECT: Final = {
    *("kutipan", "pelaksanaan", "pelayanan", "pembuatan", "pemberian", "pendaftaran", "penerbitan", "pengajuan"),
    *("pengelolaan", "pengurusan", "pengusulan", "penyelenggaraan", "permohonan"),
}
"""Words that half of all titles begin with; nobody looks for a family card under “Penerbitan”."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line: a name, and the SOP it leads to. `kini`: the name is of something that has been replaced."""

    teks: str
    sop: str
    judul: str
    kini: bool = False


def alphabet(catalogue: Catalogue) -> dict[str, list[Line]]:
    """The lines by first letter. Revoked SOPs have none of their own; their names lead to what replaced them."""
    lines = sorted(_lines(catalogue), key=lambda line: (plain(line.teks), line.sop))
    groups: dict[str, list[Line]] = {}
    for line in lines:
        groups.setdefault(_letter(line.teks), []).append(line)
    return {letter: groups[letter] for letter in sorted(groups)}


def letters(catalogue: Catalogue) -> tuple[str, ...]:
    """The letters that have lines, in order. To plan a site only these are needed, and the lines cost much more."""
    before = predecessors_of(catalogue.sops)
    found: set[str] = set()
    for sop in catalogue.sops.values():
        if sop.status is Status.DICABUT:
            continue
        older = before.get(sop.id, ())
        if not found.issuperset(map(_letter, (_subject(sop.judul), *possible_names(sop, older)))):
            found.update(_letter(text) for text in (_subject(sop.judul), *(it.teks for it in names_of(sop, older))))
    return tuple(sorted(found))


def _lines(catalogue: Catalogue) -> Iterator[Line]:
    for sop, entry in catalogue.once(sop_entries).items():
        if not entry.dicabut:
            yield Line(_subject(entry.judul), sop, entry.judul)
            yield from (Line(name.teks, sop, entry.judul, name.kini) for name in entry.names)


def _subject(title: str) -> str:
    """The title from the word that says what it is about."""
    words = title.split()
    while len(words) > 1 and words[0].lower() in _BEFORE_THE_SUBJECT:
        words.pop(0)
    return " ".join(words)


def _letter(text: str) -> str:
    if "A" <= text[:1] <= "Z":
        return text[0]  # nearly all of very many
    first = next((mark for mark in plain(text) if mark.isalnum()), "")
    return first.upper() if first.isalpha() else DIGITS
