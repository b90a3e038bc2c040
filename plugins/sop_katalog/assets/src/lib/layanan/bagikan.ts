// Share, copy and print.
import { isi } from "../ganti";
import * as kata from "../kata";

/** Puts a text on the clipboard, also where the page is not on a secure address; says whether it worked. */
export async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const area = Object.assign(document.createElement("textarea"), { value: text, readOnly: true });
    area.className = "layanan-terdengar";
    document.body.append(area);
    area.select();
    const copied = document.execCommand("copy");
    area.remove();
    return copied;
  }
}

async function share(tell: (text: string) => void): Promise<void> {
  const url = location.href.split("#", 1)[0] ?? location.href;
  if (typeof navigator.share === "function") {
    try {
      await navigator.share({ title: document.querySelector("h1")?.textContent ?? document.title, url });
      return;
    } catch (error) {
      if ((error as DOMException).name === "AbortError") return; // the reader closed it
    }
  }
  tell((await copy(url)) ? kata.bagikan.disalin : isi(kata.bagikan.alamat, { alamat: url }));
}

export function startSharing(): void {
  const bar = document.querySelector<HTMLElement>(".bagikan__tombol");
  if (!bar) return;
  const news = bar.querySelector('[role="status"]');
  bar.hidden = false;
  bar.addEventListener("click", (event) => {
    const action = (event.target as Element).closest<HTMLElement>("[data-aksi]")?.dataset["aksi"];
    if (action === "cetak") print();
    if (action === "bagikan") {
      void share((text) => {
        if (news) news.textContent = text;
      });
    }
  });
}
