"""The wheel: it carries all that a site needs, and a site can be built with nothing else of this repository."""

from __future__ import annotations

import configparser
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from sop_katalog.assets import DIST
from tests.render.components import FOLDER, names
from tests.site.project import ENVIRONMENT, ROOT, small_project

pytestmark = pytest.mark.build


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Built by the build backend itself, without fetching it anew into an isolated environment."""
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", str(folder)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    (found,) = folder.glob("*.whl")
    return found


def test_wheel_carries_assets_templates_and_entry_points(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        held = set(archive.namelist())
        (entries,) = [name for name in held if name.endswith(".dist-info/entry_points.txt")]
        points = configparser.ConfigParser()
        points.read_string(archive.read(entries).decode())
    built = {
        f"sop_katalog/assets/dist/{path.relative_to(DIST).as_posix()}" for path in DIST.rglob("*") if path.is_file()
    }
    assert len(built) > 50
    assert built <= held
    assert {f"sop_katalog/render/components/{name}/template.html.jinja" for name in names()} <= held
    assert FOLDER.joinpath("makro.html.jinja").is_file()
    assert "sop_katalog/render/components/makro.html.jinja" in held
    assert points["mkdocs.plugins"]["sop-katalog"] == "sop_katalog.mkdocs_plugin:SopKatalogPlugin"
    assert points["console_scripts"]["sop"] == "sop_katalog.cli:main"
    assert not [name for name in held if "node_modules" in name or name.startswith(("tests/", "sops/", "test/"))]
    package = {path.relative_to(ROOT / "plugins").as_posix() for path in (ROOT / "plugins").rglob("*.py")}
    assert {name for name in package if "node_modules" not in name} <= held


def test_site_is_built_from_the_wheel_alone(wheel: Path, tmp_path: Path) -> None:
    target = tmp_path / "installed"
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(target)
    project = small_project(tmp_path / "proyek")
    where = "import sop_katalog; print(sop_katalog.__file__)"
    environment = {**ENVIRONMENT, "PYTHONPATH": str(target)}
    found = subprocess.run(
        [sys.executable, "-c", where], cwd=project, env=environment, capture_output=True, text=True, check=True
    )
    assert found.stdout.startswith(str(target) + os.sep), "the repository's own package was used"
    done = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict"],
        cwd=project,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert (project / "site/opd/dinas/alfa/index.html").is_file()
    assert (project / "site/assets/katalog/katalog.css").is_file()
    assert (project / "site/assets/katalog/mermaid/mermaid.esm.min.mjs").is_file()
