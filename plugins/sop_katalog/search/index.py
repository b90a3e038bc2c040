"""The search index: one compact JSON of columns that the browser unpacks on first use.

Texts are numbers of words and records are columns: as JSON objects 5,000 SOPs are neither small enough to be sent nor
fast enough to be read. assets/src/lib/pencarian/jenis.ts names the columns.

MiniSearch 7.2, the measured candidate, had titles and names of 5,000 SOPs ready 424 ms after the first key at 4× CPU
throttle, or 196 ms from an index of 174 KB gzip written before, and that without what a result shows.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any, Final

from sop_katalog.model.catalogue import Catalogue
from sop_katalog.search import folding
from sop_katalog.search.address import address_code
from sop_katalog.search.entries import Entry, entries_of
from sop_katalog.search.extra_page import ExtraPage
from sop_katalog.search.packing import END, NAME, OLD_NAME, pack, pack_rows
from sop_katalog.search.vocabulary import Vocabulary, meaningful_terms, vocabulary_of

VERSION: Final = 1
_SUMMARIES_UP_TO: Final = 40_000
"""Letters of all summaries together that are sent along to be shown; more would make the index too large."""
_SMALL: Final = 200
_TOO_COMMON: Final = 0.15
"""A paper that more than this share of many SOPs asks for tells none of them apart."""

_WORD_LISTS: Final = ("abai", "akar", "lemah")

Columns = dict[str, Any]


def build_index(catalogue: Catalogue, pages: Iterable[ExtraPage] = ()) -> bytes:
    """The index of a catalogue and of pages beside it, the same bytes every time. Leave drafts out before."""
    entries = entries_of(catalogue, pages)
    summary_terms = [_terms(entry.ringkasan, *entry.produk) - _own(entry) for entry in entries]
    paper_terms = [
        _terms(*entry.persyaratan) - _own(entry) - found for entry, found in zip(entries, summary_terms, strict=True)
    ]
    groups = [_telling(found) for found in (summary_terms, paper_terms)]
    shown = [text for entry in entries for text in (entry.judul, *(name.teks for name in entry.names))]
    vocabulary = vocabulary_of(shown, (group for rows in groups for group in rows))
    columns = {
        "versi": VERSION,
        **_language(catalogue),
        **_words(vocabulary),
        **_texts(entries, vocabulary),
        "ringkas": pack_rows(_numbers(group, vocabulary) for group in groups[0]),
        "syarat": pack_rows(_numbers(group, vocabulary) for group in groups[1]),
        **_facets(entries, catalogue),
    }
    return json.dumps(columns, ensure_ascii=False, separators=(",", ":")).encode()


def _language(catalogue: Catalogue) -> Columns:
    """What the browser needs to fold and widen a query as it was done here."""
    said = (*catalogue.taksonomi.sinonim, *folding.DATA["sinonim"])
    folded = ((" ".join(folding.terms(phrase)) for phrase in group) for group in said)
    groups = [[phrase for phrase in dict.fromkeys(group) if phrase] for group in folded]
    return {
        "lipatan": {
            name: " ".join(data) if name in _WORD_LISTS else data
            for name, data in folding.DATA.items()
            if name != "sinonim"
        },
        "sinonim": ["|".join(group) for group in groups if len(group) > 1],
    }


def _words(vocabulary: Vocabulary) -> Columns:
    return {
        "kata": " ".join(vocabulary.pieces),
        "istilah": " ".join(vocabulary.spelled),
        "kata_istilah": pack_rows(vocabulary.links),
        "sering": list(vocabulary.frequencies),
    }


def _texts(entries: Sequence[Entry], vocabulary: Vocabulary) -> Columns:
    summaries = [entry.ringkasan for entry in entries]
    return {
        "teks": END.join(_text(entry, vocabulary) for entry in entries),
        "alamat": " ".join(address_code(entry.slug, entry.judul) for entry in entries),
        "jenis": pack(2 * entry.kind + entry.dicabut for entry in entries),
        "ringkasan": summaries if sum(map(len, summaries)) <= _SUMMARIES_UP_TO else [],
    }


def _text(entry: Entry, vocabulary: Vocabulary) -> str:
    """Title and names of one document."""
    names = [(OLD_NAME if name.kini else NAME) + pack(vocabulary.numbers(name.teks)) for name in entry.names]
    return pack(vocabulary.numbers(entry.judul)) + "".join(names)


def _facets(entries: Sequence[Entry], catalogue: Catalogue) -> Columns:
    taxonomy = catalogue.taksonomi
    offices = {opd: number for number, opd in enumerate(catalogue.opd)}
    columns: Columns = {
        "opd": pack(offices[entry.opd] + 1 if entry.opd else 0 for entry in entries),
        "layanan": pack(entry.facets.biaya + 3 * (entry.facets.waktu + 5 * entry.facets.daring) for entry in entries),
        "daftar": {"opd": [[opd.id, opd.label, opd.nama] for opd in catalogue.opd.values()]},
    }
    for kind in ("kategori", "peristiwa", "sasaran"):
        register = getattr(taxonomy, kind)
        numbers = {term: number for number, term in enumerate(register)}
        columns["daftar"][kind] = [[term.id, term.nama] for term in register.values()]
        columns[kind] = pack_rows([numbers[term] for term in getattr(entry.facets, kind)] for entry in entries)
    return columns


def _terms(*texts: str) -> frozenset[str]:
    return frozenset().union(*map(meaningful_terms, texts))


def _own(entry: Entry) -> frozenset[str]:
    return _terms(entry.judul, *(name.teks for name in entry.names))


def _telling(groups: Sequence[frozenset[str]]) -> list[tuple[str, ...]]:
    """The groups without the terms that so many have that they tell nothing apart."""
    if len(groups) < _SMALL:
        return [tuple(sorted(group)) for group in groups]
    counts = Counter(term for group in groups for term in group)
    most = _TOO_COMMON * len(groups)
    return [tuple(sorted(term for term in group if counts[term] <= most)) for group in groups]


def _numbers(group: Iterable[str], vocabulary: Vocabulary) -> list[int]:
    return sorted(vocabulary.terms[term] for term in group)
