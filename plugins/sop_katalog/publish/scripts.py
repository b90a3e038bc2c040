"""Script tags of pages: modules of our own, each loaded only where it has something to do."""

from __future__ import annotations

from markupsafe import Markup

from sop_katalog.render.links import Links


def script(links: Links, name: str) -> Markup:
    """The tag that loads a module of the built assets; a module never runs before the page is read."""
    return Markup('<script type="module" src="{}"></script>').format(links.to(f"assets/katalog/{name}.mjs"))
