"""The Bagian Identitas in reading order: the unit, labels with values, the title as heading, then box by box."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby
from typing import Final

from sop_katalog.render.matrix.measure import text_width
from sop_katalog.render.matrix.sheet import Anchor, Drawing, Text
from sop_katalog.render.matrix.sheet_input import Identity
from sop_katalog.render.pdf.nodes import Node, heading, listing, pairs, paragraph, text_node
from sop_katalog.render.pdf.outline import Outline

_MARK: Final = re.compile(r"[0-9]+\. ")
_SIGNED: Final = "Disahkan oleh"
_TITLE: Final = "Nama SOP"


def identity_nodes(drawing: Drawing, identity: Identity, outline: Outline) -> list[Node]:
    """One piece of the identity block."""
    labels = [*(field.label for field in identity.fields), _SIGNED]
    nodes: list[Node] = []
    waiting: list[tuple[Node, list[Node]]] = []
    for part, group in groupby(drawing.texts, key=lambda text: text.part):
        texts = list(group)
        if part in labels:
            waiting.append((text_node(texts[0]), [text_node(text) for text in texts[1:]]))
            continue
        nodes += [pairs(waiting)] if waiting else []
        waiting = []
        if part == "unit":
            nodes.append(paragraph(*map(text_node, texts)))
        elif part == _TITLE:
            nodes.append(paragraph(text_node(texts[0])))
            nodes.append(heading(outline.level, text_node(texts[1]), outlined=True, number=outline.number))
        else:
            nodes += _section(texts, outline)
    return nodes + ([pairs(waiting)] if waiting else [])


def _section(texts: list[Text], outline: Outline) -> Iterator[Node]:
    """The heading of a box, unless the box goes on from the page before, and its entries."""
    entries: list[Text] = []
    for text in texts:
        if text.bold:
            yield from _entries(entries)
            entries = []
            yield heading(outline.level + 1, text_node(text), bookmark=outline.details)
        else:
            entries.append(text)
    yield from _entries(entries)


def _entries(texts: list[Text]) -> Iterator[Node]:
    marked = [_split(text) for text in texts]
    if marked and all(mark is not None for mark, _ in marked):
        yield listing([(mark, entry) for mark, entry in marked])
        return
    for text in texts:
        yield paragraph(text_node(text))


def _split(text: Text) -> tuple[Node | None, Node]:
    """The number of an entry apart from its words, each at its place."""
    found = _MARK.match(text.lines[0])
    if found is None or text.anchor is not Anchor.START:
        return None, text_node(text)
    shift = text_width(found[0], text.size)
    indents = (shift, *(text.indents[1:] if text.indents else (0.0,) * (len(text.lines) - 1)))
    rest = text._replace(lines=(text.lines[0][found.end() :], *text.lines[1:]), indents=indents)
    return text_node(text._replace(lines=(found[0],), indents=())), text_node(rest)
