"""The QR code of a page's address, for the printed page."""

from __future__ import annotations

from sop_katalog.render.matrix.qr import make_code


def qr_path(address: str) -> tuple[str, int]:
    """The dark modules as an SVG path, and the modules on one side."""
    code = make_code(address, 0, 0, 1)
    pieces = (f"M{column} {row}h{length}v1h-{length}z" for row, column, length in code.runs)
    return "".join(pieces), code.modules
