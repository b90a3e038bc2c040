// When a promised service must be ready. The definition is model/workdays.py; this is the same count for the browser, and
// tests/vectors/workdays.json holds both to it.
import { isi } from "../ganti";
import * as kata from "../kata";
import { DAYS, LAST_DAY, dayOf, isoOf, monthsLater, weekdayOf, yearOf } from "./tanggal";

/** [day, name, kind], of one year in the order of the sources. */
export type Holiday = readonly [string, string, string];
export type Holidays = Readonly<Record<string, readonly Holiday[]>>;

export interface Week {
  hari: readonly string[];
  jam_per_hari: number;
}

export interface Promised {
  jumlah: number;
  satuan: string;
  siang_malam: boolean;
}

export interface Skipped {
  day: number;
  nama: string;
  jenis: string;
}

export interface Due {
  received: number;
  basis: string;
  ready: number;
  collect: number | null;
  skipped: readonly Skipped[];
  readyAt: string | null;
}

/** A count needs the holidays of a year that are not there. */
export class HolidaysMissing extends Error {
  constructor(readonly year: number) {
    super(isi(kata.kapan_selesai.libur_belum_ada, { tahun: year }));
  }
}

const WEEKEND = "libur_mingguan";
const MINUTES: Readonly<Record<string, number>> = { detik: 1 / 60, menit: 1, jam: 60 };
const CALENDAR: Readonly<Record<string, number>> = { hari_kalender: 1, minggu: 7 };
const MONTHS: Readonly<Record<string, number>> = { bulan: 1, tahun: 12 };
const DAYS_PER_MONTH = 30;
const up = (value: number): number => Math.ceil(value - 1e-9); // 0.1 × 10 is one day, not two

export class WorkCalendar {
  constructor(
    private readonly week: Week,
    private readonly libur: Holidays,
  ) {}

  /** Why the office is closed on a day, null when it works. */
  closed(day: number): Skipped | null {
    const year = this.libur[yearOf(day)];
    if (!year) throw new HolidaysMissing(yearOf(day));
    const iso = isoOf(day);
    const holiday = year.find(([date]) => date === iso);
    if (holiday) return { day, nama: holiday[1], jenis: holiday[2] };
    const name = DAYS[weekdayOf(day)] ?? "";
    return this.week.hari.includes(name) ? null : { day, nama: name[0]?.toUpperCase() + name.slice(1), jenis: WEEKEND };
  }

  /** When a promise made on a day, or at a moment (“2026-03-16T10:00”), ends; null when that is beyond the calendar. */
  due(received: string, promise: Promised): Due | null {
    const day = dayOf(received);
    const { jumlah, satuan } = promise;
    if (promise.siang_malam) return this.aroundTheClock(received, jumlah * (satuan === "jam" ? 60 : 1440));
    if (satuan in CALENDAR) return this.collected(day, satuan, day + up(jumlah * (CALENDAR[satuan] ?? 1)));
    if (satuan in MONTHS) {
      const months = jumlah * (MONTHS[satuan] ?? 1);
      const whole = Math.floor(months + 1e-9);
      return this.collected(day, satuan, monthsLater(day, whole) + up((months - whole) * DAYS_PER_MONTH));
    }
    const clock = MINUTES[satuan];
    const days = clock === undefined ? jumlah : (jumlah * clock) / (this.week.jam_per_hari * 60);
    if (clock !== undefined || days < 1) return this.worked(day, "jam_layanan", day, Math.max(1, up(days)));
    return this.worked(day, "hari_kerja", day + 1, up(days));
  }

  private workingDay(first: number, count = 1): [number, Skipped[]] {
    const skipped: Skipped[] = [];
    for (let day = first; ; day += 1) {
      const closed = this.closed(day);
      if (closed) skipped.push(closed);
      else if ((count -= 1) === 0) return [day, skipped];
    }
  }

  private worked(received: number, basis: string, first: number, count: number): Due {
    const [ready, skipped] = this.workingDay(first, count);
    return { received, basis, ready, collect: ready, skipped, readyAt: null };
  }

  private aroundTheClock(received: string, minutes: number): Due | null {
    const day = dayOf(received);
    if (!received.includes("T")) return this.collected(day, "jam_kalender", day + up(minutes / 1440));
    const moment = Date.parse(`${received.slice(0, 16)}Z`) + minutes * 60_000;
    const readyAt = new Date(moment).toISOString().slice(0, 16);
    return this.collected(day, "jam_kalender", dayOf(readyAt), readyAt);
  }

  private collected(day: number, basis: string, ready: number, readyAt: string | null = null): Due | null {
    if (ready > LAST_DAY) return null;
    try {
      const [collect, skipped] = this.workingDay(ready);
      return { received: day, basis, ready, collect, skipped, readyAt };
    } catch (error) {
      if (!(error instanceof HolidaysMissing)) throw error;
      return { received: day, basis, ready, collect: null, skipped: [], readyAt };
    }
  }
}
