// When a promise in minutes or hours ends, where the hour of receipt and the opening hours are known: the clock runs while
// the office is open. The definition is model/open_minutes.py; tests/assets/test_open_minutes.py holds both together.
import type { Opening } from "./buka";
import type { Due, Promised, Skipped, WorkCalendar } from "./hari-kerja";
import { dayOf, weekdayOf } from "./tanggal";

const MINUTES: Readonly<Record<string, number>> = { detik: 1 / 60, menit: 1, jam: 60 };
const LONGEST = 366; // days to look ahead

/** From when to when the office is open on a day, joined where hours overlap. */
function openOn(openings: readonly Opening[], day: number, closed: boolean): [number, number][] {
  const found: [number, number][] = [];
  const own = openings.filter((item) => item[0] === weekdayOf(day) && (item[3] === 1 || !closed));
  for (const [, start, end] of own.sort((a, b) => a[1] - b[1] || a[2] - b[2])) {
    const last = found[found.length - 1];
    if (last && start <= last[1]) last[1] = Math.max(end, last[1]);
    else found.push([start, end]);
  }
  return found;
}

/** The end of a promise received at a moment (“2026-03-16T10:00”); null when it is another promise or no hours are known. */
export function dueInOpenHours(calendar: WorkCalendar, openings: readonly Opening[], received: string, promise: Promised): Due | null {
  const unit = MINUTES[promise.satuan];
  if (unit === undefined || promise.siang_malam || !openings.length || !received.includes("T")) return null;
  const first = dayOf(received);
  const at = Number(received.slice(11, 13)) * 60 + Number(received.slice(14, 16));
  const skipped: Skipped[] = [];
  let left = promise.jumlah * unit;
  for (let day = first; day < first + LONGEST; day += 1) {
    const closed = calendar.closed(day);
    const opened = openOn(openings, day, closed !== null);
    for (const [start, end] of opened) {
      const begin = day === first ? Math.max(start, at) : start;
      if (begin < end && left <= end - begin) {
        const minute = Math.ceil(begin + left - 1e-9);
        const ready = new Date(day * 86_400_000 + minute * 60_000).toISOString().slice(0, 16);
        return { received: first, basis: "jam_buka", ready: day, collect: day, skipped, readyAt: ready };
      }
      left -= Math.max(0, end - begin);
    }
    if (closed && !opened.length) skipped.push(closed);
  }
  return null;
}

/** The hour of a moment as people write it: “10.15”. */
export const hourOf = (moment: string): string => (moment.includes("T") ? moment.slice(11, 16).replace(":", ".") : "");
