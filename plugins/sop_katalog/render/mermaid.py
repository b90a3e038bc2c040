"""FlowGraph → Mermaid text: a lane an actor, the five symbols of PermenPAN-RB 35/2012, nothing an author can break."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import count

from sop_katalog.flow.graph import Edge, FlowGraph
from sop_katalog.model.sop import Sop
from sop_katalog.render.kata import Words, words

KEYWORD = "swimlane-beta"
"""Mermaid's lane diagram (since 11.16, still called beta): the one place to change when it gets its final name."""

ActorLabel = Callable[[str], str]

# Characters that Mermaid, its label HTML or its Markdown would read as more than text; `#nn;` is Mermaid's own escape.
_ESCAPES = {ord(mark): f"#{ord(mark)};" for mark in "#&<>%`$\\*_~"} | {ord('"'): "”"}
_UNPRINTABLE = re.compile(r"[\x00-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufeff\ufffe\uffff]+")
_ICON = re.compile(r"\b(fa[a-z]?|mdi|logos|mc):", re.IGNORECASE)
_PLAIN = re.compile(r"[A-Za-z0-9.,/()+-]+(?: [A-Za-z0-9.,/()+-]+)*")
"""What most labels are: words with nothing in or between them that has to be changed."""
_STYLE = re.compile(r"style|classDef")
"""Mermaid takes a semicolon out of a line with such a word, “:” and “#” after it."""


def quote(text: str) -> str:
    """A label in quotes that shows exactly `text` (white space folded) and can neither end the label nor be markup."""
    escaped = text if _PLAIN.fullmatch(text) else _printable(text).translate(_ESCAPES)
    if "style" in escaped or "classDef" in escaped:
        escaped = _STYLE.sub(lambda match: f"#{ord(match[0][0])};{match[0][1:]}", escaped)
    if ":" in escaped:
        escaped = _ICON.sub(lambda match: f"{match[1]}#58;", escaped)
    return f'"{escaped or " "}"'


def _printable(text: str) -> str:
    """Text in one line: white space folded, nothing in it that cannot be seen."""
    shown = text if text.isprintable() else _UNPRINTABLE.sub(" ", text)
    return " ".join(shown.split())


def plain_line(text: str) -> str:
    """Text for accTitle and accDescr: one line without the marks that end or open a block."""
    return " ".join(re.sub(r"[{}<>%#;\"]", " ", _printable(text)).split())


def mermaid_text(sop: Sop, graph: FlowGraph, actor_label: ActorLabel, kata: Words | None = None) -> str:
    """The chart of an SOP. `actor_label` gives the name of a lane; the words are the site's or the package's."""
    kata = kata or words()
    lines = [f"{KEYWORD} TB", f"  accTitle: {plain_line(kata.bagan.alur.format(judul=sop.judul))}"]
    lines.append(f"  accDescr: {plain_line(describe(sop, graph, actor_label, kata))}")
    for number, (actor, members) in enumerate(_lanes(sop, graph).items(), 1):
        lines.append(f"  subgraph L{number}[{quote(actor_label(actor))}]")
        lines.extend(f"    {node}" for index in members for node in _nodes(graph, index, actor_label, kata))
        lines.append("  end")
    lines.extend(f"  {arrow}" for arrow in _arrows(graph))
    return "\n".join(lines) + "\n"


def describe(sop: Sop, graph: FlowGraph, actor_label: ActorLabel, kata: Words) -> str:
    """What a reader who can't see the chart should know; the steps themselves stand in the list beside it."""
    actors = ", ".join(actor_label(actor) for actor in sop.columns)
    decisions = sum(step.is_decision for step in graph.steps)
    choice = kata.bagan.keputusan.format(jumlah=decisions) if decisions else ""
    return kata.bagan.uraian.format(langkah=len(graph.steps), keputusan=choice, pelaksana=actors)


def _lanes(sop: Sop, graph: FlowGraph) -> dict[str, list[int]]:
    """Actor id → indexes of the steps drawn in its lane. A lane without steps would be drawn over others: left out."""
    lanes: dict[str, list[int]] = {actor: [] for actor in sop.columns}
    for index, step in enumerate(graph.steps):
        lanes.setdefault(step.pelaksana[0] if step.pelaksana else "", []).append(index)
    return {actor: members for actor, members in lanes.items() if members}


def _nodes(graph: FlowGraph, index: int, actor_label: ActorLabel, kata: Words) -> Iterator[str]:
    step = graph.steps[index]
    if index == 0 and needs_start(graph):
        yield f"mulai([{quote(kata.bagan.mulai)}])"
    others = f" {kata.umum.dan} ".join(actor_label(actor) for actor in step.pelaksana[1:])
    label = f"{step.number}. {step.kegiatan}" + (f" {kata.bagan.bersama.format(pelaksana=others)}" if others else "")
    ending = next((edge.hasil for edge in graph.outgoing[index] if edge.target is None and edge.hasil), "")
    if step.is_decision:
        yield f"s{step.number}{{{quote(label)}}}"
    elif is_terminator(graph, index):
        yield f"s{step.number}([{quote(f'{label} – {ending}' if ending else label)}])"
    else:
        yield f"s{step.number}[{quote(label)}]"
    if step.is_decision:
        for number, edge in enumerate(_endings(graph, index), 1):
            yield f"{_end_id(edge, number)}([{quote(edge.hasil or kata.bagan.selesai)}])"
    for number, _ in enumerate(_repeats(graph, index), 1):
        yield f"{_repeat_id(index, number)}(({quote('↻')}))"


def needs_start(graph: FlowGraph) -> bool:
    """Whether the start needs a capsule of its own: the first step is a decision, or several steps start at once."""
    return bool(graph.steps) and (graph.steps[0].is_decision or len(graph.starts) > 1)


def is_terminator(graph: FlowGraph, index: int) -> bool:
    """Whether a step is itself drawn as a capsule: the first one, and every plain step that ends the SOP."""
    return not graph.steps[index].is_decision and (graph.ends(index) or graph.starts == (index,))


def _endings(graph: FlowGraph, index: int) -> list[Edge]:
    return [edge for edge in graph.outgoing[index] if edge.target is None]


def _repeats(graph: FlowGraph, index: int) -> list[Edge]:
    """Arrows from a step to itself. Mermaid's lane layout can't draw them, so they pass through a small circle."""
    return [edge for edge in graph.outgoing[index] if edge.target == index]


def _repeat_id(index: int, number: int) -> str:
    return f"u{index + 1}x{number}"


def _end_id(edge: Edge, number: int) -> str:
    return f"e{edge.source + 1}x{number}"


def _arrows(graph: FlowGraph) -> Iterator[str]:
    if needs_start(graph):
        yield from (f"mulai --> s{start + 1}" for start in graph.starts)
    for index, edges in enumerate(graph.outgoing):
        endings, repeats = count(1), count(1)
        for edge in edges:
            if edge.target == index:
                circle = _repeat_id(index, next(repeats))
                yield from (_arrow(edge, circle), f"{circle} --> s{index + 1}")
            elif edge.target is not None:
                yield _arrow(edge, f"s{edge.target + 1}")
            elif graph.steps[index].is_decision:
                yield _arrow(edge, _end_id(edge, next(endings)))


def _arrow(edge: Edge, target: str) -> str:
    label = f"|{quote(edge.label)}|" if edge.label else ""
    return f"s{edge.source + 1} -->{label} {target}"
