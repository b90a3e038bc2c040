"""Widths of the columns of the flowchart table."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import cached_property
from itertools import accumulate
from typing import Final, NamedTuple

from sop_katalog.render.matrix.density import SMALL, Density
from sop_katalog.render.matrix.measure import longest_part, text_load
from sop_katalog.render.matrix.routed import RoutedPage, split_tracks, track_offset, track_room
from sop_katalog.render.matrix.sheet_input import SheetInput, StepText
from sop_katalog.values import dataclass

PAD: Final = 4.0
"""Room between a rule of the table and text."""

TEXT_COLUMNS: Final = ("nomor", "kegiatan", "kelengkapan", "waktu", "output", "keterangan")
_LEAST: Final = {
    "nomor": 20.0,
    "kegiatan": 92.0,
    "kelengkapan": 66.0,
    "waktu": 46.0,
    "output": 60.0,
    "keterangan": 54.0,
}
_MOST: Final = {
    "nomor": 20.0,
    "kegiatan": 230.0,
    "kelengkapan": 150.0,
    "waktu": 66.0,
    "output": 130.0,
    "keterangan": 150.0,
}
_COMFORT: Final = 48.0
"""Width that an actor column gets before the texts get more than they must have."""
_NARROWEST: Final = 0.72
"""How far text columns may shrink below their least widths before the sheet becomes wider than the paper."""
_WIDEST_ACTOR: Final = 96.0


@dataclass(frozen=True)
class Columns:
    """Left sides and widths. `actors` has one more x than there are actors: the right side of the last."""

    texts: dict[str, tuple[float, float]]
    actors: tuple[float, ...]
    middles: tuple[float, ...]
    symbol: float
    gaps: tuple[tuple[int, int], ...]
    """For each gap between actor columns how many tracks lie left and right of the rule in it."""

    @property
    def left(self) -> float:
        """The left side of the table."""
        return self.texts["nomor"][0]

    @cached_property
    def right(self) -> float:
        """The right side of the table."""
        x, width = self.texts["keterangan"]
        return x + width

    def lane(self, gap: int, track: int) -> float:
        """The x of a track in a gap between actor columns."""
        return self.actors[gap] + track_offset(track, self.gaps[gap][0])


class _Load(NamedTuple):
    """What a column holds, in thousandths of the type size: its longest word and line, its fullest cell, and all."""

    word: int
    line: int
    cell: int
    all: int


@dataclass(frozen=True, slots=True)
class Contents:
    """What all columns hold, whatever their widths: the loads of the texts, and the longest part of each actor's name,
    with the room around it."""

    loads: dict[str, _Load]
    heads: tuple[float, ...]

    def with_steps(self, steps: Sequence[StepText]) -> Contents:
        """The same SOP with other remarks."""
        return replace(self, loads=self.loads | {"keterangan": _load("keterangan", steps)})


def contents_of(data: SheetInput) -> Contents:
    """What the columns of one SOP hold."""
    heads = [longest_part(name, SMALL) + PAD + 0.5 for name in data.actors] or [0.0]
    return Contents({name: _load(name, data.steps) for name in TEXT_COLUMNS}, tuple(heads))


def fit_columns(
    contents: Contents, pages: Sequence[RoutedPage], density: Density, left: float, width: float, force: bool
) -> Columns | None:
    """Widths for all pages of one SOP, or None where the paper is too narrow and `force` is not set."""
    count = pages[0].page.columns
    tracks = [max(numbers) for numbers in zip(*[page.tracks.across for page in pages], strict=True)]
    gaps = tuple(split_tracks(number, gap, count) for gap, number in enumerate(tracks))
    lanes = [(track_room(gaps[c][1]), track_room(gaps[c + 1][0])) for c in range(count)]
    sides = _sides(pages, density.symbol)
    needs = drawn = [sum(lanes[c]) + sum(sides[c]) for c in range(count)]
    loads = contents.loads
    texts = {name: _least(name, load.word * density.text / 1000) for name, load in loads.items()}
    spare = width - sum(needs) - sum(texts.values())
    if spare < 0 and not force:
        return None
    if spare < 0:
        _narrow(texts, -spare)
    upright = [max(pair) for pair in zip(needs, contents.heads, strict=True)]
    if sum(upright) - sum(needs) <= spare:  # else the heads are turned
        spare -= sum(upright) - sum(needs)
        needs = upright
    cells = _share(loads, texts, needs, max(0.0, spare), density)
    symbol = min(density.symbol_most, density.symbol + min(c - n for c, n in zip(cells, drawn, strict=True)))
    return _columns(texts, cells, (lanes, _sides(pages, symbol)), symbol, gaps, left)


def _sides(pages: Sequence[RoutedPage], symbol: float) -> list[tuple[float, float]]:
    every = zip(*[page.column_sides(symbol) for page in pages], strict=True)
    return [(max([left for left, _ in column]), max([right for _, right in column])) for column in every]


def _load(name: str, steps: Sequence[StepText]) -> _Load:
    word = line = cell = everything = 0
    if name == "nomor":
        return _Load(word, line, cell, everything)  # its width is fixed
    for step in steps:
        value: str | tuple[str, ...] = getattr(step, name)
        if not value:
            continue
        whole = 0
        for text in (value,) if isinstance(value, str) else value:
            length, longest = text_load(text)
            whole += length
            word = longest if longest > word else word
            line = length if length > line else line
        cell = whole if whole > cell else cell
        everything += whole
    return _Load(word, line, cell, everything)


def _least(name: str, word: float) -> float:
    if name == "nomor":
        return _LEAST[name]
    return max(_LEAST[name], min(word + 2 * PAD + 5, 1.25 * _LEAST[name]))


def _narrow(texts: dict[str, float], missing: float) -> None:
    """Take what is missing from all texts alike, down to where words would be cut to pieces."""
    width = sum(texts.values()) - texts["nomor"]
    factor = max(_NARROWEST, (width - missing) / width)
    texts.update({name: value * factor for name, value in texts.items() if name != "nomor"})


def _share(
    loads: dict[str, _Load], texts: dict[str, float], needs: list[float], spare: float, density: Density
) -> list[float]:
    """Give away what is left: to narrow actor columns, then to the texts, then to all actor columns alike."""
    cells = _raise(needs, spare * 0.2, _COMFORT)
    spare = _widen_texts(loads, texts, spare - sum(cells) + sum(needs), density)
    wider = _raise(cells, spare, _WIDEST_ACTOR)
    texts["kegiatan"] += spare - sum(wider) + sum(cells)
    return wider


def _raise(widths: list[float], amount: float, most: float) -> list[float]:
    """Give the amount to the narrowest first, as water fills a vessel, and nobody more than `most`."""
    ordered = sorted(widths)
    level = ordered[0]
    for count, width in enumerate(ordered, 1):
        following = min(most, ordered[count] if count < len(ordered) else most)
        room = max(0.0, following - width)
        rise = min(room, amount / count)
        level = max(level, width + rise) if rise else level
        amount -= rise * count
        if rise < room:  # not `amount <= 0`: what rounding leaves over must not lift the next one
            break
    return [max(width, min(level, most)) for width in widths]


def _widen_texts(loads: dict[str, _Load], texts: dict[str, float], spare: float, density: Density) -> float:
    """Widen text columns by what they hold in their fullest cell and a little in all, none beyond its longest line.

    One long cell makes its whole row high, so it counts for more than many short ones.

    What remains is returned.
    """
    weights = {name: load.cell**0.8 * load.all**0.2 * density.text / 1000 for name, load in loads.items()}
    most = {name: min(_MOST[name], load.line * density.text / 1000 + 2 * PAD + 6) for name, load in loads.items()}
    growing = [name for name in TEXT_COLUMNS if most[name] > texts[name] and weights[name]]
    while growing and spare > 1:
        unit = spare / sum(weights[name] for name in growing)
        for name in growing:
            step = min(unit * weights[name], most[name] - texts[name])
            texts[name] += step
            spare -= step
        growing = [name for name in growing if most[name] - texts[name] > 0.5]
    return spare


def _columns(
    texts: dict[str, float],
    cells: list[float],
    rooms: tuple[list[tuple[float, float]], list[tuple[float, float]]],
    symbol: float,
    gaps: tuple[tuple[int, int], ...],
    left: float,
) -> Columns:
    places: dict[str, tuple[float, float]] = {}
    x = left
    for name in ("nomor", "kegiatan"):
        places[name] = (x, texts[name])
        x += texts[name]
    actors = tuple(accumulate(cells, initial=x))
    middles = []
    for c, (lanes, sides) in enumerate(zip(*rooms, strict=True)):
        low, high = actors[c] + lanes[0] + sides[0], actors[c + 1] - lanes[1] - sides[1]
        middles.append(min(max((actors[c] + actors[c + 1]) / 2, low), high))
    x = actors[-1]
    for name in TEXT_COLUMNS[2:]:
        places[name] = (x, texts[name])
        x += texts[name]
    return Columns(places, actors, tuple(middles), symbol, gaps)
