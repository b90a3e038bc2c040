"""Which text stands beside an exit of a diamond: its own where there is room, else a short one and a note.

The guide itself shows pairs as "Ya/Tidak" (PermenPAN-RB 35/2012, Lampiran Bab III); a long answer goes to Keterangan.
"""

from __future__ import annotations

from typing import NamedTuple

from sop_katalog.flow.graph import DEFAULT_LABELS, Edge, FlowGraph
from sop_katalog.model.step import ExitKind
from sop_katalog.render.matrix.density import SMALL, Density
from sop_katalog.render.matrix.measure import longest_word, text_width, wrap, wrap_tightly

END_TEXT = "Selesai"
START_TEXT = "Mulai"


class Way(NamedTuple):
    """One exit of a decision with all its arrows (several where it leads into a fork)."""

    label: tuple[str, ...]
    edges: tuple[Edge, ...]
    ending: str = ""


class StepExits(NamedTuple):
    """The exits of one step. `notes` are what Keterangan says because it found no room in the drawing."""

    ways: tuple[Way, ...]
    notes: tuple[str, ...] = ()


def step_exits(graph: FlowGraph, density: Density) -> tuple[StepExits, ...]:
    """The exits of every step."""
    pairs = zip(graph.outgoing, graph.decisions, strict=True)
    return tuple([_exits(edges, decision, density) for edges, decision in pairs])


def _exits(edges: tuple[Edge, ...], decision: bool, density: Density) -> StepExits:
    if not decision:
        return StepExits((Way((), tuple([edge for edge in edges if edge.target is not None])),))
    groups: dict[tuple[ExitKind, str, str], list[Edge]] = {}
    for edge in edges:
        groups.setdefault((edge.kind, edge.label, edge.hasil), []).append(edge)
    pair_fits = all(_fits(label, density) for kind, label, _ in groups if kind in DEFAULT_LABELS)
    ways: list[Way] = []
    notes: list[str] = []
    for position, ((kind, label, hasil), members) in enumerate(groups.items()):
        fits = pair_fits if kind in DEFAULT_LABELS else _fits(label, density)
        short = label if fits else DEFAULT_LABELS.get(kind, f"({chr(ord('a') + position)})")
        ends = any(edge.target is None for edge in members)
        ending = hasil if hasil and _fits(hasil, density) else END_TEXT
        untold = [text for text, told in ((label, short == label), (hasil, not ends or ending == hasil)) if not told]
        notes += [f"{short}{' ' if short.startswith('(') else ': '}{': '.join(untold)}"] if any(untold) else []
        ways.append(Way(wrap_tightly(short, density.label, SMALL), tuple(members), ending))
    return StepExits(tuple(ways), tuple(notes))


def _fits(text: str, density: Density) -> bool:
    if text_width(text, SMALL) <= density.label:
        return True
    narrow = longest_word(text, SMALL) <= density.label
    return narrow and len(wrap(text, density.label, SMALL)) <= density.label_lines
