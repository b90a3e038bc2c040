"""Who can use a page: by keyboard alone, with large letters, in forced colours, without motion."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Browser

from tests.browser.contrast import contrast
from tests.browser.kinds import kinds
from tests.browser.server import SiteServer
from tests.browser.visit import Visit, visit
from tests.site.project import Build

pytestmark = pytest.mark.browser
PHONE = {"width": 320, "height": 640}
TWICE = "() => { document.documentElement.style.fontSize = '250%'; }"
"""The theme's root is 125 % of the browser's letters."""
SPILLED = """() => {
  const SCROLLS = ".bagan__gambar, .katalog-tabel, .md-typeset__scrollwrap, pre, svg";
  const hidden = (element) => { // for screen readers only, by one of the usual ways
    const style = getComputedStyle(element);
    return style.clipPath !== "none" || style.visibility === "hidden" || element.closest("[hidden]");
  };
  const name = (element) => `${element.className}: ${element.outerHTML.slice(0, 100)}`;
  const wide = [...document.querySelectorAll("body *")].filter((element) => {
    const box = element.getBoundingClientRect();
    return box.width && box.right > innerWidth + 1 && !element.closest(SCROLLS) && !hidden(element);
  });
  const cut = [...document.querySelectorAll("main *, header *, footer *")].filter((element) => {
    const { overflowX, overflowY, textOverflow } = getComputedStyle(element);
    const clips = overflowX === "hidden" || overflowY === "hidden" || textOverflow === "ellipsis";
    const over = element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1;
    return clips && over && element.clientWidth && !element.closest(SCROLLS) && !hidden(element);
  });
  const width = document.documentElement.scrollWidth;
  return { width, wide: wide.slice(0, 4).map(name), cut: cut.slice(0, 4).map(name) };
}"""
LOOK = """() => {
  const element = document.activeElement;
  const box = element.getBoundingClientRect();
  const style = getComputedStyle(element);
  // an input that is drawn by what stands beside it or around it
  const drawn = style.opacity === "0" ? element.nextElementSibling ?? element.labels?.[0] : element;
  const label = getComputedStyle(drawn ?? element);
  const lined = (found) => found.outlineStyle !== "none" && parseFloat(found.outlineWidth) >= 1;
  const same = element === window.lastFocus; // a date field has several stops
  const again = !same && "visited" in element.dataset;
  window.lastFocus = element;
  element.dataset.visited = "";
  return {
    tag: element.tagName,
    html: element.outerHTML.slice(0, 120),
    seen: box.width > 0 && box.height > 0 && box.bottom > 0 && box.top < innerHeight,
    lined: lined(style) || lined(label) || style.boxShadow !== "none",
    same,
    again,
  };
}"""
MISSED = """() => [...document.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex='0']")]
  .filter((found) => {
    const box = found.getBoundingClientRect();
    if (!box.width || found.matches(".situs-atas")) return false; // the key Home does the same
    if (found.disabled || "visited" in found.dataset || found.tabIndex < 0) return false;
    if (!found.checkVisibility({ visibilityProperty: true })) return false;
    return !(found.type === "radio" && document.querySelector(`[name="${found.name}"][data-visited]`));
  }).map((found) => found.outerHTML.slice(0, 120))"""


def test_letters_twice_as_large_fit_the_smallest_phone(browser: Browser, served: SiteServer, sample: Build) -> None:
    told: dict[str, Any] = {}
    for address in kinds(sample.site):
        with visit(browser, served.url + address, viewport=PHONE) as opened:
            opened.page.evaluate(TWICE)
            opened.page.wait_for_timeout(50)
            found = opened.page.evaluate(SPILLED)
            if found["width"] > PHONE["width"] or found["wide"] or found["cut"]:
                told[address] = found
    assert told == {}


def settle(opened: Visit) -> None:
    """Let everything come that comes when its place is near."""
    height = opened.page.evaluate("document.documentElement.scrollHeight")
    for _ in range(0, height, 1500):
        opened.page.mouse.wheel(0, 1500)
        opened.page.wait_for_timeout(20)
    opened.page.wait_for_load_state("networkidle")
    opened.page.evaluate("scrollTo(0, 0)")


def walk(opened: Visit) -> list[dict[str, Any]]:
    """Press Tab until the focus leaves the page; what had it. Fails when the focus stays in a trap."""
    steps: list[dict[str, Any]] = []
    for _ in range(800):
        opened.page.keyboard.press("Tab")
        step = opened.page.evaluate(LOOK)
        if step["tag"] == "BODY" or step["again"]:
            return steps
        if not step["same"]:
            steps.append(step)
    raise AssertionError(f"Tab never leaves the page: {steps[-3:]}")


@pytest.mark.parametrize("size", [PHONE, {"width": 1280, "height": 800}], ids=["phone", "desktop"])
def test_every_control_is_reached_by_tab_and_seen(
    browser: Browser, served: SiteServer, sample: Build, size: dict[str, int]
) -> None:
    told: dict[str, list[str]] = {}
    for address in kinds(sample.site):
        with visit(browser, served.url + address, viewport=size, reduced_motion="reduce") as opened:
            settle(opened)
            steps = walk(opened)
            assert "situs-lewati" in steps[0]["html"], "the way to the content comes first"
            unseen = [f"not seen: {step['html']}" for step in steps if not (step["seen"] and step["lined"])]
            missed = [f"not reached: {html}" for html in opened.page.evaluate(MISSED)]
            if unseen + missed:
                told[address] = (unseen + missed)[:5]
    assert told == {}


def test_skip_link_leads_to_the_content(browser: Browser, served: SiteServer) -> None:
    with visit(browser, f"{served.url}opd/disdukcapil/ktp-el/") as opened:
        opened.page.keyboard.press("Tab")
        opened.page.keyboard.press("Enter")
        assert opened.page.evaluate("document.activeElement.id") == "isi"
        opened.page.keyboard.press("Tab")
        assert opened.page.evaluate("!!document.activeElement.closest('main')")


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no-scripts"])
def test_menu_of_a_phone(browser: Browser, served: SiteServer, scripts: bool) -> None:
    with visit(browser, f"{served.url}panduan/langkah/", viewport=PHONE, java_script_enabled=scripts) as opened:
        page = opened.page
        for name, menu in (("Menu", "#menu-situs"), ("Isi bagian Panduan", "#bagian-situs")):
            assert not page.locator(menu).is_visible()
            page.get_by_text(name, exact=True).focus()
            page.keyboard.press("Enter")
            assert page.locator(menu).is_visible()
            assert page.locator(menu).locator("[aria-current]").count() == 1
            if scripts:
                assert page.get_by_role("button", name=name, expanded=True).count() == 1
                page.keyboard.press("Tab")
                page.keyboard.press("Escape")
                assert not page.locator(menu).is_visible()
                assert page.evaluate("document.activeElement.textContent.trim()") == name


def test_forced_colours_take_every_colour(browser: Browser, served: SiteServer, sample: Build) -> None:
    script = r"""() => [...document.querySelectorAll("body, body *")].filter((element) => {
      const { backgroundColor, forcedColorAdjust } = getComputedStyle(element);
      const box = element.getBoundingClientRect();
      if (forcedColorAdjust === "none" || element.closest("svg") || !box.width) return false;
      return !/^rgba?\((0, 0, 0|255, 255, 255)\b|, 0\)$/.test(backgroundColor) // forced colours keep their opacity
        && !element.matches("input, button, mark, select, textarea");
    }).map((element) => `${element.outerHTML.slice(0, 90)} ${getComputedStyle(element).backgroundColor}`)"""
    for address in kinds(sample.site):
        with visit(browser, served.url + address, forced_colors="active") as opened:
            assert opened.page.evaluate("matchMedia('(forced-colors: active)').matches")
            assert opened.page.evaluate(script) == [], address


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_search_can_be_read_in_forced_colours(browser: Browser, served: SiteServer, scheme: str) -> None:
    with visit(browser, f"{served.url}cari/?q=surat", forced_colors="active", color_scheme=scheme) as opened:
        opened.page.wait_for_selector(".cari-hasil mark")
        mark, arrow = opened.page.evaluate(
            """() => {
              const style = (selector, part) => getComputedStyle(document.querySelector(selector), part);
              const mark = style(".cari-hasil mark");
              return [
                [mark.color, mark.backgroundColor],
                [style(".cari-halaman summary", "::after").backgroundColor, style("body").backgroundColor],
              ];
            }"""
        )
    assert contrast(*mark) >= 4.5
    assert contrast(*arrow) >= 3


def test_nothing_moves_for_those_who_asked(browser: Browser, served: SiteServer, sample: Build) -> None:
    script = """() => [...document.querySelectorAll("*")].filter((element) => {
      const style = getComputedStyle(element);
      const longest = (value) => Math.max(...value.split(",").map(parseFloat));
      const moves = style.animationName !== "none" && longest(style.animationDuration) > 0.01;
      return moves || longest(style.transitionDuration) > 0.01 || style.scrollBehavior === "smooth";
    }).map((element) => element.outerHTML.slice(0, 120))"""
    for address in kinds(sample.site):
        with visit(browser, served.url + address, reduced_motion="reduce") as opened:
            assert opened.page.evaluate(script) == [], address
