// Days as whole numbers (days since 1 January 1970), and how Indonesian writes them.
const MS = 86_400_000;

/** Names of the days, Monday first, as in the sources. */
export const DAYS = ["senin", "selasa", "rabu", "kamis", "jumat", "sabtu", "minggu"] as const;
export const LAST_DAY = Date.UTC(9999, 11, 31) / MS;

export const dayOf = (iso: string): number => Date.parse(`${iso.slice(0, 10)}T00:00Z`) / MS;
export const isoOf = (day: number): string => new Date(day * MS).toISOString().slice(0, 10);
export const yearOf = (day: number): number => new Date(day * MS).getUTCFullYear();
export const weekdayOf = (day: number): number => (((day + 3) % 7) + 7) % 7;

/** The same date some months later, or the last day of that month. */
export function monthsLater(day: number, months: number): number {
  const date = new Date(day * MS);
  const first = [date.getUTCFullYear(), date.getUTCMonth() + months] as const;
  const last = new Date(Date.UTC(first[0], first[1] + 1, 0)).getUTCDate();
  return Date.UTC(first[0], first[1], Math.min(date.getUTCDate(), last)) / MS;
}

const format = (options: Intl.DateTimeFormatOptions) => {
  const made = new Intl.DateTimeFormat("id-ID", { timeZone: "UTC", ...options });
  return (day: number): string => made.format(day * MS).replace("Jum’at", "Jumat");
};

/** “Rabu, 25 Maret 2026”. */
export const longDate = format({ weekday: "long", day: "numeric", month: "long", year: "numeric" });
/** “Rabu, 25 Maret”. */
export const shortDate = format({ weekday: "long", day: "numeric", month: "long" });

export interface Now {
  day: number;
  minute: number;
}

/** What the clock shows in a time zone. */
export function nowIn(zone: string, moment = new Date()): Now {
  const parts = new Intl.DateTimeFormat("en-CA", {
    timeZone: zone,
    hourCycle: "h23",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
  }).formatToParts(moment);
  const part = (type: string) => parts.find((item) => item.type === type)?.value ?? "0";
  return {
    day: dayOf(`${part("year")}-${part("month")}-${part("day")}`),
    minute: Number(part("hour")) * 60 + Number(part("minute")),
  };
}
