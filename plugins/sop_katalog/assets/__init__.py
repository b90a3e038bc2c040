"""The scripts and style sheets of the catalogue, built from this folder when the package is installed."""

from pathlib import Path

DIST = Path(__file__).parent / "dist"
SITE_FOLDER = "assets/katalog"


class AssetsMissingError(RuntimeError):
    """The built scripts and style sheets are not there: a broken installation, not an author's mistake."""

    def __init__(self, folder: Path) -> None:
        super().__init__(f"{folder} is missing or empty. Build it with `make setup` or `pip install -e .`.")


NOT_FOR_READERS = "huruf"
"""Folder of the fonts of the PDFs, which carry them inside."""


def asset_files(dist: Path = DIST) -> list[tuple[str, Path]]:
    """Return every built file of the site as (address in the site, path on disk), ordered by address."""
    files = sorted(path for path in dist.rglob("*") if path.is_file() and path.parent.name != NOT_FOR_READERS)
    if not files:
        raise AssetsMissingError(dist)
    return [(f"{SITE_FOLDER}/{path.relative_to(dist).as_posix()}", path) for path in files]
