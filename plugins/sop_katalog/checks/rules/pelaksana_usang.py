"""An actor whose post was abolished."""

from __future__ import annotations

from collections.abc import Iterator

from sop_katalog.checks.rule import Context, Finding, Rule
from sop_katalog.model.sop import Sop
from sop_katalog.problem import Severity


def check(sop: Sop, context: Context) -> Iterator[Finding]:
    catalogue = context.catalogue
    places = {actor: f"langkah[{step.number}].pelaksana" for step in reversed(sop.langkah) for actor in step.pelaksana}
    for actor_id, key in sorted(places.items()):
        actor = catalogue.actor(sop.opd, actor_id)
        if actor is None or not (actor.usang or actor.pengganti):
            continue
        heir = catalogue.actor(sop.opd, actor.pengganti)
        yield Finding(
            key,
            f"Jabatan “{actor.nama}” sudah {'diganti' if actor.pengganti else 'dihapus'} menurut pelaksana.yml.",
            f"Ganti dengan “{heir.id}” ({heir.nama})." if heir else "Tetapkan siapa yang kini mengerjakannya.",
            also=(context.source("pelaksana.yml"), context.source(f"{sop.opd}/pelaksana.yml")),
        )


RULE = Rule(
    code="pelaksana-usang",
    severity=Severity.PERINGATAN,
    title="Jabatan pelaksana sudah dihapus atau diganti",
    reason="Langkah milik jabatan yang sudah tidak ada berarti tidak ada yang mengerjakannya, atau SOP tidak diikuti.",
    source="Penyederhanaan birokrasi: PermenPAN-RB 25/2021, 17/2021, 7/2022 (A).",
    wrong="""\
--- # pelaksana.yml
petugas: {nama: Kepala Seksi Pelayanan, usang: true, pengganti: ketua-tim}
ketua-tim: {nama: Ketua Tim Pelayanan}
""",
    right="""\
--- # pelaksana.yml
petugas: {nama: Ketua Tim Pelayanan}
""",
    sop=check,
)
