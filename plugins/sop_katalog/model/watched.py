"""A catalogue under watch, and the values of two catalogues compared key by key."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import fields, replace
from functools import cached_property
from importlib import import_module
from operator import attrgetter
from typing import Any, Final, TypeVar, cast

from sop_katalog.model.catalogue import Catalogue, LawReference
from sop_katalog.model.kata import Kata
from sop_katalog.model.registers import Government, LiburTahun, Opd, Pelaksana, Regulasi, Taksonomi, Term
from sop_katalog.model.sop import JenisKeterkaitan, Sop
from sop_katalog.model.watch import WHOLE, Key, Watch, WatchedMapping, seen, seen_class
from sop_katalog.values import dataclass

T = TypeVar("T")
_SEEN_SOP: Final = seen_class(Sop)
_SEEN_OPD: Final = seen_class(Opd)
_SEEN_GOVERNMENT: Final = seen_class(Government)
_TERMS: Final = ("kategori", "peristiwa", "sasaran", "spm")
_SEEN_TAXONOMY: Final = seen_class(Taksonomi, _TERMS)
_SEEN_TERM: Final = seen_class(Term)
_SEEN_LAW: Final = seen_class(Regulasi)
_SEEN_YEAR: Final = seen_class(LiburTahun)


class _SeenKata:
    """The changed words: everything that is shown asks for them, so this is quicker than other seen objects."""

    __slots__ = ("_real", "_watch")

    def __init__(self, watch: Watch, value: Kata) -> None:
        self._watch = watch
        self._real = value

    @property
    def diganti(self) -> tuple[tuple[str, str, str], ...]:
        self._watch.note(("kata", "diganti"))
        return self._real.diganti


@dataclass(frozen=True, eq=False)
class WatchedCatalogue(Catalogue):
    """Answers as `base` does and notes every look; made by `watch_catalogue`.

    What the base finds by its own indexes is noted as one key each, such as `("neighbours", id)`.
    """

    base: Catalogue = Catalogue(Government(""))
    watch: Watch = Watch()

    def whole(self, sop: Sop) -> Sop:
        self.watch.note(("sops", sop.id, WHOLE))
        return self.base.sops[sop.id]

    def actor(self, opd_id: str, actor_id: str) -> Pelaksana | None:
        self.watch.note(("actor", opd_id, actor_id))
        return self.base.actor(opd_id, actor_id)

    def law(self, text: str) -> LawReference:
        self.watch.note(("law", text))
        return self.base.law(text)

    def of_opd(self, opd_id: str) -> tuple[Sop, ...]:
        self.watch.note(("of_opd", opd_id))
        return self._seen(self.base.of_opd(opd_id))

    def on_law(self, law_id: str) -> tuple[Sop, ...]:
        self.watch.note(("on_law", law_id))
        return self._seen(self.base.on_law(law_id))

    def in_term(self, kind: str, term_id: str) -> tuple[Sop, ...]:
        self.watch.note(("in_term", kind, term_id))
        return self._seen(self.base.in_term(kind, term_id))

    def neighbours(self, sop: Sop) -> tuple[Sop | None, Sop | None]:
        self.watch.note(("neighbours", sop.id))
        before, after = self.base.neighbours(self.base.sops[sop.id])
        return before and self._one(before), after and self._one(after)

    def related(self, sop: Sop) -> tuple[tuple[Sop, JenisKeterkaitan, bool], ...]:
        self.watch.note(("related", sop.id))
        found = self.base.related(self.base.sops[sop.id])
        return tuple((self._one(other), kind, own) for other, kind, own in found)

    def prerequisites(self, sop: Sop) -> tuple[str, ...]:
        self.watch.note(("prerequisites", sop.id))
        return self.base.prerequisites(self.base.sops[sop.id])

    def once(self, compute: Callable[[Catalogue], T]) -> T:
        self.watch.note(("once", named(compute)))
        return self.base.once(compute)

    def index(self, compute: Callable[[Catalogue], Mapping[str, T]]) -> Mapping[str, T]:
        return WatchedMapping(self.watch, ("index", named(compute)), self.base.once(compute))

    def beside(self, name: str, items: Mapping[str, T]) -> Mapping[str, T]:
        return WatchedMapping(self.watch, (name,), items)

    @cached_property
    def redirects(self) -> Mapping[str, str]:
        return WatchedMapping(self.watch, ("redirects",), self.base.redirects)

    def _one(self, sop: Sop) -> Sop:
        return cast("WatchedMapping[Sop]", self.sops).unnoted(sop.id)

    def _seen(self, sops: tuple[Sop, ...]) -> tuple[Sop, ...]:
        return tuple(map(self._one, sops))


def watch_catalogue(base: Catalogue, watch: Watch) -> WatchedCatalogue:
    """The catalogue that notes into `watch` what is looked at."""

    def items(kind: type[T], *key: str) -> WatchedMapping[T]:
        return WatchedMapping(watch, key, _at(base, key), lambda place, item: seen(kind, watch, place, item))

    terms: dict[str, Any] = {name: items(_SEEN_TERM, "taksonomi", name) for name in _TERMS}
    return WatchedCatalogue(
        government=seen(_SEEN_GOVERNMENT, watch, ("government",), base.government),
        opd=items(_SEEN_OPD, "opd"),
        sops=items(_SEEN_SOP, "sops"),
        pelaksana=WatchedMapping(watch, ("pelaksana",), base.pelaksana),
        regulasi=items(_SEEN_LAW, "regulasi"),
        taksonomi=seen(_SEEN_TAXONOMY, watch, ("taksonomi",), replace(base.taksonomi, **terms)),
        libur=items(_SEEN_YEAR, "libur"),
        kata=cast("Kata", _SeenKata(watch, base.kata)),
        glances=WatchedMapping(watch, ("glances",), base.glances),
        base=base,
        watch=watch,
    )


def _at(base: Catalogue, key: Key) -> Any:
    found: Any = base
    for name in key:
        found = getattr(found, name)
    return found


class View:
    """The values at the keys of one catalogue and of what is beside it.

    `roots` are values to be walked into, `functions` answer keys of their name with the rest of the key.
    """

    def __init__(self, roots: Mapping[str, Any], functions: Mapping[str, Callable[..., Any]]) -> None:
        self._roots = roots
        self._functions = functions

    def value(self, key: Key) -> Any:
        """What stands at a key; None where there is nothing, which is no value of anything."""
        name, *path = key
        if (function := self._functions.get(name)) is not None:
            return function(*path)
        found = self._roots.get(name)
        if not path and isinstance(found, Mapping):
            return tuple(found)
        for part in path:
            if found is None or part == WHOLE:
                break
            found = found.get(part) if isinstance(found, Mapping) else getattr(found, part, None)
        return found

    def answers(self, key: Key) -> bool:
        """Whether a function answers a key."""
        return key[0] in self._functions

    def is_calm_beside(self, other: View) -> bool:
        """Whether all functions answer as in the other view, seen without asking them: nothing differs but attributes
        of SOPs that no function looks at."""
        mine, theirs = self._roots["sops"], other._roots["sops"]
        if any(self._roots[name] != other._roots[name] for name in _REGISTERS) or tuple(mine) != tuple(theirs):
            return False
        pairs = ((sop, theirs[sop_id]) for sop_id, sop in mine.items())
        return all(one is two or _indexed(one) == _indexed(two) for one, two in pairs)

    def same_sops(self, other: View) -> frozenset[str]:
        """The ids of the SOPs that are one object in both."""
        theirs = other._roots["sops"]
        return frozenset(sop_id for sop_id, sop in self._roots["sops"].items() if theirs.get(sop_id) is sop)

    def agrees(self, other: View, key: Key) -> bool:
        """Whether both have the same at a key. An SOP that is one object in both need not be looked into."""
        if key[0] == "sops" and len(key) > 1:
            mine, theirs = self._roots["sops"].get(key[1]), other._roots["sops"].get(key[1])
            if mine is theirs:
                return True
            if key[-1] == WHOLE and mine is not None and theirs is not None:
                return bool(_content(mine) == _content(theirs))
        return bool(self.value(key) == other.value(key))


def catalogue_view(catalogue: Catalogue, **roots: Any) -> View:
    """The view of a catalogue with more roots beside it; callable ones are functions."""
    found = {name: getattr(catalogue, name) for name in _ROOTS}
    functions: dict[str, Callable[..., Any]] = {
        "once": lambda name: catalogue.once(_function(name)),
        "index": lambda name, *item: _item(catalogue.once(_function(name)), *item),
        "actor": catalogue.actor,
        "law": catalogue.law,
        "of_opd": lambda opd: _ids(catalogue.of_opd(opd)),
        "on_law": lambda law: _ids(catalogue.on_law(law)),
        "in_term": lambda kind, term: _ids(catalogue.in_term(kind, term)),
        "neighbours": lambda sop: _of_sop(catalogue, sop, lambda one: _ids(catalogue.neighbours(one))),
        "prerequisites": lambda sop: _of_sop(catalogue, sop, catalogue.prerequisites),
        "related": lambda sop: _of_sop(catalogue, sop, lambda one: _relations(catalogue, one)),
    }
    more = {name: root for name, root in roots.items() if callable(root)}
    return View(found | {name: root for name, root in roots.items() if name not in more}, functions | more)


NOT_INDEXED: Final = frozenset(
    {"isi", "isi_line", "tambahan", "peringatan", "peralatan", "pencatatan", "kualifikasi_pelaksana", "unit", "nomor"}
)
"""Attributes of an SOP that decide nothing about other SOPs, so that no index of a catalogue may look at them."""
_INDEXED: Final = tuple(field.name for field in fields(Sop) if field.name not in NOT_INDEXED)
_indexed: Final = attrgetter(*_INDEXED)
_content: Final = attrgetter(*(field.name for field in fields(Sop) if field.name != "isi_line"))
"""All that an SOP says; where in its file it says so is no part of it."""
_REGISTERS: Final = ("government", "opd", "pelaksana", "regulasi", "taksonomi", "libur", "kata")
_ROOTS: Final = (*_REGISTERS, "sops", "glances", "redirects")


def _ids(sops: tuple[Sop | None, ...]) -> tuple[str, ...]:
    return tuple(sop.id if sop else "" for sop in sops)


def _of_sop(catalogue: Catalogue, sop_id: str, answer: Callable[[Sop], Any]) -> Any:
    sop = catalogue.sops.get(sop_id)
    return None if sop is None else answer(sop)


def _relations(catalogue: Catalogue, sop: Sop) -> tuple[tuple[str, JenisKeterkaitan, bool], ...]:
    return tuple((other.id, kind, own) for other, kind, own in catalogue.related(sop))


def named(function: Callable[..., Any]) -> str:
    """A function at the top of a module, as text."""
    return f"{function.__module__}:{function.__qualname__}"


def _function(name: str) -> Callable[[Catalogue], Any]:
    module, _, attribute = name.partition(":")
    found: Callable[[Catalogue], Any] = getattr(import_module(module), attribute)
    return found


def _item(items: Mapping[str, Any], *name: str) -> Any:
    return items.get(name[0]) if name else tuple(items)
