"""The record of an SOP: one shape, read alone, without what must stay private."""

from __future__ import annotations

import json
from typing import Any

import pytest

from sop_katalog.export.record import VERSION, record_of, to_bytes
from sop_katalog.flow.graph import build_graph
from sop_katalog.model.catalogue import Catalogue
from sop_katalog.model.duration import parse_duration
from sop_katalog.model.sop import Sop
from sop_katalog.model.step import END, NEXT, ExitKind
from sop_katalog.model.version import version_of
from tests.factory import make_catalogue, make_sop

LONG = (
    "999.999.999 x 999.999.999 menit",
    "999.999.999 tahun 999.999.999 bulan 9 hari",
    "999.999.999.999.999.999.999.999 menit",
    f"{'9' * 30} menit",
)
TOP = (
    "versi_format id alamat pemerintah opd judul nomor status diganti_oleh id_lama jenis unit tanggal_pembuatan "  # noqa: SIM905
    "nomor_revisi tanggal_revisi tanggal_efektif pemantauan evaluasi disahkan_oleh dasar_hukum keterkaitan "
    "peringatan kualifikasi_pelaksana peralatan pencatatan sifat besaran cakupan kelengkapan_sop bentuk "
    "proses_bisnis kategori peristiwa sasaran spm sebutan ringkasan pelaksana langkah standar_pelayanan tambahan "
    "isi".split()
)
"""The keys of format version 1. Whoever takes one away or renames it makes a new version."""
STEP = (
    "nomor id kegiatan pelaksana kelengkapan waktu tunggu output keputusan keluar tahap bersamaan sop keterangan "  # noqa: SIM905
    "dasar_hukum biaya".split()
)
STANDARD = (
    "milik sk varian persyaratan prosedur jangka_waktu biaya produk pengaduan dasar_hukum sarana_prasarana "  # noqa: SIM905
    "kompetensi_pelaksana pengawasan_internal jumlah_pelaksana jaminan_pelayanan jaminan_keamanan evaluasi_kinerja "
    "kanal formulir lokasi".split()
)


def record(sop: Sop, catalogue: Catalogue) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(to_bytes(record_of(sop, catalogue, build_graph(sop), "https://x.test/")))
    return found


def test_keys_of_version_1(catalogue: Catalogue) -> None:
    assert VERSION == "1"
    standards = steps = 0
    for sop in catalogue.sops.values():
        found = record(sop, catalogue)
        assert list(found) == TOP, sop.id
        for step in found["langkah"]:
            assert list(step) == STEP
            steps += 1
        if found["standar_pelayanan"] is not None:
            assert list(found["standar_pelayanan"]) == STANDARD
            standards += 1
    assert standards > 40
    assert steps > 500


def test_bytes_are_the_same_and_end_in_a_line_end(catalogue: Catalogue) -> None:
    sop = next(iter(catalogue.sops.values()))
    first = to_bytes(record_of(sop, catalogue, build_graph(sop), ""))
    assert first == to_bytes(record_of(sop, catalogue, build_graph(sop), ""))
    assert first.endswith(b"}\n")
    assert json.loads(first)["alamat"] == f"opd/{sop.id}/"


def test_exits_name_their_steps() -> None:
    exits = ((ExitKind.YA, NEXT), (ExitKind.TIDAK, END, "Tidak layak", "Ditolak"))
    sop = make_sop({"id": "cek", "exits": exits}, {"id": "terbit"})
    steps = record(sop, make_catalogue(sop))["langkah"]
    assert steps[0]["keluar"] == [
        {"ke": "terbit", "label": "Ya", "hasil": ""},
        {"ke": "selesai", "label": "Tidak layak", "hasil": "Ditolak"},
    ]
    assert [step["keputusan"] for step in steps] == [True, False]


def test_actors_carry_their_names(catalogue: Catalogue) -> None:
    for sop in catalogue.sops.values():
        actors = record(sop, catalogue)["pelaksana"]
        assert [actor["id"] for actor in actors] == list(sop.columns)
        assert all(actor["nama"] for actor in actors)


@pytest.mark.parametrize("time", LONG)
def test_no_time_is_too_long_for_a_record(time: str) -> None:
    """The JSON library takes whole numbers of 64 bits, and a slip in one SOP must not end the build of all."""
    sop = make_sop({"waktu": parse_duration(time), "tunggu": parse_duration(time)})
    assert record(sop, make_catalogue(sop))["langkah"][0]["waktu"]["teks"] == time
    assert version_of(sop)


def test_records_are_written_as_the_standard_library_would(catalogue: Catalogue) -> None:
    for sop in catalogue.sops.values():
        found = record_of(sop, catalogue, build_graph(sop), "https://x.test/")
        plain = json.dumps(found, ensure_ascii=False, separators=(",", ":")) + "\n"
        assert to_bytes(found) == plain.encode(), sop.id
