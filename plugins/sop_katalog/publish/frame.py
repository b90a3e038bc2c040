"""The theme around a page, rendered once for each kind of page and filled for every page of that kind.

A door renders a *sample* page, whose texts are tokens, through everything it would do to a real one (theme, other
plugins). The result, cut at the tokens, is the frame. A page costs a join of strings instead of a run of the theme.
"""

from __future__ import annotations

import re
from functools import lru_cache
from html import escape
from typing import NamedTuple
from urllib.parse import quote

from sop_katalog.publish.site import Heading, SitePage
from sop_katalog.values import dataclass

_TITLE, _DESCRIPTION, _SEGMENT = "qzjudulqz", "qzuraianqz", "qzalamatqz"
_CONTENT = "<h1>qzisiqz</h1>"  # without a heading in the content, the theme would add one of its own
_SOURCE, _DATA, _HEADING, _FIRST, _TOC = "qzsumberqz", "qzdataqz", "qzbabqz", "qzbabsatuqz", "qzdaftarqz"
_TOC_ITEM = re.compile(rf'\s*<li class="md-nav__item">(?:(?!<li\b).)*?#{_HEADING}(?:(?!<li\b).)*?</li>', re.DOTALL)


class Kind(NamedTuple):
    """What decides the frame of a page: its place in the tree and which parts of the theme it has."""

    parent: str
    depth: int
    chart: bool
    contents: bool
    source: bool
    data: bool


SAMPLE_MARK = _SEGMENT
"""What every address of a sample contains."""


class FrameError(RuntimeError):
    """The theme does not show a page as it should, so that no frame can be cut from it."""


def has_frame(page: SitePage) -> bool:
    """Whether a page can be framed: it lies below the page of the navigation it belongs under."""
    return bool(page.parent) and page.address != page.parent and page.address.startswith(page.parent)


def kind_of(page: SitePage) -> Kind:
    """The kind of a page."""
    depth = page.address.count("/")
    return Kind(page.parent, depth, page.chart, page.has_contents, bool(page.source), page.data is not str)


def sample_page(kind: Kind) -> SitePage:
    """The page to render for a kind."""
    return SitePage(
        address=_address(kind),
        title=_TITLE,
        description=_DESCRIPTION,
        content=lambda: _CONTENT,
        headings=(lambda: (Heading(_HEADING, _HEADING),)) if kind.contents else tuple,
        parent=kind.parent,
        source=_SOURCE if kind.source else "",
        chart=kind.chart,
        data=(lambda: _DATA) if kind.data else str,
    )


def _address(kind: Kind) -> str:
    """An address as deep as those of the kind; no two kinds share one."""
    name = _SEGMENT + "".join(str(int(part)) for part in (kind.chart, kind.contents, kind.source, kind.data))
    return f"{kind.parent}{f'{name}/' * (kind.depth - kind.parent.count('/'))}"


@dataclass(frozen=True, slots=True)
class Frame:
    """A rendered sample cut in pieces: texts at even places, tokens at odd ones. `entry` is a line of the contents."""

    pieces: tuple[str, ...]
    entry: str

    def fill(self, page: SitePage) -> str:
        """The whole page."""
        headings = page.headings()
        first = headings[0].anchor if headings else ""
        values = {
            _TITLE: escape(page.title),
            _DESCRIPTION: escape(page.description),
            _CONTENT: page.content(),
            _SEGMENT: page.address,
            _SOURCE: quote(page.source),
            _DATA: page.data(),
            _FIRST: first,
            _TOC: "".join([_entry(self.entry, heading.anchor, heading.text) for heading in headings]),
        }
        return "".join(values[piece] if place % 2 else piece for place, piece in enumerate(self.pieces))


@lru_cache(maxsize=1024)
def _entry(entry: str, anchor: str, text: str) -> str:
    """A line of the contents; most sections are called the same on every page."""
    return entry.replace(f"#{_HEADING}", f"#{anchor}").replace(_HEADING, escape(text))


def cut_frame(html: str, kind: Kind) -> Frame:
    """The frame in a rendered sample; raises FrameError when a text of the page is nowhere in it."""
    entry = _TOC_ITEM.search(html)
    marked = _TOC_ITEM.sub(_TOC, html).replace(f"#{_HEADING}", f"#{_FIRST}").replace(_address(kind), _SEGMENT)
    tokens = (_TITLE, _DESCRIPTION, _CONTENT, _SEGMENT, _SOURCE, _DATA, _FIRST, _TOC)
    pieces = tuple(re.split(f"({'|'.join(tokens)})", marked))
    if pieces[1::2].count(_CONTENT) != 1 or _TITLE not in pieces or _HEADING in marked:
        raise FrameError("the theme shows the content of a page not once, or its title or contents not at all")
    return Frame(pieces, entry[0] if entry else "")
