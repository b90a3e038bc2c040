"""How long the parts of a build take, for the benchmarks."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from time import perf_counter


class Phases:
    """Wall seconds by the name of a part; parts may not lie inside each other."""

    def __init__(self) -> None:
        self._seconds: dict[str, float] = {}

    @contextmanager
    def measure(self, name: str) -> Iterator[None]:
        """Count what happens inside as part of a phase."""
        began = perf_counter()
        try:
            yield
        finally:
            self._seconds[name] = self._seconds.get(name, 0.0) + perf_counter() - began

    def write(self, path: Path) -> None:
        """The figures as JSON: {name: seconds}."""
        path.write_text(json.dumps(self._seconds), encoding="utf-8")
