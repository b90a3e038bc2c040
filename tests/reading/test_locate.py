"""Places in a source: looked up in a part of the file, they are where the whole file has them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from sop_katalog.reading.locate import Locator, find
from sop_katalog.reading.narrow import narrow
from sop_katalog.reading.source import Report, split_front_matter
from sop_katalog.reading.tree import Mapping, Node, Scalar, Sequence, filled, pairs, parse_mapping

ROOT = Path(__file__).resolve().parents[2]
SOURCES = sorted((ROOT / "sops").rglob("*.md")) + sorted((ROOT / "sops").rglob("*.yml"))


def _keys(node: Node, above: str = "") -> Iterator[str]:
    """The key paths of everything below a node."""
    if isinstance(node, Mapping):
        for key, child in pairs(node):
            path = f"{above}.{key.value}" if above else key.value
            yield path
            yield from _keys(child, path)
    elif isinstance(node, Sequence):
        for number, item in enumerate(filled(node), 1):
            yield f"{above}[{number}]"
            yield from _keys(item, f"{above}[{number}]")


def _whole(path: Path) -> Mapping:
    text, report = path.read_text(encoding="utf-8"), Report("")
    parts = split_front_matter(text, report) if path.suffix == ".md" else None
    tree = parse_mapping(parts.front if parts else text, report)
    assert tree is not None
    return tree


def test_every_place_of_the_sample_is_found_where_it_stands() -> None:
    locate = Locator(ROOT / "sops", "sops")
    count = 0
    for path in SOURCES:
        tree = _whole(path)
        for key in [*_keys(tree), "tidak_ada", "", "langkah[99].waktu"]:
            count += 1
            assert locate(path.relative_to(ROOT).as_posix(), key) == find(tree, key), (path.name, key)
    assert count > 10_000


@pytest.mark.parametrize(
    "text",
    [
        'a: "satu\ndua: tiga"\ndua: 2\n',  # a quoted text may go on at the left edge
        "a:\n- {b: 1}\n- {b: 2}\nc: 3\n",
        "a: 1\n# a: bukan\nb: {a: 2}\n",
        "a: 1\na: 2\nb: 3\n",
        '"a": 1\nb: 2\n',
        "{a: 1, b: [2, 3]}\n",
        "a: |\n  b: bukan\n\n  c\nb: 2\n",
        "? a\n: 1\n",
    ],
)
def test_unusual_files(text: str, tmp_path: Path) -> None:
    (tmp_path / "x.yml").write_text(text, encoding="utf-8")
    tree = _whole(tmp_path / "x.yml")
    locate = Locator(tmp_path, "sops")
    for key in [*_keys(tree), "dua", "b", "c"]:
        assert locate("sops/x.yml", key) == find(tree, key), key
    assert isinstance(pairs(tree)[0][0], Scalar)


_LONG = "Memeriksa berkas dan mencatatnya. " * 12
"""Only what is longer than this is cut into smaller pieces before it is parsed."""


@pytest.mark.parametrize(
    "text",
    [
        f"a:\n  - b: {_LONG}\n    c: 1\n  - b: 2\n    d: [x, \"y\"]\n  - {{b: 3, c: 'z'}}\ne: 5\n",
        f"a:\n- b: {_LONG}\n  c:\n  - x\n  - y\n- b: 2\n",
        f"a:\n  b:\n  - {_LONG}\n  - x\n  c:\n    d:\n      - 1\n      - e: 2\n  f: 3\n",
        f"a:\n  - {_LONG}\n  -\n  - null\n  - \"\"\n  - '  '\n  - nullus\n  - ~\n  - x\n",
        f'a:\n  - {_LONG}\n  - "x\n  - bukan"\n  - y\n',
        f"a:\n  - {_LONG}\n  - 'x\n  - bukan'\n  - y\n",
        f"a:\n  - {_LONG}\n  - [x,\n  y]\n  - z\n",
        f'a:\n  - {_LONG}\n  - [x", "y]\n  - z"]\n  - w\n',
        f"a:\n  - {_LONG}\n  - |\n   - bukan\n    - bukan\n  - y\n",
        f"a:\n  - {_LONG}\n  - x\n   - masih x\n  - y\n",
        f"a:\n  - {_LONG}\n  - - x\n    - y\n  - z\n",
        f"a:\n  - {_LONG}\n  # - bukan\n  - x # satu\n\n  - y\n",
        f"a: # daftar\n  # - bukan\n  - {_LONG}\n  - x\n",
        f'a:\n  b: {_LONG}\n  c: "x\n  d: bukan"\n  e: 1\n',
        f"a:\n  b: {_LONG}\n  'c': 1\n  ? d\n  : 2\n  e : 3\n",
        f"a:\n  b: {_LONG}\n  c: 1\n  c: 2\n",
        f"jam: {_LONG}\na:\n  - b: {_LONG}\n    jam: 07.00\n",
        f'"b": {_LONG}\n? c\n: 1\n',
    ],
)
def test_a_piece_tells_what_the_whole_file_does(text: str, tmp_path: Path) -> None:
    (tmp_path / "x.md").write_text(f"---\n{text}---\n", encoding="utf-8")
    tree = _whole(tmp_path / "x.md")
    locate = Locator(tmp_path, "sops")
    keys = [
        *_keys(tree),
        "a[2].b",
        "a[9]",
        "a.d.x",
        "a.z",
        "a.c[1].y",
        "b",
        "c",
        "d",
        "jam_layanan",
        "a[1].jam_layanan",
    ]
    for key in keys:
        assert locate("sops/x.md", key) == find(tree, key), key


def test_ordinary_sources_are_not_read_whole() -> None:
    path = ROOT / "sops" / "disdukcapil" / "ktp-el.md"
    parts = split_front_matter(path.read_text(encoding="utf-8"), Report(""))
    assert parts is not None
    tree = _whole(path)
    assert isinstance(tree, Mapping)
    for key in ("langkah[7].waktu", "pemantauan[2].tanggal", "standar_pelayanan", "belum_ada"):
        piece = narrow(parts.front, key)
        assert piece.end - piece.start < len(parts.front) / 4, key
