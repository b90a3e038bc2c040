"""The schemas are valid, take every file that reading takes, and know the same keys as the reader."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator

from sop_katalog.problem import Severity
from sop_katalog.reading.schema import KINDS, schema_of
from sop_katalog.reading.source import Report, decode, split_front_matter
from sop_katalog.reading.tree import parse_mapping
from sop_katalog.reading.yaml_errors import plain_spaces
from tests.reading.case import CASES, expected, place_of

SAMPLES = Path(__file__).parents[2] / "sops"
LENGKAP = Path(__file__).with_name("lengkap.md")


class CoreLoader(yaml.CSafeLoader):
    """YAML 1.2 core, as editors read it: `no` and dates are texts, `010` is a number."""

    yaml_implicit_resolvers = {}  # noqa: RUF012 - the attribute PyYAML looks at


for _tag, _pattern in {
    "null": r"~|null|Null|NULL|",
    "bool": r"true|True|TRUE|false|False|FALSE",
    "int": r"[-+]?[0-9]+",
    "float": r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?",
}.items():
    CoreLoader.add_implicit_resolver(f"tag:yaml.org,2002:{_tag}", re.compile(f"^(?:{_pattern})$"), None)
CoreLoader.add_constructor("tag:yaml.org,2002:int", lambda _, node: int(str(node.value)[:20]))  # as large as it matters


def kind_of(path: Path) -> str:
    if path.suffix == ".md":
        return "sop"
    return "libur" if path.stem.isdigit() else path.stem


def text_of(path: Path) -> str | None:
    """The YAML of a source file; None where reading refuses it before, or mends spaces that YAML does not know."""
    report = Report("x")
    text = decode(path.read_bytes(), report)
    if text is None or path.suffix != ".md":
        return text
    parts = split_front_matter(text, report)
    return parts.front if parts and plain_spaces(parts.front) == parts.front else None


def faults(path: Path) -> list[str]:
    """What the schema has against a file."""
    validator = Draft202012Validator(schema_of(kind_of(path)))
    found = yaml.load(text_of(path) or "", CoreLoader)
    return [
        f"{error.json_path}: {error.message[:200]}" for error in validator.iter_errors({} if found is None else found)
    ]


@pytest.mark.parametrize("kind", KINDS)
def test_schemas_are_valid_and_say_what_keys_are_for(kind: str) -> None:
    schema = schema_of(kind)
    Draft202012Validator.check_schema(schema)
    assert schema["title"] and schema["$schema"].endswith("2020-12/schema")
    for properties in _properties(schema):
        for name, described in properties.items():
            assert described["description"], name


def _properties(schema: Any) -> Iterator[dict[str, Any]]:
    """Every table of keys in a schema, but for the conditions beside them."""
    if isinstance(schema, list):
        for item in schema:
            yield from _properties(item)
    elif isinstance(schema, dict):
        if schema.get("type") == "object" and "properties" in schema:
            yield schema["properties"]
        for key, child in schema.items():
            if key not in ("allOf", "if", "then", "not"):
                yield from _properties(child)


def _sources() -> list[Path]:
    files = (path for path in SAMPLES.rglob("*") if path.suffix in (".md", ".yml"))
    return sorted(path for path in files if not any(part.startswith("_") for part in path.relative_to(SAMPLES).parts))


@pytest.mark.parametrize("path", [*_sources(), LENGKAP], ids=lambda path: f"{path.parent.name}/{path.name}")
def test_every_sample_file_fits_its_schema(path: Path) -> None:
    assert faults(path) == []


_CASES = sorted(
    file
    for case in CASES.iterdir()
    for file in case.iterdir()
    if file.is_file() and file.name != "harap.yml" and kind_of(file) in KINDS
)
_READER_ONLY = {
    "alamat-ganda",
    "berkas-asing",
    "karakter-terlarang",
    "kunci-ganda",
    "langkah-id-ganda",
    "langkah-keluar-ganda",
    "tahun-libur-beda",
    "tanggal-tak-sah",
    "tautan-tak-aman",
}
"""What a schema cannot say, or cannot say without refusing what is right."""
_LENIENT = {
    "status-dua-kata",  # the reader takes “Dalam Revisi”; an editor offers dalam_revisi
    "pilihan-tak-sah",
    "standar-kanal-lokasi",
    "langkah-satu-jawaban",  # one of ya and tidak: a rule tells, so that nothing else of the step is lost
    "langkah-hasil",
    "langkah-jawaban",
}


@pytest.mark.parametrize("path", _CASES, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_cases_fail_where_the_reader_fails(path: Path) -> None:
    text, report = text_of(path), Report("x")
    if text is None or parse_mapping(text, report) is None or report.problems:
        return  # what is no YAML for the reader, an editor tells by itself
    place = place_of(path.name)
    problems = [problem for problem in expected(path.parent)["masalah"] if problem["berkas"] == place]
    codes = {problem["kode"] for problem in problems if problem.get("tingkat", Severity.GALAT) == Severity.GALAT}
    if codes - _READER_ONLY:
        assert faults(path)
    elif not codes and path.parent.name not in _LENIENT:
        assert faults(path) == []


@pytest.mark.parametrize("path", _CASES, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_reader_and_schema_agree_on_unknown_keys(path: Path) -> None:
    text, report = text_of(path), Report("x")
    if text is None or parse_mapping(text, report) is None:
        return
    KINDS[kind_of(path)][1].read(parse_mapping(text, report), "", report)  # type: ignore[arg-type]  # it is a mapping
    unknown = {problem.key for problem in report.problems if problem.code == "kunci-tak-dikenal"}
    found = yaml.load(text, CoreLoader) or {}
    assert {name for name in _unknown(schema_of(kind_of(path)), found, "") if "[" not in name} == {
        name for name in unknown if "[" not in name and "tak terlihat" not in name
    }


def _unknown(schema: dict[str, Any], value: Any, path: str) -> Iterator[str]:
    """Keys of mappings that no table of the schema has there."""
    tables = [part for part in [schema, *schema.get("anyOf", [])] if part.get("type") == "object"]
    if not isinstance(value, dict) or not tables:
        return
    for name, child in value.items():
        key = f"{path}.{name}" if path else str(name)
        known = [table["properties"][name] for table in tables if name in table.get("properties", {})]
        free = [table["additionalProperties"] for table in tables if table.get("additionalProperties")]
        if not known and not free and "tak terlihat" not in key and str(name).isprintable():
            yield key
        for described in [*known, *free]:
            yield from _unknown(described, child, key)


@pytest.mark.parametrize(
    "text",
    [
        "judul: Contoh\n",
        "langkah: []\n",
        "status: aktif\n",
        "langkah: [{pelaksana: a}]\n",
        "langkah: [{kegiatan: A, ya: 1}]\n",
        "langkah: [{kegiatan: A, ke: 1, ya: 1, tidak: 2}]\n",
        "langkah: [{kegiatan: A, tidak: {label: x}, ya: 1}]\n",
        "standar_pelayanan: {ikut: a/b, biaya: gratis}\n",
        "standar_pelayanan: {biaya: [{uraian: A, tarif: '50.000'}]}\n",
        "standar_pelayanan: {persyaratan: [{nama: A, asli: -1}]}\n",
        "judul: ''\n",
        "judul:\n",
        "kategori: Umum\n",
        "diganti_oleh: ktp-el\n",
        "tanggal_revisi: 17-08-2026\n",
        "jenis: pelayanan\n",
        "status: berlaku\n",
    ],
)
def test_an_editor_marks_what_is_wrong(text: str) -> None:
    base = {
        "judul": "Contoh",
        "status": "draf",
        "jenis": "rutin",
        "dasar_hukum": ["UU"],
        "kategori": "umum",
        "langkah": [{"kegiatan": "A"}],
    }
    validator = Draft202012Validator(schema_of("sop"))
    validator.validate(base)
    changed = yaml.load(text, CoreLoader)
    if text == "judul: Contoh\n":
        assert not validator.is_valid(changed)
    else:
        assert not validator.is_valid(base | changed)
