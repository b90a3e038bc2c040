// Numbers packed as letters by sop_katalog/search/packing.py, one each: the n-th is read without a loop before it.
const HOLES = [
  [92, 1], // the backslash
  [127, 1 + 34], // and control letters
] as const;
const FIRST = 36;

export const END = 32; // ends what belongs to one document
export const NAME = 33; // begins another name
export const OLD_NAME = 35; // begins the name of something that has been replaced

/** Whether a letter is a number and not one of the marks above. */
export function isNumber(code: number): boolean {
  return code >= FIRST;
}

/** The number that a letter stands for. */
export function numberOf(code: number): number {
  if (code < HOLES[0][0]) return code - FIRST;
  return code < HOLES[1][0] ? code - FIRST - HOLES[0][1] : code - FIRST - HOLES[1][1];
}

/** The number at a place of a column. */
export function numberAt(column: string, place: number): number {
  return numberOf(column.charCodeAt(place));
}

/** All numbers of a text without marks. */
export function numbersOf(text: string): number[] {
  return Array.from({ length: text.length }, (_, at) => numberAt(text, at));
}
