// The search box in the header: the combobox with a list of WAI-ARIA APG, over a form that works without this.
import { isi } from "../ganti";
import * as kata from "../kata";
import type { Answer } from "./jenis";
import type { Engine } from "./mesin";
import type { Source } from "./muat";
import { element, option, thousands } from "./tampilan";

const SHOWN = 8;
const QUIET = 400; // milliseconds without a letter before the count is spoken

let boxes = 0;

class Box {
  private readonly list: HTMLElement;
  private readonly status: HTMLElement;
  private engine: Engine | undefined;
  private active = -1;
  private speaking = 0;

  constructor(
    private readonly form: HTMLFormElement,
    private readonly input: HTMLInputElement,
    private readonly source: Source,
  ) {
    boxes += 1;
    const id = `cari-saran-${boxes}`;
    this.list = element("div", { class: "cari__saran", id, role: "listbox", "aria-label": kata.kotak_cari.hasil, hidden: "" });
    this.status = element("p", { class: "cari__status", role: "status" });
    form.append(this.list, this.status);
    const roles = { role: "combobox", autocomplete: "off", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": id };
    for (const [name, value] of Object.entries(roles)) input.setAttribute(name, value);
    this.listen();
  }

  private listen(): void {
    this.input.addEventListener("focus", () => void this.load());
    this.input.addEventListener("input", () => void this.update());
    this.input.addEventListener("keydown", (event) => this.press(event));
    this.input.addEventListener("click", () => void this.update());
    this.input.addEventListener("blur", () => this.close());
    this.list.addEventListener("mousedown", (event) => event.preventDefault()); // the box keeps the focus, the click its link
    if (document.activeElement === this.input) void this.update();
  }

  private async load(): Promise<Engine | undefined> {
    try {
      this.engine ??= await this.source.load();
    } catch (error) {
      console.error("cari:", error);
      this.say(kata.kotak_cari.gagal);
    }
    return this.engine;
  }

  private async update(): Promise<void> {
    const engine = this.engine ?? (await this.load());
    const text = this.input.value;
    if (!engine || !text.trim() || document.activeElement !== this.input) return this.close();
    this.show(engine.search({ kueri: text, pilihan: null, mulai: 0, banyak: SHOWN }));
  }

  private show(answer: Answer): void {
    const options = answer.hasil.map((result, place) => option(result, this.source.root, `${this.list.id}-${place}`));
    const more = answer.jumlah > options.length ? [this.allOption(answer.jumlah, options.length)] : [];
    this.list.replaceChildren(...(options.length ? [...options, ...more] : this.suggestions(answer.saran)));
    this.activate(-1);
    this.list.hidden = !this.list.childElementCount;
    this.input.setAttribute("aria-expanded", String(!this.list.hidden));
    const count = isi(kata.kotak_cari.jumlah, { jumlah: thousands(answer.jumlah) });
    this.sayLater(options.length ? count : kata.kotak_cari.kosong);
  }

  private allOption(count: number, place: number): HTMLElement {
    return this.link(place, this.pageFor(this.input.value), isi(kata.kotak_cari.semua, { jumlah: thousands(count) }));
  }

  private suggestions(words: string[]): HTMLElement[] {
    const lead = element("span", { class: "cari__kosong", role: "presentation" }, kata.kotak_cari.kosong, words.length ? ` ${kata.kotak_cari.maksud}` : "");
    const links = words.map((word, place) => this.link(place, this.pageFor(word), word));
    return [lead, ...links, this.link(words.length, new URL("a-z/", this.source.root).href, kata.kotak_cari.abjad)];
  }

  private link(place: number, href: string, text: string): HTMLElement {
    return element("a", { class: "cari__semua", role: "option", id: `${this.list.id}-${place}`, href, tabindex: "-1" }, text);
  }

  private pageFor(text: string): string {
    const page = new URL(this.form.action);
    page.search = new URLSearchParams({ q: text.trim() }).toString();
    return page.href;
  }

  private options(): HTMLElement[] {
    return [...this.list.querySelectorAll<HTMLElement>("[role=option]")];
  }

  private activate(place: number): void {
    const options = this.options();
    options.forEach((item, number) => item.setAttribute("aria-selected", String(number === place)));
    this.active = place;
    const chosen = options[place];
    if (chosen) this.input.setAttribute("aria-activedescendant", chosen.id);
    else this.input.removeAttribute("aria-activedescendant");
    chosen?.scrollIntoView({ block: "nearest" });
  }

  private press(event: KeyboardEvent): void {
    if (event.isComposing) return;
    const options = this.options();
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (this.list.hidden) return void this.update();
      const step = event.key === "ArrowDown" ? 1 : -1;
      const places = options.length + 1; // and the box itself
      this.activate(((this.active + 1 + step + places) % places) - 1);
    } else if (event.key === "Enter" && options[this.active] && !this.list.hidden) {
      event.preventDefault();
      options[this.active]!.click();
    } else if (event.key === "Escape" && !this.list.hidden) {
      event.preventDefault(); // the second press empties the box
      this.close();
    }
  }

  private close(): void {
    this.list.hidden = true;
    this.input.setAttribute("aria-expanded", "false");
    this.activate(-1);
    this.sayLater("");
  }

  private sayLater(text: string): void {
    clearTimeout(this.speaking);
    this.speaking = window.setTimeout(() => this.say(text), QUIET);
  }

  private say(text: string): void {
    this.status.textContent = text;
  }
}

/** Makes the search box of a form answer while one types. */
export function enhance(form: HTMLFormElement, source: Source): void {
  const input = form.querySelector<HTMLInputElement>("input[name=q]");
  if (input) new Box(form, input, source);
}
