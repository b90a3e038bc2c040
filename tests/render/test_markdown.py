"""Markdown of authors: text stays, everything that could run, move or load something goes."""

from __future__ import annotations

import html5lib
import markdown
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from markdown.extensions.toc import TocExtension

from sop_katalog.render.markdown import _RISKS, _cleaner, _converter, _slug, render_markdown

ALLOWED = frozenset(
    "a abbr blockquote br code dd del div dl dt em h2 h3 h4 h5 h6 hr li ol p pre strong sub sup "  # noqa: SIM905
    "table tbody td th thead tr ul".split()  # one line of names reads better than a list of forty
)
ATTACKS = (
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "[x](javascript:alert(1))",
    "[x](JaVaScRiPt:alert(1))",
    "[x](java\nscript:alert(1))",
    "[x](&#106;avascript:alert(1))",
    "[x](data:text/html,<script>alert(1)</script>)",
    "![x](https://example.org/a.png)",
    '<a href="https://example.org" onclick="alert(1)">x</a>',
    "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
    "<svg><script>alert(1)</script></svg>",
    "<math><mtext><style><img src=x onerror=alert(1)></style></mtext></math>",
    '<p style="position:fixed;inset:0">x</p>',
    '<div class="md-header">x</div>',
    '<form action="https://example.org"><button>x</button></form>',
    "<base href='https://example.org/'>",
    "<meta http-equiv=refresh content='0;url=https://example.org'>",
    "<link rel=stylesheet href=https://example.org/x.css>",
    "<noscript><p title='</noscript><img src=x onerror=alert(1)>'>",
    '[x](https://example.org "\\" onmouseover=alert(1) x=\\"")',
    "```\n<script>alert(1)</script>\n```",
    "<!-- <script>alert(1)</script> -->",
    "<details ontoggle=alert(1) open>x</details>",
)


def checked(text: str) -> str:
    """The HTML of a text, after looking at every element and attribute of it."""
    html = render_markdown(text)
    tree = html5lib.HTMLParser(namespaceHTMLElements=False).parseFragment(html)
    for element in list(tree.iter())[1:]:
        assert element.tag in ALLOWED, html
        assert set(element.attrib) <= {"href", "title", "rel", "class", "id", "start", "align"}, html
        assert element.attrib.get("href", "#").partition(":")[0].lower() not in ("javascript", "data", "vbscript"), html
        assert element.attrib.get("class", "admonition").startswith("admonition"), html
    return html


@pytest.mark.parametrize("text", ATTACKS)
def test_attack_is_disarmed(text: str) -> None:
    checked(text)
    checked(f"Teks {text} dan *lagi* {text}")


@given(
    st.text(max_size=200)
    | st.lists(st.sampled_from([*ATTACKS, "\n\n", " ", "    ", "- ", "> ", "|", "`"])).map("".join)
)
def test_any_text_is_disarmed(text: str) -> None:
    checked(text)


PIECES = (
    *("teks", "dan", "Tebal", "\n", "\n\n", "  \n", " ", "    ", "# ", "## ", "- ", "1. ", "> ", ": ", "|", "---"),
    *("*", "**", "_", "`", "```", "\\", "[", "]", "(a.md)", "[TOC]", "\n\n[TOC]\n\n", "![", "<", ">", "<b>", "</b>"),
    *("&", "&amp;", "!", "\x02", "\x03", "<a@b.id>", "<https://example.org>", "[a]: b", "klzzwxh:0000"),
    "!!! note\n    ",
)


@given(st.lists(st.sampled_from(PIECES), max_size=40).map("".join))
def test_what_spares_the_library_work_changes_nothing(text: str) -> None:
    contents = TocExtension(baselevel=2, slugify=lambda title, _: f"isi-{_slug(title)}")
    plain = markdown.Markdown(
        extensions=["tables", "admonition", "sane_lists", "def_list", contents], output_format="html"
    )
    assert _converter().reset().convert(text) == plain.convert(text)


CALM = [
    piece for piece in (*PIECES, '"', "'", "\x7f", "’", "–", "☎", "😀", "\u2028", "\ufffe") if not _RISKS.search(piece)
]


@given(st.lists(st.sampled_from(CALM) | st.text(max_size=9), max_size=40).map("".join))
def test_what_needs_no_cleaning_is_clean(text: str) -> None:
    assume(text.strip() and not _RISKS.search(text))
    html = _converter().reset().convert(text)
    assert render_markdown(text) == html == _cleaner().clean(html)


def test_what_people_write_stays() -> None:
    html = checked(
        "## Judul\n\n**tebal** *miring* `kode`\n\n1. satu\n2. dua\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n> kutip"
    )
    for part in ("<h3", "<strong>", "<em>", "<code>", "<ol>", "<table>", "<blockquote>"):
        assert part in html
    assert checked('!!! note "Catatan"\n    Isi').count("admonition") >= 1


def test_headings_are_one_level_down_and_named() -> None:
    html = checked("# Tanya jawab")
    assert '<h2 id="isi-tanya-jawab"' in html


def test_two_texts_do_not_know_of_each_other() -> None:
    assert render_markdown("[a]: https://example.org\n\n[a]") != render_markdown("[a]")
    assert render_markdown("# Sama") == render_markdown("# Sama")


def test_links_are_mapped() -> None:
    html = render_markdown("[KK](kartu-keluarga.md)", lambda target: f"../{target.removesuffix('.md')}/")
    assert 'href="../kartu-keluarga/"' in html


@pytest.mark.parametrize("text", ["", "   ", "\n\n"])
def test_nothing_is_nothing(text: str) -> None:
    assert render_markdown(text) == ""
