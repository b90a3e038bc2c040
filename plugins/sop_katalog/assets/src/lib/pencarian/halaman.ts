// The search page: results while one types, facets beside them, and all of it in the address.
import { isi } from "../ganti";
import * as kata from "../kata";
import type { Answer } from "./jenis";
import { addressOf, isEmpty, readState, type State } from "./keadaan";
import { Column } from "./kolom";
import type { Engine } from "./mesin";
import type { Source } from "./muat";
import { element, listItem, thousands } from "./tampilan";

const PORTION = 20;
const QUIET = 300; // milliseconds without a letter before address and spoken count follow
const WIDE = "(min-width: 60em)";

function countText({ jumlah }: Answer, state: State): string {
  const query = state.kueri.trim();
  if (!jumlah) return query ? isi(kata.cari.tidak_ada_hasil, { kueri: query }) : kata.cari.tidak_ada_yang_cocok;
  const values = { jumlah: thousands(jumlah), kueri: query };
  return isi(query ? kata.cari.jumlah_hasil : kata.cari.jumlah_sop, values);
}

export class Page {
  private readonly form: HTMLFormElement;
  private readonly input: HTMLInputElement;
  private readonly column = new Column(() => this.choose());
  private readonly status = element("p", { class: "cari-halaman__jumlah", role: "status" });
  private readonly list = element("ol", { class: "cari-halaman__hasil katalog-polos" });
  private readonly more = element("button", { class: "cari-halaman__lagi", type: "button", hidden: "" });
  private readonly reset = element("button", { class: "cari-halaman__ulang", type: "button", hidden: "" }, kata.cari.hapus_pilihan);
  private readonly empty = element("div", { class: "cari-halaman__kosong", hidden: "" });
  private readonly filters = element("details", { class: "cari-halaman__saring" }, element("summary", {}, kata.cari.saring));
  private state: State;
  private later = 0;

  constructor(
    private readonly root: HTMLElement,
    private readonly source: Source,
    private readonly engine: Engine,
  ) {
    this.form = root.querySelector("form")!;
    this.input = this.form.querySelector<HTMLInputElement>("input[name=q]")!;
    this.state = readState(new URL(location.href));
    this.build();
    this.listen();
    if (this.state.kueri) this.input.value = this.state.kueri;
    else this.state.kueri = this.input.value; // typed before this was loaded
    this.refresh();
  }

  private build(): void {
    const wide = matchMedia(WIDE);
    this.filters.open = wide.matches;
    wide.addEventListener("change", () => (this.filters.open = wide.matches));
    this.filters.append(this.column.element, this.reset);
    const results = this.root.querySelector<HTMLElement>(".cari-halaman__isi")!;
    results.setAttribute("aria-label", kata.cari.hasil);
    results.prepend(this.status, this.empty, this.list, this.more);
    this.root.querySelector(".cari-halaman__pilihan")!.append(this.filters);
  }

  private listen(): void {
    this.input.addEventListener("input", () => {
      this.state.kueri = this.input.value;
      this.refresh();
      clearTimeout(this.later);
      this.later = window.setTimeout(() => this.remember("replaceState"), QUIET);
    });
    this.form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.remember("pushState");
      this.list.querySelector("a")?.focus();
    });
    this.more.addEventListener("click", () => this.extend());
    this.reset.addEventListener("click", () => this.change({ ...this.state, pilihan: {} }, this.input));
    addEventListener("popstate", () => {
      this.state = readState(new URL(location.href));
      this.input.value = this.state.kueri;
      this.refresh();
    });
  }

  private choose(): void {
    this.change({ ...this.state, pilihan: this.column.choice() });
  }

  private change(state: State, focus?: HTMLElement): void {
    this.state = state;
    this.remember("pushState");
    this.refresh();
    focus?.focus();
  }

  private remember(how: "pushState" | "replaceState"): void {
    clearTimeout(this.later);
    const address = addressOf(this.state, new URL(location.href));
    if (address.href !== location.href) history[how](null, "", address);
  }

  private search(mulai: number): Answer {
    return this.engine.search({ ...this.state, mulai, banyak: PORTION });
  }

  private refresh(): void {
    const answer = this.search(0);
    const untouched = isEmpty(this.state);
    this.root.toggleAttribute("data-mencari", !untouched && answer.jumlah > 0); // then the list from A to Z is hidden
    if (answer.faset) this.column.show(answer.faset);
    this.filters.hidden = !answer.jumlah && !Object.keys(this.state.pilihan).length;
    this.reset.hidden = !Object.keys(this.state.pilihan).length;
    this.status.textContent = untouched ? "" : countText(answer, this.state);
    this.list.replaceChildren(...(untouched ? [] : this.items(answer)));
    this.showMore(untouched ? 0 : answer.jumlah);
    this.empty.hidden = answer.jumlah > 0;
    this.empty.replaceChildren(...(answer.jumlah ? [] : this.help(answer.saran)));
  }

  private items(answer: Answer): HTMLElement[] {
    return answer.hasil.map((result) => listItem(result, this.source.root));
  }

  private showMore(count: number): void {
    const left = count - this.list.childElementCount;
    this.more.hidden = left <= 0;
    this.more.textContent = isi(kata.cari.lagi, { jumlah: thousands(Math.min(left, PORTION)), sisa: thousands(left) });
  }

  private extend(): void {
    const answer = this.search(this.list.childElementCount);
    const items = this.items(answer);
    this.list.append(...items);
    this.showMore(answer.jumlah);
    items[0]?.querySelector("a")?.focus();
  }

  /** Nearest words, and what the page keeps for this case: the list from A to Z and where to complain. */
  private help(words: string[]): Node[] {
    const links = words.map((word) => {
      const link = element("a", { href: addressOf({ ...this.state, kueri: word }, new URL(location.href)).href }, word);
      return element("li", {}, link);
    });
    const near = links.length ? [element("p", {}, kata.cari.maksud), element("ul", {}, ...links)] : [];
    const template = this.root.querySelector<HTMLTemplateElement>("template[data-cari-kosong]");
    return template ? [...near, template.content.cloneNode(true)] : near;
  }
}
