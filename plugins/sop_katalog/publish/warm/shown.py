"""The site of the last build: enough to see that nothing has changed, and to build then without reading the sources.

What only a build needs that has something to do is not imported here: a build with nothing to do is over sooner.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple, Self

from sop_katalog.model.kata import Kata
from sop_katalog.publish.site import Heading
from sop_katalog.publish.warm.kept import Stamp


class SourcesError(Exception):
    """The sources have errors; the text tells all of them."""


class Made(NamedTuple):
    """The parts of a page that a site generator puts into the theme itself."""

    content: str
    headings: tuple[Heading, ...]
    data: str


class Product(NamedTuple):
    """A thing that was made: what it is besides what it looked at, and the files it consists of."""

    mark: str
    files: dict[str, Stamp]


@dataclass(slots=True)
class Shown:
    """The site of the last build, enough to see that nothing has changed. `key` stands for all it was made from."""

    key: str = ""
    pages: list[tuple[str, str, str, str, str, bool, bool, bool]] = field(default_factory=list)
    made: dict[str, Made] = field(default_factory=dict)
    told: str = ""
    counts: tuple[int, int] = (0, 0)
    kata: Kata = field(default_factory=Kata)
    products: dict[str, Product] = field(default_factory=dict)

    @classmethod
    def of(cls, values: Sequence[Any]) -> Self:
        """From what `values` gave."""
        *plain, products = values
        known = {name: Product(mark, {at: Stamp(*stamp) for at, stamp in files}) for name, mark, files in products}
        return cls(*[*plain, known])

    def values(self) -> list[Any]:
        """All of it as values that are quickly written: there are tens of thousands of files."""
        plain = [getattr(self, name) for name in self.__slots__ if name != "products"]
        products = [
            (name, mark, [(at, tuple(stamp)) for at, stamp in files.items()])
            for name, (mark, files) in self.products.items()
        ]
        return [*plain, products]
