// A list to tick: the device remembers the ticks, and the page says how many are left.
import { forgetOlder, keep, recall } from "./ingatan";

export interface Checklist {
  /** Counts again, after items were shown or hidden. */
  tell(): void;
  clear(): void;
}

const shown = (box: HTMLElement): boolean => !box.closest("[hidden]");

/** Makes the boxes of a section remember; `say` gets how many of the shown ones are ticked, of how many. */
export function checklist(section: HTMLElement, say: (done: number, all: number, kept: boolean) => void): Checklist {
  const key = section.dataset["kunci"] ?? "";
  const boxes = [...section.querySelectorAll<HTMLInputElement>('input[type="checkbox"][value]')];
  forgetOlder(key);
  const ticked = new Set(recall(key).centang);
  let kept = true;
  for (const box of boxes) box.checked = ticked.has(box.value);
  const tell = (): void => {
    const here = boxes.filter(shown);
    say(here.filter((box) => box.checked).length, here.length, kept);
  };
  const store = (): void => {
    kept = keep(key, { centang: boxes.filter((box) => box.checked).map((box) => box.value) });
    tell();
  };
  section.addEventListener("change", (event) => {
    if (boxes.includes(event.target as HTMLInputElement)) store();
  });
  return {
    tell,
    clear() {
      for (const box of boxes) box.checked = false;
      store();
    },
  };
}
