"""The coat of arms as SVG text, which is the one kind of picture that can be handed to Typst without a file."""

from __future__ import annotations

from base64 import b64encode
from typing import Final

_KINDS: Final = ((b"\x89PNG\r\n\x1a\n", "png"), (b"\xff\xd8\xff", "jpeg"), (b"GIF8", "gif"), (b"RIFF", "webp"))
_SIDE: Final = 1000


class LogoError(ValueError):
    """The bytes are no picture that is known."""


def logo_svg(picture: bytes) -> str:
    """An SVG as it is, or a square SVG with a PNG, JPEG, GIF or WebP picture as large as fits."""
    kind = next((name for head, name in _KINDS if picture.startswith(head)), None)
    if kind is None:
        return _checked(picture)
    data = f"data:image/{kind};base64,{b64encode(picture).decode()}"
    square = f'width="{_SIDE}" height="{_SIDE}"'
    return f'<svg xmlns="http://www.w3.org/2000/svg" {square}><image {square} href="{data}"/></svg>'


def _checked(picture: bytes) -> str:
    try:
        text = picture.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise LogoError("neither PNG, JPEG, GIF, WebP nor SVG in UTF-8") from None
    if "<svg" not in text:
        raise LogoError("neither PNG, JPEG, GIF, WebP nor SVG")
    return text
