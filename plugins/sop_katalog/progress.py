"""What a long build is doing and how far it is: a bar where somebody watches, now and then a line elsewhere."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from typing import Any, Final

import click

_PATIENCE: Final = 1.0
"""Seconds of which nothing is said."""
_BETWEEN: Final = 5.0
"""Seconds between lines where no bar can be drawn."""


class Progress:
    """Called with the name of what is being done, how much of it is done, and how much there is."""

    def __init__(self, say: Callable[[str], None], *, quiet: bool = False) -> None:
        self._say = say
        self._quiet = quiet
        self._drawn = sys.stderr.isatty()
        self._began = self._said = time.monotonic()
        self._what = ""
        self._bar: Any = None

    def __call__(self, what: str, done: int, whole: int) -> None:
        now = time.monotonic()
        if self._quiet or now - self._began < _PATIENCE:
            return
        if self._drawn:
            self._draw(what, done, whole)
        elif now - self._said >= _BETWEEN or (done == whole and what == self._what):
            self._said, self._what = now, what
            self._say(f"{what}: {_thousands(done)} dari {_thousands(whole)}")

    def close(self) -> None:
        """Nothing more will be told."""
        if self._bar is not None:
            self._bar.__exit__(None, None, None)
            self._bar = None

    def _draw(self, what: str, done: int, whole: int) -> None:
        if self._bar is None or what != self._what:
            self.close()
            self._what = what
            self._bar = click.progressbar(length=whole, label=what, show_pos=True, file=sys.stderr)
            self._bar.__enter__()
        self._bar.update(done - self._bar.pos)
        if done == whole:
            self.close()


def _thousands(number: int) -> str:
    return f"{number:,}".replace(",", ".")
