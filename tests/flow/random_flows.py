"""Random flows for Hypothesis: decisions, jumps forward and back, forks, exits to nowhere, times of every kind."""

from __future__ import annotations

from hypothesis import strategies as st

from sop_katalog.model.duration import parse_duration
from sop_katalog.model.sop import Sop
from sop_katalog.model.step import END, NEXT, Exit, ExitKind, Step
from tests.factory import make_sop

TIMES = (
    "",
    "5 menit",
    "10 menit",
    "1-2 jam",
    "maks. 1 hari kerja",
    "½ jam",
    "minimal 1 jam",
    "kondisional",
    "1x24 jam",
)
ACTORS = ("pemohon", "petugas", "kepala")


@st.composite
def flows(draw: st.DrawFn, *, longest: int = 60, forks: bool = True, nowhere: bool = True) -> Sop:
    """An SOP of 1 to `longest` steps; `forks` and `nowhere` allow forks and exits without a target."""
    count = draw(st.integers(1, longest))
    labels = draw(
        st.lists(st.sampled_from(["", "", "", "a", "a", "b"] if forks else [""]), min_size=count, max_size=count)
    )
    return make_sop(*(draw(_step(number, count, labels[number - 1], nowhere)) for number in range(1, count + 1)))


@st.composite
def tidy_flows(draw: st.DrawFn, *, longest: int = 8) -> Sop:
    """As most authors write: straight on, with some decisions; a step of a fork only goes on or repeats itself."""
    count = draw(st.integers(1, longest))
    labels = draw(st.lists(st.sampled_from(["", "", "", "a"]), min_size=count, max_size=count))
    steps = []
    for number, label in enumerate(labels, 1):
        jumps = st.sampled_from([str(number), NEXT]) if label else _targets(count, nowhere=False)
        exits: tuple[Exit, ...] = (Exit(ExitKind.KE, NEXT),)
        if draw(st.booleans()):
            exits = (Exit(ExitKind.YA, NEXT), Exit(ExitKind.TIDAK, draw(jumps)))
        steps.append(Step(number, str(number), f"Langkah {number}", ("petugas",), exits=exits, bersamaan=label))
    return make_sop(*steps)


@st.composite
def _step(draw: st.DrawFn, number: int, count: int, label: str, nowhere: bool) -> Step:
    targets = _targets(count, nowhere)
    kinds = draw(
        st.sampled_from([(ExitKind.KE,), (ExitKind.KE,), (ExitKind.YA, ExitKind.TIDAK), (ExitKind.CABANG,) * 3])
    )
    waktu, tunggu = draw(st.sampled_from(TIMES)), draw(st.sampled_from(("", *TIMES)))
    return Step(
        number,
        str(number),
        f"Langkah {number}",
        tuple(draw(st.lists(st.sampled_from(ACTORS), max_size=2, unique=True))),
        waktu=parse_duration(waktu) if waktu else None,
        tunggu=parse_duration(tunggu) if tunggu else None,
        exits=tuple(Exit(kind, draw(targets), label=f"{position}") for position, kind in enumerate(kinds)),
        bersamaan=label,
    )


def _targets(count: int, nowhere: bool) -> st.SearchStrategy[str]:
    astray = ["tidak-ada"] if nowhere else []
    return st.one_of(st.sampled_from([NEXT, NEXT, END, *astray]), st.integers(1, count).map(str))
