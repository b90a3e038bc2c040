"""The two sites that are compared, each in a folder of its own: this catalogue, and the stock set-up."""

from __future__ import annotations

import json
import os
import shutil
import sys
import tempfile
import time
import urllib.error
import urllib.request
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from socket import socket
from subprocess import DEVNULL, STDOUT, Popen

from bench.measure import Cost, Output, look_at, run

PROJECT = Path(__file__).resolve().parent.parent
_PARTS = ("docs", "overrides", "data", "mkdocs.yml")
# Settings of the plugin that switch official sheets and checks off, for the goal that asks for a build without them.
LEAN_SETTINGS = {"sheets": "false", "checks": "false"}
_MARK = "Kalimat yang ditambahkan untuk pengukuran"
_PATIENCE = 600


def generate(number: int, folder: Path, seed: int) -> tuple[Katalog, Stock]:
    """Both sites with the same procedures. In a process of its own: a child starts with the memory of its parent."""
    ours, stock = folder / "katalog", folder / "stock"
    arguments = [str(number), str(ours), "--stock", str(stock), "--seed", str(seed)]
    folder.mkdir(parents=True)
    run([sys.executable, str(PROJECT / "bench" / "generate.py"), *arguments], folder)
    for part in _PARTS:
        source = PROJECT / part
        if source.is_dir():
            shutil.copytree(source, ours / part)
        elif source.exists():
            shutil.copy2(source, ours / part)
    return Katalog(ours), Stock(stock)


@dataclass(frozen=True, slots=True)
class _Site:
    folder: Path

    def build(self, config: str = "mkdocs.yml", part: str = "") -> Cost:
        """Build it once, or one part of it such as `2/4`, from whatever earlier builds left behind."""
        command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet", "--config-file", config]
        extra = {"SOP_KATALOG_BAGIAN": part} if part else {}
        return run([*command, "--site-dir", "site"], self.folder, self.environment | extra)

    def forget(self) -> None:
        """Put aside everything that earlier builds left behind. It is deleted with the whole folder only: right after
        thousands of files were deleted, ext4 takes ten times as long to create new ones, and that is not our cost."""
        aside = Path(tempfile.mkdtemp(prefix="bekas-", dir=self.folder))
        for name in ("site", ".cache"):
            if (self.folder / name).exists():
                (self.folder / name).rename(aside / name)
        (self.folder / "fase.json").unlink(missing_ok=True)

    def output(self) -> Output:
        """What the last build wrote."""
        return look_at(self.folder / "site")

    @property
    def environment(self) -> dict[str, str]:
        """Caches stay inside the folder; a fixed date makes two builds comparable byte by byte."""
        return {
            "NO_MKDOCS_2_WARNING": "1",
            "SOURCE_DATE_EPOCH": "1767225600",
            "XDG_CACHE_HOME": str(self.folder / ".cache"),
            "SOP_KATALOG_PHASES": str(self.folder / "fase.json"),
        }


class Stock(_Site):
    """Material + search + mermaid2, written by hand. It has no cache: a second build costs what the first one did."""


class Katalog(_Site):
    """This project with generated sources."""

    def check(self) -> Cost:
        """`sop periksa` over all sources. Fails when it finds an error: the generator must not write any."""
        code = "from sop_katalog.cli import main; main()"
        return run([sys.executable, "-c", code, "periksa", "sops"], self.folder, self.environment)

    def phases(self) -> dict[str, float]:
        """Seconds of each phase of the last build, as the plugin reports them; empty when it does not."""
        report = self.folder / "fase.json"
        return json.loads(report.read_text(encoding="utf-8")) if report.is_file() else {}

    def lean_config(self) -> str:
        """Write mkdocs.yml with sheets and checks off; its name."""
        text = (self.folder / "mkdocs.yml").read_text(encoding="utf-8")
        lines = "".join(f"      {key}: {value}\n" for key, value in LEAN_SETTINGS.items())
        lean = text.replace("  - sop-katalog:\n", f"  - sop-katalog:\n{lines}", 1)
        (self.folder / "ringan.yml").write_text(lean, encoding="utf-8")
        return "ringan.yml"

    def change_one(self) -> str:
        """Add a sentence to one SOP that has a page; its id."""
        path = self._some_sop()
        path.write_text(path.read_text(encoding="utf-8") + f"\n{_MARK} {time.time_ns()}.\n", encoding="utf-8")
        return f"{path.parent.name}/{path.stem}"

    def save_to_page(self) -> float:
        """Seconds from saving one SOP to its changed page under `mkdocs serve`."""
        port = _free_port()
        command = [sys.executable, "-m", "mkdocs", "serve", "--quiet", "--dev-addr", f"127.0.0.1:{port}"]
        with (self.folder / "serve.log").open("wb") as log:
            server = Popen(
                command,
                cwd=self.folder,
                env={**os.environ, **self.environment},
                stdin=DEVNULL,
                stdout=log,
                stderr=STDOUT,
            )
            try:
                path = self._some_sop()
                address = f"http://127.0.0.1:{port}/{self._address(path)}"
                _wait_for(address, "<html")
                time.sleep(2)  # the server notices changes every half second; let it settle
                start = time.perf_counter()
                mark = f"{_MARK} {time.time_ns()}"
                path.write_text(path.read_text(encoding="utf-8") + f"\n{mark}.\n", encoding="utf-8")
                _wait_for(address, mark)
                return time.perf_counter() - start
            finally:
                server.terminate()
                server.wait()

    def page(self) -> str:
        """The address of the SOP that `change_one` changes."""
        return self._address(self._some_sop())

    def _some_sop(self) -> Path:
        files = sorted((self.folder / "sops").glob("*/*.md"))
        middle = files[len(files) // 2 :]
        return next(path for path in middle if "\nstatus: berlaku\n" in path.read_text(encoding="utf-8"))

    def _address(self, path: Path) -> str:
        """Where the page of a source file is, looked up in the built site: addresses are the project's business."""
        name = f"{path.parent.name}/{path.stem}/index.html"
        site = self.folder / "site"
        found = next(file for file in site.rglob("index.html") if file.as_posix().endswith(f"/{name}"))
        return found.parent.relative_to(site).as_posix() + "/"


def _free_port() -> int:
    with closing(socket()) as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def _wait_for(address: str, text: str) -> None:
    """Ask for a page until it holds the text."""
    for _ in range(_PATIENCE * 10):
        try:
            with urllib.request.urlopen(address, timeout=_PATIENCE) as answer:
                if text in answer.read().decode("utf-8"):
                    return
        except (urllib.error.URLError, ConnectionError):
            pass
        time.sleep(0.1)
    raise TimeoutError(f"{address} never showed “{text}”")
