"""An output that another step names among its papers is found without looking at words; the words say the same."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date
from itertools import chain

from hypothesis import event, given, settings
from hypothesis import strategies as st

from sop_katalog.checks.language import stems, step_stems
from sop_katalog.checks.rule import Context
from sop_katalog.checks.rules.output_tak_dipakai import RULE
from sop_katalog.checks.runner import empty_context
from sop_katalog.flow.people import takes_part
from sop_katalog.model.registers import Pelaksana
from sop_katalog.model.sop import Sop
from sop_katalog.model.step import END, NEXT, ExitKind
from tests.factory import make_catalogue, make_sop

_TEXTS = ("Berkas", "Berkas lengkap", "Catatan", "tercatat", "Surat jalan", "Jalan", "a", "dan", "—")
_PAPERS = st.lists(st.sampled_from(_TEXTS), max_size=2).map(tuple)
_EXITS = (
    ((ExitKind.KE, NEXT),),
    ((ExitKind.KE, NEXT),),
    ((ExitKind.KE, END),),
    ((ExitKind.YA, "1"), (ExitKind.TIDAK, NEXT)),
)
_STEPS = st.fixed_dictionaries(
    {
        "kegiatan": st.sampled_from(["Memeriksa", "Mencatat", "Menulis surat"]),
        "kelengkapan": _PAPERS,
        "output": _PAPERS,
        "exits": st.sampled_from(_EXITS),
        "pelaksana": st.sampled_from([("petugas",), ("petugas",), ("pemohon",), ()]),
    }
)


def _by_words(sop: Sop, context: Context) -> Iterator[tuple[str, str]]:
    """(key, beginning of the message) as the rule would have it, had it only the words to go by."""
    analysis, said = context.analysis(sop), [step_stems(step) for step in sop.langkah]
    spread, kept = Counter(chain.from_iterable(said)), stems(sop.judul)
    for index, step in enumerate(sop.langkah):
        following = [sop.langkah[it.target] for it in analysis.graph.outgoing[index] if it.target is not None]
        if step.is_decision or analysis.graph.ends(index):
            continue
        if any(takes_part(other, analysis.external) for other in (step, *following)):
            continue
        for number, output in enumerate(step.output, 1):
            named = stems(output)
            if named and not any(stem in kept or spread[stem] > (stem in said[index]) for stem in named):
                yield f"langkah[{step.number}].output" + (f"[{number}]" if len(step.output) > 1 else ""), f"“{output}”"


@settings(max_examples=400, deadline=None)
@given(st.lists(_STEPS, min_size=1, max_size=5))
def test_outputs_are_told_as_their_words_tell(steps: list[dict[str, object]]) -> None:
    sop = make_sop(*steps)
    actors = {"petugas": Pelaksana("petugas", "Petugas"), "pemohon": Pelaksana("pemohon", "Pemohon", eksternal=True)}
    context = empty_context(make_catalogue(sop, pelaksana=actors), date(2026, 1, 5))
    assert RULE.sop is not None
    found = [(it.key, it.message.split(" dari langkah")[0]) for it in RULE.sop(sop, context)]
    event(f"found: {bool(found)}")
    assert found == list(_by_words(sop, context))
