// Which documents answer a query, best first.
//
// A document's score is what its words are worth (rare words more, titles more than papers), times how much of the query it
// covers, times how like the query one of its names is. The figures were set on bench/pencarian/pertanyaan.yml.
import type { Index } from "./indeks";
import { Kind } from "./jenis";
import { END, numberAt, numberOf } from "./kemasan";
import { bestName, readMeaning, type Meaning } from "./kemiripan";
import type { Query } from "./kueri";
import { valuesOf } from "./nilai";

const PRIOR = [1, 0.95, 0.9, 0.55, 0.5, 0.8]; // by Kind
const REVOKED = 0.25;
const OFFICE = 0.35; // a word of the office's name, for each of its SOPs
const OFFICE_NAMED = 0.5; // as good must the word fit that name
const EVENT = 0.35; // a word of a life event's name, for each of its SOPs
const EVENT_NAMED = 0.5;
const FOUND = 0.15; // a document below that has the word among its papers only, if at all
const FULL = 0.4; // from that value on a word counts as covered
const EVEN = 0.65; // below 1 a rare word outweighs the common ones less
const LEAST = 0.35; // share of the best coverage that a document must reach
const LOOKED_AT = 200; // documents whose names are compared with the query
const DOCS = 2 ** 20; // room for the document beside its score in one number
const SCORES = 2 ** 28;

export interface Ranking {
  docs: Int32Array; // best first
  meaning: Meaning;
}

interface Values {
  byConcept: Float32Array[];
  weights: number[];
  strong: number[]; // the same without words such as "syarat", for coverage
}

/** SOPs of an office that the query names. */
function addOffices(values: Float32Array, { file, size, sops }: Index): void {
  const named = new Float32Array(file.daftar.opd.length + 1);
  let some = false;
  for (let doc = sops; doc < size; doc += 1) {
    if (values[doc]! <= OFFICE_NAMED || numberAt(file.jenis, doc) >> 1 !== Kind.opd) continue;
    named[numberAt(file.opd, doc)] = OFFICE * values[doc]!;
    some = true;
  }
  for (let doc = 0; some && doc < sops; doc += 1) {
    const value = named[numberAt(file.opd, doc)]!;
    if (values[doc]! < value) values[doc] = value;
  }
}

/** SOPs that belong to a life event which the query names: who writes “17 tahun” means what one does at that age. */
function addEvents(values: Float32Array, { file, size, sops, events }: Index): void {
  const named = new Float32Array(file.daftar.peristiwa.length);
  let some = false;
  for (let doc = sops; doc < size; doc += 1) {
    const event = events.get(doc);
    if (event === undefined || values[doc]! <= EVENT_NAMED) continue;
    named[event] = EVENT * values[doc]!;
    some = true;
  }
  for (let at = 0, doc = 0; some && doc < sops; at += 1) {
    const code = file.peristiwa.charCodeAt(at);
    if (code === END || at >= file.peristiwa.length) doc += 1;
    else if (values[doc]! < named[numberOf(code)]!) values[doc] = named[numberOf(code)]!;
  }
}

/** What a word is worth; one that finds nothing takes nothing away from the others. */
function worthOf(values: Float32Array, size: number): number {
  let count = 0;
  let some = false;
  for (let doc = 0; doc < size; doc += 1) {
    if (values[doc]! > FOUND) count += 1;
    else if (values[doc]!) some = true;
  }
  return count || some ? Math.log(1 + size / (2 + count)) ** EVEN : 0;
}

function sum(numbers: number[]): number {
  return numbers.reduce((one, two) => one + two, 0);
}

/** Scores by value and coverage; 0 for what does not answer. */
function firstLook({ byConcept, weights, strong }: Values, index: Index): Float32Array {
  const scores = new Float32Array(index.size);
  const coverage = new Float32Array(index.size);
  byConcept.forEach((values, place) => {
    const weight = weights[place]! / (sum(weights) || 1);
    const weightOfStrong = strong[place]! / (sum(strong) || 1);
    for (let doc = 0; doc < values.length; doc += 1) {
      const value = values[doc]!;
      if (!value) continue;
      scores[doc]! += weight * value;
      coverage[doc]! += value < FULL ? (weightOfStrong * value) / FULL : weightOfStrong;
    }
  });
  let most = 0;
  for (let doc = 0; doc < index.size; doc += 1) if (coverage[doc]! > most) most = coverage[doc]!;
  const least = LEAST * most;
  const known = sum(strong) > 0;
  for (let doc = 0; doc < index.size; doc += 1) {
    if (!scores[doc]) continue;
    const kind = numberAt(index.file.jenis, doc);
    const prior = PRIOR[kind >> 1]! * (kind & 1 ? REVOKED : 1);
    if (known) scores[doc]! *= coverage[doc]! < least ? 0 : coverage[doc]! * prior;
    else scores[doc]! *= prior;
  }
  return scores;
}

/** Documents by falling score, then by number; sorted as plain numbers, which is what browsers do fastest. */
function inOrder(docs: Int32Array, scores: Float32Array): Int32Array {
  const keys = new Float64Array(docs.length);
  for (let at = 0; at < docs.length; at += 1) {
    const doc = docs[at]!;
    keys[at] = -Math.round(scores[doc]! * SCORES) * DOCS + doc;
  }
  keys.sort();
  for (let at = 0; at < docs.length; at += 1) docs[at] = ((keys[at]! % DOCS) + DOCS) % DOCS;
  return docs;
}

function positive(scores: Float32Array): Int32Array {
  const docs = new Int32Array(scores.length);
  let size = 0;
  for (let doc = 0; doc < scores.length; doc += 1) if (scores[doc]! > 0) docs[size++] = doc;
  return docs.subarray(0, size);
}

/** All documents that answer, best first. */
export function rank(query: Query, index: Index): Ranking {
  const meaning = readMeaning(query, index);
  const byConcept = valuesOf(meaning, index);
  for (const values of byConcept) {
    addOffices(values, index);
    addEvents(values, index);
  }
  const worth = byConcept.map((values) => worthOf(values, index.size));
  const weights = worth.map((value, place) => value * query.concepts[place]!.weight * query.concepts[place]!.sure);
  const strong = worth.map((value, place) => (query.concepts[place]!.weight >= 1 ? value * query.concepts[place]!.sure : 0));
  const scores = firstLook({ byConcept, weights, strong }, index);
  meaning.weights = weights;
  const docs = inOrder(positive(scores), scores);
  const top = docs.subarray(0, LOOKED_AT);
  for (const doc of top) scores[doc]! *= 0.3 + bestName(doc, meaning, index).like;
  inOrder(top, scores);
  return { docs, meaning };
}
