"""What a site is made of, whichever door writes it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import field
from datetime import date
from typing import Final

from sop_katalog.model.question import QuestionSet
from sop_katalog.search.extra_page import ExtraPage
from sop_katalog.values import dataclass

INDEX: Final = "assets/katalog/indeks.json"
"""Address of the search index."""


@dataclass(frozen=True, slots=True)
class Heading:
    """One entry of a page's table of contents."""

    anchor: str
    text: str


@dataclass(frozen=True, slots=True)
class Settings:
    """What a door tells about the site. `base_url` ends in `/` or is empty; `edit_url`, `line_url` (one line of a file)
    and `suggest_url` may hold `{path}`, `{line}`, `{id}` and `{judul}`; empty ones are not shown. `drafts` shows drafts
    too; `rules_page` says that the site explains the rules at `aturan/`; by `questions` the search is judged, and the
    score published; `today` is the day the site speaks of.

    `sheets` draws the official sheet on the page of every SOP; without `checks` no rule runs, and only what keeps a
    source from being read is told.

    `pdf` puts sheets, leaflets and posters as PDF beside the pages, `books` the book of each OPD, on `paper` `a4` or
    `f4`. `logo` is the coat of arms as the bytes of a PNG, JPEG or SVG file."""

    base_url: str = ""
    edit_url: str = ""
    line_url: str = ""
    suggest_url: str = ""
    drafts: bool = False
    rules_page: bool = False
    sheets: bool = True
    checks: bool = True
    pdf: bool = False
    questions: tuple[QuestionSet, ...] = ()
    books: bool = False
    paper: str = "a4"
    logo: bytes = b""
    today: date = field(default_factory=date.today)


@dataclass(frozen=True, slots=True)
class SiteFile:
    """One file written as it is; `address` is from the site's root."""

    address: str
    content: Callable[[], bytes]


@dataclass(frozen=True, slots=True)
class SitePage:
    """One page. `address` is from the site's root and ends in `/`; `parent` is the address of
    the page of the navigation it belongs under, empty for those pages themselves.

    `content` makes the HTML of the main part; it is called once, when the page is written. `source` is the path of the
    file to edit, from the project's root. `chart` says that the page holds a flowchart. `headings` makes its table of
    contents and `data` the text of its application/ld+json script; left out, there is none. `beside` are the files that
    belong to the page: they are made when it is.

    What the functions give depends on what they ask the catalogue and the settings for when they are called, and on the
    texts of this page; nothing else may flow into them, or a changed source would not change the page.
    """

    address: str
    title: str
    description: str
    content: Callable[[], str]
    headings: Callable[[], tuple[Heading, ...]] = tuple
    parent: str = ""
    source: str = ""
    chart: bool = False
    data: Callable[[], str] = str
    beside: tuple[SiteFile, ...] = ()

    @property
    def has_contents(self) -> bool:
        """Whether the page has a table of contents."""
        return self.headings is not tuple


@dataclass(frozen=True, slots=True)
class Site:
    """The whole site but the hand-written pages, which place `home` where they want. `index` makes the search index of
    the catalogue and of the hand-written pages."""

    pages: tuple[SitePage, ...]
    files: tuple[SiteFile, ...]
    home: Callable[[str], str] = lambda _address: ""
    index: Callable[[Iterable[ExtraPage]], bytes] = lambda _pages: b""
