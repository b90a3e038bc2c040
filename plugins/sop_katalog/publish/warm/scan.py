"""What the sources and the program are, as one short text: equal ones give an equal site."""

from __future__ import annotations

import os
import platform
from collections.abc import Iterator
from functools import cache
from hashlib import blake2b
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

import sop_katalog
from sop_katalog.reading.memory import digest_of

_BESIDE = ("markdown", "nh3", "jinja2", "markupsafe", "pyyaml", "rapidfuzz", "typst", "zxing-cpp")
"""Packages whose version may change what we make."""
_NOT_OURS = {"node_modules", "dist", "dist.partial", "src", "__pycache__"}


def sources_digest(folder: Path) -> tuple[str, dict[str, bytes]]:
    """A digest of every file that is read as a source, and of each one by its path; an empty one when a file cannot be
    looked at, or is a link that leads out of the folder, to nothing or around in circles."""
    found = blake2b(digest_size=16)
    files: dict[str, bytes] = {}
    try:
        for name, path, content in _files(str(folder), "", os.path.realpath(folder)):
            if path:
                files[path] = digest_of(content)
            found.update(f"{name}\0".encode("utf-8", "surrogateescape") + files.get(path, b""))
    except OSError:
        return "", {}
    return found.hexdigest(), files


def _files(folder: str, prefix: str, root: str, linked: bool = False) -> Iterator[tuple[str, str, bytes]]:
    """Name, path and content; folders have neither path nor content. `linked`: a link led into this folder, and from
    there no link leads on to another one, so that there is an end."""
    with os.scandir(folder) as entries:
        found = sorted(entries, key=lambda entry: entry.name)
    for entry in found:
        if entry.name.startswith(("_", ".")):
            continue
        is_link = entry.is_symlink()
        if is_link and (not _inside(entry.path, root) or (linked and entry.is_dir())):
            raise OSError("a link may lead to something that changes unseen")
        if entry.is_dir():
            yield f"{prefix}{entry.name}/", "", b""
            yield from _files(entry.path, f"{prefix}{entry.name}/", root, linked or is_link)
        else:
            with open(entry.path, "rb", buffering=0) as file:  # noqa: PTH123 - thousands; a Path takes as long as reading
                yield f"{prefix}{entry.name}", entry.path, file.read()


def _inside(link: str, root: str) -> bool:
    """Whether a link ends in a folder; raises `OSError` when it ends nowhere."""
    return os.path.realpath(link, strict=True).startswith(f"{root}{os.sep}")


@cache
def program_digest() -> str:
    """A digest of this package and of what it builds upon."""
    found = blake2b(digest_size=16)
    found.update(platform.python_version().encode())
    for name in _BESIDE:
        try:
            found.update(f"{name} {version(name)}\0".encode())
        except PackageNotFoundError:
            found.update(f"{name} ?\0".encode())
    for name, content in _own_files(Path(sop_katalog.__file__).parent, ""):
        found.update(f"{name}\0{len(content)}\0".encode())
        found.update(content)
    return found.hexdigest()


def _own_files(folder: Path, prefix: str) -> Iterator[tuple[str, bytes]]:
    for path in sorted(folder.iterdir()):
        if path.name in _NOT_OURS or path.name.startswith("."):
            continue
        if path.is_dir():
            yield from _own_files(path, f"{prefix}{path.name}/")
        elif path.suffix != ".pyc":
            yield f"{prefix}{path.name}", path.read_bytes()


def digest(*texts: str) -> str:
    """A short name of some texts."""
    return blake2b("\0".join(texts).encode("utf-8", "backslashreplace"), digest_size=16).hexdigest()
