// Facets: what the results can be narrowed by, and how many each choice would leave.
import * as kata from "../kata";
import { numbersOf } from "./kemasan";
import { FACETS, type Choice, type FacetCounts, type FacetName, type IndexFile } from "./jenis";

const TIMES = [
  ["1", kata.hasil_cari.satu_hari],
  ["3", kata.hasil_cari.tiga_hari],
  ["7", kata.hasil_cari.tujuh_hari],
  ["lebih", kata.hasil_cari.lebih],
] as const;
const FEES = [
  ["gratis", kata.hasil_cari.gratis],
  ["berbayar", kata.hasil_cari.berbayar],
] as const;
const FEE_GROUPS = 3; // unknown, gratis, berbayar
const TIME_GROUPS = 5; // unknown and the four of TIMES

interface Facet {
  values: readonly (readonly [string, string])[];
  of: number[][]; // numbers of the values that each document has
}
export type Facets = Record<FacetName, Facet>;

/** Who asks for at most 3 days is content with 1 day. */
function timesOf(group: number): number[] {
  if (!group) return [];
  const last = TIMES.length - 1;
  return group > last ? [last] : Array.from({ length: last + 1 - group }, (_, place) => group - 1 + place);
}

function columnOf(column: string, valuesOf: (number: number) => number[]): number[][] {
  const byNumber = new Map<number, number[]>(); // documents share the lists
  return numbersOf(column).map((number) => {
    const values = byNumber.get(number) ?? valuesOf(number);
    byNumber.set(number, values);
    return values;
  });
}

export function readFacets(file: IndexFile): Facets {
  const { daftar, layanan } = file;
  const fee = (number: number): number[] => (number % FEE_GROUPS ? [(number % FEE_GROUPS) - 1] : []);
  const time = (number: number): number[] => timesOf(Math.floor(number / FEE_GROUPS) % TIME_GROUPS);
  const online = (number: number): number[] => (number >= FEE_GROUPS * TIME_GROUPS ? [0] : []);
  const offices = daftar.opd.map(([id, , nama]) => [id, nama] as const);
  return {
    opd: { values: offices, of: columnOf(file.opd, (opd) => (opd ? [opd - 1] : [])) },
    kategori: { values: daftar.kategori, of: file.kategori.split(" ").map(numbersOf) },
    peristiwa: { values: daftar.peristiwa, of: file.peristiwa.split(" ").map(numbersOf) },
    biaya: { values: FEES, of: columnOf(layanan, fee) },
    waktu: { values: TIMES, of: columnOf(layanan, time) },
    kanal: { values: [["daring", kata.hasil_cari.daring]], of: columnOf(layanan, online) },
    sasaran: { values: daftar.sasaran, of: file.sasaran.split(" ").map(numbersOf) },
  };
}

/** For each facet which values are wanted; null for all. Unknown ones are left out: an old link shows rather too much. */
function wantedOf(choice: Choice, facets: Facets): (boolean[] | null)[] {
  return FACETS.map((name) => {
    const wanted = facets[name].values.map(([id]) => choice[name]?.includes(id) ?? false);
    return wanted.includes(true) ? wanted : null;
  });
}

/** The documents that fit every choice, and for each value how many it would leave beside the choices of other facets. */
export function narrow(docs: Int32Array, choice: Choice, facets: Facets): { docs: Int32Array; counts: FacetCounts } {
  const wanted = wantedOf(choice, facets);
  const columns = FACETS.map((name) => facets[name].of);
  const sums = FACETS.map((name) => new Int32Array(facets[name].values.length));
  const kept = docs.filter((doc) => {
    let [misses, missed] = [0, -1];
    wanted.forEach((values, place) => {
      if (!values || columns[place]![doc]!.some((value) => values[value])) return;
      misses += 1;
      missed = place;
    });
    if (misses > 1) return false;
    sums.forEach((own, place) => {
      if (!misses || place === missed) for (const value of columns[place]![doc]!) own[value]! += 1;
    });
    return !misses;
  });
  const counts = FACETS.map((name, place) => [
    name,
    facets[name].values.map(([id, nama], value) => ({ id, nama, jumlah: sums[place]![value]!, dipilih: wanted[place]?.[value] ?? false })),
  ]);
  return { docs: kept, counts: Object.fromEntries(counts) as FacetCounts };
}

/** A few words on time and fee, from the number of the column `layanan`. */
export function serviceWords(number: number): string[] {
  const time = TIMES[(Math.floor(number / FEE_GROUPS) % TIME_GROUPS) - 1];
  const fee = FEES[(number % FEE_GROUPS) - 1];
  return [time, fee].flatMap((found) => (found ? [found[1]] : []));
}
