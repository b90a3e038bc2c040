"""How a step is worded: an active verb without a subject ("Memeriksa kelengkapan berkas", PermenPAN-RB 35/2012).

A careful guess from the first word, not a grammar: Indonesian active verbs begin with me- or ber-, or are bare verbs of
a small list. When in doubt a word passes, because a wrong warning costs more trust than a missed one.
"""

from __future__ import annotations

import re
from functools import lru_cache

from sop_katalog.model.step import Step

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_PLAIN_WORD = re.compile(r"[a-z]+(?:-[a-z]+)*")
"""The same in ASCII, as nearly all texts are: half of the time."""
_TOKEN = re.compile(r"[^\W_]+")  # with digits: "SP2D"
_PLAIN_TOKEN = re.compile(r"[a-z0-9]+")


def word_set(*lines: str) -> frozenset[str]:
    """The words of some lines of text: a table that people can read and add to."""
    return frozenset(" ".join(lines).split())


_NO_VERBS = word_set(
    "berapa berita berikut berkas berdasar berdasarkan bersama berlian berat beras media mediasi mediator medis",
    "mekanisme mekanik meja mental menara menit menteri menu merek mereka merah mesin meski meskipun metode meter",
    "meterai metadata",
)
"""Words that begin like an active verb and are none."""

_VERBS = word_set(
    "ajukan ambil amankan antar antre antri bawa bagikan balas bayar beri berikan buat buka bantu bubuhkan cap",
    "cari cek catat cetak cocokkan daftar daftarkan datang duduk foto gunakan hadir hitung hubungi ikut ikuti",
    "ingatkan isi isikan jawab jelaskan jemput kembali kembalikan kirim kirimkan klik konfirmasikan kumpulkan",
    "kunjungi lakukan lampirkan lanjutkan laporkan lapor lengkapi lewati lihat lunasi masuk masukkan mandi minta",
    "minum mohon mulai naik panggil pakai pastikan periksa pergi perbaiki pilih pindai pulang rekam sampaikan",
    "sebutkan serahkan simpan siapkan susun tandatangani tanya tanyakan tayangkan tekan tempel tentukan terbitkan",
    "terima terimakan teruskan tinggalkan tiba tulis tuliskan tunggu tunjukkan turun ubah ucapkan uji umumkan",
    "unduh unggah urus urutkan usulkan verifikasikan",
)
"""Bare verbs, also those a citizen is told ("Isi formulir")."""

_BETTER_TABLE = """
acc: Menyetujui; agenda: Mengagendakan; analisa: Menganalisis; analisis: Menganalisis; arsip: Mengarsipkan;
asesmen: Menilai; cap: Membubuhkan cap; cross-check: Mencocokkan; disposisi: Mendisposisi; distribusi: Membagikan;
dokumentasi: Mendokumentasikan; download: Mengunduh; entri: Memasukkan; entry: Memasukkan; evaluasi: Mengevaluasi;
identifikasi: Mengidentifikasi; input: Memasukkan; inventarisasi: Menginventarisasi; kajian: Mengkaji;
klarifikasi: Mengklarifikasi; konfirmasi: Mengonfirmasi; konsultasi: Berkonsultasi; koordinasi: Berkoordinasi;
koreksi: Mengoreksi; laporan: Melaporkan; legalisasi: Melegalisasi; legalisir: Melegalisasi; monitoring: Memantau;
notifikasi: Memberi tahu; observasi: Mengamati; otorisasi: Mengotorisasi; paraf: Memaraf; print: Mencetak;
proses: Memproses; rapat: Mengadakan rapat; registrasi: Mendaftar; rekap: Merekap; rekapitulasi: Merekap;
review: Meninjau; reviu: Mereviu; revisi: Merevisi; scan: Memindai; seleksi: Menyeleksi; serah: Menyerahterimakan;
sosialisasi: Menyosialisasikan; survei: Menyurvei; survey: Menyurvei; telaah: Menelaah; tindak: Menindaklanjuti;
triase: Melakukan triase; ttd: Menandatangani; upload: Mengunggah; validasi: Memvalidasi;
verifikasi: Memverifikasi; visitasi: Mengunjungi; wawancara: Mewawancarai; pelaporan: Melaporkan;
pelaksanaan: Melaksanakan; pemberian: Memberikan; pemberitahuan: Memberitahukan; pembuatan: Membuat;
pembahasan: Membahas; pembayaran: Membayar; pemeriksaan: Memeriksa; pemanggilan: Memanggil; pemantauan: Memantau;
pemaparan: Memaparkan; pencarian: Mencari; pencatatan: Mencatat; pencetakan: Mencetak; pencocokan: Mencocokkan;
pendaftaran: Mendaftar; pendataan: Mendata; pendistribusian: Membagikan; penelitian: Meneliti;
penelaahan: Menelaah; penerimaan: Menerima; penerbitan: Menerbitkan; penetapan: Menetapkan; pengajuan: Mengajukan;
pengambilan: Mengambil; pengarsipan: Mengarsipkan; pengecekan: Memeriksa; pengesahan: Mengesahkan;
penggandaan: Menggandakan; penginputan: Memasukkan; pengiriman: Mengirim; pengisian: Mengisi; pengolahan: Mengolah;
pengumpulan: Mengumpulkan; pengumuman: Mengumumkan; pengujian: Menguji; pengukuran: Mengukur; penilaian: Menilai;
peninjauan: Meninjau; penomoran: Memberi nomor; penandatanganan: Menandatangani; penyampaian: Menyampaikan;
penyelesaian: Menyelesaikan; penyerahan: Menyerahkan; penyiapan: Menyiapkan; penyimpanan: Menyimpan;
penyusunan: Menyusun; perbaikan: Memperbaiki; perekaman: Merekam; perhitungan: Menghitung; permintaan: Meminta;
permohonan: Memohon; persetujuan: Menyetujui; persiapan: Menyiapkan; pengembalian: Mengembalikan; dicek: Memeriksa
"""
_BETTER = dict(pair.strip().split(": ") for pair in _BETTER_TABLE.split(";"))
"""Nouns that stand where a verb should, and the verb that is meant."""

_PASSIVE_NOUNS = word_set(
    "dinas dinding direktur direktorat disiplin diskusi dispensasi dokumen diagnosis digital dini",
)


def words(text: str) -> list[str]:
    """The words of a text in small letters, without numbers and punctuation."""
    small = text.casefold()
    return (_PLAIN_WORD if small.isascii() else _WORD).findall(small)


def first_word(text: str) -> str:
    """The first of the words of a text, without looking for the others; empty when there is none."""
    small = text.casefold()
    found = (_PLAIN_WORD if small.isascii() else _WORD).search(small)
    return found[0] if found else ""


def begins_with_verb(text: str) -> bool:
    """Whether a step's text begins as an active verb does. A text without words says nothing and passes."""
    first = first_word(text)
    if not first:
        return True
    if first in _VERBS or first in _NO_VERBS:
        return first in _VERBS
    return first.startswith(("me", "ber")) and len(first) > len("mesin")


def better_beginning(text: str) -> str:
    """The verb that a first word probably means, empty when there is no good guess."""
    first = first_word(text)
    if first in _BETTER:
        return _BETTER[first]
    if first.startswith("di") and len(first) > len("dinas") and first not in _PASSIVE_NOUNS:
        return active_form(first.removeprefix("di")).capitalize()
    return ""


def is_passive(text: str) -> bool:
    """Whether the first word looks passive: "Diperiksa oleh petugas"."""
    first = first_word(text)
    return first.startswith("di") and len(first) > len("dinas") and first not in (_PASSIVE_NOUNS | _BETTER.keys())


_NASALS = (
    (("per", "b", "f", "v"), "mem", 0), (("p",), "mem", 1), (("c", "d", "j", "z"), "men", 0), (("t",), "men", 1),
    (("s",), "meny", 1), (("k",), "meng", 1), (("l", "m", "n", "r", "w", "y"), "me", 0),
)  # fmt: skip
_PER_ROOTS = ("periksa", "perintah", "percik", "peras", "percaya", "perban", "peran")


def active_form(stem: str) -> str:
    """The me- form of a stem by the rules of nasal assimilation: periksa → memeriksa, susun → menyusun."""
    if stem.startswith(_PER_ROOTS):
        return f"mem{stem[1:]}"
    for beginnings, prefix, dropped in _NASALS:
        if stem.startswith(beginnings):
            return prefix + stem[dropped:]
    return f"meng{stem}"


_FILLERS = word_set(
    "ada adalah agar akan atau bagi bahwa bila dalam dan dari dengan di hasil jika ke lain lengkap masih oleh",
    "pada para per sampai sebagai secara sesuai setelah siap sudah tanpa tetap telah tidak untuk yang",
)
_PREFIXES = ("meng", "meny", "peng", "peny", "mem", "men", "pem", "pen", "ber", "ter", "me", "di", "pe")
_SUFFIXES = ("kannya", "annya", "kan", "nya", "an", "i")
_NOTHING = frozenset([""])
_STEM = 4
"""Letters that a stem keeps at least: with fewer, words that have nothing in common would meet."""


@lru_cache(maxsize=4096)
def stems(text: str) -> frozenset[str]:
    """Rough stems of the words that carry meaning: "pencatatan" and "mencatat" meet, "tercatat" too.

    The letter that nasal assimilation swallows is not restored, so a stem is its last letters from the second on.
    """
    small = text.casefold()
    pattern = _PLAIN_TOKEN if small.isascii() else _TOKEN
    return frozenset(map(_stem, pattern.findall(small))) - _NOTHING


@lru_cache(maxsize=8192)
def _stem(word: str) -> str:
    """Empty for a word that carries no meaning."""
    if word in _FILLERS or len(word) <= 2:
        return ""
    for suffix in _SUFFIXES:
        if word.endswith(suffix) and len(word) - len(suffix) > _STEM:
            word = word.removesuffix(suffix)
            break
    for prefix in _PREFIXES:
        if word.startswith(prefix) and len(word) - len(prefix) >= _STEM:
            word = word.removeprefix(prefix)
            break
    return word[1:] if word[0] in "ptks" and len(word) > _STEM else word


def step_stems(step: Step) -> frozenset[str]:
    """The stems of what a step says of others' results: its text, its papers, its note, the names of its ways out.

    Text by text, for the papers of a step are mostly called as another one has called its output.
    """
    ways = [text for way in step.exits for text in (way.label, way.hasil)]
    return stems(step.kegiatan).union(*map(stems, filter(None, (*step.kelengkapan, step.keterangan, *ways))))
