// How like a query a document's names are, and which name is the one that was meant. A row is a title or another name: a
// stretch of file.teks, known by where it begins.
import { isNumber, numberOf } from "./kemasan";
import type { Index } from "./indeks";
import type { Phrase, Query } from "./kueri";

export const SYNONYM = 0.8; // how well another way to say it fits
const OF_NAME = 0.4; // share that counts how much of the name was typed; the rest, how much of the query the name says
const TOGETHER = 0.2; // more for an SOP when the whole query stands side by side in a name
const ALL = 0.99; // share of the query that is all of it
const EQUAL = 1e-6;

export interface Meaning {
  termFits: Float32Array[]; // how well each term fits each concept
  pieceFits: Float32Array[]; // the same for pieces
  weights: number[]; // of the concepts
  phrases: (Phrase & { bits: number })[]; // with their concepts as bits
  phraseRows: Map<number, number>; // rows found by another way to say it → the concepts it stands for
}

export interface BestName {
  row: number;
  covered: number; // concepts in it, as bits
  like: number; // 1 when query and name say the same
}

export function pieceHas(piece: number, term: number, { pieceTerms }: Index): boolean {
  const { start, values } = pieceTerms;
  for (let at = start[piece]!; at < start[piece + 1]!; at += 1) if (values[at] === term) return true;
  return false;
}

function pieceFitsOf(termFits: Float32Array, { pieces, pieceTerms }: Index): Float32Array {
  const fits = new Float32Array(pieces.length);
  const { start, values } = pieceTerms;
  for (let piece = 0; piece < fits.length; piece += 1) {
    for (let at = start[piece]!; at < start[piece + 1]!; at += 1) {
      const fit = termFits[values[at]!]!;
      if (fit > fits[piece]!) fits[piece] = fit;
    }
  }
  return fits;
}

export function readMeaning(query: Query, index: Index): Meaning {
  const termFits = query.concepts.map(({ matches }) => {
    const fits = new Float32Array(index.spellings.length);
    for (const [term, fit] of matches) fits[term] = fit;
    return fits;
  });
  return {
    termFits,
    pieceFits: termFits.map((fits) => pieceFitsOf(fits, index)),
    weights: [],
    phrases: query.phrases.map((phrase) => ({ ...phrase, bits: phrase.concepts.reduce((all, concept) => all | (1 << concept), 0) })),
    phraseRows: new Map(),
  };
}

/** The concepts that a piece covers because it belongs to another way to say them. */
export function byPhrase(piece: number, bits: number, meaning: Meaning, index: Index): number {
  let covered = 0;
  for (const phrase of bits ? meaning.phrases : []) {
    if (phrase.bits & bits && phrase.terms.some((term) => pieceHas(piece, term, index))) covered |= phrase.bits;
  }
  return covered;
}

function shareOf(covered: number, weights: number[]): number {
  let [part, all] = [0, 0];
  for (let place = 0; place < weights.length; place += 1) {
    all += weights[place]!;
    if (covered & (1 << place)) part += weights[place]!;
  }
  return all ? part / all : 0;
}

function compare(row: number, end: number, bonus: number, meaning: Meaning, index: Index): BestName {
  const { teks } = index.file;
  const { pieceFits } = meaning;
  const bits = meaning.phraseRows.get(row) ?? 0;
  let covered = bits;
  let [said, meant] = [0, 0];
  let [first, last, hits] = [-1, -1, 0];
  for (let at = row; at < end; at += 1) {
    const piece = numberOf(teks.charCodeAt(at));
    let fit = bits && byPhrase(piece, bits, meaning, index) ? SYNONYM : 0;
    for (let place = 0; place < pieceFits.length; place += 1) {
      const own = pieceFits[place]![piece]!;
      if (!own) continue;
      covered |= 1 << place;
      if (own > fit) fit = own;
    }
    if (fit) {
      if (first < 0) first = at;
      last = at;
      hits += 1;
    }
    said += index.rarity[piece]!;
    meant += index.rarity[piece]! * fit;
  }
  const ofName = said ? meant / said : 0;
  const ofQuery = covered ? shareOf(covered, meaning.weights) : 0;
  const together = hits > 1 && last - first + 1 === hits && ofQuery > ALL ? bonus : 0;
  return { row, covered, like: OF_NAME * ofName + (1 - OF_NAME) * ofQuery * (0.5 + 0.5 * ofName) + together };
}

/** Where a row ends. */
export function endOf(row: number, { file }: Index): number {
  let end = row;
  while (end < file.teks.length && isNumber(file.teks.charCodeAt(end))) end += 1;
  return end;
}

/** The title or name of a document that is most like the query; of two the first. */
export function bestName(doc: number, meaning: Meaning, index: Index): BestName {
  let best: BestName | undefined;
  for (let row = index.start[doc]!; row < index.start[doc + 1]!; ) {
    const end = endOf(row, index);
    const found = compare(row, end, doc < index.sops ? TOGETHER : 0, meaning, index);
    if (!best || found.like > best.like + EQUAL) best = found;
    row = end + 1;
  }
  return best ?? { row: index.start[doc]!, covered: 0, like: 0 };
}
