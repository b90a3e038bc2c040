"""Small real SOPs for tests: `make_sop` takes what matters for the test and fills in the rest."""

from __future__ import annotations

from typing import Any

from sop_katalog.model.catalogue import Catalogue
from sop_katalog.model.registers import Government, Opd, Pelaksana
from sop_katalog.model.sop import Jenis, Sop, Status
from sop_katalog.model.step import END, NEXT, Exit, ExitKind, Step


def make_steps(*rows: Step | str | dict[str, Any]) -> tuple[Step, ...]:
    """Steps from short rows: a text is a plain step; a dict gives attributes, with `exits` as (kind, ke[, label])."""
    steps = []
    for number, row in enumerate(rows, 1):
        if isinstance(row, Step):
            steps.append(row)
            continue
        values: dict[str, Any] = {"kegiatan": row} if isinstance(row, str) else dict(row)
        values.setdefault("kegiatan", f"Mengerjakan langkah {number}")
        values.setdefault("id", str(number))
        values.setdefault("pelaksana", ("petugas",))
        exits = values.pop("exits", ((ExitKind.KE, END if number == len(rows) else NEXT),))
        values["exits"] = tuple(exit_ if isinstance(exit_, Exit) else Exit(*exit_) for exit_ in exits)
        steps.append(Step(number=number, **values))
    return tuple(steps)


def make_sop(*rows: Step | str | dict[str, Any], **values: Any) -> Sop:
    """An SOP with the given steps; everything else has a plain default."""
    values.setdefault("id", "dinas/contoh")
    opd, _, slug = values["id"].partition("/")
    base: dict[str, Any] = {
        "opd": opd,
        "slug": slug,
        "path": f"sops/{values['id']}.md",
        "judul": "Pelayanan Contoh",
        "status": Status.BERLAKU,
        "jenis": Jenis.RUTIN,
        "langkah": make_steps(*rows),
    }
    return Sop(**(base | values))


def make_catalogue(*sops: Sop, **values: Any) -> Catalogue:
    """A catalogue of the given SOPs; their OPD and actors exist."""
    offices = {sop.opd: Opd(id=sop.opd, path=f"sops/{sop.opd}/opd.yml", nama=f"Dinas {sop.opd}") for sop in sops}
    actors = {actor: Pelaksana(id=actor, nama=actor.title()) for sop in sops for actor in sop.columns}
    base: dict[str, Any] = {
        "government": Government(nama="Kabupaten Contoh"),
        "opd": offices,
        "pelaksana": actors,
        "sops": {sop.id: sop for sop in sops},
    }
    return Catalogue(**(base | values))
