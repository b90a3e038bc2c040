"""The digest of an SOP's content."""

from __future__ import annotations

from dataclasses import fields, make_dataclass, replace
from typing import Any, cast

from sop_katalog.model.duration import parse_duration
from sop_katalog.model.sop import Sop
from sop_katalog.model.version import LENGTH, version_of
from tests.factory import make_sop

SOP = make_sop({"waktu": parse_duration("1,5 jam")}, "Memeriksa berkas")
PLACE = {"path", "isi_line"}


def test_same_content_same_version() -> None:
    assert version_of(SOP) == version_of(make_sop({"waktu": parse_duration("1,5 jam")}, "Memeriksa berkas"))
    assert len(version_of(SOP)) == LENGTH


def test_any_change_is_another_version() -> None:
    others = [
        replace(SOP, judul="Lain"),
        replace(SOP, isi="Penjelasan"),
        make_sop({"waktu": parse_duration("2 jam")}, "Memeriksa berkas"),
    ]
    values: dict[str, Any] = {field.name: "lain" for field in fields(SOP) if field.name not in PLACE}
    others += [replace(SOP, **{name: value}) for name, value in values.items()]
    assert len({version_of(sop) for sop in (SOP, *others)}) == len(others) + 1


def test_moving_the_file_is_no_new_version() -> None:
    assert version_of(replace(SOP, path="lain/dinas/contoh.md", isi_line=90)) == version_of(SOP)


def test_names_of_classes_are_no_content() -> None:
    """What is printed stays the version of its SOP when a class of this program gets another name."""
    names = [field.name for field in fields(SOP)]
    another = make_dataclass("Prosedur", names, slots=True)
    renamed = cast(Sop, another(**{name: getattr(SOP, name) for name in names}))
    assert version_of(renamed) == version_of(SOP)
