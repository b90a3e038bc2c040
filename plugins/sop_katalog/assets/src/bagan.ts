// Charts. Loaded only by pages that have one; Mermaid itself follows when a chart comes near the screen.
//
// 1. `pre.mermaid` in hand-written pages is drawn by the theme's script, where the page has it. The theme takes Mermaid from
//    a CDN unless window.mermaid exists when it mounts, so this module puts a small stand-in there that loads our own copy.
//    In the catalogue's own shell, which has no such script, these become figures as below.
// 2. <figure class="bagan" data-sumber="alur.mmd" data-label="…" data-langkah="#langkah"> is drawn here, in the light DOM,
//    so that our style sheet colours it for light, dark and print. data-keadaan tells how far it is: memuat, jadi, gagal.
//    data-tinggi is about how high the drawing will be, in em: kept free until it is there.
import type { Mermaid, MermaidConfig } from "mermaid";
import { bagian } from "./lib/ganti";
import * as kata from "./lib/kata";
import { pageConfig, typeOf } from "./lib/konfigurasi";
import { seatEdgeLabels } from "./lib/label";
import { fitLaneTitles } from "./lib/lajur";
import { draw } from "./lib/mesin";
import { released } from "./lib/sentuhan";

const NEAR = "600px"; // drawn before it scrolls into view

type Facade = Pick<Mermaid, "initialize" | "render">;
declare global {
  interface Window {
    mermaid: Facade;
  }
}

let themeSettings: MermaidConfig = {};
let count = 0;
const drawings = new WeakMap<HTMLElement, Promise<void>>();
const written = new WeakMap<HTMLElement, string>();

const facade: Facade = {
  initialize(settings) {
    themeSettings = settings;
  },
  render: (id, text, host) => draw(() => pageConfig(themeSettings), id, text, host),
};

function canvasOf(figure: HTMLElement): HTMLElement {
  const found = figure.querySelector<HTMLElement>(".bagan__gambar");
  const canvas = found ?? document.createElement("div");
  if (!found) {
    canvas.className = "bagan__gambar";
    figure.prepend(canvas);
  }
  canvas.dataset["memuat"] = kata.bagan.memuat;
  canvas.tabIndex = 0; // a keyboard must be able to scroll it
  canvas.setAttribute("role", "region");
  canvas.setAttribute("aria-label", figure.dataset["label"] ?? kata.bagan.judul);
  return canvas;
}

async function textOf(figure: HTMLElement): Promise<string> {
  const here = written.get(figure);
  if (here !== undefined) return here;
  const response = await fetch(new URL(figure.dataset["sumber"] ?? "", document.baseURI));
  if (!response.ok) throw new Error(`${response.url}: HTTP ${response.status}`);
  return response.text();
}

function show(canvas: HTMLElement, markup: string): void {
  canvas.innerHTML = markup;
  const svg = canvas.querySelector("svg");
  if (!svg) throw new Error("Mermaid gave no drawing");
  svg.setAttribute("aria-roledescription", kata.bagan.peran);
  if (!svg.classList.contains("flowchart")) return;
  svg.querySelector("style")?.remove(); // rules by id outrank any style sheet; ours is complete for this kind
  seatEdgeLabels(svg);
  fitLaneTitles(svg);
}

function tellFailure(figure: HTMLElement, canvas: HTMLElement): void {
  canvas.remove();
  const message = figure.querySelector(".bagan__pesan") ?? document.createElement("p");
  message.className = "bagan__pesan";
  message.setAttribute("role", "status");
  const place: HTMLAnchorElement | Text = figure.dataset["langkah"]
    ? Object.assign(document.createElement("a"), { href: figure.dataset["langkah"], textContent: kata.bagan.daftar })
    : document.createTextNode(kata.bagan.daftar);
  message.replaceChildren(...bagian(kata.bagan.gagal, { daftar: place }));
  figure.prepend(message);
}

async function attempt(figure: HTMLElement): Promise<void> {
  figure.dataset["keadaan"] = "memuat";
  const canvas = canvasOf(figure);
  try {
    const text = await textOf(figure);
    count += 1;
    const { svg } = await draw(() => pageConfig(typeOf(canvas)), `bagan-${count}`, text, canvas);
    await released();
    show(canvas, svg);
    figure.style.removeProperty("--tinggi");
    figure.dataset["keadaan"] = "jadi";
  } catch (error) {
    console.error("bagan:", error);
    tellFailure(figure, canvas);
    figure.dataset["keadaan"] = "gagal";
  }
}

/** Draws a figure once, and lets every later caller wait for the same drawing. */
function drawFigure(figure: HTMLElement): Promise<void> {
  const drawing = drawings.get(figure) ?? attempt(figure);
  drawings.set(figure, drawing);
  return drawing;
}

function figures(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>("figure.bagan")];
}

/** Charts of hand-written pages; without the theme's script (which comes with its settings) nobody else draws them. */
function adoptWritten(): void {
  if (document.querySelector("#__config")) return;
  for (const block of document.querySelectorAll<HTMLElement>("pre.mermaid")) {
    const figure = document.createElement("figure");
    figure.className = "bagan";
    written.set(figure, block.textContent);
    block.replaceWith(figure);
  }
}

/** Draws what is not drawn yet and can be seen; a print button can wait for it. */
export async function drawAll(): Promise<void> {
  await Promise.all(figures().filter((figure) => !figure.closest("details:not([open])")).map(drawFigure));
}

/** What stands below a chart must not jump away when the drawing comes. */
function keepPlaces(): void {
  for (const figure of figures()) {
    const { tinggi } = figure.dataset;
    if (tinggi) figure.style.setProperty("--tinggi", `${tinggi}em`);
  }
}

/** A chart is folded away on a phone, where it is high and must be moved sideways. */
function openWhereWide(): void {
  if (!matchMedia("(min-width: 60em)").matches) return;
  for (const details of document.querySelectorAll<HTMLDetailsElement>("details[data-buka-lebar]")) details.open = true;
}

function drawWhenNear(): void {
  if (!("IntersectionObserver" in window)) {
    void Promise.all(figures().map(drawFigure));
    return;
  }
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) {
        if (!isIntersecting) continue;
        observer.unobserve(target);
        void drawFigure(target as HTMLElement);
      }
    },
    { rootMargin: NEAR },
  );
  for (const figure of figures()) observer.observe(figure);
}

window.mermaid = facade;
window.addEventListener("beforeprint", () => void drawAll());
adoptWritten();
keepPlaces();
openWhereWide();
drawWhenNear();

export default facade;
