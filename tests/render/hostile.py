"""Texts that would be markup, ends or commands if somebody forgot to quote them, and contexts full of them."""

from __future__ import annotations

import dataclasses
import re
from typing import Any

MARKUP = "\"'><script>alert(1)</script><img src=x onerror=alert(1)>&amp;{{ 7*7 }}"

CHOICES = frozenset({"status", "tingkat"})
"""Keys whose value is one of a few words and never an author's text."""

EMPTY_BOX = "-"
"""What the form writes in an empty box; the component looks for it."""


def poison(value: Any, key: str = "") -> Any:
    """A context with hostile text after each text in it; numbers, dates, checked HTML and choices stay."""
    if isinstance(value, dict):
        return {name: poison(item, name) for name, item in value.items()}
    if isinstance(value, (list, tuple)):
        return type(value)(poison(item, key) for item in value)
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        fields = {field.name: getattr(value, field.name) for field in dataclasses.fields(value)}
        return dataclasses.replace(value, **{name: poison(item, name) for name, item in fields.items()})
    if (
        type(value) is str and value not in ("", EMPTY_BOX) and key not in CHOICES
    ):  # not Markup, which is HTML on purpose
        return value + MARKUP
    return value


LABELS = (
    'Tanda "kutip" dan ”kutip”',
    "nomor #1; #35; #quot; #lt;b#gt;",
    "%% komentar",
    "%%{init: {'theme': 'forest'}}%%",
    "<b>tebal</b>",
    "<img src=x onerror=alert(1)>",
    "<script>alert(1)</script>",
    "</p></div><iframe src='//x'>",
    "end",
    "end end subgraph x",
    "kurung (bulat) [siku] {kurawal}",
    "((ganda)) [[ganda]] {{ganda}} >bendera]",
    "😀 emoji 👩🏽‍⚖️",
    "Mengisi formulir " * 18,
    "x" * 300,
    "`kode` dan ` satu",
    "`markdown **tebal** _miring_ ~coret~`",
    "$$x^2$$ dan $Rp$",
    "fa:fa-user pengguna",
    "mdi:home logos:aws fab:fa-github",
    "baris\npertama\r\nkedua\tketiga",
    "panah --> A --x B --o C ==> D -.-> E",
    "pipa | pipa || pipa",
    "nol\u200dlebar\u200bdi\u200csini",
    "kanan\u202eterbalik\u202c \u2067rtl\u2069 \u200f",
    "surogat \ud800 dan \udfff",
    "kontrol \x00\x01\x07\x1b\x7f\x85",
    "pemisah \u2028 baris \u2029",
    "click s1 href 'https://x'; style s1 fill:#f00; linkStyle 0",
    ":::kelas @{ shape: rect }",
    "classDef x fill:#f00; hairstyle: #1; b",
    "1. daftar",
    "- daftar",
    "# Judul",
    "&amp; &lt;b&gt; &#60; &nbsp;",
    '\\n \\" \\\\',
    "* bintang ** ganda __garis__",
    "___",
    "***",
    "~~~",
    "A---oB A---xB",
    "http://example.org www.example.org",
    "{{ 7*7 }} ${7*7} {% if %}",
    "' OR 1=1 --",
    "titik; koma: titik dua, koma",
    "acc accTitle: x accDescr { x }",
    "---\ntitle: x\n---",
    "العربية עברית",
    "e\u0301 gabungan \ufeff",
    "#",
    "%",
    '"',
    "<",
    "&",
    " ",
    "",
)
"""Labels that Mermaid could read as something else than text."""

_INVISIBLE = re.compile(r"[\x00-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufeff\ufffe\uffff]")


def seen(text: str) -> str:
    """What a reader should see of a label: marks without a shape are spaces, spaces are folded."""
    return " ".join(_INVISIBLE.sub(" ", text).replace('"', "”").split())
