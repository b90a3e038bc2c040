// The words of the index: how they are written, and what they fold to.
import { numberAt } from "./kemasan";
import { words, type Folding } from "./lipatan";
import type { IndexFile } from "./jenis";

const CAPITALS = /^\W*[A-Z]{2,}[A-Z0-9]*(?![a-z])/; // "(NIB)", "KTP-el", "PBB-P2"
const SIMPLE = /^[a-z0-9]+$/;
const COMMON = 0.05; // what a word is worth that is everywhere
const WEAK = 0.3; // and a word such as "pelayanan" beside others

/** For each piece its terms: those from values[start[piece]] to before values[start[piece + 1]]. */
export interface PieceTerms {
  start: Int32Array;
  values: Int32Array;
}

export interface Vocabulary {
  pieces: string[]; // words as shown, between spaces
  pieceTerms: PieceTerms;
  rarity: Float32Array; // what each piece is worth
  spellings: string[]; // of each term
  abbreviations: Set<number>; // terms that are written in capitals
  byTerm: Map<string, number>;
  byWord: Map<string, number>;
  lexicon: { words: string[]; terms: number[] }; // every word as written and every term
}

type Links = Pick<Vocabulary, "pieces" | "pieceTerms" | "spellings" | "byWord">;

function readLinks(file: IndexFile): Links {
  const pieces = file.kata.split(" ");
  const spelled = file.istilah ? file.istilah.split(" ") : [];
  const small = file.kata.toLowerCase().split(" ");
  const links = file.kata_istilah;
  const spellings: string[] = [];
  const byWord = new Map<string, number>();
  const start = new Int32Array(pieces.length + 1);
  const values = new Int32Array(links.length);
  let [read, at, count] = [0, 0, 0];
  for (let piece = 0; piece < pieces.length; piece += 1) {
    const written = SIMPLE.test(small[piece]!) ? [small[piece]!] : words(pieces[piece]!);
    for (const word of written) {
      const link = numberAt(links, at++);
      const term = link > 1 ? link - 2 : spellings.length;
      if (link < 2) spellings.push(link ? spelled[read++]! : word);
      values[count++] = term;
      byWord.set(word, term);
    }
    at += 1;
    start[piece + 1] = count;
  }
  while (read < spelled.length) spellings.push(spelled[read++]!);
  return { pieces, pieceTerms: { start, values }, spellings, byWord };
}

/** Pieces come by falling frequency; sering[k] says how many are there more than 2 ** k times. */
function rarityOf({ pieces, pieceTerms, spellings }: Links, sering: number[], size: number, folding: Folding): Float32Array {
  const { start, values } = pieceTerms;
  const counts = new Float32Array(spellings.length);
  for (let piece = 0, power = sering.length; piece < pieces.length; piece += 1) {
    while (power > 0 && piece >= sering[power - 1]!) power -= 1;
    for (let at = start[piece]!; at < start[piece + 1]!; at += 1) counts[values[at]!]! += 1.5 * 2 ** power - 0.5;
  }
  const rarity = new Float32Array(pieces.length);
  for (let piece = 0; piece < pieces.length; piece += 1) {
    for (let at = start[piece]!; at < start[piece + 1]!; at += 1) {
      const term = values[at]!;
      if (folding.isStopWord(spellings[term]!)) continue; // "bikin KTP" says no more than "KTP"
      const worth = COMMON + (folding.isWeak(spellings[term]!) ? WEAK : 1) * Math.log(1 + size / (1 + counts[term]!));
      if (worth > rarity[piece]!) rarity[piece] = worth;
    }
  }
  return rarity;
}

function abbreviationsOf({ pieces, pieceTerms }: Links): Set<number> {
  const found = new Set<number>();
  pieces.forEach((piece, number) => {
    if (CAPITALS.test(piece)) found.add(pieceTerms.values[pieceTerms.start[number]!]!);
  });
  return found;
}

/** Reads the words; `size` is the number of documents. */
export function readVocabulary(file: IndexFile, size: number, folding: Folding): Vocabulary {
  const links = readLinks(file);
  const { spellings, byWord } = links;
  const byTerm = new Map<string, number>();
  for (let term = 0; term < spellings.length; term += 1) {
    byTerm.set(spellings[term]!, term);
    if (!byWord.has(spellings[term]!)) byWord.set(spellings[term]!, term);
  }
  const lexicon = { words: [...byWord.keys()], terms: [...byWord.values()] };
  return { ...links, rarity: rarityOf(links, file.sering, size, folding), abbreviations: abbreviationsOf(links), byTerm, lexicon };
}
