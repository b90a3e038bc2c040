"""Words in code and in templates: compiled in, escaped, and never missing unseen."""

from __future__ import annotations

import pytest
from jinja2 import TemplateSyntaxError
from markupsafe import Markup

from sop_katalog.model.kata import Kata
from sop_katalog.reading.default_words import default_words
from sop_katalog.render.kata import escaped_words, fill, words, words_of
from sop_katalog.render.templates import environment, render
from tests.factory import make_catalogue

CHANGED = (("biaya", "judul", 'Tarif "A" & <b>'), ("umum", "dijawab", "<i>{batas}</i>"))


def shown(source: str, **context: object) -> str:
    return environment(words(CHANGED)).from_string(source).render(context)


def test_words_are_those_of_the_package_but_for_the_changed_ones() -> None:
    catalogue = make_catalogue(kata=Kata(CHANGED))
    assert words_of(catalogue).biaya.judul == 'Tarif "A" & <b>'
    assert words_of(catalogue).hasil.judul == default_words()["hasil"]["judul"]
    assert words_of(make_catalogue()) is words() is not words_of(catalogue)
    assert words_of(make_catalogue()).biaya.judul == "Biaya"


def test_words_are_escaped_and_compiled_into_the_text() -> None:
    assert shown('<a title="{{ kata.biaya.judul }}">') == '<a title="Tarif &#34;A&#34; &amp; &lt;b&gt;">'
    code = environment(words(CHANGED)).compile("<h2>{{ kata.biaya.judul }}</h2>", raw=True)
    assert "<h2>Tarif &#34;A&#34; &amp; &lt;b&gt;</h2>" in code and "kata" not in code


def test_slots_take_markup_as_it_is_and_escape_text() -> None:
    source = "{{ kata.umum.dijawab|isi(batas=batas) }}"
    assert shown(source, batas="<u>{x}") == "&lt;i&gt;&lt;u&gt;{x}&lt;/i&gt;"
    assert shown(source, batas=Markup("<u>")) == "&lt;i&gt;<u>&lt;/i&gt;"
    assert fill("{a}{b}", a=1, b="&") == Markup("1&amp;")


def test_other_things_of_that_name_are_left_alone() -> None:
    assert shown(
        "{{ x.kata.biaya.judul }} {{ 'kata.biaya.judul' }} kata.biaya.judul", x={"kata": {"biaya": {"judul": 1}}}
    ) == ("1 kata.biaya.judul kata.biaya.judul")


@pytest.mark.parametrize(
    "name", ["kata.biaya.tidak_ada", "kata.tidak_ada.judul", "kata.biaya", "kata", "kata.biaya[x]"]
)
def test_a_word_that_is_not_there_is_no_template(name: str) -> None:
    with pytest.raises(TemplateSyntaxError, match="there is no word kata"):
        environment(words()).from_string(f"<p>\n{{{{ {name} }}}}")


def test_components_of_two_sites_in_one_process_keep_their_words() -> None:
    for _ in range(2):
        assert '<h2 id="judul-hasil">Yang Anda terima</h2>' in render("hasil", words(), produk=("KTP",))
        other = words((("hasil", "judul", "Hasilnya"),))
        assert '<h2 id="judul-hasil">Hasilnya</h2>' in render("hasil", other, produk=("KTP",))


def test_words_of_a_shell_are_markup() -> None:
    found = escaped_words(CHANGED)
    assert found.biaya.judul == Markup("Tarif &#34;A&#34; &amp; &lt;b&gt;")
    assert found.umum.dijawab.format(batas="<") == "&lt;i&gt;&lt;&lt;/i&gt;"
