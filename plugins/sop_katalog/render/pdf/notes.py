"""Penjelasan singkat penggunaan, written from the SOPs themselves: scope, summary, definitions, symbols, short names.

Parts: PermenPAN-RB 35/2012, Lampiran Bab III C; definition of SOP: the same regulation, Pasal 1; symbols: Bab III.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import Final

from sop_katalog.model.catalogue import Catalogue
from sop_katalog.model.sop import Jenis, Sop, Status
from sop_katalog.render.kata import Words, words_of
from sop_katalog.render.language import enumerate_words
from sop_katalog.render.matrix.sheet import Box, Symbol, SymbolKind
from sop_katalog.render.pdf.fonts import tidy
from sop_katalog.render.pdf.graphics import arrow_picture, symbol_picture
from sop_katalog.render.pdf.nodes import Node

_MAY_BREAK: Final = "\u200b"
_TERMS: Final = (
    (
        "Standar Operasional Prosedur (SOP)",
        "serangkaian instruksi tertulis yang dibakukan mengenai berbagai proses penyelenggaraan aktivitas organisasi, "
        "bagaimana dan kapan harus dilakukan, di mana dan oleh siapa dilakukan.",
    ),
    ("Pelaksana", "jabatan atau pihak yang mengerjakan langkah; satu kolom untuk tiap pelaksana."),
    (
        "Mutu Baku",
        "ukuran tiap langkah: kelengkapan yang diperlukan, waktu yang dibutuhkan, dan output yang dihasilkan.",
    ),
    ("Kelengkapan", "berkas atau bahan yang harus ada sebelum langkah dikerjakan."),
    ("Waktu", "lama pengerjaan satu langkah; bukan janji penyelesaian kepada pemohon."),
    ("Output", "hasil langkah, yang biasanya menjadi kelengkapan langkah berikutnya."),
)
_SYMBOLS: Final = (
    (SymbolKind.TERMINATOR, "Kapsul", "mulai atau berakhirnya prosedur"),
    (SymbolKind.PROCESS, "Kotak", "kegiatan yang dikerjakan"),
    (SymbolKind.DECISION, "Belah ketupat", "pengambilan keputusan; jawabannya tertulis di samping garis"),
    (None, "Anak panah", "arah langkah berikutnya"),
    (SymbolKind.CONNECTOR, "Segi lima", "sambungan ke halaman lain; huruf yang sama menunjuk sambungan yang sama"),
)
_WIDTHS: Final = {SymbolKind.CONNECTOR: 16.0}
_SYMBOL: Final = Box(0, 0, 34, 15)


def notes(place: str, sops: tuple[Sop, ...], catalogue: Catalogue) -> Node:
    """The notes for the SOPs of a place, as “Dinas Kesehatan”."""
    kata = words_of(catalogue)
    return {
        "scope": [tidy(text) for text in _scope(place, sops, kata)],
        "summary": [[str(number), *_summary(sop, kata)] for number, sop in enumerate(sops, 1)],
        "terms": [[term, meaning] for term, meaning in _TERMS],
        "symbols": [[_drawn(kind), name, meaning] for kind, name, meaning in _SYMBOLS],
        "abbreviations": _abbreviations(sops, catalogue),
    }


def _drawn(kind: SymbolKind | None) -> str:
    if kind is None:
        return str(arrow_picture(_SYMBOL)["svg"])
    box = _SYMBOL._replace(width=_WIDTHS.get(kind, _SYMBOL.width))
    return str(symbol_picture(Symbol(kind, box, 0))["svg"])


def _scope(place: str, sops: tuple[Sop, ...], kata: Words) -> list[str]:
    kinds = Counter(sop.jenis for sop in sops)
    counted = enumerate_words([f"{kinds[kind]} SOP {kata.jenis[kind].lower()}" for kind in Jenis if kinds[kind]])
    steps = sum(len(sop.langkah) for sop in sops)
    texts = [
        f"Dokumen ini memuat {len(sops)} SOP di {place}: {counted}, dengan {steps} langkah seluruhnya. "
        "SOP di dalamnya menjadi pedoman bagi setiap pelaksana dalam menjalankan tugasnya.",
        "Setiap SOP terdiri atas Bagian Identitas dan Bagian Flowchart. Bacalah identitas lebih dulu: dasar hukum, "
        "kualifikasi pelaksana, keterkaitan, peralatan, peringatan, dan pencatatan. Lalu ikuti langkah dari atas ke "
        "bawah menurut arah anak panah.",
    ]
    open_ones = Counter(kata.status[sop.status].lower() for sop in sops if sop.status is not Status.BERLAKU)
    if open_ones:
        listed = enumerate_words([f"{count} berstatus {status}" for status, count in sorted(open_ones.items())])
        texts.append(f"Selain yang berlaku, {listed}.")
    return texts


def _summary(sop: Sop, kata: Words) -> list[str]:
    text = sop.ringkasan or f"{len(sop.langkah)} langkah oleh {len(sop.columns)} pelaksana."
    number = re.sub("(?<=[./-])", _MAY_BREAK, tidy(sop.nomor))
    return [tidy(sop.judul), number or "–", kata.jenis[sop.jenis], tidy(text)]


def _abbreviations(sops: tuple[Sop, ...], catalogue: Catalogue) -> list[list[str]]:
    """Short names in the heads of columns, with what they stand for."""
    actors = [catalogue.actor_or_text(sop.opd, actor) for sop in sops for actor in sop.columns]
    found = {(tidy(actor.label), tidy(actor.nama)) for actor in actors if actor.label != actor.nama}
    return [list(pair) for pair in sorted(found, key=lambda pair: (pair[0].casefold(), pair))]
