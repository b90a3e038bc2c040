"""From the folder of sources to the files of the site, doing only what an earlier build has not done already.

A door calls `begin`, hands `pages` to its site generator, asks for `made` where that generator makes the page itself,
and calls `finish` with the frames. Between the two, the generator may empty the folder of the site.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from sop_katalog.model.kata import Kata
from sop_katalog.publish.frame import Frame, Kind, kind_of
from sop_katalog.publish.parts import MARKER, Part
from sop_katalog.publish.phases import Phases
from sop_katalog.publish.site import INDEX, Settings, SitePage
from sop_katalog.publish.warm.kept import Kept
from sop_katalog.publish.warm.known import Known
from sop_katalog.publish.warm.scan import digest
from sop_katalog.publish.warm.shown import Made, Product, Shown
from sop_katalog.reading.collector import collector_paused
from sop_katalog.render.kata import words_of
from sop_katalog.search.extra_page import ExtraPage
from sop_katalog.values import dataclass

if TYPE_CHECKING:
    from sop_katalog.publish.warm.facts import Tell
    from sop_katalog.publish.warm.output import Written
    from sop_katalog.publish.warm.plan import Run

WHOLE_SITE = Part()
HOME = "home:"


@dataclass(frozen=True, slots=True)
class Summary:
    """What a build did: SOPs of the catalogue, pages and files of the site, and how many of them were made now."""

    sops: int
    files: int
    made: int


class Workshop:
    """One catalogue, built once or again and again. `cache` is a folder of its own; `label` how messages name the
    sources. With `lasting=False` nothing is written to the cache: what is remembered lasts as long as this object. Only
    what belongs to `part` is written to the folder of the site."""

    def __init__(
        self, sources: Path, label: str, cache: Path, *, lasting: bool = True, part: Part = WHOLE_SITE
    ) -> None:
        self.phases = Phases()
        self._part = part
        self._known = Known(sources, label, cache, self.phases, lasting=lasting)
        self._tell: Tell = lambda _what, _done, _whole: None

    # ── begin ──

    def begin(self, settings: Settings, site: Path, tell: Tell) -> str:
        """Read and check; what is to be told of the sources. Raises `SourcesError`, and then nothing has changed."""
        self._tell = tell
        self._settings = settings
        self._remembered_pages: tuple[SitePage, ...] = ()
        self._made: dict[str, Made] = {}
        self._kept = Kept(site)
        self._known.begin(settings, self._part, tell)
        return self._last.told if self._known.is_same else self._known.read().told

    @property
    def _last(self) -> Shown:
        return self._known.last

    @property
    def _run(self) -> Run | None:
        return self._known.run

    # ── what the site generator asks for ──

    @property
    def kata(self) -> Kata:
        """The words that the sources change."""
        return self._run.public.kata if self._run else self._last.kata

    @property
    def pages(self) -> tuple[SitePage, ...]:
        """Every page of the catalogue."""
        if self._run is not None:
            return self._run.site.pages
        if not self._remembered_pages:
            self._remembered_pages = tuple(self._remembered(*values) for values in self._last.pages)
        return self._remembered_pages

    def _remembered(self, address: str, title: str, description: str, parent: str, source: str, *has: bool) -> SitePage:
        """A page of the last site; its content is asked for only when it has to be made again."""
        chart, contents, data = has
        return SitePage(
            address,
            title,
            description,
            content=lambda: self._page(address).content(),
            headings=(lambda: self._page(address).headings()) if contents else tuple,
            parent=parent,
            source=source,
            chart=chart,
            data=(lambda: self._page(address).data()) if data else str,
        )

    def _page(self, address: str) -> SitePage:
        return next(page for page in self._known.read().site.pages if page.address == address)

    def made(self, page: SitePage) -> Made:
        """The parts of a page that the site generator puts together itself."""
        return self._make(page.address, lambda: Made(str(page.content()), page.headings(), str(page.data())))

    def home(self, address: str) -> str:
        """What the home page at this address shows of the catalogue."""
        return self._make(f"{HOME}{address}", lambda: Made(str(self._known.read().site.home(address)), (), "")).content

    def _make(self, name: str, make: Callable[[], Made]) -> Made:
        if name in self._made:
            return self._made[name]
        known = self._last.made.get(name)
        if known is not None and (self._run is None or f"made:{name}" in self._run.fresh):
            self._made[name] = known
        else:
            with self._known.read().watch.recording() as looked:
                self._made[name] = make()
            self._known.ledger.enter(f"made:{name}", looked)
        return self._made[name]

    def set_aside(self) -> None:
        """The generator is about to empty the folder of the site: keep what is there."""
        self._kept.set_aside()

    def failed(self) -> None:
        """The generator failed: leave the last site as it was."""
        self._kept.restore()

    # ── finish ──

    def finish(
        self,
        site: Path,
        framed: Sequence[SitePage],
        frames: Mapping[Kind, Frame],
        guides: Iterable[ExtraPage],
        papers: Path,
    ) -> Summary:
        """Write all files of the catalogue that the generator does not write itself, and remember the build. `papers`
        is the folder in which PDFs are kept."""
        with collector_paused():
            return self._finish(site, framed, frames, tuple(guides), papers)

    def _finish(
        self,
        site: Path,
        framed: Sequence[SitePage],
        frames: Mapping[Kind, Frame],
        guides: tuple[ExtraPage, ...],
        papers: Path,
    ) -> Summary:
        marks = {kind: digest(repr(frame)) for kind, frame in frames.items()}
        wanted = {page.address: _mark(page, marks[kind_of(page)]) for page in framed}
        wanted[INDEX] = digest(repr(guides))
        wanted |= dict.fromkeys(self._files(wanted), "")
        printed = self._papers(papers)
        wanted |= {address: path.name for address, path in printed.items()}
        wanted = {name: mark for name, mark in wanted.items() if self._part.has(name)}
        todo = dict.fromkeys(name for name, mark in wanted.items() if not self._is_kept(name, mark))
        products = {name: self._last.products[name] for name in wanted if name not in todo}
        with self.phases.measure("files"):
            self._kept.put_back([address for product in products.values() for address in product.files])
        written = self._produce(site, list(todo), printed, frames, guides) if todo else []
        products |= {it.name: Product(wanted[it.name], it.files) for it in written}
        whole = sum(len(product.files) for product in products.values())
        if not self._part.is_whole:
            built = digest(self._known.stands_for, *sorted(marks.values()), repr(guides))
            (site / MARKER).write_text(self._part.marker(built), encoding="utf-8")
        summary = Summary(self._count(), whole, sum(len(it.files) for it in written))
        self._remember(products, summary)
        return summary

    def _files(self, written: Collection[str]) -> list[str]:
        """Addresses of the files that are not made together with a page: it has none, or the generator makes it."""
        if self._run is not None:
            site = self._run.site
            beside = (file for page in site.pages if page.address not in written for file in page.beside)
            return [file.address for file in (*site.files, *beside)]
        pages = {page[0] for page in self._last.pages} | {INDEX}
        return [name for name in self._last.products if name not in pages and not name.endswith(".pdf")]

    def _papers(self, folder: Path) -> dict[str, Path]:
        """The PDFs by address: those of the last site as long as nothing has changed."""
        if self._run is None:
            known = {name: folder / it.mark for name, it in self._last.products.items() if name.endswith(".pdf")}
            if all(self._kept.files.get(name) == self._last.products[name].files[name] for name in known):
                return known
        if not (self._settings.pdf or self._settings.books):
            return {}
        from sop_katalog.publish.papers import site_papers

        with self.phases.measure("papers"):
            public = self._known.read().public
            return dict(site_papers(public, self._settings, folder, partial(self._tell, "Mencetak PDF")))

    def _is_kept(self, name: str, mark: str) -> bool:
        """Whether a product of the last build is still there as it was written, and would come out the same."""
        known = self._last.products.get(name)
        if known is None or known.mark != mark:
            return False
        if self._run is not None and not name.endswith(".pdf") and f"file:{name}" not in self._run.fresh:
            return False
        return all(self._kept.files.get(address) == stamp for address, stamp in known.files.items())

    def _produce(
        self,
        site: Path,
        names: Sequence[str],
        printed: Mapping[str, Path],
        frames: Mapping[Kind, Frame],
        guides: tuple[ExtraPage, ...],
    ) -> list[Written]:
        from sop_katalog.publish.warm.output import copy_papers, makers, produce

        written = list(copy_papers(site, {name: printed[name] for name in names if name in printed}))
        drawn = [name for name in names if name not in printed]
        if not drawn:
            return written
        run = self._known.read()
        with self.phases.measure("pages"):
            known, kata = makers(run.site, frames, guides), words_of(run.public)
            count = len(drawn)
            made = produce(site, drawn, known, run.watch, kata, lambda done: self._tell("Menulis halaman", done, count))
            for it in made:
                self._known.ledger.enter(f"file:{it.name}", it.keys)
                written.append(it._replace(keys=()))  # of all pages together they would be tens of megabytes
        return written

    def _count(self) -> int:
        return len(self._run.result.catalogue.sops) if self._run is not None else self._last.counts[0]

    def _remember(self, products: dict[str, Product], summary: Summary) -> None:
        run = self._run
        if run is None:
            return
        pages = [
            (p.address, p.title, p.description, p.parent, p.source, p.chart, p.has_contents, p.data is not str)
            for p in run.site.pages
        ]
        counts = (summary.sops, summary.files)
        self._known.remember(
            Shown(self._known.key, pages, self._made, run.told, counts, run.public.kata, products), run
        )


def _mark(page: SitePage, frame: str) -> str:
    return digest(page.title, page.description, page.source, frame)
