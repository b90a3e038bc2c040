// The two style sheets of dist/. katalog.css is ours alone, for sites in the theme's own shell. situs.css is the only style
// sheet of pages in the catalogue's shell (overrides/katalog): the theme's rules those pages can use, then ours, with the
// dark palette also for readers whose system asks for it while no script has decided.
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { build, transform } from "esbuild";
import postcss from "postcss";
import { PurgeCSS } from "purgecss";

/** Parts of the theme that the shell includes; what other parts name is no reason to keep a rule. */
const PARTIALS = ["actions", "content", "source-file", "tags", "toc", "toc-item"];
/** What the Markdown extensions known to overrides/main.html may write into a page. */
const MARKDOWN = [
  /^(admonition|admonition-title|collapsible|details|highlight|highlighttable|linenos|linenodiv|codehilite|code|filename)/,
  /^(footnote|footnotes|footnote-ref|footnote-backref|task-list|task-list-item|task-list-control|task-list-indicator)/,
  /^(note|abstract|info|tip|success|question|warning|failure|danger|bug|example|quote|inline|end|headerlink)$/,
  /^(js|no-js|katalog.*|bagan.*|cari.*|mermaid|md-typeset__.*)$/,
];
const TAGS = ["a", "abbr", "article", "aside", "b", "blockquote", "body", "br", "button", "caption", "code", "dd", "del", "details", "div",
  "dl", "dt", "em", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "html", "i",
  "img", "input", "ins", "kbd", "label", "legend", "li", "main", "mark", "nav", "ol", "option", "p", "pre", "s", "section",
  "select", "small", "span", "strong", "sub", "summary", "sup", "svg", "table", "tbody", "td", "textarea", "th", "thead", "tr",
  "u", "ul", "checked", "disabled", "hidden", "open", "title", "type", "id", "data-md-color-scheme", "default", "slate", "dir", "ltr"];
const SLATE = /\[data-md-color-scheme=["']?slate["']?\]/g;
const SYSTEM = ":where(html:not([data-palet])) [data-md-color-scheme=default]";

async function bundled(sheets, here, targets) {
  const result = await build({
    stdin: { contents: sheets.map((path) => `@import ${JSON.stringify(path)};`).join("\n"), loader: "css", resolveDir: here },
    bundle: true,
    external: ["*.svg", "*.woff2"],
    minify: true,
    target: targets,
    charset: "utf8",
    legalComments: "none",
    logLevel: "warning",
    absWorkingDir: here,
    write: false,
  });
  return result.outputFiles[0].text;
}

async function themeSheets(theme) {
  const folder = join(theme, "assets", "stylesheets");
  const found = (await readdir(folder)).filter((name) => /^(main|palette)\..*\.css$/.test(name)).sort();
  if (found.length !== 2) throw new Error(`${folder} should hold main.*.css and palette.*.css`);
  const texts = await Promise.all(found.map((name) => readFile(join(folder, name), "utf8")));
  return texts.map((text) => text.replace(/^@charset "UTF-8";|\/\*# sourceMappingURL=.*?\*\//g, "")).join("\n");
}

/** The theme's rules, without those for elements that no page in the shell can have. */
async function usedRules(theme, shell) {
  const content = PARTIALS.map((name) => join(theme, "partials", `${name}.html`)).concat(shell);
  const [result] = await new PurgeCSS().purge({
    content,
    css: [{ raw: await themeSheets(theme) }],
    defaultExtractor: (text) => text.match(/[A-Za-z][\w-]*/g) ?? [],
    safelist: { standard: TAGS.concat(MARKDOWN), variables: [/./] },
    blocklist: [/rtl/, /^md-color-(primary|accent)/, /^data-md-color-(primary|accent)/, /only-(dark|light)/, /data-md-toggle/],
    keyframes: true,
    fontFace: true,
  });
  return result.css;
}

/** Gives each rule of the dark palette a second place: the system's wish, until a script has decided. */
function withSystemPalette(css) {
  const root = postcss.parse(css);
  root.walkRules((rule) => {
    const dark = rule.selectors.filter((selector) => SLATE.test(selector));
    SLATE.lastIndex = 0;
    if (!dark.length || rule.selectors.some((selector) => /color-scheme=["']?default/.test(selector))) return;
    const copy = rule.clone({ selectors: dark.map((selector) => selector.replace(SLATE, SYSTEM)) });
    rule.after(postcss.atRule({ name: "media", params: "screen and (prefers-color-scheme: dark)", nodes: [copy] }));
  });
  return root.toString();
}

export async function buildStyles({ here, sheets, shell, theme, target, targets }) {
  await mkdir(target, { recursive: true });
  const own = await bundled(sheets, here, targets);
  await writeFile(join(target, "katalog.css"), own);
  const whole = withSystemPalette(`${await usedRules(theme, shell)}\n${own}`);
  const { code } = await transform(whole, { loader: "css", minify: true, target: targets, charset: "utf8", legalComments: "none" });
  await writeFile(join(target, "situs.css"), code);
}
