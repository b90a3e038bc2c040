"""The files of the last build, set aside while a site generator empties the folder and put back afterwards."""

from __future__ import annotations

import os
import shutil
from collections.abc import Collection, Iterator
from pathlib import Path
from typing import NamedTuple


class Stamp(NamedTuple):
    """By what a file is known to be the one that was written: bytes, and the time of writing in nanoseconds."""

    size: int
    time: int


def stamp_of(path: Path | str) -> Stamp:
    """The stamp of a file as it is now."""
    found = os.stat(path)  # noqa: PTH116 - of very many files, most of them named by strings
    return Stamp(found.st_size, found.st_mtime_ns)


class Kept:
    """The last build's folder under another name beside its own. `files` are its files by address, `/` between."""

    def __init__(self, site: Path) -> None:
        self._site = site
        self._aside = site.with_name(f".{site.name}.lama")
        self.files: dict[str, Stamp] = {}

    def set_aside(self) -> None:
        """Take the folder out of the way. Where that cannot be done nothing is kept, and all is made again."""
        self.files = {}
        try:
            if self._site.is_dir() and not self._site.is_symlink():
                shutil.rmtree(self._aside, ignore_errors=True)
                self._site.rename(self._aside)
                self._site.mkdir()
            self.files = dict(_walk(str(self._aside)))
        except OSError:
            self.files = {}

    def put_back(self, wanted: Collection[str]) -> None:
        """Put the wanted files where they were; what was written in the meantime stays, all else is dropped."""
        if self._aside.is_dir():
            missing = set(self.files).difference(wanted)
            for address in missing:
                (self._aside / address).unlink(missing_ok=True)
            for folder in sorted({os.path.dirname(address) for address in missing}, key=len, reverse=True):  # noqa: PTH120
                _remove_empty(self._aside, folder)
            if wanted:
                _merge(self._aside, self._site)
        self.forget()

    def restore(self) -> None:
        """The build failed: the last site is back as it was."""
        if self._aside.is_dir():
            shutil.rmtree(self._site, ignore_errors=True)
            self._aside.rename(self._site)

    def forget(self) -> None:
        """Drop what is left of the last build."""
        shutil.rmtree(self._aside, ignore_errors=True)
        self.files = {}


def _walk(root: str) -> Iterator[tuple[str, Stamp]]:
    """Every file below a folder, by address; a loop, for there are many folders."""
    waiting = [(root, "")]
    while waiting:
        folder, prefix = waiting.pop()
        with os.scandir(folder) as entries:
            for entry in entries:
                if entry.is_dir(follow_symlinks=False):
                    waiting.append((entry.path, f"{prefix}{entry.name}/"))
                elif entry.is_file(follow_symlinks=False):
                    found = entry.stat(follow_symlinks=False)
                    yield f"{prefix}{entry.name}", Stamp(found.st_size, found.st_mtime_ns)


def _remove_empty(root: Path, folder: str) -> None:
    while folder:
        try:
            (root / folder).rmdir()
        except OSError:
            return
        folder = os.path.dirname(folder)  # noqa: PTH120 - an address, not a path


def _merge(old: Path, new: Path) -> None:
    """Move what is in `old` into `new`; a file of `new` wins. Whole folders are renamed, for `old` has many files."""
    for entry in list(os.scandir(old)):
        source, target = Path(entry.path), new / entry.name
        if source.is_dir() and target.is_dir():
            _move(target, source)
            shutil.rmtree(target)
        if not os.path.lexists(target):
            source.rename(target)


def _move(source: Path, target: Path) -> None:
    """Move the content of one folder into another, over what is there."""
    for entry in list(os.scandir(source)):
        here, there = Path(entry.path), target / entry.name
        if here.is_dir() and there.is_dir():
            _move(here, there)
            continue
        if there.is_dir():
            shutil.rmtree(there)
        here.replace(there)
