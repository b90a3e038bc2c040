"""How rules are run: severity from the catalogue, waivers, statuses, and what a finding concerns."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

from sop_katalog.checks.runner import Review, all_rules, known_codes, review_sources
from sop_katalog.model.sop import Pengecualian, Sop
from sop_katalog.problem import Severity
from sop_katalog.reading.codes import READING_CODES
from sop_katalog.reading.folder import ReadResult
from tests.checks.sources import TODAY, found_by, review_text
from tests.factory import make_catalogue, make_sop

AMBIGUOUS = "standar_pelayanan:\n  jangka_waktu: 3 hari\n"
CODE = "waktu-hari-rancu"


def setting(value: str) -> str:
    return f"{AMBIGUOUS}--- # katalog.yml\naturan: {{{CODE}: {value}}}\n"


def test_rules_are_found_by_their_files_and_sorted() -> None:
    codes = [rule.code for rule in all_rules()]
    assert codes == sorted(codes)
    assert known_codes() == set(codes) | READING_CODES.keys()


def test_catalogue_makes_a_rule_stricter(tmp_path: Path) -> None:
    (problem,) = review_text(tmp_path, setting("galat")).problems
    assert (problem.code, problem.severity) == (CODE, Severity.GALAT)


def test_catalogue_switches_a_rule_off(tmp_path: Path) -> None:
    assert review_text(tmp_path, setting("mati")).problems == []


def waived(tmp_path: Path, key: str) -> Review:
    return review_text(tmp_path, f"{AMBIGUOUS}pengecualian: [{{aturan: {CODE}, alasan: Kebiasaan, kunci: '{key}'}}]\n")


def test_waiver_keeps_the_finding_with_its_reason(tmp_path: Path) -> None:
    review = waived(tmp_path, "standar_pelayanan.jangka_waktu[1]")
    (verdict,) = review.waived
    assert (verdict.problem.code, verdict.alasan) == (CODE, "Kebiasaan")
    assert review.problems == []


def test_waiver_of_a_part_covers_what_is_below_it(tmp_path: Path) -> None:
    assert waived(tmp_path, "standar_pelayanan").problems == []
    assert waived(tmp_path, "standar_pelayanan.jangka_waktu").problems == []


def test_waiver_of_a_similar_key_covers_nothing(tmp_path: Path) -> None:
    codes = {problem.code for problem in waived(tmp_path, "standar_pelayanan.jangka").problems}
    assert codes == {CODE, "pengecualian-sia-sia"}


def test_finding_about_the_whole_catalogue_is_waived_in_its_file(tmp_path: Path) -> None:
    text = "--- # kantor/opd.yml\nnama: Kantor Uji\n--- # kantor/contoh.md\n"
    assert found_by(review_text(tmp_path / "a", text), "sop-mirip")
    excused = f"{text}pengecualian: [{{aturan: sop-mirip, alasan: Warga asing saja}}]\n"
    assert found_by(review_text(tmp_path / "b", excused), "sop-mirip") == []


def test_waiver_without_a_reason_is_told_as_such() -> None:
    sop = replace(make_sop("Pemeriksaan"), pengecualian=(Pengecualian("langkah-bukan-kata-kerja", ""),))
    assert [verdict.alasan for verdict in review(sop).waived] == ["tanpa alasan"]


def review(*sops: Sop) -> Review:
    return review_sources(ReadResult(make_catalogue(*sops), ()), lambda *_: (0, 0), TODAY)


def test_finding_about_two_files_concerns_both(tmp_path: Path) -> None:
    text = "keterkaitan: [{sop: dinas/lain, jenis: bagian}]\n--- # dinas/lain.md\njudul: Pendataan Warga\n"
    (verdict,) = review_text(tmp_path, text).verdicts
    assert verdict.concerns == ("sops/dinas/contoh.md", "sops/dinas/lain.md")


def test_missing_sop_concerns_the_file_that_is_not_there(tmp_path: Path) -> None:
    (verdict,) = review_text(tmp_path, "keterkaitan: [dinas/hilang]\n").verdicts
    assert "sops/dinas/hilang.md" in verdict.concerns


def test_law_concerns_its_register(tmp_path: Path) -> None:
    (verdict,) = review_text(tmp_path, "dasar_hukum: [uu-1-1111]\n").verdicts
    assert "sops/regulasi.yml" in verdict.concerns


def test_holidays_of_the_next_year_are_asked_for_in_december() -> None:
    empty = ReadResult(make_catalogue(), ())
    in_december = review_sources(empty, lambda *_: (0, 0), date(2026, 12, 1))
    assert [problem.path for problem in in_december.problems] == ["libur/2026.yml", "libur/2027.yml"]


def test_review_is_in_order_of_files_and_lines(tmp_path: Path) -> None:
    problems = review_text(tmp_path, "kategori: x\nperistiwa: y\n--- # taksonomi.yml\nkategori:\n").problems
    assert problems == sorted(problems, key=lambda problem: problem.sort_key)


def test_many_broken_references_cost_little() -> None:
    sops = [make_sop("Mencatat", id=f"dinas/s{n}", diganti_oleh=f"dinsa/s{n % 50}") for n in range(400)]
    assert len(found_by(review(*sops), "sop-tak-ada")) == 400
