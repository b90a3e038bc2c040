// Fees that add up: each line gets a box to choose it, or a field for each thing its rate is multiplied by.
import { isi } from "../ganti";
import * as kata from "../kata";

const rupiah = (amount: number): string => `Rp${new Intl.NumberFormat("id-ID", { maximumFractionDigits: 0 }).format(amount)}`;

/** The sum of lines of rate × factors; a line with an empty or negative factor counts nothing. */
export function total(lines: readonly { tarif: number; kali: readonly number[] }[]): number {
  return lines.reduce((sum, line) => {
    const count = line.kali.reduce((product, factor) => product * (factor > 0 ? factor : 0), 1);
    return sum + Math.round(line.tarif * count);
  }, 0);
}

interface Line {
  row: HTMLTableRowElement;
  tarif: number;
  inputs: HTMLInputElement[];
}

function field(name: string, factor: string): [HTMLLabelElement, HTMLInputElement] {
  const label = document.createElement("label");
  const input = document.createElement("input");
  if (factor) {
    input.autocomplete = "off";
    Object.assign(input, { type: "number", min: "0", step: "any", inputMode: "decimal", className: "katalog-masukan" });
    input.setAttribute("aria-label", isi(kata.biaya.berapa, { nama: name, satuan: factor }));
    label.append("× ", input, ` ${factor}`);
  } else {
    input.type = "checkbox";
    input.setAttribute("aria-label", isi(kata.biaya.hitung, { nama: name }));
    label.append(input);
  }
  return [label, input];
}

function lineOf(row: HTMLTableRowElement): Line {
  const name = row.cells[0]?.firstChild?.textContent?.trim() ?? "";
  const factors = (row.dataset["faktor"] ?? "").split("|");
  const fields = factors.map((factor) => field(name, factor));
  const box = document.createElement("div");
  box.className = "biaya__isian";
  box.append(...fields.map(([label]) => label));
  row.cells[1]?.append(box);
  return { row, tarif: Number(row.dataset["tarif"]), inputs: fields.map(([, input]) => input) };
}

const valueOf = (input: HTMLInputElement): number =>
  input.type === "checkbox" ? Number(input.checked) : input.valueAsNumber || 0;

/** Starts adding up; returns a function that counts again after lines were shown or hidden. */
export function startFees(): () => void {
  const section = document.querySelector<HTMLElement>("#biaya");
  const sum = section?.querySelector<HTMLElement>(".biaya__jumlah");
  if (!section || !sum) return () => undefined;
  const lines = [...section.querySelectorAll<HTMLTableRowElement>("tr[data-tarif]")].map(lineOf);
  const tell = (): void => {
    const chosen = lines.filter((line) => !line.row.closest("[hidden]") && line.inputs.every((input) => valueOf(input) > 0));
    const amount = total(chosen.map((line) => ({ tarif: line.tarif, kali: line.inputs.map(valueOf) })));
    sum.textContent = chosen.length
      ? isi(kata.biaya.jumlah, { rupiah: rupiah(amount) })
      : kata.biaya.belum_dipilih;
  };
  sum.hidden = false;
  section.addEventListener("input", tell);
  tell();
  return tell;
}
