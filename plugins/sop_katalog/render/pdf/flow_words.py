"""What a symbol of the flowchart says in words, for those who cannot see the arrows."""

from __future__ import annotations

from sop_katalog.flow.graph import Edge, FlowGraph
from sop_katalog.model.step import ExitKind
from sop_katalog.render.language import enumerate_words
from sop_katalog.render.matrix.sheet import Symbol, SymbolKind


def symbol_words(symbol: Symbol, graph: FlowGraph, inside: str, arrives: bool) -> str:
    """The kind of a symbol and where the flow goes from it. `inside` is the text in a symbol that is no step's;
    `arrives` says that a connector takes up a line of another page."""
    if symbol.step is None:
        if symbol.kind is SymbolKind.CONNECTOR:
            return f"Penghubung {inside} {'dari' if arrives else 'ke'} halaman lain."
        return f"{inside or 'Mulai atau selesai'}."
    told = f"{_kind(symbol, graph)}, langkah {symbol.step + 1}"
    exits = exit_words(graph, symbol.step)
    if symbol.kind is SymbolKind.DECISION:
        return f"{told}. {exits}"
    return f"{told}, {exits}" if exits else f"{told}."


def _kind(symbol: Symbol, graph: FlowGraph) -> str:
    if symbol.kind is SymbolKind.DECISION:
        return "Keputusan"
    if symbol.kind is SymbolKind.TERMINATOR and symbol.step in graph.starts:
        return "Awal"
    return "Akhir" if symbol.kind is SymbolKind.TERMINATOR else "Kegiatan"


def exit_words(graph: FlowGraph, index: int) -> str:
    """Where the flow goes after a step, exit by exit."""
    groups: dict[tuple[ExitKind, str], list[Edge]] = {}
    for edge in graph.outgoing[index]:
        groups.setdefault((edge.kind, edge.label), []).append(edge)
    return " ".join(f"{label + ': ' if label else ''}{_destination(edges)}." for (_, label), edges in groups.items())


def _destination(edges: list[Edge]) -> str:
    targets = [edge.target for edge in edges if edge.target is not None]
    if not targets:
        return f"selesai, {edges[0].hasil}" if edges[0].hasil else "selesai"
    where = f"langkah {enumerate_words([str(target + 1) for target in targets])}"
    return f"{'kembali ke' if edges[0].returns else 'lanjut ke'} {where}"
