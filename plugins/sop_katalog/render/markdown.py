"""Markdown that authors wrote → HTML that is safe on any page: raw HTML, scripts and foreign pictures are taken out."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache

import markdown
import nh3

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
_SCHEMES = {"http", "https", "mailto", "tel"}
LinkTarget = Callable[[str], str]


@cache
def _converter() -> markdown.Markdown:
    return markdown.Markdown(
        extensions=["tables", "admonition", "sane_lists", "def_list", "toc"],
        extension_configs={"toc": {"baselevel": 2, "slugify": lambda text, _: f"isi-{_slug(text)}"}},
        output_format="html",
    )


def _slug(text: str) -> str:
    return "-".join(re.findall(r"[a-z0-9]+", text.casefold())) or "bagian"


def render_markdown(text: str, link: LinkTarget = str) -> str:
    """HTML of an author's Markdown, headings one level down. `link` maps the addresses it contains.

    Sanitised by nh3 (ammonia): only text tags, no raw HTML beyond them, no script, no picture, no style.
    """
    if not text.strip():
        return ""
    html = _converter().reset().convert(text)

    def keep(tag: str, attribute: str, value: str) -> str | None:
        if attribute == "href" and tag == "a":
            return link(value)
        if attribute == "class":
            return value if _CLASS.fullmatch(value) else None
        return value

    return nh3.clean(
        html,
        tags=set(_TAGS),
        attributes=_ATTRIBUTES,
        attribute_filter=keep,
        url_schemes=_SCHEMES,
        link_rel="noopener noreferrer",
    )
