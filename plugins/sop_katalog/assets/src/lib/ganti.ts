// The site's own words in scripts. `kata.ts`, made by build_assets.py from kata.yml, has those that scripts use; a page brings
// the ones its site says otherwise: <script type="application/json" id="kata">, {group: {key: text}}.
type Texts = Readonly<Record<string, string>>;

const changed = JSON.parse(globalThis.document?.getElementById("kata")?.textContent ?? "{}") as Readonly<Record<string, Texts>>;

/** The words of one group, with those changed that the page brings. */
export function ganti<Group extends Texts>(name: string, texts: Group): Group {
  return { ...texts, ...changed[name] };
}

/** A word with its slots filled in: “{jumlah} hasil”. */
export function isi(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (slot, name: string) => String(values[name] ?? slot));
}

/** The same with nodes in the slots, as the children of an element. */
export function bagian(text: string, values: Readonly<Record<string, Node>>): (Node | string)[] {
  return text.split(/(\{\w+\})/).flatMap((part) => (part ? [values[part.slice(1, -1)] ?? part] : []));
}
