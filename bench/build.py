"""Build catalogues of several sizes beside the stock set-up and print what they cost, in Markdown.

python -m bench                                     100, 1,000 and 5,000 SOPs
python -m bench --sizes 100 --no-stock --runs 3     quick look while working
"""

from __future__ import annotations

import argparse
import os
import platform
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from statistics import median

if not __package__:  # started as a file: the repository, not bench/, is where modules are looked for
    sys.path[0] = str(Path(__file__).resolve().parent.parent)

from bench.goals import CHECK, COLD, LEAN, ONE, STOCK, WARM, Results, goal_lines
from bench.measure import CommandFailed, Cost, differing
from bench.sites import Katalog, Stock, generate
from bench.weight import packed_size, weigh

SIZES = (100, 1000, 5000)
SEED = 35
_SEARCH_INDEXES = (
    "cari/indeks*.json",
    "assets/katalog/cari*.json",
    "assets/katalog/indeks*.json",
    "**/search_index.json",
)


def _say(text: str) -> None:
    """Progress goes to the side, so that the table can be sent to a file."""
    print(text, file=sys.stderr, flush=True)


def _middle(costs: list[Cost]) -> Cost:
    return Cost(median(c.cpu for c in costs), median(c.wall for c in costs), median(c.peak for c in costs))


class Bench:
    """One run over one size; figures go into `results`."""

    def __init__(self, number: int, ours: Katalog, stock: Stock | None, results: Results) -> None:
        self.number = number
        self.ours = ours
        self.stock = stock
        self.results = results

    def measure(self, runs: int, serve: bool) -> None:
        """Cold builds of both sides in turn, then ours again, changed, and served."""
        cold: list[Cost] = []
        stock: list[Cost] = []
        for _ in range(runs):
            if self.stock is not None:
                stock.append(self._cold(self.stock))
            cold.append(self._cold(self.ours))
        self.results.phases[self.number] = self.ours.phases()
        self._keep(COLD, cold)
        self._written(COLD, self.ours)
        if self.stock is not None:
            self._keep(STOCK, stock)
            self._written(STOCK, self.stock)
        self._page()
        self._warm(runs)
        self._keep(CHECK, [self.ours.check() for _ in range(runs)])
        if serve:
            self.results.save_to_page[self.number] = self.ours.save_to_page()
        self._lean(runs)

    def _keep(self, name: str, costs: list[Cost]) -> None:
        self.results.costs[self.number, name] = cost = _middle(costs)
        _say(f"{self.number} {name}: {cost.cpu:.1f} s CPU, {cost.wall:.1f} s wall, {cost.peak:.0f} MB")

    def _cold(self, site: Katalog | Stock) -> Cost:
        site.forget()
        return site.build()

    def _written(self, name: str, site: Katalog | Stock) -> None:
        output = site.output()
        self.results.sizes[self.number, name] = (output.size, output.files)

    def _page(self) -> None:
        """Before the SOP is changed, and from the cold output."""
        site = self.ours.folder / "site"
        try:
            self.results.page[self.number] = weigh(site, self.ours.page())
        except RuntimeError as error:
            _say(str(error))
        found = next((file for pattern in _SEARCH_INDEXES for file in sorted(site.glob(pattern))), None)
        if found is not None:
            self.results.search_index[self.number] = packed_size(found)

    def _warm(self, runs: int) -> None:
        """Again without a change; after a change of one SOP; and from nothing, to compare bytes with."""
        before = self.ours.output()
        self._keep(WARM, [self.ours.build() for _ in range(runs)])
        self.results.differing[self.number, WARM] = self._compare(before)
        self._keep(ONE, [self._changed() for _ in range(runs)])
        warm = self.ours.output()
        self._cold(self.ours)
        self.results.differing[self.number, ONE] = self._compare(warm)

    def _changed(self) -> Cost:
        self.ours.change_one()
        return self.ours.build()

    def _compare(self, other: object) -> int:
        names = differing(self.ours.output(), other)  # type: ignore[arg-type]
        if names:
            _say(f"differ: {', '.join(names[:5])} … ({len(names)})")
        return len(names)

    def _lean(self, runs: int) -> None:
        config, costs = self.ours.lean_config(), []
        for _ in range(runs):
            self.ours.forget()
            costs.append(self.ours.build(config))
        self._keep(LEAN, costs)


def bench(sizes: Iterable[int], *, stock: bool, runs: int, serve: bool, seed: int, folder: Path) -> Results:
    """Measure all sizes. A small build of both sites goes first, so that compiled modules are there for all."""
    results = Results()
    warm_up, beside = generate(12, folder / "12", seed)
    warm_up.build()
    beside.build()
    for number in sizes:
        _say(f"{number} SOPs")
        ours, other = generate(number, folder / str(number), seed)
        Bench(number, ours, other if stock else None, results).measure(runs, serve and number == max(sizes))
        shutil.rmtree(folder / str(number))
    return results


def report(results: Results) -> str:
    """The tables."""
    parts = [_machine(), "## Builds", _table(_BUILD_HEAD, _build_rows(results))]
    phases = list(_phase_rows(results))
    if phases:
        sizes = sorted(number for number, found in results.phases.items() if found)
        parts += ["## Phases of the cold build", _table(("phase", *(f"{size:,} SOPs" for size in sizes)), phases)]
    parts += [
        f"## Goals, at {results.largest:,} SOPs",
        _table(("what", "goal", "measured", "met"), goal_lines(results)),
    ]
    return "\n\n".join(parts) + "\n"


def _machine() -> str:
    """Where it ran, and how many programs wanted a processor: more than there are of them spoils wall times."""
    load = f", load {os.getloadavg()[2]:.1f}" if hasattr(os, "getloadavg") else ""
    where = f"{platform.system()} {platform.machine()}, Python {platform.python_version()}"
    return f"{where}, {os.cpu_count()} processors{load}."


_BUILD_HEAD = (
    "SOPs",
    "build",
    "CPU s",
    "× stock",
    "wall s",
    "× stock",
    "ms CPU an SOP",
    "peak MB",
    "output MB",
    "files",
)


def _build_rows(results: Results) -> Iterator[tuple[str, ...]]:
    order = (STOCK, COLD, WARM, ONE, LEAN, CHECK)
    for (number, name), cost in sorted(results.costs.items(), key=lambda item: (item[0][0], order.index(item[0][1]))):
        size, files = results.sizes.get((number, name), (0, 0))
        yield (
            f"{number:,}",
            name,
            f"{cost.cpu:.1f}",
            _ratio(results.ratio(number, name, "cpu")),
            f"{cost.wall:.1f}",
            _ratio(results.ratio(number, name, "wall")),
            f"{cost.cpu / number * 1000:.1f}",
            f"{cost.peak:.0f}",
            f"{size / 1e6:.1f}" if size else "",
            f"{files:,}" if files else "",
        )


def _ratio(value: float | None) -> str:
    return "" if value is None else f"{value:.3f}"


def _phase_rows(results: Results) -> Iterator[tuple[str, ...]]:
    """Share and seconds of each phase; what the plugin does not name is "the rest" (MkDocs, start-up)."""
    sizes = sorted(number for number, found in results.phases.items() if found)
    names = dict.fromkeys(name for size in sizes for name in results.phases[size])
    totals = {size: results.cost(size, COLD, "wall") or 1.0 for size in sizes}
    for name in names:
        yield (name, *(_share(results.phases[size].get(name, 0.0), totals[size]) for size in sizes))
    rest = {size: totals[size] - sum(results.phases[size].values()) for size in sizes}
    if sizes:
        yield ("the rest", *(_share(rest[size], totals[size]) for size in sizes))


def _share(seconds: float, total: float) -> str:
    return f"{seconds / total:.0%} ({seconds:.2f} s)"


def _table(head: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> str:
    lines = [head, tuple("---" for _ in head), *rows]
    return "\n".join("| " + " | ".join(line) + " |" for line in lines)


def _arguments(given: list[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="bench", description="Measure builds beside the stock set-up.")
    flag: Callable[..., object] = parser.add_argument
    flag("--sizes", default=",".join(map(str, SIZES)), help="numbers of SOPs, with commas between")
    flag("--stock", action=argparse.BooleanOptionalAction, default=True, help="build the stock set-up too")
    flag(
        "--serve", action=argparse.BooleanOptionalAction, default=True, help="measure mkdocs serve at the largest size"
    )
    flag("--runs", type=int, default=1, help="builds of each kind; the median is printed")
    flag("--seed", type=int, default=SEED, help="seed of the generator")
    flag("--folder", type=Path, help="where to build; default: a temporary folder")
    return parser.parse_args(given)


def main(arguments: list[str] | None = None) -> None:
    """The command."""
    given = _arguments(arguments)
    sizes = [int(size.replace("_", "")) for size in given.sizes.split(",")]
    with tempfile.TemporaryDirectory(prefix="bench-", dir=given.folder) as folder:
        try:
            results = bench(
                sizes, stock=given.stock, runs=given.runs, serve=given.serve, seed=given.seed, folder=Path(folder)
            )
        except CommandFailed as problem:
            sys.exit(str(problem))
    print(report(results), end="")


if __name__ == "__main__":
    main()
