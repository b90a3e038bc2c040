"""The documentation under test: what it names exists, what exists it names, and its examples are really read."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from datetime import date
from pathlib import Path
from typing import Any

import click
import pytest

from sop_katalog.checks.runner import check_catalogue
from sop_katalog.cli import main
from sop_katalog.cli.waktu import describe
from sop_katalog.flow.graph import build_graph
from sop_katalog.mkdocs_plugin import SopKatalogConfig
from sop_katalog.model.catalogue import Catalogue
from sop_katalog.model.duration import parse_duration
from sop_katalog.model.layanan import COMPONENT_NAMES
from sop_katalog.model.sop import Status
from sop_katalog.problem import Problem
from sop_katalog.publish.sop_page import headings
from sop_katalog.reading.codes import READING_CODES
from sop_katalog.reading.default_words import default_words
from sop_katalog.reading.folder import read_folder
from sop_katalog.reading.locate import Locator
from sop_katalog.reading.questions import read_question_set
from sop_katalog.reading.record import Record
from sop_katalog.reading.sop_format import read_sop
from sop_katalog.reading.source import Report
from sop_katalog.reading.tree import pairs, parse_mapping
from sop_katalog.render.kata import words
from sop_katalog.render.mermaid import mermaid_text
from tests.docs.format_tables import choices, keys, records, schema_keys
from tests.docs.pages import README, ROOT, Fence, Section, code, fences, guide, pages, section, sections, without_fences

RECORDS = records()
NAMED = [pytest.param(record, id=record.name) for record in RECORDS]
YAML = fences("yaml")
WRONG = "salah: "
NEEDS_THE_FILE_NAME = "tahun-libur-beda"
WRITTEN = date(2026, 11, 21)
"""The day of the examples: rules about old dates are not to fail in a year's time."""


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return read_folder(ROOT / "sops").catalogue


# ── The format page ─────────────────────────────────────────────────────────────────────────────────────────────────


def table_of(record: Record[Any]) -> Section:
    wanted = keys(record)
    found = [part for part in sections(guide("format.md")) if row_keys(part) == wanted]
    assert found, f"docs/panduan/format.md has no table with exactly the keys of {record.name}: {sorted(wanted)}"
    return found[0]


def row_keys(part: Section) -> frozenset[str]:
    return frozenset(key for row in part.rows for key in code(row[0]))


@pytest.mark.parametrize("record", NAMED)
def test_format_page_describes_every_key(record: Record[Any]) -> None:
    rows = {code(row[0])[0]: row for row in table_of(record).rows}
    for spec in record.fields:
        _, meaning, value, needed, example = rows[spec.key]
        assert meaning, f"{record.name}: {spec.key} has no meaning"
        assert (needed == "ya") == spec.required, f"{record.name}: “Wajib” of {spec.key}"
        assert set(choices(spec)) <= set(code(value)), f"{record.name}: choices of {spec.key}"
        report = Report("contoh")
        root = parse_mapping(code(example)[0], report)
        assert root is not None
        assert [name.value for name, _ in pairs(root)] == [spec.key]
        value_read = spec.shape.read(pairs(root)[0][1], spec.key, report)
        if {problem.code for problem in report.problems} != {NEEDS_THE_FILE_NAME}:
            assert value_read not in (None, "", ())
            assert report.problems == []


@pytest.mark.parametrize("record", NAMED)
def test_format_page_says_where_a_text_is_enough(record: Record[Any]) -> None:
    assert ("Boleh teks saja" in table_of(record).text) == (record.from_text is not None)


def test_format_page_has_no_table_of_its_own() -> None:
    known = {keys(record) for record in RECORDS}
    tables = [part for part in sections(guide("format.md")) if part.rows and len(part.rows[0]) == 5]
    assert [part.title for part in tables if row_keys(part) not in known] == []


def test_all_records_are_found() -> None:
    assert schema_keys() <= {keys(record) for record in RECORDS}


# ── Examples ────────────────────────────────────────────────────────────────────────────────────────────────────────


def is_whole(fence: Fence) -> bool:
    return fence.title.endswith(".md") and fence.text.startswith("---\n")


def read_part(folder: Path, title: str, text: str) -> list[Problem]:
    """Problems of an example in its place; keys at its root may be missing, because it shows a part of a file."""
    target = folder / title
    target.parent.mkdir(parents=True)
    target.write_text(f"---\n{text}---\n" if title.endswith(".md") else text, encoding="utf-8")
    found = [problem for problem in read_folder(folder / "sops").problems if problem.path == title]
    return [problem for problem in found if problem.code != "kunci-wajib" or re.search(r"[.\[]", problem.key)]


def test_every_yaml_example_says_which_file_it_shows() -> None:
    other = ("mkdocs.yml", "bench/pencarian/")
    titles = [(fence.place, fence.title) for fence in YAML]
    assert [found for found in titles if not found[1].startswith(("sops/", WRONG, *other))] == []


def test_example_of_questions_is_read(tmp_path: Path) -> None:
    examples = [fence for fence in YAML if fence.title.startswith("bench/pencarian/")]
    assert examples
    for fence in examples:
        path = tmp_path / "pertanyaan.yml"
        path.write_text(fence.text, encoding="utf-8")
        assert read_question_set(path).pertanyaan


@pytest.mark.parametrize(
    "fence",
    [pytest.param(fence, id=fence.place) for fence in YAML if fence.title.startswith("sops/") and not is_whole(fence)],
)
def test_example_is_read_without_problems(fence: Fence, tmp_path: Path) -> None:
    assert read_part(tmp_path, fence.title, fence.text) == []


@pytest.mark.parametrize(
    "fence", [pytest.param(fence, id=fence.place) for fence in YAML if fence.title.startswith(WRONG)]
)
def test_wrong_example_gives_the_problem_it_is_titled_with(fence: Fence, tmp_path: Path) -> None:
    found = read_part(tmp_path, "sops/kelurahan-melati/contoh.md", fence.text)
    assert {problem.code for problem in found} == {fence.title.removeprefix(WRONG)}


def test_whole_examples_are_at_home_in_the_sample_catalogue(tmp_path: Path) -> None:
    whole = [fence for fence in YAML if is_whole(fence) and fence.page != "README.md"]
    assert whole
    root = tmp_path / "sops"
    shutil.copytree(ROOT / "sops", root)
    for fence in whole:
        (tmp_path / fence.title).write_text(fence.text, encoding="utf-8")
    result = read_folder(root)
    problems = [*result.problems, *check_catalogue(result, Locator(root, "sops"), WRITTEN)]
    own = [problem for problem in problems if problem.path in {fence.title for fence in whole}]
    other_side = "keterkaitan-sepihak"  # the sample's own SOPs do not know the example
    assert [problem for problem in own if problem.code != other_side] == []


def test_parts_of_the_walkthrough_are_parts_of_the_whole() -> None:
    own = [fence for fence in YAML if fence.page.endswith("menulis-sop.md")]
    (whole,) = [fence for fence in own if is_whole(fence)]
    assert [fence.place for fence in own if fence.text not in whole.text] == []


def test_drawn_chart_is_that_of_the_example(catalogue: Catalogue) -> None:
    (source,) = [fence for fence in YAML if fence.title.endswith("/contoh-bagan.md")]
    (chart,) = fences("mermaid")
    sop = read_sop(f"---\n{source.text}---\n", "kelurahan-melati/contoh-bagan", Report(source.title))
    assert sop is not None
    drawn = mermaid_text(sop, build_graph(sop), lambda actor: catalogue.actor_or_text(sop.opd, actor).nama)
    assert chart.text == drawn, f"{chart.place}: replace the chart by\n{drawn}"


# ── Times ───────────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("row", section(guide("waktu.md"), "Yang dipahami").rows, ids=lambda row: row[0])
def test_time_is_understood_as_the_table_says(row: tuple[str, str, str]) -> None:
    text, understood, condition = row
    expected = f"Dipahami: {understood}" + (f"\nSyarat: {condition}" if condition else "")
    assert describe(parse_duration(text)) == expected


@pytest.mark.parametrize("row", section(guide("waktu.md"), "Yang tidak dipahami").rows, ids=lambda row: row[0])
def test_time_is_not_understood_for_the_reason_of_the_table(row: tuple[str, str, str]) -> None:
    text, reason, better = row
    assert parse_duration(text).reason == reason
    assert parse_duration(better).dipahami


# ── What exists is documented ───────────────────────────────────────────────────────────────────────────────────────


def test_every_reading_code_is_explained() -> None:
    rows = section(guide("memeriksa.md"), "Kode pembacaan").rows
    assert {code(row[0])[0]: row[1].replace("`", "") for row in rows} == {
        entry.code: entry.title.replace("`", "") for entry in READING_CODES.values()
    }


def test_every_group_of_words_is_described() -> None:
    rows = section(guide("kata.md"), "Kelompok").rows
    assert [code(row[0])[0] for row in rows] == list(default_words())


def commands() -> dict[str, click.Command]:
    assert isinstance(main, click.Group)
    context = click.Context(main)
    found = {name: main.get_command(context, name) for name in main.list_commands(context)}
    return {name: command for name, command in found.items() if command is not None}


@pytest.mark.parametrize(("name", "command"), commands().items(), ids=list(commands()))
def test_every_command_is_described_with_its_options(name: str, command: click.Command) -> None:
    text = section(guide("perintah.md"), f"`sop {name}`").text
    for parameter in command.params:
        wanted = parameter.opts if isinstance(parameter, click.Option) else [(parameter.name or "").upper()]
        for spelling in wanted:
            assert re.search(rf"{re.escape(spelling)}\b", text), f"perintah.md: sop {name} {spelling}"
        if isinstance(parameter.type, click.Choice):
            for value in parameter.type.choices:
                assert value in text, f"perintah.md: {value} of sop {name}"


def test_only_commands_that_exist_are_described() -> None:
    described = [part.title for part in sections(guide("perintah.md")) if part.title.startswith("`sop ")]
    assert sorted(described) == sorted(f"`sop {name}`" for name in commands())


def test_every_plugin_setting_is_in_the_readme() -> None:
    rows = {code(row[0])[0]: row for row in section(README.read_text(encoding="utf-8"), "Settings of the plugin").rows}
    settings = dict(SopKatalogConfig._schema)
    assert sorted(rows) == sorted(settings)
    for name, option in settings.items():
        shown = code(rows[name][1])
        default = str(option.default).lower() if isinstance(option.default, bool) else option.default
        assert (shown[0] if shown else "") == default, f"README: default of {name}"


def test_every_section_of_an_sop_page_is_explained_to_citizens(catalogue: Catalogue) -> None:
    explained = {row[0] for row in section(guide("untuk-warga.md"), "Isi halaman").rows}
    written = {item.text for sop in catalogue.sops.values() for item in headings(sop, catalogue)}
    assert explained == written


def test_every_status_is_explained_to_citizens() -> None:
    rows = section(guide("untuk-warga.md"), "Bagian atas").rows
    assert {row[0] for row in rows} == {words().status[status] for status in Status}


def test_all_components_of_a_standard_are_listed() -> None:
    rows = [row for part in sections(guide("standar-pelayanan.md")) for row in part.rows]
    assert {code(row[1])[0]: row[0] for row in rows} == COMPONENT_NAMES


# ── What is named exists ────────────────────────────────────────────────────────────────────────────────────────────


def test_named_make_targets_exist() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    targets = set(re.findall(r"^([a-z]+):", makefile, re.MULTILINE))
    sources = [*pages().values(), *(path.read_text(encoding="utf-8") for path in (ROOT / ".github").rglob("*.y*ml"))]
    sources += [(ROOT / name).read_text(encoding="utf-8") for name in ("CONTRIBUTING.md", ".ci/run")]
    named = {name for text in sources for name in re.findall(r"(?<![\w`] )\bmake ([a-z]+)\b", text)}
    assert named <= targets
    helped = set(re.findall(r'^\t@echo "make ([a-z]+)', makefile, re.MULTILINE))
    assert helped <= set(re.findall(r"make ([a-z]+)", pages()["README.md"]))


def test_named_files_exist() -> None:
    path = re.compile(r"`((?:docs|plugins|tests|overrides|bench|sops|\.github|\.ci|\.vscode)/[\w./-]+)`")
    made = ("sops/kelurahan-melati/contoh.md", "sops/kata.yml")
    named = {found for text in pages().values() for found in path.findall(without_fences(text))}
    assert [name for name in sorted(named) if name not in made and not (ROOT / name).exists()] == []


def test_guide_is_complete_in_the_navigation() -> None:
    listed = re.findall(r"panduan/([\w-]+\.md)", (ROOT / "mkdocs.yml").read_text(encoding="utf-8"))
    assert sorted(listed) == sorted(path.name for path in (ROOT / "docs" / "panduan").glob("*.md"))


@pytest.mark.build
def test_readme_builds_a_site_elsewhere(tmp_path: Path) -> None:
    """The files that the README shows to integrators, as they stand there."""
    files = [fence for fence in fences() if fence.page == "README.md" and fence.title]
    for fence in files:
        target = tmp_path / fence.title
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(fence.text, encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    page = tmp_path / "site" / "opd" / "dukcapil" / "kartu-keluarga"
    assert {path.name for path in page.iterdir()} >= {"index.html", "sop.json", "alur.mmd"}
    assert "Penerbitan Kartu Keluarga" in (page / "index.html").read_text(encoding="utf-8")
