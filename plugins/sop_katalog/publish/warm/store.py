"""Files of the cache: whole and ours, or as good as not there."""

from __future__ import annotations

import os
import pickle
import tempfile
from hashlib import blake2b
from pathlib import Path
from typing import Any, Final

from sop_katalog.reading.collector import collector_paused
from sop_katalog.reading.unpickling import unpickle

_SEAL: Final = 32
_OURS: Final = ("sop_katalog.checks.rule", "sop_katalog.publish.")


def save(path: Path, value: Any) -> None:
    """Write a value, sealed by its digest; a reader never sees half of it."""
    from sop_katalog.reading.pickling import dump

    payload = dump(value)
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(prefix=path.name, suffix=".tmp", dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(_seal(payload))
            file.write(payload)
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def load(path: Path) -> Any:
    """The value in a file; None when there is none, or when it was cut short, changed or not written by us."""
    try:
        data = path.read_bytes()
    except OSError:
        return None
    payload = data[_SEAL:]
    if data[:_SEAL] != _seal(payload):
        return None
    try:
        with collector_paused():
            return unpickle(payload, _OURS)
    except (pickle.UnpicklingError, AttributeError, ImportError, EOFError, TypeError, ValueError, IndexError):
        return None


def _seal(payload: bytes) -> bytes:
    return blake2b(payload, digest_size=_SEAL, person=b"sop-katalog").digest()
