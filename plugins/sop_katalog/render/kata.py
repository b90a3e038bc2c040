"""The site's own words as code and templates ask for them: `kata.biaya.judul`."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from markupsafe import Markup, escape

from sop_katalog.reading.default_words import default_words

if TYPE_CHECKING:  # the shell of a site needs the words and nothing else of the catalogue
    from sop_katalog.model.catalogue import Catalogue

Changed = tuple[tuple[str, str, str], ...]


class Group:
    """The words of one group, by attribute or, where data says which, by key."""

    def __init__(self, texts: Mapping[str, str]) -> None:
        self.__dict__.update(texts)

    def __getitem__(self, key: str) -> str:
        found: str = self.__dict__[key]
        return found

    if TYPE_CHECKING:  # a test asks whether the words that code names are there

        def __getattr__(self, name: str) -> str: ...


class Words:
    """All words by group; equal to itself only, so that templates are compiled once for each."""

    def __init__(self, groups: Mapping[str, Mapping[str, str]]) -> None:
        self.__dict__.update((name, Group(texts)) for name, texts in groups.items())

    def __getitem__(self, name: str) -> Group:
        found: Group = self.__dict__[name]
        return found

    if TYPE_CHECKING:

        def __getattr__(self, name: str) -> Group: ...


def words_of(catalogue: Catalogue) -> Words:
    """The words of a catalogue's site."""
    return words(catalogue.kata.diganti)


def words(changed: Changed = ()) -> Words:
    """The words of the package with some of them changed; the same object each time."""
    return _words(changed)


@lru_cache(maxsize=16)
def _words(changed: Changed) -> Words:
    return Words(_changed(changed, str))


def escaped_words(changed: Changed) -> Words:
    """The same for templates that do not escape by themselves, such as those of a theme."""
    return Words(_changed(changed, escape))


def _changed(changed: Changed, shown: Callable[[str], str]) -> dict[str, dict[str, str]]:
    found = {name: {key: shown(text) for key, text in texts.items()} for name, texts in default_words().items()}
    for group, key, text in changed:
        found[group][key] = shown(text)
    return found


def fill(text: str, **values: Any) -> Markup:
    """A word with its slots filled in; text is escaped, markup stays."""
    return Markup(_escaped(text).format(**{name: escape(value) for name, value in values.items()}))


@lru_cache(maxsize=1024)
def _escaped(text: str) -> str:
    return str(escape(text))
