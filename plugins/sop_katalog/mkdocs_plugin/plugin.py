"""The events of a build."""

from __future__ import annotations

import logging
import os
import re
from collections.abc import Callable
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING, Any, Literal
from urllib.parse import quote

from markupsafe import escape
from mkdocs.exceptions import ConfigurationError, PluginError
from mkdocs.plugins import BasePlugin, event_priority, get_plugin_logger
from mkdocs.structure.files import File, Files
from mkdocs.structure.toc import AnchorLink, TableOfContents

from sop_katalog.assets import AssetsMissingError, asset_files, changed_script_words
from sop_katalog.mkdocs_plugin.charts import INLINE_CHART, Charts, json_data, require_chart_library
from sop_katalog.mkdocs_plugin.pages import linked_sources, page_file, page_of, source_uri
from sop_katalog.mkdocs_plugin.settings import SopKatalogConfig, logo_of, part_of, project, site_settings, sources
from sop_katalog.model.kata import Kata
from sop_katalog.progress import Progress
from sop_katalog.publish.frame import Frame, Kind, cut_frame, has_frame, kind_of, sample_page
from sop_katalog.publish.site import SitePage
from sop_katalog.publish.sitemap import complete_sitemap
from sop_katalog.publish.warm.shown import Made, SourcesError
from sop_katalog.publish.warm.workshop import Workshop
from sop_katalog.render.kata import escaped_words
from sop_katalog.search.extra_page import ExtraPage

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.livereload import LiveReloadServer
    from mkdocs.structure.nav import Navigation
    from mkdocs.structure.pages import Page

log = get_plugin_logger("sop-katalog")

STYLESHEET = "assets/katalog/katalog.css"
CACHE = ".cache/sop-katalog"
PAPER_CACHE = f"{CACHE}/pdf"
_ANCHOR = re.compile(r'\sid="([^"]+)"')


class SopKatalogPlugin(BasePlugin[SopKatalogConfig]):  # type: ignore[no-untyped-call]  # as for its settings
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
        self._charts = Charts()
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
        require_chart_library(config)
        folder = sources(self.config, config)
        if not folder.is_dir():
            raise ConfigurationError(f"Folder sumber “{folder}” tidak ada; periksa “sources” pada plugin sop-katalog.")
        logo_of(self.config, config)
        part_of(self.config)
        config.extra_css = [STYLESHEET, *config.extra_css]
        return config

    def on_pre_build(self, *, config: MkDocsConfig) -> None:
        """Read and check before MkDocs empties the old site, so that an error leaves that site as it was."""
        self._began = perf_counter()
        self._progress = Progress(log.info, quiet=not log.isEnabledFor(logging.INFO))
        folder = sources(self.config, config)
        settings = site_settings(self.config, config, serving=self._serving)
        if self._workshop is None:
            label = Path(os.path.relpath(folder, project(config))).as_posix()
            self._workshop = Workshop(
                folder, label, project(config) / CACHE, lasting=not self._serving, part=part_of(self.config)
            )
        try:
            told = self._workshop.begin(settings, Path(config.site_dir), self._progress)
        except SourcesError as error:
            raise PluginError(f"Sumber SOP bermasalah; situs lama tidak diubah.\n{error}") from error
        if told:
            log.info("Sumber SOP:\n%s", told)
        self._workshop.set_aside()
        self._script_words = _script_words(self._workshop.kata)
        self._charts = Charts()
        self._guides = []

    @event_priority(100)
    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        written = {file.dest_uri: file.src_uri for file in files}
        for page in self._shop.pages:
            if clash := written.get(f"{page.address}index.html"):
                raise PluginError(f"Halaman docs/{clash} bentrok dengan halaman katalog; hapus atau ganti namanya.")
        self._sort_pages(files)
        for uri, page in self._pages.items():
            files.append(page_file(uri, page, config))
        try:
            for address, path in asset_files():
                files.append(File.generated(config, address, abs_src_path=str(path)))
        except AssetsMissingError as error:
            raise PluginError(str(error)) from error
        return files

    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:  # noqa: ARG002
        """Catalogue pages stay out of the navigation tree, but know what is above, before and after them."""
        found = {uri: page_of(files, uri) for uri in self._pages}
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
            output = output.replace("</body>", f"{self._charts.scripts(page, config)}</body>")
        if kind := self._samples.get(page.file.src_uri):
            self._frames[kind] = cut_frame(output, kind)
            return ""
        if "import mermaid from" not in output:
            return output
        scripts = self._charts.scripts(page, config)
        return INLINE_CHART.sub(lambda _: scripts, output)

    def on_post_template(self, output: str, *, template_name: str, config: MkDocsConfig) -> str:
        if template_name != "sitemap.xml" or not config.site_url:
            return self._with_words(output)
        return complete_sitemap(output, (f"{config.site_url}{quote(page.address)}" for page in self._framed))

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        shop = self._shop
        done = shop.finish(
            Path(config.site_dir), self._framed, self._frames, self._guides, project(config) / PAPER_CACHE
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
        server.watch(str(sources(self.config, config)))
        return server

    @property
    def _shop(self) -> Workshop:
        assert self._workshop is not None, "MkDocs reads the sources before anything else"
        return self._workshop

    def _made(self, page: SitePage) -> Made:
        if source_uri(page) in self._samples:
            return Made(page.content(), page.headings(), page.data())
        return self._shop.made(page)

    def _sort_pages(self, files: Files) -> None:
        """Which pages MkDocs makes itself: those of the navigation, those a hand-written page links to, and one sample
        of each kind; the others are filled into the frames of the samples when the build is done."""
        linked = linked_sources(files)
        pages = self._shop.pages
        single = {page.address for page in pages if self.config.every_page or not has_frame(page)}
        self._pages = {uri: page for page in pages if (uri := source_uri(page)) in linked or page.address in single}
        self._framed = [page for page in pages if source_uri(page) not in self._pages]
        samples = {kind: sample_page(kind) for kind in dict.fromkeys(map(kind_of, self._framed))}
        self._samples = {source_uri(page): kind for kind, page in samples.items()}
        self._pages |= {source_uri(page): page for page in samples.values()}
        self._frames = {}

    def _with_words(self, output: str) -> str:
        """A page with those words its scripts show that the sources change, as data beside them."""
        if not self._script_words:
            return output
        data = f'<script type="application/json" id="kata">{self._script_words}</script>'
        return output.replace("</body>", f"{data}</body>")


def _script_words(kata: Kata) -> str:
    try:
        changed = changed_script_words(kata.diganti)
    except AssetsMissingError as error:
        raise PluginError(str(error)) from error
    return json_data(changed) if changed else ""
