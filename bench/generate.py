"""Write a catalogue of N different, realistic SOPs, the same for the same seed.

    python bench/generate.py 1000 /tmp/katalog --seed 7 --stock /tmp/biasa

The folder gets `sops/`. `--stock` also writes the same procedures as an ordinary MkDocs site, to compare with.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from random import Random

if not __package__:  # started as a file: the repository, not bench/, is where modules are looked for
    sys.path[0] = str(Path(__file__).resolve().parent.parent)

from bench import registers
from bench.plan import Sketch, sketches
from bench.sources import Author
from bench.stock import write_stock
from bench.yaml_text import Value, dump

SEED = 35
"""PermenPAN-RB 35/2012; any number would do."""
_SHARED_STANDARDS = 0.04
"""Share of the services that follow the standard of another one."""


def generate(number: int, folder: Path, seed: int = SEED) -> Path:
    """Write `folder/sops` with that many SOPs and return it. The folder must not hold one already."""
    root = folder / "sops"
    root.mkdir(parents=True)
    plan = sketches(number, Random(f"plan {seed}"))
    _write_registers(root, plan, Random(f"registers {seed}"))
    ids = [sketch.id for sketch in plan]
    services = [sketch.id for sketch in plan if sketch.jenis == "pelayanan"]
    choice = Random(f"standards {seed}")
    standards = frozenset(service for service in services if choice.random() >= _SHARED_STANDARDS)
    pool = [service for service in services if service in standards]
    for sketch in plan:
        rng = Random(f"{sketch.id} {seed}")
        others = rng.sample(ids, min(len(ids), 60))
        own = sketch.id in standards or not pool
        author = Author(rng, sketch, others, [] if own else pool)
        _write(root / f"{sketch.id}.md", author.text())
    return root


def _write_registers(root: Path, plan: list[Sketch], rng: Random) -> None:
    services = [sketch.id for sketch in plan if sketch.jenis == "pelayanan"]
    files: dict[str, dict[str, Value]] = {
        "katalog.yml": registers.katalog(),
        "pelaksana.yml": registers.pelaksana(),
        "regulasi.yml": registers.regulasi(),
        "taksonomi.yml": registers.taksonomi(rng, services),
    }
    files |= {f"libur/{year}.yml": registers.libur(year) for year in registers.HOLIDAY_YEARS}
    for number, place in enumerate(registers.offices(len(plan))):
        files[f"{place.id}/opd.yml"] = registers.opd(place, number)
        files[f"{place.id}/pelaksana.yml"] = registers.own_actors(place)
    for name, values in files.items():
        _write(root / name, dump(values))


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="\n")


def main(arguments: list[str] | None = None) -> None:
    """The command."""
    parser = argparse.ArgumentParser(description="Write a catalogue of N generated SOPs.")
    parser.add_argument("number", metavar="N", type=int, help="how many SOPs")
    parser.add_argument("folder", metavar="FOLDER", type=Path, help="where sops/ is written")
    parser.add_argument("--seed", type=int, default=SEED, help=f"another number gives other SOPs (default {SEED})")
    parser.add_argument("--stock", metavar="FOLDER", type=Path, help="also write a stock MkDocs site here")
    given = parser.parse_args(arguments)
    root = generate(given.number, given.folder, given.seed)
    print(f"{given.number} SOPs in {root}")
    if given.stock:
        pages = write_stock(root, given.stock)
        print(f"{pages} pages of a stock site in {given.stock}")


if __name__ == "__main__":
    main()
