"""Write workdays.json: examples of `model/workdays.py` that the browser's own count must agree with.

Run it after a change of the definition: `python -m tests.vectors.make_workdays`.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from fractions import Fraction
from pathlib import Path
from random import Random
from typing import Any

from sop_katalog.model.duration import Duration, parse_duration
from sop_katalog.model.registers import DAYS, JamKerja, Libur, LiburTahun
from sop_katalog.model.workdays import Due, HolidaysMissing, WorkCalendar, around_the_clock

FILE = Path(__file__).with_name("workdays.json")
SEED = 2026
RANDOM_CASES = 200

NATIONAL = {
    "01-01": "Tahun Baru Masehi",
    "01-16": "Isra Mikraj",
    "02-17": "Imlek",
    "03-19": "Nyepi",
    "03-21": "Idulfitri",
    "03-22": "Idulfitri hari kedua",
    "04-03": "Wafat Yesus Kristus",
    "04-05": "Paskah",
    "05-01": "Hari Buruh",
    "05-14": "Kenaikan Yesus Kristus",
    "05-27": "Iduladha",
    "05-31": "Waisak",
    "06-01": "Hari Lahir Pancasila",
    "06-16": "Tahun Baru Islam",
    "08-17": "Proklamasi Kemerdekaan",
    "08-25": "Maulid Nabi",
    "12-25": "Natal",
}
COLLECTIVE = {
    "02-16": "Cuti Bersama Imlek",
    "03-18": "Cuti Bersama Nyepi",
    "03-20": "Cuti Bersama Idulfitri",
    "03-23": "Cuti Bersama Idulfitri",
    "03-24": "Cuti Bersama Idulfitri",
    "05-15": "Cuti Bersama Kenaikan Yesus Kristus",
    "05-28": "Cuti Bersama Iduladha",
    "12-24": "Cuti Bersama Natal",
}
"""2026, by the joint decree of three ministers (SKB 1497/2025, 2/2025, 5/2025)."""

YEAR = LiburTahun(
    2026,
    libur=tuple(
        Libur(date.fromisoformat(f"2026-{day}"), name, kind)
        for names, kind in ((NATIONAL, "libur_nasional"), (COLLECTIVE, "cuti_bersama"))
        for day, name in names.items()
    ),
)
WEEKS = (JamKerja(), JamKerja(DAYS[:6], Fraction(25, 4)), JamKerja(DAYS, Fraction(8)), JamKerja(("selasa", "jumat")))
PROMISES = (
    "15 menit",
    "2 jam",
    "8 jam",
    "10 jam",
    "24 jam",
    "72 jam",
    "½ hari kerja",
    "1 hari",
    "1 hari kerja",
    "1,5 hari kerja",
    "1-2 hari kerja",
    "paling lama 3 hari kerja sejak berkas lengkap",
    "maks. 5 HK",
    "10 (sepuluh) hari kerja",
    "14 hari kerja",
    "60 hari kerja",
    "1x24 jam",
    "3 x 24 jam",
    "1 hari kalender",
    "7 hari kalender",
    "30 hari kalender",
    "1 minggu",
    "2 minggu",
    "1 bulan",
    "1,5 bulan",
    "6 bulan",
    "1 tahun",
)
WITHOUT_DATE = ("minimal 3 hari kerja", "kondisional", "-")
BOUNDARIES = (
    ("2026-03-16", "2026-03-17", "2026-03-18", "2026-03-20", "2026-03-21", "2026-03-25"),
    ("2026-01-01", "2026-01-31", "2026-05-13", "2026-05-30", "2026-12-23", "2026-12-30", "2026-12-31"),
)


def vectors() -> dict[str, Any]:
    """The whole file: the holidays, and cases of received + promise + week → result."""
    calendar = {2026: YEAR}
    cases = [_case(calendar, received, text, week) for received, text, week in _questions()]
    return {
        "libur": [{"tanggal": day.tanggal.isoformat(), "nama": day.nama, "jenis": day.jenis} for day in YEAR.libur],
        "years": [2026],
        "cases": cases,
    }


def serialise(content: dict[str, Any]) -> str:
    """One case a line, so that a change shows which."""
    rows = {key: [json.dumps(row, ensure_ascii=False) for row in value] for key, value in content.items()}
    return "{\n" + ",\n".join(f'"{key}": [\n' + ",\n".join(value) + "\n]" for key, value in rows.items()) + "\n}\n"


def _questions() -> Iterator[tuple[date, str, JamKerja]]:
    for text in (*PROMISES, *WITHOUT_DATE):
        for day in BOUNDARIES[0]:
            yield date.fromisoformat(day), text, WEEKS[0]
    for text in ("1 hari kerja", "1 jam", "1x24 jam", "7 hari kalender", "1 bulan", "1 tahun"):
        for day in BOUNDARIES[1]:
            yield date.fromisoformat(day), text, WEEKS[0]
    random = Random(SEED)
    for _ in range(RANDOM_CASES):
        moment = datetime(2026, 1, 1) + timedelta(minutes=random.randrange(365 * 24 * 60))
        received = random.choice((moment, moment.date()))
        yield received, random.choice(PROMISES), random.choice(WEEKS)


def _case(calendar: dict[int, LiburTahun], received: date, text: str, week: JamKerja) -> dict[str, Any]:
    promise = parse_duration(text)
    return {
        "received": received.isoformat(),
        "promise": _promise(promise),
        "week": {"hari": week.hari, "jam_per_hari": float(week.jam_per_hari)},
        "due": _due(WorkCalendar(week, calendar), received, promise),
    }


def _promise(promise: Duration) -> dict[str, Any]:
    maks = promise.maks.to_json() if promise.maks else None
    return {"teks": promise.teks, "maks": maks, "around_the_clock": around_the_clock(promise)}


def _due(calendar: WorkCalendar, received: date, promise: Duration) -> dict[str, Any] | None:
    try:
        due = calendar.due(received, promise)
    except HolidaysMissing as missing:
        return {"holidays_missing": missing.year}
    return None if due is None else _shown(due)


def _shown(due: Due) -> dict[str, Any]:
    return {
        "received": due.received.isoformat(),
        "basis": due.basis.value,
        "ready": due.ready.isoformat(),
        "ready_at": due.ready_at.isoformat() if due.ready_at else None,
        "collect": due.collect.isoformat() if due.collect else None,
        "skipped": [f"{day.tanggal.isoformat()} {day.nama}" for day in due.skipped],
    }


if __name__ == "__main__":
    FILE.write_text(serialise(vectors()), encoding="utf-8")
