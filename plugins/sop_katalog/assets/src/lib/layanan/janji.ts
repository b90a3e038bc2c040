// “Kapan selesai?”: from the day the papers are complete to the day it must be ready, with the reason.
import { isi } from "../ganti";
import * as kata from "../kata";
import { type Due, HolidaysMissing, type Promised, WorkCalendar } from "./hari-kerja";
import type { Opening } from "./buka";
import { calendarFile } from "./ics";
import { dueInOpenHours } from "./jam-kerja";
import { keep, recall } from "./ingatan";
import { answer, promisedDay, receivedText, sentence } from "./jawaban";
import { holidays } from "./libur";
import { startMessage } from "./pesan";
import { isoOf, longDate, nowIn } from "./tanggal";
import { applies } from "./varian";

interface Asked {
  teks: string;
  received: string;
  promise: Promised;
}

function promiseOf(option: HTMLOptionElement): Promised {
  return {
    jumlah: Number(option.dataset["jumlah"]),
    satuan: option.dataset["satuan"] ?? "",
    siang_malam: option.dataset["siangMalam"] === "ya",
  };
}

function download(text: string, name: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: "text/calendar;charset=utf-8" }));
  Object.assign(document.createElement("a"), { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

function saveDay(section: HTMLElement, due: Due, asked: Asked): void {
  const { judul = "", alamat = "", tempat = "", kunci = "" } = section.dataset;
  const day = promisedDay(due);
  const uraian = `${sentence(due, asked.teks, asked.received)}\n${kata.kapan_selesai.kalender_terlambat}`;
  const title = isi(kata.kapan_selesai.kalender_judul, { layanan: judul });
  const event = { uid: `${kunci}-${asked.received}@katalog-sop`, day, judul: title, uraian, tempat, alamat };
  download(calendarFile(event), `selesai-${isoOf(day)}.ics`);
}

/** Starts the form; `choose` keeps only the promises of one case. */
export function startPromise(section: HTMLElement): { choose(chosen: string): void } {
  const form = section.querySelector("form");
  const message = startMessage(section);
  if (!form) return { choose: () => undefined };
  const element = <T extends Element>(selector: string) => section.querySelector(selector) as T;
  const select = element<HTMLSelectElement>("select");
  const date = element<HTMLInputElement>('input[type="date"]');
  const time = element<HTMLInputElement>('input[type="time"]');
  const result = element<HTMLElement>(".kapan__hasil");
  const save = element<HTMLElement>(".kapan__simpan");
  const options = [...select.options];
  const { kunci = "", libur = "", zona = "", hari = "", jam = "", buka = "[]" } = section.dataset;
  const openings = JSON.parse(buka) as Opening[];
  const today = (): number => nowIn(zona).day;
  let last: { due: Due; asked: Asked } | null = null;
  let run = 0;

  const say = (text: string): void => {
    result.replaceChildren(Object.assign(document.createElement("p"), { textContent: text }));
  };

  const count = async (): Promise<void> => {
    const option = select.selectedOptions[0];
    if (!option || !date.value) return;
    const mine = (run += 1);
    const promise = promiseOf(option);
    const received = time.value ? `${date.value}T${time.value}` : date.value;
    const asked = { teks: option.dataset["janji"] ?? "", received, promise };
    last = null;
    save.hidden = true;
    try {
      const calendar = new WorkCalendar({ hari: hari.split(" "), jam_per_hari: Number(jam) }, await holidays(libur));
      if (mine !== run) return; // the reader asked again meanwhile
      const due = dueInOpenHours(calendar, openings, received, promise) ?? calendar.due(received, promise);
      if (!due) return say(kata.kapan_selesai.terlalu_jauh);
      last = { due, asked };
      result.replaceChildren(answer(due, asked.teks, received, today()));
      save.hidden = false;
      message({ diterima: receivedText(due, received), janji: asked.teks, selesai: longDate(promisedDay(due)) });
    } catch (error) {
      if (mine !== run) return;
      const missing = error instanceof HolidaysMissing;
      say(missing ? `${error.message} ${kata.kapan_selesai.tanya_petugas}` : kata.kapan_selesai.libur_gagal);
    }
  };

  form.hidden = false;
  date.value = recall(kunci).tanggal || isoOf(today());
  time.value = recall(kunci).pukul ?? "";
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    keep(kunci, { tanggal: date.value, pukul: time.value });
    void count();
  });
  form.addEventListener("change", () => {
    if (result.hasChildNodes()) void count();
  });
  save.addEventListener("click", () => {
    if (last) saveDay(section, last.due, last.asked);
  });
  if (recall(kunci).tanggal) void count();

  return {
    choose(chosen) {
      const before = select.value;
      const fitting = options.filter((option) => applies(option.dataset["keperluan"] ?? "", chosen));
      select.replaceChildren(...fitting);
      if (fitting.some((option) => option.value === before)) select.value = before;
      const label = select.closest("label");
      if (label) label.hidden = fitting.length < 2;
      if (result.hasChildNodes() && select.value !== before) void count();
    },
  };
}
