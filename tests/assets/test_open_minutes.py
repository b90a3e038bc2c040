"""The browser's count within opening hours agrees with model/open_minutes.py on many chosen and random moments."""

from __future__ import annotations

import json
from datetime import datetime, timedelta
from fractions import Fraction
from random import Random
from typing import Any

from sop_katalog.model.duration import parse_duration
from sop_katalog.model.open_minutes import due_in_open_hours
from sop_katalog.model.opening import Opening, read_opening
from sop_katalog.model.registers import DAYS, JamKerja
from sop_katalog.model.workdays import HolidaysMissing, WorkCalendar, around_the_clock
from sop_katalog.render.place_view import opening_data
from tests.assets.layanan_node import run
from tests.vectors.make_workdays import YEAR

SEED = 2026
CASES = 400
WEEK = JamKerja(hari=DAYS[:5], jam_per_hari=Fraction(15, 2))
CALENDAR = WorkCalendar(WEEK, {2026: YEAR})
PROGRAM = """
import { WorkCalendar, HolidaysMissing } from "./hari-kerja";
import { dueInOpenHours } from "./jam-kerja";
import { isoOf } from "./tanggal";
export function answer({ hari, libur, kasus }) {
  const calendar = new WorkCalendar({ hari, jam_per_hari: 7.5 }, libur);
  return kasus.map(({ buka, diterima, janji }) => {
    try {
      const due = dueInOpenHours(calendar, buka, diterima, janji);
      return due && [due.readyAt, due.skipped.map(({ day, nama }) => [isoOf(day), nama])];
    } catch (error) {
      return error instanceof HolidaysMissing ? error.year : String(error);
    }
  });
}
"""
TEXTS = (
    "Senin–Kamis 08:00–15:00",
    "Jumat 08:00–11:30 dan 13:00–14:00",
    "Sabtu 08:00–11:30",
    "Setiap hari 24 jam",
    "Senin–Jumat 20:00–04:00",
    "Senin–Jumat 08:00–12:00, Senin 11:00–16:00",
)
PROMISES = ("10 menit", "60 menit", "90 menit", "1,5 jam", "7 jam", "10 jam", "30 detik", "1x24 jam", "2 hari kerja")


def expected(openings: tuple[Opening, ...], received: datetime, promise: str) -> Any:
    try:
        due = due_in_open_hours(CALENDAR, openings, received, parse_duration(promise))
    except HolidaysMissing as error:
        return error.year
    if due is None or due.ready_at is None:
        return None
    return [due.ready_at.isoformat()[:16], [[day.tanggal.isoformat(), day.nama] for day in due.skipped]]


def test_both_counts_agree() -> None:
    random = Random(SEED)
    cases, wanted = [], []
    for _ in range(CASES):
        texts = random.sample(TEXTS, random.randint(1, 3))
        openings = tuple(item for text in texts for item in read_opening(text))
        received = datetime(2026, 1, 1) + timedelta(minutes=random.randrange(365 * 1440))
        promise = random.choice(PROMISES)
        duration = parse_duration(promise)
        assert duration.maks is not None
        given = duration.maks.to_json()
        count = {
            "jumlah": float(str(given["jumlah"])),
            "satuan": given["satuan"],
            "siang_malam": around_the_clock(duration),
        }
        cases.append({"buka": opening_data(openings), "diterima": received.isoformat()[:16], "janji": count})
        wanted.append(expected(openings, received, promise))
    days = [[day.tanggal.isoformat(), day.nama, day.jenis] for day in YEAR.libur]
    found = run(PROGRAM, {"hari": list(WEEK.hari), "libur": {"2026": days}, "kasus": cases})
    assert sum(isinstance(item, list) for item in wanted) > CASES / 2
    every = zip(cases, wanted, found, strict=True)
    different = [(case, mine, theirs) for case, mine, theirs in every if mine != theirs]
    assert different == [], json.dumps(different[:3])
