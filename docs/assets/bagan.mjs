// What mkdocs-mermaid2-plugin is pointed at (its `javascript:` must name a file below docs/): the package's own module.
export { default } from "./katalog/bagan.mjs";
