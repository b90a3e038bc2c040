"""What libyaml says about a broken text → where an officer must look, what is wrong there and the way out."""

from __future__ import annotations

import re

import yaml

from sop_katalog.reading.source import Placed, Report, position
from sop_katalog.values import dataclass

_WIDE_SPACE = re.compile(r"[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]")
_LINE_START = re.compile(rf"^[ -]*+(?:{_WIDE_SPACE.pattern}|[a-z_]+:{_WIDE_SPACE.pattern}).*$", re.MULTILINE)
_STRUCTURE = re.compile(rf"(?:[ -]|{_WIDE_SPACE.pattern})*(?:[a-z_]+:(?: |{_WIDE_SPACE.pattern})+)?")
_UNSEEN = r"[\u00ad\u200b-\u200f\u2060\ufeff]"
_STRANGE = re.compile(rf"^[ -]*(?P<indent>\t|{_UNSEEN})|[:-](?P<after>{_UNSEEN})")
"""A tab, or what is not even a space, in the indent of a line or behind the mark of a key or an item."""


@dataclass(frozen=True, slots=True)
class _Saying:
    """`needle` is part of what libyaml says; `start` when the place to look at is where the broken thing begins."""

    needle: str
    message: str
    remedy: str
    start: bool = False
    code: str = "yaml-rusak"


_ANCHOR = _Saying(
    "",
    "Jangkar (&) dan alias (*) YAML tidak dipakai di sini.",
    "Tulis ulang nilainya, atau apit dengan tanda kutip bila & atau * bagian dari teks.",
    start=True,
    code="jangkar-dilarang",
)
_TAG = _Saying(
    "",
    "Nilai yang diawali tanda seru dibaca YAML sebagai tag, dan tag tidak dipakai di sini.",
    "Hapus tanda seru itu, atau apit seluruh teks dengan tanda kutip.",
    start=True,
    code="tag-dilarang",
)
_INDENT = (
    "Susunan baris ini tidak cocok dengan baris di atasnya.",
    "Luruskan inden dengan kunci di atasnya; tutup tanda kutip sebelum menulis teks lain.",
)
_BRACKETS = (
    "Kurung [ ] atau { } yang dibuka di sini tidak tersusun benar.",
    "Tutup kurungnya, pisahkan isinya dengan koma, dan apit teks yang mengandung tanda baca dengan tanda kutip.",
)
_ESCAPE = (
    "Garis miring terbalik (\\) dalam tanda kutip ganda tidak dikenal.",
    "Pakai tanda kutip tunggal ('…') agar garis miring terbalik dibaca apa adanya.",
)
_BLOCK = (
    "Tanda | atau > di awal nilai dibaca YAML sebagai teks beberapa baris, tetapi susunannya salah.",
    "Mulai teksnya di baris berikut dengan inden spasi, atau apit nilai dengan tanda kutip.",
)

# First match wins.
_SAYINGS = (
    _Saying("anchor", _ANCHOR.message, _ANCHOR.remedy, start=True, code=_ANCHOR.code),
    _Saying("alias", _ANCHOR.message, _ANCHOR.remedy, start=True, code=_ANCHOR.code),
    _Saying("tag", _TAG.message, _TAG.remedy, start=True, code=_TAG.code),
    _Saying(
        "cannot start any token",
        "Nilai tidak boleh diawali tanda ini (biasanya tab, @, % atau `).",
        "Ganti tab dengan spasi, atau apit nilainya dengan tanda kutip.",
    ),
    _Saying(
        "mapping values are not allowed",
        "Ada titik dua di tempat yang tidak semestinya.",
        'Apit teks yang mengandung ": " dengan tanda kutip lurus (" atau \'), atau luruskan inden baris ini dengan'
        " baris di atasnya.",
    ),
    _Saying(
        "unexpected end of stream",
        "Tanda kutip yang dibuka di sini tidak ditutup.",
        "Tutup dengan tanda kutip yang sama di akhir teksnya.",
        start=True,
    ),
    _Saying(
        "unexpected document indicator",
        "Tanda kutip yang dibuka di sini tidak ditutup.",
        "Tutup dengan tanda kutip yang sama di akhir teksnya.",
        start=True,
    ),
    _Saying("did not find expected ',' or", *_BRACKETS, start=True),
    _Saying("did not find expected node content", *_BRACKETS),
    _Saying("found unexpected ':'", *_BRACKETS),
    _Saying(
        "expected '-' indicator",
        "Baris ini bukan butir daftar.",
        "Awali setiap butir daftar dengan tanda hubung dan spasi, dengan inden yang sama.",
    ),
    _Saying(
        "could not find expected ':'",
        "Baris ini bukan pasangan “kunci: nilai”.",
        "Tulis “kunci: nilai” dengan spasi sesudah titik dua; beri inden bila ini lanjutan nilai di atasnya;"
        " bila ini sudah penjelasan, tutup data dengan --- di atasnya.",
        start=True,
    ),
    _Saying("did not find expected key", *_INDENT),
    _Saying("expected <document start>", *_INDENT),  # or what `_ENDED` finds
    _Saying(
        "block sequence entries are not allowed",
        "Tanda hubung berada di tempat yang salah.",
        'Mulai daftar di baris baru di bawah kuncinya; bila maksudnya “tidak ada”, kosongkan atau tulis "-" dengan'
        " tanda kutip.",
    ),
    _Saying("escape", *_ESCAPE),
    _Saying("hexdecimal", *_ESCAPE),
    _Saying("block scalar", *_BLOCK, start=True),
    _Saying(
        "directive",
        "Nilai atau baris yang diawali tanda persen (%) dibaca YAML sebagai perintah.",
        "Hapus baris itu, atau apit nilainya dengan tanda kutip.",
        start=True,
    ),
)
_ENDED = re.compile(r"^(?:%|\.\.\.)", re.MULTILINE)
_MARKER = _Saying(
    "",
    "Baris yang diawali % atau ... adalah perintah YAML dan tidak dipakai di sini.",
    "Hapus baris ini, atau apit teksnya dengan tanda kutip.",
)
_BRACKET_FIRST = re.compile(r"^[ -]*(?:[a-z_]+:[ ]+)?(?:\[[^\[\]]*\]|\{[^{}]*\})[ ]*[^\s,\]}#]")
_BRACKETED = _Saying(
    "",
    "Teks ini diawali kurung, maka YAML membacanya sebagai daftar atau pasangan kunci.",
    "Apit seluruh teksnya dengan tanda kutip.",
)
_UNKNOWN = _Saying(
    "",
    "Susunan YAML di sekitar baris ini tidak dapat dibaca.",
    "Bandingkan inden, titik dua, tanda kutip, dan kurungnya dengan contoh di panduan.",
)


def plain_spaces(text: str) -> str:
    """The text with ordinary spaces where those of a word processor would change its structure: in the indent of a
    line, behind the mark of an item and behind a key. In the texts themselves they stay."""
    if text.isascii() or not _WIDE_SPACE.search(text):
        return text
    return _LINE_START.sub(lambda line: _STRUCTURE.sub(_as_space, line[0], count=1), text)


def _as_space(match: re.Match[str]) -> str:
    return _WIDE_SPACE.sub(" ", match[0])


def report_anchor(line: int, column: int, report: Report) -> None:
    """An anchor or alias stands there."""
    report.add(_ANCHOR.code, _ANCHOR.message, _ANCHOR.remedy, line=line, column=column)


def report_tag(line: int, column: int, report: Report) -> None:
    """A tag stands there."""
    report.add(_TAG.code, _TAG.message, _TAG.remedy, line=line, column=column)


def report_yaml_error(error: yaml.YAMLError, text: str, opened: Placed | None, report: Report) -> None:
    """Report what libyaml refused; `opened` is the list or mapping it was in."""
    saying, mark = _UNKNOWN, None
    if isinstance(error, yaml.MarkedYAMLError):
        said = f"{error.context or ''} {error.problem or ''}"
        saying = next((known for known in _SAYINGS if known.needle in said), _UNKNOWN)
        mark = (error.context_mark if saying.start else None) or error.problem_mark or error.context_mark
    line, column = (mark.line + 1, mark.column + 1) if mark else position(text, None)
    ended = _ENDED.search(text) if "document start" in saying.needle else None
    if ended:
        saying, (line, column) = _MARKER, position(text, ended.start())
    elif opened and mark and not text[mark.index :].strip():  # a bracket that is open until the end
        line, column = opened.start_mark.line + 1, opened.start_mark.column + 1
    if saying.message == _INDENT[0] and _BRACKET_FIRST.match("".join(text.split("\n")[line - 1 : line])):
        saying = _BRACKETED
    if not _report_strange_space(text, line, report):
        report.add(saying.code, saying.message, saying.remedy, line=line, column=column)


def _report_strange_space(text: str, line: int, report: Report) -> bool:
    """A tab or an invisible character is the likely cause when one stands where YAML wants a space."""
    lines = text.split("\n")
    found = _STRANGE.search(lines[line - 1]) if line <= len(lines) else None
    if found is None:
        return False
    column = max(found.start(name) for name in ("indent", "after")) + 1
    what = "tab" if found["indent"] == "\t" else "karakter tak terlihat (biasanya dari Word atau peramban)"
    report.add(
        "yaml-rusak",
        f"Di sini ada {what}; YAML hanya mengenal spasi biasa.",
        "Hapus, lalu ketik ulang dengan tombol spasi.",
        line=line,
        column=column,
    )
    return True
