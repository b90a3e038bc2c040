"""Addresses: where each thing of the catalogue stands on the site, seen from one page."""

from __future__ import annotations

import posixpath
from urllib.parse import quote, urlsplit

from sop_katalog.values import dataclass


@dataclass(frozen=True, slots=True)
class Links:
    """Relative links from the page at `address` (from the site's root, ending in `/`, empty for home), so that the
    site works under any sub-path."""

    address: str

    @property
    def root(self) -> str:
        """The way from the page to the site's root, ending in `/`."""
        return "../" * self.address.count("/") or "./"

    def to(self, address: str) -> str:
        """The way to an address from the site's root."""
        return f"{self.root}{address}"

    def sop(self, sop_id: str) -> str:
        return self.to(f"opd/{sop_id}/")

    def opd(self, opd_id: str) -> str:
        return self.to(f"opd/{opd_id}/")

    def regulasi(self, law_id: str) -> str:
        return self.to(f"regulasi/{law_id}/")

    def kategori(self, term_id: str) -> str:
        return self.to(f"layanan/{term_id}/")

    def peristiwa(self, term_id: str) -> str:
        return self.to(f"peristiwa/{term_id}/")

    def from_source(self, sop_id: str, target: str) -> str:
        """An address written in an SOP's Markdown: links to other source files become links to their pages."""
        parts = urlsplit(target)
        if parts.scheme or parts.netloc or not parts.path.endswith(".md"):
            return target
        folder = posixpath.dirname(sop_id)
        found = posixpath.normpath(posixpath.join(folder, parts.path))
        fragment = f"#{quote(parts.fragment)}" if parts.fragment else ""
        return self.sop(found.removesuffix(".md")) + fragment
