"""The QR code of a page's address, for the printed page."""

from __future__ import annotations

from sop_katalog.render.matrix.qr import code_path


def qr_path(address: str) -> tuple[str, int]:
    """The dark modules as an SVG path, and the modules on one side."""
    return code_path(address)
