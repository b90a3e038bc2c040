"""The MkDocs door: settings and events, each a call into the library. The only module that imports mkdocs."""

from __future__ import annotations

import json
import logging
import os
import posixpath
import re
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path, PurePosixPath
from time import perf_counter
from typing import TYPE_CHECKING, Any, Literal
from urllib.parse import quote, urljoin

from markupsafe import escape
from mkdocs.config import base, config_options
from mkdocs.exceptions import ConfigurationError, PluginError
from mkdocs.plugins import BasePlugin, event_priority, get_plugin_logger
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.toc import AnchorLink, TableOfContents

from sop_katalog.assets import AssetsMissingError, asset_files, changed_script_words
from sop_katalog.model.kata import Kata
from sop_katalog.model.question import QuestionSet
from sop_katalog.progress import Progress
from sop_katalog.publish.frame import Frame, Kind, cut_frame, has_frame, kind_of, sample_page
from sop_katalog.publish.logo import read_logo
from sop_katalog.publish.parts import Part, PartsError, parse_part
from sop_katalog.publish.site import Settings, SitePage
from sop_katalog.publish.sitemap import complete_sitemap
from sop_katalog.publish.warm.shown import Made, SourcesError
from sop_katalog.publish.warm.workshop import Workshop
from sop_katalog.reading.questions import QuestionsError, read_question_sets
from sop_katalog.render.kata import escaped_words
from sop_katalog.search.extra_page import ExtraPage
from sop_katalog.search.node import find_node

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.livereload import LiveReloadServer
    from mkdocs.structure.nav import Navigation
    from mkdocs.structure.pages import Page

log = get_plugin_logger("sop-katalog")

STYLESHEET = "assets/katalog/katalog.css"
CACHE = ".cache/sop-katalog"
PAPER_CACHE = f"{CACHE}/pdf"
CHART_START = "assets/katalog/mulai.mjs"
_STUB = '<html><body><pre class="mermaid"><code>flowchart</code></pre></body></html>'
_MARKDOWN_LINK = re.compile(r"\]\(\s*<?([^)\s>#]+\.md)")
_ANCHOR = re.compile(r'\sid="([^"]+)"')
_INLINE_CHART = re.compile(r'<script type="module">\s*import mermaid from.*?</script>', re.DOTALL)


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


class SopKatalogPlugin(BasePlugin[SopKatalogConfig]):  # type: ignore[no-untyped-call]  # as above
    """Reads the sources, checks them, and hands the pages of the catalogue to MkDocs."""

    def __init__(self) -> None:
        super().__init__()
        self._serving = False
        self._workshop: Workshop | None = None
        self._pages: dict[str, SitePage] = {}
        self._framed: list[SitePage] = []
        self._samples: dict[str, Kind] = {}
        self._frames: dict[Kind, Frame] = {}
        self._script_words = ""
        self._chart_config: str | None = None
        self._guides: list[ExtraPage] = []
        self._progress = Progress(log.info)
        self._began = 0.0

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:  # noqa: ARG002
        self._serving = command == "serve"

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        if not config.use_directory_urls:
            raise ConfigurationError("sop-katalog memerlukan “use_directory_urls: true” di mkdocs.yml.")
        if "mermaid2" not in config.plugins:
            raise ConfigurationError("sop-katalog memerlukan plugin mermaid2: tambahkan “- mermaid2” di mkdocs.yml.")
        _require_chart_library(config)
        folder = _sources(self.config, config)
        if not folder.is_dir():
            raise ConfigurationError(f"Folder sumber “{folder}” tidak ada; periksa “sources” pada plugin sop-katalog.")
        _logo(self.config, config)
        _part(self.config)
        config.extra_css = [STYLESHEET, *config.extra_css]
        return config

    def on_pre_build(self, *, config: MkDocsConfig) -> None:
        """Read and check before MkDocs empties the old site, so that an error leaves that site as it was."""
        self._began = perf_counter()
        self._progress = Progress(log.info, quiet=not log.isEnabledFor(logging.INFO))
        folder = _sources(self.config, config)
        shown = self.config.drafts == "show" or (self.config.drafts == "auto" and self._serving)
        edit = _edit_url(config)
        settings = Settings(
            base_url=config.site_url or "",
            edit_url=edit,
            line_url=f"{edit.replace('/edit/', '/blob/', 1)}?plain=1#L{{line}}" if "/edit/" in edit else edit,
            suggest_url=self.config.suggest_url,
            drafts=shown,
            rules_page=Path(config.docs_dir, "aturan/index.md").is_file(),
            sheets=self.config.sheets,
            checks=self.config.checks,
            pdf=self.config.pdf,
            questions=() if self._serving else _search_questions(self.config, config),
            books=self.config.books,
            paper=self.config.paper,
            logo=_logo(self.config, config),
            today=_today(),
        )
        if self._workshop is None:
            label = Path(os.path.relpath(folder, _project(config))).as_posix()
            self._workshop = Workshop(
                folder, label, _project(config) / CACHE, lasting=not self._serving, part=_part(self.config)
            )
        try:
            told = self._workshop.begin(settings, Path(config.site_dir), self._progress)
        except SourcesError as error:
            raise PluginError(f"Sumber SOP bermasalah; situs lama tidak diubah.\n{error}") from error
        if told:
            log.info("Sumber SOP:\n%s", told)
        self._workshop.set_aside()
        self._script_words = _script_words(self._workshop.kata)
        self._chart_config = None
        self._guides = []

    @event_priority(100)
    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        written = {file.dest_uri: file.src_uri for file in files}
        for page in self._shop.pages:
            if clash := written.get(f"{page.address}index.html"):
                raise PluginError(f"Halaman docs/{clash} bentrok dengan halaman katalog; hapus atau ganti namanya.")
        self._sort_pages(files)
        for uri, page in self._pages.items():
            files.append(_page_file(uri, page, config))
        try:
            for address, path in asset_files():
                files.append(File.generated(config, address, abs_src_path=str(path)))
        except AssetsMissingError as error:
            raise PluginError(str(error)) from error
        return files

    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:  # noqa: ARG002
        """Catalogue pages stay out of the navigation tree, but know what is above, before and after them."""
        found = {uri: _page_of(files, uri) for uri in self._pages}
        for uri, site_page in self._pages.items():
            page = found[uri]
            page.parent = found.get(f"{site_page.parent}index.md") if site_page.parent else None  # type: ignore[assignment]
        return nav

    def on_env(self, env: Any, *, config: MkDocsConfig, files: Files) -> Any:  # noqa: ARG002
        """The words of the shell; a theme's templates do not escape by themselves."""
        env.globals["kata"] = escaped_words(self._shop.kata.diganti)
        return env

    def on_page_markdown(self, markdown: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:  # noqa: ARG002
        site_page = self._pages.get(page.file.src_uri)
        if site_page is not None:
            page.title = escape(site_page.title)  # the theme's templates don't escape what pages are called
            page.meta["title"] = escape(site_page.title)
            page.meta["description"] = escape(site_page.description)
            page.meta["hide"] = ["navigation"]
            page.meta["katalog_data"] = self._made(site_page).data
        return markdown

    def on_page_content(self, html: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:  # noqa: ARG002
        site_page = self._pages.get(page.file.src_uri)
        if site_page is None:
            if not page.is_homepage:
                self._guides.append(ExtraPage(page.url, str(page.title), uraian=page.meta.get("description", "")))
            return f"{html}{self._shop.home(page.url)}" if page.meta.get("katalog") == "beranda" else html
        content, headings, _ = self._made(site_page)
        page.toc = TableOfContents([AnchorLink(item.text, item.anchor, 2) for item in headings])
        page.present_anchor_ids = set(_ANCHOR.findall(content))  # for the check of links to here
        return content

    @event_priority(-100)
    def on_post_page(self, output: str, *, page: Page, config: MkDocsConfig) -> str:
        """Charts: mermaid2 decides what a page with a chart loads; its inline script becomes data and a file, so that a
        strict Content-Security-Policy holds. SOP pages take what mermaid2 says of one small page, not a parse each."""
        output = self._with_words(output)
        site_page = self._pages.get(page.file.src_uri)
        if site_page is not None and site_page.chart:
            output = output.replace("</body>", f"{self._chart_scripts(page, config)}</body>")
        if kind := self._samples.get(page.file.src_uri):
            self._frames[kind] = cut_frame(output, kind)
            return ""
        if "import mermaid from" not in output:
            return output
        scripts = self._chart_scripts(page, config)
        return _INLINE_CHART.sub(lambda _: scripts, output)

    def on_post_template(self, output: str, *, template_name: str, config: MkDocsConfig) -> str:
        if template_name != "sitemap.xml" or not config.site_url:
            return self._with_words(output)
        return complete_sitemap(output, (f"{config.site_url}{quote(page.address)}" for page in self._framed))

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        shop = self._shop
        done = shop.finish(
            Path(config.site_dir), self._framed, self._frames, self._guides, _project(config) / PAPER_CACHE
        )
        self._progress.close()
        seconds = f"{perf_counter() - self._began:.1f}".replace(".", ",")
        log.info(
            "%d SOP, %d berkas: %d dibuat, %d dari simpanan; %s detik",
            *(done.sops, done.files, done.made, done.files - done.made, seconds),
        )
        if report := os.environ.get("SOP_KATALOG_PHASES"):
            shop.phases.write(Path(report))

    def on_build_error(self, *, error: Exception) -> None:  # noqa: ARG002 - the last site is put back whatever it was
        self._progress.close()
        if self._workshop is not None:
            self._workshop.failed()

    def on_serve(
        self,
        server: LiveReloadServer,
        /,
        *,
        config: MkDocsConfig,
        builder: Callable[..., Any],  # noqa: ARG002
    ) -> LiveReloadServer:
        server.watch(str(_sources(self.config, config)))
        return server

    @property
    def _shop(self) -> Workshop:
        assert self._workshop is not None, "MkDocs reads the sources before anything else"
        return self._workshop

    def _made(self, page: SitePage) -> Made:
        if _source_uri(page) in self._samples:
            return Made(page.content(), page.headings(), page.data())
        return self._shop.made(page)

    def _sort_pages(self, files: Files) -> None:
        """Which pages MkDocs makes itself: those of the navigation, those a hand-written page links to, and one sample
        of each kind; the others are filled into the frames of the samples when the build is done."""
        linked = _linked_sources(files)
        pages = self._shop.pages
        single = {page.address for page in pages if self.config.every_page or not has_frame(page)}
        self._pages = {uri: page for page in pages if (uri := _source_uri(page)) in linked or page.address in single}
        self._framed = [page for page in pages if _source_uri(page) not in self._pages]
        samples = {kind: sample_page(kind) for kind in dict.fromkeys(map(kind_of, self._framed))}
        self._samples = {_source_uri(page): kind for kind, page in samples.items()}
        self._pages |= {_source_uri(page): page for page in samples.values()}
        self._frames = {}

    def _with_words(self, output: str) -> str:
        """A page with those words its scripts show that the sources change, as data beside them."""
        if not self._script_words:
            return output
        data = f'<script type="application/json" id="kata">{self._script_words}</script>'
        return output.replace("</body>", f"{data}</body>")

    def _chart_scripts(self, page: Page, config: MkDocsConfig) -> str:
        if self._chart_config is None:
            mermaid2: Any = config.plugins["mermaid2"]
            if "<script" not in mermaid2.on_post_page(_STUB, config=config, page=page):
                raise PluginError("mermaid2 tidak mengenali bagan; periksa custom_fences di mkdocs.yml.")
            self._chart_config = _json_data(mermaid2.mermaid_args)
        root = "../" * page.url.count("/") or "./"
        data = f'<script type="application/json" id="bagan-config">{self._chart_config}</script>'
        return f'{data}<script type="module" src="{root}{CHART_START}"></script>'


def fence_mermaid_custom(source: str, *_: Any, **__: Any) -> str:
    """Formatter for ```mermaid fences on hand-written pages: mermaid2 knows the name, and the source is escaped."""
    return f'<pre class="mermaid"><code>{escape(source)}</code></pre>'


def _json_data(value: Any) -> str:
    """JSON that may stand in a script element."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True).replace("<", "\\u003c")


def _script_words(kata: Kata) -> str:
    try:
        changed = changed_script_words(kata.diganti)
    except AssetsMissingError as error:
        raise PluginError(str(error)) from error
    return _json_data(changed) if changed else ""


def _project(config: MkDocsConfig) -> Path:
    return Path(config.config_file_path).resolve().parent


def _require_chart_library(config: MkDocsConfig) -> None:
    """mermaid2 must load our chart module: its default is another version from a CDN, and a missing file would end the
    build with a traceback."""
    library = str(config.plugins["mermaid2"].config["javascript"] or "")
    if not library or not Path(config.docs_dir, library).is_file():
        said = f"docs/{library} tidak ada" if library else "“javascript” belum diisi"
        raise ConfigurationError(
            f"mermaid2: {said}; salin docs/assets/bagan.mjs dan tulis “javascript: assets/bagan.mjs”."
        )


def _today() -> date:
    """The day the site speaks of; SOURCE_DATE_EPOCH (reproducible-builds.org) fixes it, so that two builds agree."""
    fixed = os.environ.get("SOURCE_DATE_EPOCH", "")
    return datetime.fromtimestamp(int(fixed), UTC).date() if fixed.isdecimal() else date.today()


def _part(settings: SopKatalogConfig) -> Part:
    try:
        return parse_part(settings.part)
    except PartsError as error:
        raise ConfigurationError(str(error)) from error


def _sources(settings: SopKatalogConfig, config: MkDocsConfig) -> Path:
    return _project(config) / settings.sources


def _search_questions(settings: SopKatalogConfig, config: MkDocsConfig) -> tuple[QuestionSet, ...]:
    folder = _project(config) / settings.search_questions
    if not settings.search_questions or not folder.is_dir():
        return ()
    if find_node() is None:
        log.info("Mutu pencarian tidak dihitung: Node.js tidak ada.")
        return ()
    try:
        return read_question_sets(folder)
    except QuestionsError as error:
        raise ConfigurationError(f"Pertanyaan pencarian, {error}") from error


def _logo(settings: SopKatalogConfig, config: MkDocsConfig) -> bytes:
    if not settings.logo:
        return b""
    try:
        return read_logo(_project(config) / settings.logo)
    except (OSError, ValueError) as error:
        raise ConfigurationError(f"Lambang “{settings.logo}” tidak dapat dipakai; periksa “logo”: {error}.") from error


def _edit_url(config: MkDocsConfig) -> str:
    """Address of the editor for a file named from the project's root, with `{path}` for the name; empty if unknown."""
    if not config.repo_url or not config.edit_uri:
        return ""
    base_address = urljoin(config.repo_url.rstrip("/") + "/", config.edit_uri)
    up = Path(os.path.relpath(_project(config), config.docs_dir)).as_posix()
    return urljoin(base_address, f"{up}/") + "{path}"


def _source_uri(page: SitePage) -> str:
    return f"{page.address}index.md"


def _linked_sources(files: Files) -> set[str]:
    """Pages that hand-written Markdown links to: MkDocs must know them to check the links."""
    found: set[str] = set()
    for file in files.documentation_pages():
        folder = PurePosixPath(file.src_uri).parent
        for target in _MARKDOWN_LINK.findall(file.content_string):
            found.add(posixpath.normpath(str(folder / target)))
    return found


def _page_file(uri: str, page: SitePage, config: MkDocsConfig) -> File:
    level = InclusionLevel.NOT_IN_NAV if page.parent else InclusionLevel.UNDEFINED
    file = File.generated(config, uri, content="", inclusion=level)
    if page.source:
        file.edit_uri = Path(os.path.relpath(_project(config) / page.source, config.docs_dir)).as_posix()
    return file


def _page_of(files: Files, uri: str) -> Page:
    file = files.get_file_from_path(uri)
    if file is None or file.page is None:
        raise PluginError(f"Halaman katalog {uri} hilang; plugin lain mungkin menghapusnya.")
    return file.page
