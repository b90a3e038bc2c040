"""What a laid-out sheet consists of: positions and sizes in points from the top left, and nothing to draw with."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from sop_katalog.render.matrix.measure import ASCENT, LEADING, text_width
from sop_katalog.values import dataclass

Point = tuple[float, float]


class SymbolKind(StrEnum):
    """The symbols of the form; the fifth is the arrow (PermenPAN-RB 35/2012, Lampiran Bab III)."""

    TERMINATOR = "terminator"
    PROCESS = "process"
    DECISION = "decision"
    CONNECTOR = "connector"


class Anchor(StrEnum):
    """Where the given x lies on a line of text."""

    START = "start"
    MIDDLE = "middle"
    END = "end"


class Box(NamedTuple):
    """A rectangle."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """The x of the right side."""
        return self.x + self.width

    @property
    def bottom(self) -> float:
        """The y of the lower side."""
        return self.y + self.height

    @property
    def middle(self) -> Point:
        """The centre."""
        return self.x + self.width / 2, self.y + self.height / 2


class Text(NamedTuple):
    """A block of lines. `y` is the first baseline; `indents` shift single lines; `turned` reads from below upwards.

    `part` names the box of the form the text stands in.
    """

    x: float
    y: float
    lines: tuple[str, ...]
    size: float
    part: str
    anchor: Anchor = Anchor.START
    bold: bool = False
    turned: bool = False
    indents: tuple[float, ...] = ()

    @property
    def box(self) -> Box:
        """The room the block takes."""
        indents = self.indents or (0.0,) * len(self.lines)
        width = max(
            indent + text_width(line, self.size, self.bold) for line, indent in zip(self.lines, indents, strict=True)
        )
        height = ((len(self.lines) - 1) * LEADING + 1) * self.size
        shift = {Anchor.START: 0.0, Anchor.MIDDLE: width / 2, Anchor.END: width}[self.anchor]
        if self.turned:
            return Box(self.x - ASCENT * self.size, self.y + shift - width, height, width)
        return Box(self.x - shift, self.y - ASCENT * self.size, width, height)


class Symbol(NamedTuple):
    """One drawn symbol. `node` tells which place of the flow it stands for: a joint step has several symbols."""

    kind: SymbolKind
    box: Box
    node: int
    step: int | None = None


class Line(NamedTuple):
    """A run of horizontal and vertical pieces. A flow line has an arrowhead at its last point; a joint one has none."""

    points: tuple[Point, ...]
    source: int
    target: int
    head: bool = True


class Rule(NamedTuple):
    """A straight line of the table."""

    x1: float
    y1: float
    x2: float
    y2: float


@dataclass(frozen=True, slots=True)
class Code:
    """A QR code: the dark modules as (row, first column, count)."""

    box: Box
    modules: int
    runs: tuple[tuple[int, int, int], ...]


@dataclass(frozen=True, slots=True)
class Picture:
    """Room for the coat of arms; without `href` a placeholder."""

    box: Box
    href: str


@dataclass(frozen=True, slots=True)
class Watermark:
    """Large pale text across the sheet."""

    text: str
    x: float
    y: float
    size: float


@dataclass(frozen=True, slots=True)
class Drawing:
    """A part of a sheet, which can be put together with others."""

    height: float = 0.0
    rules: tuple[Rule, ...] = ()
    shades: tuple[Box, ...] = ()
    texts: tuple[Text, ...] = ()
    symbols: tuple[Symbol, ...] = ()
    lines: tuple[Line, ...] = ()
    pictures: tuple[Picture, ...] = ()


@dataclass(frozen=True, slots=True)
class Sheet:
    """One page, or the whole SOP when there are no pages. `number` counts from 1."""

    width: float
    height: float
    number: int
    title: str
    summary: str
    drawings: tuple[Drawing, ...]
    code: Code | None = None
    watermark: Watermark | None = None

    @property
    def texts(self) -> tuple[Text, ...]:
        """All texts of the sheet."""
        return tuple(text for drawing in self.drawings for text in drawing.texts)

    @property
    def symbols(self) -> tuple[Symbol, ...]:
        """All symbols of the sheet."""
        return tuple(symbol for drawing in self.drawings for symbol in drawing.symbols)

    @property
    def lines(self) -> tuple[Line, ...]:
        """All lines of the flow on the sheet."""
        return tuple(line for drawing in self.drawings for line in drawing.lines)
