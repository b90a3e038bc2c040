"""Work shared over the processors: this process is copied (fork), so that what is loaded need not be sent."""

from __future__ import annotations

import gc
import multiprocessing
import threading
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from concurrent.futures.process import BrokenProcessPool
from itertools import pairwise
from typing import Any, Final, TypeVar

from sop_katalog.reading.collector import collector_paused
from sop_katalog.render.pdf.parallel import processors

T = TypeVar("T")
R = TypeVar("R")
WORTH_SHARING: Final = 48
"""Tasks worth starting processes for."""
_AT_A_TIME: Final = 40

Work = Callable[[Sequence[T]], R]
_work: Work[Any, Any] | None = None
_tasks: Sequence[Any] = ()


def share_out(
    tasks: Sequence[T], work: Work[T, R], tell: Callable[[int], None] = lambda _done: None, together: int = 0
) -> Iterator[R]:
    """What `work` gives for parts of the tasks, in no fixed order; `tell` hears how many are done. The first tasks, as
    many as `together`, stay in one part.

    Where processes cannot be copied (Windows, a process with threads), or one is killed, this process does the rest.
    """
    bounds = [0, *range(together or _AT_A_TIME, len(tasks), _AT_A_TIME), len(tasks)]
    parts = [(start, end) for start, end in pairwise(bounds) if start < end]
    done = 0
    if len(tasks) >= WORTH_SHARING and _may_copy():
        for part, result in _in_copies(parts, tasks, work):
            parts.remove(part)
            done += part[1] - part[0]
            tell(done)
            yield result
    for start, end in parts:
        result = work(tasks[start:end])
        done += end - start
        tell(done)
        yield result


def _may_copy() -> bool:
    """A copy of a process with threads can hang for ever on a lock that one of them held."""
    return processors() > 1 and "fork" in multiprocessing.get_all_start_methods() and threading.active_count() == 1


def _in_copies(
    parts: Sequence[tuple[int, int]], tasks: Sequence[T], work: Work[T, R]
) -> Iterator[tuple[tuple[int, int], R]]:
    global _work, _tasks
    _work, _tasks = work, tasks
    gc.freeze()  # the collector would touch, and so copy, every page of memory
    try:
        with ProcessPoolExecutor(processors(), mp_context=multiprocessing.get_context("fork")) as pool:
            waiting = {pool.submit(_do, *part): part for part in parts}
            for finished in as_completed(waiting):
                yield waiting.pop(finished), finished.result()
    except (BrokenProcessPool, OSError):
        pass
    finally:
        _work, _tasks = None, ()


def _do(start: int, end: int) -> Any:
    assert _work is not None
    with collector_paused():
        found = _work(_tasks[start:end])
    gc.collect(0)  # cycles of this part; neither the copied memory nor what stays of earlier parts is looked at
    return found
