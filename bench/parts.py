"""A large catalogue built whole, and in parts that `sop gabung` joins: what each costs, and whether the bytes agree.

python -m bench.parts 20000 4     a quarter of an hour
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path

from bench.build import SEED
from bench.measure import Cost, Output, differing, look_at, run
from bench.sites import Katalog, generate

_MEGABYTE = 1024 * 1024


def parts(number: int, count: int, folder: Path) -> int:
    """Print what the parts, their joining and the whole cost; the number of files that differ."""
    ours, _ = generate(number, folder, SEED)
    print("| build | CPU s | wall s | peak MB | files | MB |\n|---|---|---|---|---|---|", flush=True)
    built = [_part(ours, f"{index}/{count}") for index in range(1, count + 1)]
    joined = ours.folder / "gabungan"
    code = "from sop_katalog.cli import main; main()"
    command = [sys.executable, "-c", code, "gabung", *map(str, built), "--ke", str(joined)]
    cost, parted = run(command, ours.folder, ours.environment), look_at(joined)
    _row("sop gabung", cost, parted)
    ours.forget()
    cost, whole = ours.build(), ours.output()
    _row("whole", cost, whole)
    differ = differing(parted, whole)
    print(f"\n{number:,} SOPs in {count} parts: {len(differ)} of {whole.files:,} files differ. {' '.join(differ[:5])}")
    return len(differ)


def _part(ours: Katalog, part: str) -> Path:
    """Build one part as a machine of its own would; where it is then."""
    ours.forget()
    cost = ours.build(part=part)
    _row(part, cost, ours.output())
    place = ours.folder / f"bagian-{part.partition('/')[0]}"
    return (ours.folder / "site").rename(place)


def _row(name: str, cost: Cost, output: Output) -> None:
    size = output.size / _MEGABYTE
    print(
        f"| {name} | {cost.cpu:.0f} | {cost.wall:.0f} | {cost.peak:.0f} | {output.files:,} | {size:.0f} |", flush=True
    )


def main(arguments: list[str] | None = None) -> None:
    """The command."""
    parser = argparse.ArgumentParser(prog="python -m bench.parts")
    parser.add_argument("number", type=int, help="SOPs")
    parser.add_argument("count", type=int, help="parts")
    parser.add_argument("--folder", type=Path, help="where to build; default: a temporary folder")
    given = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory(prefix="bench-", dir=given.folder) as folder:
        sys.exit(1 if parts(given.number, given.count, Path(folder) / "parts") else 0)


if __name__ == "__main__":
    main()
