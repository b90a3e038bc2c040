"""A reference to an SOP that the catalogue does not have."""

from __future__ import annotations

from collections.abc import Iterator

from sop_katalog.checks.nearest import nearest
from sop_katalog.checks.references import references
from sop_katalog.checks.rule import EVERY_STATUS, Context, Finding, Rule
from sop_katalog.model.catalogue import Catalogue
from sop_katalog.model.sop import Sop
from sop_katalog.problem import Severity


def _guesses(catalogue: Catalogue) -> dict[str, str]:  # noqa: ARG001 - the shape of what is computed once a run
    """What missing ids may mean: a renamed folder breaks the same reference many times."""
    return {}


def check(sop: Sop, context: Context) -> Iterator[Finding]:
    redirects = context.catalogue.redirects
    for target, key in context.places(references, sop):
        if context.knows_sop(target):
            continue
        if target in redirects:
            remedy = f"SOP itu kini beralamat “{redirects[target]}”; ganti idnya."
        else:
            guesses, known = context.catalogue.once(_guesses), tuple(context.catalogue.sops)
            if target not in guesses:
                guesses[target] = nearest(target, known)
            near = guesses[target]
            remedy = f"Maksud Anda “{near}”?" if near else "Periksa nama folder OPD dan nama berkasnya."
        yield Finding(key, f"SOP “{target}” tidak ada di katalog.", remedy, also=(context.source(f"{target}.md"),))


RULE = Rule(
    code="sop-tak-ada",
    severity=Severity.GALAT,
    title="SOP yang dirujuk tidak ada",
    reason="Tautan ke SOP yang tidak ada membawa pembaca ke halaman kosong.",
    source="Format sumber §2–4.",
    wrong="keterkaitan: [dinas/tidak-ada]\n",
    right="keterkaitan: [dinas/lain]\n--- # dinas/lain.md\njudul: Pendataan Warga\n",
    sop=check,
    statuses=EVERY_STATUS,
)
