// The search engine and what it knows, loaded on first use: see lib/pencarian/mesin.ts.
export { createFolding, words } from "./lib/pencarian/lipatan";
export { createEngine } from "./lib/pencarian/mesin";
