"""Times as people write them, and what was understood of them (format sumber §5).

The original text is always kept, because that is what the site shows. How officials write times follows published
Standar Pelayanan: "paling lambat 10 (sepuluh) hari kerja", "1x24 jam sejak berkas lengkap".
"""

from functools import lru_cache
from typing import Final

from sop_katalog.model.amount import Amount, Number, Unit, format_amount
from sop_katalog.model.duration_grammar import read_time
from sop_katalog.model.duration_numbers import UnreadableTimeError
from sop_katalog.model.duration_words import Bound, tidy
from sop_katalog.model.number_words import spell_number
from sop_katalog.values import dataclass

__all__ = ["Amount", "Bound", "Duration", "Number", "Unit", "format_amount", "parse_duration", "spell_number"]

LONGEST_TEXT: Final = 500
"""Characters; a longer text is a paragraph, not a time."""


@dataclass(frozen=True, slots=True)
class Duration:
    """A time: `teks` as written and, when `dipahami`, what it says.

    `min` and `maks` are the ends, None where the end is open. With `batas` tepat or sekitar both are the same.
    `syarat` is the condition as written ("sejak berkas lengkap"). When not `dipahami`, only `reason` is set: why,
    in Indonesian.
    """

    teks: str
    dipahami: bool
    min: Amount | None = None
    maks: Amount | None = None
    batas: Bound | None = None
    syarat: str | None = None
    reason: str | None = None

    def to_json(self) -> dict[str, object]:
        """Return the public shape: teks, dipahami, min, maks, batas, syarat; amounts as `Amount.to_json`."""
        return {
            "teks": self.teks,
            "dipahami": self.dipahami,
            "min": self.min.to_json() if self.min else None,
            "maks": self.maks.to_json() if self.maks else None,
            "batas": self.batas.value if self.batas else None,
            "syarat": self.syarat,
        }


@lru_cache(maxsize=8192)
def parse_duration(text: str) -> Duration:
    """Understand a time. Never raises; what is not understood comes back as text with the reason."""
    if len(text) > LONGEST_TEXT:
        return Duration(text, dipahami=False, reason=f"teksnya lebih dari {LONGEST_TEXT} huruf")
    try:
        reading = read_time(_without_outer_parentheses(tidy(text)))
    except UnreadableTimeError as problem:
        return Duration(text, dipahami=False, reason=str(problem))
    return Duration(text, dipahami=True, min=reading.min, maks=reading.maks, batas=reading.batas, syarat=reading.syarat)


def _without_outer_parentheses(shown: str) -> str:
    if shown.startswith("(") and shown.endswith(")") and "(" not in shown[1:] and ")" not in shown[:-1]:
        return shown[1:-1].strip()
    return shown
