import type { MermaidConfig } from "mermaid";

declare global {
  interface Window {
    /** Written by the inline script of mkdocs-mermaid2-plugin. */
    mermaidConfig?: { default?: MermaidConfig };
  }
}

const CONFIG_ID = "bagan-config";
const WRAP_EM = 9.5; // width of the text in a node; lanes of a five-column SOP then fit a desktop page

/** What this catalogue wants of Mermaid 12. Never a global `layout`: it would take the lanes out of a swimlane chart. */
export const DEFAULTS: MermaidConfig = {
  theme: "default",
  look: "classic", // "neo", the default of version 12, paints light text on light boxes in Material's dark palette
  suppressErrorRendering: true, // we show our own message
  maxTextSize: 1_000_000, // the longest SOP has 200 steps; 300 characters each make 190 kB, Mermaid's own limit is 50 kB
  maxEdges: 10_000, // forks of 100 steps each lead everywhere; Mermaid's own limit is 500
  flowchart: { layout: "dagre", useMaxWidth: false, padding: 8, nodeSpacing: 24, rankSpacing: 24 },
  swimlane: { ignoreCrossLaneEdges: false }, // true puts steps of different lanes side by side, so the order is lost
};

const FORCED: MermaidConfig = { startOnLoad: false, securityLevel: "strict" };

function isPlainObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Later settings win; nested sections are merged, not replaced. */
export function merge(...configs: MermaidConfig[]): MermaidConfig {
  const result: Record<string, unknown> = {};
  for (const config of configs) {
    for (const [key, value] of Object.entries(config)) {
      const old = result[key];
      result[key] = isPlainObject(old) && isPlainObject(value) ? merge(old, value) : value;
    }
  }
  return result;
}

/** The site's settings: mermaid2's `arguments`, or the same as JSON in the page. */
export function siteConfig(): MermaidConfig {
  if (window.mermaidConfig?.default) return window.mermaidConfig.default;
  const text = document.getElementById(CONFIG_ID)?.textContent ?? document.body.dataset["baganConfig"];
  if (!text) return {};
  const value: unknown = JSON.parse(text);
  return isPlainObject(value) ? value : {};
}

export function pageConfig(ownSettings: MermaidConfig): MermaidConfig {
  return merge(DEFAULTS, ownSettings, siteConfig(), FORCED);
}

/** Text is measured with the type it is shown in: the host's own. */
export function typeOf(host: Element): MermaidConfig {
  const { fontFamily, fontSize } = getComputedStyle(host);
  const wrappingWidth = Math.round(Number.parseFloat(fontSize) * WRAP_EM);
  return { fontFamily, themeVariables: { fontFamily, fontSize }, flowchart: { wrappingWidth } };
}
