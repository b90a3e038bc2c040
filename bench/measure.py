"""What a command costs: processor and wall time, the most memory it held at once, and what it wrote."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
import threading
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

_SAMPLES_PER_SECOND = 5
_MEGABYTE = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Cost:
    """Seconds of processor (user and system, children included) and of wall time; megabytes of memory at the peak."""

    cpu: float
    wall: float
    peak: float


@dataclass(frozen=True, slots=True)
class Output:
    """What a build wrote: bytes and files, and a digest of each file by its name."""

    size: int
    files: int
    digests: dict[str, str]


class CommandFailed(Exception):  # noqa: N818 - it says what happened
    """The measured command did not end well; the text is what it printed."""


def run(command: Sequence[str], folder: Path, extra: Mapping[str, str] | None = None) -> Cost:
    """Run a command to its end and say what it cost. Raises `CommandFailed`."""
    log = folder / "keluaran.log"
    with log.open("wb") as output:
        start = time.perf_counter()
        process = subprocess.Popen(
            command, cwd=folder, env={**os.environ, **(extra or {})}, stdout=output, stderr=subprocess.STDOUT
        )
        watch = _Watch(process.pid)
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
    watch.stop()
    if process.returncode:
        raise CommandFailed(f"{' '.join(command)}\n{log.read_text(encoding='utf-8', errors='replace')[-4000:]}")
    # ru_maxrss is the largest single process, in kilobytes but for macOS; the watch adds up parallel ones.
    largest = usage.ru_maxrss / (_MEGABYTE if sys.platform == "darwin" else 1024)
    return Cost(usage.ru_utime + usage.ru_stime, wall, max(largest, watch.peak))


class _Watch(threading.Thread):
    """Looks at a process and its descendants a few times a second. Counts only while there are several of them: then
    shared pages are divided among them (PSS); one alone is known exactly from its own record. Needs Linux' /proc."""

    def __init__(self, pid: int) -> None:
        super().__init__(daemon=True)
        self.peak = 0.0
        self._pid = pid
        self._done = threading.Event()
        if Path("/proc/self/smaps_rollup").exists():
            self.start()

    def run(self) -> None:
        while not self._done.wait(1 / _SAMPLES_PER_SECOND):
            family = list(_family(self._pid))
            if len(family) > 1:
                self.peak = max(self.peak, sum(map(_share, family)) / 1024)

    def stop(self) -> None:
        self._done.set()
        if self.is_alive():
            self.join()


def _family(pid: int) -> Iterator[int]:
    yield pid
    for children in Path(f"/proc/{pid}/task").glob("*/children"):
        try:
            found = children.read_text().split()
        except OSError:  # it ended while we looked
            continue
        for child in found:
            yield from _family(int(child))


def _share(pid: int) -> int:
    """Kilobytes of a process, shared pages divided; 0 when it is gone."""
    try:
        text = Path(f"/proc/{pid}/smaps_rollup").read_text()
    except OSError:
        return 0
    return next((int(line.split()[1]) for line in text.splitlines() if line.startswith("Pss:")), 0)


def look_at(folder: Path) -> Output:
    """The files under a folder."""
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    digests = {path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}
    return Output(sum(path.stat().st_size for path in files), len(files), digests)


def differing(one: Output, other: Output) -> list[str]:
    """Names of the files that only one of the two has, or that are not the same in both."""
    names = one.digests.keys() | other.digests.keys()
    return sorted(name for name in names if one.digests.get(name) != other.digests.get(name))
