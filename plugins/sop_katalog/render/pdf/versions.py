"""What besides an SOP decides the bytes of its PDF: our code, the templates, the fonts and Typst."""

from __future__ import annotations

import hashlib
from functools import cache
from importlib.metadata import version
from pathlib import Path
from typing import Final

from sop_katalog import __version__
from sop_katalog.render.pdf.fonts import fonts_digest

_RENDER: Final = Path(__file__).resolve().parents[1]
_CODE: Final = ("matrix/*.py", "pdf/*.py", "pdf/templates/*.typ")


@cache
def code_digest() -> str:
    """One text for all of it. Files are read, because a version number stays the same while somebody works."""
    found = hashlib.sha256("\0".join((__version__, version("typst"), fonts_digest())).encode())
    for path in sorted(path for pattern in _CODE for path in _RENDER.glob(pattern)):
        found.update(path.relative_to(_RENDER).as_posix().encode() + b"\0" + path.read_bytes() + b"\0")
    return found.hexdigest()
