"""Lighthouse on every kind of page, as a phone sees it: access, best practices and search engines at 100."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.browser.kinds import kinds
from tests.browser.npm import FOLDER, node, packages
from tests.browser.server import SiteServer
from tests.conftest import FLAGS, chromium_path
from tests.site.project import Build

pytestmark = pytest.mark.browser
CATEGORIES = ("accessibility", "best-practices", "seo")
"""Not performance: a busy machine decides that score, so it is reported by `python -m bench.lighthouse`."""


def audit(addresses: list[str], monkeypatch: pytest.MonkeyPatch) -> dict[str, dict[str, Any]]:
    packages()
    monkeypatch.setenv("CHROME_PATH", chromium_path())
    done = node(str(FOLDER / "lighthouse.mjs"), json.dumps(addresses), ",".join(CATEGORIES), json.dumps(list(FLAGS)))
    assert done.returncode == 0, done.stderr
    return dict(json.loads(done.stdout))


def test_every_kind_of_page_has_full_marks(served: SiteServer, sample: Build, monkeypatch: pytest.MonkeyPatch) -> None:
    addresses = [f"{served.url}{address}" for address in kinds(sample.site)]
    found = audit(addresses, monkeypatch)
    assert list(found) == addresses
    full = dict.fromkeys(CATEGORIES, 100)
    told = {url: audited["failures"] for url, audited in found.items() if audited["scores"] != full}
    (missing,) = told.pop(f"{served.url}404.html")
    assert missing.startswith("is-crawlable:"), "search engines are asked to leave out the page of wrong addresses"
    assert told == {}


def test_lighthouse_finds_a_fault(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "index.html").write_text("<!doctype html><title>x</title><img src='data:,'><p>Isi", encoding="utf-8")
    with SiteServer(tmp_path) as server:
        (told,) = audit([server.url], monkeypatch).values()
    names = {line.partition(":")[0] for line in told["failures"]}
    assert names >= {"image-alt", "html-has-lang", "meta-description"}
