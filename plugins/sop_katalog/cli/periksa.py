"""`sop periksa`: all problems of the sources, in one run. Exit 0: none or warnings only; 1: errors; 2: wrong usage."""

from __future__ import annotations

import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path

import click

from sop_katalog.checks.changes import GitError, changed_files
from sop_katalog.checks.lines import SourceLines
from sop_katalog.checks.report import FORMATS, Outcome, write_outcome
from sop_katalog.checks.runner import Verdict, known_codes, review_sources
from sop_katalog.problem import has_errors
from sop_katalog.reading.collector import collector_paused
from sop_katalog.reading.folder import read_folder
from sop_katalog.reading.locate import Locator

Wanted = Callable[[Verdict], bool]


@click.command("periksa", help="Memeriksa sumber SOP. PATH: folder sumber, folder OPD, atau berkas; bawaan: sops.")
@click.argument("path", nargs=-1, type=click.Path(path_type=Path))
@click.option("--format", "output", type=click.Choice(FORMATS), default="teks", help="Bentuk keluaran.")
@click.option("--aturan", "only", multiple=True, metavar="KODE", help="Hanya temuan ini; boleh diulang.")
@click.option("--abaikan", "without", multiple=True, metavar="KODE", help="Tanpa temuan ini; boleh diulang.")
@click.option("--hanya-berubah", "since", metavar="REV", help="Hanya berkas yang berubah sejak revisi git ini.")
def command(
    path: tuple[Path, ...], output: str, only: tuple[str, ...], without: tuple[str, ...], since: str | None
) -> None:
    """Check the sources that hold the given paths and report what concerns those paths."""
    _refuse_unknown(only + without)
    groups = _by_root(path or (Path("sops"),))
    if len(groups) > 1:
        raise click.UsageError("Semua PATH harus berada di satu folder sumber.")
    root, members = next(iter(groups.items()))
    label = root.as_posix() if root != Path() else root.resolve().name
    with collector_paused():  # checking leaves no cycles either
        whole = review_sources(read_folder(root, label), Locator(root, label), date.today())
    wanted = [_about_paths(root, label, members), _about_codes(only, without)]
    if since is not None:
        wanted.append(_about_changes(root, label, since))
    review = whole.keep(lambda verdict: all(test(verdict) for test in wanted))
    outcome = Outcome(review, len(whole.problems) - len(review.problems))
    click.echo(write_outcome(output, outcome, SourceLines(root, label).line), nl=False)
    sys.exit(1 if has_errors(review.problems) else 0)


def _refuse_unknown(codes: tuple[str, ...]) -> None:
    for code in codes:
        if code not in known_codes():
            raise click.UsageError(f"Kode “{code}” tidak dikenal; lihat daftarnya dengan “sop jelaskan”.")


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


def _about_paths(root: Path, label: str, members: list[Path]) -> Wanted:
    """What stands in one of the given files or folders."""
    whole, chosen = root.resolve(), [path.resolve() for path in members]
    if whole in chosen:
        return lambda verdict: True  # noqa: ARG005 - everything is wanted
    return lambda verdict: any(_file(whole, label, verdict.problem.path).is_relative_to(path) for path in chosen)


def _about_codes(only: tuple[str, ...], without: tuple[str, ...]) -> Wanted:
    return lambda verdict: (not only or verdict.problem.code in only) and verdict.problem.code not in without


def _about_changes(root: Path, label: str, since: str) -> Wanted:
    """What concerns a changed file: it stands in one, or another file it is about was changed."""
    whole = root.resolve()
    try:
        changed = changed_files(whole, since)
    except GitError as error:
        raise click.UsageError(str(error)) from None
    return lambda verdict: any(_file(whole, label, path) in changed for path in verdict.concerns)


def _file(whole: Path, label: str, path: str) -> Path:
    return whole / path.removeprefix(f"{label}/") if path != label else whole
