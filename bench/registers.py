"""The registers of a generated catalogue: government, actors, laws, taxonomy and holidays."""

from __future__ import annotations

from random import Random

from bench.places import FIELDS, PLACES, Place
from bench.yaml_text import Value

_ACTORS = (
    ("pemohon", "Pemohon", "Pemohon", True),
    ("pelaku-usaha", "Pelaku Usaha", "Pelaku Usaha", True),
    ("pasien", "Pasien", "Pasien", True),
    ("wajib-pajak", "Wajib Pajak", "Wajib Pajak", True),
    ("pelapor", "Pelapor", "Pelapor", True),
    ("pegawai", "Pegawai yang Mengajukan", "Pegawai", False),
    ("perangkat-daerah", "Perangkat Daerah Pengusul", "PD Pengusul", False),
    ("petugas-loket", "Petugas Loket", "Loket", False),
    ("verifikator", "Verifikator", "Verifikator", False),
    ("operator", "Operator Aplikasi", "Operator", False),
    ("analis", "Analis Kebijakan", "Analis", False),
    ("tim-teknis", "Tim Teknis", "Tim Teknis", False),
    ("ketua-tim", "Ketua Tim", "Ketua Tim", False),
    ("kepala-bidang", "Kepala Bidang", "Kabid", False),
    ("sekretaris", "Sekretaris", "Sekretaris", False),
    ("bendahara", "Bendahara Penerimaan", "Bendahara", False),
    ("petugas-arsip", "Petugas Arsip", "Arsip", False),
)
_LAWS = (
    ("uu-25-2009", "UU", "25", 2009, "Pelayanan Publik"),
    ("uu-23-2014", "UU", "23", 2014, "Pemerintahan Daerah"),
    ("uu-30-2014", "UU", "30", 2014, "Administrasi Pemerintahan"),
    ("uu-14-2008", "UU", "14", 2008, "Keterbukaan Informasi Publik"),
    ("uu-23-2006", "UU", "23", 2006, "Administrasi Kependudukan"),
    ("uu-24-2013", "UU", "24", 2013, "Perubahan atas Undang-Undang Nomor 23 Tahun 2006"),
    ("uu-20-2023", "UU", "20", 2023, "Aparatur Sipil Negara"),
    ("uu-17-2023", "UU", "17", 2023, "Kesehatan"),
    ("uu-1-2022", "UU", "1", 2022, "Hubungan Keuangan antara Pemerintah Pusat dan Pemerintahan Daerah"),
    ("pp-96-2012", "PP", "96", 2012, "Pelaksanaan Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik"),
    ("pp-18-2016", "PP", "18", 2016, "Perangkat Daerah"),
    ("pp-12-2019", "PP", "12", 2019, "Pengelolaan Keuangan Daerah"),
    ("perpres-96-2018", "Perpres", "96", 2018, "Persyaratan dan Tata Cara Pendaftaran Penduduk dan Pencatatan Sipil"),
    ("perpres-76-2013", "Perpres", "76", 2013, "Pengelolaan Pengaduan Pelayanan Publik"),
    ("permenpan-rb-35-2012", "PermenPAN-RB", "35", 2012, "Pedoman Penyusunan Standar Operasional Prosedur"),
    ("permenpan-rb-15-2014", "PermenPAN-RB", "15", 2014, "Pedoman Standar Pelayanan"),
    ("permenpan-rb-14-2017", "PermenPAN-RB", "14", 2017, "Pedoman Penyusunan Survei Kepuasan Masyarakat"),
    (
        "permendagri-108-2019",
        "Permendagri",
        "108",
        2019,
        "Peraturan Pelaksanaan Peraturan Presiden Nomor 96 Tahun 2018",
    ),
    ("permendagri-138-2017", "Permendagri", "138", 2017, "Penyelenggaraan Pelayanan Terpadu Satu Pintu Daerah"),
)
_CATEGORIES = {
    "kependudukan": "Kependudukan dan pencatatan sipil",
    "perizinan": "Perizinan dan usaha",
    "kesehatan": "Kesehatan",
    "pendidikan": "Pendidikan",
    "sosial": "Bantuan sosial",
    "pajak-retribusi": "Pajak dan retribusi daerah",
    "tanah-bangunan": "Tanah dan bangunan",
    "ketenagakerjaan": "Ketenagakerjaan",
    "lingkungan": "Lingkungan hidup",
    "perhubungan": "Perhubungan",
    "ketertiban-darurat": "Ketertiban dan keadaan darurat",
    "informasi-pengaduan": "Informasi dan pengaduan",
    "kepegawaian": "Kepegawaian",
    "tata-kelola": "Tata kelola pemerintahan",
}
EVENTS = {
    "kelahiran": "Kelahiran anak",
    "sekolah": "Masuk atau pindah sekolah",
    "menikah": "Menikah",
    "pindah": "Pindah alamat",
    "membuka-usaha": "Membuka usaha",
    "membangun-rumah": "Membangun rumah",
    "sakit": "Sakit dan berobat",
    "kematian": "Kematian anggota keluarga",
}
AUDIENCES = {"warga": "Warga", "pelaku-usaha": "Pelaku usaha", "pegawai": "Pegawai", "lansia": "Lanjut usia"}
_SPM = {
    "pendidikan": "Pendidikan",
    "kesehatan": "Kesehatan",
    "sosial": "Sosial",
    "trantibum": "Ketenteraman dan ketertiban",
}
_SYNONYMS = (
    ("ktp", "ktp-el", "kartu tanda penduduk"),
    ("kk", "kartu keluarga", "kartu susunan keluarga"),
    ("akta", "akte", "surat lahir"),
    ("imb", "pbg", "izin bangunan"),
    ("pengaduan", "lapor", "keluhan", "komplain"),
    ("hilang", "kehilangan", "tercecer"),
    ("biaya", "tarif", "ongkos", "retribusi"),
    ("puskesmas", "pkm", "pusat kesehatan masyarakat"),
    ("gratis", "tanpa biaya", "cuma-cuma"),
    ("pajak", "pbb", "bphtb"),
)
_HOLIDAYS = (
    ("01-01", "Tahun Baru Masehi"),
    ("05-01", "Hari Buruh Internasional"),
    ("06-01", "Hari Lahir Pancasila"),
    ("08-17", "Proklamasi Kemerdekaan"),
    ("12-25", "Kelahiran Yesus Kristus"),
)
HOLIDAY_YEARS = (2025, 2026)


def local_laws(bidang: str) -> list[str]:
    """Ids of the invented regional laws on one field."""
    number = list(FIELDS).index(bidang) + 3
    return [f"perda-{number}-2019", f"perbup-{number + 20}-2021"]


NATIONAL_LAWS = [law_id for law_id, *_ in _LAWS]


def katalog() -> dict[str, Value]:
    """katalog.yml."""
    return {
        "nama": "Kabupaten Contoh",
        "tingkat": "kabupaten",
        "laman": "https://sop.contohkab.go.id/",
        "alamat": "Jalan Pemuda Nomor 1, Contoh",
        "zona_waktu": "Asia/Jakarta",
        "jam_kerja": {"hari": ["senin", "selasa", "rabu", "kamis", "jumat"], "jam_per_hari": "7,5"},
        "tinjauan": {"pemantauan_bulan": 6, "evaluasi_bulan": 12},
        "pengaduan": [
            {
                "jenis": "sp4n_lapor",
                "nama": "SP4N-LAPOR!",
                "tautan": "https://www.lapor.go.id/",
                "batas": "5 hari kerja",
            },
            {"jenis": "ombudsman", "nama": "Ombudsman RI", "tautan": "https://ombudsman.go.id/"},
        ],
    }


def pelaksana() -> dict[str, Value]:
    """pelaksana.yml of all offices."""
    actors: dict[str, Value] = {}
    for actor, nama, singkat, outside in _ACTORS:
        entry: dict[str, Value] = {"nama": nama, "singkat": singkat}
        if outside:
            entry["eksternal"] = "true"
        actors[actor] = entry
    return actors


def regulasi() -> dict[str, Value]:
    """regulasi.yml: national laws, and two invented regional ones for each field."""
    laws: dict[str, Value] = {
        law_id: {"jenis": jenis, "nomor": nomor, "tahun": tahun, "tentang": tentang, "status": "berlaku"}
        for law_id, jenis, nomor, tahun, tentang in _LAWS
    }
    for bidang, field in FIELDS.items():
        for law_id in local_laws(bidang):
            kind, nomor, tahun = law_id.split("-")
            jenis = "Perda Kabupaten Contoh" if kind == "perda" else "Perbup Contoh"
            about = f"Penyelenggaraan Urusan {field.produk[0]} dan {field.urusan[0]}"
            laws[law_id] = {"jenis": jenis, "nomor": nomor, "tahun": int(tahun), "tentang": about, "status": "berlaku"}
    return laws


def taksonomi(rng: Random, services: list[str]) -> dict[str, Value]:
    """taksonomi.yml; life events list some of the services in an order."""
    events: dict[str, Value] = {}
    for event, nama in EVENTS.items():
        chosen: list[Value] = list(rng.sample(services, min(6, len(services))))
        events[event] = {"nama": nama, "uraian": f"Layanan berurutan untuk warga: {nama.lower()}.", "layanan": chosen}
    return {
        "kategori": {key: {"nama": nama, "uraian": f"Urusan {nama.lower()}"} for key, nama in _CATEGORIES.items()},
        "peristiwa": events,
        "sasaran": dict(AUDIENCES),
        "spm": dict(_SPM),
        "sinonim": [list(group) for group in _SYNONYMS],
    }


def libur(year: int) -> dict[str, Value]:
    """libur/<year>.yml with the holidays of fixed date."""
    days: list[Value] = [
        {"tanggal": f"{year}-{day}", "nama": nama, "jenis": "libur_nasional"} for day, nama in _HOLIDAYS
    ]
    return {"tahun": year, "sumber": f"SKB 3 Menteri tentang Hari Libur Nasional {year}", "libur": days}


def opd(place: Place, number: int) -> dict[str, Value]:
    """opd.yml of one office."""
    site = f"{place.id}.contohkab.go.id"
    return {
        "nama": place.nama,
        "singkatan": place.singkatan,
        "jenis": place.jenis,
        "alamat": f"Jalan Merdeka Nomor {number + 1}, Contoh",
        "koordinat": {"lintang": f"-7.{250 + number}", "bujur": f"112.{700 + number}"},
        "jam_layanan": [
            {"hari": "Senin–Kamis", "jam": "08:00–15:00"},
            {"hari": "Jumat", "jam": "08:00–14:00", "catatan": "Istirahat 11:30–13:00"},
        ],
        "kontak": {"telepon": f"(021) 555-{number + 100:04}", "surel": f"{place.id}@contohkab.go.id"},
        "laman": f"https://{site}/",
        "maklumat": {
            "teks": "Dengan ini kami sanggup menyelenggarakan pelayanan sesuai standar yang telah ditetapkan.",
            "tanggal": "2025-01-06",
            "jabatan": f"Kepala {place.nama}",
        },
        "pengaduan": [
            {"jenis": "loket", "nama": f"Meja pengaduan {place.singkatan}", "batas": "2 hari kerja"},
            {"jenis": "surel", "nama": "Surel pengaduan", "kontak": f"aduan@{site}", "batas": "5 hari kerja"},
        ],
    }


def own_actors(place: Place) -> dict[str, Value]:
    """pelaksana.yml of one office: its head."""
    heads = {"kecamatan": "Camat", "kelurahan": "Lurah", "rsud": "Direktur RSUD", "inspektorat": "Inspektur"}
    short = heads.get(place.jenis, "Kepala")
    nama = f"Kepala {place.nama}" if short == "Kepala" else short
    return {"kepala": {"nama": nama, "singkat": short}}


def offices(count: int) -> tuple[Place, ...]:
    """How many offices a catalogue of `count` SOPs has: up to forty."""
    return PLACES[: min(len(PLACES), max(3, count // 4))]
