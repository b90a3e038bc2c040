"""Vocabulary of the generator: the forty offices of Kabupaten Contoh, what they serve and what they keep."""

from __future__ import annotations

from typing import NamedTuple


class Field(NamedTuple):
    """A field of government: the citizens it serves, what it issues (`produk`) and what it looks after (`urusan`)."""

    kategori: str
    pemohon: str
    produk: tuple[str, ...]
    urusan: tuple[str, ...]
    dokumen: tuple[str, ...]
    sistem: str
    unit: tuple[str, ...]


class Place(NamedTuple):
    """One office: `bidang` names its field; `tempat` ends its titles where several offices share a field."""

    id: str
    nama: str
    singkatan: str
    jenis: str
    bidang: str
    tempat: str = ""


FIELDS = {
    "kependudukan": Field(
        "kependudukan",
        "pemohon",
        (
            "Kartu Tanda Penduduk Elektronik",
            "Kartu Keluarga",
            "Kutipan Akta Kelahiran",
            "Kutipan Akta Kematian",
            "Kutipan Akta Perkawinan",
            "Kartu Identitas Anak",
            "Surat Keterangan Pindah",
            "Identitas Kependudukan Digital",
            "Kutipan Akta Pengesahan Anak",
        ),
        (
            "Database Kependudukan",
            "Blangko KTP-el",
            "Buku Register Akta",
            "Perekaman Biometrik di Sekolah",
            "Agregat Penduduk",
        ),
        (
            "Formulir F-1.02",
            "Fotokopi Kartu Keluarga",
            "Surat keterangan kelahiran",
            "Buku nikah",
            "Surat pernyataan dua saksi",
        ),
        "SIAK Terpusat",
        ("Bidang Pelayanan Pendaftaran Penduduk", "Bidang Pelayanan Pencatatan Sipil", "Bidang PIAK"),
    ),
    "perizinan": Field(
        "perizinan",
        "pelaku-usaha",
        (
            "Izin Praktik Dokter",
            "Izin Praktik Bidan",
            "Izin Praktik Apoteker",
            "Surat Keterangan Penelitian",
            "Izin Penyelenggaraan Reklame",
            "Izin Operasional Klinik Pratama",
            "Izin Trayek Angkutan Perdesaan",
            "Tanda Daftar Lembaga Kursus",
        ),
        ("Data Perizinan Berusaha", "Mal Pelayanan Publik", "Realisasi Investasi", "Laporan Kegiatan Penanaman Modal"),
        (
            "Nomor Induk Berusaha",
            "Surat tanda registrasi",
            "Rekomendasi organisasi profesi",
            "Denah lokasi",
            "Pas foto 4×6",
        ),
        "OSS dan SiCantik",
        ("Bidang Penyelenggaraan Perizinan", "Bidang Penanaman Modal", "Bidang Pengaduan dan Data"),
    ),
    "kesehatan": Field(
        "kesehatan",
        "pemohon",
        (
            "Sertifikat Produksi Pangan Industri Rumah Tangga",
            "Sertifikat Laik Higiene Sanitasi",
            "Rekomendasi Izin Apotek",
            "Surat Keterangan Laik Sehat Depot Air Minum",
            "Sertifikat Penyuluhan Keamanan Pangan",
            "Rekomendasi Praktik Pengobatan Tradisional",
        ),
        (
            "Vaksin dan Rantai Dingin",
            "Surveilans Penyakit Menular",
            "Obat dan Perbekalan Kesehatan",
            "Gizi Balita",
            "Data Posyandu",
        ),
        ("Hasil uji laboratorium", "Denah bangunan", "Sertifikat pelatihan", "Fotokopi KTP-el", "Rancangan label"),
        "SIMPEL-Sehat",
        ("Bidang Kesehatan Masyarakat", "Bidang Sumber Daya Kesehatan", "Bidang Pencegahan Penyakit"),
    ),
    "puskesmas": Field(
        "kesehatan",
        "pasien",
        (
            "Pemeriksaan Pasien Umum",
            "Pemeriksaan Kesehatan Ibu dan Anak",
            "Imunisasi Dasar Bayi",
            "Pemeriksaan Gigi dan Mulut",
            "Surat Keterangan Sehat",
            "Rujukan ke Rumah Sakit",
            "Pemeriksaan Laboratorium",
            "Konseling Gizi",
        ),
        (
            "Rekam Medis",
            "Kunjungan Rumah",
            "Sterilisasi Alat",
            "Limbah Medis",
            "Stok Obat Puskesmas",
            "Posyandu Lansia",
        ),
        ("Kartu BPJS Kesehatan", "Kartu berobat", "Buku KIA", "Surat pengantar", "Fotokopi KTP-el"),
        "e-Puskesmas",
        ("Upaya Kesehatan Perseorangan", "Upaya Kesehatan Masyarakat", "Tata Usaha"),
    ),
    "rsud": Field(
        "kesehatan",
        "pasien",
        (
            "Pendaftaran Rawat Jalan",
            "Pelayanan Gawat Darurat",
            "Pendaftaran Rawat Inap",
            "Salinan Rekam Medis",
            "Surat Keterangan Medis",
            "Visum et Repertum",
            "Pelayanan Ambulans",
            "Pelayanan Hemodialisis",
        ),
        ("Rekam Medis", "Linen dan Sterilisasi", "Klaim BPJS Kesehatan", "Farmasi Rawat Inap", "Alat Kedokteran"),
        (
            "Kartu BPJS Kesehatan",
            "Surat rujukan",
            "Kartu pasien",
            "Surat persetujuan tindakan",
            "Fotokopi KTP-el penjamin",
        ),
        "SIMRS",
        ("Bidang Pelayanan Medik", "Bidang Keperawatan", "Bidang Penunjang"),
    ),
    "pendidikan": Field(
        "pendidikan",
        "pemohon",
        (
            "Legalisir Ijazah",
            "Mutasi Siswa",
            "Izin Pendirian PAUD",
            "Rekomendasi Studi Lanjut Guru",
            "Surat Keterangan Pengganti Ijazah",
            "Penerimaan Murid Baru",
            "Bantuan Siswa Kurang Mampu",
        ),
        (
            "Data Pokok Pendidikan",
            "Bantuan Operasional Sekolah",
            "Sarana Sekolah Dasar",
            "Kelompok Kerja Guru",
            "Asesmen Nasional",
        ),
        (
            "Ijazah asli",
            "Rapor",
            "Surat keterangan pindah sekolah asal",
            "Surat kehilangan dari kepolisian",
            "Kartu Keluarga",
        ),
        "Dapodik",
        ("Bidang Pembinaan SD", "Bidang Pembinaan SMP", "Bidang PAUD dan Pendidikan Nonformal"),
    ),
    "sosial": Field(
        "sosial",
        "pemohon",
        (
            "Rekomendasi Jaminan Kesehatan PBI",
            "Usulan Data Terpadu Sosial",
            "Bantuan Alat Bantu Disabilitas",
            "Rekomendasi Pengangkatan Anak",
            "Tanda Daftar Lembaga Kesejahteraan Sosial",
            "Santunan Kematian",
            "Layanan Rehabilitasi Sosial",
        ),
        (
            "Penyaluran Bantuan Sosial",
            "Rumah Singgah",
            "Data Tunggal Sosial Ekonomi",
            "Logistik Korban Bencana",
            "Karang Taruna",
        ),
        (
            "Surat keterangan tidak mampu",
            "Fotokopi Kartu Keluarga",
            "Foto rumah",
            "Surat rujukan puskesmas",
            "Kronologi kejadian",
        ),
        "SIKS-NG",
        ("Bidang Perlindungan dan Jaminan Sosial", "Bidang Rehabilitasi Sosial", "Bidang Pemberdayaan Sosial"),
    ),
    "pajak": Field(
        "pajak-retribusi",
        "wajib-pajak",
        (
            "Validasi BPHTB",
            "Mutasi Objek PBB-P2",
            "Pengurangan PBB-P2",
            "Nomor Pokok Wajib Pajak Daerah",
            "Surat Ketetapan Pajak Restoran",
            "Surat Ketetapan Pajak Reklame",
            "Keterangan Lunas Pajak",
            "Pembetulan SPPT",
        ),
        (
            "Piutang Pajak Daerah",
            "Basis Data Objek Pajak",
            "Penagihan Aktif",
            "Target Pendapatan Asli Daerah",
            "Alat Perekam Transaksi",
        ),
        (
            "SPPT tahun terakhir",
            "Fotokopi sertifikat tanah",
            "Akta jual beli",
            "Laporan omzet",
            "Surat kuasa bermeterai",
        ),
        "SIMPADA",
        ("Bidang Penetapan", "Bidang Penagihan", "Bidang Pendataan"),
    ),
    "bangunan": Field(
        "tanah-bangunan",
        "pemohon",
        (
            "Persetujuan Bangunan Gedung",
            "Sertifikat Laik Fungsi",
            "Kesesuaian Kegiatan Pemanfaatan Ruang",
            "Keterangan Rencana Kabupaten",
            "Izin Pemanfaatan Ruang Milik Jalan",
            "Sewa Alat Berat",
            "Uji Mutu Beton",
        ),
        (
            "Jalan Kabupaten",
            "Jaringan Irigasi",
            "Drainase Perkotaan",
            "Rencana Detail Tata Ruang",
            "Jembatan",
            "Penerangan Jalan Umum",
        ),
        (
            "Sertifikat tanah",
            "Gambar rencana arsitektur",
            "Perhitungan struktur",
            "Surat pernyataan tetangga",
            "Data tenaga ahli",
        ),
        "SIMBG",
        ("Bidang Bina Marga", "Bidang Cipta Karya", "Bidang Tata Ruang"),
    ),
    "kerja": Field(
        "ketenagakerjaan",
        "pemohon",
        (
            "Kartu Tanda Pencari Kerja",
            "Pencatatan Perjanjian Kerja",
            "Pengesahan Peraturan Perusahaan",
            "Mediasi Perselisihan Hubungan Industrial",
            "Rekomendasi Paspor Pekerja Migran",
            "Pelatihan Kerja",
            "Tanda Daftar Lembaga Pelatihan",
        ),
        ("Bursa Kerja", "Data Lowongan", "Pengupahan", "Transmigrasi", "Balai Latihan Kerja"),
        ("Ijazah terakhir", "Pas foto 3×4", "Draf peraturan perusahaan", "Risalah bipartit", "Fotokopi KTP-el"),
        "SIAPkerja",
        ("Bidang Penempatan Kerja", "Bidang Hubungan Industrial", "Bidang Pelatihan"),
    ),
    "lingkungan": Field(
        "lingkungan",
        "pelaku-usaha",
        (
            "Persetujuan UKL-UPL",
            "Persetujuan SPPL",
            "Persetujuan Teknis Air Limbah",
            "Rincian Teknis Limbah B3",
            "Pengangkutan Sampah",
            "Izin Penebangan Pohon",
            "Uji Kualitas Air",
        ),
        ("Bank Sampah", "Kualitas Udara", "Tempat Pemrosesan Akhir", "Ruang Terbuka Hijau", "Pengaduan Pencemaran"),
        ("Formulir UKL-UPL", "Peta lokasi", "Hasil uji laboratorium", "Neraca limbah", "Nomor Induk Berusaha"),
        "Amdalnet",
        ("Bidang Tata Lingkungan", "Bidang Pengelolaan Sampah", "Bidang Pengendalian Pencemaran"),
    ),
    "perhubungan": Field(
        "perhubungan",
        "pemohon",
        (
            "Bukti Lulus Uji Kendaraan",
            "Persetujuan Andalalin",
            "Rekomendasi Trayek",
            "Izin Parkir Insidental",
            "Kartu Pengawasan Angkutan",
            "Pemasangan Rambu",
            "Numpang Uji Kendaraan",
        ),
        (
            "Rambu dan Marka",
            "Terminal Tipe C",
            "Manajemen Rekayasa Lalu Lintas",
            "Retribusi Parkir",
            "Penyeberangan Sungai",
        ),
        ("STNK", "Buku uji", "Dokumen andalalin", "Surat izin usaha angkutan", "Denah parkir"),
        "BLU-e",
        ("Bidang Lalu Lintas", "Bidang Angkutan", "UPT Pengujian Kendaraan"),
    ),
    "ketertiban": Field(
        "ketertiban-darurat",
        "pelapor",
        (
            "Pengaduan Gangguan Ketertiban",
            "Bantuan Pengamanan Kegiatan",
            "Surat Keterangan Kejadian",
            "Pelatihan Tanggap Darurat",
            "Pemeriksaan Alat Pemadam",
            "Evakuasi dan Penyelamatan",
        ),
        (
            "Patroli Wilayah",
            "Pos Siaga",
            "Kendaraan Operasional",
            "Peta Rawan",
            "Linmas Desa",
            "Penegakan Peraturan Daerah",
        ),
        ("Laporan kejadian", "Foto lokasi", "Surat permohonan", "Fotokopi KTP-el", "Daftar hadir"),
        "Call Center 112",
        ("Bidang Operasi", "Bidang Pencegahan", "Bidang Sarana"),
    ),
    "informasi": Field(
        "informasi-pengaduan",
        "pemohon",
        (
            "Permohonan Informasi Publik",
            "Keberatan Informasi",
            "Sertifikat Elektronik",
            "Subdomain dan Hosting",
            "Peliputan Kegiatan",
            "Rekomendasi Statistik",
            "Layanan Pusat Data",
        ),
        (
            "Jaringan Intra Pemerintah",
            "Keamanan Informasi",
            "Data Statistik Sektoral",
            "Media Sosial Pemerintah",
            "Pengelolaan SP4N-LAPOR!",
        ),
        ("Formulir permohonan", "Surat tugas", "Surat kuasa", "Fotokopi KTP-el", "Metadata kegiatan statistik"),
        "PPID Daring",
        ("Bidang Informasi Publik", "Bidang Aplikasi Informatika", "Bidang Statistik dan Persandian"),
    ),
    "usaha": Field(
        "perizinan",
        "pelaku-usaha",
        (
            "Rekomendasi Pupuk Bersubsidi",
            "Tera Ulang Timbangan",
            "Fasilitasi Sertifikat Halal",
            "Kartu Pelaku Usaha Perikanan",
            "Surat Keterangan Kesehatan Hewan",
            "Sewa Los Pasar",
            "Pengesahan Badan Hukum Koperasi",
            "Rekomendasi BBM Nelayan",
        ),
        (
            "Harga Bahan Pokok",
            "Kelompok Tani",
            "Pasar Rakyat",
            "Pelatihan UMKM",
            "Inseminasi Buatan",
            "Cadangan Pangan",
        ),
        (
            "Proposal kelompok",
            "Kartu anggota",
            "Surat keterangan usaha",
            "Foto produk",
            "Rencana definitif kebutuhan kelompok",
        ),
        "Satu Data UMKM",
        ("Bidang Usaha Mikro", "Bidang Perdagangan", "Bidang Prasarana"),
    ),
    "kepegawaian": Field(
        "kepegawaian",
        "pegawai",
        (
            "Keputusan Kenaikan Pangkat",
            "Kenaikan Gaji Berkala",
            "Keputusan Pensiun",
            "Surat Izin Cuti",
            "Kartu Pegawai Elektronik",
            "Izin Belajar",
            "Keputusan Mutasi Pegawai",
            "Satyalancana Karya Satya",
        ),
        (
            "Daftar Urut Kepangkatan",
            "Kinerja Pegawai",
            "Seleksi Jabatan Tinggi",
            "Disiplin Pegawai",
            "Analisis Kebutuhan Diklat",
        ),
        (
            "SK pangkat terakhir",
            "Penilaian kinerja dua tahun",
            "Surat pengantar OPD",
            "Ijazah",
            "Pas foto berlatar merah",
        ),
        "SIASN",
        ("Bidang Mutasi", "Bidang Pengembangan Kompetensi", "Bidang Penilaian Kinerja"),
    ),
    "keuangan": Field(
        "tata-kelola",
        "pegawai",
        (
            "Surat Perintah Pencairan Dana",
            "Hibah Barang Milik Daerah",
            "Penghapusan Aset",
            "Surat Keterangan Penghentian Pembayaran",
            "Pinjam Pakai Gedung",
            "Surat Penyediaan Dana",
        ),
        ("Kas Daerah", "Barang Milik Daerah", "Perubahan Anggaran", "Neraca OPD", "Gaji Pegawai", "Rekening Bendahara"),
        (
            "SPM dan lampiran",
            "Kartu inventaris barang",
            "Berita acara serah terima",
            "Kuitansi bermeterai",
            "Daftar gaji",
        ),
        "SIPD-RI",
        ("Bidang Perbendaharaan", "Bidang Aset", "Bidang Anggaran"),
    ),
    "tata-kelola": Field(
        "tata-kelola",
        "perangkat-daerah",
        (
            "Harmonisasi Peraturan Bupati",
            "Fasilitasi Penyusunan SOP",
            "Bantuan Hukum Perangkat Daerah",
            "Kerja Sama Daerah",
            "Naskah Sambutan Bupati",
            "Reviu Dokumen Perencanaan",
            "Konsultasi Pengadaan",
        ),
        (
            "Evaluasi Jabatan",
            "Reformasi Birokrasi",
            "Survei Kepuasan Masyarakat",
            "Temuan Pemeriksaan",
            "Rencana Kerja",
            "Prolegda",
        ),
        ("Nota dinas", "Rancangan naskah", "Kajian teknis", "Matriks tindak lanjut", "Notula rapat"),
        "e-Office",
        ("Sekretariat", "Tim Kerja Kelembagaan", "Tim Kerja Tata Laksana"),
    ),
    "kecamatan": Field(
        "kependudukan",
        "pemohon",
        (
            "Rekomendasi Izin Keramaian",
            "Dispensasi Nikah",
            "Legalisasi Surat Keterangan",
            "Pengantar Kartu Keluarga",
            "Keterangan Ahli Waris",
            "Rekomendasi Proposal Bantuan",
        ),
        ("Musrenbang Kecamatan", "Dana Desa", "Posyandu Kecamatan", "Ketenteraman Wilayah", "Lomba Desa"),
        ("Surat pengantar desa", "Fotokopi KTP-el", "Surat pernyataan", "Surat nikah orang tua", "Proposal kegiatan"),
        "PATEN",
        ("Seksi Pemerintahan", "Seksi Pelayanan Umum", "Seksi Kesejahteraan Sosial"),
    ),
    "kelurahan": Field(
        "kependudukan",
        "pemohon",
        (
            "Surat Keterangan Domisili",
            "Surat Keterangan Tidak Mampu",
            "Surat Keterangan Usaha",
            "Surat Pengantar SKCK",
            "Surat Pengantar Nikah",
            "Surat Keterangan Ahli Waris",
            "Surat Keterangan Belum Menikah",
        ),
        (
            "Data RT dan RW",
            "Posyandu Kelurahan",
            "Musyawarah Kelurahan",
            "Kerja Bakti Lingkungan",
            "Buku Tanah Kelurahan",
        ),
        ("Surat pengantar RT/RW", "Kartu Keluarga", "KTP-el", "Pas foto 3×4", "Surat pernyataan bermeterai"),
        "e-Kelurahan",
        ("Seksi Pemerintahan", "Seksi Pelayanan", "Sekretariat Kelurahan"),
    ),
}

PLACES = (
    Place("disdukcapil", "Dinas Kependudukan dan Pencatatan Sipil", "Disdukcapil", "dinas", "kependudukan"),
    Place("dpmptsp", "Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu", "DPMPTSP", "dinas", "perizinan"),
    Place("rsud", "Rumah Sakit Umum Daerah Contoh", "RSUD", "rsud", "rsud"),
    Place("dinkes", "Dinas Kesehatan", "Dinkes", "dinas", "kesehatan"),
    Place("disdik", "Dinas Pendidikan", "Disdik", "dinas", "pendidikan"),
    Place("kelurahan-melati", "Kelurahan Melati", "Kelurahan Melati", "kelurahan", "kelurahan", "di Kelurahan Melati"),
    Place("dinsos", "Dinas Sosial", "Dinsos", "dinas", "sosial"),
    Place("bapenda", "Badan Pendapatan Daerah", "Bapenda", "badan", "pajak"),
    Place("dpupr", "Dinas Pekerjaan Umum dan Penataan Ruang", "DPUPR", "dinas", "bangunan"),
    Place("bkpsdm", "Badan Kepegawaian dan Pengembangan Sumber Daya Manusia", "BKPSDM", "badan", "kepegawaian"),
    Place("bagian-organisasi", "Bagian Organisasi Sekretariat Daerah", "Bagian Organisasi", "bagian", "tata-kelola"),
    Place(
        "puskesmas-timur", "Puskesmas Contoh Timur", "PKM Timur", "puskesmas", "puskesmas", "di Puskesmas Contoh Timur"
    ),
    Place(
        "kecamatan-sukamaju", "Kecamatan Sukamaju", "Kec. Sukamaju", "kecamatan", "kecamatan", "di Kecamatan Sukamaju"
    ),
    Place("disnaker", "Dinas Tenaga Kerja dan Transmigrasi", "Disnakertrans", "dinas", "kerja"),
    Place("dlh", "Dinas Lingkungan Hidup", "DLH", "dinas", "lingkungan"),
    Place("dishub", "Dinas Perhubungan", "Dishub", "dinas", "perhubungan"),
    Place("satpol-pp", "Satuan Polisi Pamong Praja", "Satpol PP", "satuan", "ketertiban"),
    Place("diskominfo", "Dinas Komunikasi dan Informatika", "Diskominfo", "dinas", "informasi"),
    Place("diskopum", "Dinas Koperasi, Usaha Mikro, dan Perdagangan", "Diskopum", "dinas", "usaha"),
    Place("bpkad", "Badan Pengelolaan Keuangan dan Aset Daerah", "BPKAD", "badan", "keuangan"),
    Place("damkar", "Dinas Pemadam Kebakaran dan Penyelamatan", "Damkar", "dinas", "ketertiban", "oleh Damkar"),
    Place("bpbd", "Badan Penanggulangan Bencana Daerah", "BPBD", "badan", "ketertiban", "oleh BPBD"),
    Place("inspektorat", "Inspektorat Daerah", "Inspektorat", "inspektorat", "tata-kelola", "oleh Inspektorat"),
    Place(
        "bagian-hukum", "Bagian Hukum Sekretariat Daerah", "Bagian Hukum", "bagian", "tata-kelola", "oleh Bagian Hukum"
    ),
    Place("kelurahan-mawar", "Kelurahan Mawar", "Kelurahan Mawar", "kelurahan", "kelurahan", "di Kelurahan Mawar"),
    Place(
        "kelurahan-anggrek", "Kelurahan Anggrek", "Kelurahan Anggrek", "kelurahan", "kelurahan", "di Kelurahan Anggrek"
    ),
    Place(
        "kecamatan-mekarjaya",
        "Kecamatan Mekarjaya",
        "Kec. Mekarjaya",
        "kecamatan",
        "kecamatan",
        "di Kecamatan Mekarjaya",
    ),
    Place(
        "kecamatan-tirtasari",
        "Kecamatan Tirtasari",
        "Kec. Tirtasari",
        "kecamatan",
        "kecamatan",
        "di Kecamatan Tirtasari",
    ),
    Place(
        "kecamatan-wanasari", "Kecamatan Wanasari", "Kec. Wanasari", "kecamatan", "kecamatan", "di Kecamatan Wanasari"
    ),
    Place(
        "kecamatan-gunungsari",
        "Kecamatan Gunungsari",
        "Kec. Gunungsari",
        "kecamatan",
        "kecamatan",
        "di Kecamatan Gunungsari",
    ),
    Place(
        "puskesmas-barat", "Puskesmas Contoh Barat", "PKM Barat", "puskesmas", "puskesmas", "di Puskesmas Contoh Barat"
    ),
    Place(
        "puskesmas-utara", "Puskesmas Contoh Utara", "PKM Utara", "puskesmas", "puskesmas", "di Puskesmas Contoh Utara"
    ),
    Place(
        "puskesmas-selatan",
        "Puskesmas Contoh Selatan",
        "PKM Selatan",
        "puskesmas",
        "puskesmas",
        "di Puskesmas Contoh Selatan",
    ),
    Place(
        "dinas-pertanian", "Dinas Pertanian dan Ketahanan Pangan", "Distan", "dinas", "usaha", "oleh Dinas Pertanian"
    ),
    Place("dinas-perikanan", "Dinas Perikanan", "Diskan", "dinas", "usaha", "oleh Dinas Perikanan"),
    Place("disperkim", "Dinas Perumahan dan Kawasan Permukiman", "Disperkim", "dinas", "bangunan", "oleh Disperkim"),
    Place("bappeda", "Badan Perencanaan Pembangunan Daerah", "Bappeda", "badan", "tata-kelola", "oleh Bappeda"),
    Place("setwan", "Sekretariat DPRD", "Setwan", "sekretariat", "tata-kelola", "oleh Sekretariat DPRD"),
    Place(
        "bakesbangpol", "Badan Kesatuan Bangsa dan Politik", "Bakesbangpol", "badan", "informasi", "oleh Bakesbangpol"
    ),
    Place(
        "kelurahan-kenanga", "Kelurahan Kenanga", "Kelurahan Kenanga", "kelurahan", "kelurahan", "di Kelurahan Kenanga"
    ),
)
