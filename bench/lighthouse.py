"""Lighthouse's marks on a phone for pages of a built site, served compressed. It gates nothing.

python -m bench.lighthouse SITE [--runs 3] [opd/dinas/slug/ …]     without addresses one page of each kind

The mark for speed is the median of the runs; a busy machine decides it, so run this when nothing else does.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
from pathlib import Path
from statistics import median
from typing import Any, Final

from bench.weight import FLAGS, chromium_path, served
from tests.browser.kinds import kinds
from tests.browser.npm import FOLDER, node, packages

_GOAL: Final = 98
_SPEED: Final = "performance"
_CATEGORIES: Final = (_SPEED, "accessibility", "best-practices", "seo")
_BUSY: Final = 1.5

Told = dict[str, dict[str, Any]]


def main(arguments: list[str]) -> None:
    parser = argparse.ArgumentParser(prog="python -m bench.lighthouse")
    parser.add_argument("site", type=Path)
    parser.add_argument("addresses", nargs="*", help="from the site's root; one page of each kind if left out")
    parser.add_argument("--runs", type=int, default=1)
    asked = parser.parse_args(arguments)
    packages()
    os.environ["CHROME_PATH"] = chromium_path()
    with served(asked.site) as origin:
        urls = [f"{origin}/{address}" for address in asked.addresses or kinds(asked.site)]
        runs = [_run(urls) for _ in range(asked.runs)]
    print(f"| page | performance (goal ≥ {_GOAL}) | {' | '.join(_CATEGORIES[1:])} | below 1 |")
    print(f"|---|{'---|' * len(_CATEGORIES)}---|")
    for url in urls:
        print(_row(url.removeprefix(origin), [run[url] for run in runs]))
    if os.getloadavg()[1] > _BUSY:
        print("\nThe machine was busy: the marks for speed are too low.")


def _run(urls: list[str]) -> Told:
    done = node(str(FOLDER / "lighthouse.mjs"), json.dumps(urls), ",".join(_CATEGORIES), json.dumps(FLAGS))
    if done.returncode:
        sys.exit(done.stderr)
    found: Told = json.loads(done.stdout)
    return found


def _row(page: str, runs: list[dict[str, Any]]) -> str:
    speed = [int(run["scores"][_SPEED]) for run in runs]
    spread = f" ({min(speed)}–{max(speed)})" if len(speed) > 1 else ""
    others = [str(min(int(run["scores"][name]) for run in runs)) for name in _CATEGORIES[1:]]
    below = sorted({line.partition(":")[0] for run in runs for line in run["failures"]})
    return f"| {page} | {median(speed):g}{spread} | {' | '.join(others)} | {', '.join(below) or '–'} |"


if __name__ == "__main__":
    main(sys.argv[1:])
