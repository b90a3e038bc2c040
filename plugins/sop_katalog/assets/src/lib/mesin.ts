import type { Mermaid, MermaidConfig } from "mermaid";

type Result = Awaited<ReturnType<Mermaid["render"]>>;

let library: Promise<Mermaid> | undefined;
let last: Promise<unknown> = Promise.resolve();

async function load(): Promise<Mermaid> {
  library ??= import("./mermaid/mermaid.esm.min.mjs").then((module) => module.default);
  try {
    return await library;
  } catch (error) {
    library = undefined; // a lost connection must not spoil the next try
    throw error;
  }
}

/** Fetches Mermaid at the first chart. Mermaid has one configuration for all, so charts are drawn one after another. */
export function draw(config: () => MermaidConfig, id: string, text: string, host?: Element): Promise<Result> {
  const job = last.then(async () => {
    const mermaid = await load();
    mermaid.initialize(config());
    return mermaid.render(id, text, host);
  });
  last = job.catch(() => undefined);
  return job;
}
