"""JSON Schemas of every kind of source file, from the same tables the reader uses."""

from __future__ import annotations

from typing import Any

from sop_katalog.reading import office_format, register_format
from sop_katalog.reading.kata_format import WORDS
from sop_katalog.reading.shapes import Schema, Shape
from sop_katalog.reading.sop_format import SOP

KINDS: dict[str, tuple[str, Shape[Any]]] = {
    "sop": ("Data depan satu berkas SOP", SOP),
    "opd": ("opd.yml", office_format.OPD),
    "katalog": ("katalog.yml", office_format.GOVERNMENT),
    "pelaksana": ("pelaksana.yml", register_format.PELAKSANA),
    "regulasi": ("regulasi.yml", register_format.REGULASI),
    "taksonomi": ("taksonomi.yml", register_format.TAKSONOMI),
    "kata": ("kata.yml", WORDS),
    "libur": ("libur/TAHUN.yml", register_format.holiday_table()),
}


def schema_of(kind: str) -> Schema:
    """The JSON Schema (draft 2020-12) of one kind of file; raises KeyError for an unknown kind."""
    title, shape = KINDS[kind]
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": title, **shape.schema()}
