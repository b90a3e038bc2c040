"""Markdown by authors as plain lines, for places that hold text only."""

from __future__ import annotations

import re
from typing import Final

_LINK: Final = re.compile(r"!?\[([^\]]*)\]\([^)]*\)")
_MARKS: Final = re.compile(r"(\*\*|__|`|(?<!\w)[*_](?=\S)|(?<=\S)[*_](?!\w))")
_PREFIX: Final = re.compile(r"^\s*(#{1,6}\s+|>\s?)")
_ITEM: Final = re.compile(r"^\s*([-*+]|\d+[.)])\s+")
_TABLE_RULE: Final = re.compile(r"^\s*\|?[\s:|-]+\|?\s*$")


def plain_entries(markdown: str) -> tuple[str, ...]:
    """Paragraphs, list items and table rows, each as one line; a table's cells stand between dashes."""
    entries: list[str] = []
    open_paragraph = False
    for line in markdown.splitlines():
        if not line.strip() or ("-" in line and _TABLE_RULE.match(line)):
            open_paragraph = False
        elif line.lstrip().startswith("|"):
            entries.append(" – ".join(cell.strip() for cell in line.strip().strip("|").split("|")))
            open_paragraph = False
        elif open_paragraph and not _ITEM.match(line):
            entries[-1] += " " + line.strip()
        else:
            entries.append(_ITEM.sub("– ", _PREFIX.sub("", line)).strip())
            open_paragraph = not _PREFIX.match(line)
    return tuple(_MARKS.sub("", _LINK.sub(r"\1", entry)) for entry in entries)
