// The answer to “Kapan selesai?” in words and as a small calendar.
import { isi } from "../ganti";
import * as kata from "../kata";
import type { Due, Skipped } from "./hari-kerja";
import { hourOf } from "./jam-kerja";
import { DAYS, longDate, shortDate, weekdayOf } from "./tanggal";

const WEEKEND = "libur_mingguan";
const MOST_WEEKS = 6;
const BASIS: Readonly<Record<string, string>> = {
  jam_buka: kata.kapan_selesai.dasar_jam_buka,
  jam_layanan: kata.kapan_selesai.dasar_jam_layanan,
  hari_kerja: kata.kapan_selesai.dasar_hari_kerja,
  jam_kalender: kata.kapan_selesai.dasar_semua_hari,
  hari_kalender: kata.kapan_selesai.dasar_semua_hari,
};

/** The day to come: the first working day at the end of the promise where that is known. */
export const promisedDay = (due: Due): number => due.collect ?? due.ready;

/** A day, with its hour where that is known. */
const moment = (day: number, hour: string): string =>
  hour ? `${longDate(day)} ${isi(kata.umum.pukul, { jam: hour })}` : longDate(day);

const readyText = (due: Due): string => moment(due.ready, hourOf(due.readyAt ?? ""));

/** From when it can be had, where that is later than when it is ready; else nothing. */
const laterText = (due: Due): string =>
  due.collect !== null && due.collect !== due.ready ? isi(kata.kapan_selesai.dapat_diambil, { tanggal: longDate(due.collect) }) : "";

/** The moment of receipt as people say it. */
export function receivedText(due: Due, received: string): string {
  return moment(due.received, hourOf(received));
}

/** One sentence with everything; `received` is the day or the moment. */
export function sentence(due: Due, promise: string, received: string): string {
  const values = { diterima: receivedText(due, received), janji: promise, selesai: readyText(due) };
  return `${isi(kata.kapan_selesai.kalender_uraian, values)} ${laterText(due)}`.trimEnd();
}

/** Why days were passed over: the holidays by name, weekends as a count. */
export function reasons(skipped: readonly Skipped[]): string[] {
  const named = skipped.filter((day) => day.jenis !== WEEKEND);
  const weekly = skipped.filter((day) => day.jenis === WEEKEND);
  const names = [...new Set(weekly.map((day) => day.nama))].join(` ${kata.umum.dan} `);
  return [
    ...named.map((day) => {
      const kind = day.jenis.replace("_", " ");
      return `${shortDate(day.day)}: ${day.nama}${day.nama.toLowerCase().includes(kind) ? "" : ` (${kind})`}`;
    }),
    ...(weekly.length ? [`${names}: ${isi(kata.kapan_selesai.jumlah_hari, { jumlah: weekly.length })}`] : []),
  ];
}

export function answer(due: Due, promise: string, received: string, today: number): HTMLElement {
  const box = make("div", "kapan__jawaban");
  box.append(make("p", "", kata.kapan_selesai.paling_lambat), make("p", "kapan__tanggal", readyText(due)));
  const late = today - promisedDay(due);
  if (late > 0) {
    const line = make("p", "kapan__telat", `${isi(kata.kapan_selesai.lewat, { jumlah: late })} `);
    line.append(Object.assign(document.createElement("a"), { href: "#terlambat", textContent: kata.kapan_selesai.dapat_dilakukan }));
    box.append(line);
  }
  const later = laterText(due);
  if (later) box.append(make("p", "", `${kata.kapan_selesai.kantor_tutup} ${later}`));
  if (due.collect === null) box.append(make("p", "", kata.kapan_selesai.libur_belum_diumumkan));
  const asked = isi(kata.kapan_selesai.diterima, { diterima: receivedText(due, received), janji: promise });
  box.append(make("p", "", `${asked} ${BASIS[due.basis] ?? isi(kata.kapan_selesai.dasar_per, { satuan: due.basis })}`));
  const grid = calendar(due);
  if (grid) box.append(grid);
  const why = reasons(due.skipped);
  if (why.length) {
    const list = make("ul", "kapan__lewat");
    list.append(...why.map((text) => make("li", "", text)));
    box.append(make("p", "", kata.kapan_selesai.hari_dilewati), list);
  }
  return box;
}

/** The weeks from the day of receipt to the promised day; none for long promises and for the same day. */
function calendar(due: Due): HTMLElement | null {
  const end = promisedDay(due);
  const first = due.received - weekdayOf(due.received);
  const weeks = Math.ceil((end - first + 1) / 7);
  if (weeks > MOST_WEEKS || end === due.received) return null;
  const skipped = new Set(due.skipped.map((day) => day.day));
  const grid = make("div", "kapan__kalender");
  grid.setAttribute("aria-hidden", "true"); // the words around it say the same
  grid.append(...DAYS.map((day) => make("span", "kapan__nama-hari", day.slice(0, 3).replace(/^./, (mark) => mark.toUpperCase()))));
  for (let day = first; day < first + weeks * 7; day += 1) {
    const inside = day > due.received && day < end;
    const kind =
      day === end ? "selesai" : day === due.received ? "diterima" : inside ? (skipped.has(day) ? "lewat" : "dihitung") : "luar";
    grid.append(make("span", `kapan__hari kapan__hari--${kind}`, kind === "luar" ? "" : `${new Date(day * 86_400_000).getUTCDate()}`));
  }
  return grid;
}

function make(name: string, className: string, text = ""): HTMLElement {
  const element = document.createElement(name);
  if (className) element.className = className;
  if (text) element.textContent = text;
  return element;
}
