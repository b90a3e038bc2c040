// The palette of a reader: what they chose, else what their system says. `data-palet` on <html> says that a script has
// decided; until then, and without scripts, the style sheet follows the system by itself.
const KEY = "katalog.palet";
const DARK = matchMedia("(prefers-color-scheme: dark)");

export type Scheme = "default" | "slate";

function chosen(): Scheme | null {
  try {
    const kept = localStorage.getItem(KEY);
    return kept === "default" || kept === "slate" ? kept : null;
  } catch {
    return null; // a browser may forbid the store
  }
}

export function scheme(): Scheme {
  return chosen() ?? (DARK.matches ? "slate" : "default");
}

export function apply(): void {
  document.documentElement.dataset["palet"] = scheme();
  document.body.dataset["mdColorScheme"] = scheme();
}

/** Keeps a choice; one that is what the system says anyway is no choice, so that the page follows the system again. */
export function choose(wanted: Scheme): void {
  try {
    if (wanted === (DARK.matches ? "slate" : "default")) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, wanted);
  } catch {
    // not remembered, but shown
  }
}

export function whenSystemChanges(then: () => void): void {
  DARK.addEventListener("change", then);
}
