// The search engine: no DOM, so that the bench and the tests run the same code as the browser.
import { isi } from "../ganti";
import * as kata from "../kata";
import { narrow, readFacets, serviceWords, type Facets } from "./faset";
import { readIndex, type Index } from "./indeks";
import type { Answer, IndexFile, Piece, Request, Result } from "./jenis";
import { numberAt, numbersOf, OLD_NAME } from "./kemasan";
import { bestName, byPhrase, endOf, type Meaning } from "./kemiripan";
import { nearWords, readQuery, type Query } from "./kueri";
import { rank, type Ranking } from "./peringkat";

const KIND_NAMES = ["", kata.hasil_cari.prosedur, kata.hasil_cari.opd, kata.hasil_cari.peristiwa, kata.hasil_cari.kategori, kata.hasil_cari.panduan];
const ABBREVIATION = /\(([^()]{2,12})\)/;
const MOST_SUGGESTIONS = 5;

export interface Engine {
  search: (request: Request) => Answer;
}

function slugWords(title: string): string[] {
  return title.toLowerCase().split(/[^a-z0-9]+/).filter(Boolean);
}

function slugOf(code: string, title: string): string {
  if (code.startsWith("=")) return code.slice(1);
  const [start, end] = code.split(",").map(Number);
  return slugWords(title).slice(start, end).join("-");
}

class KatalogEngine implements Engine {
  private readonly index: Index;
  private readonly addresses: string[];
  private facets: Facets | undefined;
  private byTitle: Int32Array | undefined;

  constructor(file: IndexFile) {
    this.index = readIndex(file);
    this.addresses = file.alamat.split(" ");
  }

  search({ kueri, pilihan, mulai, banyak }: Request): Answer {
    const query = readQuery(kueri, this.index);
    const ranking = query.concepts.length ? rank(query, this.index) : null;
    const found = ranking ? ranking.docs : pilihan ? this.all() : new Int32Array();
    const { docs, counts } = pilihan ? narrow(found, pilihan, this.ownFacets()) : { docs: found, counts: null };
    return {
      jumlah: docs.length,
      hasil: Array.from(docs.subarray(mulai, mulai + banyak), (doc) => this.result(doc, query, ranking)),
      faset: counts,
      saran: docs.length ? [] : this.suggestions(query),
    };
  }

  private ownFacets(): Facets {
    return (this.facets ??= readFacets(this.index.file));
  }

  private pieces(row: number): number[] {
    return numbersOf(this.index.file.teks.slice(row, endOf(row, this.index)));
  }

  private termsOf(piece: number): number[] {
    const { start, values } = this.index.pieceTerms;
    return [...values.subarray(start[piece], start[piece + 1])];
  }

  private text(row: number): string {
    return this.pieces(row).map((piece) => this.index.pieces[piece]!).join(" ");
  }

  /** Every SOP by title, for who only chooses facets. */
  private all(): Int32Array {
    if (!this.byTitle) {
      const titles = Array.from({ length: this.index.sops }, (_, doc) => ({ doc, title: this.text(this.index.start[doc]!).toLowerCase() }));
      this.byTitle = Int32Array.from(titles.sort((one, two) => (one.title < two.title ? -1 : 1)), ({ doc }) => doc);
    }
    return this.byTitle;
  }

  private result(doc: number, query: Query, ranking: Ranking | null): Result {
    const { file, start } = this.index;
    const title = this.text(start[doc]!);
    const kind = numberAt(file.jenis, doc);
    const sop = doc < this.index.sops;
    const [folder, short] = file.daftar.opd[numberAt(file.opd, doc) - 1] ?? ["", ""];
    const slug = slugOf(this.addresses[doc]!, title);
    const found = sop ? `${folder}/${slug}` : slug;
    const words = [KIND_NAMES[kind >> 1]!, ...(sop ? [short, ...serviceWords(numberAt(file.layanan, doc))] : [])];
    return {
      hasil: found,
      alamat: sop ? `opd/${found}/` : slug,
      jenis: kind >> 1,
      judul: this.marked(start[doc]!, query, ranking?.meaning),
      catatan: ranking ? this.note(doc, title, query, ranking.meaning) : "",
      keterangan: words.filter(Boolean),
      ringkasan: file.ringkasan[doc] ?? "",
      dicabut: (kind & 1) === 1,
    };
  }

  /** Says by which other name a result was found, when its title does not hold the same words. */
  private note(doc: number, title: string, query: Query, meaning: Meaning): string {
    const { row, covered } = bestName(doc, meaning, this.index);
    const own = this.pieces(this.index.start[doc]!).flatMap((piece) => this.termsOf(piece));
    const untold = query.concepts.filter(({ matches }, place) => covered & (1 << place) && !own.some((term) => matches.has(term)));
    if (row === this.index.start[doc] || !untold.length) return "";
    const name = this.text(row);
    if (this.index.file.teks.charCodeAt(row - 1) !== OLD_NAME) return isi(kata.hasil_cari.sebutan, { nama: name });
    return isi(kata.hasil_cari.kini, { lama: name, baru: ABBREVIATION.exec(title)?.[1] ?? title });
  }

  private marked(row: number, query: Query, meaning: Meaning | undefined): Piece[] {
    const bits = meaning?.phraseRows.get(row) ?? 0;
    return this.pieces(row).map((piece) => {
      const own = this.termsOf(piece).some((term) => query.concepts.some((concept) => concept.matches.has(term)));
      return { teks: this.index.pieces[piece]!, tanda: own || (meaning !== undefined && byPhrase(piece, bits, meaning, this.index) > 0) };
    });
  }

  private suggestions(query: Query): string[] {
    const near = query.concepts.flatMap(({ word, matches }) => (matches.size ? [word] : nearWords(word, this.index)));
    return [...new Set(near)].slice(0, MOST_SUGGESTIONS);
  }
}

export function createEngine(file: IndexFile): Engine {
  return new KatalogEngine(file);
}
