"""The coat of arms as a file of the site."""

from __future__ import annotations

from pathlib import Path

from sop_katalog.publish.site import Settings
from sop_katalog.render.pdf.logo import logo_svg


def read_logo(path: Path) -> bytes:
    """The coat of arms; raises OSError where there is no such file and ValueError where it is no picture."""
    picture = path.read_bytes()
    logo_svg(picture)
    return picture


def logo_address(settings: Settings) -> str:
    """Where the coat of arms stands on the site; empty where there is none."""
    if not settings.logo:
        return ""
    kinds = ((b"\x89PNG", "png"), (b"\xff\xd8", "jpg"))
    return f"assets/katalog/lambang.{next((kind for head, kind in kinds if settings.logo.startswith(head)), 'svg')}"
