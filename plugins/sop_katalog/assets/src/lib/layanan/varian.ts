// Choosing one case of a service: the page leaves out what belongs to other cases, and its address names the choice.
import { isi } from "../ganti";
import * as kata from "../kata";
import { keep, recall } from "./ingatan";

const PARAMETER = "keperluan";

/** Whether something for the given cases (ids, none for all) belongs to the chosen one ("" is all). */
export function applies(cases: string, chosen: string): boolean {
  return !chosen || !cases || cases.split(" ").includes(chosen);
}

interface Figure {
  place: Element;
  before: Node[];
}

type Told = readonly [string, string, string];

/** The figures at the head of the page, which differ from case to case. */
function headFigures(): Map<string, Figure> {
  const links = document.querySelectorAll<HTMLAnchorElement>(".kepala__angka a[href^='#']");
  const figures = [...links].map((link): [string, Figure] => {
    const place = link.parentElement ?? link;
    return [link.getAttribute("href") ?? "", { place, before: [...place.childNodes] }];
  });
  return new Map(figures);
}

function tellFigure({ place, before }: Figure, told: Told | undefined): void {
  if (!told) {
    place.replaceChildren(...before);
    return;
  }
  const [address, text, note] = told;
  const way = Object.assign(document.createElement("a"), { href: address, textContent: text });
  place.replaceChildren(way, ...(note ? [Object.assign(document.createElement("small"), { textContent: note })] : []));
}

function remember(key: string, chosen: string): void {
  keep(key, { keperluan: chosen });
  const here = new URL(location.href);
  if (chosen) here.searchParams.set(PARAMETER, chosen);
  else here.searchParams.delete(PARAMETER);
  history.replaceState(history.state, "", here);
}

/** Starts the chooser; `changed` is called with every choice. */
export function startVariants(key: string, changed: (chosen: string) => void): void {
  const chooser = document.querySelector<HTMLElement>("#keperluan");
  if (!chooser) return;
  const inputs = [...chooser.querySelectorAll("input")];
  const figures = headFigures();
  const status = chooser.querySelector('[role="status"]');
  const parts = [...document.querySelectorAll<HTMLElement>(".md-content [data-varian]")];

  const choose = (input: HTMLInputElement): void => {
    const chosen = input.value;
    input.checked = true;
    for (const part of parts) part.hidden = !applies(part.dataset["varian"] ?? "", chosen);
    document.documentElement.toggleAttribute("data-keperluan-dipilih", chosen !== "");
    const told = JSON.parse(input.dataset["angka"] ?? "[]") as Told[];
    for (const [address, figure] of figures) {
      const own = told.find(([where]) => where === address);
      if (own || !chosen) tellFigure(figure, own);
    }
    changed(chosen);
  };

  chooser.hidden = false;
  chooser.addEventListener("change", (event) => {
    const input = event.target as HTMLInputElement;
    choose(input);
    remember(key, input.value);
    const name = input.nextElementSibling?.textContent ?? "";
    if (status) status.textContent = input.value ? isi(kata.varian.dipilih, { keperluan: name }) : kata.varian.semua_tampil;
  });
  const asked = new URL(location.href).searchParams.get(PARAMETER) ?? recall(key).keperluan;
  const found = inputs.find((input) => input.value && input.value === asked);
  if (found) choose(found);
  else for (const input of inputs) input.checked = input.value === ""; // a browser may have restored another
}
