"""The Dokumen SOP of an OPD or of the whole government: Unsur Dokumentasi, then every SOP.

Parts and their order: PermenPAN-RB 35/2012, Lampiran Bab III C: halaman judul, keputusan pimpinan, daftar isi,
penjelasan singkat penggunaan, and the Unsur Prosedur of each SOP.
"""

from __future__ import annotations

import json
from collections import Counter
from typing import Final

from sop_katalog.model.catalogue import Catalogue
from sop_katalog.model.registers import Government, Opd
from sop_katalog.model.sop import Sop
from sop_katalog.render.matrix.layout import PAPER_SIZES
from sop_katalog.render.pdf.engine import Document
from sop_katalog.render.pdf.fonts import tidy
from sop_katalog.render.pdf.nodes import Node, rounded
from sop_katalog.render.pdf.notes import notes
from sop_katalog.render.pdf.outline import Outline
from sop_katalog.render.pdf.settings import PdfSettings
from sop_katalog.render.pdf.sheet_page import sheet_pages
from sop_katalog.render.pdf.sop_document import SopTask, date_of, properties, sop_task
from sop_katalog.render.pdf.task import digest, key_of
from sop_katalog.values import dataclass

_HEADS: Final = {"kabupaten": "Bupati", "kota": "Wali Kota", "provinsi": "Gubernur"}


@dataclass(frozen=True, slots=True)
class Chapter:
    """The SOPs of one OPD in a book. `level` is that of their titles and `first` the number of the first one."""

    title: str
    level: int
    first: int
    sops: tuple[SopTask, ...]

    def node(self) -> Node:
        """All sheets one after the other."""
        numbers = range(self.first, self.first + len(self.sops))
        outlines = [Outline(self.level, details=False, number=f"{number}.") for number in numbers]
        sheets = [sheet_pages(sop.sheets, outline) for sop, outline in zip(self.sops, outlines, strict=True)]
        return {"title": self.title, "pages": [page for pages in sheets for page in pages]}


@dataclass(frozen=True, slots=True)
class BookTask:
    """Everything that a book depends on; its sheets are laid out when it is made."""

    front: Node
    chapters: tuple[Chapter, ...]
    logo: bytes

    @property
    def key(self) -> str:
        """SHA-256 over the parts before the SOPs and over the keys of these."""
        chapters = [[part.title, part.level, part.first, [sop.key for sop in part.sops]] for part in self.chapters]
        return key_of(json.dumps([self.front, chapters, digest(self.logo)], sort_keys=True))

    def document(self) -> Document:
        """What is typeset."""
        return Document("buku", {**self.front, "chapters": [part.node() for part in self.chapters]}, self.logo)


def office_book(opd: Opd, sops: tuple[Sop, ...], catalogue: Catalogue, settings: PdfSettings) -> BookTask:
    """The book of one OPD."""
    about = f"Standar Operasional Prosedur {opd.nama}"
    front = {
        **properties(about, government_name(catalogue.government), date_of(sops)),
        "portrait": portrait(settings),
        "cover": _cover(catalogue.government, opd.nama, _office_address(opd), sops),
        "decree": {"title": f"Keputusan {head_of(opd, sops)}", "about": about, "post": head_of(opd, sops)},
        "notes": notes(opd.nama, sops, catalogue),
    }
    return BookTask(front, (Chapter("", 1, 1, _tasks(sops, catalogue, settings)),), settings.logo)


def government_book(sops: tuple[Sop, ...], catalogue: Catalogue, settings: PdfSettings) -> BookTask:
    """The book of all OPD, in the order of their names."""
    government = catalogue.government
    wanted = {sop.id for sop in sops}
    offices = sorted(catalogue.opd.values(), key=lambda opd: (opd.nama.casefold(), opd.id))
    chapters: list[Chapter] = []
    ordered: list[Sop] = []
    for opd in offices:
        own = tuple(sop for sop in catalogue.of_opd(opd.id) if sop.id in wanted)
        if own:
            chapters.append(Chapter(tidy(opd.nama), 2, len(ordered) + 1, _tasks(own, catalogue, settings)))
            ordered += own
    name = government_name(government)
    about = f"Standar Operasional Prosedur di Lingkungan {name}"
    head = _regional_head(government)
    front = {
        **properties(about, name, date_of(sops)),
        "portrait": portrait(settings),
        "cover": _cover(government, "", [government.alamat, government.laman], sops),
        "decree": {"title": f"Keputusan {head}", "about": about, "post": head},
        "notes": notes(f"lingkungan {name}", tuple(ordered), catalogue),
    }
    return BookTask(front, tuple(chapters), settings.logo)


def _tasks(sops: tuple[Sop, ...], catalogue: Catalogue, settings: PdfSettings) -> tuple[SopTask, ...]:
    return tuple(sop_task(sop, catalogue, settings) for sop in sops)


def _cover(government: Government, office: str, address: list[str], sops: tuple[Sop, ...]) -> Node:
    return {
        "government": tidy(government_name(government)),
        "office": tidy(office),
        "subtitle": "Administrasi Pemerintahan",
        "year": str(date_of(sops).year),
        "address": [tidy(line) for line in address if line],
    }


def _office_address(opd: Opd) -> list[str]:
    contact = opd.kontak
    phone = f"Telepon {contact.telepon}" if contact and contact.telepon else ""
    mail = f"Surel {contact.surel}" if contact and contact.surel else ""
    return [opd.alamat, " · ".join(part for part in (phone, mail) if part), opd.laman]


def government_name(government: Government) -> str:
    """The government as it signs: “Pemerintah Kabupaten Contoh”."""
    name = government.nama
    return name if name.casefold().startswith("pemerintah") else f"Pemerintah {name}"


def _regional_head(government: Government) -> str:
    """The post that sets the SOPs of a whole region (PermenPAN-RB 35/2012: Peraturan Kepala Daerah)."""
    post = _HEADS.get(government.tingkat, "Kepala Daerah")
    words = government.nama.removeprefix("Pemerintah ").split()
    place = words[1:] if words and words[0].casefold() == government.tingkat else words
    return " ".join([post, *place])


def head_of(opd: Opd, sops: tuple[Sop, ...]) -> str:
    """The post of the head of an OPD: the one that signed most of its SOPs."""
    posts = Counter(sop.disahkan_oleh.jabatan for sop in sops if sop.disahkan_oleh and sop.disahkan_oleh.jabatan)
    return min(posts, key=lambda post: (-posts[post], post), default=f"Kepala {opd.nama}")


def portrait(settings: PdfSettings) -> list[float]:
    """Width and height of upright paper in points."""
    height, width = PAPER_SIZES[settings.paper]
    return [rounded(width), rounded(height)]
