"""One row of the Bagian Flowchart (PermenPAN-RB 35/2012, Lampiran Bab III) and its exits."""

from __future__ import annotations

from enum import StrEnum

from sop_katalog.model.duration import Duration
from sop_katalog.model.fee import Biaya
from sop_katalog.values import dataclass

NEXT = "lanjut"
END = "selesai"


class ExitKind(StrEnum):
    """Which key of the source an exit was written under."""

    KE = "ke"
    YA = "ya"
    TIDAK = "tidak"
    CABANG = "cabang"


@dataclass(frozen=True, slots=True)
class Exit:
    """A way out of a step.

    `ke` is the target as written: a step id, a step number, `lanjut` or `selesai`. `label` is the text beside the
    arrow, empty for the plain way on. `hasil` names the ending when the exit ends the SOP.
    """

    kind: ExitKind
    ke: str
    label: str = ""
    hasil: str = ""


@dataclass(frozen=True, slots=True)
class Step:
    """One step. `number` counts from 1; `id` is the author's own name or the number as text."""

    number: int
    id: str
    kegiatan: str
    pelaksana: tuple[str, ...] = ()
    kelengkapan: tuple[str, ...] = ()
    waktu: Duration | None = None
    tunggu: Duration | None = None
    output: tuple[str, ...] = ()
    exits: tuple[Exit, ...] = ()
    tahap: str = ""
    bersamaan: str = ""
    sop: str = ""
    keterangan: str = ""
    dasar_hukum: tuple[str, ...] = ()
    biaya: Biaya | None = None

    @property
    def is_decision(self) -> bool:
        """A decision (belah ketupat) is a step written with `ya`/`tidak` or `cabang`."""
        for way in self.exits:  # noqa: SIM110 - asked for very often, and a generator takes longer than to look
            if way.kind is not ExitKind.KE:
                return True
        return False
