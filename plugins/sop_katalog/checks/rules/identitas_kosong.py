"""Boxes of the Bagian Identitas that are empty in an SOP in force."""

from __future__ import annotations

from collections.abc import Iterator

from sop_katalog.checks.rule import Context, Finding, Rule
from sop_katalog.model.sop import Bentuk, Sop, Status
from sop_katalog.problem import Severity

_ALWAYS = {"nomor": "Nomor SOP", "tanggal_pembuatan": "Tanggal Pembuatan", "disahkan_oleh": "Disahkan oleh"}
_GRID = {
    "peringatan": "Peringatan",
    "kualifikasi_pelaksana": "Kualifikasi Pelaksana",
    "peralatan": "Peralatan dan Perlengkapan",
    "pencatatan": "Pencatatan dan Pendataan",
}
"""Not asked for: Keterkaitan, which may truly be none; Tanggal Revisi, often empty; what reading asks for already.
The health form has a head of its own and neither the grid nor a date of writing."""


def check(sop: Sop, context: Context) -> Iterator[Finding]:
    health = context.catalogue.form(sop) is Bentuk.AKREDITASI
    for key, name in (_ALWAYS if health else _ALWAYS | _GRID).items():
        if not getattr(sop, key) and not (health and key == "tanggal_pembuatan"):
            yield Finding(
                key,
                f"Kotak “{name}” di Bagian Identitas masih kosong.",
                f"Isi “{key}” seperti pada dokumen yang disahkan.",
            )


RULE = Rule(
    code="identitas-kosong",
    severity=Severity.PERINGATAN,
    title="Kotak identitas kosong",
    reason="SOP yang berlaku tanpa nomor, pengesah, atau kotak wajib tidak dapat dicocokkan dengan dokumen resminya.",
    source="Tiga belas isian Bagian Identitas PermenPAN-RB 35/2012 (B); bentuk akreditasi berbeda (B).",
    wrong="peralatan:\n",
    right="peralatan: [Komputer]\n",
    sop=check,
    statuses=frozenset({Status.BERLAKU}),
)
