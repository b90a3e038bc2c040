"""What a reader downloads with one built page before touching anything, counted from the files of the site."""

from __future__ import annotations

import gzip
from dataclasses import dataclass
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import urldefrag, urlsplit

_LOADING_RELATIONS = {"stylesheet", "icon", "modulepreload", "preload", "manifest"}


@dataclass(frozen=True, slots=True)
class Weight:
    """Bytes on the wire (gzip), number of requests, and addresses on other hosts."""

    size: int
    requests: int
    foreign: tuple[str, ...]


class _Loads(HTMLParser):
    """Addresses a browser fetches for a page; pictures marked `loading=lazy` wait until they are seen."""

    def __init__(self) -> None:
        super().__init__()
        self.found: dict[str, None] = {}

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        loads = tag == "script" or (tag == "img" and values.get("loading") != "lazy")
        if loads and "src" in values:
            self.found[values["src"]] = None
        if tag == "link" and _LOADING_RELATIONS & set(values.get("rel", "").split()):
            self.found[values.get("href", "")] = None


def weigh(page: Path) -> Weight:
    """Weigh a page of a built site."""
    loads = _Loads()
    text = page.read_text(encoding="utf-8")
    loads.feed(text)
    foreign = tuple(address for address in loads.found if _is_foreign(address))
    local = {urldefrag(address).url.split("?")[0] for address in loads.found if not _is_foreign(address)} - {""}
    files = [page, *(page.parent / address for address in sorted(local))]
    return Weight(sum(packed_size(file) for file in files if file.is_file()), len(files) + len(foreign), foreign)


def packed_size(file: Path) -> int:
    """Bytes of a file on the wire."""
    return len(gzip.compress(file.read_bytes(), 6))


def _is_foreign(address: str) -> bool:
    return bool(urlsplit(address).netloc)
