"""The table of the steps part of the format (format sumber §3)."""

from __future__ import annotations

from typing import Any

from sop_katalog.model.sop import MAX_STEPS
from sop_katalog.model.step import END, NEXT, Exit, ExitKind, Step
from sop_katalog.reading import tree
from sop_katalog.reading.record import Field, Record
from sop_katalog.reading.service_format import BIAYA
from sop_katalog.reading.shapes import SLUGS, SOP_ID, TEXT, TEXTS, TIME, ListOf, Schema, Text, join, refuse
from sop_katalog.reading.source import Report

STEP_ID = Text(
    r"^[a-z0-9]+(?:[-_][a-z0-9]+)*$", "Tulis id langkah (huruf kecil, angka, tanda hubung), nomor, lanjut, atau selesai."
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
)


class _Steps:
    """The list of steps: numbers, default ids, exits, phases."""

    def read(self, node: tree.Node, key: str, report: Report) -> tuple[Step, ...] | None:
        if not isinstance(node, tree.Sequence):
            refuse(node, key, report, "daftar langkah")
            return None
        if len(node.items) > MAX_STEPS:
            report.at(
                node,
                "langkah-terlalu-banyak",
                key,
                f"Ada {len(node.items)} langkah; paling banyak {MAX_STEPS}.",
                "Pecah menjadi beberapa SOP yang saling terkait.",
            )
            return None
        steps: list[Step] = []
        for number, child in enumerate(node.items, 1):
            path = f"{key}[{number}]"
            if not isinstance(child, tree.Mapping):
                refuse(child, path, report, "pasangan kunci untuk satu langkah")
                continue
            phase = steps[-1].tahap if steps else ""
            steps.append(_step(child, path, number, number == len(node.items), phase, report))
        _unique_ids(steps, node, key, report)
        return tuple(steps)

    def schema(self) -> Schema:
        return {"type": "array", "items": STEP.schema(), "minItems": 1, "maxItems": MAX_STEPS}


def _step(node: tree.Mapping, key: str, number: int, last: bool, phase: str, report: Report) -> Step:
    values: dict[str, Any] = STEP.values(node, key, report)
    exits = _exits(node, values, key, last, report)
    for name in ("ke", "ya", "tidak", "cabang", "hasil"):
        values.pop(name, None)
    values["kegiatan"] = values.get("kegiatan", "")
    values["tahap"] = values.get("tahap") or phase
    values["id"] = values.get("id") or str(number)
    return Step(number=number, exits=exits, **values)


def _exits(node: tree.Mapping, values: dict[str, Any], key: str, last: bool, report: Report) -> tuple[Exit, ...]:
    ways = [name for name in ("ke", "ya", "cabang") if name in values or (name == "ya" and "tidak" in values)]
    if len(ways) > 1:
        report.at(
            node,
            "langkah-keluar-ganda",
            key,
            "Langkah ini memakai lebih dari satu cara keluar (ke, ya/tidak, cabang).",
            "Pakai satu cara saja: ke, atau ya dan tidak, atau cabang.",
        )
    if "cabang" in values:
        return tuple(Exit(ExitKind.CABANG, **branch) for branch in values["cabang"])
    if "ya" in values or "tidak" in values:
        return tuple(Exit(kind, **values[kind.value]) for kind in (ExitKind.YA, ExitKind.TIDAK) if kind.value in values)
    return (_plain_exit(node, values, key, last, report),)


def _plain_exit(node: tree.Mapping, values: dict[str, Any], key: str, last: bool, report: Report) -> Exit:
    target = values.get("ke") or (END if last else NEXT)
    outcome = values.get("hasil", "")
    if outcome and target != END and not last:
        report.at(
            node,
            "langkah-keluar-ganda",
            join(key, "hasil"),
            "“hasil” hanya untuk langkah yang mengakhiri SOP.",
            "Tambahkan “ke: selesai”, atau pindahkan isinya ke “output”.",
        )
    return Exit(ExitKind.KE, target, hasil=outcome)


def _unique_ids(steps: list[Step], node: tree.Sequence, key: str, report: Report) -> None:
    numbers = {str(step.number): step for step in steps}
    seen: dict[str, Step] = {}
    for step in steps:
        taken = seen.get(step.id) or numbers.get(step.id)
        place = node.items[step.number - 1]
        if step.id in (NEXT, END):
            message = f"“{step.id}” tidak boleh menjadi id langkah."
        elif taken is not None and taken.number != step.number:
            message = f"Id “{step.id}” sudah menunjuk langkah {taken.number}."
        else:
            seen[step.id] = step
            continue
        report.at(place, "langkah-id-ganda", f"{key}[{step.number}].id", message, "Beri langkah ini id lain.")


LANGKAH = _Steps()
