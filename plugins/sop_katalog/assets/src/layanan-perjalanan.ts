// A life event step by step: a button opens all details, and the device remembers which steps are done.
import { isi } from "./lib/ganti";
import * as kata from "./lib/kata";
import { checklist } from "./lib/layanan/centang";

const section = document.querySelector<HTMLElement>("section.perjalanan");
const tools = section?.querySelector<HTMLElement>(".perjalanan__alat");
const button = tools?.querySelector("button");

function openTarget(): void {
  const target = location.hash.length > 1 ? document.getElementById(decodeURIComponent(location.hash.slice(1))) : null;
  const inside = target?.querySelector("details");
  if (inside) inside.open = true;
}

if (section && tools && button) {
  const details = [...section.querySelectorAll("details")];
  const tellButton = (): void => {
    const all = details.every((item) => item.open);
    button.textContent = all ? kata.perjalanan.tutup_semua : kata.perjalanan.buka_semua;
  };
  for (const item of details) {
    item.addEventListener("toggle", tellButton);
  }
  button.addEventListener("click", () => {
    const open = !details.every((item) => item.open);
    for (const item of details) item.open = open;
  });
  openTarget();
  tellButton();
  addEventListener("hashchange", openTarget);
  addEventListener("beforeprint", () => {
    for (const item of details) item.open = true;
  });
  const status = tools.querySelector('[role="status"]');
  const list = checklist(section, (done, all) => {
    const some = isi(kata.perjalanan.sebagian_selesai, { selesai: done, semua: all });
    const text = done === 0 ? "" : done === all ? kata.perjalanan.semua_selesai : some;
    if (status && status.textContent !== text) status.textContent = text;
  });
  list.tell();
  tools.hidden = false;
}
