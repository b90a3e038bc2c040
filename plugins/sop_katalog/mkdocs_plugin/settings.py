"""Settings of the plugin, and what they and those of MkDocs mean for the site."""

from __future__ import annotations

import os
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urljoin

from mkdocs.config import base, config_options
from mkdocs.exceptions import ConfigurationError
from mkdocs.plugins import get_plugin_logger

from sop_katalog.model.question import QuestionSet
from sop_katalog.publish.logo import read_logo
from sop_katalog.publish.parts import Part, PartsError, parse_part
from sop_katalog.publish.site import Settings
from sop_katalog.reading.questions import QuestionsError, read_question_sets
from sop_katalog.search.node import find_node

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig

log = get_plugin_logger("sop-katalog")


class SopKatalogConfig(base.Config):  # type: ignore[no-untyped-call]  # mkdocs leaves that method untyped
    """Settings under `plugins: - sop-katalog:` of mkdocs.yml."""

    sources = config_options.Type(str, default="sops")
    """Folder of the sources, seen from mkdocs.yml."""
    drafts = config_options.Choice(("auto", "show", "hide"), default="auto")
    """Whether drafts get a page: `auto` shows them under `mkdocs serve` only."""
    suggest_url = config_options.Type(str, default="")
    """Address for "Usulkan perubahan"; may hold {path}, {id} and {judul}."""
    sheets = config_options.Type(bool, default=True)
    """Whether the official sheet is drawn on the page of every SOP."""
    checks = config_options.Type(bool, default=True)
    """Whether the rules run; without them only what keeps a source from being read is told."""
    pdf = config_options.Type(bool, default=False)
    """Whether sheets, leaflets and posters lie beside the pages as PDF; unchanged ones come from `.cache`."""
    books = config_options.Type(bool, default=False)
    """Whether the Dokumen SOP of every OPD lies beside its page as PDF."""
    paper = config_options.Choice(("a4", "f4"), default="a4")
    """Paper of the PDFs."""
    logo = config_options.Type(str, default="")
    """Picture of the coat of arms for the PDFs, seen from mkdocs.yml: PNG, JPEG or SVG."""
    search_questions = config_options.Type(str, default="")
    """Folder of question files by which the search is judged and the score published; empty for none."""
    part = config_options.Type(str, default="")
    """Which part of the site is built, as “2/4”; `sop gabung` puts the parts together. Empty: all of it."""
    every_page = config_options.Type(bool, default=False)
    """Whether the theme and other plugins run for every page of the catalogue, or once for each kind of page."""


def site_settings(own: SopKatalogConfig, config: MkDocsConfig, *, serving: bool) -> Settings:
    """What both say of the site. Raises `ConfigurationError`."""
    shown = own.drafts == "show" or (own.drafts == "auto" and serving)
    edit = _edit_url(config)
    return Settings(
        base_url=config.site_url or "",
        edit_url=edit,
        line_url=f"{edit.replace('/edit/', '/blob/', 1)}?plain=1#L{{line}}" if "/edit/" in edit else edit,
        suggest_url=own.suggest_url,
        drafts=shown,
        rules_page=Path(config.docs_dir, "aturan/index.md").is_file(),
        sheets=own.sheets,
        checks=own.checks,
        pdf=own.pdf,
        questions=() if serving else _search_questions(own, config),
        books=own.books,
        paper=own.paper,
        logo=logo_of(own, config),
        today=_today(),
    )


def project(config: MkDocsConfig) -> Path:
    """The folder of mkdocs.yml."""
    return Path(config.config_file_path).resolve().parent


def sources(settings: SopKatalogConfig, config: MkDocsConfig) -> Path:
    """The folder of the sources."""
    return project(config) / settings.sources


def part_of(settings: SopKatalogConfig) -> Part:
    """The part of the site that is built. Raises `ConfigurationError`."""
    try:
        return parse_part(settings.part)
    except PartsError as error:
        raise ConfigurationError(str(error)) from error


def logo_of(settings: SopKatalogConfig, config: MkDocsConfig) -> bytes:
    """The picture of the coat of arms; empty for none. Raises `ConfigurationError`."""
    if not settings.logo:
        return b""
    try:
        return read_logo(project(config) / settings.logo)
    except (OSError, ValueError) as error:
        raise ConfigurationError(f"Lambang “{settings.logo}” tidak dapat dipakai; periksa “logo”: {error}.") from error


def _search_questions(settings: SopKatalogConfig, config: MkDocsConfig) -> tuple[QuestionSet, ...]:
    folder = project(config) / settings.search_questions
    if not settings.search_questions or not folder.is_dir():
        return ()
    if find_node() is None:
        log.info("Mutu pencarian tidak dihitung: Node.js tidak ada.")
        return ()
    try:
        return read_question_sets(folder)
    except QuestionsError as error:
        raise ConfigurationError(f"Pertanyaan pencarian, {error}") from error


def _edit_url(config: MkDocsConfig) -> str:
    """Address of the editor for a file named from the project's root, with `{path}` for the name; empty if unknown."""
    if not config.repo_url or not config.edit_uri:
        return ""
    base_address = urljoin(config.repo_url.rstrip("/") + "/", config.edit_uri)
    up = Path(os.path.relpath(project(config), config.docs_dir)).as_posix()
    return urljoin(base_address, f"{up}/") + "{path}"


def _today() -> date:
    """The day the site speaks of; SOURCE_DATE_EPOCH (reproducible-builds.org) fixes it, so that two builds agree."""
    fixed = os.environ.get("SOURCE_DATE_EPOCH", "")
    return datetime.fromtimestamp(int(fixed), UTC).date() if fixed.isdecimal() else date.today()
