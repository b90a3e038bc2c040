"""Frames: a page filled into the rendered sample of its kind."""

from __future__ import annotations

from html import escape

import pytest

from sop_katalog.publish.frame import FrameError, Kind, cut_frame, kind_of, sample_page
from sop_katalog.publish.site import Heading, SitePage

HOSTILE = "A & B <i>“x”</i> qzuraianqz"
KINDS = [
    Kind("opd/", 3, chart=True, contents=True, source=True, data=True),
    Kind("regulasi/", 2, chart=False, contents=False, source=False, data=False),
]


def theme(page: SitePage) -> str:
    """A small theme: what the real one shows of a page, and how."""
    contents = "".join(
        f'\n <li class="md-nav__item"><a href="#{item.anchor}">{escape(item.text)}</a></li>' for item in page.headings()
    )
    skip = f'<a href="#{page.headings()[0].anchor}">Lewati</a>' if page.has_contents else ""
    edit = f'<a href="edit/{page.source}">Sunting</a>' if page.source else ""
    return (
        f"<title>{escape(page.title)} - Situs</title><meta content='{escape(page.description)}'>"
        f"<link href='https://situs/{page.address}'>{skip}<ul>{contents}</ul>{edit}{page.data()}{page.content()}"
    )


def page(kind: Kind) -> SitePage:
    return SitePage(
        address=f"{kind.parent}{'x/' * (kind.depth - 1)}",
        title=HOSTILE,
        description="Uraian qzisiqz",
        content=lambda: "<h1>Judul</h1> qzjudulqz",
        headings=(lambda: (Heading("satu", "Satu & dua"), Heading("dua", HOSTILE))) if kind.contents else tuple,
        parent=kind.parent,
        source="sops/x/y.md" if kind.source else "",
        chart=kind.chart,
        data=(lambda: '{"a":1}') if kind.data else str,
    )


@pytest.mark.parametrize("kind", KINDS)
def test_a_filled_frame_is_the_rendered_page(kind: Kind) -> None:
    assert kind_of(page(kind)) == kind
    assert kind_of(sample_page(kind)) == kind
    assert cut_frame(theme(sample_page(kind)), kind).fill(page(kind)) == theme(page(kind))


def test_no_two_kinds_share_an_address() -> None:
    flags = (False, True)
    kinds = [Kind("opd/", 3, a, b, c, d) for a in flags for b in flags for c in flags for d in flags]
    assert len({sample_page(kind).address for kind in kinds}) == len(kinds)


@pytest.mark.parametrize("lost", ["<h1>qzisiqz</h1>", "qzjudulqz"])
def test_a_theme_that_hides_the_page_is_refused(lost: str) -> None:
    with pytest.raises(FrameError):
        cut_frame(theme(sample_page(KINDS[0])).replace(lost, ""), KINDS[0])


def test_a_theme_that_shows_the_content_twice_is_refused() -> None:
    sample = sample_page(KINDS[0])
    with pytest.raises(FrameError):
        cut_frame(theme(sample) + sample.content(), KINDS[0])


def test_a_theme_with_other_contents_is_refused() -> None:
    changed = theme(sample_page(KINDS[0])).replace("md-nav__item", "butir")
    with pytest.raises(FrameError):
        cut_frame(changed, KINDS[0])
