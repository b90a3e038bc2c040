// Search. On every page: <form role="search" class="cari" action="<root>cari/" data-indeks="<root>assets/katalog/indeks.json">
// with <input type="search" name="q"> becomes a box that answers while one types. On /cari/: <main data-cari data-indeks="…">
// with its own form becomes the search page. Index and engine are loaded on first use; without scripts the forms are sent to
// /cari/, which then is the list from A to Z.
import { enhance } from "./lib/pencarian/kotak";
import { createSource, type Source } from "./lib/pencarian/muat";

const sources = new Map<string, Source>();

function sourceOf(element: HTMLElement): Source {
  const key = element.dataset["indeks"] ?? "";
  const source = sources.get(key) ?? createSource(element);
  sources.set(key, source);
  return source;
}

/** Fills the box of the page for lost addresses with the words of the last part of the address. */
function fillFromAddress(form: HTMLFormElement): void {
  const part = location.pathname.split("/").filter(Boolean).at(-1) ?? "";
  const input = form.querySelector<HTMLInputElement>("input[name=q]");
  if (input && !input.value) input.value = part.replace(/\.\w+$/, "").replace(/[^a-z0-9]+/gi, " ").trim().slice(0, 80);
}

const page = document.querySelector<HTMLElement>("[data-cari]");
for (const form of document.querySelectorAll<HTMLFormElement>("form.cari[data-indeks]")) {
  if (!page?.contains(form)) enhance(form, sourceOf(form));
}
for (const form of document.querySelectorAll<HTMLFormElement>("form[data-dari-alamat]")) fillFromAddress(form);
if (page) void import("./pencarian-halaman.mjs").then(({ showPage }) => showPage(page, sourceOf(page)));
