"""The tables of the benchmark from made-up figures; nothing is timed here."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from bench.build import report
from bench.goals import COLD, STOCK, Results, goal_lines
from bench.measure import CommandFailed, Cost, differing, look_at, run
from bench.weight import weigh


def made_up(cold_cpu: float) -> Results:
    results = Results()
    results.costs[5000, STOCK] = Cost(cpu=100, wall=100, peak=400)
    results.costs[5000, COLD] = Cost(cpu=cold_cpu, wall=10, peak=300)
    results.phases[5000] = {"membaca": 4.0}
    return results


@pytest.mark.parametrize(("cold_cpu", "met"), [(20, "yes"), (30, "**no**")])
def test_goal_is_a_ratio_to_the_stock_site(cold_cpu: float, met: str) -> None:
    what, _, measured, verdict = next(goal_lines(made_up(cold_cpu)))
    assert what == "cold build, CPU of stock"
    assert measured == f"{cold_cpu / 100}×"
    assert verdict == met


def test_goals_without_figures_say_so() -> None:
    assert {verdict for *_, verdict in goal_lines(Results())} == {"–"}


def test_report_has_builds_phases_and_goals() -> None:
    text = report(made_up(20))
    assert "| 5,000 | cold | 20.0 | 0.200 | 10.0 | 0.100 | 4.0 | 300 |" in text
    assert "| membaca | 40% (4.00 s) |" in text
    assert "| the rest | 60% (6.00 s) |" in text


def test_run_counts_children_and_reports_failure(tmp_path: Path) -> None:
    held = "x = bytearray(80_000_000); x[::4096] = b'1' * len(x[::4096])"
    code = f"import subprocess, sys; subprocess.run([sys.executable, '-c', {held!r}], check=True)"
    assert run([sys.executable, "-c", code], tmp_path).peak > 70
    with pytest.raises(CommandFailed, match="tidak jadi"):
        run([sys.executable, "-c", "import sys; sys.exit('tidak jadi')"], tmp_path)


def test_differing_files(tmp_path: Path) -> None:
    (tmp_path / "sama.txt").write_text("1", encoding="utf-8")
    (tmp_path / "beda.txt").write_text("1", encoding="utf-8")
    before = look_at(tmp_path)
    (tmp_path / "beda.txt").write_text("2", encoding="utf-8")
    (tmp_path / "baru.txt").write_text("3", encoding="utf-8")
    assert differing(before, look_at(tmp_path)) == ["baru.txt", "beda.txt"]


@pytest.mark.browser
def test_weight_counts_what_a_page_loads(browser: Browser, tmp_path: Path) -> None:
    (tmp_path / "gaya.css").write_text("a{color:red}" * 500, encoding="utf-8")
    (tmp_path / "satu.mjs").write_text('import "./dua.mjs";', encoding="utf-8")
    (tmp_path / "dua.mjs").write_text("", encoding="utf-8")
    (tmp_path / "ikon.svg").write_text('<svg xmlns="http://www.w3.org/2000/svg"/>', encoding="utf-8")
    (tmp_path / "index.html").write_text(
        '<!doctype html><link rel="stylesheet" href="gaya.css?1"><link rel="canonical" href="https://contoh.go.id/">'
        '<link rel="icon" href="ikon.svg"><script type="module" src="satu.mjs"></script>'
        '<script src="http://127.0.0.2:9/x.js" async></script>'
        '<img src="a.png" loading="lazy" style="margin-top:9999px">',
        encoding="utf-8",
    )
    weight = weigh(tmp_path, "", browser)
    assert weight.requests == 6, "the page, the style sheet, two modules, the icon, the script of another host"
    assert weight.foreign == ("http://127.0.0.2:9/x.js",)
    assert weight.blocking == ("/gaya.css?1",)
    assert 300 < weight.size < 3000, "compressed"
    assert weight.search_requests == 0
