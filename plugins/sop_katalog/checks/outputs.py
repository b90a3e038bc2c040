"""Outputs of steps whose use has to be looked for in the words of an SOP."""

from __future__ import annotations

from collections import Counter

from sop_katalog.flow.analysis import Analysis
from sop_katalog.flow.people import takes_part
from sop_katalog.model.sop import Sop


def unnamed_outputs(sop: Sop, analysis: Analysis) -> list[tuple[int, int, str]]:
    """(index of the step, number, text) of each output that stays in the house and whose very name no other step has
    among its papers: of nearly all it does, and then nobody has to look for other words."""
    graph, papers = analysis.graph, Counter(text for step in sop.langkah for text in {*step.kelengkapan})
    found = []
    for index, step in enumerate(sop.langkah):
        unnamed = [it for it in enumerate(step.output, 1) if papers[it[1]] <= (it[1] in step.kelengkapan)]
        if not unnamed or step.is_decision or graph.ends(index):
            continue  # an ending hands it over; the output of a decision is its answer
        following = [graph.steps[edge.target] for edge in graph.outgoing[index] if edge.target is not None]
        if not any(takes_part(other, analysis.external) for other in (step, *following)):  # else the citizen has it
            found += [(index, number, text) for number, text in unnamed]
    return found
