"""What several kinds of tests share: the sample catalogue, its built site, a server and a browser."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

from tests.browser.server import SiteServer
from tests.site.project import ROOT, Build, built

if TYPE_CHECKING:
    from playwright.sync_api import Browser

    from sop_katalog.model.catalogue import Catalogue

settings.register_profile("untimed", deadline=None)  # speed is measured in bench/, on machines with other work to do
settings.load_profile("untimed")

_BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


@pytest.fixture(scope="session")
def catalogue() -> Catalogue:
    """The sample catalogue, drafts included."""
    from sop_katalog.reading.folder import read_folder

    return read_folder(ROOT / "sops").catalogue


@pytest.fixture(scope="session")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Build:
    """The sample site, built once by each worker: waiting for another one would take as long."""
    return built(ROOT, site=tmp_path_factory.mktemp("sample") / "site")


@pytest.fixture(scope="session")
def served(sample: Build) -> Iterator[SiteServer]:
    """The sample site at the root of a server, with a strict Content-Security-Policy."""
    with SiteServer(sample.site) as server:
        yield server


def chromium_path() -> str:
    """$CHROMIUM or a browser that is installed; without one the test fails, as `make chromium` says how."""
    path = os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, _BROWSERS)), None)
    assert path, "The tests need Chromium; say where it is: CHROMIUM=/path/to/chromium"
    found = shutil.which(path) or path
    assert Path(found).is_file()
    return found


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """A real Chromium."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        found = playwright.chromium.launch(executable_path=chromium_path(), args=list(FLAGS))
        yield found
        found.close()
