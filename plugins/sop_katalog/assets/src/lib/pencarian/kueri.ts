// What a query asks for: for each of its words the terms that may be meant, and the other ways to say a phrase.
import { distance } from "./dekat";
import type { Index } from "./indeks";
import { SYNONYM } from "./kemiripan";
import { words } from "./lipatan";

const MOST_LETTERS = 200;
const MOST_WORDS = 12;
const LEAST_BEGINNING = 2;
const LEAST_PART = 3; // letters of each half of two words written as one
const TWO_WRONG = 7; // from so many letters on two may be wrong
const ABBREVIATION = 1.6;
const WEAK = 0.25; // how much a word such as "syarat" counts beside others

export interface Concept {
  word: string;
  matches: Map<number, number>; // term → how well it fits, at most 1
  weight: number;
  sure: number; // how well the best term fits: a guess decides less than what was found as typed
}

export interface Phrase {
  concepts: number[]; // it stands for these
  terms: number[];
}

export interface Query {
  concepts: Concept[];
  phrases: Phrase[];
}

type Matches = Concept["matches"];

function add(matches: Matches, term: number, fit: number): void {
  if ((matches.get(term) ?? 0) < fit) matches.set(term, fit);
}

function exact(word: string, index: Index): number | undefined {
  return index.byTerm.get(index.folding.fold(word)) ?? index.byWord.get(word);
}

function addBeginnings(matches: Matches, word: string, index: Index): void {
  const best = matches.size ? 0.55 : 0.85;
  const { words: known, terms } = index.lexicon;
  for (let at = 0; at < known.length; at += 1) {
    const other = known[at]!;
    if (other.length > word.length && other.startsWith(word)) {
      add(matches, terms[at]!, best * (0.6 + (0.4 * word.length) / other.length));
    }
  }
}

function allowed(word: string): number {
  if (word.length <= LEAST_PART) return word.length === LEAST_PART ? 1 : 0;
  return word.length < TWO_WRONG ? 1 : 2;
}

/** The nearest words only: one letter off hides what is two letters off. */
function addNear(matches: Matches, word: string, index: Index, beginning: boolean): void {
  let least = allowed(word);
  if (!least || /^\d+$/.test(word)) return;
  let near: [number, number][] = [];
  const { words: known, terms } = index.lexicon;
  for (let at = 0; at < known.length; at += 1) {
    const other = known[at]!;
    if (word.length === LEAST_PART && other.charCodeAt(0) !== word.charCodeAt(0)) continue;
    const steps = distance(word, other, least, beginning && word.length > 4);
    if (steps > least || index.folding.isStopWord(other)) continue;
    if (steps < least) [least, near] = [steps, []];
    const share = Math.min(1, word.length / other.length);
    near.push([terms[at]!, (0.85 - 0.2 * steps) * (0.7 + 0.3 * share)]);
  }
  for (const [term, fit] of near) add(matches, term, fit);
}

/** "suratpindah" → surat, pindah, when only both halves are known. */
function halves(word: string, index: Index): string[] {
  if (exact(word, index) !== undefined) return [word];
  for (let at = word.length - LEAST_PART; at >= LEAST_PART; at -= 1) {
    const [left, right] = [word.slice(0, at), word.slice(at)];
    if (exact(left, index) !== undefined && exact(right, index) !== undefined) return [left, right];
  }
  return [word];
}

function matchesOf(word: string, last: boolean, index: Index): Matches {
  const matches: Matches = new Map();
  const term = exact(word, index);
  if (term !== undefined) matches.set(term, 1);
  if (last ? word.length >= LEAST_BEGINNING : term === undefined && word.length >= LEAST_PART) {
    addBeginnings(matches, word, index);
  }
  const isWord = index.folding.isRoot(index.folding.fold(word)); // spelled right, only not in this catalogue
  if (!matches.size && !isWord) addNear(matches, word, index, last);
  return matches;
}

/** "e ktp", "ak 1", "spp irt": two words that the index knows as one. */
function joinNeighbours(concepts: (Concept | null)[], index: Index): void {
  for (let at = 0; at + 1 < concepts.length; at += 1) {
    const [left, right] = [concepts[at], concepts[at + 1]];
    if (!left || !right) continue;
    const term = exact(left.word + right.word, index);
    if (term === undefined) continue;
    add(left.matches, term, 1);
    add(right.matches, term, 1);
    left.sure = right.sure = 1;
  }
}

function bestTerm(concept: Concept, index: Index): string {
  const folded = index.folding.fold(concept.word);
  if (index.byTerm.has(folded)) return folded;
  let best = folded;
  let most = 0.6; // a guess below that is no ground for more guesses
  for (const [term, fit] of concept.matches) if (fit > most) [best, most] = [index.spellings[term]!, fit];
  return best;
}

function startOf(phrase: string[], sequence: string[]): number {
  for (let at = 0; at + phrase.length <= sequence.length; at += 1) {
    if (phrase.every((term, place) => sequence[at + place] === term)) return at;
  }
  return -1;
}

function synonyms(sequence: string[], places: number[], index: Index): Phrase[] {
  const found: Phrase[] = [];
  for (const group of index.file.sinonim) {
    const phrases = group.split("|").map((phrase) => phrase.split(" "));
    for (const said of phrases) {
      const at = startOf(said, sequence);
      const concepts = at < 0 ? [] : places.slice(at, at + said.length).filter((place) => place >= 0);
      if (!concepts.length) continue;
      for (const other of phrases) {
        const terms = other.map((term) => index.byTerm.get(term));
        if (other !== said && terms.every((term) => term !== undefined)) found.push({ concepts, terms });
      }
    }
  }
  return found;
}

/** "KTP", "NIB", "BPHTB" name a thing; the words around them mostly tell of circumstances. */
function weightOf(word: string, index: Index): number {
  const term = exact(word, index);
  return term !== undefined && index.abbreviations.has(term) ? ABBREVIATION : 1;
}

/** Understands a query. The last word may be unfinished unless a space follows it. */
export function readQuery(text: string, index: Index): Query {
  const typed = words(text.slice(0, MOST_LETTERS)).slice(0, MOST_WORDS).flatMap((word) => halves(word, index));
  const { fold, isStopWord, isWeak } = index.folding;
  const meaningful = typed.some((word) => !isStopWord(word));
  const strong = typed.some((word) => !isStopWord(word) && !isWeak(fold(word)));
  const unfinished = !/\s$/.test(text);
  const slots = typed.map((word, at): Concept | null => {
    if (meaningful && isStopWord(word)) return null;
    const matches = matchesOf(word, unfinished && at === typed.length - 1, index);
    return { word, matches, weight: strong && isWeak(fold(word)) ? WEAK : weightOf(word, index), sure: Math.max(0, ...matches.values()) };
  });
  joinNeighbours(slots, index);
  const concepts = slots.filter((slot) => slot !== null);
  const places = slots.map((slot) => (slot ? concepts.indexOf(slot) : -1));
  const sequence = slots.map((slot, at) => (slot ? bestTerm(slot, index) : fold(typed[at]!)));
  const phrases = synonyms(sequence, places, index);
  for (const phrase of phrases) for (const place of phrase.concepts) concepts[place]!.sure = Math.max(concepts[place]!.sure, SYNONYM);
  return { concepts, phrases };
}

/** Known words near a word that found nothing. */
export function nearWords(word: string, index: Index): string[] {
  const most = Math.max(2, Math.floor(word.length / 3));
  return index.lexicon.words
    .map((other) => ({ word: other, steps: distance(word, other, most, false) }))
    .filter(({ steps, word: other }) => steps <= most && other.length > 2)
    .sort((one, two) => one.steps - two.steps || (one.word < two.word ? -1 : 1))
    .map((near) => near.word);
}
