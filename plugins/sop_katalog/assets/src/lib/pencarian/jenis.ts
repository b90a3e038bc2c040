// The shapes that the parts of the search hand to each other.
import type { FoldingData } from "./lipatan";

/** assets/katalog/indeks.json, written by sop_katalog/search/index.py. Letters are numbers, see kemasan.ts. */
export interface IndexFile {
  versi: number;
  lipatan: FoldingData;
  sinonim: string[]; // groups of folded phrases, "|" between them
  kata: string; // words as shown
  istilah: string; // folded words that no shown word spells
  kata_istilah: string; // what each shown word folds to
  sering: number[]; // how many shown words are there more than 1, 2, 4, 8 … times
  teks: string; // title and names of each document
  alamat: string; // address codes
  jenis: string; // 2 × kind, and 1 if revoked
  ringkasan: string[]; // summaries to show; none in a large catalogue
  ringkas: string; // terms of summaries and products
  syarat: string; // terms of papers
  opd: string; // number of the office and 1, or 0
  layanan: string; // fee + 3 × (time + 5 × online)
  kategori: string;
  peristiwa: string;
  sasaran: string;
  daftar: { opd: [string, string, string][] } & Record<"kategori" | "peristiwa" | "sasaran", [string, string][]>;
}

/** Kinds of results, in the numbers of sop_katalog/search/entries.py. */
export const Kind = { layanan: 0, prosedur: 1, opd: 2, peristiwa: 3, kategori: 4, panduan: 5 } as const;

export const FACETS = ["opd", "kategori", "peristiwa", "biaya", "waktu", "kanal", "sasaran"] as const;
export type FacetName = (typeof FACETS)[number];
/** Chosen values by facet; none chosen means all. */
export type Choice = Partial<Record<FacetName, string[]>>;

export interface FacetValue {
  id: string;
  nama: string;
  jumlah: number;
  dipilih: boolean;
}
export type FacetCounts = Record<FacetName, FacetValue[]>;

/** A piece of text; `tanda` marks what matched. */
export interface Piece {
  teks: string;
  tanda: boolean;
}

export interface Result {
  hasil: string; // SOP id, or the address of another page
  alamat: string; // from the site's root
  jenis: number;
  judul: Piece[];
  catatan: string; // “IMB kini PBG”, “disebut juga: akte lahir”, or empty
  keterangan: string[]; // office, time, fee
  ringkasan: string;
  dicabut: boolean;
}

export interface Answer {
  jumlah: number;
  hasil: Result[];
  faset: FacetCounts | null; // null when no choice was asked for
  saran: string[]; // other spellings of the query when nothing was found
}

export interface Request {
  kueri: string;
  pilihan: Choice | null; // null: facets are neither asked for nor counted
  mulai: number;
  banyak: number;
}
