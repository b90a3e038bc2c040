"""A site built in parts on several machines, and put together again: the same bytes as one build.

Which part a page belongs to depends on its address and the number of parts only. Every part holds the hand-written
pages and the assets; each page of the catalogue, the search index and the list of all SOPs are in exactly one.
"""

from __future__ import annotations

import filecmp
import json
import os
import re
import shutil
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final
from zlib import crc32

from sop_katalog.values import dataclass

MARKER: Final = "bagian.json"
"""The file in a part that says which one it is; the whole site has none."""


class PartsError(Exception):
    """The parts cannot become one site; the text says why and what to do, in Indonesian."""


@dataclass(frozen=True, slots=True)
class Part:
    """Part `number`, from 1, of `count`."""

    number: int = 1
    count: int = 1

    @property
    def is_whole(self) -> bool:
        """Whether this is not a part but all."""
        return self.count == 1

    def has(self, address: str) -> bool:
        """Whether a page or file of the catalogue belongs to this part."""
        return crc32(address.encode("utf-8", "surrogateescape")) % self.count == self.number - 1

    def __str__(self) -> str:
        return f"{self.number}/{self.count}"

    def marker(self, key: str) -> str:
        """The text of the marker; `key` stands for everything the site is made from."""
        return json.dumps({"bagian": self.number, "dari": self.count, "kunci": key}) + "\n"


def parse_part(text: str) -> Part:
    """The part in a text such as "2/4"; all for an empty one. Raises `PartsError`."""
    if not text:
        return Part()
    found = re.fullmatch(r"([0-9]{1,4})/([0-9]{1,4})", text)
    part = Part(int(found[1]), int(found[2])) if found else Part(0, 0)
    if not 1 <= part.number <= part.count:
        raise PartsError(f"Bagian “{text}” tidak dapat dipakai; tulis misalnya 2/4 untuk bagian kedua dari empat.")
    return part


def merge(folders: Sequence[Path], target: Path, tell: Callable[[int, int], None]) -> int:
    """Put the parts together into `target`, which is replaced when all is well; how many files it has. `tell` hears how
    many parts are done. Raises `PartsError`, and then nothing has changed."""
    _check(folders)
    fresh = target.with_name(f".{target.name}.gabung")
    shutil.rmtree(fresh, ignore_errors=True)
    count = 0
    try:
        for done, folder in enumerate(folders, 1):
            count += _add(folder, fresh)
            tell(done, len(folders))
        shutil.rmtree(target, ignore_errors=True)
        fresh.rename(target)
    except BaseException:
        shutil.rmtree(fresh, ignore_errors=True)
        raise
    return count


def _check(folders: Sequence[Path]) -> None:
    found = [(folder, *_marked(folder)) for folder in folders]
    keys, counts = {key for *_, key in found}, {part.count for _, part, _ in found}
    if len(keys) > 1 or len(counts) > 1:
        told = ", ".join(f"{folder} ({part})" for folder, part, _ in found)
        raise PartsError(
            f"Bagian-bagian ini tidak berasal dari sumber, pengaturan, dan program yang sama: {told}."
            " Bangun semuanya lagi dari satu commit, pada hari yang sama."
        )
    numbers = [part.number for _, part, _ in found]
    whole = max(counts, default=0)
    missing = sorted(set(range(1, whole + 1)) - set(numbers))
    if missing or not found:
        raise PartsError(f"Bagian {', '.join(f'{number}/{whole}' for number in missing) or '1/…'} belum ada.")
    if len(set(numbers)) < len(numbers):
        raise PartsError("Ada bagian yang disebut dua kali; sebutkan setiap bagian sekali.")


def _marked(folder: Path) -> tuple[Part, str]:
    try:
        marker = json.loads((folder / MARKER).read_text(encoding="utf-8"))
        return Part(int(marker["bagian"]), int(marker["dari"])), str(marker["kunci"])
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise PartsError(
            f"“{folder}” bukan bagian situs: {MARKER} tidak ada atau rusak. Bangun dengan SOP_KATALOG_BAGIAN=1/4."
        ) from error


def _add(folder: Path, target: Path) -> int:
    """Copy what the target does not have; what both have must be the same. How many files were new."""
    count = 0
    for place, _, names in os.walk(folder):
        here = target / Path(place).relative_to(folder)
        here.mkdir(parents=True, exist_ok=True)
        for name in names:
            source, there = Path(place, name), here / name
            if source == folder / MARKER:
                continue
            if not there.exists():
                shutil.copyfile(source, there)
                count += 1
            elif not filecmp.cmp(source, there, shallow=False):
                address = source.relative_to(folder).as_posix()
                raise PartsError(f"“{address}” berbeda di dua bagian. Bangun semua bagian lagi dari satu commit.")
    return count
