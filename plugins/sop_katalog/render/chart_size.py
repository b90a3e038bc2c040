"""How high the chart of an SOP will be, before a browser has drawn it.

The chart comes late and stands in the middle of the page: without its place kept free, everything below it would jump
away under the reader's finger. The numbers are fitted to what Mermaid 12 draws with the settings of `konfigurasi.ts`:
within a seventh for every SOP of the sample, mostly within a thirtieth. `tests/browser/test_charts.py` looks at the
most extreme ones.
"""

from __future__ import annotations

from sop_katalog.flow.graph import FlowGraph
from sop_katalog.model.step import Step
from sop_katalog.render.mermaid import needs_start

_START, _BOX, _CAPSULE, _DIAMOND, _ENDING = 3.8, 3.1, 4.5, 15.3, 6.8
"""What a row of such symbols takes in em of the chart's type, gaps and bends of arrows included, without the text."""
_LINE = 2.25
_BOX_LETTERS, _DIAMOND_LETTERS, _OTHER_LETTERS = 21, 15, 24
"""Letters in a line of a box and of a diamond, and what one who does the step too adds to them."""


def chart_height(graph: FlowGraph) -> int:
    """Height in em of the chart's type. A step has a row of its own; steps that nothing orders share one."""
    rows: dict[int, float] = {}
    ranks = [0] * len(graph.steps)
    for index, (step, edges) in enumerate(zip(graph.steps, graph.outgoing, strict=True)):
        rank = ranks[index]
        rows[rank] = max(rows.get(rank, 0.0), _symbol(step, ends=graph.ends(index)))
        for edge in edges:
            if edge.target is None and step.is_decision:
                rows[rank + 1] = max(rows.get(rank + 1, 0.0), _ENDING)
            elif edge.target is not None and edge.target > index:
                ranks[edge.target] = max(ranks[edge.target], rank + 1)
    return round(sum(rows.values()) + (_START if needs_start(graph) else 0))


def _symbol(step: Step, *, ends: bool) -> float:
    letters = len(step.kegiatan) + 4 + _OTHER_LETTERS * len(step.pelaksana[1:])  # the number stands before it
    if step.is_decision:
        return _DIAMOND + _LINE * -(-letters // _DIAMOND_LETTERS)
    return (_CAPSULE if ends or step.number == 1 else _BOX) + _LINE * -(-letters // _BOX_LETTERS)
