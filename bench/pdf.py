"""How fast PDFs are made, on one processor, in Markdown.

python -m bench.pdf                    the sample of this repository
python -m bench.pdf --sources FOLDER   another catalogue, as one of bench.generate
"""

from __future__ import annotations

import argparse
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from statistics import median

from sop_katalog.model.catalogue import Catalogue
from sop_katalog.model.sop import Sop, Status
from sop_katalog.reading.folder import read_folder
from sop_katalog.render.pdf import api
from sop_katalog.render.pdf.engine import typeset
from sop_katalog.render.pdf.sop_document import sop_task

GOAL = 8
"""PDFs a second on one processor, for the sample's mix of sizes."""


def _seconds(work: Callable[[], object]) -> float:
    """Processor time: a busy machine makes no difference."""
    start = time.process_time()
    work()
    return time.process_time() - start


def _median(work: Callable[[], object], runs: int) -> float:
    return median(_seconds(work) for _ in range(runs))


def lines(catalogue: Catalogue, runs: int) -> Iterator[str]:
    """The table, row by row."""
    settings = api.PdfSettings(page_url="https://sop.example.go.id/opd/{id}/")
    sops = tuple(catalogue.sops.values())
    api.sop_pdf(sops[0], catalogue, settings)  # fonts and templates are read once a process
    documents = [sop_task(sop, catalogue, settings).document() for sop in sops]
    whole = _median(lambda: [api.sop_pdf(sop, catalogue, settings) for sop in sops], runs)
    typing = _median(lambda: [typeset(document) for document in documents], runs)
    pages = sum(len(document.data["pages"]) for document in documents)
    rate = len(sops) / whole
    yield f"{len(sops)} SOPs, {pages} sheets"
    yield ""
    yield "| what | processor time |"
    yield "|---|---|"
    yield f"| all PDFs | {whole:.2f} s: {rate:.1f} PDFs/s (goal {GOAL}: {'kept' if rate >= GOAL else 'missed'}) |"
    yield f"| of it Typst | {typing / len(sops) * 1000:.0f} ms a PDF |"
    slowest = max(sops, key=lambda sop: len(sop.langkah))
    longest = _median(lambda: api.sop_pdf(slowest, catalogue, settings), runs)
    yield f"| the longest, {len(slowest.langkah)} steps | {longest * 1000:.0f} ms |"
    yield from _cached(catalogue, settings, sops, runs)
    book = tuple(sop for sop in sops if sop.status in (Status.BERLAKU, Status.DALAM_REVISI))
    yield f"| book of {len(book)} SOPs | {_seconds(lambda: api.government_book_pdf(book, catalogue, settings)):.2f} s |"


def _cached(catalogue: Catalogue, settings: api.PdfSettings, sops: tuple[Sop, ...], runs: int) -> Iterator[str]:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        api.sop_files(sops, catalogue, settings, folder, workers=1)
        warm = _median(lambda: api.sop_files(sops, catalogue, settings, folder, workers=1), runs)
        changed = (replace(sops[0], judul=f"{sops[0].judul} (diubah)"), *sops[1:])
        one = _seconds(lambda: api.sop_files(changed, catalogue, settings, folder, workers=1))
    yield f"| again, nothing changed | {warm * 1000:.0f} ms |"
    yield f"| again, one SOP changed | {one * 1000:.0f} ms |"


def main() -> None:
    """Entry point."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sources", type=Path, default=Path(__file__).resolve().parent.parent / "sops")
    parser.add_argument("--runs", type=int, default=3)
    options = parser.parse_args()
    catalogue = read_folder(options.sources, options.sources.name).catalogue
    for line in lines(catalogue, options.runs):
        print(line, flush=True)


if __name__ == "__main__":
    main()
