"""How fast the search answers in Chromium at a quarter of the processor's speed."""

from __future__ import annotations

import os
import shutil
import statistics
import threading
from dataclasses import dataclass
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

from sop_katalog.assets import DIST

THROTTLE = 4
_TYPED = ("surat keterangan usaha", "permohonn izn", "bikin akta lahir")
_RUNS = 7
_PAUSE = 250
"""Milliseconds between the click into the box and the first letter: a hand moves from mouse to keyboard."""
_FLAGS = ("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking")
_BROWSERS = ("chromium", "chromium-browser", "google-chrome")
_PAGE = """<!doctype html><meta charset="utf-8"><title>Cari</title><link rel="stylesheet" href="katalog.css">
<form role="search" class="cari" action="cari/" data-indeks="assets/katalog/indeks.json">
<input type="search" name="q"></form><script type="module" src="assets/katalog/pencarian.mjs"></script>"""
_WATCH = """() => {
  const input = document.querySelector("input");
  window.times = [];
  const list = document.querySelector("[role=listbox]");
  input.addEventListener("input", () => { window.typed = performance.now(); }, true);
  new MutationObserver(() => {
    if (window.typed) window.times.push(performance.now() - window.typed);
    window.typed = 0;
  }).observe(list, { childList: true });
}"""


@dataclass(frozen=True, slots=True)
class Timing:
    """Milliseconds from a letter to its results in the page, medians of the runs: the first answer where letters come
    right after the click (index and engine are then loaded first), the first answer after a pause, the later letters,
    and of these the slowest of twenty."""

    cold: float
    first: float
    key: float
    slow_key: float


def measure(index: bytes, folder: Path) -> Timing:
    """Time the search box over an index; `folder` is an empty one for the page."""
    _write(index, folder)
    handler = partial(_Quiet, directory=str(folder))
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    path = os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, _BROWSERS)))
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=list(_FLAGS))
        address = f"http://127.0.0.1:{server.server_port}/"
        cold = [_type(browser, address, _TYPED[0][:3], pause=0)[0] for _ in range(_RUNS)]
        typed = [_type(browser, address, text, pause=_PAUSE) for text in _TYPED for _ in range(_RUNS)]
        browser.close()
    server.shutdown()
    keys = [time for times in typed for time in times[1:]]
    first = statistics.median(times[0] for times in typed)
    return Timing(statistics.median(cold), first, statistics.median(keys), statistics.quantiles(keys, n=20)[-1])


class _Quiet(SimpleHTTPRequestHandler):
    extensions_map = SimpleHTTPRequestHandler.extensions_map | {".mjs": "text/javascript"}

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


def _write(index: bytes, folder: Path) -> None:
    assets = folder / "assets" / "katalog"
    assets.mkdir(parents=True)
    (folder / "index.html").write_text(_PAGE, encoding="utf-8")
    (assets / "indeks.json").write_bytes(index)
    for script in DIST.glob("pencarian*.mjs"):
        shutil.copy(script, assets)
    shutil.copy(DIST / "katalog.css", folder)


def _type(browser: Browser, address: str, text: str, pause: int) -> list[float]:
    """Milliseconds of every letter that changed the list, in a browser that has seen nothing of the site."""
    context = browser.new_context()
    page = context.new_page()
    page.goto(address, wait_until="load")
    page.evaluate(_WATCH)
    context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": THROTTLE})
    page.click("input")
    page.wait_for_timeout(pause)
    for letter in text:
        _press(page, letter)
    times: list[float] = page.evaluate("() => window.times")
    context.close()
    return times


def _press(page: Page, letter: str) -> None:
    page.keyboard.type(letter)
    page.wait_for_function("() => !window.typed", timeout=5_000)
