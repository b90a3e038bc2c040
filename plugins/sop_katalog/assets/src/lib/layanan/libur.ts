// The holidays of the site, one small file, fetched when something first needs them and then only once.
import type { Holidays } from "./hari-kerja";

const asked = new Map<string, Promise<Holidays>>();

async function load(address: string): Promise<Holidays> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: HTTP ${response.status}`);
  return ((await response.json()) as { tahun: Holidays }).tahun;
}

/** The holidays by year. A failure is not remembered, so that the next try may succeed. */
export function holidays(address: string): Promise<Holidays> {
  const found = asked.get(address) ?? load(address);
  asked.set(address, found);
  found.catch(() => asked.delete(address));
  return found;
}
