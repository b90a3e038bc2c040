"""Official sheets of the sample: crossings and bends of their lines, and how many SOPs a second one core draws.

Run from the repository's root: `python bench/matrix.py [folder]`. The goal is 150 SOPs a second.
"""

from __future__ import annotations

import gc
import gzip
import math
import sys
import time
from itertools import combinations, pairwise
from pathlib import Path

from sop_katalog.reading.collector import collector_paused
from sop_katalog.reading.folder import read_folder
from sop_katalog.render.matrix.layout import lay_out
from sop_katalog.render.matrix.resolve import sheet_input
from sop_katalog.render.matrix.sheet import Line, Sheet
from sop_katalog.render.matrix.sheet_input import Paper, SheetInput, SheetSettings
from sop_katalog.render.matrix.svg import draw_svg

GOAL = 150
SECONDS = 3.0


def crossings(sheet: Sheet) -> int:
    """How often lines of a sheet cross; lines that only meet at an end do not."""
    return sum(_cross(one, two) for one, two in combinations(sheet.lines, 2))


def _cross(one: Line, two: Line) -> int:
    count = 0
    for (x1, y1), (x2, y2) in pairwise(one.points):
        for (x3, y3), (x4, y4) in pairwise(two.points):
            if (x1 == x2) == (x3 == x4):
                continue
            across = min(x1, x2) < x3 < max(x1, x2) and min(y3, y4) < y1 < max(y3, y4)
            down = min(x3, x4) < x1 < max(x3, x4) and min(y1, y2) < y3 < max(y1, y2)
            count += across or down
    return count


def bends(sheet: Sheet) -> int:
    """How often lines turn."""
    return sum(len(line.points) - 2 for line in sheet.lines)


def speed(inputs: list[SheetInput]) -> float:
    """SOPs laid out and drawn in a second of processor time: the best of several rounds, undisturbed by others."""
    best, start = math.inf, time.process_time()
    with collector_paused():  # as in a build
        while time.process_time() - start < SECONDS:
            before = time.process_time()
            for data in inputs:
                for sheet in lay_out(data):
                    draw_svg(sheet)
            best = min(best, time.process_time() - before)
            gc.collect()
    return len(inputs) / best


def main() -> None:
    """Print the figures of one folder of sources."""
    catalogue = read_folder(Path(sys.argv[1] if len(sys.argv) > 1 else "sops")).catalogue
    sops = list(catalogue.sops.values())
    for paper in Paper:
        url = "" if paper is Paper.CONTINUOUS else "https://sop.contohkab.go.id/opd/dinas/contoh/versi/2025-03-10/"
        inputs = [sheet_input(sop, catalogue, SheetSettings(paper=paper, url=url)) for sop in sops]
        sheets = [sheet for data in inputs for sheet in lay_out(data)]
        steps = sum(len(sop.langkah) for sop in sops)
        size = max(sum(len(gzip.compress(draw_svg(sheet).encode())) for sheet in lay_out(data)) for data in inputs)
        print(f"{paper}: {len(sops)} SOP, {steps} langkah, {len(sheets)} lembar")
        print(f"  persilangan {sum(map(crossings, sheets))}, belokan {sum(map(bends, sheets))}, terbesar {size} B gzip")
        print(f"  {speed(inputs):.0f} SOP/s (sasaran {GOAL})")


if __name__ == "__main__":
    main()
