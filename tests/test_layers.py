"""The floors of the package: a file imports its own floor or lower ones, and siblings leave each other alone."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import sop_katalog
from tests.reading.case import MINIMAL, write_tree

PACKAGE = Path(sop_katalog.__file__).parent
NAME = sop_katalog.__name__
FLOORS = {
    "problem": 0,
    "values": 0,
    "model": 0,
    "reading": 1,
    "flow": 1,
    "checks": 2,
    "render": 2,
    "search": 2,
    "export": 2,
    "importing": 2,
    "publish": 3,
    "mkdocs_plugin": 4,
    "cli": 4,
    "progress": 4,
    "assets": 4,
}
SIBLINGS = {part for part, floor in FLOORS.items() if floor == 2}
AT_HOME = {
    "mkdocs": {"mkdocs_plugin"},
    "mermaid2": {"mkdocs_plugin"},
    "material": {"mkdocs_plugin"},
    "click": {"cli", "progress"},
    "jinja2": {"render"},
    "yaml": {"reading", "importing"},
}
"""Libraries that only some parts may know, so that each can be replaced."""
DOORS = {"mkdocs_plugin", "cli"}


def modules() -> list[Path]:
    """The Python files of the package, without what npm puts under assets."""
    return sorted(path for path in PACKAGE.rglob("*.py") if "node_modules" not in path.parts)


def module_name(path: Path) -> str:
    parts = path.relative_to(PACKAGE.parent).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def imports(path: Path) -> Iterator[str]:
    """Every module a file of the package imports, anywhere in it."""
    name = module_name(path)
    package = name if path.name == "__init__.py" else name.rpartition(".")[0]
    return imports_of(path.read_text(encoding="utf-8"), package)


def imports_of(text: str, package: str) -> Iterator[str]:
    """Every module a text imports, relative imports written out from the package it is in."""
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            above = package.split(".")[: package.count(".") + 2 - node.level] if node.level else []
            base = ".".join([*above, *([node.module] if node.module else [])])
            # `from sop_katalog import flow` imports a part, not a name of the package
            yield from [f"{base}.{alias.name}" for alias in node.names] if base == NAME else [base]


def part_of(module: str) -> str:
    """The part of the package a module belongs to; empty for the package itself and for other packages."""
    names = module.split(".")
    return names[1] if names[0] == NAME and len(names) > 1 and names[1] in FLOORS else ""


FILES = [pytest.param(path, id=str(path.relative_to(PACKAGE))) for path in modules()]


def test_every_part_has_a_floor() -> None:
    found = {path.relative_to(PACKAGE).parts[0].removesuffix(".py") for path in modules()} - {"__init__"}
    assert found <= set(FLOORS)


@pytest.mark.parametrize("path", FILES)
def test_imports_go_down_and_not_to_siblings(path: Path) -> None:
    here = part_of(module_name(path))
    for module in imports(path):
        there = part_of(module)
        if not here or not there or here == there:
            continue
        assert FLOORS[there] <= FLOORS[here], f"{module} is a floor above {here}"
        assert not {here, there} <= SIBLINGS, f"{here} and {there} are siblings"
        assert there not in DOORS, f"{module} is a door; nothing goes out through it but the user"


@pytest.mark.parametrize("path", FILES)
def test_libraries_stay_where_they_can_be_replaced(path: Path) -> None:
    here = path.relative_to(PACKAGE).parts[0].removesuffix(".py")
    for module in imports(path):
        library = module.split(".")[0]
        assert here in AT_HOME.get(library, {here}), f"{library} is for {AT_HOME[library]} only"


def test_the_package_itself_imports_no_part() -> None:
    assert [module for module in imports(PACKAGE / "__init__.py") if module.startswith(NAME)] == []


def test_imports_are_read_as_python_reads_them() -> None:
    text = (
        "import yaml.nodes\nfrom sop_katalog import flow\nfrom . import a\nfrom .b import c\nfrom ..model import sop\n"
    )
    hidden = "def f():\n    from jinja2 import Template\n"
    found = [
        "yaml.nodes",
        "sop_katalog.flow",
        "sop_katalog.checks",
        "sop_katalog.checks.b",
        "sop_katalog.model",
        "jinja2",
    ]
    assert list(imports_of(text + hidden, "sop_katalog.checks")) == found
    assert [part_of(module) for module in found] == ["", "flow", "checks", "checks", "model", ""]
    assert list(imports_of("from .. import render\n", "sop_katalog.flow")) == ["sop_katalog.render"]
    assert "sop_katalog.model.sop" in set(imports(PACKAGE / "flow" / "graph.py"))


_WITHOUT_MKDOCS = """
import importlib, sys
from pathlib import Path

class Blocked:
    def find_spec(self, name, path=None, target=None):
        if name.split(".")[0] in {"mkdocs", "material", "mermaid2"}:
            raise ModuleNotFoundError(f"{name} is blocked")

sys.meta_path.insert(0, Blocked())
for name in sys.argv[2:]:
    importlib.import_module(name)
from sop_katalog.reading.folder import read_folder

assert read_folder(Path(sys.argv[1])).catalogue.sops
assert not {name.split(".")[0] for name in sys.modules} & {"mkdocs", "material", "mermaid2"}
"""


def test_everything_but_the_plugin_works_without_mkdocs(tmp_path: Path) -> None:
    root = write_tree(tmp_path / "sops", {"dinas/contoh.md": MINIMAL, "dinas/opd.yml": "nama: Dinas\n"})
    names = [module_name(path) for path in modules() if "mkdocs_plugin" not in path.parts]
    command = [sys.executable, "-W", "error", "-c", _WITHOUT_MKDOCS, str(root), *names]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
