"""What several processes say of the sources is what one says."""

from __future__ import annotations

import subprocess
import sys
from datetime import date
from pathlib import Path

from sop_katalog.publish.site import Settings
from sop_katalog.publish.warm import share
from sop_katalog.publish.warm.facts import Checked, check
from sop_katalog.publish.warm.state import State
from sop_katalog.reading.folder import read_folder
from sop_katalog.reading.memory import Memory

ROOT = Path(__file__).resolve().parents[3]


def _checked(processes: int) -> Checked:
    setattr(share, "processors", lambda: processes)  # noqa: B010 - to a type checker it is the module's own name
    result = read_folder(ROOT / "sops", "sops")
    told: list[tuple[int, int]] = []
    found = check(
        result, Settings(today=date(2026, 1, 5)), State(), Memory(), lambda _, done, of: told.append((done, of))
    )
    assert told[-1][0] == told[-1][1] == len(found.facts) + len(found.rules)
    return found


def compare() -> None:
    """A process that has a browser has threads and is not copied, so this runs in one of its own."""
    one, two = _checked(1), _checked(2)
    assert len(one.rules) > 3
    assert list(one.facts.items()) == list(two.facts.items())
    assert list(one.rules.items()) == list(two.rules.items())
    for name, trace in one.ledger.traces.items():
        other = [two.ledger.keys[number] for number in two.ledger.traces[name]]
        assert [one.ledger.keys[number] for number in trace] == other


def test_several_processes_find_what_one_finds() -> None:
    call = "from tests.publish.warm.test_facts import compare; compare()"
    subprocess.run([sys.executable, "-c", call], cwd=ROOT, check=True)
