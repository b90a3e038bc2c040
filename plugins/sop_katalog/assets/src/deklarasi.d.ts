// Modules that exist only in the built folder, beside the modules that import them.
declare module "*/mermaid.esm.min.mjs" {
  import type { Mermaid } from "mermaid";
  const mermaid: Mermaid;
  export default mermaid;
}

declare module "*/bagan.mjs";
