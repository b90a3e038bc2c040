"""What a reader downloads: a page of a built site opened in Chromium, then the first search, as bytes on the wire.

    python -m bench.weight SITE opd/dinas/slug/ …

The server compresses as the README tells administrators to. Sizes are Chromium's own (`encodedDataLength`: headers
and compressed bodies); an icon that a headless browser does not fetch is counted all the same.
"""

from __future__ import annotations

import gzip
import os
import shutil
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Page, sync_playwright

FLAGS = ("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking")
_BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
_BLOCKING = """() => performance.getEntriesByType("resource")
  .filter((entry) => entry.renderBlockingStatus === "blocking").map((entry) => entry.name)"""
_ICONS = "() => [...document.querySelectorAll('link[rel~=icon]')].map((link) => link.href)"
_QUIET = 400
"""Milliseconds without a request after which a page is taken as loaded."""
_PHONE = {"width": 360, "height": 740}
_PACKED = {".html", ".css", ".js", ".mjs", ".json", ".mmd", ".svg", ".xml", ".txt"}


@dataclass(frozen=True, slots=True)
class Weight:
    """Bytes on the wire and requests of a page, before anybody touches it; what it waits for before the first paint;
    addresses on other hosts; and the bytes and requests that the first search adds (0 without a search box)."""

    size: int
    requests: int
    blocking: tuple[str, ...]
    foreign: tuple[str, ...]
    search_size: int = 0
    search_requests: int = 0


@dataclass
class _Traffic:
    """What a page fetched: address → bytes."""

    sizes: dict[str, int] = field(default_factory=dict)
    _names: dict[str, str] = field(default_factory=dict)

    def watch(self, page: Page) -> None:
        network = page.context.new_cdp_session(page)
        network.on("Network.requestWillBeSent", self._asked)
        network.on("Network.loadingFinished", self._done)
        network.send("Network.enable")

    def _asked(self, event: dict[str, Any]) -> None:
        self._names[event["requestId"]] = url = event["request"]["url"]
        if not url.startswith(("data:", "blob:")):
            self.sizes.setdefault(url, 0)

    def _done(self, event: dict[str, Any]) -> None:
        url = self._names.get(event["requestId"], "")
        if url in self.sizes:
            self.sizes[url] += int(event["encodedDataLength"])


def weigh(site: Path, address: str, browser: Browser | None = None) -> Weight:
    """Weigh the page at an address of a built site; raises RuntimeError where no Chromium is installed."""
    if browser is None:
        with chromium() as found:
            return weigh(site, address, found)
    with served(site) as origin:
        context = browser.new_context(viewport=_PHONE)  # type: ignore[arg-type]  # a plain dict of the shape it wants
        page, traffic = context.new_page(), _Traffic()
        traffic.watch(page)
        page.goto(f"{origin}/{address}", wait_until="networkidle")
        page.wait_for_timeout(_QUIET)
        for icon in set(page.evaluate(_ICONS)) - set(traffic.sizes):
            traffic.sizes[icon] = packed_size(site / icon.removeprefix(f"{origin}/"))
        before = dict(traffic.sizes)
        blocking = tuple(url.removeprefix(origin) for url in page.evaluate(_BLOCKING))
        _search(page)
        context.close()
    foreign = tuple(url for url in traffic.sizes if not url.startswith(f"{origin}/"))
    size, whole = sum(before.values()), sum(traffic.sizes.values())
    return Weight(size, len(before), blocking, foreign, whole - size, len(traffic.sizes) - len(before))


def packed_size(file: Path) -> int:
    """Bytes of a file on the wire, without headers."""
    return len(gzip.compress(file.read_bytes(), 6))


@contextmanager
def chromium() -> Iterator[Browser]:
    """A browser: $CHROMIUM, or one that is installed."""
    path = chromium_path()
    with sync_playwright() as playwright:
        found = playwright.chromium.launch(executable_path=path, args=list(FLAGS))
        yield found
        found.close()


def chromium_path() -> str:
    """Where the browser is; raises RuntimeError if it is nowhere."""
    path = os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, _BROWSERS)), None)
    if not path:
        raise RuntimeError("Chromium is needed; say where it is: CHROMIUM=/path/to/chromium")
    return path


def _search(page: Page) -> None:
    box = page.locator("form.cari input[type=search]").first
    if box.count() and box.is_visible():
        box.click()
        box.type("surat")
        page.wait_for_selector("[role=listbox] [role=option]")
        page.wait_for_timeout(_QUIET)


class _Packing(SimpleHTTPRequestHandler):
    extensions_map = SimpleHTTPRequestHandler.extensions_map | {".mjs": "text/javascript", ".mmd": "text/plain"}

    def send_head(self) -> Any:
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() else path
        if not path.is_file() or path.suffix not in _PACKED:
            return super().send_head()
        body = gzip.compress(path.read_bytes(), 6, mtime=0)
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(path))
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)
        return None

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


@contextmanager
def served(site: Path) -> Iterator[str]:
    """Serve a site compressed while the block runs; the origin."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Packing, directory=str(site)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()


def main(arguments: list[str]) -> None:
    site, *addresses = arguments
    print("| page | KB | requests | before first paint | other hosts | first search, KB | requests |")
    print("|---|---|---|---|---|---|---|")
    with chromium() as browser:
        for address in addresses or [""]:
            found = weigh(Path(site), address, browser)
            cells = (
                f"/{address}",
                f"{found.size / 1024:.1f}",
                str(found.requests),
                " ".join(found.blocking) or "–",
                str(len(found.foreign)),
                f"{found.search_size / 1024:.1f}",
                str(found.search_requests),
            )
            print(f"| {' | '.join(cells)} |")


if __name__ == "__main__":
    main(sys.argv[1:])
