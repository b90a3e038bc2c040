"""`python -m bench.pencarian [N]`: the search of the sample catalogue and of one with N SOPs, as Markdown."""

from __future__ import annotations

import gzip
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from bench.generate import generate
from bench.pencarian.quality import ENGINE, measure, question_sets
from bench.pencarian.timing import THROTTLE
from bench.pencarian.timing import measure as measure_time
from sop_katalog.assets import DIST
from sop_katalog.reading.folder import read_folder
from sop_katalog.search.index import build_index

_SOURCES = Path(__file__).resolve().parents[2] / "sops"
_LARGE = 5_000


def main(arguments: list[str]) -> None:
    """The command."""
    number = int(arguments[0]) if arguments else _LARGE
    index = build_index(read_folder(_SOURCES).catalogue.without_drafts())
    for line in (*_quality(index), *_size(index), *_large(number)):
        print(line)


def _quality(index: bytes) -> Iterator[str]:
    yield "| set | queries | recall@1 (aim 0.85) | recall@5 (0.97) | MRR (0.90) |"
    yield "|---|---|---|---|---|"
    for asked, found in measure(index, question_sets()):
        yield f"| {asked.judul} | {found.number} | {found.recall_1:.3f} | {found.recall_5:.3f} | {found.mrr:.3f} |"
    yield ""


def _size(index: bytes) -> Iterator[str]:
    scripts = ", ".join(f"{path.name} {_packed(path.read_bytes())} KB" for path in (DIST / "pencarian.mjs", ENGINE))
    yield f"Sample catalogue: index {_packed(index)} KB gzip; {scripts}"


def _large(number: int) -> Iterator[str]:
    with tempfile.TemporaryDirectory() as folder:
        index = build_index(read_folder(generate(number, Path(folder, "sumber"))).catalogue.without_drafts())
        yield f"{number} SOPs: index {_packed(index)} KB gzip (goal 130)"
        times = measure_time(index, Path(folder, "situs"))
    yield f"At {THROTTLE}× throttle: first answer {times.first:.0f} ms (goal 100), {times.cold:.0f} ms with loading;"
    yield f"each key {times.key:.0f} ms (goal 30), one of twenty {times.slow_key:.0f} ms or more"


def _packed(content: bytes) -> str:
    return f"{len(gzip.compress(content, 9)) / 1024:.1f}"


if __name__ == "__main__":
    main(sys.argv[1:])
