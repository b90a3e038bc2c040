"""Which SOPs a generated catalogue has: office, kind, title and address of each, every title once."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count
from random import Random

from bench.places import FIELDS, Field, Place
from bench.registers import offices
from bench.texts import COMMON_AFFAIRS, PURPOSES, WHO

_KIND_SHARES = {"pelayanan": 62, "rutin": 26, "penugasan": 12}


@dataclass(frozen=True, slots=True)
class Sketch:
    """One SOP before it is written. `hal` is what it is about, as sentences name it."""

    id: str
    place: Place
    jenis: str
    judul: str
    hal: str

    @property
    def field(self) -> Field:
        """The field of government of its office."""
        return FIELDS[self.place.bidang]


def sketches(number: int, rng: Random) -> list[Sketch]:
    """The wanted number of SOPs, spread evenly over the offices."""
    places = offices(number)
    titles = {(place, jenis): _titles(place, jenis, rng) for place in places for jenis in PURPOSES}
    taken: set[str] = set()
    found = []
    for index in range(number):
        place = places[index % len(places)]
        # The first SOPs take every kind once, so that a small catalogue has them all.
        kinds = list(_KIND_SHARES)
        jenis = kinds[index] if index < len(kinds) else rng.choices(kinds, list(_KIND_SHARES.values()))[0]
        judul, hal = next(titles[place, jenis])
        found.append(Sketch(f"{place.id}/{_slug(place, judul, taken)}", place, jenis, judul, hal))
    return found


def _titles(place: Place, jenis: str, rng: Random) -> Iterator[tuple[str, str]]:
    """Endless different titles: plain ones first, then the same for special groups, then numbered series."""
    field = FIELDS[place.bidang]
    subjects = field.produk if jenis == "pelayanan" else (*field.urusan, *COMMON_AFFAIRS)
    ending = f" {place.tempat}" if place.tempat else ""
    for series in count(1):
        for group in (
            WHO if jenis == "pelayanan" else ("", " Tahap Persiapan", " Tahap Pelaksanaan", " Tahap Pelaporan")
        ):
            pairs = [(purpose, subject) for purpose in PURPOSES[jenis] for subject in subjects]
            rng.shuffle(pairs)
            for purpose, subject in pairs:
                tail = group + _where(subject, ending, place) + (f" (Seri {series})" if series > 1 else "")
                judul = purpose.format(produk=subject) + tail
                yield judul, subject if jenis != "penugasan" else judul[0].lower() + judul[1:]


def _where(subject: str, ending: str, place: Place) -> str:
    """What tells the same title in two offices apart; affairs that every office has always need it."""
    return f" pada {place.singkatan}" if subject in COMMON_AFFAIRS else ending


def _slug(place: Place, judul: str, taken: set[str]) -> str:
    """A short address from the title; numbered when the office already has it."""
    words = re.sub(r"[^a-z0-9]+", "-", judul.lower()).strip("-")
    short = words if len(words) <= 60 else words[:60].rsplit("-", 1)[0]
    slug, number = short, 2
    while f"{place.id}/{slug}" in taken:
        slug, number = f"{short}-{number}", number + 1
    taken.add(f"{place.id}/{slug}")
    return slug
