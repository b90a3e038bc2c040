"""Many PDFs at once: in this process when they are few, else in as many as the machine has processors."""

from __future__ import annotations

import multiprocessing
import os
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from typing import Final

from sop_katalog.render.pdf.engine import typeset
from sop_katalog.render.pdf.task import Task

_WORTH_A_PROCESS: Final = 16
"""PDFs that take about as long as starting a process does."""

_AT_A_TIME: Final = 4


def processors() -> int:
    """How many processors this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def make(task: Task) -> bytes:
    """One PDF."""
    return typeset(task.document())


def make_all(tasks: Sequence[Task], workers: int | None = None) -> Iterator[bytes]:
    """The PDFs in the order of the tasks. Where no process can be started, or one is killed, this process goes on."""
    count = min(workers or processors(), len(tasks) // _WORTH_A_PROCESS)
    done = 0
    if count > 1:
        try:
            for result in _in_processes(tasks, count):
                yield result
                done += 1
        except (BrokenProcessPool, OSError):
            pass
    for task in tasks[done:]:
        yield make(task)


def _in_processes(tasks: Sequence[Task], count: int) -> Iterator[bytes]:
    """Processes are started afresh: a copy of one with threads can hang."""
    with ProcessPoolExecutor(count, mp_context=multiprocessing.get_context("spawn")) as pool:
        yield from pool.map(make, tasks, chunksize=_AT_A_TIME)
