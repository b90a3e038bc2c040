"""Nearly the same SOP in two offices."""

from __future__ import annotations

from collections.abc import Iterator

from sop_katalog.checks.likeness import twins
from sop_katalog.checks.rule import Context, Finding, Rule
from sop_katalog.problem import Severity

_GENERIC = "generik"


def check(context: Context) -> Iterator[Finding]:
    for twin in twins(context.catalogue):
        if twin.sop.cakupan == twin.other.cakupan == _GENERIC:
            continue  # said to be the same in many offices
        yield Finding(
            "judul",
            f"SOP ini {twin.score:.0f}% sama dengan {twin.other.id} “{twin.other.judul}”.",
            "Jadikan satu SOP untuk semua (cakupan: generik), atau jelaskan bedanya di pengecualian.",
            twin.sop.path,
            (twin.other.path,),
        )


RULE = Rule(
    code="sop-mirip",
    severity=Severity.PERINGATAN,
    title="SOP yang hampir sama di dua OPD",
    reason="Dua salinan dari satu prosedur lambat laun berbeda; warga mendapat jawaban menurut kantor yang didatangi.",
    source="Kegiatan yang sama, SOP yang sama: bahan KemenPANRB 2013 (A); tumpang tindih dalam praktik (B).",
    wrong="""\
--- # kantor/opd.yml
nama: Kantor Uji
--- # kantor/contoh.md
judul: Penerbitan Surat Contoh
""",
    right="""\
--- # kantor/opd.yml
nama: Kantor Uji
--- # kantor/pinjam.md
judul: Peminjaman Arsip
langkah:
  - {kegiatan: Mengisi buku pinjam, pelaksana: pemohon, waktu: 5 menit, output: Catatan pinjam}
  - {kegiatan: Menerima arsip menurut catatan, pelaksana: [pemohon, petugas], waktu: 5 menit, output: Arsip}
""",
    whole=check,
)
