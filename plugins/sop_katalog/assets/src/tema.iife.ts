// The small scripts the theme has inline, as one classic file: they must run before the page is painted.
// data-tugas="dasar" defines what the theme's bundle expects, data-tugas="palet" applies the palette a reader chose.
interface Palette {
  color?: Record<string, string | null>;
}

interface ThemeWindow {
  __md_scope: URL;
  __md_hash: (text: string) => number;
  __md_get: (key: string, store?: Storage, at?: URL) => unknown;
  __md_set: (key: string, value: unknown, store?: Storage, at?: URL) => void;
}

const theme = window as unknown as ThemeWindow;

function defineBase(base: string): void {
  theme.__md_scope = new URL(base, location.href);
  theme.__md_hash = (text) => [...text].reduce((sum, mark) => (sum << 5) - sum + mark.charCodeAt(0), 0);
  theme.__md_get = (key, store = localStorage, at = theme.__md_scope) =>
    JSON.parse(store.getItem(`${at.pathname}.${key}`) ?? "null") as unknown;
  theme.__md_set = (key, value, store = localStorage, at = theme.__md_scope) => {
    try {
      store.setItem(`${at.pathname}.${key}`, JSON.stringify(value));
    } catch {
      // a full or forbidden store only means that the choice is not remembered
    }
  };
}

function applyPalette(): void {
  const { color } = (theme.__md_get("__palette") ?? {}) as Palette;
  if (!color) return;
  if (color["media"] === "(prefers-color-scheme)") {
    const scheme = matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
    const input = document.querySelector(`[data-md-color-media='(prefers-color-scheme: ${scheme})']`);
    for (const name of ["media", "scheme", "primary", "accent"]) {
      color[name] = input?.getAttribute(`data-md-color-${name}`) ?? null;
    }
  }
  for (const [name, value] of Object.entries(color)) document.body.setAttribute(`data-md-color-${name}`, value ?? "");
}

const task = (document.currentScript as HTMLScriptElement).dataset;
if (task["tugas"] === "dasar") defineBase(task["pangkal"] ?? ".");
else applyPalette();
