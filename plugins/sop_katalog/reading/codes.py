"""The problems reading can find, each with why it matters and the way out; the documentation lists them from here."""

from __future__ import annotations

from sop_katalog.values import dataclass


@dataclass(frozen=True, slots=True)
class ReadingCode:
    """One kind of reading problem. `title` and `reason` are Indonesian."""

    code: str
    title: str
    reason: str


_ALL = (
    ReadingCode("berkas-tak-terbaca", "Berkas tidak dapat dibuka", "Tanpa isi berkas, halamannya tidak dapat dibuat."),
    ReadingCode(
        "berkas-bukan-utf8", "Berkas bukan UTF-8", "Huruf di luar UTF-8 akan tampil rusak, maka berkas ditolak (§6)."
    ),
    ReadingCode(
        "karakter-terlarang",
        "Karakter kendali yang tak terlihat",
        "Karakter ini tidak dapat ditampilkan dan dapat merusak halaman.",
    ),
    ReadingCode("berkas-terlalu-besar", "Berkas lebih dari 1 MiB", "Satu SOP adalah teks pendek; batasnya 1 MiB (§6)."),
    ReadingCode(
        "tautan-keluar",
        "Tautan simbolik menunjuk ke luar folder",
        "Isi dari luar folder sumber tidak ikut ditinjau, maka tidak boleh ikut terbit.",
    ),
    ReadingCode(
        "pembatas-hilang",
        "Pembatas --- tidak ada",
        "Data SOP berada di antara dua baris ---; tanpa itu berkas tidak dapat dibaca.",
    ),
    ReadingCode("yaml-rusak", "Susunan YAML rusak", "Data yang tidak tersusun benar tidak dapat dibaca sama sekali."),
    ReadingCode(
        "jangkar-dilarang",
        "Jangkar (&) atau alias (*) YAML",
        "Alias membuat berkas kecil menjadi sangat besar dan sulit ditinjau (§6).",
    ),
    ReadingCode(
        "tag-dilarang", "Tag YAML (!)", "Tag mengubah arti nilai tanpa terlihat; semua nilai dibaca sebagai teks (§6)."
    ),
    ReadingCode(
        "kunci-ganda", "Kunci ditulis dua kali", "Salah satu isinya akan hilang tanpa disadari, maka ditolak (§2)."
    ),
    ReadingCode(
        "kunci-tak-dikenal",
        "Kunci tidak dikenal",
        "Kunci yang salah ketik berarti isian yang tidak tampil; tidak ada yang dibuang diam-diam (§2).",
    ),
    ReadingCode("kunci-wajib", "Kunci wajib belum diisi", "Format sumber mewajibkan kunci ini (§2)."),
    ReadingCode(
        "bentuk-nilai", "Bentuk nilai tidak sesuai", "Isian ini harus berupa teks, daftar, atau pasangan kunci."
    ),
    ReadingCode("pilihan-tak-sah", "Nilai di luar pilihan", "Isian ini hanya menerima nilai yang terdaftar."),
    ReadingCode("tanggal-tak-sah", "Tanggal tidak sah", "Tanggal ditulis TTTT-BB-HH agar dapat dihitung (§2)."),
    ReadingCode("bilangan-tak-sah", "Bilangan tidak sah", "Isian ini harus bilangan agar dapat dihitung."),
    ReadingCode(
        "tautan-tak-aman", "Alamat tautan tidak aman", "Hanya http, https, mailto, tel, dan alamat di situs ini."
    ),
    ReadingCode(
        "id-tak-sah",
        "Nama berkas atau id tidak sah",
        "Id menjadi alamat halaman: huruf kecil, angka, dan tanda hubung saja.",
    ),
    ReadingCode("langkah-terlalu-banyak", "Lebih dari 200 langkah", "Satu SOP paling banyak 200 langkah (§6)."),
    ReadingCode(
        "langkah-id-ganda",
        "Id langkah dipakai dua kali",
        "Tujuan panah menjadi tidak jelas bila dua langkah bernama sama.",
    ),
    ReadingCode(
        "langkah-keluar-ganda",
        "Jalan keluar langkah bertentangan",
        "Satu langkah memakai `ke`, atau `ya` dan `tidak`, atau `cabang`; tidak dicampur (§3).",
    ),
    ReadingCode(
        "ikut-dicampur",
        "`ikut` dicampur dengan isian lain",
        "Standar pelayanan yang ikut SOP lain tidak boleh punya isian sendiri (§2).",
    ),
    ReadingCode(
        "kata-kosong", "Kata situs kosong", "Judul atau tombol tanpa kata tidak dapat dipakai; hapus barisnya saja."
    ),
    ReadingCode(
        "sisipan-tak-cocok",
        "Sisipan {…} tidak cocok",
        "Situs mengisi sendiri bagian dalam kurung kurawal; yang salah atau hilang membuat kalimatnya tidak lengkap.",
    ),
    ReadingCode("tarif-tak-sah", "Tarif bukan rupiah bulat", "Tarif ditulis sebagai bilangan bulat rupiah (§4)."),
    ReadingCode("alamat-ganda", "Dua berkas untuk satu alamat", "Dua SOP tidak boleh memakai satu alamat (§1)."),
    ReadingCode("opd-tanpa-berkas", "Folder OPD tanpa opd.yml", "Nama dan kontak OPD diambil dari opd.yml (§1)."),
    ReadingCode("katalog-hilang", "katalog.yml tidak ada", "Nama pemerintah daerah diambil dari katalog.yml (§1)."),
    ReadingCode("sumber-kosong", "Folder sumber kosong", "Tanpa satu pun SOP tidak ada katalog yang dapat dibuat."),
    ReadingCode(
        "berkas-asing",
        "Berkas yang tidak dikenal",
        "Berkas ini tidak dibaca; bila memang bukan sumber, awali namanya dengan _ (§1).",
    ),
    ReadingCode(
        "tahun-libur-beda",
        "Tahun libur tidak cocok",
        "Nama berkas, isian tahun, dan tanggalnya harus dari tahun yang sama.",
    ),
)

READING_CODES = {entry.code: entry for entry in _ALL}
