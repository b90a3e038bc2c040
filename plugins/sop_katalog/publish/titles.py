"""What the page of an SOP is called, so that no two pages of the site share a title."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from sop_katalog.model.catalogue import Catalogue


def page_titles(catalogue: Catalogue) -> Mapping[str, str]:
    """SOP id → its title; with the name of its office where another office has an SOP of the same name."""
    names = {sop_id: sop.judul.casefold() for sop_id, sop in catalogue.sops.items()}
    count = Counter(names.values())
    return {
        sop_id: f"{sop.judul} – {catalogue.opd[sop.opd].nama}" if count[names[sop_id]] > 1 else sop.judul
        for sop_id, sop in catalogue.sops.items()
    }
