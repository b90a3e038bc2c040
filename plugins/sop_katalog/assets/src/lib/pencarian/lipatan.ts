// Word forms folded to one key: "mengurus", "pengurusan" → "urus". The same algorithm as sop_katalog/search/folding.py, with
// the data that comes with the index; both are tested on tests/search/kata.yml.
const WORD = /[a-z0-9]+(?:[-.'][a-z0-9]+)*/g;
const BREAK = /[-.']/;
const NUMBERED = /\d/;
const TWICE = /^([a-z]{3,})2(?:nya|an)?$/; // a word said twice, as people write it: "surat2", "oleh2nya"
const VOWEL = /[aiueo]/;
const NOT_ASCII = /[^\x00-\x7f]/;
const SHORT_PART = 2; // a compound with so short a part is one word: "KTP-el", "P-IRT", "F-1.02"
const SHORT_WORD = 3;
const LEAST_REST = 4; // letters that must be left of a word whose root is not in the list
const LEVELS = 2; // prefixes at most: mem-ber-dayakan

export interface FoldingData {
  abai: string;
  lemah: string;
  ejaan: Record<string, string>;
  awalan: [string, string[]][];
  akhiran: string[];
  partikel: string[];
  bakuan: [string, string, string][];
  akar: string;
}

export interface Folding {
  fold: (word: string) => string;
  isStopWord: (word: string) => boolean;
  isWeak: (term: string) => boolean;
  isRoot: (term: string) => boolean;
}

function plain(text: string): string {
  const marks = NOT_ASCII.test(text) ? text.normalize("NFKD").replace(/\p{M}/gu, "") : text;
  return marks.toLowerCase();
}

/** The words of a text as written, in small letters: "KTP-el, Kota/Kab." → ktpel, kota, kab. */
export function words(text: string): string[] {
  const found: string[] = [];
  for (const compound of plain(text).match(WORD) ?? []) {
    const parts = compound.split(BREAK);
    if (parts.length > 1 && parts.some((part) => part.length <= SHORT_PART)) found.push(parts.join(""));
    else found.push(...parts);
  }
  return found;
}

function without(word: string, endings: string[]): string[] {
  return endings.filter((ending) => word.endsWith(ending)).map((ending) => word.slice(0, word.length - ending.length));
}

type Visit = (candidate: string, kept: number, levels: number) => void;

/** Visits the word without prefixes, with how many letters are its own and how many prefixes may still go. */
function visitRoots(word: string, kept: number, levels: number, data: FoldingData, visit: Visit): void {
  visit(word, kept, levels);
  if (!levels || word.length <= SHORT_WORD) return;
  for (const [prefix, starts] of data.awalan) {
    if (!word.startsWith(prefix)) continue;
    const rest = word.slice(prefix.length);
    for (const start of starts) visitRoots(start + rest, Math.min(kept, rest.length), levels - 1, data, visit);
  }
}

/** Without a listed root only what is hardly ever part of a root is taken off, so that forms still meet. */
function foldByRule(word: string, data: FoldingData): string {
  const bare = word.endsWith("nya") ? word.slice(0, -3) : word;
  const base = bare.length >= LEAST_REST ? bare : word;
  for (const [prefix, ending, start] of data.bakuan) {
    if (!base.startsWith(prefix) || !base.endsWith(ending)) continue;
    const rest = base.slice(prefix.length, Math.max(prefix.length, base.length - ending.length));
    const root = VOWEL.test(rest.charAt(0)) ? start + rest : rest;
    if (root.length >= LEAST_REST && VOWEL.test(root)) return root;
  }
  return base;
}

export function createFolding(data: FoldingData): Folding {
  const roots = new Set(data.akar.split(" "));
  const spellings = new Map(Object.entries(data.ejaan));
  const stopWords = new Set(data.abai.split(" "));
  const weak = new Set(data.lemah.split(" "));

  /** The listed root that keeps most of the word's letters; then with the fewest prefixes, then the one found first. */
  function listedRoot(word: string): string {
    let best = "";
    let most = 0;
    let mostLevels = 0;
    const visit: Visit = (candidate, kept, levels) => {
      if (kept < SHORT_WORD || kept < most || (kept === most && levels <= mostLevels)) return;
      const spelled = spellings.get(candidate) ?? candidate;
      if (roots.has(spelled)) [best, most, mostLevels] = [spelled, kept, levels];
    };
    for (const base of [word, ...without(word, data.partikel)]) {
      for (const ending of [base, ...without(base, data.akhiran)]) visitRoots(ending, ending.length, LEVELS, data, visit);
    }
    return best;
  }

  return {
    fold(typed) {
      const word = TWICE.exec(typed)?.[1] ?? typed;
      const spelled = spellings.get(word) ?? word;
      if (roots.has(spelled) || spelled.length <= SHORT_WORD || NUMBERED.test(spelled)) return spelled;
      return listedRoot(spelled) || foldByRule(spelled, data);
    },
    isStopWord: (word) => stopWords.has(word) || stopWords.has(spellings.get(word) ?? ""),
    isWeak: (term) => weak.has(term),
    isRoot: (term) => roots.has(term),
  };
}
