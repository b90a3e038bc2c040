"""One SOP that has every key of the format, and all that is read from it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from sop_katalog.model.amount import Amount, Unit
from sop_katalog.model.duration import Bound, Duration
from sop_katalog.model.fee import Biaya, Tarif
from sop_katalog.model.layanan import (
    Formulir,
    JamLayanan,
    JangkaWaktu,
    Kanal,
    Koordinat,
    Lokasi,
    Pengaduan,
    Persyaratan,
    StandarPelayanan,
    SuratKeputusan,
)
from sop_katalog.model.sop import (
    Bentuk,
    Jenis,
    JenisKeterkaitan,
    Keterkaitan,
    Monev,
    Pengecualian,
    Pengesahan,
    ProsesBisnis,
    Sop,
    Status,
    Tambahan,
)
from sop_katalog.model.step import Exit, ExitKind, Step
from sop_katalog.reading.locate import Locator, find
from sop_katalog.reading.schema import schema_of
from sop_katalog.reading.sop_format import SOP, read_sop
from sop_katalog.reading.source import Report, decode, split_front_matter
from sop_katalog.reading.tree import Mapping, Node, Sequence, items, pairs, parse_mapping
from tests.reading.case import MINIMAL, read_sources, write_tree

SOURCE = Path(__file__).with_name("lengkap.md")


def exactly(text: str, number: int | Fraction, unit: Unit) -> Duration:
    amount = Amount(number, unit)
    return Duration(text, dipahami=True, min=amount, maks=amount, batas=Bound.TEPAT)


STEPS = (
    Step(
        number=1,
        id="ajukan",
        kegiatan="Mengisi formulir",
        pelaksana=("pemohon",),
        kelengkapan=("F-1.02", "KK"),
        waktu=exactly("10 menit", 10, Unit.MENIT),
        tunggu=exactly("1 hari kerja", 1, Unit.HARI_KERJA),
        output=("Berkas",),
        exits=(Exit(ExitKind.KE, "lanjut"),),
        tahap="Pendaftaran",
        sop="disdukcapil/antrean",
        keterangan="Dapat diwakilkan",
        dasar_hukum=("uu-24-2013",),
        biaya=Biaya(tarif=(Tarif("Biaya", 5000),)),
    ),
    Step(
        number=2,
        id="periksa",
        kegiatan="Memeriksa berkas",
        pelaksana=("petugas", "kepala"),
        exits=(Exit(ExitKind.YA, "lanjut"), Exit(ExitKind.TIDAK, "1", "Tidak lengkap")),
        tahap="Pendaftaran",
    ),
    Step(
        number=3,
        id="3",
        kegiatan="Menilai permohonan",
        pelaksana=("kepala",),
        exits=(
            Exit(ExitKind.CABANG, "lanjut", "Disetujui"),
            Exit(ExitKind.CABANG, "selesai", "Ditolak", "Permohonan ditolak"),
            Exit(ExitKind.CABANG, "ajukan", "Kurang"),
        ),
        tahap="Penerbitan",
    ),
    Step(
        number=4,
        id="4",
        kegiatan="Mencetak",
        pelaksana=("petugas",),
        waktu=exactly("½ jam", Fraction(1, 2), Unit.JAM),
        exits=(Exit(ExitKind.KE, "lanjut"),),
        tahap="Penerbitan",
        bersamaan="cetak",
    ),
    Step(
        number=5,
        id="5",
        kegiatan="Mencatat",
        pelaksana=("petugas",),
        waktu=Duration("-", dipahami=False, reason="waktunya tidak diisi"),
        exits=(Exit(ExitKind.KE, "lanjut"),),
        tahap="Penerbitan",
        bersamaan="cetak",
    ),
    Step(
        number=6,
        id="6",
        kegiatan="Menyerahkan",
        pelaksana=("petugas",),
        output=("KTP-el", "Tanda terima"),
        exits=(Exit(ExitKind.KE, "selesai", hasil="KTP-el diterima"),),
        tahap="Penerbitan",
    ),
)
AT_MOST_A_DAY = Duration(
    "Paling lama 1 hari kerja",
    dipahami=True,
    maks=Amount(1, Unit.HARI_KERJA),
    batas=Bound.MAKSIMAL,
)
STANDARD = StandarPelayanan(
    sk=SuratKeputusan("188/2026", date(2026, 1, 5)),
    varian={"baru": "Pertama kali", "hilang": "Pengganti yang hilang"},
    persyaratan=(
        Persyaratan("Sudah 17 tahun"),
        Persyaratan("KK", 0, 1, "disdukcapil/kartu-keluarga", ("baru", "hilang"), ("uu-24-2013",)),
    ),
    prosedur=("Datang ke loket",),
    jangka_waktu=(
        JangkaWaktu(AT_MOST_A_DAY, "Cetak", ("baru",)),
        JangkaWaktu(exactly("1x24 jam", 1, Unit.HARI_KALENDER)),
    ),
    biaya=Biaya(tarif=(Tarif("Kirim", 15000, "per paket", ("hilang",), ("perda-1-2024",)),)),
    produk=("KTP-el",),
    pengaduan=(Pengaduan("WA", "whatsapp", "0812-1", "https://wa.me/628121", "1 hari kerja"),),
    dasar_hukum=("perpres-96-2018",),
    sarana_prasarana=("Ruang tunggu",),
    kompetensi_pelaksana=("D3",),
    pengawasan_internal=("Inspektorat",),
    jumlah_pelaksana=("4 orang",),
    jaminan_pelayanan=("Maklumat",),
    jaminan_keamanan=("Data aman",),
    evaluasi_kinerja=("SKM",),
    kanal=(Kanal("daring", "Laman", "https://x.go.id", "24 jam"),),
    formulir=(Formulir("F-1.02", "formulir/f-102.pdf"),),
    lokasi=(
        Lokasi(
            "Kantor",
            "Jalan A",
            Koordinat(-7.25, 112.77),
            (JamLayanan("Senin", "08:00", "Istirahat 12:00"), JamLayanan("Selasa")),
        ),
    ),
)
WHOLE = Sop(
    id="dinas/contoh",
    opd="dinas",
    slug="contoh",
    path="sops/dinas/contoh.md",
    judul="Penerbitan KTP-el: baru dan pengganti",
    status=Status.DALAM_REVISI,
    jenis=Jenis.PELAYANAN,
    nomor="010/DUKCAPIL/2026",
    diganti_oleh="disdukcapil/ktp-el-baru",
    id_lama=("disdukcapil/ktp", "dukcapil/ktp-el"),
    unit="Bidang Pendaftaran Penduduk",
    tanggal_pembuatan=date(2023, 11, 20),
    nomor_revisi="02",
    tanggal_revisi=date(2027, 2, 1),
    tanggal_efektif=date(2024, 2, 29),
    pemantauan=(
        Monev(date(2026, 2, 10), "Baik", "Blangko habis, enam hari", "Stok diumumkan"),
        Monev(date(2026, 8, 10)),
    ),
    evaluasi=(Monev(date(2026, 2, 24), "Perlu perbaikan", "Lambat", "Ditambah petugas"),),
    disahkan_oleh=Pengesahan("Kepala Dinas", "Siti Aminah", "Pembina Utama Muda"),
    dasar_hukum=("uu-24-2013", "Pasal 64 UU Nomor 23 Tahun 2006"),
    keterkaitan=(
        Keterkaitan("disdukcapil/kartu-keluarga"),
        Keterkaitan("disdukcapil/ikd", JenisKeterkaitan.LANJUTAN),
    ),
    peringatan=("Jika data ganda maka KTP-el tidak dicetak",),
    kualifikasi_pelaksana=("Mampu memakai SIAK",),
    peralatan=("Komputer", "Printer"),
    pencatatan=("Register",),
    sifat="teknis",
    besaran="mikro",
    cakupan="spesifik",
    kelengkapan_sop="final",
    bentuk=Bentuk.PERMENDAGRI,
    proses_bisnis=ProsesBisnis("PB.3.10", "Layanan dasar", "2"),
    kategori=("kependudukan", "dokumen"),
    peristiwa=("usia-17",),
    sasaran=("warga",),
    spm=("umum",),
    sebutan=("KTP", "no", "08:00"),
    ringkasan="Rekam data lalu ambil KTP.",
    pelaksana=("pemohon", "petugas", "kepala"),
    langkah=STEPS,
    standar_pelayanan=STANDARD,
    tambahan=(Tambahan("Pengertian", "- KTP-el: kartu\n- *SIAK*: sistem"),),
    pengecualian=(Pengecualian("langkah-tanpa-waktu", "Lamanya berbeda-beda", "langkah[3]"),),
    isi="## Tips\n\nDatang pagi.",
    isi_line=126,
)


def test_everything_is_read(tmp_path: Path) -> None:
    result = read_sources(tmp_path / "sops", sop=SOURCE.read_bytes())
    assert result.problems == ()
    assert result.catalogue.sops["dinas/contoh"] == WHOLE
    assert SOURCE.read_text(encoding="utf-8").split("\n")[WHOLE.isi_line - 1] == "## Tips"


@pytest.mark.parametrize("ends", ["\r\n", "\n"])
@pytest.mark.parametrize("bom", ["\ufeff", ""])
def test_windows_files_give_the_same(bom: str, ends: str, tmp_path: Path) -> None:
    content = bom + SOURCE.read_text(encoding="utf-8").replace("\n", ends)
    assert read_sources(tmp_path / "sops", sop=content).catalogue.sops["dinas/contoh"] == WHOLE


def test_the_nip_is_nowhere_in_the_model() -> None:
    assert "19700101" not in repr(WHOLE)


def front_of(path: Path) -> Mapping:
    report = Report("x")
    text = decode(path.read_bytes(), report)
    assert text is not None
    parts = split_front_matter(text, report)
    assert parts is not None
    found = parse_mapping(parts.front, report)
    assert found is not None
    return found


def keys_in(node: Node, path: str = "") -> Iterator[str]:
    """Every key of a tree with its path, list items and chosen ids left out."""
    if isinstance(node, Sequence):
        for item in items(node):
            yield from keys_in(item, path)
    elif isinstance(node, Mapping) and not path.endswith(".varian"):
        for name, child in pairs(node):
            yield f"{path}.{name.value}"
            yield from keys_in(child, f"{path}.{name.value}")


def keys_of(schema: dict[str, Any], path: str = "") -> Iterator[str]:
    """Every key a schema knows, with its path."""
    for part in [*schema.get("anyOf", []), *([schema["items"]] if "items" in schema else [])]:
        yield from keys_of(part, path)
    for name, child in schema.get("properties", {}).items():
        yield f"{path}.{name}"
        yield from keys_of(child, f"{path}.{name}")


_NOT_TOGETHER = {
    ".tanggal_pengesahan",
    ".standar_pelayanan.ikut",
    ".standar_pelayanan.lokasi.jam",
    *(f".standar_pelayanan.lokasi.jam.{key}" for key in ("hari", "jam", "catatan")),
    *(f".langkah.biaya.{key}" for key in ("uraian", "tarif", "satuan", "bila", "dasar_hukum")),
    ".langkah.ya.ke",
    ".langkah.ya.label",
    ".langkah.ya.hasil",
    ".langkah.tidak.hasil",
}
"""Keys that stand beside others with the same meaning, or are tried in the same shape elsewhere in the file."""


def test_the_file_has_every_key_of_the_format() -> None:
    assert set(keys_in(front_of(SOURCE))) == set(keys_of(schema_of("sop"))) - _NOT_TOGETHER


def test_every_key_is_found_by_the_locator(tmp_path: Path) -> None:
    root = write_tree(tmp_path / "sops", {"dinas/contoh.md": SOURCE.read_bytes()})
    lines = SOURCE.read_text(encoding="utf-8").split("\n")
    locate = Locator(root, "sops")
    for key, text in {
        "judul": '"Penerbitan KTP-el: baru dan pengganti"',
        "pemantauan[2].tanggal": "2026-08-10",
        "langkah[2].tidak.ke": "1, label: Tidak lengkap}",
        "langkah[3].cabang[2].hasil": "Permohonan ditolak}",
        "langkah[5].waktu": '"-"}',
        "standar_pelayanan.persyaratan[2].dari": "disdukcapil/kartu-keluarga, bila",
        "standar_pelayanan.varian.hilang": "Pengganti yang hilang}",
        "standar_pelayanan.lokasi[1].koordinat.bujur": '"112,77"}',
        "keterkaitan[1]": "disdukcapil/kartu-keluarga",
        "peristiwa[1]": "usia-17",
    }.items():
        line, column = locate("sops/dinas/contoh.md", key)
        assert lines[line - 1][column - 1 :].startswith(text), key


def test_what_is_not_there_is_sought_as_deep_as_possible(tmp_path: Path) -> None:
    root = write_tree(
        tmp_path / "sops", {"dinas/contoh.md": MINIMAL, "rusak.yml": "a: [", "dinas/opd.yml": "nama: X\n"}
    )
    locate = Locator(root, "sops")
    assert locate("sops/dinas/contoh.md", "langkah[1].waktu") == (8, 5)
    assert locate("sops/dinas/contoh.md", "langkah[9]") == (8, 3)
    assert locate("sops/dinas/contoh.md", "tidak.ada[3].x") == (2, 1)
    assert locate("sops/dinas/contoh.md", "") == (2, 1)
    assert locate("sops/dinas/opd.yml", "nama") == (1, 7)
    assert locate("sops/rusak.yml", "a") == (0, 0)
    assert locate("sops/tidak-ada.md", "a") == (0, 0)
    assert locate("sops/dinas", "a") == (0, 0)


def test_synonyms_are_found_under_either_name() -> None:
    synonyms = {spec.key: spec.aliases for spec in SOP.fields if spec.aliases}
    assert synonyms == {"tanggal_efektif": ("tanggal_pengesahan",)}
    report = Report("x")
    tree = parse_mapping("tanggal_pengesahan: 2025-01-01\nlokasi: {jam: 08:00}\n", report)
    assert tree is not None
    assert find(tree, "tanggal_efektif") == (1, 21)
    assert find(tree, "tanggal_efektif", keys=True) == (1, 1)
    assert find(tree, "lokasi.jam_layanan") == (2, 15)


def test_open_list_items_do_not_count() -> None:
    report = Report("x")
    text = MINIMAL.replace("langkah:", "peringatan:\n  -\n  - Satu\n  - ''\n  - [Dua]\nlangkah:")
    read_sop(text, "dinas/contoh", report)
    assert [(problem.key, problem.line) for problem in report.problems] == [("peringatan[2]", 11)]
    tree = parse_mapping("a:\n  -\n  - x\n", report)
    assert tree is not None and find(tree, "a[1]") == (3, 5)
