"""From a folder of sources to a catalogue and all its problems, in one run (format sumber §1, §7)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar

from sop_katalog.model.catalogue import Catalogue
from sop_katalog.model.registers import Government, LiburTahun, Opd, Pelaksana, Regulasi, Taksonomi
from sop_katalog.model.sop import Sop
from sop_katalog.problem import Problem, Severity
from sop_katalog.reading import register_format as tables
from sop_katalog.reading.shapes import ID_PATTERN, Shape
from sop_katalog.reading.sop_format import read_sop
from sop_katalog.reading.source import Report, read_text
from sop_katalog.reading.tree import parse_mapping

T = TypeVar("T")
_REGISTERS = ("katalog.yml", "pelaksana.yml", "regulasi.yml", "taksonomi.yml")
_LOST = frozenset({".md", ".markdown", ".yml", ".yaml", ".txt"})
_RESERVED = frozenset({"index", "readme"})


@dataclass(frozen=True, slots=True)
class ReadResult:
    """What reading a folder gives. `unread` are ids of SOP files that exist but could not be read at all."""

    catalogue: Catalogue
    problems: tuple[Problem, ...]
    unread: frozenset[str] = frozenset()


@dataclass(slots=True)
class _Reading:
    """One run over a folder."""

    root: Path
    label: str
    problems: list[Problem] = field(default_factory=list)
    sops: dict[str, Sop] = field(default_factory=dict)
    unread: set[str] = field(default_factory=set)
    addresses: dict[str, str] = field(default_factory=dict)

    def report(self, path: Path) -> Report:
        relative = path.relative_to(self.root).as_posix()
        return Report(f"{self.label}/{relative}" if relative != "." else self.label, self.problems)

    def entries(self, folder: Path) -> list[Path]:
        """What is in a folder, sorted; hidden and `_` names, and links out of the sources, are left out."""
        found = sorted(entry for entry in folder.iterdir() if not entry.name.startswith(("_", ".")))
        return [entry for entry in found if self._inside(entry)]

    def _inside(self, path: Path) -> bool:
        if not path.is_symlink() or path.resolve().is_relative_to(self.root.resolve()):
            return True
        self.report(path).add(
            "tautan-keluar",
            "Tautan simbolik ini menunjuk ke luar folder sumber.",
            "Salin isinya ke dalam folder sumber, atau hapus tautan ini.",
        )
        return False

    def register(self, path: Path, shape: Shape[T], default: T) -> T:
        """One register file; the default when it is missing or cannot be read."""
        if not path.is_file() or not self._inside(path):
            return default
        report = self.report(path)
        text = read_text(path, report)
        root = parse_mapping(text, report) if text is not None else None
        value = shape.read(root, "", report) if root is not None else None
        return default if value is None else value


def read_folder(root: Path, label: str = "") -> ReadResult:
    """Read a whole folder of sources. `label` is how messages name it; default: its own name.

    Raises nothing for what authors write; a missing folder is a problem too.
    """
    run = _Reading(root, label or root.name)
    if not root.is_dir():
        _empty(run, "Folder sumber tidak ada.")
        return ReadResult(Catalogue(Government(nama="")), tuple(run.problems))
    government, offices = _government(run), _offices(run)
    registers = _registers(run)
    if not run.sops and not run.unread:
        _empty(run, "Tidak ada satu pun berkas SOP di folder sumber.")
    catalogue = Catalogue(government=government, opd=offices, sops=dict(sorted(run.sops.items())), **registers)
    _old_addresses(run, catalogue)
    problems = sorted(run.problems, key=lambda problem: problem.sort_key)
    return ReadResult(catalogue, tuple(problems), frozenset(run.unread))


def _empty(run: _Reading, message: str) -> None:
    remedy = "Buat folder OPD berisi opd.yml dan berkas SOP, misalnya sops/disdukcapil/ktp-el.md."
    Report(run.label, run.problems).add("sumber-kosong", message, remedy)


def _government(run: _Reading) -> Government:
    path = run.root / "katalog.yml"
    if not path.exists():
        run.report(path).add(
            "katalog-hilang",
            "Berkas katalog.yml tidak ada.",
            "Buat katalog.yml berisi sedikitnya “nama: Kabupaten …”.",
        )
    return run.register(path, tables.GOVERNMENT, Government(nama="Pemerintah Daerah"))


def _registers(run: _Reading) -> dict[str, Any]:
    taxonomy = run.register(run.root / "taksonomi.yml", tables.TAKSONOMI, Taksonomi())
    return {
        "pelaksana": tables.actors(run.register(run.root / "pelaksana.yml", tables.PELAKSANA, {})),
        "regulasi": _laws(run),
        "taksonomi": taxonomy,
        "libur": _holidays(run),
    }


def _laws(run: _Reading) -> dict[str, Regulasi]:
    return tables.laws(run.register(run.root / "regulasi.yml", tables.REGULASI, {}))


def _holidays(run: _Reading) -> dict[int, LiburTahun]:
    folder = run.root / "libur"
    found: dict[int, LiburTahun] = {}
    for path in run.entries(folder) if folder.is_dir() else []:
        if path.suffix != ".yml":
            _foreign(run, path)
            continue
        report = run.report(path)
        values = run.register(path, tables.LIBUR, {})
        if values:
            year = tables.holidays(values, report)
            found[year.tahun] = year
    return dict(sorted(found.items()))


def _offices(run: _Reading) -> dict[str, Opd]:
    found: dict[str, Opd] = {}
    for entry in run.entries(run.root):
        if entry.is_dir():
            if entry.name != "libur":
                office = _office(run, entry)
                found[office.id] = office
        elif entry.name not in _REGISTERS:
            _foreign(run, entry)
    return found


def _office(run: _Reading, folder: Path) -> Opd:
    path = folder / "opd.yml"
    _check_name(run, folder, folder.name, "folder OPD")
    if not path.exists():
        run.report(path).add(
            "opd-tanpa-berkas",
            f"Folder “{folder.name}” tidak berisi opd.yml.",
            "Buat opd.yml berisi sedikitnya “nama: …”; bila bukan OPD, awali nama folder dengan _.",
        )
    values = run.register(path, tables.OPD, {"nama": folder.name})
    own: dict[str, Pelaksana] = tables.actors(run.register(folder / "pelaksana.yml", tables.PELAKSANA, {}))
    for entry in run.entries(folder):
        if entry.is_file() and entry.suffix == ".md":
            _sop(run, entry, f"{folder.name}/{entry.stem}")
        elif entry.name not in ("opd.yml", "pelaksana.yml"):
            _foreign(run, entry)
    return tables.office(folder.name, run.report(path).path, values, own)


def _sop(run: _Reading, path: Path, sop_id: str) -> None:
    report = run.report(path)
    _check_name(run, path, path.stem, "berkas SOP")
    other = run.addresses.setdefault(sop_id.casefold(), report.path)
    if other != report.path:
        _same_address(report, sop_id, other)
    text = read_text(path, report)
    sop = read_sop(text, sop_id, report) if text is not None else None
    if sop is None:
        run.unread.add(sop_id)
    else:
        run.sops[sop_id] = sop


def _check_name(run: _Reading, path: Path, name: str, what: str) -> None:
    if not re.fullmatch(ID_PATTERN, name) or name in _RESERVED:
        run.report(path).add(
            "id-tak-sah",
            f"Nama {what} “{name}” tidak dapat menjadi alamat halaman.",
            "Ganti nama memakai huruf kecil, angka, dan tanda hubung; yang bukan sumber diawali _.",
        )


def _same_address(report: Report, sop_id: str, other: str) -> None:
    report.add(
        "alamat-ganda",
        f"Alamat “{sop_id}” sudah dipakai {other}.",
        "Ganti nama salah satu berkas, atau hapus id_lama yang bentrok.",
        key="id_lama",
    )


def _old_addresses(run: _Reading, catalogue: Catalogue) -> None:
    """An old id may be neither a living SOP nor the old id of another one."""
    owners = dict(run.addresses)
    for sop in catalogue.sops.values():
        for old in sop.id_lama:
            other = owners.setdefault(old.casefold(), sop.path)
            if other != sop.path or old == sop.id:
                _same_address(Report(sop.path, run.problems), old, other)


def _foreign(run: _Reading, path: Path) -> None:
    """A file that is not read: an error when an author would expect it to be, else a warning."""
    lost = any(child.suffix.casefold() in _LOST for child in _files(path))
    run.report(path).add(
        "berkas-asing",
        f"“{path.name}” tidak dibaca sebagai sumber.",
        "SOP berada tepat di folder OPD dan berakhiran .md; register berakhiran .yml; lainnya awali dengan _.",
        severity=Severity.GALAT if lost else Severity.PERINGATAN,
    )


def _files(path: Path) -> Iterator[Path]:
    if path.is_file():
        yield path
    elif path.is_dir() and not path.is_symlink():
        yield from (child for child in path.rglob("*") if child.is_file())
