"""The picture that other sites show beside a link to this one."""

from __future__ import annotations

from typing import Final

from sop_katalog.model.catalogue import Catalogue
from sop_katalog.publish.site import Settings, SiteFile
from sop_katalog.render.kata import words_of
from sop_katalog.render.pdf.share_picture import share_picture

SHARE_PICTURE: Final = "assets/katalog/bagikan.png"


def said_in_picture(catalogue: Catalogue) -> tuple[str, str, str]:
    """The texts of the picture to share: other words of the site do not touch it."""
    kata = words_of(catalogue)
    return kata.gambar_bagikan.judul, catalogue.government.nama, kata.gambar_bagikan.ajakan


def share_file(catalogue: Catalogue, settings: Settings) -> SiteFile:
    """The picture that other sites show beside a link to this one."""
    return SiteFile(SHARE_PICTURE, lambda: share_picture(*catalogue.once(said_in_picture), settings.logo))
