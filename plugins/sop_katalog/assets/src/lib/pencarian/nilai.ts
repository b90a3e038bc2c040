// How well each document fits each word of a query: one walk over all titles, names, summaries and papers. A walk over 5,000
// documents takes less time than building lists of where each word stands.
import { END, isNumber, NAME, numberOf } from "./kemasan";
import type { Index } from "./indeks";
import { endOf, pieceHas, SYNONYM, type Meaning } from "./kemiripan";

const TITLE = 1;
const OTHER_NAME = 0.97;
const REPLACED = 0.95;
const SUMMARY = 0.5;
const PAPERS = 0.2;
const HIT = 1;

function mark(marks: Uint8Array, fits: Float32Array[]): void {
  for (const own of fits) for (let place = 0; place < own.length; place += 1) if (own[place]!) marks[place] = HIT;
}

/** For each piece the phrases to look for where it stands, as bits above HIT. */
function triggersOf(meaning: Meaning, index: Index): Int32Array {
  const triggers = new Int32Array(index.pieces.length);
  meaning.phrases.forEach(({ terms }, place) => {
    for (let piece = 0; piece < triggers.length; piece += 1) {
      if (place < 31 && pieceHas(piece, terms[terms.length - 1]!, index)) triggers[piece]! |= 1 << place;
    }
  });
  return triggers;
}

function rowHasAll(row: number, terms: number[], index: Index): boolean {
  const { teks } = index.file;
  const end = endOf(row, index);
  return terms.every((term) => {
    for (let at = row; at < end; at += 1) if (pieceHas(numberOf(teks.charCodeAt(at)), term, index)) return true;
    return false;
  });
}

function raise(values: Float32Array, doc: number, value: number): void {
  if (values[doc]! < value) values[doc] = value;
}

function walkTexts(meaning: Meaning, index: Index, values: Float32Array[]): void {
  const { teks } = index.file;
  const { pieceFits, phrases, phraseRows } = meaning;
  const marks = new Uint8Array(index.pieces.length);
  mark(marks, pieceFits);
  const triggers = triggersOf(meaning, index);
  let [doc, row, field] = [0, 0, TITLE];
  for (let at = 0; at < teks.length; at += 1) {
    const code = teks.charCodeAt(at);
    if (!isNumber(code)) {
      if (code === END) doc += 1;
      field = code === END ? TITLE : code === NAME ? OTHER_NAME : REPLACED;
      row = at + 1;
      continue;
    }
    const piece = numberOf(code);
    if (marks[piece]) for (let place = 0; place < values.length; place += 1) raise(values[place]!, doc, field * pieceFits[place]![piece]!);
    // a replaced name that only a synonym leads to would be a guess upon a guess
    for (let found = field === REPLACED ? 0 : triggers[piece]!; found; found &= found - 1) {
      const phrase = phrases[31 - Math.clz32(found & -found)]!;
      if (!rowHasAll(row, phrase.terms, index)) continue;
      phraseRows.set(row, (phraseRows.get(row) ?? 0) | phrase.bits);
      for (const concept of phrase.concepts) raise(values[concept]!, doc, SYNONYM * field);
    }
  }
}

function walkSets(text: string, worth: number, meaning: Meaning, values: Float32Array[]): void {
  const { termFits } = meaning;
  const marks = new Uint8Array(termFits[0]?.length ?? 0);
  mark(marks, termFits);
  let doc = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === END) {
      doc += 1;
      continue;
    }
    const term = numberOf(code);
    if (marks[term]) for (let place = 0; place < values.length; place += 1) raise(values[place]!, doc, worth * termFits[place]![term]!);
  }
}

/** For each concept the value of each document; on the way the rows found by another way to say it. */
export function valuesOf(meaning: Meaning, index: Index): Float32Array[] {
  const values = meaning.termFits.map(() => new Float32Array(index.size));
  walkTexts(meaning, index, values);
  walkSets(index.file.ringkas, SUMMARY, meaning, values);
  walkSets(index.file.syarat, PAPERS, meaning, values);
  return values;
}
