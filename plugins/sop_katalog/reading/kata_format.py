"""The table of `kata.yml`: the site's own words. The package has all of them, a source only those it says otherwise."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Mapping

from sop_katalog.model.kata import Kata
from sop_katalog.reading import tree
from sop_katalog.reading.default_words import default_words
from sop_katalog.reading.groups import unique_pairs
from sop_katalog.reading.shapes import PAIRS_HELP, TEXT, Schema, join, refuse
from sop_katalog.reading.source import Report, shown
from sop_katalog.values import dataclass

_SLOT = re.compile(r"\{([a-z_]+)\}")


def slots(text: str) -> frozenset[str]:
    """The names of what is filled into a text: “{jumlah} langkah” → jumlah."""
    return frozenset(_SLOT.findall(text))


@dataclass(frozen=True)
class _Words:
    """Groups of words, of which only those that differ from the package's need be there."""

    def read(self, node: tree.Node, key: str, report: Report) -> Kata | None:
        if not isinstance(node, tree.Mapping):
            refuse(node, key, report, "pasangan kunci", PAIRS_HELP)
            return None
        known, found = default_words(), []
        for name, child in unique_pairs(node, key, report):
            place = join(key, name.value)
            if name.value not in known:
                _unknown_group(name, place, report)
            elif isinstance(child, tree.Mapping):
                words = _group(name.value, child, place, report)
                found += [(name.value, *pair) for pair in words.items() if pair[1] != known[name.value][pair[0]]]
            elif not tree.is_blank(child):
                refuse(child, place, report, "pasangan kunci", PAIRS_HELP)
        return Kata(tuple(found))

    def schema(self) -> Schema:
        groups = {name: _table(_described(texts)) for name, texts in default_words().items()}
        return _table(
            {
                name: {"description": f"Kelompok kata {name}", "anyOf": [group, {"type": "null"}]}
                for name, group in groups.items()
            }
        )


WORDS = _Words()


def _group(group: str, node: tree.Mapping, place: str, report: Report) -> dict[str, str]:
    known, found = default_words()[group], {}
    for name, child in unique_pairs(node, place, report):
        where = join(place, name.value)
        if name.value not in known:
            _unknown_key(name, group, where, report)
        elif isinstance(child, tree.Scalar) and tree.is_blank(child):
            remedy = f"Tulis gantinya, atau hapus baris ini agar bawaannya dipakai: {_quoted(known[name.value])}"
            report.at(name, "kata-kosong", where, f"Kata “{where}” kosong.", remedy)
        elif (text := TEXT.read(child, where, report)) and _slots_fit(text, known[name.value], child, where, report):
            found[name.value] = text
    return found


def _unknown_group(name: tree.Scalar, place: str, report: Report) -> None:
    homes = [group for group, texts in default_words().items() if name.value in texts]
    hint = f"“{shown(name.value)}” ditulis di dalam kelompok {_listed(homes)}, menjorok dua spasi. " if homes else ""
    remedy = f"{hint or _nearest(name.value, default_words())}Kelompok yang dikenal: {', '.join(default_words())}."
    report.at(name, "kunci-tak-dikenal", place, f"Kelompok kata “{shown(name.value)}” tidak dikenal.", remedy)


def _unknown_key(name: tree.Scalar, group: str, place: str, report: Report) -> None:
    known = default_words()[group]
    homes = [other for other, texts in default_words().items() if name.value in texts]
    near = _nearest(name.value, known)
    hint = near or (f"“{shown(name.value)}” ada di kelompok {_listed(homes)}. " if homes else "")
    message = f"Kata “{shown(name.value)}” tidak dikenal dalam kelompok “{group}”."
    report.at(name, "kunci-tak-dikenal", place, message, f"{hint}Kunci yang dikenal: {', '.join(known)}.")


def _nearest(name: str, known: Iterable[str]) -> str:
    found = difflib.get_close_matches("_".join(name[:60].casefold().split()), known, n=2, cutoff=0.6)
    return f"Maksud Anda {' atau '.join(f'“{word}”' for word in found)}? " if found else ""


def _listed(names: list[str]) -> str:
    return ", ".join(f"“{name}”" for name in names[:3])


def _slots_fit(text: str, default: str, node: tree.Node, place: str, report: Report) -> bool:
    """Whether a text has the slots of the default, and no other brace."""
    wanted, given = slots(default), slots(text)
    unknown = sorted(given - wanted)
    missing = sorted(wanted - given)
    if unknown:
        message = f"Sisipan {_braced(unknown)} tidak dikenal untuk “{place}”."
    elif missing:
        message = f"Sisipan {_braced(missing)} belum ada di “{place}”."
    elif re.search("[{}]", _SLOT.sub("", text)):
        message = f"Kurung kurawal di “{place}” tidak tersusun benar."
    else:
        return True
    usable = f"Pakai {_braced(sorted(wanted))} apa adanya" if wanted else "Jangan pakai kurung kurawal di sini"
    report.at(node, "sisipan-tak-cocok", place, message, f"{usable}. Bawaannya: {_quoted(default)}")
    return False


def _braced(names: list[str]) -> str:
    return ", ".join(f"{{{name}}}" for name in names)


def _quoted(text: str) -> str:
    return f"“{shown(text, 200)}”"


def _described(texts: Mapping[str, str]) -> dict[str, Schema]:
    """One text each; the default is what an editor shows."""
    return {
        key: {"description": f"Bawaan: {text}", "type": ["string", "number", "boolean"], "pattern": r"\S"}
        for key, text in texts.items()
    }


def _table(properties: dict[str, Schema]) -> Schema:
    return {"type": "object", "properties": properties, "propertyNames": {"enum": list(properties)}}
