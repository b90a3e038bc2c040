"""What the layout needs to know: texts already resolved, so that it knows nothing of the catalogue."""

from __future__ import annotations

from enum import StrEnum
from typing import Final, NamedTuple

from sop_katalog.flow.graph import FlowGraph
from sop_katalog.model.sop import Bentuk
from sop_katalog.values import dataclass


class Paper(StrEnum):
    """Paper, always landscape: the table of an SOP is too wide for upright paper. Continuous has no page breaks."""

    A4 = "a4"
    F4 = "f4"
    CONTINUOUS = "continuous"


@dataclass(frozen=True, slots=True)
class SheetSettings:
    """How the sheet is wanted. `url` leads to the page of exactly this version; `logo` is a picture's address."""

    paper: Paper = Paper.A4
    identity: bool = True
    url: str = ""
    logo: str = ""


class StepText(NamedTuple):
    """One row of the flowchart. `pelaksana` are indexes of columns."""

    nomor: str
    kegiatan: str
    pelaksana: tuple[int, ...]
    kelengkapan: tuple[str, ...] = ()
    waktu: str = ""
    output: tuple[str, ...] = ()
    keterangan: tuple[str, ...] = ()
    tahap: str = ""


PAGE_FIELD = "Halaman"
"""The field whose value the layout fills in, because it alone knows how many pages there are."""


@dataclass(frozen=True, slots=True)
class Field:
    """One line of the head of the identity block, as "Nomor SOP: 060/12/2024"; `key` is that of the source."""

    label: str
    value: str
    key: str = ""


@dataclass(frozen=True, slots=True)
class Section:
    """One box of the identity block. Several entries are numbered."""

    judul: str
    isi: tuple[str, ...]
    numbered: bool = True


@dataclass(frozen=True, slots=True)
class Identity:
    """The Bagian Identitas. `pairs` stand beside each other; `sections` below each other (health accreditation)."""

    bentuk: Bentuk
    judul: str
    pemerintah: str
    opd: str
    unit: str
    fields: tuple[Field, ...]
    pengesah: tuple[str, ...]
    pairs: tuple[tuple[Section, Section], ...] = ()
    sections: tuple[Section, ...] = ()


NO_IDENTITY: Final = Identity(Bentuk.PERMENPAN, "", "", "", "", (), ())
"""For a sheet that is wanted without the block."""


@dataclass(frozen=True, slots=True)
class SheetInput:
    """One SOP ready to be laid out. `actors` are the heads of the columns; `steps` go with `graph.steps`."""

    judul: str
    actors: tuple[str, ...]
    steps: tuple[StepText, ...]
    graph: FlowGraph
    identity: Identity
    kaki: tuple[str, ...]
    draf: bool
    settings: SheetSettings
    judul_kegiatan: str = "Kegiatan"
