"""Component folders: template, examples and style belong together, and no text becomes markup."""

from __future__ import annotations

import gc
import re
from datetime import date
from functools import cache
from typing import Any
from xml.etree.ElementTree import Element

import html5lib
import pytest
from jinja2 import StrictUndefined, UndefinedError
from markupsafe import Markup, escape

from sop_katalog.model.sop import Status
from sop_katalog.render.kata import words
from sop_katalog.render.templates import environment
from tests.render import components
from tests.render.components import render
from tests.render.hostile import MARKUP, poison

NAMES = components.names()
EXAMPLES = [pytest.param(name, context, id=f"{name}-{example}") for name, example, context in components.all_examples()]
WHOLE_PAGES = {"pengalihan"}
_CLASS_ATTRIBUTE = re.compile(r'class="([^"]*)"')


def tree(name: str, html: str) -> Element:
    """The parsed fragment; html5lib in strict mode raises at the first thing that is not well-formed."""
    parser = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False)
    found: Element = parser.parse(html) if name in WHOLE_PAGES else parser.parseFragment(html)
    return found


def skeleton(element: Element) -> list[Any]:
    """Elements with the names of their attributes."""
    return [str(element.tag), sorted(element.attrib), [skeleton(child) for child in element]]


def test_there_are_components() -> None:
    assert len(NAMES) >= 20
    assert {"kepala", "langkah", "identitas", "persyaratan"} <= set(NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_folder_holds_template_examples_and_style_only(name: str) -> None:
    found = {path.name for path in (components.FOLDER / name).iterdir() if path.name != "__pycache__"}
    assert {components.TEMPLATE, "examples.yml"} <= found <= {components.TEMPLATE, "examples.yml", "style.css"}


@pytest.mark.parametrize("name", NAMES)
def test_header_names_exactly_the_context(name: str) -> None:
    assert components.documented(name) == components.used(name)


@pytest.mark.parametrize("name", NAMES)
def test_examples_give_exactly_the_context(name: str) -> None:
    found = components.examples(name)
    assert found
    for example, context in found.items():
        assert set(context) == components.used(name), example


def test_missing_names_raise() -> None:
    assert environment(words()).undefined is StrictUndefined
    with pytest.raises(UndefinedError):
        render("judul", judul="Tanpa uraian")


@pytest.mark.parametrize(("name", "context"), EXAMPLES)
def test_example_is_well_formed(name: str, context: dict[str, Any]) -> None:
    html = render(name, **context)
    parsed = tree(name, html)
    assert len(parsed) or name in {"beranda"}, "nothing was rendered"
    assert "None" not in html
    assert not parsed.findall(".//script")


@pytest.mark.parametrize(("name", "context"), EXAMPLES)
def test_text_of_authors_never_becomes_markup(name: str, context: dict[str, Any]) -> None:
    hostile = poison(context)
    assert hostile != context or not any(context.values()), "the test changes nothing"
    html = render(name, **hostile)
    assert skeleton(tree(name, html)) == skeleton(tree(name, render(name, **context)))
    if MARKUP in str(hostile):
        assert "{{ 7*7 }}" in html, "the text itself must be shown, and not be run as a template"


@pytest.mark.parametrize("name", NAMES)
def test_ids_stand_once(name: str) -> None:
    for example, context in components.examples(name).items():
        ids = [element.get("id") for element in tree(name, render(name, **context)).iter() if element.get("id")]
        assert len(ids) == len(set(ids)), example


@pytest.mark.parametrize("name", [name for name in NAMES if (components.FOLDER / name / "style.css").is_file()])
def test_style_is_for_classes_that_exist(name: str) -> None:
    style = (components.FOLDER / name / "style.css").read_text(encoding="utf-8")
    wanted = set(re.findall(r"\.([a-z][\w-]*)", re.sub(r"\{[^}]*\}", "{}", style)))
    ours = {found for found in wanted if not found.startswith("md-")}
    assert ours
    assert ours <= _classes()


@cache
def _classes() -> set[str]:
    """Classes in the HTML of all examples."""
    htmls = [render(name, **context) for name, _, context in components.all_examples()]
    return {word for html in htmls for classes in _CLASS_ATTRIBUTE.findall(html) for word in classes.split()}


@pytest.mark.parametrize(("name", "context"), EXAMPLES)
def test_no_garbage_is_left_that_only_the_collector_could_free(name: str, context: dict[str, Any]) -> None:
    """The collector does not run while pages are made: what is left then stays in memory to the end."""
    render(name, **context)
    gc.disable()
    gc.freeze()  # all there was before
    try:
        render(name, **context)
        assert gc.collect() == 0
    finally:
        gc.unfreeze()
        gc.enable()


def test_text_is_escaped_as_jinja_does() -> None:
    for value in ("teks", "a < b & 'c' > \"d\"", Markup("<b>tebal</b>"), 12, 1.5, None, True, Status.BERLAKU):
        assert environment(words()).from_string("{{ value }}").render(value=value) == str(escape(value))


def test_behind_a_dot_stand_keys_of_dictionaries_and_attributes() -> None:
    day = {"nama": "Senin", "akhir": date(2026, 1, 5), "dalam": {"items": "kunci"}}
    for template, shown in (
        ("{{ d.nama }} {{ d.dalam.items }}", "Senin kunci"),
        ("{{ d.akhir.year }} {{ d.akhir.replace(month=2).month }}", "2026 2"),
        (
            "{% macro m(d) %}{% for x in d %}{{ loop.index }}{{ x.nama }}{% endfor %}{% endmacro %}{{ m([d, d]) }}",
            "1Senin2Senin",
        ),
    ):
        assert environment(words()).from_string(template).render(d=day) == shown
    for wrong, error in (("{{ d.tiada }}", KeyError), ("{{ d.akhir.tiada }}", AttributeError)):
        with pytest.raises(error):
            environment(words()).from_string(wrong).render(d=day)
