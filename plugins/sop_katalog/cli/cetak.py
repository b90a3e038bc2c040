"""`sop cetak`: SOPs, books, standards and pledges as PDF. Exit 0: printed; 1: errors in the sources; 2: wrong usage."""

from __future__ import annotations

import difflib
import sys
from collections.abc import Callable, Iterator
from datetime import date
from enum import StrEnum
from functools import partial
from pathlib import Path
from typing import NoReturn

import click

from sop_katalog.checks.report import write_report
from sop_katalog.checks.runner import review_sources
from sop_katalog.model.catalogue import Catalogue
from sop_katalog.model.registers import Opd
from sop_katalog.model.sop import Sop, Status
from sop_katalog.problem import Severity
from sop_katalog.reading.folder import read_folder
from sop_katalog.reading.locate import Locator
from sop_katalog.render.matrix.sheet_input import Paper
from sop_katalog.render.pdf import api


class Kind(StrEnum):
    """What is printed."""

    SOP = "sop"
    BOOK = "buku"
    STANDARD = "standar"
    PLEDGE = "maklumat"


@click.command("cetak", help="Mencetak ke PDF. ID: id SOP (disdukcapil/ktp-el) atau OPD (disdukcapil); boleh beberapa.")
@click.argument("id", nargs=-1)
@click.option("--semua", "everything", is_flag=True, help="Seluruh pemerintah daerah.")
@click.option(
    "--jenis",
    "kind",
    type=click.Choice([kind.value for kind in Kind]),
    help="sop: lembar tiap SOP; buku: Dokumen SOP; standar: standar pelayanan; maklumat: maklumat pelayanan. "
    "Bawaan: sop untuk id SOP, buku untuk OPD dan --semua.",
)
@click.option("--kertas", "paper", type=click.Choice(["a4", "f4"]), default="a4", help="Ukuran kertas; bawaan: a4.")
@click.option(
    "--komponen",
    "components",
    type=click.Choice([part.value for part in api.Components]),
    default=api.Components.FOURTEEN.value,
    help="Untuk --jenis standar: enam komponen untuk umum, atau keempat belas komponen (bawaan).",
)
@click.option("--draf", "drafts", is_flag=True, help="Sertakan draf milik OPD; setiap lembarnya bertanda DRAF.")
@click.option(
    "--lambang",
    "logo",
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    help="Gambar lambang daerah: PNG, JPEG, atau SVG.",
)
@click.option("--sumber", "root", type=click.Path(path_type=Path), default="sops", help="Folder sumber; bawaan: sops.")
@click.option(
    "--ke",
    "folder",
    type=click.Path(path_type=Path, file_okay=False),
    default="cetak",
    help="Folder hasil; bawaan: cetak.",
)
def command(  # noqa: PLR0913, PLR0917 - one parameter for each option
    id: tuple[str, ...],
    everything: bool,
    kind: str | None,
    paper: str,
    components: str,
    drafts: bool,
    logo: Path | None,
    root: Path,
    folder: Path,
) -> None:
    """Print what was asked for, with progress, and name the files."""
    if everything == bool(id):
        raise click.UsageError("Sebutkan satu id atau lebih, atau --semua; tidak keduanya.")
    catalogue = _read(root)
    settings = api.PdfSettings(Paper(paper), _page_url(catalogue), logo.read_bytes() if logo else b"")
    plan = Plan(catalogue, settings, api.Components(components), drafts)
    if everything:
        plan.add_all(kind)
    for name in id:
        plan.add(name, kind)
    if not plan.files:
        _fail("Tidak ada yang dapat dicetak: SOP berlaku, standar, atau maklumatnya belum ada.")
    try:
        _write(plan, folder)
    except api.PdfError as error:
        hint = "Periksa gambar --lambang." if logo else "Laporkan ini kepada pemelihara Katalog SOP."
        _fail(f"PDF tidak dapat dibuat. {hint}\n{error}")
    except OSError as error:
        _fail(f"Folder {folder} tidak dapat ditulisi: {error.strerror}.")
    click.echo(str(folder / plan.files[0]) if len(plan.files) == 1 else f"{len(plan.files)} berkas di {folder}")


class Plan:
    """What is to be printed, by file name below the folder."""

    def __init__(
        self, catalogue: Catalogue, settings: api.PdfSettings, components: api.Components, drafts: bool
    ) -> None:
        self.catalogue, self.settings, self.components = catalogue, settings, components
        self.statuses = {Status.BERLAKU, Status.DALAM_REVISI} | ({Status.DRAF} if drafts else set())
        self.sops: dict[str, Sop] = {}
        self.others: dict[str, Callable[[], bytes | None]] = {}

    @property
    def files(self) -> list[str]:
        """All file names."""
        return [*self.sops, *self.others]

    def print(self) -> Iterator[tuple[str, bytes]]:
        """The files one by one; many SOPs are made in several processes."""
        yield from zip(self.sops, api.sop_pdfs(self.sops.values(), self.catalogue, self.settings), strict=True)
        for name, make in self.others.items():
            pdf = make()
            if pdf is not None:
                yield name, pdf

    def add(self, name: str, kind: str | None) -> None:
        """An SOP or an OPD by its id; an old id leads to the new one."""
        catalogue = self.catalogue
        sop = catalogue.sops.get(catalogue.redirects.get(name, name))
        if sop is not None:
            self._add_sop(sop, kind)
        elif name in catalogue.opd:
            self._add_office(catalogue.opd[name], kind or Kind.BOOK)
        else:
            raise click.UsageError(_unknown(name, catalogue))

    def add_all(self, kind: str | None) -> None:
        """The whole government."""
        if kind in (None, Kind.BOOK):
            sops = tuple(filter(self._wanted, self.catalogue.sops.values()))
            if sops:
                book = partial(api.government_book_pdf, sops, self.catalogue, self.settings)
                self.others["buku-sop.pdf"] = book
            return
        for opd in self.catalogue.opd.values():
            self._add_office(opd, kind)

    def _add_sop(self, sop: Sop, kind: str | None) -> None:
        if kind in (Kind.BOOK, Kind.PLEDGE):
            raise click.UsageError(f"“{sop.id}” adalah SOP. Untuk {kind}, sebutkan OPD-nya: {sop.opd}.")
        if kind != Kind.STANDARD:
            self.sops[f"{sop.id}.pdf"] = sop
        elif self.catalogue.standard(sop) is None:
            raise click.UsageError(f"SOP “{sop.id}” tidak mempunyai standar pelayanan.")
        else:
            self._add_standard(sop)

    def _add_standard(self, sop: Sop) -> None:
        leaflet = partial(api.standard_pdf, sop, self.catalogue, self.settings, self.components)
        self.others[f"{sop.id}-standar-{self.components}.pdf"] = leaflet

    def _add_office(self, opd: Opd, kind: str | None) -> None:
        sops = tuple(filter(self._wanted, self.catalogue.of_opd(opd.id)))
        if kind == Kind.SOP:
            self.sops.update({f"{sop.id}.pdf": sop for sop in sops})
        elif kind == Kind.STANDARD:
            for sop in sops:
                if self.catalogue.standard(sop) is not None:
                    self._add_standard(sop)
        elif kind == Kind.PLEDGE:
            if opd.maklumat is not None and opd.maklumat.teks:
                self.others[f"{opd.id}/maklumat.pdf"] = partial(api.pledge_pdf, opd, self.catalogue, self.settings)
        elif sops:
            self.others[f"{opd.id}/buku-sop.pdf"] = partial(
                api.office_book_pdf, opd, sops, self.catalogue, self.settings
            )

    def _wanted(self, sop: Sop) -> bool:
        return sop.status in self.statuses


def _read(root: Path) -> Catalogue:
    """The catalogue of sources without errors; with errors, the list of them and nothing printed."""
    if not root.is_dir():
        raise click.UsageError(f"Folder sumber “{root}” tidak ada.")
    result = read_folder(root, root.as_posix())
    review = review_sources(result, Locator(root, root.as_posix()), date.today())
    errors = [problem for problem in review.problems if problem.severity is Severity.GALAT]
    if errors:
        _fail(f"{write_report('teks', errors)}Tidak ada yang dicetak. Perbaiki galat di atas lebih dulu.")
    return result.catalogue


def _fail(text: str) -> NoReturn:
    click.echo(text, err=True)
    sys.exit(1)


def _page_url(catalogue: Catalogue) -> str:
    """Where the page of an SOP stands on the site of the catalogue."""
    site = catalogue.government.laman.rstrip("/")
    return f"{site}/opd/{{id}}/#versi-{{versi}}" if site else ""


def _unknown(name: str, catalogue: Catalogue) -> str:
    near = difflib.get_close_matches(name, [*catalogue.sops, *catalogue.opd], n=3, cutoff=0.6)
    near = near or [sop_id for sop_id, sop in catalogue.sops.items() if sop.slug == name.rpartition("/")[2]]
    hint = (
        f" Mungkin maksud Anda: {', '.join(near)}." if near else " Id adalah nama folder dan berkas di folder sumber."
    )
    return f"Tidak ada SOP atau OPD dengan id “{name}”.{hint}"


def _write(plan: Plan, folder: Path) -> None:
    files = plan.files
    with click.progressbar(plan.print(), length=len(files), label="Mencetak", file=sys.stderr) as bar:
        for name, pdf in bar:
            target = folder / name
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(pdf)
