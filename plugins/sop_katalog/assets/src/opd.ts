// The page of an office: whether it is open now, and its services sorted as the reader wants.
import { startSorting } from "./lib/layanan/urut";

for (const table of document.querySelectorAll<HTMLTableElement>("table[data-dapat-diurutkan]")) startSorting(table);
const office = document.querySelector<HTMLElement>("section.opd");
if (office?.querySelector("[data-buka]")) {
  void import("./layanan-kapan.mjs").then(({ tellOpening }) => tellOpening(office, office.dataset["libur"] ?? ""));
}
