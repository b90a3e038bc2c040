"""Built pages read back: their ids, their links, and where each link leads."""

from __future__ import annotations

import gzip
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import cast
from urllib.parse import unquote, urljoin, urlsplit

from lxml import html as lxml_html  # type: ignore[import-untyped]
from lxml.html import HtmlElement  # type: ignore[import-untyped]

HOST = "https://site.test/"
_LINKS = (("a", "href"), ("link", "href"), ("script", "src"), ("img", "src"), ("iframe", "src"), ("form", "action"))


@dataclass(frozen=True)
class BuiltPage:
    """One HTML file of a site; `address` is from the site's root, without index.html."""

    address: str
    path: Path

    @cached_property
    def tree(self) -> HtmlElement:
        return lxml_html.document_fromstring(self.path.read_text(encoding="utf-8"))

    @cached_property
    def ids(self) -> list[str]:
        return [cast("str", found) for found in self.tree.xpath("//@id")]

    @property
    def links(self) -> list[str]:
        return [
            element.get(name, "") for tag, name in _LINKS for element in self.tree.iter(tag) if name in element.attrib
        ]

    def find(self, xpath: str) -> list[HtmlElement]:
        return cast("list[HtmlElement]", self.tree.xpath(xpath))

    def texts(self, xpath: str) -> list[str]:
        return [" ".join(element.text_content().split()) for element in self.find(xpath)]

    def target(self, link: str) -> str:
        """The address a link leads to, from the site's root, with its fragment; empty for other hosts and schemes."""
        found = urlsplit(urljoin(HOST + self.address, link))
        if found.scheme != "https" or f"https://{found.netloc}/" != HOST:
            return ""
        fragment = f"#{unquote(found.fragment)}" if found.fragment else ""
        return f"{unquote(found.path.lstrip('/'))}{fragment}"


def read_site(site: Path) -> dict[str, BuiltPage]:
    """All pages of a site by address."""
    pages = {}
    for path in sorted(site.rglob("*.html")):
        address = path.relative_to(site).as_posix().removesuffix("index.html")
        pages[address] = BuiltPage(address, path)
    return pages


def dead_links(site: Path, pages: dict[str, BuiltPage]) -> list[str]:
    """Links within the site that lead to no file or no id, as “page: link”."""
    dead = []
    for page in pages.values():
        for link in page.links:
            target, _, fragment = page.target(link).partition("#")
            if link and not page.target(link) and urlsplit(link).scheme:
                continue
            reached = pages.get(target)
            if reached is None and not (site / target).is_file():
                dead.append(f"{page.address}: {link}")
            elif fragment and reached is not None and fragment not in reached.ids and not _by_script(fragment):
                dead.append(f"{page.address}: {link} (no such id)")
    return dead


def _by_script(fragment: str) -> bool:
    return fragment.startswith("__")  # the theme's own controls


def all_bytes(site: Path) -> dict[str, bytes]:
    """Every file by name; gzip without the time it was packed at."""
    return {
        path.relative_to(site).as_posix(): gzip.decompress(path.read_bytes())
        if path.suffix == ".gz"
        else path.read_bytes()
        for path in sorted(site.rglob("*"))
        if path.is_file()
    }
