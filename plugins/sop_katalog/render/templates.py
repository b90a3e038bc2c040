"""Jinja, kept in this floor alone: component templates with autoescape and strict undefined."""

from __future__ import annotations

from functools import cache
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from sop_katalog.model.dates import long_date
from sop_katalog.render.language import enumerate_words, rupiah, thousands


@cache
def environment() -> Environment:
    """The one environment: `{% include %}` and `{% import %}` take paths below `components/`."""
    found = Environment(
        loader=PackageLoader("sop_katalog.render", "components"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    found.filters.update(tanggal=long_date, rupiah=rupiah, ribuan=thousands, gabung=enumerate_words)
    return found


@cache
def _template(name: str) -> Any:
    return environment().get_template(f"{name}/template.html.jinja")


def load_components() -> None:
    """Compile all components now: what is copied afterwards (fork) need not compile them again."""
    for path in environment().list_templates(filter_func=lambda name: name.endswith("/template.html.jinja")):
        _template(path.partition("/")[0])


def render(name: str, **context: Any) -> Markup:
    """The HTML of a component with its context; missing names raise (a mistake of ours, never of an author)."""
    return Markup(_template(name).render(context))
