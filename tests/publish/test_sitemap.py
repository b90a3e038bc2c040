"""The sitemap of a site whose pages are partly filled into frames."""

from __future__ import annotations

from sop_katalog.publish.frame import SAMPLE_MARK
from sop_katalog.publish.sitemap import complete_sitemap

RENDERED = f"""<?xml version="1.0"?>
<urlset>
    <url><loc>https://situs/panduan/</loc><lastmod>2026-01-02</lastmod></url>
    <url><loc>https://situs/opd/{SAMPLE_MARK}/</loc></url>
    <url><loc>https://situs/</loc></url>
</urlset>"""


def test_every_page_once_in_order_without_samples_and_dates() -> None:
    completed = complete_sitemap(RENDERED, ["https://situs/opd/b/", "https://situs/opd/a/?x&y"])
    assert completed == (
        '<?xml version="1.0"?>\n<urlset>\n    <url><loc>https://situs/</loc></url>\n'
        "<url><loc>https://situs/opd/a/?x&amp;y</loc></url>\n<url><loc>https://situs/opd/b/</loc></url>\n"
        "<url><loc>https://situs/panduan/</loc></url>\n</urlset>\n"
    )
