// The two buttons of the head: menu and palette. Both are hidden until this script can answer them.
import { apply, choose, scheme, whenSystemChanges } from "./palet";

export function startMenu(): void {
  const button = document.querySelector<HTMLButtonElement>(".situs-kepala__menu");
  const menu = document.querySelector<HTMLElement>("#menu-situs");
  if (!button || !menu) return;
  const open = (yes: boolean): void => {
    button.setAttribute("aria-expanded", String(yes));
    menu.classList.toggle("situs-menu--buka", yes);
  };
  button.hidden = false;
  button.addEventListener("click", () => open(button.getAttribute("aria-expanded") !== "true"));
  for (const place of [button, menu]) {
    place.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || button.getAttribute("aria-expanded") !== "true") return;
      open(false);
      button.focus();
    });
  }
}

export function startPalette(): void {
  const button = document.querySelector<HTMLButtonElement>("button[data-palet]");
  if (!button) return;
  const { gelap = "", terang = "" } = button.dataset;
  let shown = scheme();
  const show = (): void => {
    shown = scheme();
    apply();
    const name = shown === "slate" ? terang : gelap;
    button.title = name;
    button.setAttribute("aria-label", name);
  };
  show();
  button.hidden = false;
  whenSystemChanges(show);
  button.addEventListener("click", () => {
    choose(shown === "slate" ? "default" : "slate");
    show();
  });
}
