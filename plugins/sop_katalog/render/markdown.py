"""Markdown that authors wrote → HTML that is safe on any page: raw HTML, scripts and foreign pictures are taken out."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Mapping
from functools import cache
from typing import Any, Final
from xml.etree.ElementTree import Element

import markdown
import nh3
from markdown.extensions.toc import TocExtension, TocTreeprocessor
from markdown.preprocessors import Preprocessor
from markdown.treeprocessors import Treeprocessor
from markdown.util import STX, AtomicString, Registry

_TAGS = frozenset(
    "a abbr blockquote br code dd del div dl dt em h2 h3 h4 h5 h6 hr li ol p pre strong sub sup "  # noqa: SIM905
    "table tbody td th thead tr ul".split()  # one line of names reads better than a list of forty
)
_ATTRIBUTES: dict[str, set[str]] = {
    "a": {"href", "title"},
    "abbr": {"title"},
    "div": {"class"},
    "p": {"class"},
    "ol": {"start"},
    "th": {"align"},
    "td": {"align"},
    **{f"h{level}": {"id"} for level in range(2, 7)},
}
_CLASS = re.compile(r"admonition(?:-title)?(?: [a-z]{1,20})?")
_RISKS: Final = re.compile(r"[<\[&|\xa0\x00-\x08\x0b-\x1f]|!!!")
"""Without these a text holds no tag, link, table, or admonition: its HTML is the library's own, and as it should be."""
_SCHEMES = {"http", "https", "mailto", "tel"}
LinkTarget = Callable[[str], str]


_INLINE: Final = re.compile(rf"[\\`*_\[<&{STX}]|  \n")
"""Every inline pattern of Markdown begins with one of these; the library would try each of twenty on any text."""


_BLOCKS: Final = {
    "admonition": "!!!",
    "defindent": ":",
    "table": "|",
    "hashheader": "#",
    "deflist": ":",
    "quote": ">",
    "reference": "[",
}
_INLINES: Final = {
    "backtick": "`",
    "escape": "\\",
    "reference": "[",
    "link": "[",
    "image_link": "[",
    "image_reference": "[",
    "short_reference": "[",
    "short_image_ref": "[",
    "autolink": "<",
    "automail": "<",
    "linebreak": "  \n",
    "html": "<",
    "entity": "&",
}
"""What a text must hold for a kind of block, or an inline pattern, to be found in it."""


class _Needed(Preprocessor):
    """Lets the library try only what can be found in a text; it would try each of fifteen kinds on any block."""

    def __init__(self, md: markdown.Markdown) -> None:
        super().__init__(md)
        self._blocks = _marked(md.parser.blockprocessors, _BLOCKS)
        self._inlines = _marked(md.inlinePatterns, _INLINES)
        self._parser: Any = md.parser
        self._inline: Any = md.treeprocessors["inline"]

    def run(self, lines: list[str]) -> list[str]:
        text = "\n".join(lines)
        self._parser.blockprocessors = [kind for mark, kind in self._blocks if mark in text]
        self._inline.inlinePatterns = [pattern for mark, pattern in self._inlines if mark in text]
        return lines


def _marked(registry: Registry[Any], marks: Mapping[str, str]) -> list[tuple[str, Any]]:
    """What is registered, in its order, each with its mark; what has none is always needed."""
    known = {registry.get_index_for_name(name): mark for name, mark in marks.items()}
    return [(known.get(index, ""), item) for index, item in enumerate(registry)]


class _PlainTexts(Treeprocessor):
    """Tells the library which texts hold no inline Markdown."""

    def run(self, root: Element) -> None:
        for element in root.iter():
            if element.text and not _INLINE.search(element.text):
                element.text = AtomicString(element.text)


_MARKED: Final = re.compile(f"[<&{STX}]")


class _Headings(TocTreeprocessor):
    """Names and levels of the headings. The library makes a list of them too, which few texts ask for, and cares for
    marks in them, which few have."""

    def run(self, doc: Element) -> None:
        headings = [element for element in doc.iter() if self.header_rgx.match(str(element.tag))]
        marked = any(len(element) or _MARKED.search(element.text or "") for element in headings)
        if marked or any(self.marker in text for text in doc.itertext()):
            super().run(doc)
            return
        taken: Counter[str] = Counter()
        for element in headings:
            self.set_level(element)
            address = self.slugify(element.text or "", "-")
            element.set("id", f"{address}_{taken[address]}" if taken[address] else address)
            taken[address] += 1


class _HeadingsExtension(TocExtension):
    TreeProcessorClass = _Headings


@cache
def _converter() -> markdown.Markdown:
    headings = _HeadingsExtension(baselevel=2, slugify=lambda text, _: f"isi-{_slug(text)}")
    found = markdown.Markdown(
        extensions=["tables", "admonition", "sane_lists", "def_list", headings], output_format="html"
    )
    found.treeprocessors.register(_PlainTexts(found), "plain_texts", 25)  # before "inline", which stands at 20
    found.preprocessors.register(_Needed(found), "needed", 10)  # after "html_block", which stands at 20
    return found


def _slug(text: str) -> str:
    return "-".join(re.findall(r"[a-z0-9]+", text.casefold())) or "bagian"


class _Attributes:
    """What stays of the attributes of a text; `link` maps the addresses in it."""

    link: LinkTarget = str

    def __call__(self, tag: str, attribute: str, value: str) -> str | None:
        if attribute == "href" and tag == "a":
            return self.link(value)
        if attribute == "class":
            return value if _CLASS.fullmatch(value) else None
        return value


_attributes: Final = _Attributes()


@cache
def _cleaner() -> nh3.Cleaner:
    return nh3.Cleaner(
        tags=set(_TAGS),
        attributes=_ATTRIBUTES,
        attribute_filter=_attributes,
        url_schemes=_SCHEMES,
        link_rel="noopener noreferrer",
    )


def render_markdown(text: str, link: LinkTarget = str) -> str:
    """HTML of an author's Markdown, headings one level down. `link` maps the addresses it contains.

    Sanitised by nh3 (ammonia): only text tags, no raw HTML beyond them, no script, no picture, no style.
    """
    if not text.strip():
        return ""
    html = _converter().reset().convert(text)
    if not _RISKS.search(text):
        return html
    _attributes.link = link
    return _cleaner().clean(html)
