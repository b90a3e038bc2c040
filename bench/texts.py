"""Sentences of the generator for everything beside the steps, with places in braces that `Author` fills in."""

from __future__ import annotations

PURPOSES = {
    "pelayanan": (
        "Penerbitan {produk}",
        "Perpanjangan {produk}",
        "Penggantian {produk} yang Hilang atau Rusak",
        "Perubahan Data {produk}",
        "Pencabutan {produk}",
        "Pengesahan Salinan {produk}",
        "Pelayanan Keliling {produk}",
        "Penanganan Keberatan atas {produk}",
        "Pelayanan Prioritas {produk}",
        "Konsultasi {produk}",
    ),
    "rutin": (
        "Penyusunan Laporan Bulanan {produk}",
        "Pemantauan {produk}",
        "Pemutakhiran Data {produk}",
        "Rekonsiliasi {produk}",
        "Evaluasi Tahunan {produk}",
        "Inventarisasi {produk}",
        "Penyusunan Rencana Tahunan {produk}",
        "Pengelolaan {produk}",
    ),
    "penugasan": (
        "Peninjauan Lapangan {produk}",
        "Pendampingan {produk}",
        "Rapat Koordinasi {produk}",
        "Penyusunan Telaahan Staf tentang {produk}",
        "Penanganan Khusus {produk}",
        "Fasilitasi {produk}",
    ),
}
WHO = (
    "",
    " bagi Badan Usaha",
    " bagi Lanjut Usia",
    " bagi Warga Luar Daerah",
    " bagi Penyandang Disabilitas",
    " secara Daring",
)
COMMON_AFFAIRS = (
    "Surat Masuk",
    "Surat Keluar",
    "Arsip Dinamis",
    "Barang Persediaan",
    "Perjalanan Dinas",
    "Presensi Pegawai",
    "Anggaran Kas",
    "Laman Resmi",
    "Rapat Internal",
    "Kendaraan Dinas",
)

SUMMARIES = (
    "Mengurus {hal} di {opd}; bawa {dokumen} dan ikuti langkah-langkahnya sampai selesai.",
    "Cara mendapatkan {hal}, syarat yang dibawa, biaya, dan berapa lama menunggu.",
    "{hal} diurus di {unit}; bisa datang ke loket atau lewat {sistem}.",
    "Warga yang membutuhkan {hal} cukup datang sekali dengan berkas lengkap.",
)
WARNINGS = (
    "Jika {dokumen} tidak sesuai, maka berkas dikembalikan dan waktu dihitung ulang.",
    "Apabila data pada {sistem} berbeda dengan {dokumen}, maka data diperbaiki lebih dahulu.",
    "Apabila langkah ini terlambat, maka {hal} tidak selesai pada waktu yang dijanjikan.",
    "Jika {sistem} terganggu lebih dari satu jam, maka pelayanan {hal} dilakukan manual.",
    "Apabila ditemukan keterangan palsu, maka {hal} batal dan dapat dipidana.",
    "Jika kepala berhalangan, maka ditandatangani pejabat yang ditunjuk.",
)
SKILLS = (
    "Memahami ketentuan {hal}",
    "Mampu mengoperasikan {sistem}",
    "Pendidikan paling rendah D-3",
    "Mampu berkomunikasi dengan baik dan ramah",
    "Memahami tata naskah dinas",
    "Telah mengikuti bimbingan teknis {urusan}",
    "Teliti dalam memeriksa {dokumen}",
)
TOOLS = (
    "Komputer dan jaringan internet",
    "Aplikasi {sistem}",
    "Printer dan kertas",
    "Pemindai dokumen",
    "Alat tulis kantor",
    "Sertifikat elektronik BSrE",
    "Kendaraan operasional",
    "Buku agenda",
    "Mesin antrean",
)
RECORDS = (
    "Register {hal}",
    "Dicatat dalam {sistem} dan buku agenda",
    "Laporan bulanan {urusan}",
    "Arsip berkas dalam map per tahun",
    "Rekapitulasi {hal} setiap triwulan",
)
REVIEWS = (
    "Langkah masih sesuai",
    "Waktu perlu disesuaikan",
    "Formulir baru mulai dipakai",
    "Petugas diganti, perlu sosialisasi",
)
NAMES = (
    "Slamet",
    "Sri",
    "Budi",
    "Endang",
    "Agus",
    "Wahyu",
    "Dewi",
    "Hartono",
    "Nur",
    "Rahmat",
    "Lestari",
    "Hidayat",
    "Yuliana",
)
RANKS = ("Pembina Utama Muda, IV/c", "Pembina Tingkat I, IV/b", "Pembina, IV/a", "Penata Tingkat I, III/d")
PAPERS = (
    "Fotokopi KTP-el pemohon",
    "Surat permohonan bermeterai kepada Kepala {opd}",
    "Surat kuasa bila diwakilkan",
    "Surat pernyataan kebenaran {dokumen}",
    "Pas foto berwarna terbaru",
    "Bukti pendaftaran pada {sistem}",
    "Surat pengantar dari desa atau kelurahan",
    "Rekomendasi {unit}",
    "Bukti lunas PBB-P2 tahun terakhir",
    "Dokumen {urusan} yang masih berlaku",
)
SOURCES = ("Kantor desa atau kelurahan", "Kepolisian", "Notaris", "Kantor Pertanahan", "Puskesmas setempat")
VARIANTS = (
    ("baru", "Permohonan baru"),
    ("perpanjangan", "Perpanjangan"),
    ("hilang", "Pengganti yang hilang"),
    ("rusak", "Pengganti yang rusak"),
    ("perubahan", "Perubahan data"),
    ("badan-usaha", "Pemohon berbentuk badan usaha"),
)
PROMISES = (
    "Paling lama {n} ({kata}) hari kerja sejak berkas lengkap",
    "{n} hari kerja",
    "maks. {n} HK",
    "{n}–{m} hari kerja sejak berkas diterima lengkap dan benar",
    "paling lambat {n} hari kerja",
    "{n}x24 jam sejak berkas lengkap",
)
COMPONENTS = {
    "sarana_prasarana": (
        "Ruang tunggu ber-AC, kursi prioritas, dan ruang laktasi",
        "Loket, mesin antrean, dan {sistem}",
        "Jalur landai",
    ),
    "kompetensi_pelaksana": ("Menguasai {sistem} dan ketentuan {hal}", "Paling rendah D-3, memahami {urusan}"),
    "pengawasan_internal": (
        "Kepala {unit} memeriksa rekap mingguan",
        "Pengawasan atasan langsung dan audit Inspektorat",
    ),
    "jumlah_pelaksana": ("{n} orang: loket, verifikator, dan operator", "{n} orang di {unit}"),
    "jaminan_pelayanan": (
        "Bila terlambat, pemohon diberi tahu dan {hal} diantar ke rumah",
        "Dilayani sesuai maklumat pelayanan",
    ),
    "jaminan_keamanan": (
        "Data pemohon disimpan di {sistem} dan hanya dibuka petugas",
        "Naskah memakai tanda tangan elektronik",
    ),
    "evaluasi_kinerja": (
        "Survei kepuasan masyarakat setiap semester",
        "Rekap {hal} dibahas dalam rapat bulanan {unit}",
    ),
}
CHANNELS = (
    ("loket", "Loket {opd}"),
    ("daring", "{sistem}"),
    ("keliling", "Mobil keliling tiap Rabu di balai desa"),
    ("telepon", "Layanan telepon {unit}"),
)
OPENINGS = {
    True: (
        "Halaman ini menjelaskan **{hal}** untuk warga yang baru pertama kali mengurusnya di {opd}.",
        "Sebelum datang, periksa dahulu apakah {dokumen} Anda masih berlaku. Petugas {unit} siap membantu.",
        "Urusan {hal} sering ditanyakan. Di bawah ini jawaban yang paling banyak dicari.",
    ),
    False: (
        "Prosedur ini dipakai {unit} untuk {hal}. Datanya berasal dari {urusan} dan {sistem}.",
        "Pegawai baru sebaiknya membaca bagian ini sebelum mengerjakan {hal} untuk pertama kali.",
    ),
}
"""What the body begins with: for citizens (True) or for officers."""
SECTIONS = {
    True: (
        (
            "Sebelum berangkat",
            "- Siapkan {dokumen} dan salinannya.\n- Datang sebelum pukul 14.00.\n- Bawa nomor telepon yang aktif.",
        ),
        (
            "Bila diwakilkan",
            "Orang lain boleh mengurus {hal} dengan **surat kuasa** dan KTP-el kedua pihak. Tulisan tangan sah.",
        ),
        (
            "Bila lewat daring",
            "1. Buka {sistem} dan masuk dengan akun Anda.\n2. Unggah {dokumen} sebagai PDF.\n3. Simpan nomor tiket.",
        ),
        (
            "Yang sering dilupakan",
            "Nama pada {dokumen} harus sama dengan KTP-el. Bila berbeda, minta pembetulan lebih dahulu ke {unit}.",
        ),
        (
            "Mengapa ada langkah ini",
            "{unit} memeriksa agar {hal} tidak salah terbit. Data dicocokkan dengan {urusan} pada {sistem}.",
        ),
        (
            "Sesudah selesai",
            "Periksa nama, tanggal, dan nomor pada {hal} di depan petugas. Kesalahan hari itu diperbaiki tanpa biaya.",
        ),
        (
            "Catatan petugas",
            "> Berkas {hal} disimpan lima tahun. Rekap disampaikan ke {unit} pada tanggal 5 setiap bulan.",
        ),
    ),
    False: (
        (
            "Pembagian tugas",
            "- {unit} menyiapkan bahan.\n- Ketua tim memeriksa hasil sebelum diserahkan.\n- Sekretaris menjaga waktu.",
        ),
        (
            "Sumber data",
            "Data {urusan} diambil dari {sistem} paling lambat tanggal 3. Bila berbeda, catatan {unit} yang dipakai.",
        ),
        (
            "Bila tenggat terlewati",
            "1. Laporkan kepada kepala bidang.\n2. Catat sebabnya pada {sistem}.\n3. Usulkan jadwal baru.",
        ),
        (
            "Kesalahan yang pernah terjadi",
            "Angka {urusan} pernah dihitung dua kali karena diunggah {unit} dan sekretariat ke {sistem}.",
        ),
        (
            "Penyimpanan",
            "> Naskah {hal} disimpan dalam arsip aktif dua tahun, lalu dipindah ke depo arsip daerah.",
        ),
        (
            "Hubungan dengan rencana kerja",
            "Hasil {hal} menjadi bahan rencana kerja tahun berikutnya dan indikator kinerja {unit}.",
        ),
    ),
}
QUESTIONS = {
    True: (
        (
            "Apakah harus datang sendiri?",
            "Tidak. Boleh diwakilkan dengan surat kuasa, kecuali bila {dokumen} harus dicocokkan langsung.",
        ),
        (
            "Berapa lama sebenarnya?",
            "Janji layanan dihitung sejak berkas lengkap. Bila {sistem} terganggu, petugas memberi tahu lewat telepon.",
        ),
        (
            "Apa yang terjadi bila berkas kurang?",
            "Berkas dikembalikan hari itu juga beserta daftar yang harus dilengkapi.",
        ),
        ("Ke mana mengadu?", "Ke meja pengaduan {opd} atau SP4N-LAPOR!. Sebutkan nomor tanda terima {hal}."),
        (
            "Apakah ada biaya tambahan?",
            "Tidak ada selain yang tertulis. Jangan memberi uang kepada siapa pun untuk mempercepat {hal}.",
        ),
        ("Bisa diambil di tempat lain?", "Bisa, sebut kecamatan Anda saat mendaftar di {unit}."),
    ),
    False: (
        (
            "Siapa yang boleh mengubah jadwal?",
            "Ketua tim, dengan persetujuan kepala bidang; perubahan dicatat pada {sistem}.",
        ),
        (
            "Apa yang dilakukan bila data kurang?",
            "Minta kepada {unit} secara tertulis; tunggu paling lama dua hari kerja.",
        ),
        ("Perlukah notula?", "Perlu, setiap rapat {hal} dibuat notula dan daftar hadir."),
        ("Ke mana laporan dikirim?", "Kepada kepala {opd}, dengan tembusan Bagian Organisasi."),
        ("Bagaimana bila pejabat berhalangan?", "Ditandatangani pelaksana harian yang ditunjuk dengan surat perintah."),
    ),
}
SYNONYMS = (
    "urus {hal}",
    "bikin {hal}",
    "syarat {hal}",
    "{hal} online",
    "surat {urusan}",
    "daftar {hal}",
    "cara buat {hal}",
)
