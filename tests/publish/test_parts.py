"""A site in parts becomes the same site, or nothing at all."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from sop_katalog.publish.parts import MARKER, Part, PartsError, merge, parse_part
from tests.publish.warm.shop import Project, contents, differing, sample


def _quiet(_done: int, _whole: int) -> None:
    pass


@pytest.mark.parametrize("text", ["2", "0/4", "5/4", "a/b", "1/0", "1/4/2", "-1/4", "1 / 4", "99999/99999"])
def test_a_part_that_is_none_is_told(text: str) -> None:
    with pytest.raises(PartsError, match="2/4"):
        parse_part(text)


def test_parts_are_read_as_they_are_written() -> None:
    assert parse_part("") == Part()
    assert parse_part("3/4") == Part(3, 4)
    assert str(Part(3, 4)) == "3/4"


def test_every_address_is_in_exactly_one_part() -> None:
    for count in (1, 2, 7):
        parts = [Part(number, count) for number in range(1, count + 1)]
        for address in ("opd/a/b/", "katalog.json", "assets/katalog/indeks.json", "a-z/k/"):
            assert sum(part.has(address) for part in parts) == 1


@pytest.fixture(scope="module")
def parts(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """Three parts of the sample, and the whole of it as the fourth folder."""
    folder = tmp_path_factory.mktemp("bagian")
    found = []
    for name, part in (("1", Part(1, 3)), ("2", Part(2, 3)), ("3", Part(3, 3)), ("semua", Part())):
        project = replace(sample(folder / name), part=part)
        project.build()
        found.append(project.site)
    return found


def test_the_parts_together_are_the_whole_to_the_byte(parts: list[Path], tmp_path: Path) -> None:
    target = tmp_path / "site"
    target.mkdir()
    (target / "lama.html").write_text("dari bangunan lama", encoding="utf-8")
    count = merge(parts[2::-1], target, _quiet)
    merged = contents(target)
    assert differing(merged, contents(parts[3])) == set()
    assert count == len(merged)
    assert all((part / MARKER).is_file() for part in parts[:3])
    assert not (parts[3] / MARKER).exists()


def test_work_is_shared_evenly(parts: list[Path]) -> None:
    sizes = [len(list(part.rglob("sop.json"))) for part in parts]
    assert sum(sizes[:3]) == sizes[3]
    assert min(sizes[:3]) > sizes[3] / 6


def test_a_missing_or_doubled_part_is_told(parts: list[Path], tmp_path: Path) -> None:
    with pytest.raises(PartsError, match="2/3 belum ada"):
        merge([parts[0], parts[2]], tmp_path / "site", _quiet)
    with pytest.raises(PartsError, match="dua kali"):
        merge([*parts[:3], parts[0]], tmp_path / "site", _quiet)
    assert not (tmp_path / "site").exists()


def test_a_folder_that_is_no_part_is_told(parts: list[Path], tmp_path: Path) -> None:
    with pytest.raises(PartsError, match="bukan bagian situs"):
        merge([parts[3]], tmp_path / "site", _quiet)


def test_parts_of_other_sources_do_not_fit(parts: list[Path], tmp_path: Path) -> None:
    other = replace(sample(tmp_path / "lain"), part=Part(2, 3))
    other.change("disdukcapil/ktp-el.md", "ktp patah", "ktp sobek")
    other.build()
    with pytest.raises(PartsError, match="satu commit"):
        merge([parts[0], other.site, parts[2]], tmp_path / "site", _quiet)


def test_parts_that_differ_leave_the_old_site(parts: list[Path], tmp_path: Path) -> None:
    import shutil

    spoilt = [Path(shutil.copytree(part, tmp_path / part.parent.name)) for part in parts[:3]]
    (spoilt[1] / "index.html").write_text("lain", encoding="utf-8")
    target = tmp_path / "site"
    target.mkdir()
    (target / "lama.html").write_text("lama", encoding="utf-8")
    with pytest.raises(PartsError, match=r"index\.html"):
        merge(spoilt, target, _quiet)
    assert contents(target) == {"lama.html": b"lama"}
    assert sorted(path.name for path in tmp_path.iterdir()) == ["1", "2", "3", "site"]


def test_a_part_is_built_again_warm(tmp_path: Path) -> None:
    project: Project = replace(sample(tmp_path / "proyek"), part=Part(1, 3))
    first = project.build()
    assert project.build().made == 0
    assert first.made == first.files
