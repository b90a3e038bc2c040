"""Names of those who issue regulations, and of the regulations with a name of their own.

The list lets spellings meet ("PermenPANRB", "Permen PAN-RB"). What is not in it is still read, under the name it was
written with, so a new ministry needs no change here. Hierarchy and names as in UU 12/2011 Pasal 7 and 8.
"""

from typing import Final, NamedTuple


class Issuer(NamedTuple):
    """Who issues: `short` as it follows "Per", `long`, and `spellings` in small letters and digits only.

    A `regional` issuer is followed by the name of a place. A `body` is written apart from the act: "Peraturan BKN".
    """

    short: str
    long: str
    spellings: tuple[str, ...] = ()
    regional: bool = False
    body: bool = False


class Act(NamedTuple):
    """What is issued: short form before an issuer, long form, and how it may begin, in small letters only."""

    short: str
    long: str
    beginnings: tuple[str, ...]


ACTS: Final = (
    Act("Per", "Peraturan", ("per", "peraturan")),
    Act("Kep", "Keputusan", ("kep", "keputusan", "sk", "suratkeputusan")),
    Act("In", "Instruksi", ("in", "ins", "instruksi")),
    Act("SE ", "Surat Edaran", ("se", "suratedaran")),
)

ISSUERS: Final = (
    Issuer("pres", "Presiden"),
    Issuer("gub", "Gubernur", regional=True),
    Issuer("bup", "Bupati", regional=True),
    Issuer("wali", "Wali Kota", ("wal", "wako"), regional=True),
    Issuer("mendagri", "Menteri Dalam Negeri"),
    Issuer(
        "menPAN-RB",
        "Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi",
        (
            "menpandanrb",
            "menteripandanrb",
            "menterinegarapanrb",
            "menterinegarapendayagunaanaparaturnegaradanreformasibirokrasi",
        ),
    ),
    Issuer(
        "menPAN",
        "Menteri Negara Pendayagunaan Aparatur Negara",
        ("menteripendayagunaanaparaturnegara", "menterinegarapan"),
    ),
    Issuer("menkes", "Menteri Kesehatan"),
    Issuer("mendikbudristek", "Menteri Pendidikan, Kebudayaan, Riset, dan Teknologi"),
    Issuer("mendikbud", "Menteri Pendidikan dan Kebudayaan"),
    Issuer("mendikdasmen", "Menteri Pendidikan Dasar dan Menengah"),
    Issuer("mendiknas", "Menteri Pendidikan Nasional"),
    Issuer("mensos", "Menteri Sosial"),
    Issuer("menkumham", "Menteri Hukum dan Hak Asasi Manusia", ("menterihukumdanham",)),
    Issuer("menkum", "Menteri Hukum"),
    Issuer("menkeu", "Menteri Keuangan"),
    Issuer("menag", "Menteri Agama"),
    Issuer("menPUPR", "Menteri Pekerjaan Umum dan Perumahan Rakyat"),
    Issuer("menPU", "Menteri Pekerjaan Umum"),
    Issuer(
        "menATR/BPN",
        "Menteri Agraria dan Tata Ruang/Kepala Badan Pertanahan Nasional",
        ("menteriagrariadantataruang", "menteriatrkepalabpn", "menatr", "menteriatr"),
    ),
    Issuer("menaker", "Menteri Ketenagakerjaan"),
    Issuer("menakertrans", "Menteri Tenaga Kerja dan Transmigrasi"),
    Issuer("menhub", "Menteri Perhubungan"),
    Issuer("menkominfo", "Menteri Komunikasi dan Informatika"),
    Issuer("menkomdigi", "Menteri Komunikasi dan Digital"),
    Issuer("menLHK", "Menteri Lingkungan Hidup dan Kehutanan"),
    Issuer("menLH", "Menteri Lingkungan Hidup"),
    Issuer("mendag", "Menteri Perdagangan"),
    Issuer("menperin", "Menteri Perindustrian"),
    Issuer("mentan", "Menteri Pertanian"),
    Issuer("menKP", "Menteri Kelautan dan Perikanan"),
    Issuer("menESDM", "Menteri Energi dan Sumber Daya Mineral"),
    Issuer("menPPPA", "Menteri Pemberdayaan Perempuan dan Perlindungan Anak"),
    Issuer("menkopUKM", "Menteri Koperasi dan Usaha Kecil dan Menengah"),
    Issuer("menparekraf", "Menteri Pariwisata dan Ekonomi Kreatif"),
    Issuer("menpora", "Menteri Pemuda dan Olahraga"),
    Issuer("mendesa PDTT", "Menteri Desa, Pembangunan Daerah Tertinggal, dan Transmigrasi", ("mendespdtt",)),
    Issuer("BKN", "Badan Kepegawaian Negara", body=True),
    Issuer("Ombudsman", "Ombudsman Republik Indonesia", ("ori",), body=True),
    Issuer("BPS", "Badan Pusat Statistik", body=True),
    Issuer("BPK", "Badan Pemeriksa Keuangan", body=True),
    Issuer("BPOM", "Badan Pengawas Obat dan Makanan", body=True),
    Issuer("BSSN", "Badan Siber dan Sandi Negara", body=True),
    Issuer("BNPB", "Badan Nasional Penanggulangan Bencana", body=True),
    Issuer("ANRI", "Arsip Nasional Republik Indonesia", body=True),
    Issuer("LAN", "Lembaga Administrasi Negara", body=True),
    Issuer("LKPP", "Lembaga Kebijakan Pengadaan Barang/Jasa Pemerintah", body=True),
    Issuer("Perpusnas", "Perpustakaan Nasional", body=True),
    Issuer("Komisi Informasi", "Komisi Informasi", ("ki",), body=True),
)

OWN_NAMES: Final = (
    Issuer("UUD", "Undang-Undang Dasar Negara Republik Indonesia", ("uudnri", "uudn", "undangundangdasar")),
    Issuer("UU", "Undang-Undang"),
    Issuer("Perppu", "Peraturan Pemerintah Pengganti Undang-Undang", ("perpu",)),
    Issuer("PP", "Peraturan Pemerintah"),
    Issuer("Perda Provinsi", "Peraturan Daerah Provinsi", ("perdaprov", "peraturandaerahprov"), regional=True),
    Issuer("Perda", "Peraturan Daerah", regional=True),
    Issuer("Perdes", "Peraturan Desa", regional=True),
    Issuer("Qanun", "Qanun", regional=True),
    Issuer("Keppres", "Keputusan Presiden", ("kepres",)),
    Issuer("Inpres", "Instruksi Presiden"),
    Issuer("PMK", "Peraturan Menteri Keuangan", ("permenkeu", "peraturanmenkeu")),
    Issuer("PMA", "Peraturan Menteri Agama", ("permenag", "peraturanmenag")),
    Issuer("Perki", "Peraturan Komisi Informasi", ("peraturanki",)),
)
"""Regulations whose short form is not act and issuer put together; here `short` and `long` are the whole name."""
