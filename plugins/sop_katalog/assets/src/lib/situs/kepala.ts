// The two controls of the head: menu and palette. The palette's button is not seen until this script can answer it.
import { apply, choose, scheme, whenSystemChanges } from "./palet";

const OPEN = "situs-dibuka";

/** Links that open a menu on a phone become buttons that also close it. Without scripts `:target` opens it. */
export function startMenus(): void {
  for (const button of document.querySelectorAll<HTMLAnchorElement>("a.situs-buka")) {
    const menu = document.querySelector<HTMLElement>(button.hash);
    if (menu) connect(button, menu);
  }
}

function connect(button: HTMLAnchorElement, menu: HTMLElement): void {
  const isOpen = (): boolean => menu.classList.contains(OPEN);
  const open = (yes: boolean): void => {
    menu.classList.toggle(OPEN, yes);
    button.setAttribute("aria-expanded", String(yes));
  };
  button.setAttribute("role", "button");
  button.setAttribute("aria-controls", menu.id);
  open(location.hash === button.hash);
  const toggle = (event: Event): void => {
    event.preventDefault();
    if (location.hash === button.hash) history.replaceState(null, "", location.pathname + location.search);
    open(!isOpen());
  };
  button.addEventListener("click", toggle);
  button.addEventListener("keydown", (event) => {
    if (event.key === " ") toggle(event); // what a button does
  });
  for (const place of [button, menu]) {
    place.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || !isOpen()) return;
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
  button.disabled = false;
  whenSystemChanges(show);
  button.addEventListener("click", () => {
    choose(shown === "slate" ? "default" : "slate");
    show();
  });
}
