// The column of facets: made once, then only counted anew, so that the focus stays where it is.
import { isi } from "../ganti";
import * as kata from "../kata";
import { FACETS, type Choice, type FacetCounts, type FacetName } from "./jenis";
import { element, thousands } from "./tampilan";

const TITLES: Record<FacetName, string> = {
  opd: kata.faset.opd,
  kategori: kata.faset.kategori,
  peristiwa: kata.faset.peristiwa,
  biaya: kata.faset.biaya,
  waktu: kata.faset.waktu,
  kanal: kata.faset.kanal,
  sasaran: kata.faset.sasaran,
};
const OPEN: FacetName[] = ["biaya", "waktu", "kanal"];
const BY_NAME: FacetName[] = ["opd"];

interface Row {
  label: HTMLLabelElement;
  box: HTMLInputElement;
  count: HTMLElement;
}

interface Group {
  group: HTMLDetailsElement;
  chosen: HTMLElement;
  rows: Map<string, Row>;
}

export class Column {
  readonly element = element("div", { class: "cari-faset" });
  private readonly groups = new Map<FacetName, Group>();

  constructor(private readonly changed: () => void) {}

  /** Shows the counts; values that would leave nothing are hidden unless chosen. */
  show(counts: FacetCounts): void {
    if (!this.groups.size) this.make(counts);
    for (const name of FACETS) {
      const { group, chosen, rows } = this.groups.get(name)!;
      let visible = 0;
      for (const { id, jumlah, dipilih } of counts[name]) {
        const { label, box, count } = rows.get(id)!;
        box.checked = dipilih;
        count.textContent = thousands(jumlah);
        label.hidden = !jumlah && !dipilih;
        if (!label.hidden) visible += 1;
      }
      group.hidden = !visible;
      const number = counts[name].filter(({ dipilih }) => dipilih).length;
      chosen.textContent = number ? ` ${isi(kata.faset.dipilih, { jumlah: number })}` : "";
    }
  }

  choice(): Choice {
    const choice: Choice = {};
    for (const [name, { rows }] of this.groups) {
      const values = [...rows].filter(([, { box }]) => box.checked).map(([id]) => id);
      if (values.length) choice[name] = values;
    }
    return choice;
  }

  private make(counts: FacetCounts): void {
    for (const name of FACETS) {
      const values = [...counts[name]];
      if (BY_NAME.includes(name)) values.sort((one, two) => one.nama.localeCompare(two.nama, "id"));
      const rows = new Map(values.map(({ id, nama }) => [id, this.row(name, id, nama)]));
      const chosen = element("span", { class: "cari-faset__dipilih" });
      const legend = element("legend", { class: "cari__status" }, TITLES[name]);
      const set = element("fieldset", {}, legend, ...[...rows.values()].map(({ label }) => label));
      const group = element("details", { class: "cari-faset__kelompok", "data-faset": name }, element("summary", {}, TITLES[name], chosen), set);
      group.open = OPEN.includes(name) || counts[name].some(({ dipilih }) => dipilih);
      this.groups.set(name, { group, chosen, rows });
      this.element.append(group);
    }
  }

  private row(name: FacetName, id: string, nama: string): Row {
    const box = element("input", { type: "checkbox", name, value: id });
    const count = element("span", { class: "cari-faset__jumlah" });
    box.addEventListener("change", this.changed);
    return { label: element("label", {}, box, element("span", {}, nama), count), box, count };
  }
}
