"""The search on pages of its own, from the sample catalogue."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest

from tests.assets.search_site import write_search_site
from tests.browser.server import SiteServer

if TYPE_CHECKING:
    from sop_katalog.model.catalogue import Catalogue


@pytest.fixture(scope="session")
def search_site(tmp_path_factory: pytest.TempPathFactory, catalogue: Catalogue) -> Iterator[SiteServer]:
    """A server below a sub-path, as on a host that gives every site a folder."""
    folder = tmp_path_factory.mktemp("cari")
    write_search_site(folder, catalogue.without_drafts())
    with SiteServer(folder, prefix="/katalog/") as server:
        yield server
