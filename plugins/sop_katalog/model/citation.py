"""Citations of regulations in free text: "Pasal 79A UU 24/2013" names a law that the register may hold.

Two ways of writing are read: "Nomor 24 Tahun 2013" as UU 12/2011 prescribes, and "24/2013" as officials abbreviate.
"""

import re
from functools import lru_cache
from typing import Final

from sop_katalog.model.regulation_kinds import kind_of, slug
from sop_katalog.values import dataclass

LONGEST_TEXT: Final = 1000
"""Characters; a longer text is a paragraph, not a citation."""

_YEAR: Final = r"(?:19|20)[0-9]{2}"
_ARTICLE: Final = (
    r"pasal [0-9]+[a-z]{0,2}\b"
    r"(?:(?:,|,? (?:dan|atau|jo\.?|sampai dengan|s\.d\.|s/d))? "
    r"(?:pasal [0-9]+[a-z]{0,2}|ayat \(?[0-9]+[a-z]?\)?|huruf [a-z]|angka [0-9]+)(?![0-9a-z/])"
    r"|(?:,|,? (?:dan|atau)) (?:[0-9]+[a-z]{0,2}|\([0-9]+[a-z]?\)|[a-z])(?![0-9a-z/.]))*"
)
_BULLET: Final = re.compile(r"(?:[-•*–]|[0-9]{1,2}[.)]|[a-z][.)]) +", re.IGNORECASE)
_ARTICLE_FIRST: Final = re.compile(rf"({_ARTICLE}),? (?:(?:pada|dari|dalam) )?", re.IGNORECASE)
_ARTICLE_LAST: Final = re.compile(rf",? ({_ARTICLE})[ .;,]*$", re.IGNORECASE)
_ABOUT: Final = re.compile(r",? tentang ", re.IGNORECASE)
_CONSTITUTION: Final = re.compile(
    r"(?:uud|undang[- ]undang dasar)(?: nri| n ?ri| negara republik indonesia| ri)?(?: tahun)? 1945\b", re.IGNORECASE
)
_NUMBERED: Final = re.compile(
    r"(?P<head>.{1,300}?),? "
    r"(?:(?:nomor|nomer|no\b) ?[.:]* ?(?P<named>[0-9a-z][0-9a-z./-]{0,79})|(?P<bare>[0-9][0-9a-z./-]{0,79}))"
    rf"(?: (?:tahun|thn|th)\b\.? ?(?P<year>{_YEAR})\b)?",
    re.IGNORECASE,
)
_YEAR_IN_NUMBER: Final = re.compile(rf"(?P<number>.+)/(?P<year>{_YEAR})$")
_PLAIN_NUMBER: Final = re.compile(r"[0-9]+[a-z]?", re.IGNORECASE)
_SLASH: Final = re.compile(r" ?/ ?")
_DATED: Final = re.compile(rf"[ ,]*(?:tanggal|tgl\.?) [0-9a-z .-]{{1,25}}?\b(?P<year>{_YEAR})\b", re.IGNORECASE)
_TAIL: Final = re.compile(
    r"[ ,.;]*(?:$|\(|(?:jo|juncto|sebagaimana|pasal|(?:dan|beserta) (?:segala )?perubahan))", re.IGNORECASE
)
_AFTER_TITLE: Final = re.compile(
    r",? (?:sebagaimana (?:telah|diubah)|jo\.|juncto|\((?:lembaran|tambahan|berita) )", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Citation:
    """A citation: `teks` as written and, when `dipahami`, what it names.

    `jenis` is the short form with its place ("UU", "Perbup Contoh"), `nomor` is free text as on the regulation,
    `tentang` its title, `pasal` the article without the word ("79A", "21 ayat (1) huruf a"). Of several regulations
    in one text the first is read.
    """

    teks: str
    jenis: str | None = None
    nomor: str | None = None
    tahun: int | None = None
    tentang: str | None = None
    pasal: str | None = None
    dipahami: bool = False

    @property
    def id(self) -> str | None:
        """The id under which `regulasi.yml` holds it: kind, number and year, "uu-24-2013"."""
        return citation_id(self.jenis, self.nomor, self.tahun) if self.jenis else None


def citation_id(jenis: str, nomor: str | None, tahun: int | None) -> str | None:
    """Return the canonical id of a regulation, whatever spelling `jenis` has; None without number and year.

    "Perda Kabupaten Contoh" 1/2024 is "perda-1-2024": a place is not part of the id. A number that ends with the
    year does not have it twice.
    """
    kind = kind_of(jenis)
    start = kind.slug if kind else slug(jenis)
    number = slug(nomor or "")
    year = str(tahun or "")
    if not start or not (number or year):
        return None
    return "-".join(filter(None, (start, number, "" if number.endswith("-" + year) else year)))


def citation_title(jenis: str, nomor: str | None, tahun: int | None, tentang: str | None) -> str:
    """Return the long form: "Peraturan Presiden Nomor 96 Tahun 2018 tentang …"; what is missing is left out."""
    kind = kind_of(jenis)
    parts = [kind.title if kind else jenis]
    if nomor:
        parts.append(f"Nomor {nomor}")
    if tahun and not (nomor or "").endswith(f"/{tahun}"):
        parts.append(f"Tahun {tahun}")
    if tentang:
        parts.append(f"tentang {tentang}")
    return " ".join(parts)


def parse_citation(text: str) -> Citation:
    """Read a citation. Never raises; what is not understood comes back as text only."""
    return _parse(text) if len(text) <= LONGEST_TEXT else Citation(text)


@lru_cache(maxsize=8192)
def _parse(text: str) -> Citation:
    tidied = " ".join(text.split())
    bullet = _BULLET.match(tidied)
    name, *title = _ABOUT.split(tidied[bullet.end() :] if bullet else tidied, maxsplit=1)
    article, name = _split_article(name)
    regulation = _read_name(_SLASH.sub("/", name))
    if regulation is None:
        return Citation(text)
    last_article, tentang = _read_title(title[0] if title else "")
    return Citation(text, *regulation, tentang=tentang, pasal=article or last_article, dipahami=True)


def _split_article(text: str) -> tuple[str | None, str]:
    """Return the article without the word "Pasal", and the text before or after it; (None, text) without one."""
    first = _ARTICLE_FIRST.match(text)
    if first:
        return first[1].split(" ", 1)[1], text[first.end() :]
    last = _ARTICLE_LAST.search(text)
    return (last[1].split(" ", 1)[1], text[: last.start()]) if last else (None, text)


def _read_title(text: str) -> tuple[str | None, str | None]:
    """Return the article that follows the title, and the title without what comes after it."""
    end = _AFTER_TITLE.search(text)
    article, title = _split_article(text[: end.start()] if end else text)
    return article, title.strip(" .;,") or None


def _read_name(name: str) -> tuple[str, str | None, int] | None:
    """Return kind, number and year of what stands before the title; None when one of them is missing."""
    constitution = _CONSTITUTION.match(name)
    if constitution:
        return ("UUD", None, 1945) if _TAIL.match(name, constitution.end()) else None
    match = _NUMBERED.match(name)
    kind = kind_of(match["head"].strip(" ,:")) if match else None
    if match is None or kind is None:
        return None
    number = (match["named"] or match["bare"]).rstrip("./-")
    dated = _DATED.match(name, match.end())
    number, year = _split_year(number, match["year"] or (dated and dated["year"]))
    tail = _TAIL.match(name, dated.end() if dated else match.end())
    return (kind.jenis, number, int(year)) if year and tail and any(map(str.isdigit, number)) else None


def _split_year(number: str, year: str | None) -> tuple[str, str | None]:
    """Return number and year: "24/2013" is both, "188/12/KPTS/2024" keeps its year as part of the number."""
    within = _YEAR_IN_NUMBER.match(number) if year is None else None
    if within:
        year = within["year"]
        number = within["number"] if _PLAIN_NUMBER.fullmatch(within["number"]) else number
    return (number.lstrip("0") or number) if number.isdigit() else number, year
