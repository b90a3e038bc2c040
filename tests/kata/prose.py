"""Where code names words of kata.yml, and what else in it people may read."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator
from html.parser import HTMLParser
from pathlib import Path

from jinja2 import Environment, nodes

Word = tuple[str, str]
"""Group and key; the key is `*` where data says which."""
_JINJA = Environment()
_READ_ALOUD = ("aria-label", "title", "placeholder", "alt")
_MARK = "qzq"
_PROSE = re.compile(r"[^\W\d_]+[,.:;!?…]? [^\W\d_]{2}|^[^\w]*[A-Z][a-z]")
_NAMED = re.compile(r"\bkata\.(\w+)\.(\w+)")
_SCRIPT_TEXT = re.compile(
    r"""//[^\n]*|/\*.*?\*/|/(?![/*])(?:\\.|\[(?:\\.|[^\]\n])*\]|[^/\\\[\n])+/[dgimsuvy]*|"((?:\\.|[^"\\])*)"|'((?:\\.|[^'\\])*)'|`((?:\\.|[^`\\])*)`""",
    re.DOTALL,
)
_CLASS = re.compile(r"^[a-z]+(?:-|__)")
_HOLE = re.compile(r"\$\{(?:[^{}]|\{[^{}]*\})*\}")


def looks_like_prose(text: str) -> bool:
    """Whether a text is for people: two words with a space between, or a capital before a small letter."""
    return bool(_PROSE.search(text.strip()))


# ── Templates ──


def words_in_template(source: str) -> Iterator[Word]:
    for node in _JINJA.parse(source).find_all(nodes.Getattr):
        group = node.node
        if isinstance(group, nodes.Getattr) and isinstance(group.node, nodes.Name) and group.node.name == "kata":
            yield group.attr, node.attr


class _Texts(HTMLParser):
    """Collects what a reader sees or hears."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []
        self._hidden = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._hidden = tag if tag in ("script", "style") else ""
        self.found += [value or "" for name, value in attrs if name in _READ_ALOUD]

    def handle_endtag(self, tag: str) -> None:  # noqa: ARG002 - HTMLParser's signature
        self._hidden = ""

    def handle_data(self, data: str) -> None:
        if not self._hidden:
            self.found.append(data)


def prose_in_template(source: str) -> list[str]:
    """Texts and attributes outside of expressions that hold a word, and texts inside of them that look like prose."""
    inside, html = False, []
    for _, kind, text in _JINJA.lex(source):
        if kind in ("variable_begin", "block_begin"):
            inside = True
            html.append(_MARK if kind == "variable_begin" else "")
        elif kind in ("variable_end", "block_end"):
            inside = False
        elif kind == "data" and not inside:
            html.append(text)
    parser = _Texts()
    parser.feed("".join(html))
    shown = [text.replace(_MARK, "").strip() for text in parser.found]
    consts = [node.value for node in _JINJA.parse(source).find_all(nodes.Const) if isinstance(node.value, str)]
    return [text for text in shown if re.search(r"[^\W\d_]{2}", text)] + [*filter(looks_like_prose, consts)]


# ── Scripts ──


def words_in_script(source: str) -> Iterator[Word]:
    yield from _NAMED.findall(source)


def prose_in_script(source: str) -> list[str]:
    """Texts of a script that look like prose, but for names of classes; what a template holds in `${}` is left out."""
    found = ("".join(match.groups("")) for match in _SCRIPT_TEXT.finditer(source))
    texts = [_HOLE.sub("", text) for text in found]
    return [text for text in texts if looks_like_prose(text) and not all(map(_CLASS.search, text.split()))]


# ── Python ──


def words_in_python(source: str) -> Iterator[Word]:
    for node in ast.walk(ast.parse(source)):
        group = node.value if isinstance(node, ast.Attribute | ast.Subscript) else None
        if isinstance(group, ast.Attribute) and _is_kata(group.value):
            yield group.attr, node.attr if isinstance(node, ast.Attribute) else "*"


def _is_kata(node: ast.expr) -> bool:
    """`kata`, or `words_of(…)` itself."""
    if isinstance(node, ast.Call):
        return isinstance(node.func, ast.Name) and node.func.id in ("words_of", "words")
    return isinstance(node, ast.Name) and node.id == "kata"


def prose_in_python(source: str) -> list[str]:
    """Texts that look like prose, but for docstrings and what is raised."""
    tree = ast.parse(source)
    left_out = {id(part) for node in ast.walk(tree) for part in _not_shown(node)}
    found = (node for node in ast.walk(tree) if isinstance(node, ast.Constant) and id(node) not in left_out)
    return [node.value for node in found if isinstance(node.value, str) and looks_like_prose(node.value)]


def _not_shown(node: ast.AST) -> Iterable[ast.AST]:
    if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
        return (node.value,)
    return ast.walk(node) if isinstance(node, ast.Raise) else ()


def files(folder: Path, pattern: str) -> list[Path]:
    return sorted(path for path in folder.glob(pattern) if path.is_file())
