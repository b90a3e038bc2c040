"""What the rule about broken promises says."""

from __future__ import annotations

from datetime import date

from sop_katalog.checks.rules.waktu_melebihi_janji import RULE
from sop_katalog.checks.runner import empty_context
from sop_katalog.model.duration import parse_duration
from sop_katalog.model.layanan import JangkaWaktu, StandarPelayanan
from sop_katalog.model.step import ExitKind
from tests.factory import make_catalogue, make_sop

HOUR, HALF = parse_duration("1 jam"), parse_duration("30 menit")


def test_every_variant_is_held_against_the_longest_way_and_told_which_it_is() -> None:
    over = ((ExitKind.YA, "3"), (ExitKind.TIDAK, "lanjut"))
    promises = (JangkaWaktu(HALF, bila=("singkat",)), JangkaWaktu(parse_duration("3 jam"), bila=("lama",)))
    standard = StandarPelayanan(varian={"singkat": "Singkat", "lama": "Lama"}, jangka_waktu=promises)
    sop = make_sop({"exits": over, "waktu": HALF}, {"waktu": HOUR}, {"waktu": HALF}, standar_pelayanan=standard)
    assert RULE.sop is not None
    (finding,) = RULE.sop(sop, empty_context(make_catalogue(sop), date(2026, 1, 5)))
    assert finding.key == "standar_pelayanan.jangka_waktu.singkat"
    assert "langkah 1, 2, 3" in finding.message
    assert "120 menit" in finding.message
