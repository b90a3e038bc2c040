"""The tables of places: coordinates, opening hours, locations (format sumber §1, §4)."""

from __future__ import annotations

from fractions import Fraction

from sop_katalog.model.layanan import JamLayanan, Koordinat, Lokasi
from sop_katalog.reading import tree
from sop_katalog.reading.groups import Either, ListOf
from sop_katalog.reading.numbers import Decimal, decimal
from sop_katalog.reading.record import Field, Record
from sop_katalog.reading.shapes import TEXT, refuse
from sop_katalog.reading.source import Report

_LATITUDE = Decimal(
    Fraction(-90), Fraction(90), "derajat lintang", "Tulis derajat desimal dari -90 sampai 90, misalnya -7.250445."
)
_LONGITUDE = Decimal(
    Fraction(-180), Fraction(180), "derajat bujur", "Tulis derajat desimal dari -180 sampai 180, misalnya 112.768845."
)


def _build_place(lintang: Fraction | None = None, bujur: Fraction | None = None) -> Koordinat | None:
    return None if lintang is None or bujur is None else Koordinat(float(lintang), float(bujur))


_PLACE = Record(
    "koordinat",
    _build_place,
    (
        Field("lintang", _LATITUDE, "Derajat lintang, selatan negatif", required=True),
        Field("bujur", _LONGITUDE, "Derajat bujur, barat negatif", required=True),
    ),
)


def _place_text(node: tree.Scalar, key: str, report: Report) -> Koordinat | None:
    """ "-7.250445, 112.768845" as map services give it; with decimal commas the two are parted by a semicolon."""
    found = [decimal(part) for part in node.value.split(";" if ";" in node.value else ",")]
    latitude, longitude = found if len(found) == 2 else (None, None)
    if latitude is None or longitude is None or abs(latitude) > 90 or abs(longitude) > 180:
        remedy = "Tulis lintang lalu bujur dalam derajat desimal, misalnya “-7.250445, 112.768845”."
        refuse(node, key, report, "“lintang, bujur”", remedy)
        return None
    return Koordinat(float(latitude), float(longitude))


KOORDINAT = Either(
    _place_text, None, _PLACE.read, "lintang dan bujur", lambda: {"anyOf": [{"type": "string"}, _PLACE.schema()]}
)

JAM_LAYANAN = ListOf(
    Record(
        "satu baris jam layanan",
        JamLayanan,
        (
            Field("hari", TEXT, "Hari, misalnya Senin–Kamis", required=True, fallback=""),
            Field("jam", TEXT, "Jam, misalnya 08:00–15:00"),
            Field("catatan", TEXT, "Catatan, misalnya jam istirahat"),
        ),
        from_text=lambda text: JamLayanan(hari=text),
    )
)

LOKASI = Record(
    "satu lokasi layanan",
    Lokasi,
    (
        Field("nama", TEXT, "Nama tempat", required=True, fallback=""),
        Field("alamat", TEXT, "Alamat"),
        Field("koordinat", KOORDINAT, "Letak"),
        Field("jam_layanan", JAM_LAYANAN, "Jam buka", aliases=("jam",)),
    ),
    from_text=lambda text: Lokasi(nama=text),
)
