"""From a folder of sources to a catalogue and all its problems, in one run (format sumber §1, §7)."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from dataclasses import field
from pathlib import Path
from typing import Any

from sop_katalog.model.catalogue import Catalogue
from sop_katalog.model.kata import Kata
from sop_katalog.model.registers import Government, LiburTahun, Opd, Taksonomi
from sop_katalog.model.sop import Sop
from sop_katalog.problem import Problem
from sop_katalog.reading import office_format, register_format
from sop_katalog.reading.collector import collector_paused
from sop_katalog.reading.kata_format import WORDS
from sop_katalog.reading.locate import Locator
from sop_katalog.reading.memory import Memory
from sop_katalog.reading.shapes import ID_PATTERN
from sop_katalog.reading.sop_format import read_sop
from sop_katalog.reading.source import Report, decode
from sop_katalog.reading.sources import Sources, is_folder, readable
from sop_katalog.values import dataclass

_REGISTERS = ("katalog.yml", "pelaksana.yml", "regulasi.yml", "taksonomi.yml", "kata.yml")
_OFFICE_FILES = ("opd.yml", "pelaksana.yml")
_RESERVED = frozenset({"index", "readme"})


@dataclass(frozen=True, slots=True)
class ReadResult:
    """What reading a folder gives. `unread` are ids of SOP files that exist but could not be read at all."""

    catalogue: Catalogue
    problems: tuple[Problem, ...]
    unread: frozenset[str] = frozenset()


@dataclass(slots=True)
class _Found:
    """The SOPs of one run: those read, those that could not be, and who has which address."""

    sops: dict[str, Sop] = field(default_factory=dict)
    unread: set[str] = field(default_factory=set)
    addresses: dict[str, str] = field(default_factory=dict)


def read_folder(root: Path, label: str = "", memory: Memory | None = None) -> ReadResult:
    """Read a whole folder of sources. `label` is how messages name it; default: its own name. What `memory` knows of
    unchanged files is not read again, and it learns the others.

    Raises nothing for what authors write; a missing folder is a problem too.
    """
    with collector_paused():
        return _read(root, label, memory)


def _read(root: Path, label: str, memory: Memory | None) -> ReadResult:
    sources = Sources(root, label or readable(root.resolve().name), memory)
    if not is_folder(root):
        _empty(sources, "Folder sumber tidak ada.")
        return ReadResult(Catalogue(Government(nama="")), tuple(sources.problems))
    found, entries = _Found(), sources.entries(root)
    if entries is not None and root / "katalog.yml" not in entries:
        _no_government(sources)
    government = sources.register(root / "katalog.yml", office_format.GOVERNMENT, Government(nama="Pemerintah Daerah"))
    offices = _offices(sources, found, entries or [])
    registers = _registers(sources)
    if entries is not None and not found.sops and not found.unread:
        _empty(sources, "Tidak ada satu pun berkas SOP di folder sumber.")
    catalogue = Catalogue(government=government, opd=offices, sops=dict(sorted(found.sops.items())), **registers)
    _old_addresses(sources, found, catalogue)
    problems = sorted(sources.problems, key=lambda problem: problem.sort_key)
    return ReadResult(catalogue, tuple(problems), frozenset(found.unread))


def _empty(sources: Sources, message: str) -> None:
    remedy = "Buat folder OPD berisi opd.yml dan berkas SOP, misalnya sops/disdukcapil/ktp-el.md."
    Report(sources.label, sources.problems).add("sumber-kosong", message, remedy)


def _no_government(sources: Sources) -> None:
    remedy = "Buat katalog.yml berisi sedikitnya “nama: Kabupaten …”."
    sources.report(sources.root / "katalog.yml").add("katalog-hilang", "Berkas katalog.yml tidak ada.", remedy)


def _registers(sources: Sources) -> dict[str, Any]:
    actors = sources.register(sources.root / "pelaksana.yml", register_format.PELAKSANA, {})
    laws = sources.register(sources.root / "regulasi.yml", register_format.REGULASI, {})
    return {
        "pelaksana": register_format.actors(actors),
        "regulasi": register_format.laws(laws),
        "taksonomi": sources.register(sources.root / "taksonomi.yml", register_format.TAKSONOMI, Taksonomi()),
        "libur": _holidays(sources),
        "kata": sources.register(sources.root / "kata.yml", WORDS, Kata()),
    }


def _holidays(sources: Sources) -> dict[int, LiburTahun]:
    folder = sources.root / "libur"
    found: dict[int, LiburTahun] = {}
    names = sources.entries(folder) if is_folder(folder) and sources.usable(folder) else None
    for path in names or ():
        if re.fullmatch(r"(?:19|20|21)[0-9]{2}\.yml", path.name):
            year = int(path.stem)
            values = sources.register(path, register_format.holiday_table(year), {"libur": ()})
            found[year] = register_format.holidays(values, year)
        elif sources.usable(path):
            sources.foreign(path)
    return {year: days for year, days in found.items() if days.libur}


def _offices(sources: Sources, found: _Found, entries: list[Path]) -> dict[str, Opd]:
    offices: dict[str, Opd] = {}
    for entry in entries:
        if entry.name in _REGISTERS or not sources.usable(entry):
            continue
        if not is_folder(entry):
            sources.foreign(entry)
        elif entry.name != "libur":
            office = _office(sources, found, entry)
            offices[office.id] = office
    return offices


def _office(sources: Sources, found: _Found, folder: Path) -> Opd:
    opd, path = readable(folder.name), folder / "opd.yml"
    _check_name(sources, folder, opd, "folder OPD")
    entries = sources.entries(folder)
    if entries is not None and path not in entries:
        message = f"Folder “{opd}” tidak berisi opd.yml."
        remedy = "Buat opd.yml berisi sedikitnya “nama: …”; bila bukan OPD, awali nama folder dengan _."
        sources.report(path).add("opd-tanpa-berkas", message, remedy)
    values = sources.register(path, office_format.OPD, {"nama": opd})
    own = register_format.actors(sources.register(folder / "pelaksana.yml", register_format.PELAKSANA, {}))
    for entry in entries or ():
        if entry.suffix == ".md":
            _sop(sources, found, entry, f"{opd}/{readable(entry.stem)}")
        elif entry.name not in _OFFICE_FILES and sources.usable(entry):
            sources.foreign(entry)
    return office_format.office(opd, sources.report(path).path, values, own)


def _sop(sources: Sources, found: _Found, path: Path, sop_id: str) -> None:
    report = sources.report(path)
    _check_name(sources, path, sop_id.partition("/")[2], "berkas SOP")
    other = found.addresses.setdefault(sop_id.casefold(), report.path)
    if other != report.path:
        message = f"Alamat “{sop_id}” sudah dipakai {other}; huruf besar dan kecil tidak membedakan alamat."
        report.add("alamat-ganda", message, "Ganti nama salah satu berkas.")
    sop = sources.read(path, lambda data, inner: read_sop_file(data, sop_id, inner), report)
    if sop is None:
        found.unread.add(sop_id)
    else:
        found.sops[sop_id] = sop


def read_sop_file(data: bytes, sop_id: str, report: Report) -> Sop | None:
    """The SOP in the bytes of a file; None when there is none."""
    text = decode(data, report)
    return read_sop(text, sop_id, report) if text is not None else None


def sop_files(root: Path) -> Iterator[tuple[Path, str]]:
    """(file, SOP id) of what looks like an SOP, in order; whether it can be read is another question."""
    for folder in _shown_names(root):
        office = root / folder
        if is_folder(office):
            for name in _shown_names(office):
                if name.endswith(".md"):
                    yield office / name, f"{readable(folder)}/{readable(name[:-3])}"


def _shown_names(folder: Path) -> list[str]:
    try:
        return sorted(entry.name for entry in os.scandir(folder) if not entry.name.startswith(("_", ".")))
    except OSError:
        return []


def _check_name(sources: Sources, path: Path, name: str, what: str) -> None:
    if name in _RESERVED:
        message, remedy = f"Nama “{name}” dipakai oleh situs sendiri.", "Pakai nama lain; yang bukan sumber diawali _."
    elif not re.fullmatch(ID_PATTERN, name):
        message = f"Nama {what} “{name}” tidak dapat menjadi alamat halaman."
        remedy = "Ganti nama memakai huruf kecil, angka, dan tanda hubung; yang bukan sumber diawali _."
    else:
        return
    sources.report(path).add("id-tak-sah", message, remedy)


def _old_addresses(sources: Sources, found: _Found, catalogue: Catalogue) -> None:
    """An old id may be neither a living SOP nor the old id of another one."""
    owners = dict(found.addresses)
    locate = Locator(sources.root, sources.label)
    for sop in catalogue.sops.values():
        for number, old in enumerate(sop.id_lama, 1):
            other = owners.setdefault(old.casefold(), sop.path)
            if other == sop.path and old != sop.id:
                continue
            key = f"id_lama[{number}]"
            line, column = locate(sop.path, key)
            whose = "berkas ini sendiri" if other == sop.path else other
            message = f"Alamat lama “{old}” sudah dipakai {whose}."
            remedy = "Hapus id lama ini, atau ganti nama berkas yang memakainya."
            report = Report(sop.path, sources.problems)
            report.add("alamat-ganda", message, remedy, line=line, column=column, key=key)
