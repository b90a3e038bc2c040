// Near words: how many letters must be changed, added, taken away or swapped.
const LONGEST = 40;
const line = (): Uint8Array => new Uint8Array(LONGEST + 2);
let [before, above, current] = [line(), line(), line()];

/**
 * The distance from `typed` to `word` if it is at most `most`, else `most + 1`. With `beginning` the rest of a longer word
 * does not count: somebody is still typing.
 */
export function distance(typed: string, word: string, most: number, beginning: boolean): number {
  const [rows, columns] = [typed.length, Math.min(word.length, LONGEST)];
  if (rows > LONGEST || rows - columns > most || (!beginning && columns - rows > most)) return most + 1;
  for (let column = 0; column <= columns; column += 1) above[column] = column;
  for (let row = 1; row <= rows; row += 1) {
    const letter = typed.charCodeAt(row - 1);
    let least = (current[0] = row);
    for (let column = 1; column <= columns; column += 1) {
      const other = word.charCodeAt(column - 1);
      let cost = Math.min(above[column]! + 1, current[column - 1]! + 1, above[column - 1]! + (letter === other ? 0 : 1));
      if (row > 1 && column > 1 && letter === word.charCodeAt(column - 2) && typed.charCodeAt(row - 2) === other) {
        cost = Math.min(cost, before[column - 2]! + 1);
      }
      current[column] = cost;
      if (cost < least) least = cost;
    }
    if (least > most) return most + 1;
    [before, above, current] = [above, current, before];
  }
  return beginning ? Math.min(...above.subarray(Math.max(0, rows - most), columns + 1)) : above[columns]!;
}
