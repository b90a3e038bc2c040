"""`sop periksa`: all problems of the sources, in one run. Exit 0: none or warnings only; 1: errors; 2: wrong usage."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path

import click

from sop_katalog.checks.report import FORMATS, write_report
from sop_katalog.checks.runner import check_catalogue
from sop_katalog.problem import Problem, has_errors
from sop_katalog.reading.folder import read_folder
from sop_katalog.reading.locate import Locator


@click.command("periksa", help="Memeriksa sumber SOP. PATH: folder sumber, folder OPD, atau berkas; bawaan: sops.")
@click.argument("path", nargs=-1, type=click.Path(path_type=Path))
@click.option("--format", "output", type=click.Choice(list(FORMATS)), default="teks", help="Bentuk keluaran.")
def command(path: tuple[Path, ...], output: str) -> None:
    """Check the sources that hold the given paths and report what concerns those paths."""
    chosen = path or (Path("sops"),)
    problems: dict[Problem, None] = {}
    for root, members in _by_root(chosen).items():
        problems.update(dict.fromkeys(_check(root, members)))
    click.echo(write_report(output, list(problems)), nl=False)
    sys.exit(1 if has_errors(list(problems)) else 0)


def _by_root(paths: tuple[Path, ...]) -> dict[Path, list[Path]]:
    groups: dict[Path, list[Path]] = {}
    for path in paths:
        if not path.exists():
            raise click.UsageError(f"“{path}” tidak ada.")
        groups.setdefault(_root_of(path), []).append(path)
    return groups


def _root_of(path: Path) -> Path:
    """The folder of sources a path lies in: the nearest one with katalog.yml, else the one that looks like it."""
    folders = [path, *path.absolute().parents] if path.is_dir() else [*path.absolute().parents]
    for folder in folders:
        if (folder / "katalog.yml").is_file():
            return _as_given(folder)
    if path.is_dir():
        return _as_given(path.parent if (path / "opd.yml").is_file() else path)
    return _as_given(path.absolute().parent.parent)


def _as_given(folder: Path) -> Path:
    """Relative to the working folder where possible, so that messages name files as people do."""
    absolute, here = folder.resolve(), Path.cwd()
    return absolute.relative_to(here) if absolute.is_relative_to(here) else absolute


def _check(root: Path, members: list[Path]) -> list[Problem]:
    label = root.as_posix() if root != Path() else root.resolve().name
    result = read_folder(root, label)
    problems = [*result.problems, *check_catalogue(result, Locator(root, label), date.today())]
    whole = root.resolve()
    wanted = [path.resolve() for path in members]
    if whole in wanted:
        return sorted(problems, key=lambda problem: problem.sort_key)
    kept = [problem for problem in problems if _concerns(whole / problem.path.removeprefix(f"{label}/"), wanted)]
    return sorted(kept, key=lambda problem: problem.sort_key)


def _concerns(file: Path, wanted: list[Path]) -> bool:
    return any(file.is_relative_to(path) for path in wanted)
