// The index as it is used. It is hardly unpacked at all: this runs between a reader's first letter and the first answer.
import { END, numberAt } from "./kemasan";
import { readVocabulary, type Vocabulary } from "./kosakata";
import { createFolding, type Folding } from "./lipatan";
import { Kind, type IndexFile } from "./jenis";

export interface Index extends Vocabulary {
  folding: Folding;
  file: IndexFile;
  size: number; // documents
  sops: number; // the first of them, which are SOPs
  events: Map<number, number>; // documents that are life events → their numbers in file.daftar.peristiwa
  start: Int32Array; // where in file.teks each document begins, and where the next one would
}

function eventsOf({ alamat, daftar }: IndexFile, sops: number): Map<number, number> {
  const numbers = new Map(daftar.peristiwa.map(([id], number) => [`=peristiwa/${id}/`, number]));
  const found = alamat.split(" ").map((code, doc) => [doc, doc < sops ? undefined : numbers.get(code)] as const);
  return new Map(found.filter((pair): pair is [number, number] => pair[1] !== undefined));
}

export function readIndex(file: IndexFile): Index {
  const size = file.jenis.length;
  const start = new Int32Array(size + 1);
  const end = String.fromCharCode(END);
  for (let doc = 1; doc < size; doc += 1) start[doc] = file.teks.indexOf(end, start[doc - 1]) + 1;
  start[size] = file.teks.length + 1;
  let sops = size;
  while (sops > 0 && numberAt(file.jenis, sops - 1) >> 1 > Kind.prosedur) sops -= 1;
  const folding = createFolding(file.lipatan);
  return { ...readVocabulary(file, size, folding), folding, file, size, sops, start, events: eventsOf(file, sops) };
}
