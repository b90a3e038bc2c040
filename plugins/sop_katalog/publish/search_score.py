"""`/transparansi/pencarian/`: how often the search finds what people mean, and where it does not."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from markupsafe import Markup

from sop_katalog.model.catalogue import Catalogue
from sop_katalog.model.question import (
    AIM_MRR,
    AIM_RECALL_1,
    AIM_RECALL_5,
    Miss,
    Question,
    QuestionSet,
    Score,
    Scores,
    together,
)
from sop_katalog.publish.lists import paragraph, trail
from sop_katalog.publish.site import Settings, SitePage
from sop_katalog.render.kata import Words, words_of
from sop_katalog.render.language import decimal, percent, thousands
from sop_katalog.render.links import Links
from sop_katalog.render.sop_view import LinkView
from sop_katalog.render.templates import render
from sop_katalog.search.engine import score_search

SCORE_PAGE = "transparansi/pencarian/"

Row = dict[str, Any]


def score_url(settings: Settings, links: Links) -> str:
    """The way to the page; empty when there is none."""
    return links.to(SCORE_PAGE) if settings.questions else ""


def search_score_pages(catalogue: Catalogue, settings: Settings) -> Iterator[SitePage]:
    """The page, or none when there are no questions."""
    if settings.questions:
        kata, content = words_of(catalogue), _content(catalogue, settings)
        title, about = kata.halaman_skor.judul, kata.halaman_skor.uraian
        yield SitePage(SCORE_PAGE, title, about, content, parent="transparansi/mutu/")


def _content(catalogue: Catalogue, settings: Settings) -> Callable[[], str]:
    links = Links(SCORE_PAGE)

    def content() -> str:
        kata = words_of(catalogue)
        scores = score_search(catalogue, settings.questions)
        above = trail(links, kata, (kata.halaman_skor.transparansi, "transparansi/mutu/"))
        head = render("judul", kata, judul=kata.halaman_skor.judul, uraian=kata.halaman_skor.pengantar)
        below = _tables(scores, catalogue, links, kata) if scores else paragraph(kata.halaman_skor.kosong)
        return above + head + below

    return content


def _tables(scores: Scores, catalogue: Catalogue, links: Links, kata: Words) -> Markup:
    return render(
        "skor",
        kata,
        semua=_row(QuestionSet("", ()), together(scores), catalogue, links),
        kumpulan=[_row(asked, score, catalogue, links) for asked, score in scores],
        target={"pertama": percent(AIM_RECALL_1), "lima": percent(AIM_RECALL_5), "mrr": decimal(AIM_MRR, 2)},
    )


def _row(asked: QuestionSet, found: Score, catalogue: Catalogue, links: Links) -> Row:
    questions = {question.kueri: question for question in asked.pertanyaan}
    return {
        "judul": asked.judul,
        "uraian": asked.uraian,
        "menyetel": asked.menyetel,
        "jumlah": thousands(found.number),
        "pertama": percent(found.recall_1),
        "lima": percent(found.recall_5),
        "mrr": decimal(found.mrr, 2),
        "meleset": [_miss(miss, questions[miss.kueri], catalogue, links) for miss in found.misses if questions],
    }


def _miss(miss: Miss, question: Question, catalogue: Catalogue, links: Links) -> Row:
    return {
        "kueri": miss.kueri,
        "tempat": miss.tempat,
        "judul": _name(miss.pertama, catalogue),
        "maksud": [_link(meant, catalogue, links) for meant in question.maksud if _is_known(meant, catalogue)],
    }


def _is_known(meant: str, catalogue: Catalogue) -> bool:
    return meant in catalogue.sops or meant.removeprefix("opd/").rstrip("/") in catalogue.opd


def _link(meant: str, catalogue: Catalogue, links: Links) -> LinkView:
    return LinkView(_name(meant, catalogue), links.sop(meant) if meant in catalogue.sops else links.to(meant))


def _name(found: str, catalogue: Catalogue) -> str:
    """What an SOP id or an address is called; the address itself for a page that is none of these."""
    if found in catalogue.sops:
        return catalogue.sops[found].judul
    kind, _, rest = found.partition("/")
    term = rest.rstrip("/")
    registers = {
        "opd": catalogue.opd,
        "layanan": catalogue.taksonomi.kategori,
        "peristiwa": catalogue.taksonomi.peristiwa,
    }
    register: Any = registers.get(kind, {})
    return register[term].nama if term in register else found
