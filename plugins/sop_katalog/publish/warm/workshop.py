"""From the folder of sources to the files of the site, doing only what an earlier build has not done already.

A door calls `begin`, hands `pages` to its site generator, asks for `made` where that generator makes the page itself,
and calls `finish` with the frames. Between the two, the generator may empty the folder of the site.
"""

from __future__ import annotations

import gc
import shutil
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from functools import partial
from hashlib import blake2b
from pathlib import Path
from typing import Any

from sop_katalog.checks.lines import SourceLines
from sop_katalog.checks.report import Outcome, as_text, summary
from sop_katalog.checks.runner import Review
from sop_katalog.checks.tables import tables
from sop_katalog.model.catalogue import Catalogue
from sop_katalog.model.watch import Key, Watch, seen, seen_class
from sop_katalog.model.watched import catalogue_view, watch_catalogue
from sop_katalog.problem import has_errors
from sop_katalog.publish.build import shown_verdicts, site_of
from sop_katalog.publish.finding import INDEX
from sop_katalog.publish.frame import Frame, Kind, kind_of
from sop_katalog.publish.papers import site_papers
from sop_katalog.publish.parts import MARKER, Part
from sop_katalog.publish.phases import Phases
from sop_katalog.publish.quality import verdicts_by_office
from sop_katalog.publish.site import Settings, Site, SitePage
from sop_katalog.publish.warm.facts import Checked, Tell, check, learn, review
from sop_katalog.publish.warm.kept import Kept, Stamp, stamp_of
from sop_katalog.publish.warm.ledger import Ledger
from sop_katalog.publish.warm.scan import program_digest, sources_digest
from sop_katalog.publish.warm.share import share_out
from sop_katalog.publish.warm.state import Cache, Made, Product, Shown, State
from sop_katalog.reading.folder import ReadResult, read_folder
from sop_katalog.reading.locate import Locator
from sop_katalog.reading.memory import Memory
from sop_katalog.search.entries import ExtraPage

_SEEN_SETTINGS = seen_class(Settings)
WHOLE_SITE = Part()
HOME = "home:"
_TOLD_ONE_BY_ONE = 60
"""Warnings; more of them would push everything else off the screen."""


class SourcesError(Exception):
    """The sources have errors; the text tells all of them."""


@dataclass(frozen=True, slots=True)
class Summary:
    """What a build did: SOPs of the catalogue, pages and files of the site, and how many of them were made now."""

    sops: int
    files: int
    made: int


@dataclass(slots=True)
class _Run:
    """What is known of the sources once they have been read."""

    result: ReadResult
    checked: Checked
    places: Any
    verdicts: dict[str, str]
    public: Catalogue
    site: Site
    fresh: set[str]


class Workshop:
    """One catalogue, built once or again and again. `cache` is a folder of its own; `label` how messages name the
    sources. With `lasting=False` nothing is written to the cache: what is remembered lasts as long as this object. Only
    what belongs to `part` is written to the folder of the site."""

    def __init__(
        self, sources: Path, label: str, cache: Path, *, lasting: bool = True, part: Part = WHOLE_SITE
    ) -> None:
        self.phases = Phases()
        self._part = part
        self._sources = sources
        self._label = label
        self._cache = Cache(cache, program_digest())
        self._lasting = lasting
        self._shown: Shown | None = None
        self._state: State | None = None
        self._memory: Memory | None = None
        self._tell: Tell = lambda _what, _done, _whole: None
        self._run: _Run | None = None

    # ── begin ──

    def begin(self, settings: Settings, site: Path, tell: Tell) -> str:
        """Read and check; what is to be told of the sources. Raises `SourcesError`, and then nothing has changed."""
        self._tell = tell
        self._settings = settings
        self._run = None
        self._ledger = Ledger()
        self._made: dict[str, Made] = {}
        self._kept = Kept(site)
        with self.phases.measure("reading"):
            digest = sources_digest(self._sources)
            self._stands_for = _digest(program_digest(), repr(settings), digest)
            self._key = _digest(self._stands_for, str(self._part)) if digest else ""
        if self._key and self._last().key == self._key:
            return self._last().told
        self._read()
        return self._told

    def _last(self) -> Shown:
        if self._shown is None:
            self._shown = self._cache.shown()
        return self._shown

    def _read(self) -> _Run:
        """Read, check and plan the whole site."""
        if self._run is not None:
            return self._run
        if self._memory is None:
            self._memory = self._cache.memory()
        if self._state is None:
            self._state = (self._cache.state() if self._last().key else None) or State()
        memory, old = self._memory, self._state
        with self.phases.measure("reading"):
            learn(self._sources, self._label, memory, self._tell)
            result = read_folder(self._sources, self._label, memory)
        with self.phases.measure("checks"):
            checked = check(result, self._settings, old, memory, self._tell)
            locator = Locator(self._sources, self._label)
            found, places = review(result, checked, old.places, memory, locator, self._tell)
            self._told = _report(found, SourceLines(self._sources, self._label))
        if has_errors(found.problems):
            self._memory = memory.again()
            raise SourcesError(self._told)
        gc.freeze()  # what was read stays to the end, and a look through it for garbage takes a second
        self._run = self._plan(result, checked, places, found, old)
        return self._run

    def _plan(self, result: ReadResult, checked: Checked, places: Any, found: Review, old: State) -> _Run:
        glances = {sop_id: facts.glance for sop_id, facts in checked.facts.items()}
        catalogue = replace(result.catalogue, glances=glances)
        public = catalogue if self._settings.drafts else catalogue.without_drafts()
        shown = shown_verdicts(catalogue, public, found)
        self._watch = Watch()
        settings = seen(_SEEN_SETTINGS, self._watch, ("settings",), self._settings)
        site = site_of(watch_catalogue(public, self._watch), shown, settings)
        groups = verdicts_by_office(public, shown)
        verdicts = {office: _digest(repr(group)) for office, group in groups.items()}
        fresh = self._fresh(public, catalogue, verdicts, old)
        self._ledger = old.written.only(fresh)
        return _Run(result, checked, places, verdicts, public, site, fresh)

    def _fresh(self, public: Catalogue, catalogue: Catalogue, verdicts: Mapping[str, str], old: State) -> set[str]:
        if not old.written.traces or self._memory is None:
            return set()
        before = old.catalogue(self._memory, catalogue)
        before = before if old.settings.get("drafts") else before.without_drafts()
        then = catalogue_view(before, settings=old.settings, verdicts=old.verdicts)
        now = catalogue_view(public, settings=asdict(self._settings), verdicts=verdicts)
        return old.written.fresh(then, now)

    # ── what the site generator asks for ──

    @property
    def pages(self) -> tuple[SitePage, ...]:
        """Every page of the catalogue."""
        run = self._run
        return run.site.pages if run else tuple(self._remembered(*values) for values in self._last().pages)

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
        return next(page for page in self._read().site.pages if page.address == address)

    def made(self, page: SitePage) -> Made:
        """The parts of a page that the site generator puts together itself."""
        return self._make(page.address, lambda: Made(str(page.content()), page.headings(), str(page.data())))

    def home(self, address: str) -> str:
        """What the home page at this address shows of the catalogue."""
        return self._make(f"{HOME}{address}", lambda: Made(str(self._read().site.home(address)), (), "")).content

    def _make(self, name: str, make: Callable[[], Made]) -> Made:
        if name in self._made:
            return self._made[name]
        known = self._last().made.get(name)
        if known is not None and (self._run is None or f"made:{name}" in self._run.fresh):
            self._made[name] = known
        else:
            self._read()
            with self._watch.recording() as looked:
                self._made[name] = make()
            self._ledger.enter(f"made:{name}", looked)
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
        guides = tuple(guides)
        marks = {kind: _digest(repr(frame)) for kind, frame in frames.items()}
        wanted = {page.address: _mark(page, marks[kind_of(page)]) for page in framed}
        wanted[INDEX] = _digest(repr(guides))
        wanted |= dict.fromkeys(self._files(wanted), "")
        printed = self._papers(papers)
        wanted |= {address: path.name for address, path in printed.items()}
        wanted = {name: mark for name, mark in wanted.items() if self._part.has(name)}
        todo = [name for name, mark in wanted.items() if not self._is_kept(name, mark)]
        products = {name: self._last().products[name] for name in wanted if name not in set(todo)}
        with self.phases.measure("files"):
            self._kept.put_back([address for product in products.values() for address in product.files])
        made = self._print(site, [name for name in todo if name in printed], printed)
        drawn = [name for name in todo if name not in printed]
        made |= self._produce(site, drawn, frames, guides) if drawn else {}
        for name, files in made.items():
            products[name] = Product(wanted[name], files)
        whole = sum(len(product.files) for product in products.values())
        if not self._part.is_whole:
            built = _digest(self._stands_for, *sorted(marks.values()), repr(guides))
            (site / MARKER).write_text(self._part.marker(built), encoding="utf-8")
        summary = Summary(self._count(), whole, sum(map(len, made.values())))
        self._remember(products, summary)
        return summary

    def _files(self, written: Collection[str]) -> list[str]:
        """Addresses of the files that are not made together with a page: it has none, or the generator makes it."""
        if self._run is not None:
            site = self._run.site
            beside = (file for page in site.pages if page.address not in written for file in page.beside)
            return [file.address for file in (*site.files, *beside)]
        pages = {page[0] for page in self._last().pages} | {INDEX}
        return [name for name in self._last().products if name not in pages and not name.endswith(".pdf")]

    def _papers(self, folder: Path) -> dict[str, Path]:
        """The PDFs by address: those of the last site as long as nothing has changed."""
        if self._run is None:
            known = {name: folder / it.mark for name, it in self._last().products.items() if name.endswith(".pdf")}
            if all(self._kept.files.get(name) == self._last().products[name].files[name] for name in known):
                return known
        with self.phases.measure("papers"):
            public = self._read().public
            return dict(site_papers(public, self._settings, folder, partial(self._tell, "Mencetak PDF")))

    def _print(self, site: Path, names: Sequence[str], printed: Mapping[str, Path]) -> dict[str, dict[str, Stamp]]:
        made = {}
        for name in names:
            target = site / name
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(printed[name], target)
            made[name] = {name: stamp_of(target)}
        return made

    def _is_kept(self, name: str, mark: str) -> bool:
        """Whether a product of the last build is still there as it was written, and would come out the same."""
        known = self._last().products.get(name)
        if known is None or known.mark != mark:
            return False
        if self._run is not None and not name.endswith(".pdf") and f"file:{name}" not in self._run.fresh:
            return False
        return all(self._kept.files.get(address) == stamp for address, stamp in known.files.items())

    def _produce(
        self, site: Path, names: Sequence[str], frames: Mapping[Kind, Frame], guides: tuple[ExtraPage, ...]
    ) -> dict[str, dict[str, Stamp]]:
        """Make the named products. Those that take longest come first, so that no processor waits for them alone."""
        planned = self._read().site
        makers: dict[str, Callable[[], Iterator[tuple[str, bytes]]]] = {}
        for page in planned.pages:
            makers[page.address] = lambda page=page: _page_files(page, frames[kind_of(page)])  # type: ignore[misc]
        for file in (*planned.files, *(file for page in planned.pages for file in page.beside)):
            makers[file.address] = lambda file=file: iter([(file.address, file.content())])  # type: ignore[misc]
        makers[INDEX] = lambda: iter([(INDEX, planned.index(guides))])
        order = sorted(names, key=lambda name: (name != INDEX, name.count("/") > 2))

        def some(part: Sequence[str]) -> list[tuple[str, dict[str, Stamp], tuple[Key, ...]]]:
            return [self._write(site, name, makers[name]) for name in part]

        made = {}
        with self.phases.measure("pages"):
            for part in share_out(order, some, lambda done: self._tell("Menulis halaman", done, len(order))):
                for name, files, keys in part:
                    made[name] = files
                    self._ledger.enter(f"file:{name}", keys)
        return made

    def _write(
        self, site: Path, name: str, maker: Callable[[], Iterator[tuple[str, bytes]]]
    ) -> tuple[str, dict[str, Stamp], tuple[Key, ...]]:
        files = {}
        with self._watch.recording() as looked:
            for address, content in maker():
                target = site / address
                try:
                    target.write_bytes(content)
                except FileNotFoundError:
                    target.parent.mkdir(parents=True, exist_ok=True)
                    target.write_bytes(content)
                files[address] = stamp_of(target)
        return name, files, tuple(looked)

    def _count(self) -> int:
        return len(self._run.result.catalogue.sops) if self._run is not None else self._last().counts[0]

    def _remember(self, products: dict[str, Product], summary: Summary) -> None:
        run, last = self._run, self._last()
        if run is None:
            return
        memory = self._memory or Memory()
        names = {*(f"file:{name}" for name in products), *(f"made:{name}" for name in self._made)}
        pages = [
            (p.address, p.title, p.description, p.parent, p.source, p.chart, p.has_contents, p.data is not str)
            for p in run.site.pages
        ]
        shown = Shown(self._key, pages, products, self._made, self._told, (summary.sops, summary.files))
        state = _state(run, memory, self._settings, self._ledger.only(names))
        if self._lasting and self._key:
            learned = memory.files.keys() != memory.known.keys() or memory.files != memory.known
            self._cache.save(shown, state, memory if learned or not last.key else None)
        self._shown, self._state, self._memory = shown, state, memory.follow()
        gc.unfreeze()


def _state(run: _Run, memory: Memory, settings: Settings, written: Ledger) -> State:
    catalogue, checked = run.result.catalogue, run.checked
    return State(
        registers=replace(catalogue, sops={}, glances={}),
        digests={sop.id: (sop.path, memory.files[sop.path].digest) for sop in catalogue.sops.values()},
        unread=run.result.unread,
        today=settings.today,
        settings=asdict(settings),
        verdicts=run.verdicts,
        facts=checked.facts,
        rules=checked.rules,
        places=run.places,
        checked=checked.ledger,
        written=written,
    )


def _page_files(page: SitePage, frame: Frame) -> Iterator[tuple[str, bytes]]:
    yield f"{page.address}index.html", frame.fill(page).encode("utf-8", "surrogateescape")
    for file in page.beside:
        yield file.address, file.content()


def _mark(page: SitePage, frame: str) -> str:
    return _digest(page.title, page.description, page.source, frame)


def _report(found: Review, lines: SourceLines) -> str:
    """All that is wrong when something stops the build; of very many warnings only how many there are of each."""
    if not found.verdicts:
        return ""
    problems = found.problems
    if has_errors(problems) or len(found.verdicts) <= _TOLD_ONE_BY_ONE:
        return as_text(Outcome(found), lines.line)
    return "".join([*tables(problems), f"\n{summary(problems)} Selengkapnya: sop periksa.\n"])


def _digest(*texts: str) -> str:
    return blake2b("\0".join(texts).encode("utf-8", "backslashreplace"), digest_size=16).hexdigest()
