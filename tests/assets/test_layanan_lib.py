"""The small libraries of the citizen's page, run in Node: days, calendar files, opening hours, fees, messages."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime, timedelta
from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit

import pytest
from icalendar import Calendar

from sop_katalog.model.opening import read_opening
from sop_katalog.render.place_view import opening_data
from tests.assets.layanan_node import run
from tests.vectors.make_workdays import FILE

VECTORS: dict[str, Any] = json.loads(FILE.read_text(encoding="utf-8"))
COUNT = """
import { HolidaysMissing, WorkCalendar } from "./hari-kerja";
import { isoOf } from "./tanggal";
export function answer({ libur, cases }) {
  return cases.map(({ received, promise, week }) => {
    if (!promise.maks) return null;
    try {
      const { maks, around_the_clock } = promise;
      const due = new WorkCalendar(week, libur).due(received, { ...maks, siang_malam: around_the_clock });
      return due && {
        received: isoOf(due.received), basis: due.basis, ready: isoOf(due.ready), ready_at: due.readyAt,
        collect: due.collect === null ? null : isoOf(due.collect),
        skipped: due.skipped.map((day) => `${isoOf(day.day)} ${day.nama}`),
      };
    } catch (error) {
      if (error instanceof HolidaysMissing) return { holidays_missing: error.year, message: error.message };
      throw error;
    }
  });
}
"""


def _holidays() -> dict[str, list[list[str]]]:
    rows = [[day["tanggal"], day["nama"], day["jenis"]] for day in VECTORS["libur"]]
    return {str(year): [row for row in rows if row[0].startswith(str(year))] for year in VECTORS["years"]}


def _counted(cases: list[dict[str, Any]]) -> list[Any]:
    found: list[Any] = run(COUNT, {"libur": _holidays(), "cases": cases})
    return found


@pytest.mark.parametrize("zone", ["Asia/Tokyo", "Asia/Jakarta", "America/New_York"])
def test_days_are_counted_as_the_definition_counts_them(zone: str) -> None:
    cases = VECTORS["cases"]
    assert len(cases) > 300
    found = run(COUNT, {"libur": _holidays(), "cases": cases}, zone=zone)
    for case, result in zip(cases, found, strict=True):
        expected = case["due"]
        if result and "message" in result:
            del result["message"]
        if expected and expected.get("ready_at"):
            expected = {**expected, "ready_at": expected["ready_at"][:16]}
        assert result == expected, case


def test_a_missing_year_is_told_in_the_words_of_the_definition() -> None:
    case = next(case for case in VECTORS["cases"] if case["due"] and "holidays_missing" in case["due"])
    year = case["due"]["holidays_missing"]
    text = f"Daftar hari libur tahun {year} belum ada, jadi tanggal selesainya belum dapat dihitung."
    assert _counted([case]) == [{"holidays_missing": year, "message": text}]


ICS = """
import { calendarFile } from "./ics";
import { dayOf } from "./tanggal";
const made = new Date("2026-03-17T03:04:05.678Z");
export const answer = (event) => calendarFile({ ...event, day: dayOf(event.day) }, made);
"""
EVENT = {
    "uid": "disdukcapil/ktp-el@1a2b-2026-03-17@katalog-sop",
    "day": "2026-12-31",
    "judul": "Selesai: Penerbitan KTP-el; “baru”, dan \\lain",
    "uraian": "Berkas lengkap Selasa, 17 Maret 2026.\nJanji: paling lama 1 hari kerja – " + "é𝄞" * 60,
    "tempat": "Jalan Merdeka Nomor 10, Contoh",
    "alamat": "https://sop.contohkab.go.id/opd/disdukcapil/ktp-el/",
}


def test_calendar_file_says_what_was_given() -> None:
    text: str = run(ICS, EVENT)
    calendar: Any = Calendar.from_ical(text)
    (event,) = calendar.walk("VEVENT")
    assert event.errors == [] == calendar.errors
    assert event["DTSTART"].dt == date(2026, 12, 31)
    assert event["DTEND"].dt == date(2027, 1, 1)
    assert event["DTSTAMP"].dt == datetime(2026, 3, 17, 3, 4, 5, tzinfo=UTC)
    assert {str(event[name]) for name in ("UID", "SUMMARY", "DESCRIPTION", "LOCATION", "URL")} == {
        EVENT[name] for name in ("uid", "judul", "uraian", "tempat", "alamat")
    }
    (alarm,) = event.walk("VALARM")
    assert alarm["TRIGGER"].dt == timedelta(hours=8)


def test_calendar_file_has_lines_of_the_standard() -> None:
    data = run(ICS, EVENT).encode()
    assert data.endswith(b"END:VCALENDAR\r\n")
    assert data.count(b"\n") == data.count(b"\r\n") == data.count(b"\r")
    lines = data.split(b"\r\n")
    assert max(map(len, lines)) <= 75
    assert any(line.startswith(b" ") for line in lines)
    for line in lines:
        line.decode()  # no character is cut in two


OPEN = """
import { openState } from "./buka";
import { nowIn } from "./tanggal";
export const answer = ({ rows, moment, libur, zone }) =>
  openState(rows, nowIn(zone, new Date(moment)), libur, zone === "Asia/Jakarta" ? "WIB" : "WIT").teks;
"""
HOURS = (
    ("Senin–Kamis 08:00–15:00", ""),
    ("Jumat 08:00–14:00", "Istirahat 11:30–13:00"),
    ("Sabtu 08:00–11:30", "Hanya pengambilan"),
)


@pytest.mark.parametrize(
    ("moment", "zone", "text"),
    [
        ("2026-03-16T01:00Z", "Asia/Jakarta", "Buka sekarang sampai pukul 15.00 WIB"),
        ("2026-03-16T00:59Z", "Asia/Jakarta", "Tutup sekarang. Buka lagi hari ini pukul 08.00 WIB."),
        ("2026-03-16T00:59Z", "Asia/Jayapura", "Buka sekarang sampai pukul 15.00 WIT"),
        ("2026-03-15T23:30Z", "Asia/Jayapura", "Buka sekarang sampai pukul 15.00 WIT"),
        ("2026-03-16T08:00Z", "Asia/Jakarta", "Tutup sekarang. Buka lagi besok pukul 08.00 WIB."),
        ("2026-04-10T05:00Z", "Asia/Jakarta", "Tutup sekarang. Buka lagi hari ini pukul 13.00 WIB."),
        ("2026-04-11T02:00Z", "Asia/Jakarta", "Buka sekarang sampai pukul 11.30 WIB. Hanya pengambilan"),
        ("2026-03-19T03:00Z", "Asia/Jakarta", "Tutup: Nyepi. Buka lagi Rabu, 25 Maret pukul 08.00 WIB."),
        ("2027-03-15T03:00Z", "Asia/Jakarta", "Buka sekarang sampai pukul 15.00 WIB, bila bukan hari libur"),
    ],
)
def test_open_now_is_told_in_the_time_of_the_office(moment: str, zone: str, text: str) -> None:
    rows = [row for hours, note in HOURS for row in opening_data(read_opening(hours, note))]
    assert run(OPEN, {"rows": rows, "moment": moment, "libur": _holidays(), "zone": zone}) == text


def test_an_emergency_is_open_on_holidays_too() -> None:
    rows = opening_data(read_opening("Setiap hari 24 jam", "Gawat darurat"))
    given = {"rows": rows, "moment": "2026-03-19T20:00Z", "libur": None, "zone": "Asia/Jakarta"}
    assert run(OPEN, given) == "Buka sekarang (24 jam). Gawat darurat"


def test_fees_add_up() -> None:
    program = 'import { total } from "./biaya";\nexport const answer = total;'
    lines = [
        {"tarif": 2500, "kali": [3, 7]},
        {"tarif": 50000, "kali": [1]},
        {"tarif": 100, "kali": [2.5]},
        {"tarif": 999, "kali": [0]},
        {"tarif": 999, "kali": [-1, -1]},
    ]
    assert run(program, lines) == 2500 * 21 + 50000 + 250


@pytest.mark.parametrize(
    ("cases", "chosen", "expected"),
    [
        ("", "hilang", True),
        ("hilang", "hilang", True),
        ("baru hilang", "hilang", True),
        ("baru", "hilang", False),
        ("hilang-lama", "hilang", False),
        ("baru", "", True),
    ],
)
def test_what_belongs_to_a_case(cases: str, chosen: str, expected: bool) -> None:
    program = 'import { applies } from "./varian";\nexport const answer = ([a, b]) => applies(a, b);'
    assert run(program, [cases, chosen]) is expected


def test_messages_arrive_as_written() -> None:
    program = 'import { sendAddress } from "./pesan";\nexport const answer = (given) => sendAddress(...given);'
    text = "Yth. Dinas & “Kantor” 100%,\n\nSaya + Anda? #1"
    chat = run(program, ["https://wa.me/6281200000101", "", text])
    assert parse_qs(urlsplit(chat).query)["text"] == [text]
    mail = run(program, ["mailto:a@contohkab.go.id", "Perihal & lain", text])
    assert parse_qs(urlsplit(mail).query) == {"subject": ["Perihal & lain"], "body": [text.replace("\n", "\r\n")]}
    assert "+" not in mail and unquote(urlsplit(mail).path) == "a@contohkab.go.id"


def test_a_gap_without_a_value_stays() -> None:
    program = 'import { isi } from "../ganti";\nexport const answer = (given) => isi(...given);'
    assert run(program, ["{diterima} {selesai} {x}", {"diterima": "{selesai}", "selesai": "B"}]) == "{selesai} B {x}"


FORBIDDEN = """
import { forgetOlder, keep, recall } from "./ingatan";
export function answer({ store }) {
  const kept = new Map(Object.entries(store ?? {}));
  const storage = {
    getItem: (key) => kept.get(key) ?? null, setItem: (key, value) => kept.set(key, value),
    removeItem: (key) => kept.delete(key),
  };
  const listed = new Proxy(storage, { ownKeys: () => [...kept.keys()],
    getOwnPropertyDescriptor: () => ({ enumerable: true, configurable: true }) });
  Object.defineProperty(globalThis, "localStorage", { configurable: true, get() {
    if (!store) throw new DOMException("forbidden", "SecurityError");
    return listed;
  } });
  forgetOlder("a/b@2");
  const before = recall("a/b@2");
  const could = keep("a/b@2", { centang: ["1-1"] });
  return { before, could, after: recall("a/b@2"), keys: [...kept.keys()].sort() };
}
"""


def test_a_forbidden_store_only_forgets() -> None:
    nothing: dict[str, list[str]] = {"centang": []}
    assert run(FORBIDDEN, {"store": None}) == {"before": nothing, "could": False, "after": nothing, "keys": []}


def test_ticks_belong_to_one_version() -> None:
    store = {"katalog-sop:a/b@1": "{}", "katalog-sop:a/bc@1": "{}", "other": "x", "katalog-sop:a/b@2": "not json"}
    found = run(FORBIDDEN, {"store": store})
    assert found["before"] == {"centang": []}
    assert (found["could"], found["after"]) == (True, {"centang": ["1-1"]})
    assert found["keys"] == ["katalog-sop:a/b@2", "katalog-sop:a/bc@1", "other"]
