// The site's own words in scripts. `kata.ts`, made by build_assets.py from kata.yml, has those that scripts use, and build.mjs
// puts each in its place. A page brings what its site says otherwise: <script type="application/json" id="kata">, {text of
// the package, or name of the word: text}.
const changed = JSON.parse(globalThis.document?.querySelector("script#kata")?.textContent ?? "{}") as Record<string, string>;

/** A word as the page says it. */
export const diganti = (text: string, name = text): string => changed[name] ?? text;

/** A word with its slots filled in: “{jumlah} hasil”. */
export function isi(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (slot, name: string) => `${values[name] ?? slot}`);
}

/** The same with nodes in the slots, as the children of an element. */
export function bagian(text: string, values: Readonly<Record<string, Node>>): (Node | string)[] {
  return text.split(/(\{\w+\})/).flatMap((part) => (part ? [values[part.slice(1, -1)] ?? part] : []));
}
