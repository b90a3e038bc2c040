"""A case of `tests/reading/cases`: a folder of sources, the problems it has and some of the values it gives.

`harap.yml` holds `masalah` (the whole list, in order; `saran` is how the remedy begins) and `nilai` (path → value; a
path starts at the SOP dinas/contoh, or with a slash at the catalogue). The sources are either a whole tree under
`sops/`, or single files that are put into a small tree without faults: `sop.md` is dinas/contoh.md, `opd.yml` is
dinas/opd.yml, a year such as `2026.yml` goes to libur/, the others to the root.
"""

from __future__ import annotations

import re
import shutil
from collections.abc import Mapping
from dataclasses import asdict, is_dataclass
from datetime import date
from enum import Enum
from fractions import Fraction
from pathlib import Path
from typing import Any

import yaml

from sop_katalog.problem import Problem
from sop_katalog.reading.folder import ReadResult, read_folder

CASES = Path(__file__).parent / "cases"
EXPECTED = "harap.yml"
_BASE = {"katalog.yml": "nama: Kabupaten Uji\n", "dinas/opd.yml": "nama: Dinas Uji\n", "dinas/contoh.md": ""}
MINIMAL = """---
judul: Contoh
status: draf
jenis: rutin
dasar_hukum: [UU 25/2009]
kategori: umum
langkah:
  - {kegiatan: Mencatat, pelaksana: petugas}
---
"""


def place_of(name: str) -> str:
    """Where a file of a case belongs in the folder of sources."""
    if name == "sop.md":
        return "dinas/contoh.md"
    if name == "opd.yml":
        return "dinas/opd.yml"
    return f"libur/{name}" if re.fullmatch(r"[0-9]+\.yml", name) else name


def build_sources(case: Path, target: Path) -> Path:
    """The folder of sources of a case, made under `target`."""
    root = target / "sops"
    if (case / "sops").is_dir():
        shutil.copytree(case / "sops", root)
        return root
    write_tree(root, _BASE | {"dinas/contoh.md": MINIMAL})
    for file in case.iterdir():
        if file.name != EXPECTED:
            place = root / place_of(file.name)
            place.parent.mkdir(exist_ok=True)
            shutil.copyfile(file, place)
    return root


def write_tree(root: Path, files: Mapping[str, str | bytes]) -> Path:
    """Write files by their path under a folder; texts as UTF-8 with the line ends they have."""
    for name, content in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return root


def read_sources(root: Path, **files: str | bytes) -> ReadResult:
    """Read a small tree without faults in which `sop` and `opd` may be replaced."""
    names = {"sop": "dinas/contoh.md", "opd": "dinas/opd.yml", "katalog": "katalog.yml"}
    given = {names[name]: content for name, content in files.items()}
    return read_folder(write_tree(root, {**_BASE, "dinas/contoh.md": MINIMAL, **given}))


def brief(problem: Problem) -> dict[str, Any]:
    """A problem as `harap.yml` has it, without the remedy."""
    found = problem.to_json()
    del found["saran"]
    found["berkas"] = problem.path.removeprefix("sops/")
    return {key: value for key, value in found.items() if value not in ("", "galat")}


def value_at(result: ReadResult, path: str) -> Any:
    """What a path such as `langkah[1].waktu.teks` leads to, as plain values."""
    found: Any = result.catalogue if path.startswith("/") else result.catalogue.sops["dinas/contoh"]
    for name, index in re.findall(r"([^./\[\]]+)|\[([^\]]+)\]", path):
        if name:
            found = getattr(found, name)
        else:
            found = found[int(index) - 1] if isinstance(found, tuple) else found[_key(found, index)]
    return plain(found)


def _key(mapping: dict[Any, Any], text: str) -> Any:
    return next(key for key in mapping if str(key) == text)


def plain(value: Any) -> Any:
    """A value of the model as YAML would give it."""
    if is_dataclass(value) and not isinstance(value, type):
        return plain(asdict(value))
    if isinstance(value, dict):
        return {plain(key): plain(item) for key, item in value.items()}
    if isinstance(value, tuple | list):
        return [plain(item) for item in value]
    if isinstance(value, Fraction):
        return float(value)
    if isinstance(value, Enum | date):
        return str(value)
    return value


def expected(case: Path) -> dict[str, Any]:
    found: dict[str, Any] = yaml.safe_load((case / EXPECTED).read_text(encoding="utf-8"))
    return found
