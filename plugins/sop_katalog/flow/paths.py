"""Every way through an SOP without returns, one by one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice

from sop_katalog.flow.blocks import Block, Way
from sop_katalog.values import dataclass

DEFAULT_LIMIT = 100
"""Paths; a reader does not look at more, and their number may be two to the power of the decisions."""


@dataclass(frozen=True, slots=True)
class Path:
    """A way from the start to an ending: step indexes in order of rows, and the ways taken.

    Of a fork all steps are on the path, because all of them happen.
    """

    steps: tuple[int, ...]
    ways: tuple[Way, ...]

    @property
    def numbers(self) -> tuple[int, ...]:
        """Step numbers as people see them, from 1."""
        return tuple(index + 1 for index in self.steps)

    @property
    def hasil(self) -> str:
        """The name of the ending, empty when it has none."""
        return self.ways[-1].edge.hasil


def make_path(blocks: Sequence[Block], ways: tuple[Way, ...]) -> Path:
    """The path that starts at the first block and takes the given ways."""
    passed = [0, *(way.target for way in ways if way.target is not None)]
    return Path(tuple(index for number in passed for index in blocks[number].steps), ways)


def count_paths(blocks: Sequence[Block]) -> int:
    """How many paths there are, without walking them."""
    return _counts(blocks)[0] if blocks else 0


def paths(blocks: Sequence[Block], limit: int = DEFAULT_LIMIT) -> tuple[Path, ...]:
    """The paths in the order of the exits in the source, at most `limit`; `count_paths` tells whether that is all."""
    if not blocks:
        return ()
    return tuple(make_path(blocks, ways) for ways in islice(_walk(blocks, _counts(blocks)), limit))


def _counts(blocks: Sequence[Block]) -> list[int]:
    """For each block the number of paths from it to an ending."""
    counts = [0] * len(blocks)
    for number in range(len(blocks) - 1, -1, -1):
        counts[number] = sum(1 if way.target is None else counts[way.target] for way in blocks[number].ways)
    return counts


def _walk(blocks: Sequence[Block], counts: Sequence[int]) -> Iterator[tuple[Way, ...]]:
    """Depth first, never into a block without a path to an ending, so each path costs only its own length."""
    pending: list[tuple[Way, ...]] = [(way,) for way in reversed(_open_ways(blocks[0], counts))]
    while pending:
        ways = pending.pop()
        target = ways[-1].target
        if target is None:
            yield ways
        else:
            pending += [(*ways, way) for way in reversed(_open_ways(blocks[target], counts))]


def _open_ways(block: Block, counts: Sequence[int]) -> list[Way]:
    return [way for way in block.ways if way.target is None or counts[way.target]]
