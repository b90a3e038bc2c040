"""A promise shorter than the longest way through the steps."""

from __future__ import annotations

from collections.abc import Iterator

from sop_katalog.checks.rule import IN_FORCE, Context, Finding, Rule
from sop_katalog.checks.times import as_words, longest_way, promise_key
from sop_katalog.flow.blocks import Minutes
from sop_katalog.flow.promise import PromiseCheck
from sop_katalog.model.sop import Sop
from sop_katalog.problem import Severity

_REMEDY = "Perbaiki waktu langkah, pangkas alurnya, atau umumkan jangka waktu yang dapat ditepati."
_OTHER_WAY = " Bila keperluan ini memakai jalur lain yang lebih pendek, kecualikan dengan alasan itu."


def _too_much(case: PromiseCheck) -> tuple[Minutes, str] | None:
    """Minutes of the longest way, and of what; waiting counts against the largest promise that leaves nothing out."""
    if case.work_exceeds:
        return case.work, "waktu kerja"
    partly = any("tidak termasuk" in entry.waktu.teks.casefold() for entry in case.entries)
    return (case.elapsed, "waktu kerja dan tunggu") if case.largest and case.elapsed_exceeds and not partly else None


def check(sop: Sop, context: Context) -> Iterator[Finding]:
    standard = context.catalogue.standard(sop)
    if standard is None or not standard.jangka_waktu:
        return
    analysis, shared = context.analysis(sop), sop.standar_pelayanan is not None and sop.standar_pelayanan.ikut
    for case in analysis.promises(standard):
        needed, entry = _too_much(case), case.entries[0]
        if needed is not None:
            yield Finding(
                "standar_pelayanan.ikut" if shared else promise_key(entry, standard.jangka_waktu.index(entry) + 1),
                f"Jalur terpanjang ({longest_way(analysis)}) memerlukan {as_words(needed[0], analysis.week)} "
                f"{needed[1]}, lebih lama dari janji “{entry.waktu.teks[:60]}”.",
                _REMEDY + ("" if case.surely_exceeds or case.largest else _OTHER_WAY),
            )


RULE = Rule(
    code="waktu-melebihi-janji",
    severity=Severity.PERINGATAN,
    title="Jalur terpanjang melebihi janji",
    reason="Janji yang lebih pendek daripada pekerjaannya sendiri pasti dilanggar untuk sebagian warga.",
    source="Mutu baku PermenPAN-RB 35/2012 (A) terhadap jangka waktu standar pelayanan UU 25/2009 (A).",
    wrong="""\
langkah:
  - {kegiatan: Menyerahkan berkas, pelaksana: pemohon, waktu: 10 menit, tunggu: 3 hari kerja, output: Berkas}
  - {kegiatan: Menerima surat, pelaksana: [pemohon, petugas], waktu: 5 menit, output: Surat}
""",
    right="""\
langkah:
  - {kegiatan: Menyerahkan berkas, pelaksana: pemohon, waktu: 10 menit, tunggu: 2 jam, output: Berkas}
  - {kegiatan: Menerima surat, pelaksana: [pemohon, petugas], waktu: 5 menit, output: Surat}
""",
    sop=check,
    statuses=IN_FORCE,
)
