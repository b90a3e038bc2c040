"""Which version of an SOP something shows: a short digest of its content, printed on paper and known to its page."""

from __future__ import annotations

from dataclasses import replace
from hashlib import sha256

import orjson

from sop_katalog.model.sop import Sop

LENGTH = 8


def version_of(sop: Sop) -> str:
    """Eight hexadecimal digits of what the source says; where the file lies does not count."""
    content = replace(sop, path="", isi_line=1)
    return sha256(orjson.dumps(content, default=str)).hexdigest()[:LENGTH]
