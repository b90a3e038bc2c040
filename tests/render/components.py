"""The component folders and their examples.

`!LinkView {teks: …}` in an examples.yml makes a real view, so an example can't say what the views don't have.
"""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml
from jinja2 import meta
from markupsafe import Markup

from sop_katalog.model import layanan, registers
from sop_katalog.render import (
    figures,
    first_view,
    journey_view,
    place_view,
    promise_view,
    service_view,
    sop_view,
    templates,
    variant_view,
)
from sop_katalog.render.kata import words

FOLDER = Path(sop_view.__file__).parent / "components"
TEMPLATE = "template.html.jinja"
_VIEW_MODULES = (sop_view, service_view, figures, variant_view, first_view, place_view, promise_view, journey_view)
_VIEWS = {
    name: found
    for module in (*_VIEW_MODULES, registers, layanan)
    for name, found in vars(module).items()
    if isinstance(found, type) and dataclasses.is_dataclass(found)
}
_EMPTY: dict[str, Any] = {"str": "", "bool": False}
_HEADER = re.compile(r"\{#(?P<text>.*?)#\}", re.DOTALL)


class _Loader(yaml.SafeLoader):
    """SafeLoader and our own tags; the base class has no type hints for constructors."""


def _view(loader: _Loader, tag: str, node: yaml.Node) -> object:
    if tag == "Markup":
        return Markup(loader.construct_scalar(node))  # type: ignore[arg-type]  # a wrong node raises, as it should
    view: Any = _VIEWS[tag]
    given: dict[str, Any] = loader.construct_mapping(node, deep=True)  # type: ignore[assignment, arg-type]  # as above
    fields = dataclasses.fields(view)
    no_default = [field for field in fields if field.default is field.default_factory is dataclasses.MISSING]
    empty = {field.name: _empty(str(field.type)) for field in no_default if field.name not in given}
    return view(**empty, **given)


def _empty(annotation: str) -> Any:
    return None if "None" in annotation else _EMPTY.get(annotation, ())


_Loader.add_multi_constructor("!", _view)


def names() -> list[str]:
    """Every component, from the folders."""
    return sorted(path.name for path in FOLDER.iterdir() if path.is_dir() and path.name != "__pycache__")


def examples(name: str) -> dict[str, dict[str, Any]]:
    """The examples of a component: name → context."""
    text = (FOLDER / name / "examples.yml").read_text(encoding="utf-8")
    found: dict[str, dict[str, Any]] = yaml.load(text, Loader=_Loader)
    return found


def all_examples() -> Iterator[tuple[str, str, dict[str, Any]]]:
    """(component, example, context) of everything."""
    for name in names():
        for example, context in examples(name).items():
            yield name, example, context


def source(name: str) -> str:
    return (FOLDER / name / TEMPLATE).read_text(encoding="utf-8")


def header(name: str) -> str:
    """The comment at the head of a template; empty when it doesn't begin with one."""
    found = _HEADER.match(source(name))
    return " ".join(found["text"].split()) if found else ""


def documented(name: str) -> set[str]:
    """The names that the header lists after “Context:”, what stands in brackets left out."""
    text = header(name).partition("Context:")[2]
    while (shorter := re.sub(r"\([^()]*\)|\{[^{}]*\}", "", text)) != text:
        text = shorter
    first = re.split(r"[.;]", text, maxsplit=1)[0]
    return {word for part in first.split(",") for word in re.split(r"\s+and\s+|\s+", part.strip()) if word}


def used(name: str) -> set[str]:
    """The context names that a template uses."""
    return set(meta.find_undeclared_variables(templates.environment(words()).parse(source(name))))


def render(name: str, **context: Any) -> Markup:
    """A component in the words of the package."""
    return templates.render(name, words(), **context)
