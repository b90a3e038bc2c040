"""The figures at the head of a page."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from sop_katalog.flow.burden import Burden, Fee, Papers
from sop_katalog.render.figures import fee_text, promise_text
from sop_katalog.render.kata import words


def burden(*promise: str, fee: Fee | None = None) -> Burden:
    return Burden("", 1, Papers(0, 0, 0, ()), fee, promise)


@pytest.mark.parametrize(
    ("promises", "shown"),
    [
        (["1 hari kerja"], "1 hari kerja"),
        (["Paling lama 3 hari kerja", "5 hari kerja sejak berkas lengkap"], "3–5 hari kerja"),
        (["maks. 3 hari kerja", "paling lama 3 hari kerja"], "paling lama 3 hari kerja"),
        (["60 menit", "2 hari kerja"], "60 menit – 2 hari kerja"),
        (["60 menit", "tentatif"], "tergantung keperluan"),
        ([], ""),
    ],
)
def test_promises_in_a_few_words(promises: list[str], shown: str) -> None:
    assert promise_text([burden(promise) for promise in promises], words()) == shown


def test_equally_long_promises_come_in_one_order() -> None:
    """Sets are walked in another order in every process; what is shown may not follow it."""
    code = (
        "from tests.render.test_figures import burden; from sop_katalog.render.figures import promise_text; "
        "from sop_katalog.render.kata import words; "
        "from sop_katalog.render.kata import words; "
        "from sop_katalog.render.kata import words; "
        "print(promise_text([burden('1 hari kerja'), burden('1 hari kalender'), burden('1 hari')], words()))"
    )
    shown = {
        subprocess.run(
            [sys.executable, "-c", code],
            env=os.environ | {"PYTHONHASHSEED": str(seed), "PYTHONPATH": os.pathsep.join(sys.path)},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in range(1, 6)
    }
    assert len(shown) == 1


@pytest.mark.parametrize(
    ("fee", "shown"),
    [
        (Fee(True, "gratis"), "Gratis"),
        (Fee(False, "Sesuai SKRD"), "Sesuai SKRD"),
        (Fee(False, "x" * 60), "lihat rincian biaya"),
        (Fee(False, "", 5000, 5000), "Rp5.000"),
        (Fee(False, "", 5000, 20000), "Rp5.000 – Rp20.000"),
        (Fee(False, "", 5000, 20000, open_ended=True), "mulai Rp5.000"),
        (Fee(False, "", 0, 20000, open_ended=True), "gratis atau berbayar"),
    ],
)
def test_fees_in_a_few_words(fee: Fee, shown: str) -> None:
    assert fee_text([burden(fee=fee)], words()) == shown
