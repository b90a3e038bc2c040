// The message to an office that is late, ready to copy or send; the reader may change it before.
import { isi } from "../ganti";
import * as kata from "../kata";
import { copy } from "./bagikan";

/** The address that opens WhatsApp or the mail program with the message (RFC 6068 wants CR LF in a mail). */
export function sendAddress(base: string, subject: string, text: string): string {
  if (!base.startsWith("mailto:")) return `${base}?text=${encodeURIComponent(text)}`;
  const body = encodeURIComponent(text.replace(/\r?\n/g, "\r\n"));
  return `${base}?subject=${encodeURIComponent(subject)}&body=${body}`;
}

/** Starts the message box; returns a function that writes the dates into it, unless the reader has changed the text. */
export function startMessage(section: HTMLElement): (values: Readonly<Record<string, string>>) => void {
  const area = section.querySelector("textarea");
  const button = section.querySelector<HTMLElement>('[data-aksi="salin"]');
  if (!area || !button) return () => undefined;
  const news = section.querySelector(".kapan__kabar");
  const links = section.querySelectorAll<HTMLAnchorElement>("a[data-kirim]");
  let own = false;
  const address = (): void => {
    for (const link of links) {
      link.href = sendAddress(link.dataset["kirim"] ?? "", link.dataset["perihal"] ?? "", area.value);
    }
  };
  area.addEventListener("input", () => {
    own = true;
    address();
  });
  button.hidden = false;
  button.addEventListener("click", () => {
    void copy(area.value).then((copied) => {
      if (news) news.textContent = copied ? kata.kapan_selesai.pesan_disalin : kata.kapan_selesai.pesan_tidak_disalin;
    });
  });
  return (values) => {
    if (!own) area.value = isi(area.dataset["pola"] ?? "", values);
    address();
  };
}
