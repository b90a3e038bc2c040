// The page of a service for the citizen: choose a case, tick papers, add up fees, share. Everything stands on the page
// without this script. Counting days and opening hours need the holidays; layanan-kapan.mjs brings them when a section
// that uses them comes near.
import { isi } from "./lib/ganti";
import * as kata from "./lib/kata";
import { startSharing } from "./lib/layanan/bagikan";
import { startFees } from "./lib/layanan/biaya";
import { checklist } from "./lib/layanan/centang";
import { startVariants } from "./lib/layanan/varian";

const NEAR = "500px";

function startChecklist(section: HTMLElement | null): () => void {
  const line = section?.querySelector<HTMLElement>(".persyaratan__kemajuan");
  if (!section || !line) return () => undefined;
  const status = line.querySelector('[role="status"]');
  const clear = line.querySelector("button");
  const note = line.querySelector<HTMLElement>(".katalog-catatan");
  const list = checklist(section, (done, all, kept) => {
    line.hidden = all === 0;
    if (clear) clear.hidden = done === 0;
    if (note) note.hidden = done === 0 || !kept;
    const values = { siap: done, jumlah: all };
    const some = done === all ? kata.persyaratan.semua_siap : isi(kata.persyaratan.sebagian_siap, values);
    const text = done === 0 ? isi(kata.persyaratan.belum_dicentang, values) : some;
    if (status && status.textContent !== text) status.textContent = text;
  });
  clear?.addEventListener("click", () => {
    list.clear();
    section.querySelector<HTMLInputElement>('input[type="checkbox"]')?.focus(); // the button is gone now
  });
  return list.tell;
}

/** Calls once when a section comes near the screen. */
function whenNear(section: Element | null, start: () => void): void {
  if (!section) return;
  const observer = new IntersectionObserver(
    (entries) => {
      if (!entries.some((entry) => entry.isIntersecting)) return;
      observer.disconnect();
      start();
    },
    { rootMargin: NEAR },
  );
  observer.observe(section);
}

const papers = document.querySelector<HTMLElement>("#persyaratan");
const counting = document.querySelector<HTMLElement>("#kapan-selesai");
const places = document.querySelector<HTMLElement>("#tempat");

startSharing();
const tellPapers = startChecklist(papers);
const tellFees = startFees();
let chosen = "";
let tellPromise = (_chosen: string): void => undefined;
startVariants(papers?.dataset["kunci"] ?? "", (choice) => {
  chosen = choice;
  tellPapers();
  tellFees();
  tellPromise(choice);
});
tellPapers();

const late = (): Promise<typeof import("./layanan-kapan.mjs")> => import("./layanan-kapan.mjs");
whenNear(counting, () => {
  void late().then(({ startPromise }) => {
    if (!counting) return;
    const promise = startPromise(counting);
    tellPromise = promise.choose;
    promise.choose(chosen);
  });
});
whenNear(places, () => {
  const address = counting?.dataset["libur"] ?? "";
  if (places?.querySelector("[data-buka]")) void late().then(({ tellOpening }) => tellOpening(places, address));
});
