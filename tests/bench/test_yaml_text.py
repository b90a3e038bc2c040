"""What the generator's YAML writer writes is read back as it was."""

from __future__ import annotations

import pytest
import yaml

from bench.yaml_text import Value, dump


@pytest.mark.parametrize(
    "text",
    [
        "Biasa",
        "a: b",
        "x # y",
        "[tebal]",
        "*bintang",
        "- garis",
        '"kutip"',
        "koma, titik.",
        "akhir:",
        "“buka”",
        "½ jam",
        "{a}",
    ],
)
@pytest.mark.parametrize("shape", ["block", "flow", "pair"])
def test_text_survives(text: str, shape: str) -> None:
    values: dict[str, dict[str, Value]] = {
        "block": {"kunci": text},
        "flow": {"kunci": [text, text]},
        "pair": {"kunci": [{"a": text, "b": text}]},
    }
    assert yaml.load(dump(values[shape]), yaml.CBaseLoader) == values[shape]


def test_long_lists_and_nested_values_become_blocks() -> None:
    values: dict[str, Value] = {
        "daftar": ["kata " * 12, "kata " * 12],
        "dalam": {"lagi": [{"x": ["1", "2"]}]},
        "kosong": "",
    }
    text = dump(values)
    assert "daftar:\n  - " in text
    assert all(len(line) <= 120 for line in text.splitlines())
    assert yaml.load(text, yaml.CBaseLoader) == {**values, "daftar": ["kata " * 12, "kata " * 12]}
