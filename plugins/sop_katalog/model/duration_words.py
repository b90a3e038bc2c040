"""The words of a time and their patterns: units, bounds, openings, conditions (format sumber §5).

Every pattern works on text folded by `fold`: lower case, single spaces, plain dashes and quotation marks. A pattern
also takes the one space that follows it. None repeats inside a repetition, so each is linear in the length of the text.
"""

import re
from enum import StrEnum
from typing import Final

from sop_katalog.model.number_words import NUMBER_WORD


class Bound(StrEnum):
    """What a time promises: exactly, at most, at least, about, or between two amounts."""

    TEPAT = "tepat"
    MAKSIMAL = "maksimal"
    MINIMAL = "minimal"
    SEKITAR = "sekitar"
    RENTANG = "rentang"


_INVISIBLE: Final = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u2060\ufeff"))
_PLAIN: Final = str.maketrans("‐‑‒–—―−﹣－×✕‘’ʼ′`´“”″≈∼⁄İ", "-" * 9 + "xx" + "'" * 6 + '"' * 3 + "~~/I")

END: Final = r"(?![a-z])"
"""After a word: no letter follows."""

UNIT: Final = re.compile(
    r"(?:(?P<hari_kerja>(?:hari|hr\.?)[ -]?(?:kerja|\(kerja\))|hk)"
    r"|(?P<hari_kalender>(?:hari|hr\.?)[ -]?(?:kalend[ae]r|takwim|\((?:kalend[ae]r|takwim)\)))"
    r"|(?P<detik>detik|dtk\.?|dt\.?|\")"
    r"|(?P<menit>menit|mnt\.?|min\.?|'(?!'))"
    r"|(?P<jam>jam(?: kerja)?)"
    r"|(?P<hari>hari|hr\.?)"
    r"|(?P<minggu>minggu|mgg\.?|pekan)"
    r"|(?P<bulan>bulan|bln\.?)"
    r"|(?P<tahun>tahun|thn\.?|th\.?))(?![a-z]) ?"
)
"""A unit; the name of the matched group is a value of `Unit`."""

ONE: Final = re.compile(r"se(?=(?:detik|menit|jam|hari|minggu|pekan|bulan|tahun)(?![a-z]))")
"""The "one" that is written together with its unit: "sejam"."""

NUMBER: Final = re.compile(
    r"([1-9][0-9]{0,2}(?:\.[0-9]{3}){1,2}(?:,[0-9]{1,6})?|[0-9]{1,9}(?:[.,][0-9]{1,6})?)(?![0-9]|[.,][0-9]) ?"
)
"""Digits: thousands with dots ("1.000"), decimals with a comma or, when it cannot be thousands, a dot. Below a thousand
million, as in words: what is longer is a slip of the pen."""

FRACTION: Final = re.compile(r"(?:(?:([0-9]{1,3}) ?)?([½¼¾])|(?:([0-9]{1,3}) )?(1/2|1/4|3/4)(?![0-9])) ?")
FRACTION_WORD: Final = re.compile(r"(setengah|separuh|seperempat|tiga perempat)" + END + " ?")
NUMBER_WORDS: Final = re.compile(rf"(?:(?:{NUMBER_WORD}) ?)+{END} ?")
DECIMAL_WORD: Final = re.compile(r"koma ")

CLOCK: Final = re.compile(r"[1-9][0-9]?\.(?!25)[0-5][0-9] ?(?:jam|menit)")
"""A decimal dot that may just as well part hours and minutes: "1.30 jam"."""

TIMES: Final = re.compile(rf"(?:x|kali){END} ?")
AND: Final = re.compile(rf"(?:dan{END}|,) ?")
BETWEEN: Final = re.compile(rf"(?:antara|dari){END} ?")
UNTIL: Final = re.compile(rf"(?:-{{1,2}}|~|s\.? ?d\.?{END}|s ?/ ?d\.?{END}|sampai(?: dengan)?{END}|hingga{END}) ?")
AND_UNTIL: Final = re.compile(rf"(?:dan{END} ?|{UNTIL.pattern})")
PARENTHESES: Final = re.compile(r"\(([^()]*)\) ?")
STOP: Final = re.compile(r"\. ?")

_AT_MOST: Final = (
    r"maksimal|maksimum|maks\.?|maximal|maximum|max\.?|paling (?:lama|lambat|banyak|telat)|selambat(?: ?- ?lambat)?nya"
    r"|selama ?- ?lamanya|sebanyak ?- ?banyaknya|tidak (?:lebih(?: lama)? dari|melebihi)|batas waktu|di ?bawah"
    r"|kurang dari(?: atau sama dengan)?|sampai dengan|s\.? ?d\.?|s ?/ ?d\.?|hingga"
)
_AT_LEAST: Final = (
    r"minimal|minimum|min\.?|paling (?:sedikit|kurang|cepat|singkat|sebentar)|sekurang(?: ?- ?kurang)?nya"
    r"|sedikit ?- ?dikitnya|secepat ?- ?cepatnya|setidak(?: ?- ?tidak)?nya|tidak kurang dari|di ?atas"
    r"|lebih dari(?: atau sama dengan)?"
)
_ABOUT: Final = r"kurang lebih|lebih kurang|sekitar|kira ?- ?kira|(?:di)?perkira(?:k)?an|estimasi|rata ?- ?rata"
_PLAIN_OPENING: Final = (
    r"(?:jangka |lama )?waktu(?: (?:penyelesaian|pelayanan|layanan|pengerjaan|proses|tunggu))?"
    r"|lama(?:nya)?(?: (?:penyelesaian|pelayanan|layanan|pengerjaan|proses))?"
    r"|durasi|dalam|selama|tepat|adalah|yaitu|ialah"
)

OPENING: Final = re.compile(
    rf"(?:(?P<maksimal>≤|<=?|(?:{_AT_MOST}){END})|(?P<minimal>≥|>=?|(?:{_AT_LEAST}){END})"
    rf"|(?P<sekitar>±|~|\+ ?/? ?-|-/\+|(?:{_ABOUT}){END})|(?P<tepat>(?:{_PLAIN_OPENING}){END})) ?:? ?"
)
"""A word before the time; the name of the matched group is a value of `Bound`."""

UPPER: Final = re.compile(
    rf"(?:, ?)?(?:(?:dan|serta|sampai|hingga){END} ?)?"
    rf"(?:maksimal|maks\.?|maximal|max\.?|paling (?:lama|lambat)|selambat ?- ?lambatnya){END} ?"
)
"""Between the two ends of "minimal 1 hari, maksimal 3 hari"."""

LATE_BOUND: Final = re.compile(
    r"(?:(?P<maksimal>\((?:maksimal|maks\.?|max\.?|paling (?:lama|lambat))\)"
    rf"|(?:maksimal|maks\.?|max\.?|paling (?:lama|lambat)|atau kurang){END})"
    rf"|(?P<minimal>\((?:minimal|min\.?)\)|(?:minimal|min\.?|atau lebih){END})) ?(?![0-9])"
)
"""A bound after the time: "3 hari kerja (maksimal)"."""

CONDITION: Final = re.compile(
    r"(?:sejak|semenjak|setelah|sesudah|sebelum|terhitung|dihitung|mulai|dari|selama|saat|ketika|pada"
    r"|jika|jikalau|apabila|bila|bilamana|kalau|asal(?:kan)?|dalam (?:hal|kondisi|keadaan)|dengan|sesuai|tergantung"
    r"|(?:tidak |belum )?termasuk|tanpa|di ?luar|kecuali|per|setiap|tiap(?:-tiap)?|untuk|bagi|khusus"
    r"|(?:dan )?(?:dapat|bisa) diperpanjang)"
    r"(?![a-z-])"
)
"""The beginning of a condition after the time; anything else after it is not understood."""

SECOND_TIME: Final = re.compile(
    rf"(?:[,;+]|(?<![a-z])(?:dan|atau|serta|sedangkan){END}) ?(?:[a-z.-]+ ){{0,3}}[0-9][0-9.,]* ?(?:\([^()]*\) ?)?"
    r"(?:detik|menit|mnt|jam|hari|hk|minggu|bulan|tahun)(?![a-z])"
)
"""A further time inside a condition: "untuk KTP, 2 jam untuk KK"."""

VAGUE: Final = re.compile(
    r"(?:kondisional|tentatif|insidental|insidentil|menyesuaikan|fleksibel|relatif|segera|langsung|seketika"
    r"|saat itu juga|setiap (?:saat|hari|waktu)|sewaktu ?- ?waktu|(?:pada )?hari (?:itu juga|yang sama)"
    rf"|sesuai|tergantung){END}"
)
"""What people write instead of a time (format sumber §5); only the explanation differs."""


def tidy(text: str) -> str:
    """Return the text as its writer has it, but without invisible characters and with single spaces."""
    return " ".join(text.translate(_INVISIBLE).split())


def fold(tidied: str) -> str:
    """Return the text to compare with: lower case, plain dashes and quotation marks; the same length."""
    return tidied.translate(_PLAIN).lower()
