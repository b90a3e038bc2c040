// Asks the search engine that readers get. Input on stdin: {mesin, indeks, kueri, banyak}; output: what each query found, in order.
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const { mesin, indeks, kueri, banyak } = JSON.parse(readFileSync(0, "utf8"));
const { createEngine } = await import(pathToFileURL(mesin));
const engine = createEngine(JSON.parse(indeks));
const answers = kueri.map((text) => engine.search({ kueri: text, pilihan: null, mulai: 0, banyak }));
process.stdout.write(JSON.stringify(answers.map(({ hasil }) => hasil.map((result) => ({ ...result, judul: result.judul.map(({ teks }) => teks).join(" ") })))));
