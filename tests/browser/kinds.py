"""One page of each kind, found in the built site, so that a new kind of page is tested without anybody adding it."""

from __future__ import annotations

from pathlib import Path

from tests.site.pages import BuiltPage, read_site

ALWAYS = (
    "opd/disdukcapil/ktp-el/",  # a service with variants, decisions, returns
    "opd/disdukcapil/ktp-el-lama/",  # revoked
    "panduan/langkah/",  # hand-written, with a chart
    "transparansi/pencarian/",  # beside another page of its section
)
_LEAST = 12


def kinds(site: Path) -> list[str]:
    """Addresses: the first page of each section and depth that is not a redirect, and those of `ALWAYS`."""
    found: dict[tuple[str, int], str] = {}
    for page in read_site(site).values():
        if not _redirects(page):
            found.setdefault((page.address.partition("/")[0], page.address.count("/")), page.address)
    assert len(found) >= _LEAST, "the search for kinds of pages finds too few"
    missing = [address for address in ALWAYS if not (site / address / "index.html").is_file()]
    assert not missing
    return sorted({*found.values(), *ALWAYS})


def _redirects(page: BuiltPage) -> bool:
    return bool(page.find("//meta[@http-equiv='refresh']"))
