"""Lighthouse's mark for speed, on a phone: pages of a built site, served compressed. It gates nothing.

python -m bench.lighthouse SITE opd/dinas/slug/ …
"""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path

from bench.weight import FLAGS, chromium_path, served
from tests.browser.npm import FOLDER, node, packages

_GOAL = 98


def main(arguments: list[str]) -> None:
    site, *addresses = arguments
    packages()
    os.environ["CHROME_PATH"] = chromium_path()
    with served(Path(site)) as origin:
        urls = [f"{origin}/{address}" for address in addresses or [""]]
        done = node(str(FOLDER / "lighthouse.mjs"), json.dumps(urls), "performance", json.dumps(FLAGS))
    if done.returncode:
        sys.exit(done.stderr)
    print(f"| page | performance (goal ≥ {_GOAL}) | below 1 |\n|---|---|---|")
    for url, told in json.loads(done.stdout).items():
        below = ", ".join(line.partition(":")[0] for line in told["failures"]) or "–"
        print(f"| {url.removeprefix(origin)} | {told['scores']['performance']} | {below} |")


if __name__ == "__main__":
    main(sys.argv[1:])
