"""Which SOPs of different offices are nearly the same: by title and by the wording of their steps.

Comparing every pair would take 12 million comparisons at 5,000 SOPs. So each SOP is compared only with the few that
share its rarest words (blocking by an inverted index, as in record linkage: Christen, "Data Matching", 2012,
chapter 4), and copies are compared with the first of their kind only, not with each other.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from itertools import chain

from rapidfuzz import fuzz

from sop_katalog.checks.language import word_set, words
from sop_katalog.checks.rule import IN_FORCE
from sop_katalog.model.catalogue import Catalogue
from sop_katalog.model.sop import Sop
from sop_katalog.values import dataclass

LIKE = 85.0
"""Per cent of likeness from which an officer would say "the same SOP"; found by trying on real and invented pairs."""
_RARE = 12
"""Words of an SOP that lead to candidates; copies share nearly all of them, strangers hardly any."""
_SHARED = 4
"""How many of them a candidate must share."""
_CANDIDATES = 5
"""How many candidates are compared: those that share most."""
_COMMON = word_set("dan atau di ke dari yang untuk pada dengan oleh bagi dalam atas serta sop pelayanan layanan")


@dataclass(frozen=True, slots=True)
class Twin:
    """An SOP that is nearly the same as an earlier one of another office."""

    sop: Sop
    other: Sop
    score: float


@dataclass(frozen=True, slots=True)
class _Profile:
    sop: Sop
    title: str
    steps: str
    words: frozenset[str]


def title_key(sop: Sop, catalogue: Catalogue) -> str:
    """The title without the name of its office, common words, and order: what service it is about."""
    title = f" {' '.join(words(sop.judul))} "
    for name in catalogue.index(_office_names).get(sop.opd, ()):
        title = title.replace(name, " ")
    return " ".join(sorted({word for word in title.split() if word not in _COMMON}))


def _office_names(catalogue: Catalogue) -> dict[str, tuple[str, ...]]:
    """The names of each office as words between spaces, the longest first."""
    return {
        opd.id: tuple(sorted((_spaced(name) for name in (opd.nama, opd.singkatan, *opd.alias) if name), key=len)[::-1])
        for opd in catalogue.opd.values()
    }


def _spaced(name: str) -> str:
    return f" {' '.join(words(name))} "


def twins(catalogue: Catalogue) -> tuple[Twin, ...]:
    """Near-duplicates across offices among the SOPs in force, by id."""
    profiles = [_profile(sop, catalogue) for sop in catalogue.sops.values() if sop.status in IN_FORCE and sop.langkah]
    spread = Counter(chain.from_iterable(profile.words for profile in profiles))
    kinds: list[_Profile] = []
    index: dict[str, list[int]] = {}
    found: list[Twin] = []
    for profile in profiles:
        rare = _rarest(profile.words, spread)
        twin = _best(profile, (kinds[number] for number in _candidates(rare, index)))
        if twin is not None:
            found.append(twin)
            continue
        for word in rare:
            index.setdefault(word, []).append(len(kinds))
        kinds.append(profile)
    return tuple(found)


def _profile(sop: Sop, catalogue: Catalogue) -> _Profile:
    title = title_key(sop, catalogue)
    steps = "\n".join(" ".join(words(step.kegiatan)) for step in sop.langkah)
    return _Profile(sop, title, steps, frozenset(title.split()) | frozenset(steps.split()))


def _rarest(found: Iterable[str], spread: Counter[str]) -> list[str]:
    """The rarest words that at least one other SOP has, in a fixed order."""
    return [word for _, word in sorted((spread[word], word) for word in found if spread[word] > 1)[:_RARE]]


def _candidates(rare: list[str], index: dict[str, list[int]]) -> list[int]:
    shared = Counter(chain.from_iterable(index.get(word, ()) for word in rare))
    enough = min(_SHARED, len(rare))
    close = [(-count, number) for number, count in shared.items() if count >= enough]
    return [number for _, number in sorted(close)[:_CANDIDATES]]


def _best(profile: _Profile, candidates: Iterable[_Profile]) -> Twin | None:
    found: Twin | None = None
    for other in candidates:
        score = _score(profile, other) if other.sop.opd != profile.sop.opd else 0
        if score >= LIKE and (found is None or score > found.score):
            found = Twin(profile.sop, other.sop, score)
    return found


def _score(one: _Profile, other: _Profile) -> float:
    """Mean likeness of titles and of steps in per cent; 0 when the titles alone tell them apart."""
    titles = fuzz.ratio(one.title, other.title, score_cutoff=60)
    return (titles + fuzz.ratio(one.steps, other.steps)) / 2 if titles else 0
