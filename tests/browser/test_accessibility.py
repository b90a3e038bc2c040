"""axe-core on every kind of page in both palettes, html-validate on their HTML."""

from __future__ import annotations

import json
from typing import Any

import pytest
from playwright.sync_api import Browser

from tests.browser.kinds import kinds
from tests.browser.npm import node, packages
from tests.browser.server import SiteServer
from tests.browser.visit import Visit, visit
from tests.site.project import Build

pytestmark = pytest.mark.browser
AXE = """async () => {
  const kinds = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
  const found = await axe.run(document, { runOnly: kinds });
  const told = found.violations.flatMap((rule) =>
    rule.nodes.map((node) => `${rule.id}: ${node.target.join(" ")}: ${node.html.slice(0, 160)}`));
  return [found.passes.length, told];
}"""
THEME = {
    "attribute-misuse": "off",  # the theme marks the edit link with rel="edit", which HTML doesn't list for <a>
}
SIZES = {"phone": {"width": 360, "height": 740}, "desktop": {"width": 1280, "height": 800}}


def violations(opened: Visit) -> list[str]:
    opened.page.evaluate((packages() / "axe-core" / "axe.min.js").read_text(encoding="utf-8"))
    passed, told = opened.page.evaluate(AXE)
    assert passed >= 10, "axe looked at nothing"
    return [str(line) for line in told]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", SIZES)
def test_no_barrier_on_any_kind_of_page(
    browser: Browser, served: SiteServer, sample: Build, scheme: str, size: str
) -> None:
    found: dict[str, list[str]] = {}
    for address in kinds(sample.site):
        with visit(browser, served.url + address, color_scheme=scheme, viewport=SIZES[size]) as opened:
            if opened.page.locator("figure.bagan").count():
                opened.draw()
            if told := violations(opened):
                found[address] = told
    assert found == {}


def test_axe_finds_a_barrier(browser: Browser, served: SiteServer) -> None:
    with visit(browser, served.url) as opened:
        opened.page.evaluate(
            "document.querySelector('h1').insertAdjacentHTML('afterend', '<img src=\"data:,\"><button></button>')"
        )
        assert {line.partition(":")[0] for line in violations(opened)} >= {"image-alt", "button-name"}


def test_html_is_valid(sample: Build, tmp_path_factory: pytest.TempPathFactory) -> None:
    config = tmp_path_factory.mktemp("html") / "config.json"
    output = config.with_name("report.json")
    config.write_text(json.dumps({"extends": ["html-validate:standard"], "rules": THEME}), encoding="utf-8")
    addresses = kinds(sample.site)
    files = [str(sample.site / address / ("" if address.endswith(".html") else "index.html")) for address in addresses]
    program = packages() / "html-validate" / "bin" / "html-validate.mjs"
    done = node(str(program), "--config", str(config), "--formatter", f"json={output}", *files)
    assert done.returncode in (0, 1), done.stderr
    report: list[dict[str, Any]] = json.loads(output.read_text(encoding="utf-8"))
    told = [
        f"{entry['filePath']}:{message['line']}: {message['ruleId']}: {message['message']}"
        for entry in report
        for message in entry["messages"]
    ]
    assert told == []


def test_html_validate_finds_a_mistake(sample: Build, tmp_path_factory: pytest.TempPathFactory) -> None:
    folder = tmp_path_factory.mktemp("wrong")
    html = (sample.site / "index.html").read_text(encoding="utf-8")
    (folder / "index.html").write_text(html.replace("</h1>", "</h2>", 1), encoding="utf-8")
    program = packages() / "html-validate" / "bin" / "html-validate.mjs"
    assert node(str(program), str(folder / "index.html")).returncode != 0
