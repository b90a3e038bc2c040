"""How an SOP stands among the headings of its document."""

from __future__ import annotations

from sop_katalog.values import dataclass


@dataclass(frozen=True, slots=True)
class Outline:
    """How headings of sheets are set: the level of the title and its number in a book, and whether boxes and phases
    are bookmarks too."""

    level: int = 1
    details: bool = True
    number: str = ""
