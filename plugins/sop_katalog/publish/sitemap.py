"""The sitemap: every page once, in order, without dates of the build, which change without any change."""

from __future__ import annotations

import re
from collections.abc import Iterable
from html import escape

from sop_katalog.publish.frame import SAMPLE_MARK

_LOCATION = re.compile(r"<loc>([^<]*)</loc>")


def complete_sitemap(rendered: str, addresses: Iterable[str]) -> str:
    """The sitemap a door rendered, without the samples of frames and with the full addresses of other pages."""
    known = [address for address in _LOCATION.findall(rendered) if SAMPLE_MARK not in address]
    known += [escape(address) for address in addresses]
    entries = "".join(f"<url><loc>{address}</loc></url>\n" for address in sorted(known))
    return f"{rendered[: rendered.index('<url>')]}{entries}</urlset>\n"
