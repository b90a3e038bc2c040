// Loaded by layanan.mjs on first use: the day a promise ends, and whether an office is open.
export { startPromise } from "./lib/layanan/janji";
export { tellOpening } from "./lib/layanan/jam-buka";
