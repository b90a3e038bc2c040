"""Small catalogues for tests of rules, written as a few lines of YAML.

A text holds keys of the SOP dinas/contoh, or several files, each after a line `--- # file`. What it leaves out comes
from a catalogue without faults: a key takes the place of the same key there, an empty key removes it; in
`standar_pelayanan` and `kategori` that goes one level deeper.
"""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path
from typing import Any

import yaml

from sop_katalog.checks.runner import Review, review_sources
from sop_katalog.reading.folder import read_folder
from sop_katalog.reading.locate import Locator

TODAY = date(2026, 6, 15)
EXAMPLE = "dinas/contoh.md"
_BASE = Path(__file__).parent / "dasar.yml"
_DEEP = ("standar_pelayanan", "kategori")
_MARK = re.compile(r"^--- # (\S+)$", re.MULTILINE)

Files = dict[str, dict[str, Any]]


def parse_files(text: str) -> Files:
    """The files of a text, all values as text."""
    parts = _MARK.split(f"--- # {EXAMPLE}\n{text}")[1:]
    found: Files = {}
    for name, content in zip(parts[::2], parts[1::2], strict=True):
        found.setdefault(name, {}).update(yaml.load(content, yaml.BaseLoader) or {})
    return found


def base_files() -> Files:
    """The catalogue without faults."""
    return parse_files(_BASE.read_text(encoding="utf-8"))


def write_sources(root: Path, text: str) -> Path:
    """The catalogue of a text as files in a folder."""
    base, files, own = base_files(), base_files(), parse_files(text)
    for name in own:
        plain = base[EXAMPLE] if name.endswith(".md") else base.get(name, {})
        files[name] = {} if own[name] == {} and name.startswith("libur/") else _merged(plain, own[name])
    for name, content in files.items():
        if content:
            path = root / name
            path.parent.mkdir(parents=True, exist_ok=True)
            body = yaml.safe_dump(content, allow_unicode=True, sort_keys=False, width=1000)
            path.write_text(f"---\n{body}---\n" if name.endswith(".md") else body, encoding="utf-8")
    return root


def review_text(root: Path, text: str) -> Review:
    """All that is wrong in the catalogue of a text."""
    return review_folder(write_sources(root / "sops", text))


def review_folder(folder: Path) -> Review:
    """All that is wrong in a folder of sources, on the day of the tests."""
    return review_sources(read_folder(folder), Locator(folder, folder.name), TODAY)


def found_by(review: Review, code: str) -> list[str]:
    """Where a rule found something: key paths, with the file in front where it is not dinas/contoh.md."""
    places = [verdict.problem for verdict in review.verdicts if verdict.problem.code == code and not verdict.alasan]
    names = [(place.path.removeprefix("sops/"), place.key) for place in places]
    return [key if name == EXAMPLE else f"{name} {key}".rstrip() for name, key in names]


def _merged(plain: dict[str, Any], own: dict[str, Any]) -> dict[str, Any]:
    found = dict(plain)
    for key, value in own.items():
        old = plain.get(key)
        deep = key in _DEEP and isinstance(old, dict) and isinstance(value, dict) and "ikut" not in value
        found[key] = _merged(old, value) if deep and isinstance(old, dict) else value
    return {key: value for key, value in found.items() if value != ""}
