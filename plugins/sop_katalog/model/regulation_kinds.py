"""Kinds of regulations: from what people write to one short form to keep and one long form to show."""

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from sop_katalog.model.regulation_names import ACTS, ISSUERS, OWN_NAMES, Act, Issuer
from sop_katalog.values import dataclass

_REPUBLIC: Final = re.compile(r"\b(?:negara )?(?:republik indonesia|ri)\b")
_NOT_LETTER_OR_DIGIT: Final = re.compile(r"[^a-z0-9]+")
_ACT_WRITTEN_OUT: Final = re.compile(
    r"(?:peraturan|keputusan|instruksi|ketetapan|surat(?: keputusan| edaran)?|sk|se) ", re.IGNORECASE
)
_LONGEST_NAME: Final = 20
"""Words of the longest kind that is looked up; the longest in the list has ten."""


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of regulation and the `place` it is of, empty for none.

    `short` is "Perda", `long` "Peraturan Daerah", `place` "Kabupaten Contoh".
    """

    short: str
    long: str
    place: str = ""

    @property
    def jenis(self) -> str:
        """The short form with its place: "Perda Kabupaten Contoh"."""
        return f"{self.short} {self.place}".rstrip()

    @property
    def title(self) -> str:
        """The long form with its place: "Peraturan Daerah Kabupaten Contoh"."""
        return f"{self.long} {self.place}".rstrip()

    @property
    def slug(self) -> str:
        """The kind in an id. Without the place: a register holds the laws of one government and those above it."""
        return slug(self.short)


def kind_of(text: str) -> Kind | None:
    """Return the kind that `text` names: "UU", "Peraturan Bupati Contoh"; None when there is none.

    An act with an issuer that is not in the list ("Keputusan Kepala Dinas Kesehatan") is a kind of its own name.
    """
    written = text.split()
    for end in range(min(len(written), _LONGEST_NAME), 0, -1):
        known = _known_kinds().get(_key(" ".join(written[:end])))
        place = _REPUBLIC.sub("", " ".join(written[end:]).lower()).strip()
        if known and (known.regional or not place):
            return Kind(known.short, known.long, " ".join(written[end:]) if place else "")
    name = " ".join(written)
    return Kind(name, name) if _ACT_WRITTEN_OUT.match(name) else None


def slug(text: str) -> str:
    """Return small letters, digits and single hyphens: "PermenPAN-RB" is "permenpan-rb"."""
    return _NOT_LETTER_OR_DIGIT.sub("-", text.lower()).strip("-")


def _key(text: str) -> str:
    """Return what is compared: small letters and digits, without the name of the republic."""
    return _NOT_LETTER_OR_DIGIT.sub("", _REPUBLIC.sub("", text.lower()))


@cache
def _known_kinds() -> dict[str, Issuer]:
    """All spellings with the kind that they mean; made once, on first use. Kinds with a name of their own win."""
    kinds: dict[str, Issuer] = {}
    for act in ACTS:
        for issuer in ISSUERS:
            kind = _joined(act, issuer)
            kinds.update((start + end, kind) for start in act.beginnings for end in _issuer_spellings(issuer))
    for own in OWN_NAMES:
        kinds.update((spelling, own) for spelling in (_key(own.short), _key(own.long), *own.spellings))
    return kinds


def _joined(act: Act, issuer: Issuer) -> Issuer:
    if issuer.body:
        start = act.short if act.short.endswith(" ") else act.long + " "
        return Issuer(start + issuer.short, f"{act.long} {issuer.long}")
    short = _alone(issuer) if act.short.endswith(" ") else issuer.short
    return Issuer(act.short + short, f"{act.long} {issuer.long}", regional=issuer.regional)


def _alone(issuer: Issuer) -> str:
    """Return the issuer as a word of its own: "Mendagri", but "Bupati"."""
    return issuer.short[0].upper() + issuer.short[1:] if issuer.short.startswith("men") else issuer.long


def _issuer_spellings(issuer: Issuer) -> Iterator[str]:
    short, long = _key(issuer.short), _key(issuer.long)
    yield from (short, long, *issuer.spellings)
    if issuer.body:
        yield from ("kepala" + short, "kepala" + long, "ka" + short)
    elif short.startswith("men"):
        yield "menteri" + short.removeprefix("men")
