"""Near-duplicates are found among many SOPs without comparing all pairs."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest

from sop_katalog.checks import likeness
from sop_katalog.checks.likeness import twins
from sop_katalog.model.registers import Opd
from sop_katalog.model.sop import Sop
from tests.factory import make_catalogue, make_sop

WORDS = [
    f"{a}{b}{c}" for a in ("kar", "sur", "lap", "ber") for b in ("ti", "ma", "so", "ku") for c in ("ran", "si", "tu")
]


def strangers(count: int) -> list[Sop]:
    rnd = random.Random(7)
    return [
        make_sop(
            *(" ".join(["Memeriksa", *rnd.sample(WORDS, 4)]) for _ in range(6)),
            id=f"opd{n % 9}/s{n}",
            judul=" ".join(rnd.sample(WORDS, 3)),
        )
        for n in range(count)
    ]


def pairs(*sops: Sop) -> list[tuple[str, str]]:
    return [(twin.sop.id, twin.other.id) for twin in twins(make_catalogue(*sops))]


def test_copy_in_another_office_is_found_among_strangers() -> None:
    others = strangers(60)
    copy = replace(others[20], id="kantor/salinan", opd="kantor", slug="salinan", path="sops/kantor/salinan.md")
    assert pairs(*others, copy) == [("kantor/salinan", "opd2/s20")]


def test_strangers_are_not_alike() -> None:
    assert pairs(*strangers(60)) == []


def test_each_copy_is_compared_with_few(monkeypatch: pytest.MonkeyPatch) -> None:
    compared = 0
    score = likeness._score

    def counting(one: likeness._Profile, other: likeness._Profile) -> float:
        nonlocal compared
        compared += 1
        return score(one, other)

    monkeypatch.setattr(likeness, "_score", counting)
    first = make_sop("Mencatat surat masuk", "Menyerahkan surat kepada camat", id="opd0/surat", judul="Surat Masuk")
    copies = [replace(first, id=f"opd{n}/surat", opd=f"opd{n}", path=f"sops/opd{n}/surat.md") for n in range(300)]
    assert len(pairs(*copies)) == 299
    assert compared <= 300 * likeness._CANDIDATES


def test_name_of_the_office_does_not_count() -> None:
    steps = ("Mencatat surat masuk", "Menyerahkan surat kepada pimpinan")
    one = make_sop(*steps, id="melati/surat", judul="Surat Masuk Kelurahan Melati")
    two = make_sop(*steps, id="mawar/surat", judul="Surat Masuk Kelurahan Mawar")
    catalogue = make_catalogue(one, two)
    named = {key: Opd(id=key, path=opd.path, nama=f"Kelurahan {key.title()}") for key, opd in catalogue.opd.items()}
    (twin,) = twins(replace(catalogue, opd=named))
    assert twin.score == 100
