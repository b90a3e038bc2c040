"""SOPs for the tests of PDFs: a full one with a decision, a phase and everything of the identity block."""

from __future__ import annotations

from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from sop_katalog.model.catalogue import Catalogue
from sop_katalog.model.duration import parse_duration
from sop_katalog.model.registers import Government, Maklumat, Opd, Pelaksana
from sop_katalog.model.sop import Pengesahan, Sop
from sop_katalog.model.step import END, NEXT, ExitKind
from sop_katalog.reading.folder import read_folder
from sop_katalog.render.pdf.api import PdfSettings
from tests.factory import make_catalogue, make_sop

SETTINGS = PdfSettings(page_url="https://sop.example.go.id/opd/{id}/")
ROOT = Path(__file__).resolve().parents[3]


def full_sop(**values: Any) -> Sop:
    """Three steps; the second is a decision that leads back or on."""
    return make_sop(
        {"kegiatan": "Menyerahkan berkas", "pelaksana": ("pemohon",), "waktu": parse_duration("5 menit")},
        {
            "kegiatan": "Memeriksa berkas",
            "tahap": "Pemeriksaan",
            "exits": ((ExitKind.YA, NEXT, "Lengkap"), (ExitKind.TIDAK, "1", "Belum lengkap")),
            "output": ("Berkas lengkap",),
        },
        {"kegiatan": "Menerima dokumen", "pelaksana": ("pemohon",), "exits": ((ExitKind.KE, END, "", "Terbit"),)},
        **{
            "judul": "Penerbitan Dokumen",
            "nomor": "060/1/2024",
            "tanggal_pembuatan": date(2024, 1, 2),
            "tanggal_efektif": date(2024, 2, 3),
            "disahkan_oleh": Pengesahan("Kepala Dinas", "Nama Rekaan"),
            "dasar_hukum": ("Undang-Undang Nomor 1 Tahun 2001", "Peraturan Daerah Nomor 2 Tahun 2002"),
            "peringatan": ("Jika berkas tidak lengkap, maka berkas dikembalikan.",),
            **values,
        },
    )


def catalogue_of(*sops: Sop, **values: Any) -> Catalogue:
    """Their catalogue; every OPD has a maklumat."""
    pledge = Maklumat("Kami sanggup melayani sesuai standar.", date(2025, 1, 6), "Kepala Dinas")
    offices = {
        opd: Opd(opd, f"sops/{opd}/opd.yml", f"Dinas {opd.title()}", alamat="Jalan Satu", maklumat=pledge)
        for opd in dict.fromkeys(sop.opd for sop in sops)
    }
    actors = {"pemohon": Pelaksana("pemohon", "Pemohon"), "petugas": Pelaksana("petugas", "Petugas Loket", "Loket")}
    base: dict[str, Any] = {"opd": offices, "pelaksana": actors, "government": Government("Kabupaten Contoh")}
    return make_catalogue(*sops, **(base | values))


@cache
def example() -> Catalogue:
    """The example government of this repository."""
    return read_folder(ROOT / "sops", "sops").catalogue
