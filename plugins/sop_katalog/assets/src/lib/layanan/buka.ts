// Whether an office is open, and until when or from when.
import { isi } from "../ganti";
import * as kata from "../kata";
import type { Holidays } from "./hari-kerja";
import { type Now, isoOf, shortDate, weekdayOf, yearOf } from "./tanggal";

/** [day of the week (0 is Senin), from, to (minutes of the day), 1 for every day of the year, note] */
export type Opening = readonly [number, number, number, number, string];

export interface OpenState {
  buka: boolean;
  teks: string;
}

const END_OF_DAY = 1440;
const LOOK_AHEAD = 14;

const clock = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, "0")}.${String(minute % 60).padStart(2, "0")}`;

/** Opening hours of one day; on a holiday only those that hold every day of the year. */
function hoursOf(openings: readonly Opening[], day: number, holiday: boolean): Opening[] {
  return openings.filter((item) => item[0] === weekdayOf(day) && (item[3] === 1 || !holiday));
}

function holidayOn(day: number, libur: Holidays | null): string {
  const iso = isoOf(day);
  return libur?.[yearOf(day)]?.find(([date]) => date === iso)?.[1] ?? "";
}

/** The state in words. Without the holidays of the year it says that it goes by the usual hours. */
export function openState(openings: readonly Opening[], now: Now, libur: Holidays | null, zone: string): OpenState {
  const holiday = holidayOn(now.day, libur);
  const usual = libur?.[yearOf(now.day)] ? "" : kata.tempat.bila_bukan_libur;
  const at = (minute: number): string => isi(kata.umum.pukul, { jam: `${clock(minute)} ${zone}`.trimEnd() });
  const open = hoursOf(openings, now.day, holiday !== "").filter((item) => item[1] <= now.minute && now.minute < item[2]);
  const current = open.sort((a, b) => a[3] - b[3] || b[2] - a[2])[0];
  if (current) {
    const always = current[3] === 1 && current[1] === 0 && current[2] === END_OF_DAY;
    const until = always ? kata.tempat.buka_24_jam : isi(kata.tempat.buka_sampai, { pukul: at(current[2]) });
    return { buka: true, teks: `${until}${always ? "" : usual}${current[4] && `. ${current[4]}`}` };
  }
  const why = holiday ? isi(kata.tempat.tutup_libur, { libur: holiday }) : kata.tempat.tutup;
  return { buka: false, teks: `${why} ${nextOpening(openings, now, libur, at)}`.trimEnd() };
}

function nextOpening(
  openings: readonly Opening[],
  now: Now,
  libur: Holidays | null,
  at: (minute: number) => string,
): string {
  for (let ahead = 0; ahead <= LOOK_AHEAD; ahead += 1) {
    const day = now.day + ahead;
    const starts = hoursOf(openings, day, holidayOn(day, libur) !== "").map((item) => item[1]);
    const next = Math.min(...starts.filter((start) => ahead > 0 || start > now.minute));
    if (next === Infinity) continue;
    const when = ahead === 0 ? kata.tempat.hari_ini : ahead === 1 ? kata.tempat.besok : shortDate(day);
    return isi(kata.tempat.buka_lagi, { hari: when, pukul: at(next) });
  }
  return "";
}
