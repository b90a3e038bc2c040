"""The scripts and style sheets of the catalogue, built from this folder when the package is installed."""

import json
from pathlib import Path

DIST = Path(__file__).parent / "dist"
SITE_FOLDER = "assets/katalog"


class AssetsMissingError(RuntimeError):
    """The built scripts and style sheets are not there: a broken installation, not an author's mistake."""

    def __init__(self, folder: Path) -> None:
        super().__init__(f"{folder} is missing or empty. Build it with `make setup` or `pip install -e .`.")


NOT_FOR_READERS = "huruf"
"""Folder of the fonts of the PDFs, which carry them inside."""
SCRIPT_WORDS = "kata.json"
"""The words that scripts show, and by what they look each of them up."""


def asset_files(dist: Path = DIST) -> list[tuple[str, Path]]:
    """Return every built file of the site as (address in the site, path on disk), ordered by address."""
    files = sorted(path for path in dist.rglob("*") if _is_for_readers(path, dist))
    if not files:
        raise AssetsMissingError(dist)
    return [(f"{SITE_FOLDER}/{path.relative_to(dist).as_posix()}", path) for path in files]


def _is_for_readers(path: Path, dist: Path) -> bool:
    return path.is_file() and path.parent.name != NOT_FOR_READERS and path != dist / SCRIPT_WORDS


def changed_script_words(changed: tuple[tuple[str, str, str], ...], dist: Path = DIST) -> dict[str, str]:
    """What a page brings of some changed words (group, key, text): those that scripts show, as they look them up."""
    if not changed:
        return {}
    try:
        known: dict[str, str] = json.loads((dist / SCRIPT_WORDS).read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise AssetsMissingError(dist) from None
    named = ((f"{group}.{key}", text) for group, key, text in changed)
    return {known[name]: text for name, text in named if name in known}
