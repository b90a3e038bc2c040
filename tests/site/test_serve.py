"""`mkdocs serve`: what an officer sees while writing. Each change of the sources appears without a new start."""

from __future__ import annotations

import re
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.site.project import ENVIRONMENT, small_project, sop

pytestmark = pytest.mark.build
PATIENCE = 30.0


def free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        port: int = found.getsockname()[1]
        return port


class Served:
    """A running `mkdocs serve` of a project, with what it writes."""

    def __init__(self, project: Path, log: Path) -> None:
        self.project = project
        self._log = log
        self._url = f"http://127.0.0.1:{free_port()}/"
        command = [sys.executable, "-m", "mkdocs", "serve", "--dev-addr", self._url.split("/")[2]]
        with log.open("w", encoding="utf-8") as output:
            self.process = subprocess.Popen(
                command, cwd=project, env=ENVIRONMENT, stdout=output, stderr=subprocess.STDOUT
            )

    def page(self, address: str) -> str:
        """The HTML of a page, or empty when there is none (yet)."""
        try:
            with urllib.request.urlopen(self._url + address, timeout=5) as answer:
                return str(answer.read().decode("utf-8"))
        except (urllib.error.URLError, ConnectionError, TimeoutError):
            return ""

    def log(self) -> str:
        return self._log.read_text(encoding="utf-8")

    def sees(self, wanted: Callable[[], bool], what: str) -> None:
        """Wait until something is so."""
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            assert self.process.poll() is None, self.log()
            if wanted():
                return
            time.sleep(0.1)
        pytest.fail(f"{what} did not happen within {PATIENCE} s\n{self.log()}")


@pytest.fixture
def served(tmp_path: Path) -> Iterator[Served]:
    project = small_project(tmp_path / "proyek", {"dinas/rancangan.md": sop("Rancangan", status="draf")})
    found = Served(project, tmp_path / "log")
    try:
        found.sees(lambda: bool(found.page("opd/dinas/alfa/")), "the start")
        yield found
    finally:
        found.process.terminate()
        found.process.wait(10)


def test_changes_appear_while_serving(served: Served) -> None:
    folder = served.project / "sops" / "dinas"
    assert "Ini masih draf" in served.page("opd/dinas/rancangan/"), "drafts are shown to those who write them"

    (folder / "alfa.md").write_text(sop("Alfa yang baru"), encoding="utf-8")
    served.sees(lambda: "Alfa yang baru" in served.page("opd/dinas/alfa/"), "a change")
    served.sees(lambda: "Alfa yang baru" in served.page("opd/dinas/"), "a change in the list")

    (folder / "gama.md").write_text(sop("Gama"), encoding="utf-8")
    served.sees(lambda: "Gama" in served.page("opd/dinas/gama/"), "a new page")

    (folder / "beta.md").unlink()
    served.sees(lambda: not served.page("opd/dinas/beta/"), "the end of a page")
    served.sees(lambda: "Beta" not in served.page("opd/dinas/"), "the end of its row")

    (folder / "alfa.md").write_text(sop("Alfa").replace("status: berlaku", "status: entah"), encoding="utf-8")
    served.sees(lambda: re.search(r"alfa\.md:\d+:\d+: GALAT", served.log()) is not None, "the report of a mistake")

    (folder / "alfa.md").write_text(sop("Alfa yang pulih"), encoding="utf-8")
    served.sees(lambda: "Alfa yang pulih" in served.page("opd/dinas/alfa/"), "the mended page")
