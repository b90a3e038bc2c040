"""A reference to an SOP that the catalogue does not have."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator

from sop_katalog.checks.rule import Context, Finding, Rule
from sop_katalog.model.sop import Sop
from sop_katalog.problem import Severity
from sop_katalog.reading.shapes import SOP_ID_PATTERN


def _references(sop: Sop) -> Iterator[tuple[str, str]]:
    """(id, key path) of every place that names another SOP."""
    yield sop.diganti_oleh, "diganti_oleh"
    for number, link in enumerate(sop.keterkaitan, 1):
        yield link.sop, f"keterkaitan[{number}]"
    for step in sop.langkah:
        yield step.sop, f"langkah[{step.number}].sop"
    standard = sop.standar_pelayanan
    if standard is not None:
        yield standard.ikut, "standar_pelayanan.ikut"
        for number, paper in enumerate(standard.persyaratan, 1):
            yield (paper.dari if _is_id(paper.dari) else ""), f"standar_pelayanan.persyaratan[{number}].dari"


def _is_id(text: str) -> bool:
    return re.match(SOP_ID_PATTERN, text) is not None


def check(sop: Sop, context: Context) -> Iterator[Finding]:
    redirects = context.catalogue.redirects
    for target, key in _references(sop):
        if not target or context.knows_sop(target):
            continue
        if target in redirects:
            remedy = f"SOP itu kini beralamat “{redirects[target]}”; ganti idnya."
        else:
            near = difflib.get_close_matches(target, context.catalogue.sops, n=1)
            remedy = f"Maksud Anda “{near[0]}”?" if near else "Periksa nama folder OPD dan nama berkasnya."
        yield Finding(key, f"SOP “{target}” tidak ada di katalog.", remedy)


RULE = Rule(
    code="sop-tak-ada",
    severity=Severity.GALAT,
    title="SOP yang dirujuk tidak ada",
    reason="Tautan ke SOP yang tidak ada membawa pembaca ke halaman kosong.",
    source="Format sumber §2–4.",
    sop=check,
)
