"""Indonesian as readers expect it: long dates, dot thousands, decimal comma, lists with "dan"."""

from __future__ import annotations

from collections.abc import Sequence


def thousands(value: int) -> str:
    """`1500000` → “1.500.000”."""
    return f"{value:,}".replace(",", ".")


def rupiah(value: int) -> str:
    """Whole rupiah: “Rp50.000” (Pedoman Umum Ejaan Bahasa Indonesia: no space)."""
    return f"Rp{thousands(value)}"


def decimal(value: float, digits: int) -> str:
    """`0.954`, 2 → “0,95”."""
    return f"{value:.{digits}f}".replace(".", ",")


def percent(share: float) -> str:
    """`0.954` → “95,4 %”."""
    return f"{decimal(100 * share, 1)} %"


def enumerate_words(words: Sequence[str], last: str = "dan") -> str:
    """“a, b, dan c”."""
    if len(words) < 3:
        return f" {last} ".join(words)
    return f"{', '.join(words[:-1])}, {last} {words[-1]}"


STATUS_NAMES = {"draf": "Draf", "berlaku": "Berlaku", "dalam_revisi": "Dalam revisi", "dicabut": "Dicabut"}
JENIS_NAMES = {"pelayanan": "Pelayanan", "rutin": "Rutin", "penugasan": "Penugasan"}
RELATION_NAMES = {
    "prasyarat": "Diperlukan lebih dulu",
    "lanjutan": "Sesudah ini",
    "terkait": "Terkait",
    "bagian": "Bagian dari rangkaian yang sama",
}
CHANNEL_NAMES = {"loket": "Datang ke loket", "daring": "Daring", "keliling": "Layanan keliling", "telepon": "Telepon"}
COMPLAINT_NAMES = {
    "loket": "Datang langsung",
    "telepon": "Telepon",
    "whatsapp": "WhatsApp",
    "sms": "SMS",
    "surel": "Surel",
    "daring": "Daring",
    "aplikasi": "Aplikasi",
    "kotak_saran": "Kotak saran",
    "surat": "Surat",
    "sp4n_lapor": "SP4N-LAPOR!",
    "ombudsman": "Ombudsman RI",
}
