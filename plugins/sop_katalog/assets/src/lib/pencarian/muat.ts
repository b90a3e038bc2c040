// Loads the index and the engine on first use, and tells where the site begins.
import type { Engine } from "./mesin";
import type { IndexFile } from "./jenis";

const INDEX = "assets/katalog/indeks.json";
const WARM_UP = ["p", "surat ", "pelayann", "ijin ushaa"]; // before the first letter the browser then has compiled the engine

export interface Source {
  root: URL; // of the site
  load: () => Promise<Engine>;
}

/** A promise that is made on the first call, and made again only if it failed. */
function once<Value>(make: () => Promise<Value>): () => Promise<Value> {
  let promise: Promise<Value> | undefined;
  return () =>
    (promise ??= make().catch((error: unknown) => {
      promise = undefined;
      throw error;
    }));
}

async function fetchIndex(address: URL): Promise<IndexFile> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${response.url}: HTTP ${response.status}`);
  return (await response.json()) as IndexFile;
}

function warmUp(engine: Engine): void {
  const idle = "requestIdleCallback" in window ? (run: () => void) => void requestIdleCallback(run) : setTimeout;
  for (const kueri of WARM_UP) idle(() => void engine.search({ kueri, pilihan: null, mulai: 0, banyak: 8 }));
}

/** Where the index named by an element's data-indeks comes from. */
export function createSource(element: HTMLElement): Source {
  const address = new URL(element.dataset["indeks"] ?? INDEX, document.baseURI);
  const load = once(async () => {
    const [module, file] = await Promise.all([import("./pencarian-mesin.mjs"), fetchIndex(address)]);
    const engine = module.createEngine(file) as Engine;
    warmUp(engine);
    return engine;
  });
  return { root: new URL("../".repeat(INDEX.split("/").length - 1) || "./", address), load };
}
