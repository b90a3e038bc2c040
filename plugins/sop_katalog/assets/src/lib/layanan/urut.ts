// A table that can be sorted: buttons in its heads, the order told by aria-sort (WAI-ARIA APG, sortable table).

function valueOf(row: HTMLTableRowElement, column: number): number | string {
  const cell = row.cells[column];
  const number = cell?.dataset["urut"];
  if (number !== undefined) return Number(number);
  return column === 0 ? (cell?.textContent ?? "").trim() : Infinity; // what is not known comes last either way
}

function compare(one: number | string, two: number | string, sign: number): number {
  if (typeof one === "string" || typeof two === "string") return sign * String(one).localeCompare(String(two), "id");
  if (one === two) return 0;
  if (one === Infinity) return 1;
  return two === Infinity ? -1 : sign * (one - two);
}

function sort(table: HTMLTableElement, heads: HTMLTableCellElement[], column: number): void {
  const falling = heads[column]?.ariaSort === "ascending";
  heads.forEach((head, place) => {
    if (place === column) head.ariaSort = falling ? "descending" : "ascending";
    else head.removeAttribute("aria-sort");
  });
  const body = table.tBodies[0];
  if (!body) return;
  const rows = [...body.rows].map((row) => ({ row, value: valueOf(row, column) }));
  rows.sort((one, two) => compare(one.value, two.value, falling ? -1 : 1)); // rows of one value stay as they were
  body.append(...rows.map(({ row }) => row));
}

/** Puts a button in every head of the table. */
export function startSorting(table: HTMLTableElement): void {
  const heads = [...(table.tHead?.rows[0]?.cells ?? [])];
  heads.forEach((head, column) => {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "tabel-layanan__urut";
    button.textContent = head.textContent;
    button.addEventListener("click", () => sort(table, heads, column));
    head.replaceChildren(button);
  });
  const hint = table.querySelector<HTMLElement>("caption [hidden]");
  if (hint) hint.hidden = false;
}
