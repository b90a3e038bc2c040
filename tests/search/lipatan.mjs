// Folds with the TypeScript that readers get. Input on stdin: {mesin, data, kata, teks}.
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const { mesin, data, kata, teks } = JSON.parse(readFileSync(0, "utf8"));
const { createFolding, words } = await import(pathToFileURL(mesin));
const { fold } = createFolding(data);
process.stdout.write(JSON.stringify({ lipatan: kata.map(fold), kata: teks.map(words) }));
