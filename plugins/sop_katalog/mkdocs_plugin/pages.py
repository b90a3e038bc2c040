"""Pages of the catalogue as MkDocs knows them."""

from __future__ import annotations

import os
import posixpath
import re
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, Files, InclusionLevel

from sop_katalog.mkdocs_plugin.settings import project
from sop_katalog.publish.site import SitePage

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.pages import Page

_MARKDOWN_LINK = re.compile(r"\]\(\s*<?([^)\s>#]+\.md)")


def source_uri(page: SitePage) -> str:
    """The name of its source, as MkDocs would have it."""
    return f"{page.address}index.md"


def linked_sources(files: Files) -> set[str]:
    """Pages that hand-written Markdown links to: MkDocs must know them to check the links."""
    found: set[str] = set()
    for file in files.documentation_pages():
        folder = PurePosixPath(file.src_uri).parent
        for target in _MARKDOWN_LINK.findall(file.content_string):
            found.add(posixpath.normpath(str(folder / target)))
    return found


def page_file(uri: str, page: SitePage, config: MkDocsConfig) -> File:
    """A page of the catalogue as a source of MkDocs."""
    level = InclusionLevel.NOT_IN_NAV if page.parent else InclusionLevel.UNDEFINED
    file = File.generated(config, uri, content="", inclusion=level)
    if page.source:
        file.edit_uri = Path(os.path.relpath(project(config) / page.source, config.docs_dir)).as_posix()
    return file


def page_of(files: Files, uri: str) -> Page:
    """What MkDocs made of a source. Raises `PluginError` when another plugin has taken it away."""
    file = files.get_file_from_path(uri)
    if file is None or file.page is None:
        raise PluginError(f"Halaman katalog {uri} hilang; plugin lain mungkin menghapusnya.")
    return file.page
