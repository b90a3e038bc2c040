"""All that the site says by itself stands in kata.yml, and nothing stands there that it does not say."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

import sop_katalog
from sop_katalog.assets import DIST, SCRIPT_WORDS
from sop_katalog.model.kata import Kata
from sop_katalog.model.sop import Jenis, JenisKeterkaitan, Status
from sop_katalog.reading.default_words import DEFAULTS, default_words
from sop_katalog.reading.kata_format import WORDS, slots
from sop_katalog.reading.source import Report
from sop_katalog.reading.tree import parse_mapping
from sop_katalog.reading.words import Channel, ComplaintKind
from tests.kata import prose
from tests.site.project import ROOT

PACKAGE = Path(sop_katalog.__file__).parent
SCRIPTS = PACKAGE / "assets" / "src"
TEMPLATES = [*prose.files(PACKAGE / "render/components", "**/*.jinja"), *prose.files(ROOT / "overrides", "**/*.html")]
TYPESCRIPT = [path for path in prose.files(SCRIPTS, "**/*.ts") if path != SCRIPTS / "lib" / "kata.ts"]
STYLES = [*prose.files(SCRIPTS, "**/*.css"), *prose.files(PACKAGE / "render/components", "**/*.css")]
PYTHON = [path for path in prose.files(PACKAGE, "**/*.py") if "node_modules" not in path.parts]
SAYING = [path for path in PYTHON if path.parent in (PACKAGE / "render", PACKAGE / "publish")]

CHOSEN_BY_DATA = {
    "status": {str(status) for status in Status},
    "jenis": {str(kind) for kind in Jenis},
    "hubungan": {str(kind) for kind in JenisKeterkaitan},
    "kanal": {str(kind) for kind in Channel},
    "saluran": {str(kind) for kind in ComplaintKind},
    "keterangan_lain": {key for key in default_words()["keterangan_lain"] if key != "level"},
}
"""Groups whose key code takes from data, and all their keys; of `keterangan_lain` see below."""

FORM = "words of the official form, set by PermenPAN-RB 35/2012 and the accreditation of health centres"
NAMES = "names that are the same in every site"
TECHNICAL = "read by programs only"
TOLD_BY_COMMANDS = "messages of commands"
ALLOWED: dict[str, dict[str, str]] = {
    "identitas": dict.fromkeys(("Disahkan oleh", "Nama SOP"), FORM),
    "identity_view.py": dict.fromkeys(
        (
            *("Dasar Hukum", "Kualifikasi Pelaksana", "Keterkaitan", "Peralatan/Perlengkapan", "Peringatan"),
            *("Pencatatan dan Pendataan", "Referensi", "Alat dan bahan", "Hal-hal yang perlu diperhatikan"),
        ),
        FORM,
    ),
    "language.py": {"Rp": "the sign of the currency"},
    "lists.py": dict.fromkeys(("Perppu", "Perpres", "Keppres", "Inpres"), "kinds of laws as the register has them"),
    "place_view.py": {f"Asia/{city}": TECHNICAL for city in ("Jakarta", "Makassar", "Jayapura", "Pontianak")},
    "sop_page.py": {"Mermaid": NAMES},
    "templates.py": dict.fromkeys(("] if type(it := ", ") is dict else it."), "code that is compiled"),
    "bagan.ts": {"Mermaid gave no drawing": "for developers", "IntersectionObserver": TECHNICAL},
    "bagikan.ts": {"AbortError": TECHNICAL},
    "biaya.ts": {"Rp": "the sign of the currency"},
    "ics.ts": {"PRODID:-//Katalog SOP//Kapan selesai//ID": TECHNICAL},
    "jam-buka.ts": {"Asia/Jakarta": TECHNICAL},
    "tanggal.ts": dict.fromkeys(("Jum’at", "Jumat"), "mends what browsers say"),
    "kotak.ts": dict.fromkeys(("ArrowDown", "ArrowUp", "Enter", "Escape"), TECHNICAL),
    "kepala.ts": {"Escape": TECHNICAL},
    "tema.css": dict.fromkeys(("Segoe UI", "Noto Sans", "Cascadia Mono"), NAMES),
    "muat.ts": {"ijin ushaa": "a query with mistakes"},
}
_MARKUP = re.compile(r"^a abbr blockquote|^noopener |^\\s\*<li|^<script |^[.(][\w-]+[ :,]")
"""Names of elements, patterns, selectors and media queries."""


def used() -> Iterator[tuple[Path, prose.Word]]:
    readers: tuple[tuple[list[Path], Callable[[str], Iterator[prose.Word]]], ...] = (
        (TEMPLATES, prose.words_in_template),
        (TYPESCRIPT, prose.words_in_script),
        (PYTHON, prose.words_in_python),
    )
    for paths, read in readers:
        for path in paths:
            for word in read(path.read_text(encoding="utf-8")):
                yield path, word


def test_every_word_that_is_named_exists_and_every_word_is_named() -> None:
    known = {(group, key) for group, texts in default_words().items() for key in texts}
    found = set()
    for path, (group, key) in used():
        assert group in default_words(), f"{path}: kata.{group}"
        named = {(group, name) for name in CHOSEN_BY_DATA[group]} if key == "*" else {(group, key)}
        assert named <= known, f"{path}: {sorted(named - known)}"
        found |= named
    assert known - found == set()


def test_the_words_of_the_package_are_read_as_those_of_a_site() -> None:
    """No key twice, none empty, no brace that is no slot: the reader of sources says so."""
    report = Report(DEFAULTS.name)
    root = parse_mapping(DEFAULTS.read_text(encoding="utf-8"), report)
    assert root is not None
    assert WORDS.read(root, "", report) == Kata()
    assert report.problems == []


def test_groups_chosen_by_data_are_complete() -> None:
    for group, keys in CHOSEN_BY_DATA.items():
        assert set(default_words()[group]) - {"level"} == keys, group
    view = (PACKAGE / "render" / "identity_view.py").read_text(encoding="utf-8")
    assert [key for key in default_words()["keterangan_lain"] if f'"{key}"' not in view] == ["level"]


def test_slots_are_filled_where_a_word_is_used() -> None:
    """Templates and scripts hand a word with slots to `isi`, and never show it as it stands."""
    for path, (group, key) in used():
        if path.suffix == ".py" or not slots(default_words()[group][key]):
            continue
        for place in re.finditer(rf"(.{{0,60}})kata\.{group}\.{key}\b(.{{1,8}})", path.read_text(encoding="utf-8")):
            filled = "isi(" in place[1] or "bagian(" in place[1] or place[2].startswith(("|isi(", ".format("))
            assert filled, f"{path}: {group}.{key}"


def test_scripts_carry_the_words_they_name_and_pages_know_which() -> None:
    words, named = default_words(), set()
    for path in TYPESCRIPT:
        named |= {".".join(word) for word in prose.words_in_script(path.read_text(encoding="utf-8"))}
    known = json.loads((DIST / SCRIPT_WORDS).read_text(encoding="utf-8"))
    assert set(known) == named
    assert len(set(known.values())) == len(known), "a page can change one word and leave another of the same text"
    assert known["kotak_cari.kosong"] == words["kotak_cari"]["kosong"]
    assert known["kotak_cari.hasil"] == "kotak_cari.hasil" != known["cari.hasil"]
    every_page, promise = ((DIST / name).read_text(encoding="utf-8") for name in ("situs.mjs", "layanan-kapan.mjs"))
    long = [(name.split(".")[0], text) for name, text in known.items() if len(text) > 30]
    assert {group for group, text in long if text in every_page} == {"kotak_cari"}
    assert words["kapan_selesai"]["libur_gagal"] in promise and words["kapan_selesai"]["surat_acuan"] not in promise


@pytest.mark.parametrize(
    "path", [*TEMPLATES, *TYPESCRIPT, *STYLES, *SAYING], ids=lambda path: f"{path.parent.name}/{path.name}"
)
def test_no_other_words_stand_in_code(path: Path) -> None:
    readers = {".ts": prose.prose_in_script, ".css": prose.prose_in_script, ".py": prose.prose_in_python}
    read = readers.get(path.suffix, prose.prose_in_template)
    allowed = ALLOWED.get(path.parent.name if path.suffix == ".jinja" else path.name, {})
    found = read(path.read_text(encoding="utf-8"))
    assert [text for text in found if text not in allowed and not _MARKUP.search(text)] == []
    assert set(allowed) <= set(found), "an exception that nothing needs any more"


@pytest.mark.parametrize(
    ("read", "source", "found"),
    [
        (prose.prose_in_template, "{# Catatan ini #}<p class='besar sekali'>{{ a }} hari</p>", ["hari"]),
        (
            prose.prose_in_template,
            '<a title="Buka {{ x }}" href="Ke sana">{{ "Buka semua" if y }}</a>',
            ["Buka", "Buka semua"],
        ),
        (prose.prose_in_template, "<{{ 'ol' if urut else 'ul' }} class='x'>{% if a == 'b' %}–{% endif %} · </ul>", []),
        (
            prose.prose_in_script,
            "// kata di sini\nconst a = `Sudah ${x ? `${y}` : ''} lewat`; f(/\"Kata/g, 'Tutup');",
            ["Sudah ${x ? ", "Tutup"],
        ),
        (
            prose.prose_in_script,
            "const a = `tinggal ${n} hari lagi`; b.className = 'kapan__hari kapan__hari--x';",
            ["tinggal  hari lagi"],
        ),
        (prose.prose_in_script, '/* don\'t say */ a::before { content: "Memuat bagan …"; }', ["Memuat bagan …"]),
        (prose.prose_in_python, 'def f():\n    """Bukan ini."""\n    raise E("Bukan ini")\n', []),
        (
            prose.prose_in_python,
            'a = f"paling lama {b}"; c = ("Gratis", "jumlah", "https://x.id/")\n',
            ["paling lama ", "Gratis"],
        ),
    ],
)
def test_prose_is_found(read: Callable[[str], list[str]], source: str, found: list[str]) -> None:
    assert read(source) == found


def test_words_are_found_in_python() -> None:
    source = "kata.a.b; kata.c[x]; words_of(catalogue).d.e; self.kata.f.g; other.h.i\n"
    assert list(prose.words_in_python(source)) == [("a", "b"), ("c", "*"), ("d", "e")]
