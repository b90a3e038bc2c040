"""The goals of the project, each a line printed beside what was measured."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from bench.measure import Cost
from bench.weight import Weight

STOCK, COLD, WARM, ONE, LEAN, CHECK = "stock", "cold", "warm", "one changed", "lean", "sop periksa"
"""Names of what is measured: the stock site; ours from nothing; again; after one change; without sheets; the checks."""


@dataclass(slots=True)
class Results:
    """Everything one run measured. Keys of `costs` are (number of SOPs, name of the build)."""

    costs: dict[tuple[int, str], Cost] = field(default_factory=dict)
    sizes: dict[tuple[int, str], tuple[int, int]] = field(default_factory=dict)
    phases: dict[int, dict[str, float]] = field(default_factory=dict)
    differing: dict[tuple[int, str], int] = field(default_factory=dict)
    save_to_page: dict[int, float] = field(default_factory=dict)
    page: dict[int, Weight] = field(default_factory=dict)
    search_index: dict[int, int] = field(default_factory=dict)

    @property
    def largest(self) -> int:
        """The largest catalogue that was built."""
        return max((number for number, _ in self.costs), default=0)

    def ratio(self, number: int, name: str, what: str) -> float | None:
        """Cost `what` (cpu or wall) of a build over that of the stock site with as many procedures."""
        own, stock = self.costs.get((number, name)), self.costs.get((number, STOCK))
        return getattr(own, what) / getattr(stock, what) if own and stock else None

    def cost(self, number: int, name: str, what: str) -> float | None:
        """One figure of a build; None when it was not made."""
        own = self.costs.get((number, name))
        return getattr(own, what) if own else None


Measured = float | str | None


@dataclass(frozen=True, slots=True)
class Goal:
    """What is wanted at 5,000 SOPs. `measure` gives the figure, a text that says why there is none, or None."""

    what: str
    limit: float
    unit: str
    measure: Callable[[Results], Measured]
    floor: bool = False

    def line(self, results: Results) -> tuple[str, str, str, str]:
        """The goal as a row: what, goal, measured, whether it is met."""
        sign = "≥" if self.floor else "≤"
        wanted = f"{sign} {self.limit:g}{self.unit}"
        found = self.measure(results)
        if found is None or isinstance(found, str):
            return self.what, wanted, found or "not measured", "–"
        met = found >= self.limit if self.floor else found <= self.limit
        return self.what, wanted, f"{found:.3g}{self.unit}", "yes" if met else "**no**"


def _growth(results: Results) -> Measured:
    small, large = results.cost(1000, COLD, "cpu"), results.cost(5000, COLD, "cpu")
    return large / small if small and large else None


def _same_bytes(results: Results) -> Measured:
    found = [count for (number, _), count in results.differing.items() if number == results.largest]
    return sum(found) if found else None


def _lean(results: Results) -> Measured:
    return results.ratio(results.largest, LEAN, "cpu")


def _disk(results: Results) -> Measured:
    number = results.largest
    written = results.sizes.get((number, COLD))
    return written[0] / number / 1024 if written else None


def _of_page(read: Callable[[Weight], float]) -> Callable[[Results], Measured]:
    return lambda results: read(results.page[results.largest]) if results.largest in results.page else None


def _index(results: Results) -> Measured:
    found = results.search_index.get(results.largest)
    return found / 1024 if found else None


def _at(name: str, what: str) -> Callable[[Results], Measured]:
    return lambda results: results.cost(results.largest, name, what)


GOALS = (
    Goal("cold build, CPU of stock", 0.25, "×", lambda results: results.ratio(results.largest, COLD, "cpu")),
    Goal("cold build, wall of stock", 0.15, "×", lambda results: results.ratio(results.largest, COLD, "wall")),
    Goal("cold build without sheets and checks, CPU of stock", 0.06, "×", _lean),
    Goal("growth of CPU from 1,000 to 5,000", 5.3, "×", _growth),
    Goal("peak memory", 600, " MB", _at(COLD, "peak")),
    Goal("warm, one SOP changed", 2.5, " s", _at(ONE, "wall")),
    Goal("warm, nothing changed", 1.5, " s", _at(WARM, "wall")),
    Goal("files that differ from a cold build", 0, "", _same_bytes),
    Goal("make serve: save to page", 2, " s", lambda results: results.save_to_page.get(results.largest)),
    Goal("sop periksa, all rules, cold, CPU", 15, " s", _at(CHECK, "cpu")),
    Goal("SVG sheets a second", 150, "/s", lambda _: "bench.matrix", floor=True),
    Goal("PDF sheets a second and core", 8, "/s", lambda _: "bench.matrix", floor=True),
    Goal("SOP page before its chart, gzip", 80, " KB", _of_page(lambda page: page.size / 1024)),
    Goal("SOP page before its chart, requests", 8, "", _of_page(lambda page: page.requests)),
    Goal("SOP page, files before the first paint", 1, "", _of_page(lambda page: len(page.blocking))),
    Goal("SOP page, addresses on other hosts", 0, "", _of_page(lambda page: len(page.foreign))),
    Goal("search index, gzip", 130, " KB", _index),
    Goal("first search, all it fetches, gzip", 150, " KB", _of_page(lambda page: page.search_size / 1024)),
    Goal("search, first answer", 100, " ms", lambda _: "browser tests"),
    Goal("search, a key, 4× CPU throttle", 30, " ms", lambda _: "browser tests"),
    Goal("output a procedure on disk, without PDFs", 120, " KB", _disk),
)


def goal_lines(results: Results) -> Iterator[tuple[str, str, str, str]]:
    """All goals as rows."""
    return (goal.line(results) for goal in GOALS)
