"""The picture for other sites: its size, its bytes, and names of any length."""

from __future__ import annotations

from io import BytesIO

import pytest
from PIL import Image

from sop_katalog.render.pdf.share_picture import HEIGHT, WIDTH, share_picture

LOGO = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path fill="#f00" d="M0 0h9v9H0z"/></svg>'
LONG = "Kabupaten Administrasi Kepulauan " * 6
RED = (255, 0, 0)


def drawn(government: str, logo: bytes) -> bytes:
    return share_picture("Katalog SOP", government, "Apa yang disiapkan, dan berapa lama", logo)


def opened(picture: bytes) -> Image.Image:
    found = Image.open(BytesIO(picture))
    assert found.format == "PNG"
    return found.convert("RGB")


@pytest.mark.parametrize("name", ["Kota X", "Kabupaten Contoh", LONG, "Kabupaten \u200b漢字 <b>#$\\"])
@pytest.mark.parametrize("logo", [LOGO, b""], ids=["logo", "no-logo"])
def test_every_name_fits(name: str, logo: bytes) -> None:
    picture = opened(drawn(name, logo))
    assert picture.size == (WIDTH, HEIGHT)
    margin = picture.crop((WIDTH - 60, 60, WIDTH, HEIGHT - 140))
    assert margin.getcolors() == [(60 * (HEIGHT - 200), (255, 255, 255))], "nothing runs over the edge"
    assert (RED in {colour for _, colour in picture.getcolors(100_000) or ()}) is bool(logo)


def test_same_bytes_twice() -> None:
    assert drawn("Kabupaten Contoh", LOGO) == drawn("Kabupaten Contoh", LOGO)
    assert drawn("Kabupaten Contoh", LOGO) != drawn("Kabupaten Lain", LOGO)


def test_a_coat_of_arms_that_cannot_be_drawn_is_left_out() -> None:
    broken = b"<svg this is no picture"
    assert drawn("Kabupaten Contoh", broken) == drawn("Kabupaten Contoh", b"")
