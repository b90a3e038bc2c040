"""What the templates place: texts at their positions, with the role that each has for a screen reader."""

from __future__ import annotations

from typing import Any, Final

from sop_katalog.render.matrix.measure import LEADING, text_width
from sop_katalog.render.matrix.sheet import Anchor, Text
from sop_katalog.render.pdf.fonts import tidy

Node = dict[str, Any]
"""One thing of a template's data; `kind` names the Typst function that draws it."""

_CUTS: Final = tuple("/-_@")
"""Marks after which a long word may be broken: no space follows there."""

_SHARE: Final = {Anchor.START: 0.0, Anchor.MIDDLE: 0.5, Anchor.END: 1.0}


def rounded(value: float) -> float:
    """A hundredth of a point is finer than any printer."""
    return round(value, 2)


def text_node(text: Text, url: str = "") -> Node:
    """A block of lines. Each line says how far right of the first it begins, so that Typst measures nothing."""
    indents = text.indents or (0.0,) * len(text.lines)
    shares = (text_width(line, text.size, text.bold) * _SHARE[text.anchor] for line in text.lines)
    starts = [indent - share for indent, share in zip(indents, shares, strict=True)]
    first = min(starts)
    node: Node = {
        "kind": "text",
        "x": rounded(text.x + (0 if text.turned else first)),
        "y": rounded(text.y - (first if text.turned else 0)),
        "size": text.size,
        "leading": rounded(text.size * LEADING),
        "lines": [[rounded(start - first), line] for start, line in zip(starts, _joinable(text.lines), strict=True)],
    }
    if text.bold:
        node["bold"] = True
    if text.turned:
        node["turned"] = True
    if url:
        node["url"] = url
    return node


def _joinable(lines: tuple[str, ...]) -> list[str]:
    """The lines with the space that the line break stands for, so that reading them on does not glue words."""
    *most, last = (tidy(line) for line in lines)
    return [line if line.endswith(_CUTS) else f"{line} " for line in most] + [last]


def paragraph(*texts: Node) -> Node:
    """Texts that are read as one paragraph."""
    return {"kind": "paragraph", "texts": list(texts)}


def heading(level: int, text: Node, bookmark: bool = True, outlined: bool = False, number: str = "") -> Node:
    """A heading, which may stand among the bookmarks and, with its number, in the table of contents."""
    plain = "".join(line for _, line in text["lines"])
    node: Node = {"kind": "heading", "level": level, "text": text, "plain": plain, "bookmark": bookmark}
    node["outlined"] = outlined
    if number:
        node["number"] = number
    return node


def listing(items: list[tuple[Node | None, Node]]) -> Node:
    """A list of (number or mark, entry)."""
    return {"kind": "list", "items": [[mark, entry] for mark, entry in items]}


def pairs(items: list[tuple[Node, list[Node]]]) -> Node:
    """Labels with their values."""
    return {"kind": "pairs", "items": [[label, values] for label, values in items]}


def figure(alt: str, content: list[Node]) -> Node:
    """A picture that `alt` tells in words."""
    return {"kind": "figure", "alt": tidy(alt), "content": content}


def cell(content: list[Node], columns: int = 1, rows: int = 1) -> Node:
    """A cell of a table; where it stands on paper is up to its texts."""
    return {"content": content, "columns": columns, "rows": rows}


def table(columns: int, head: list[Node], body: list[Node]) -> Node:
    """A table for screen readers: its rules are drawn apart from it."""
    return {"kind": "table", "columns": columns, "head": head, "body": body}
