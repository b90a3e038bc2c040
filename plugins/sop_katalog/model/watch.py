"""What a computation looked at in a catalogue, so that it is done again only when something of that has changed.

A watched value gives the same answers as the value itself and notes each look as a key: a path of names such as
`("sops", "disdukcapil/ktp-el", "judul")`. A function of a catalogue that takes no answer from anywhere else gives the
same result as long as all its keys have the same values (verifying traces: Mokhov, Mitchell, Peyton Jones, "Build
systems à la carte", 2018, section 4.2.2).
"""

from __future__ import annotations

from collections.abc import Callable, Container, Iterator, Mapping
from contextlib import contextmanager
from typing import Any, TypeVar, cast

T = TypeVar("T")
Key = tuple[Any, ...]
"""A root's name and a path from it; the values of two catalogues at one key can be compared."""

WHOLE = "*"
"""As an attribute: the object itself, all of which matters."""


class Watch:
    """Collects the keys of one computation at a time; looks outside a recording are not noted."""

    __slots__ = ("looked",)

    def __init__(self) -> None:
        self.looked: dict[Key, None] | None = None

    def note(self, key: Key) -> None:
        """A look at a key."""
        if self.looked is not None:
            self.looked[key] = None

    @contextmanager
    def recording(self) -> Iterator[dict[Key, None]]:
        """The keys that are looked at inside; a recording inside another one keeps its keys to itself."""
        outer, self.looked = self.looked, {}
        try:
            yield self.looked
        finally:
            self.looked = outer


class WatchedMapping(Mapping[Any, T]):
    """A mapping whose looks are noted: each item on its own, and the order of the keys when it is walked.

    `wrap` watches the items too; then a look at an item only notes that it is there.
    """

    __slots__ = ("_items", "_key", "_watch", "_wrap", "_wrapped")

    def __init__(self, watch: Watch, key: Key, items: Mapping[Any, T], wrap: Callable[[Key, T], T] | None = None):
        self._watch = watch
        self._key = key
        self._items = items
        self._wrap = wrap
        self._wrapped: dict[Any, T] = {}

    def __getitem__(self, name: Any) -> T:
        found: T | None = self.get(name)
        if found is None:
            raise KeyError(name)
        return found

    def get(self, name: Any, default: Any = None) -> Any:
        """As of any mapping."""
        found = self._items.get(name)
        self._watch.note((*self._key, name) if self._wrap is None else (*self._key, name, "id"))
        return default if found is None else self._watched(name, found)

    def unnoted(self, name: Any) -> T:
        """An item found by another look, which was noted."""
        return self._watched(name, self._items[name])

    def _watched(self, name: Any, found: T) -> T:
        if self._wrap is None:
            return found
        if name not in self._wrapped:
            self._wrapped[name] = self._wrap((*self._key, name), found)
        return self._wrapped[name]

    def __contains__(self, name: object) -> bool:
        return self.get(name) is not None

    def __iter__(self) -> Iterator[Any]:
        self._watch.note(self._key)
        return iter(self._items)

    def __len__(self) -> int:
        self._watch.note(self._key)
        return len(self._items)


def seen_class(kind: type[T], inner: Container[str] = ()) -> type[T]:
    """A class of objects that stand for one of `kind` and note which attributes are asked for; those named by `inner`
    note looks themselves."""

    def __init__(self: Any, watch: Watch, key: Key, value: T) -> None:  # noqa: N807 - it is one
        self._watch, self._key, self._real = watch, key, value

    def __eq__(self: Any, other: object) -> bool:  # noqa: N807 - it is one
        self._watch.note((*self._key, WHOLE))
        return bool(self._real == real(other))

    names: dict[str, Any] = {name: _look(name, noted=name not in inner) for name in dir(kind) if name[:2] != "__"}
    names |= {
        "__slots__": ("_key", "_real", "_watch"),
        "__init__": __init__,
        "__eq__": __eq__,
        "__hash__": lambda self: hash(self._key),
        "__repr__": lambda self: repr(real(self, noted=True)),
    }
    return cast("type[T]", type(f"Seen{kind.__name__}", (), names))


def _look(name: str, *, noted: bool) -> property:
    """An attribute of a seen class. They are asked for hundreds of times a page: a property of each costs half of what
    `__getattribute__` would for all."""

    def get(self: Any) -> Any:
        looked = self._watch.looked
        if looked is not None and noted:
            looked[(*self._key, name)] = None
        return getattr(self._real, name)

    return property(get)


def seen(kind: type[T], watch: Watch, key: Key, value: T) -> T:
    """An object of a seen class: looks like `value` to whoever reads attributes."""
    return cast("Callable[[Watch, Key, T], T]", kind)(watch, key, value)


def real(value: T, *, noted: bool = False) -> T:
    """The object behind a seen one; any other object itself. `noted`: all of it counts as looked at."""
    try:
        found = object.__getattribute__(value, "_real")
    except AttributeError:
        return value
    if noted:
        watch, key = object.__getattribute__(value, "_watch"), object.__getattribute__(value, "_key")
        watch.note((*key, WHOLE))
    return cast("T", found)
