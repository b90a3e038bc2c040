"""Sites built without a site generator: the workshop with frames of three pieces."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from sop_katalog.publish.frame import Frame, has_frame, kind_of
from sop_katalog.publish.parts import Part
from sop_katalog.publish.site import Settings
from sop_katalog.publish.warm.workshop import Summary, Workshop
from tests.site.project import ROOT

SETTINGS = Settings(base_url="https://sop.contohkab.go.id/", today=date(2026, 11, 2))
_PIECES = ("<title>", "qzjudulqz", "</title>", "<h1>qzisiqz</h1>", "", "qzdataqz", "", "qzdaftarqz", "")


@dataclass
class Project:
    """A copy of the sample's sources with a site and a cache of its own."""

    folder: Path
    settings: Settings = SETTINGS
    frame: str = "kulit"
    part: Part = field(default_factory=Part)
    workshop: Workshop | None = None
    made: set[str] = field(default_factory=set)

    @property
    def site(self) -> Path:
        return self.folder / "site"

    @property
    def cache(self) -> Path:
        return self.folder / "cache"

    def source(self, name: str) -> Path:
        return self.folder / "sops" / name

    def change(self, name: str, old: str, new: str) -> None:
        """Replace a text that must be there."""
        text = self.source(name).read_text(encoding="utf-8")
        assert old in text, f"{old!r} is not in {name}"
        self.source(name).write_text(text.replace(old, new, 1), encoding="utf-8")

    def build(self, *, lasting: bool = True) -> Summary:
        """Build once, as a process of its own would unless `workshop` is set. `made` are the files written now."""
        shop = self.workshop or Workshop(self.folder / "sops", "sops", self.cache, lasting=lasting, part=self.part)
        shop.begin(self.settings, self.site, lambda _what, _done, _whole: None)
        before = stamps(self.site)
        shop.set_aside()
        self.site.mkdir(parents=True, exist_ok=True)
        (self.site / "index.html").write_text(shop.home(""), encoding="utf-8")
        framed = [page for page in shop.pages if has_frame(page)]
        for page in shop.pages:
            if not has_frame(page):
                made = shop.made(page)
                target = self.site / page.address / "index.html"
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_text(f"{made.content}{made.headings}{made.data}", encoding="utf-8")
        frames = {kind_of(page): Frame((self.frame, *_PIECES[1:]), "#qzbabqz") for page in framed}
        done = shop.finish(self.site, framed, frames, (), self.cache / "pdf")
        after = stamps(self.site)
        own = {"index.html", *(f"{page.address}index.html" for page in shop.pages if not has_frame(page))}
        self.made = {name for name, stamp in after.items() if before.get(name) != stamp} - own
        return done


def stamps(folder: Path) -> dict[str, tuple[int, int]]:
    """Inode and time of every file: a file that is written again has another one."""
    return {
        path.relative_to(folder).as_posix(): (path.stat().st_ino, path.stat().st_mtime_ns)
        for path in folder.rglob("*")
        if path.is_file()
    }


def contents(folder: Path) -> dict[str, bytes]:
    """Every file by its name."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def differing(one: Mapping[str, bytes], other: Mapping[str, bytes]) -> set[str]:
    """Names of files that are not the same in both."""
    return {name for name in one.keys() | other.keys() if one.get(name) != other.get(name)}


def sample(folder: Path) -> Project:
    """The sample catalogue, not built yet."""
    shutil.copytree(ROOT / "sops", folder / "sops")
    return Project(folder)


def cold(project: Project, folder: Path) -> dict[str, bytes]:
    """What a build from nothing in another folder gives for the same sources and settings."""
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(project.folder / "sops", folder / "sops")
    other = Project(folder, project.settings, project.frame)
    other.build(lasting=False)
    return contents(other.site)
