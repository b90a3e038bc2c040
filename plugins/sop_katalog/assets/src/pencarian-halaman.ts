// The search page /cari/, loaded by pencarian.ts where [data-cari] is.
import * as kata from "./lib/kata";
import { Page } from "./lib/pencarian/halaman";
import type { Source } from "./lib/pencarian/muat";

/** Makes the form of the page answer; without this it shows the list from A to Z. */
export async function showPage(root: HTMLElement, source: Source): Promise<void> {
  try {
    new Page(root, source, await source.load());
  } catch (error) {
    console.error("cari:", error);
    const message = document.createElement("p");
    message.setAttribute("role", "status");
    message.textContent = kata.cari.gagal;
    root.querySelector("form")?.after(message);
  } finally {
    delete document.documentElement.dataset["mencari"];
  }
}
