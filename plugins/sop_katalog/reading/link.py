"""The shape of an address. What a reader's browser might run, or what would lead nowhere, is refused."""

from __future__ import annotations

import re

from sop_katalog.reading import tree
from sop_katalog.reading.shapes import TEXT, Schema
from sop_katalog.reading.source import Report, shown
from sop_katalog.values import dataclass

_BAD = r"\s<>\"\\`"
_SAFE = re.compile(
    rf"https?://[^{_BAD}/][^{_BAD}]*|mailto:[^{_BAD}@]+@[^{_BAD}@]+|tel:[+0-9()\-]+"
    rf"|(?!//)(?![a-z][a-z0-9+.-]*:)[^{_BAD}]+",
    re.IGNORECASE,
)
_HOST = re.compile(
    r"www\.|[\w-]+(?:\.[\w-]+)*\.(?:id|com|org|net|info|me|ly|gle|app|dev|io)(?:[/?#:]|$)", re.IGNORECASE
)
"""An address that lacks only its https://; as it stands it would lead to a page of this site that is not there."""


@dataclass(frozen=True)
class Link:
    """An address: http(s), mailto, tel, or a place of this site."""

    def read(self, node: tree.Node, key: str, report: Report) -> str | None:
        value = TEXT.read(node, key, report)
        if not value:
            return None
        remedy = "Tulis alamat lengkap yang diawali https://, mailto:, atau tel:, tanpa spasi."
        if _HOST.match(value):
            remedy = f"Awali dengan https://, menjadi https://{shown(value)}."
        elif _SAFE.fullmatch(value):
            return value
        report.at(node, "tautan-tak-aman", key, f"Alamat “{shown(value)}” tidak dapat dipakai.", remedy)
        return None

    def schema(self) -> Schema:
        return {"type": "string", "format": "uri-reference", "pattern": rf"^[^{_BAD}]*$"}


LINK = Link()
