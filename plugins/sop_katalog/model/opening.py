"""Opening hours as offices write them, read only when every word of them is understood.

“Senin–Kamis 08:00–15:00, Jumat 08:00–11:30 dan 13:00–14:00”, “Setiap hari 24 jam”. What is not understood stays text:
a page may not say that an office is open when the office said something else.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Final

from sop_katalog.model.layanan import JamLayanan
from sop_katalog.model.registers import DAYS
from sop_katalog.values import dataclass

LONGEST_TEXT: Final = 300
"""Characters; a longer text is a paragraph, not opening hours."""

_END_OF_DAY: Final = 24 * 60
_DAY = rf"(?:{'|'.join(DAYS)}|jum['’]at|ahad)"
_UP_TO = r"\s*(?:[–—-]|s\.?\s?d\.?|sampai(?:\s+dengan)?)\s*"
_SPAN = rf"{_DAY}(?:{_UP_TO}{_DAY})?"
_AND = r"\s*(?:,\s*dan\b|,|;|\bdan\b|&)\s*"
_WHEN = rf"(?:setiap\s+hari|tiap\s+hari|{_SPAN}(?:{_AND}{_SPAN})*)"
_CLOCK = r"\d{1,2}[:.]\d{2}"
_RANGE = rf"(?:pukul\s+)?{_CLOCK}{_UP_TO}{_CLOCK}(?:\s*(?:wib|wita|wit)\b)?"
_HOURS = rf"(?:24\s+jam|{_RANGE}(?:{_AND}{_RANGE})*)"
_PART = rf"(?:{_WHEN}\s*:?\s*{_HOURS}|24\s+jam(?:\s+(?:setiap|tiap)\s+hari)?)"
_LINE = re.compile(rf"{_PART}(?:\s*[,;]\s*{_PART})*", re.IGNORECASE)
_PARTS = re.compile(rf"(?P<when>{_WHEN})?\s*:?\s*(?P<hours>{_HOURS})", re.IGNORECASE)
_SPANS = re.compile(rf"({_DAY})(?:{_UP_TO}({_DAY}))?", re.IGNORECASE)
_RANGES = re.compile(rf"({_CLOCK}){_UP_TO}({_CLOCK})", re.IGNORECASE)
_BREAK = re.compile(rf"istirahat\s*:?\s*{_RANGE}", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Opening:
    """Open on one day of the week (0 is Senin) from `mulai` to `selesai`, in minutes of the day.

    `setiap_hari` marks hours given for every day of the year, holidays too. `catatan` is the office's own note.
    """

    hari: int
    mulai: int
    selesai: int
    setiap_hari: bool = False
    catatan: str = ""


@lru_cache(maxsize=1024)  # the pages of an OPD all show its hours
def read_opening(text: str, note: str = "") -> tuple[Opening, ...]:
    """The hours of one line; empty when any of it is not understood.

    A note “Istirahat 11:30–13:00” is taken out of the hours; any other note stays beside them.
    """
    if len(text) > LONGEST_TEXT or not _LINE.fullmatch(text.strip()):
        return ()
    found = [item for part in _PARTS.finditer(text) for item in _part(part)]
    if not found or any(not 0 <= item.mulai < item.selesai <= _END_OF_DAY for item in found):
        return ()
    if not _BREAK.fullmatch(note.strip().rstrip(".")):
        return tuple(Opening(item.hari, item.mulai, item.selesai, item.setiap_hari, note) for item in found)
    pauses = [(_minute(start), _minute(end)) for start, end in _RANGES.findall(note)]
    return tuple(piece for item in found for piece in _without(item, pauses))


def read_openings(rows: Iterable[JamLayanan]) -> tuple[Opening, ...]:
    """The hours of an office; empty when a single row is not understood."""
    found: list[Opening] = []
    for row in rows:
        opening = read_opening(f"{row.hari} {row.jam}".strip(), row.catatan)
        if not opening:
            return ()
        found += opening
    return tuple(found)


def _part(part: re.Match[str]) -> Iterator[Opening]:
    when = part["when"] or ""
    everyday = not _SPANS.search(when)
    days = tuple(range(7)) if everyday else tuple(_days(when))
    ranges = _RANGES.findall(part["hours"]) or [("0:00", "24:00")]
    for day in days:
        for start, end in ranges:
            yield from _through_midnight(day, _minute(start), _minute(end), everyday)


def _through_midnight(day: int, start: int, end: int, everyday: bool) -> Iterator[Opening]:
    if end > start:
        yield Opening(day, start, end, everyday)
    elif end < start:
        yield Opening(day, start, _END_OF_DAY, everyday)
        if end:
            yield Opening((day + 1) % 7, 0, end, everyday)


def _days(when: str) -> Iterator[int]:
    for first, last in _SPANS.findall(when):
        start = _day(first)
        for step in range((_day(last or first) - start) % 7 + 1):
            yield (start + step) % 7


def _day(name: str) -> int:
    plain = name.casefold().replace("'", "").replace("’", "")
    return DAYS.index("minggu" if plain == "ahad" else plain)


def _minute(clock: str) -> int:
    hour, minute = re.split(r"[:.]", clock)
    return int(hour) * 60 + int(minute) if int(minute) < 60 else _END_OF_DAY + 1


def _without(item: Opening, pauses: list[tuple[int, int]]) -> Iterator[Opening]:
    start = item.mulai
    for pause, again in pauses:
        if start < pause < item.selesai:
            yield Opening(item.hari, start, pause, item.setiap_hari)
            start = max(start, again)
    if start < item.selesai:
        yield Opening(item.hari, start, item.selesai, item.setiap_hari)
