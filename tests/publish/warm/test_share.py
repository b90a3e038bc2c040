"""Work on several processors: all of it is done, whatever becomes of the processes."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from collections.abc import Sequence
from pathlib import Path

import pytest

from sop_katalog.publish.warm import share
from sop_katalog.publish.warm.share import share_out

ROOT = Path(__file__).resolve().parents[3]
MANY = list(range(200))


@pytest.fixture(autouse=True)
def two(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(share, "processors", lambda: 2)


def _squares(part: Sequence[int]) -> list[tuple[int, int]]:
    return [(os.getpid(), number * number) for number in part]


def copies(together: int = 0) -> None:
    """The work of two processes, checked. A process that has a browser has threads and is not copied, so this runs in
    one of its own."""
    setattr(share, "processors", lambda: 2)  # noqa: B010 - to a type checker it is the module's own name
    told: list[int] = []
    parts = list(share_out(MANY, _squares, told.append, together))
    found = [pair for part in parts for pair in part]
    assert sorted(square for _, square in found) == [number * number for number in MANY]
    assert os.getpid() not in {process for process, _ in found}
    assert told[-1] == len(MANY)
    assert told == sorted(told)
    assert not together or together in map(len, parts)


@pytest.mark.parametrize("together", [0, 70])
def test_everything_is_done_once_by_other_processes(together: int) -> None:
    call = f"from tests.publish.warm.test_share import copies; copies({together})"
    subprocess.run([sys.executable, "-c", call], cwd=ROOT, check=True)


def test_few_tasks_start_no_process() -> None:
    assert {process for part in share_out(MANY[:5], _squares) for process, _ in part} == {os.getpid()}


def test_a_killed_process_loses_nothing() -> None:
    here = os.getpid()

    def fragile(part: Sequence[int]) -> list[int]:
        if os.getpid() != here and part[0] >= 80:
            os._exit(1)
        return list(part)

    assert sorted(number for part in share_out(MANY, fragile) for number in part) == MANY


def test_an_error_of_the_work_is_told() -> None:
    def wrong(part: Sequence[int]) -> list[int]:
        raise ValueError(part[0])

    with pytest.raises(ValueError, match=r"\d"):
        list(share_out(MANY, wrong))


def test_a_process_with_threads_is_not_copied() -> None:
    stop = threading.Event()
    thread = threading.Thread(target=stop.wait)
    thread.start()
    try:
        assert {process for part in share_out(MANY, _squares) for process, _ in part} == {os.getpid()}
    finally:
        stop.set()
        thread.join()
