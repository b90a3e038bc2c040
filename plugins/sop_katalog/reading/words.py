"""Small closed vocabularies of the format that the model keeps as text."""

from __future__ import annotations

from enum import StrEnum


class Channel(StrEnum):
    """Kanal layanan (format sumber §4)."""

    LOKET = "loket"
    DARING = "daring"
    KELILING = "keliling"
    TELEPON = "telepon"


class ComplaintKind(StrEnum):
    """Kinds of complaint channels."""

    LOKET = "loket"
    TELEPON = "telepon"
    WHATSAPP = "whatsapp"
    SMS = "sms"
    SUREL = "surel"
    DARING = "daring"
    APLIKASI = "aplikasi"
    KOTAK_SARAN = "kotak_saran"
    SURAT = "surat"
    SP4N_LAPOR = "sp4n_lapor"
    OMBUDSMAN = "ombudsman"


class Tingkat(StrEnum):
    """Level of a government."""

    KABUPATEN = "kabupaten"
    KOTA = "kota"
    PROVINSI = "provinsi"
    INSTANSI = "instansi"


class JenisOpd(StrEnum):
    """Kinds of OPD (PP 18/2016)."""

    DINAS = "dinas"
    BADAN = "badan"
    INSPEKTORAT = "inspektorat"
    SEKRETARIAT = "sekretariat"
    BAGIAN = "bagian"
    KECAMATAN = "kecamatan"
    KELURAHAN = "kelurahan"
    RSUD = "rsud"
    PUSKESMAS = "puskesmas"
    SATUAN = "satuan"
    UPT = "upt"


class JenisLibur(StrEnum):
    """Kinds of holidays in the SKB 3 Menteri, and local ones."""

    LIBUR_NASIONAL = "libur_nasional"
    CUTI_BERSAMA = "cuti_bersama"
    LIBUR_DAERAH = "libur_daerah"


class Hari(StrEnum):
    """Days of the week."""

    SENIN = "senin"
    SELASA = "selasa"
    RABU = "rabu"
    KAMIS = "kamis"
    JUMAT = "jumat"
    SABTU = "sabtu"
    MINGGU = "minggu"


class Sifat(StrEnum):
    """Sifat kegiatan (PermenPAN-RB 35/2012)."""

    TEKNIS = "teknis"
    ADMINISTRATIF = "administratif"


class Besaran(StrEnum):
    """Cakupan dan besaran kegiatan."""

    MAKRO = "makro"
    MIKRO = "mikro"


class Cakupan(StrEnum):
    """Cakupan dan jenis kegiatan."""

    GENERIK = "generik"
    SPESIFIK = "spesifik"


class KelengkapanSop(StrEnum):
    """Cakupan dan kelengkapan kegiatan."""

    FINAL = "final"
    PARSIAL = "parsial"


class RuleSetting(StrEnum):
    """How strict a rule is in this catalogue."""

    GALAT = "galat"
    PERINGATAN = "peringatan"
    MATI = "mati"
