// A printed sheet leads here with #versi-<digest>: tell whether the paper still says what this page says.
import * as kata from "./kata";

const MARK = /^#versi-([0-9a-f]{8})$/;

/** What to tell somebody who comes from paper; nothing when they do not. */
export function paperNote(hash: string, current: string): { same: boolean; text: string } | undefined {
  const printed = MARK.exec(hash)?.[1];
  if (!printed || !current) return undefined;
  return printed === current
    ? { same: true, text: kata.kepala.cetakan_sama }
    : { same: false, text: kata.kepala.cetakan_lain };
}

export function showPaperNote(): void {
  const head = document.querySelector<HTMLElement>(".kepala[data-versi]");
  const note = head && paperNote(location.hash, head.dataset["versi"] ?? "");
  if (!head || !note) return;
  const band = document.createElement("p");
  band.className = `katalog-pita katalog-pita--${note.same ? "info" : "peringatan"}`;
  band.setAttribute("role", "status");
  band.textContent = note.text;
  head.querySelector("h1")?.after(band);
}
