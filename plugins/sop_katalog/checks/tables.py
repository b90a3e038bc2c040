"""Tables at the end of the text report: how much where, and of what."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator

from sop_katalog.problem import Problem, Severity

_REGISTERS = "(register)"
_ORDER = (Severity.GALAT, Severity.PERINGATAN)


def tables(problems: list[Problem]) -> Iterator[str]:
    """Problems by office and by rule. Each table only when it tells more than the list above it."""
    if len(problems) > 1:
        yield from _table("OPD", problems, _office)
        yield "\n"
        yield from _table("Kode", problems, lambda problem: problem.code)


def _office(problem: Problem) -> str:
    """The folder a file lies in; files beside the folders are registers."""
    *above, folder, _ = ("", *problem.path.split("/"))
    return folder if any(above) and folder != "libur" else _REGISTERS


def _table(head: str, problems: list[Problem], group: Callable[[Problem], str]) -> Iterator[str]:
    counts = Counter((group(problem), problem.severity) for problem in problems)
    names = sorted({name for name, _ in counts}, key=lambda name: (-sum(counts[name, kind] for kind in _ORDER), name))
    width = max(len(name) for name in (head, "Jumlah", *names))
    yield f"{head:<{width}}  galat  peringatan\n"
    for name in names:
        yield _row(name, [counts[name, kind] for kind in _ORDER], width)
    yield _row("Jumlah", [sum(counts[name, kind] for name in names) for kind in _ORDER], width)


def _row(name: str, numbers: list[int], width: int) -> str:
    return f"{name:<{width}}  {numbers[0] or '–':>5}  {numbers[1] or '–':>10}\n"
