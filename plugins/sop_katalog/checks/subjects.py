"""Names of actors as an author may write them at the beginning of a step."""

from __future__ import annotations

from collections.abc import Iterable

from sop_katalog.checks.language import first_word, word_set, words
from sop_katalog.checks.rule import Context
from sop_katalog.model.catalogue import Catalogue
from sop_katalog.model.registers import Pelaksana

_COMMON = word_set(
    "pemohon petugas pelaksana masyarakat warga pasien staf pegawai pejabat admin operator pimpinan atasan camat",
    "lurah bupati gubernur kasi kasubbag kasubag kasubbid kabid kabag kadis kaban sekda sekretaris bendahara",
    "verifikator kepala",
)
"""Words that name somebody in every office, whatever its register says."""

Names = dict[str, tuple[tuple[str, ...], ...]]
"""First word → the names that begin with it, as words, the longest first."""


def names_of(opd_id: str, context: Context) -> tuple[Names, Names]:
    """The names by which steps of an office may call somebody: its own and those of all offices."""
    catalogue = context.catalogue
    return catalogue.index(_names_by_opd).get(opd_id, {}), catalogue.once(_shared_names)


def subject_of(text: str, names: tuple[Names, Names]) -> str:
    """The actor a step's text begins with, as written; empty when it begins otherwise."""
    first = first_word(text)
    own, shared = names
    if first not in own and first not in shared:
        return ""
    found = tuple(words(text))
    for name in (*own.get(first, ()), *shared.get(first, ())):
        if found[: len(name)] == name:
            return " ".join(text.split()[: len(name)]).strip(" ,.;:")
    return ""


def _shared_names(catalogue: Catalogue) -> Names:
    return _index([*_names_of(catalogue.pelaksana.values()), *((word,) for word in sorted(_COMMON))])


def _names_by_opd(catalogue: Catalogue) -> dict[str, Names]:
    offices = catalogue.opd.values()
    return {opd.id: _index(_names_of(opd.pelaksana.values())) for opd in offices if opd.pelaksana}


def _names_of(actors: Iterable[Pelaksana]) -> list[tuple[str, ...]]:
    """Names and aliases. Short labels are left out: "Cetak" or "Pendaftaran" heads a column and begins no sentence."""
    return [tuple(words(name)) for actor in actors for name in (actor.nama, *actor.alias)]


def _index(names: Iterable[tuple[str, ...]]) -> Names:
    groups: dict[str, list[tuple[str, ...]]] = {}
    for name in dict.fromkeys(names):
        if name:
            groups.setdefault(name[0], []).append(name)
    return {first: tuple(sorted(found, key=len, reverse=True)) for first, found in groups.items()}
