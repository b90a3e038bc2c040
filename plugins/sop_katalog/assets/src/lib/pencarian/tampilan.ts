// Small parts of the page, always made from text: data never becomes markup.
import * as kata from "../kata";
import type { Piece, Result } from "./jenis";

type Attributes = Record<string, string>;

export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Attributes = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

function title(pieces: Piece[]): (Node | string)[] {
  return pieces.flatMap(({ teks, tanda }, place) => [place ? " " : "", tanda ? element("mark", {}, teks) : teks]);
}

function badge(): HTMLElement {
  return element("span", { class: "katalog-lencana katalog-lencana--dicabut" }, kata.hasil_cari.dicabut);
}

/** What stands below the title: the other name, then office, time and fee. */
function details(result: Result): HTMLElement[] {
  const note = result.catatan ? [element("span", { class: "cari-hasil__catatan" }, result.catatan)] : [];
  return [...note, element("span", { class: "cari-hasil__keterangan" }, result.keterangan.join(" · "))];
}

/** One result of the box in the header: a link that is also an option of its list. */
export function option(result: Result, root: URL, id: string): HTMLAnchorElement {
  const head = element("span", { class: "cari-hasil__judul" }, ...title(result.judul), ...(result.dicabut ? [" ", badge()] : []));
  const href = new URL(result.alamat, root).href;
  return element("a", { class: "cari-hasil", role: "option", id, href, tabindex: "-1", "data-hasil": result.hasil }, head, ...details(result));
}

/** One result of the search page. */
export function listItem(result: Result, root: URL): HTMLLIElement {
  const href = new URL(result.alamat, root).href;
  const link = element("a", { class: "cari-hasil__judul", href, "data-hasil": result.hasil }, ...title(result.judul));
  const summary = result.ringkasan ? [element("span", { class: "cari-hasil__ringkasan" }, result.ringkasan)] : [];
  return element("li", { class: "cari-hasil" }, link, ...(result.dicabut ? [" ", badge()] : []), ...summary, ...details(result));
}

/** `1500` → “1.500”. */
export function thousands(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, ".");
}
