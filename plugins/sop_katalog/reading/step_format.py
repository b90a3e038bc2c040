"""The table of the steps part of the format (format sumber §3)."""

from __future__ import annotations

from typing import Any

from sop_katalog.model.sop import MAX_STEPS
from sop_katalog.model.step import END, NEXT, Exit, ExitKind, Step
from sop_katalog.reading import tree
from sop_katalog.reading.fee_format import BIAYA
from sop_katalog.reading.groups import SLUGS, TEXTS, ListOf
from sop_katalog.reading.locate import find
from sop_katalog.reading.record import Field, Record
from sop_katalog.reading.shapes import LIST_HELP, SOP_ID, TEXT, TIME, Schema, Text, join, refuse
from sop_katalog.reading.source import Report, shown

STEP_ID = Text(
    r"^[a-z0-9]+(?:[-_][a-z0-9]+)*$",
    "Tulis id langkah (huruf kecil, angka, tanda hubung), nomor, lanjut, atau selesai.",
)

_ANSWER: Record[dict[str, Any]] = Record(
    "jalan keluar keputusan",
    dict,
    (
        Field("ke", STEP_ID, "Tujuan: id atau nomor langkah, lanjut, selesai", required=True, fallback=NEXT),
        Field("label", TEXT, "Tulisan di samping panah"),
        Field("hasil", TEXT, "Nama akhir bila tujuannya selesai"),
    ),
    from_text=lambda text: {"ke": text},
)

_BRANCH: Record[dict[str, Any]] = Record(
    "satu cabang",
    dict,
    (
        Field("bila", TEXT, "Keadaan yang menuju ke sini", required=True, fallback="", attribute="label"),
        Field("ke", STEP_ID, "Tujuan: id atau nomor langkah, lanjut, selesai", required=True, fallback=NEXT),
        Field("hasil", TEXT, "Nama akhir bila tujuannya selesai"),
    ),
)


def _apart(*names: str) -> Schema:
    """In the schema: keys that are not filled in together."""
    filled = {name: {"not": {"type": "null"}} for name in names}
    return {"not": {"required": list(names), "properties": filled}}


STEP: Record[dict[str, Any]] = Record(
    "satu langkah",
    dict,
    (
        Field("id", STEP_ID, "Nama langkah untuk dituju panah; bawaan: nomornya"),
        Field("kegiatan", TEXT, "Kata kerja aktif tanpa pelaku, misalnya Memeriksa kelengkapan berkas", required=True),
        Field("pelaksana", SLUGS, "Id pelaksana, atau daftar bila dikerjakan bersama"),
        Field("kelengkapan", TEXTS, "Mutu baku: yang diperlukan"),
        Field("waktu", TIME, "Mutu baku: waktu kerja langkah ini"),
        Field("tunggu", TIME, "Waktu tunggu sebelum langkah berikutnya"),
        Field("output", TEXTS, "Mutu baku: hasil langkah ini"),
        Field("ke", STEP_ID, "Langkah berikutnya: id, nomor, lanjut (bawaan), atau selesai"),
        Field("ya", _ANSWER, "Tujuan bila ya"),
        Field("tidak", _ANSWER, "Tujuan bila tidak"),
        Field("cabang", ListOf(_BRANCH, single=False), "Jalan keluar lain atau lebih dari dua"),
        Field("hasil", TEXT, "Nama akhir bila langkah ini mengakhiri SOP"),
        Field("tahap", TEXT, "Judul tahap yang dimulai di langkah ini"),
        Field("bersamaan", TEXT, "Label langkah bertetangga yang berjalan bersamaan"),
        Field("sop", SOP_ID, "Id SOP lain yang melaksanakan langkah ini"),
        Field("keterangan", TEXT, "Keterangan"),
        Field("dasar_hukum", TEXTS, "Dasar hukum langkah ini"),
        Field("biaya", BIAYA, "Biaya yang dibayar di langkah ini"),
    ),
    also={
        "dependentRequired": {"ya": ["tidak"], "tidak": ["ya"]},
        "allOf": [_apart("ke", "ya"), _apart("ke", "cabang"), _apart("ya", "cabang")],
    },
)


_STEP_HELP = "Tulis “- kegiatan: …”, dengan kunci lainnya di baris-baris di bawahnya, sejajar dengan “kegiatan”."


class _Steps:
    """The list of steps: numbers, default ids, exits, phases."""

    def read(self, node: tree.Node, key: str, report: Report) -> tuple[Step, ...] | None:
        if not isinstance(node, tree.Sequence):
            refuse(node, key, report, "daftar langkah", LIST_HELP)
            return None
        steps: list[Step] = []
        for number, child in enumerate(tree.items(node), 1):
            path = f"{key}[{number}]"
            if isinstance(child, tree.Mapping):
                phase = steps[-1].tahap if steps else ""
                steps.append(_step(child, path, number, number == len(tree.items(node)), phase, report))
            else:
                refuse(child, path, report, "pasangan kunci untuk satu langkah", _STEP_HELP)
        _unique_ids(steps, node, key, report)
        if len(tree.items(node)) > MAX_STEPS:
            _too_many(node, key, report)
            return None
        return tuple(steps)

    def schema(self) -> Schema:
        return {"type": "array", "items": STEP.schema(), "minItems": 1, "maxItems": MAX_STEPS}


def _too_many(node: tree.Sequence, key: str, report: Report) -> None:
    report.at(
        tree.items(node)[MAX_STEPS],
        "langkah-terlalu-banyak",
        key,
        f"Ada {len(tree.items(node))} langkah; paling banyak {MAX_STEPS}. Di sini langkah ke-{MAX_STEPS + 1}.",
        "Pecah menjadi beberapa SOP yang saling terkait.",
    )


def _step(node: tree.Mapping, key: str, number: int, last: bool, phase: str, report: Report) -> Step:
    values: dict[str, Any] = STEP.values(node, key, report)
    exits = _exits(node, values, key, last, report)
    for name in _EXIT_KEYS & values.keys():
        del values[name]
    values["kegiatan"] = values.get("kegiatan", "")
    values["tahap"] = values.get("tahap") or phase
    values["id"] = values.get("id") or str(number)
    return Step(number=number, exits=exits, **values)


def _exits(node: tree.Mapping, values: dict[str, Any], key: str, last: bool, report: Report) -> tuple[Exit, ...]:
    """The exits as written; nothing that was written is left out without a problem."""
    _one_way_out(node, values, key, report)
    found: tuple[Exit, ...]
    if values.get("cabang"):
        found = tuple(Exit(ExitKind.CABANG, **branch) for branch in values["cabang"])
        keys = [f"cabang[{number}].hasil" for number in range(1, len(found) + 1)]
    elif "ya" in values or "tidak" in values:
        kinds = [kind for kind in (ExitKind.YA, ExitKind.TIDAK) if kind.value in values]
        found = tuple(Exit(kind, **values[kind.value]) for kind in kinds)
        keys = [f"{kind.value}.hasil" for kind in kinds]
    else:
        target = values.get("ke") or (END if last else NEXT)
        found, keys = (Exit(ExitKind.KE, target, hasil=values.get("hasil", "")),), ["hasil"]
    for exit_, name in zip(found, keys, strict=True):
        if exit_.hasil and not (exit_.ke == END or (last and exit_.ke == NEXT)):
            _conflict(node, key, name, "“hasil” hanya untuk jalan keluar yang mengakhiri SOP.", _END_REMEDY, report)
    return found


_EXIT_KEYS = frozenset(("ke", "ya", "tidak", "cabang", "hasil"))
_WAYS = (("ke",), ("ya", "tidak"), ("cabang",))
_END_REMEDY = "Tulis “ke: selesai” di tempat yang sama, atau pindahkan isinya ke “output”."
_WAY_REMEDY = "Pakai satu cara saja: ke, atau ya dan tidak, atau cabang."


def _one_way_out(node: tree.Mapping, values: dict[str, Any], key: str, report: Report) -> None:
    ways = [names for names in _WAYS if not values.keys().isdisjoint(names)]
    for names in ways[1:]:
        name = next(name for name in names if name in values)
        others = " dan ".join(f"“{'/'.join(way)}”" for way in ways)
        _conflict(node, key, name, f"Langkah ini memakai {others} sekaligus.", _WAY_REMEDY, report)
    if "cabang" in values and not values["cabang"] and _is_empty(node, "cabang"):
        _conflict(node, key, "cabang", "“cabang” belum berisi satu pun jalan keluar.", _WAY_REMEDY, report)
    if values.get("hasil") and ways and ways[0] != ("ke",):
        remedy = "Tulis “hasil” di dalam jalan keluarnya: {ke: selesai, hasil: …}."
        _conflict(node, key, "hasil", "Langkah bercabang tidak punya “hasil” sendiri.", remedy, report)


def _is_empty(node: tree.Mapping, name: str) -> bool:
    """Whether a list was written without any item (and not with items that were refused)."""
    child = next(child for known, child in tree.pairs(node) if known.value == name)
    return isinstance(child, tree.Sequence) and not tree.filled(child)


def _conflict(node: tree.Mapping, key: str, name: str, message: str, remedy: str, report: Report) -> None:
    """A problem of the ways out, at the place of the key it names."""
    line, column = find(node, name, keys=True)
    report.add("langkah-keluar-ganda", message, remedy, line=line, column=column, key=join(key, name))


def _unique_ids(steps: list[Step], node: tree.Sequence, key: str, report: Report) -> None:
    numbers = {str(step.number): step for step in steps}
    seen: dict[str, Step] = {}
    for step in steps:
        taken = seen.get(step.id) or numbers.get(step.id)
        if step.id in (NEXT, END):
            message = f"“{step.id}” tidak boleh menjadi id langkah."
        elif taken is not None and taken.number != step.number:
            message = f"Id “{shown(step.id)}” sudah menunjuk langkah {taken.number}."
        else:
            seen[step.id] = step
            continue
        line, column = find(tree.items(node)[step.number - 1], "id")
        path = f"{key}[{step.number}].id"
        report.add("langkah-id-ganda", message, "Beri langkah ini id lain.", line=line, column=column, key=path)


LANGKAH = _Steps()
