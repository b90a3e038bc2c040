"""Products written into the folder of the site: pages and files that are made, PDFs that are copied."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from sop_katalog.model.watch import Key, Watch
from sop_katalog.publish.frame import Frame, Kind, kind_of
from sop_katalog.publish.site import INDEX, Site, SitePage
from sop_katalog.publish.warm.kept import Stamp, stamp_of
from sop_katalog.publish.warm.share import WORTH_SHARING, share_out
from sop_katalog.render.kata import Words
from sop_katalog.render.templates import load_components
from sop_katalog.search.extra_page import ExtraPage

_LIST_DEPTH = 2
"""Slashes in the addresses of lists, which take longest; the pages of SOPs lie deeper."""

Maker = Callable[[], Iterator[tuple[str, bytes]]]


class Written(NamedTuple):
    """A product that was made: its files, and what was looked at for it."""

    name: str
    files: dict[str, Stamp]
    keys: tuple[Key, ...]


def makers(site: Site, frames: Mapping[Kind, Frame], guides: tuple[ExtraPage, ...]) -> dict[str, Maker]:
    """How each product is made, by name: the address of a page, with the files beside it, or of a file."""
    found: dict[str, Maker] = {}
    for page in site.pages:
        found[page.address] = lambda page=page: _page_files(page, frames[kind_of(page)])  # type: ignore[misc]
    for file in (*site.files, *(file for page in site.pages for file in page.beside)):
        found[file.address] = lambda file=file: iter([(file.address, file.content())])  # type: ignore[misc]
    found[INDEX] = lambda: iter([(INDEX, site.index(guides))])
    return found


def produce(
    folder: Path,
    names: Sequence[str],
    known: Mapping[str, Maker],
    watch: Watch,
    kata: Words,
    tell: Callable[[int], None],
) -> Iterator[Written]:
    """Make products on all processors; those that take longest first, so that no processor waits for them alone.

    One processor makes all lists: whoever looks at every SOP has a copy of them all in its memory afterwards. `kata`
    are the words of the site, for which the components are compiled before.
    """
    order = sorted(names, key=lambda name: (name != INDEX, name.count("/") > _LIST_DEPTH))
    lists = sum(name.count("/") <= _LIST_DEPTH for name in order)

    if len(order) >= WORTH_SHARING:
        load_components(kata)

    root = f"{folder.as_posix()}/"

    def some(part: Sequence[str]) -> list[Written]:
        return [_write(root, name, known[name], watch) for name in part]

    for done in share_out(order, some, tell, lists):
        yield from done


def copy_papers(folder: Path, papers: Mapping[str, Path]) -> Iterator[Written]:
    """PDFs by address, from the cache they are kept in."""
    for address, path in papers.items():
        target = folder / address
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(path, target)
        yield Written(address, {address: stamp_of(target)}, ())


def _page_files(page: SitePage, frame: Frame) -> Iterator[tuple[str, bytes]]:
    yield f"{page.address}index.html", frame.fill(page).encode("utf-8", "surrogateescape")
    for file in page.beside:
        yield file.address, file.content()


def _write(root: str, name: str, make: Maker, watch: Watch) -> Written:
    """Make a product and write its files below `root`, which ends in `/`; by strings, for there are three an SOP."""
    files, folder = {}, ""
    with watch.recording() as looked:
        for address, content in make():
            target = f"{root}{address}"
            if folder != (folder := target.rpartition("/")[0]):
                os.makedirs(folder, exist_ok=True)  # noqa: PTH103 - as the line above says
            with open(target, "wb") as file:  # noqa: PTH123 - as above
                file.write(content)
            files[address] = stamp_of(target)
    return Written(name, files, tuple(looked))
