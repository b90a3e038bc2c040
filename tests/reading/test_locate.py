"""Places in a source: looked up in a part of the file, they are where the whole file has them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from sop_katalog.reading.locate import Locator, find
from sop_katalog.reading.source import Report, split_front_matter
from sop_katalog.reading.tree import Mapping, Node, Scalar, Sequence, filled, parse_mapping

ROOT = Path(__file__).resolve().parents[2]
SOURCES = sorted((ROOT / "sops").rglob("*.md")) + sorted((ROOT / "sops").rglob("*.yml"))


def _keys(node: Node, above: str = "") -> Iterator[str]:
    """The key paths of everything below a node."""
    if isinstance(node, Mapping):
        for key, child in node.pairs:
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
    assert isinstance(tree.pairs[0][0], Scalar)
