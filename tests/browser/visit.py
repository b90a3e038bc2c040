"""One visit of a page: what it asked for, what it complained about, and its chart."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from playwright.sync_api import Browser, Page

MERMAID = "/assets/katalog/mermaid/"
ICON = "/assets/lambang.svg"
DRAWN = "figure.bagan[data-keadaan='jadi']"
SETTLED = """(least) => [...document.querySelectorAll("figure.bagan")]
  .filter((chart) => ["jadi", "gagal"].includes(chart.dataset.keadaan)).length >= least"""
HEIGHT = "(element) => element.getBoundingClientRect().height"
KEPT = """(figure) => {
  const letters = getComputedStyle(figure.querySelector(".bagan__gambar")).fontSize;
  return Number(figure.dataset.tinggi) * Number.parseFloat(letters);
}"""
"""The height that is kept for the drawing of a figure, in px."""


@dataclass
class Visit:
    """A page with its requests, its errors (console, exceptions, failed requests) and its dialogs, as they come."""

    page: Page
    requests: list[str] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)
    dialogs: list[str] = field(default_factory=list)

    def foreign(self, origin: str) -> list[str]:
        """Requests to other hosts."""
        return [url for url in self.requests if not url.startswith((f"{origin}/", "data:", "blob:"))]

    def mermaid(self) -> list[str]:
        """Requests for parts of Mermaid."""
        return [url for url in self.requests if MERMAID in url]

    def draw(self) -> None:
        """Unfold every chart, scroll to it, and wait until it is drawn."""
        for row in self.page.locator(".bagan-bagian > details:not([open]) > summary").all():
            row.click()
        charts = self.page.locator("figure.bagan").all()
        for number, chart in enumerate(charts, start=1):
            chart.scroll_into_view_if_needed()
            self.page.wait_for_function(SETTLED, arg=number, timeout=30_000)
        assert self.page.locator(DRAWN).count() == len(charts) > 0, self.errors


def _failure(url: str, why: str | None) -> list[str]:
    """A failed request; none when the page was only left before its icon had come, which no load event waits for."""
    return [] if why == "net::ERR_ABORTED" and url.endswith(ICON) else [f"{url}: {why}"]


@contextmanager
def visit(browser: Browser, url: str, **options: Any) -> Iterator[Visit]:
    """Open a page in a context of its own; `options` are those of a Playwright context."""
    context = browser.new_context(**{"viewport": {"width": 1280, "height": 800}, **options})
    page = context.new_page()
    found = Visit(page)
    page.on("request", lambda request: found.requests.append(request.url))
    page.on("requestfailed", lambda request: found.errors.extend(_failure(request.url, request.failure)))
    page.on(
        "response",
        lambda response: found.errors.append(f"{response.url}: {response.status}") if response.status >= 400 else None,
    )
    page.on(
        "console", lambda message: found.errors.append(message.text) if message.type in ("error", "warning") else None
    )
    page.on("pageerror", lambda error: found.errors.append(str(error)))

    def closes(dialog: Any) -> None:
        found.dialogs.append(dialog.message)
        dialog.dismiss()

    page.on("dialog", closes)
    page.goto(url, wait_until="load")
    try:
        yield found
    finally:
        context.close()
