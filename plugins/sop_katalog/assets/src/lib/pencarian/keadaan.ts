// What is searched for, as the address of the search page says it: ?q=…&opd=…&opd=…&waktu=3.
import { FACETS, type Choice } from "./jenis";

export interface State {
  kueri: string;
  pilihan: Choice;
}

export function readState(address: URL): State {
  const pilihan: Choice = {};
  for (const name of FACETS) {
    const values = address.searchParams.getAll(name).filter(Boolean);
    if (values.length) pilihan[name] = values;
  }
  return { kueri: address.searchParams.get("q") ?? "", pilihan };
}

export function addressOf({ kueri, pilihan }: State, page: URL): URL {
  const address = new URL(page);
  address.search = "";
  if (kueri.trim()) address.searchParams.set("q", kueri.trim());
  for (const name of FACETS) for (const value of pilihan[name] ?? []) address.searchParams.append(name, value);
  return address;
}

export function isEmpty({ kueri, pilihan }: State): boolean {
  return !kueri.trim() && !Object.keys(pilihan).length;
}
