"""The table of fees (format sumber §3–4): free, a text, one tariff or a list of them."""

from __future__ import annotations

import re

from sop_katalog.model.fee import Biaya, Tarif
from sop_katalog.reading import tree
from sop_katalog.reading.groups import SLUGS, TEXTS, Either, ListOf
from sop_katalog.reading.numbers import RUPIAH
from sop_katalog.reading.record import Field, Record
from sop_katalog.reading.shapes import TEXT
from sop_katalog.reading.source import Report

DASAR_HUKUM = Field("dasar_hukum", TEXTS, "Dasar hukum: id dari regulasi.yml, atau teks bebas")
BILA = Field("bila", SLUGS, "Id varian yang memakai baris ini; kosong berarti semua")

TARIF = Record(
    "satu baris tarif",
    Tarif,
    (
        Field("uraian", TEXT, "Untuk apa biaya ini", required=True, fallback=""),
        Field("tarif", RUPIAH, "Besarnya dalam rupiah bulat", required=True, fallback=0),
        Field("satuan", TEXT, "Per apa, misalnya per m²"),
        BILA,
        DASAR_HUKUM,
    ),
)
_TABLE = ListOf(TARIF, single=False)


def _fee_text(node: tree.Scalar, key: str, report: Report) -> Biaya | None:
    text = TEXT.read(node, key, report)
    if not text:
        return None
    amount = int(text) if re.fullmatch("[0-9]{1,13}", text) else 0
    return Biaya(tarif=(Tarif("Biaya", amount),)) if amount else Biaya(teks=text)


def _fee_table(node: tree.Sequence, key: str, report: Report) -> Biaya | None:
    lines = _TABLE.read(node, key, report)
    return Biaya(tarif=lines) if lines else None


def _fee_line(node: tree.Mapping, key: str, report: Report) -> Biaya | None:
    line = TARIF.read(node, key, report)
    return Biaya(tarif=(line,)) if line else None


BIAYA = Either(
    _fee_text,
    _fee_table,
    _fee_line,
    described=lambda: {"anyOf": [{"type": ["string", "integer"]}, _TABLE.schema(), TARIF.schema()]},
)
