// The answer to “Kapan selesai?” in words and as a small calendar.
import type { Due, Skipped } from "./hari-kerja";
import { hourOf } from "./jam-kerja";
import { DAYS, longDate, shortDate, weekdayOf } from "./tanggal";

const WEEKEND = "libur_mingguan";
const MOST_WEEKS = 6;
const KINDS: Readonly<Record<string, string>> = {
  libur_nasional: "libur nasional",
  cuti_bersama: "cuti bersama",
  libur_daerah: "libur daerah",
};
const BASIS: Readonly<Record<string, string>> = {
  jam_buka: "Janji dalam menit atau jam dihitung selama kantor buka.",
  jam_layanan: "Janji dalam menit atau jam: selesai pada hari kerja yang sama, atau hari kerja berikutnya bila kantor libur.",
  hari_kerja: "Yang dihitung hanya hari kerja; hari berkas diterima tidak dihitung.",
  jam_kalender: "Semua hari dihitung, termasuk hari libur.",
  hari_kalender: "Semua hari dihitung, termasuk hari libur.",
  minggu: "Dihitung per minggu, termasuk hari libur.",
  bulan: "Dihitung per bulan, termasuk hari libur.",
  tahun: "Dihitung per tahun, termasuk hari libur.",
};

/** The day to come: the first working day at the end of the promise where that is known. */
export const promisedDay = (due: Due): number => due.collect ?? due.ready;

const plural = (count: number): string => `${count} hari`;

/** The moment of receipt as people say it. */
export function receivedText(due: Due, received: string): string {
  const hour = hourOf(received);
  return `${longDate(due.received)}${hour && ` pukul ${hour}`}`;
}

/** One sentence with everything; `received` is the day or the moment. */
export function sentence(due: Due, promise: string, received: string): string {
  const clock = due.readyAt ? ` pukul ${due.readyAt.slice(11).replace(":", ".")}` : "";
  const collect = due.collect !== null && due.collect !== due.ready ? ` Dapat diambil mulai ${longDate(due.collect)}.` : "";
  return `Berkas diterima lengkap ${receivedText(due, received)}. Janji: ${promise}. Paling lambat selesai ${longDate(due.ready)}${clock}.${collect}`;
}

/** Why days were passed over: the holidays by name, weekends as a count. */
export function reasons(skipped: readonly Skipped[]): string[] {
  const named = skipped.filter((day) => day.jenis !== WEEKEND);
  const weekly = skipped.filter((day) => day.jenis === WEEKEND);
  const names = [...new Set(weekly.map((day) => day.nama))].join(" dan ");
  return [
    ...named.map((day) => {
      const kind = KINDS[day.jenis] ?? day.jenis;
      return `${shortDate(day.day)}: ${day.nama}${day.nama.toLowerCase().includes(kind) ? "" : ` (${kind})`}`;
    }),
    ...(weekly.length ? [`${names}: ${plural(weekly.length)}`] : []),
  ];
}

export function answer(due: Due, promise: string, received: string, today: number): HTMLElement {
  const box = make("div", "kapan__jawaban");
  const clock = due.readyAt ? ` pukul ${due.readyAt.slice(11).replace(":", ".")}` : "";
  box.append(make("p", "", "Paling lambat selesai"), make("p", "kapan__tanggal", `${longDate(due.ready)}${clock}`));
  const late = today - promisedDay(due);
  if (late > 0) {
    const line = make("p", "kapan__telat", `Sudah lewat ${plural(late)}. `);
    line.append(Object.assign(document.createElement("a"), { href: "#terlambat", textContent: "Apa yang dapat Anda lakukan" }));
    box.append(line);
  }
  if (due.collect !== null && due.collect !== due.ready) {
    box.append(make("p", "", `Kantor tutup pada hari itu. Dapat diambil mulai ${longDate(due.collect)}.`));
  }
  if (due.collect === null) box.append(make("p", "", "Hari libur tahun itu belum diumumkan; pastikan kantor buka."));
  box.append(make("p", "", `Diterima lengkap ${receivedText(due, received)}, janji: ${promise}. ${BASIS[due.basis] ?? ""}`));
  const grid = calendar(due);
  if (grid) box.append(grid);
  const why = reasons(due.skipped);
  if (why.length) {
    const list = make("ul", "kapan__lewat");
    list.append(...why.map((text) => make("li", "", text)));
    box.append(make("p", "", "Hari yang dilewati:"), list);
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
