"""The structured data of every page, held to the schema.org vocabulary by software nobody here wrote.

schema-dts (npm) is that vocabulary as TypeScript types, and the TypeScript compiler refuses a property that a type does
not have and a value that a property does not take. Nothing is fetched: both are in the lock file.
"""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from sop_katalog.export.jsonld import iso_duration
from sop_katalog.model.catalogue import Catalogue
from sop_katalog.model.duration import parse_duration
from sop_katalog.model.sop import Jenis, Status
from sop_katalog.publish.titles import page_titles
from tests.browser.npm import SCHEMA, node, packages
from tests.site.pages import BuiltPage, read_site
from tests.site.project import Build

_MESSAGE = re.compile(r"^(\S+\.ts)\((\d+),\d+\): error TS\d+: (.*)$", re.MULTILINE)
_OPTIONS = {"noEmit": True, "strict": True, "skipLibCheck": True, "target": "es2022", "module": "esnext"}
_OPTIONS |= {"moduleResolution": "bundler", "types": []}
Thing = dict[str, Any]


@pytest.fixture(scope="module")
def things(sample: Build) -> dict[str, list[Thing]]:
    """What each page says of itself, by address."""
    return {address: found for address, page in read_site(sample.site).items() if (found := data_of(page))}


def data_of(page: BuiltPage) -> list[Thing]:
    found = [json.loads(script.text) for script in page.find("//script[@type='application/ld+json']")]
    return [thing for value in found for thing in (value if isinstance(value, list) else [value])]


def complaints(things: list[tuple[str, Thing]], folder: Path) -> list[str]:
    """What the compiler says of things, each with its address."""
    modules = packages(SCHEMA)
    kinds = sorted({str(thing["@type"]) for _, thing in things})
    lines = [f'import type {{ WithContext, {", ".join(kinds)} }} from "schema-dts";']
    lines += [
        f"export const t{at}: WithContext<{thing['@type']}> = {json.dumps(thing)};"
        for at, (_, thing) in enumerate(things)
    ]
    (folder / "data.ts").write_text("\n".join(lines) + "\n", encoding="utf-8")
    options = {
        "compilerOptions": _OPTIONS | {"paths": {"schema-dts": [str(modules / "schema-dts" / "dist" / "schema.d.ts")]}}
    }
    (folder / "tsconfig.json").write_text(json.dumps(options | {"files": ["data.ts"]}), encoding="utf-8")
    done = node(str(modules / "typescript" / "bin" / "tsc"), "--pretty", "false", "-p", str(folder), folder=SCHEMA)
    found = [f"{things[int(line) - 2][0]}: {text}" for _, line, text in _MESSAGE.findall(done.stdout)]
    assert found or done.returncode == 0, done.stdout + done.stderr
    return found


def test_every_thing_is_of_the_vocabulary(things: dict[str, list[Thing]], tmp_path: Path) -> None:
    every = [(address, thing) for address, found in things.items() for thing in found]
    kinds = {thing["@type"] for _, thing in every}
    assert kinds >= {"GovernmentService", "GovernmentOffice", "BreadcrumbList"}
    assert len(every) > 100
    assert complaints(every, tmp_path) == []


@pytest.mark.parametrize(
    "wrong",
    [
        {"@type": "GovernmentService", "processingTime": "P3D"},
        {"@type": "GovernmentService", "name": ["a"], "provider": {"@type": "Offer"}},
        {"@type": "GovernmentOffice", "adress": "Jalan Merdeka"},
        {"@type": "BreadcrumbList", "itemListElement": [{"@type": "ListItem", "position": {"@type": "Place"}}]},
    ],
    ids=["property of another type", "value of another type", "misspelt property", "nested value"],
)
def test_the_check_finds_what_is_wrong(wrong: Thing, tmp_path: Path) -> None:
    assert complaints([("a/", {"@context": "https://schema.org", **wrong})], tmp_path)


def test_every_service_describes_itself(things: dict[str, list[Thing]], catalogue: Catalogue) -> None:
    public = catalogue.without_drafts()
    titles = page_titles(public)
    for sop in public.sops.values():
        services = [thing for thing in things[f"opd/{sop.id}/"] if thing["@type"] == "GovernmentService"]
        assert len(services) == (sop.jenis is Jenis.PELAYANAN), sop.id
        if services and sop.status is not Status.DICABUT:
            assert services[0]["name"] == titles[sop.id]
            assert services[0]["url"].endswith(f"/opd/{sop.id}/")
            assert services[0]["provider"]["name"] == catalogue.opd[sop.opd].nama


@pytest.mark.parametrize(
    ("written", "iso"),
    [
        ("3 hari kerja", "P3D"),
        ("90 menit", "PT90M"),
        ("2 jam", "PT2H"),
        ("1 bulan", "P1M"),
        ("2 minggu", "P2W"),
        ("1,5 jam", ""),
    ],
)
def test_a_promise_as_iso_8601(written: str, iso: str) -> None:
    amount = parse_duration(written).maks
    assert amount is not None
    assert iso_duration(amount) == iso


def test_an_office_tells_its_hours(things: dict[str, list[Thing]]) -> None:
    (office,) = things["opd/disdukcapil/"]
    friday = [item for item in office["openingHoursSpecification"] if item["dayOfWeek"].endswith("/Friday")]
    assert [(item["opens"], item["closes"]) for item in friday] == [("08:00", "11:30"), ("13:00", "14:00")]
