"""Heights of the rows of one page and where slots and lines lie in them."""

from __future__ import annotations

from sop_katalog.render.matrix.routed import EDGE, RoutedPage, split_tracks, track_offset, track_room
from sop_katalog.values import dataclass


@dataclass(frozen=True, slots=True)
class Rows:
    """`edges` are the rules between rows, one more than rows. `rules` gives for each gap between slots the y that its
    tracks are counted from and how many of them lie above it."""

    edges: tuple[float, ...]
    middles: tuple[float, ...]
    rules: tuple[tuple[float, int], ...]

    @property
    def height(self) -> float:
        """All rows."""
        return self.edges[-1] - self.edges[0]

    def lane(self, gap: int, track: int) -> float:
        """The y of a track in a gap between slots."""
        y, before = self.rules[gap]
        return y + track_offset(track, before)


def plan_rows(routed: RoutedPage, text_heights: list[float], top: float) -> Rows:
    """Stack the rows of a page from `top` down; a row is as high as its text or its part of the flow needs."""
    page = routed.page
    counts = routed.tracks.down
    edges, middles = [top], [0.0] * page.slots
    rules: list[tuple[float, int]] = [(top, 0)] * (page.slots + 1)
    for (first, last), text_height in zip(page.rows, text_heights, strict=True):
        above = split_tracks(counts[first], first, page.slots)[1]
        below = split_tracks(counts[last + 1], last + 1, page.slots)[0]
        needed = track_room(above) + _inner_height(routed, first, last) + track_room(below)
        slack = max(0.0, text_height - needed)
        y = edges[-1] + track_room(above) + slack / 2
        rules[first] = (edges[-1], counts[first] - above)
        for slot in range(first, last + 1):
            if slot > first:
                rules[slot] = (y - EDGE, 0)
                y += _inner_gap(counts[slot])
            up, down = routed.slot_rooms[slot]
            middles[slot] = y + up
            y += up + down
        edges.append(edges[-1] + needed + slack)
        rules[last + 1] = (edges[-1], below)
    return Rows(tuple(edges), tuple(middles), tuple(rules))


def _inner_height(routed: RoutedPage, first: int, last: int) -> float:
    rooms = sum(sum(routed.slot_rooms[slot]) for slot in range(first, last + 1))
    return rooms + sum(_inner_gap(routed.tracks.down[slot]) for slot in range(first + 1, last + 1))


def _inner_gap(count: int) -> float:
    """Room for lines between two slots of one row; the slots themselves keep a distance."""
    return track_room(count) - EDGE if count else 0.0
