// Builds dist/: our TypeScript and CSS through esbuild, the ESM part of Mermaid and the fonts of the PDFs from npm.
//
//   node build.mjs               build into dist/
//   node build.mjs --clean-lock  take web addresses (funding links) out of package-lock.json
//
// Every src/*.ts is an entry and becomes dist/<name>.mjs; shared code lives in src/lib/. The style sheet is one file:
// src/tokens.css first (it only declares variables), then the other src/*.css, then every component's own file, each group
// by name; styles.mjs says what becomes of it. The same sources give the same bytes.
import { cp, mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { build } from "esbuild";
import { buildStyles } from "./styles.mjs";

const here = import.meta.dirname;
const theme = process.env.MATERIAL_TEMPLATES; // build_assets.py finds the theme
const shell = join(here, "..", "..", "..", "overrides", "katalog");
const source = join(here, "src");
const components = join(here, "..", "render", "components");
const target = join(here, "dist");
const partial = join(here, "dist.partial");
const targets = ["es2022", "chrome109", "edge109", "firefox115", "safari16.4"];

async function names(folder, suffix) {
  try {
    return (await readdir(folder)).filter((name) => name.endsWith(suffix)).sort();
  } catch (error) {
    if (error.code === "ENOENT") return [];
    throw error;
  }
}

async function styleSheets() {
  const own = await names(source, ".css");
  const first = own.filter((name) => name === "tokens.css");
  const sheets = [...first, ...own.filter((name) => name !== "tokens.css")].map((name) => join(source, name));
  for (const component of await names(components, "")) {
    const folder = join(components, component);
    for (const name of component.includes(".") ? [] : await names(folder, ".css")) sheets.push(join(folder, name));
  }
  return sheets;
}

async function buildScripts() {
  const entries = (await names(source, ".ts")).filter((name) => !name.endsWith(".d.ts"));
  const classic = entries.filter((name) => name.endsWith(".iife.ts"));
  const modules = entries.filter((name) => !classic.includes(name));
  await buildEntries(modules.map((name) => join(source, name)), "esm", ".mjs");
  // Scripts that must run before the page is painted can't be modules: src/<name>.iife.ts becomes dist/<name>.js.
  const named = classic.map((name) => ({ in: join(source, name), out: name.replace(".iife.ts", "") }));
  await buildEntries(named, "iife", ".js");
}

// A script says `kata.biaya.judul`; in its place comes the text itself, so that a script carries its own words and no names.
const IMPORT = /^import \* as kata from "(.*)\/kata";$/m;
const ownWords = {
  name: "own-words",
  async setup({ onLoad }) {
    const calls = JSON.parse(await readFile(join(source, "lib", "kata.json"), "utf8"));
    onLoad({ filter: /\.ts$/ }, async ({ path }) => {
      const text = await readFile(path, "utf8");
      if (!IMPORT.test(text)) return null;
      const contents = text.replace(IMPORT, 'import { diganti } from "$1/ganti";').replace(/\bkata\.(\w+\.\w+)/g, (_, name) => `/* @__PURE__ */ ${calls[name]}`);
      return { contents, loader: "ts" };
    });
  },
};

async function buildEntries(entryPoints, format, extension) {
  await build({
    entryPoints,
    outdir: partial,
    outExtension: { ".js": extension },
    bundle: true,
    plugins: [ownWords],
    external: ["*.mjs"], // the entries name each other, and Mermaid, as the browser does
    format,
    minify: true,
    target: targets,
    charset: "utf8",
    legalComments: "none",
    logLevel: "warning",
    absWorkingDir: here,
  });
}

async function copyMermaid() {
  const from = join(here, "node_modules", "mermaid");
  const to = join(partial, "mermaid");
  const chunks = join("chunks", "mermaid.esm.min");
  await mkdir(join(to, chunks), { recursive: true });
  await cp(join(from, "LICENSE"), join(to, "LICENSE"));
  await cp(join(from, "dist", "mermaid.esm.min.mjs"), join(to, "mermaid.esm.min.mjs"));
  for (const name of await names(join(from, "dist", chunks), ".mjs")) {
    await cp(join(from, "dist", chunks, name), join(to, chunks, name));
  }
  const { name, version, license } = JSON.parse(await readFile(join(from, "package.json"), "utf8"));
  await writeFile(join(to, "VERSION"), `${name} ${version} (${license})\n`);
}

// Arimo has the widths of Arial, which the layout of the sheets counts on (Google Fonts, SIL Open Font License 1.1).
async function copyFonts() {
  const from = join(here, "node_modules", "@expo-google-fonts", "arimo");
  const to = join(partial, "huruf");
  await mkdir(to);
  await cp(join(from, "LICENSE_FONT"), join(to, "LICENSE"));
  for (const style of ["400Regular", "700Bold"]) {
    const name = `Arimo_${style}.ttf`;
    await cp(join(from, style, name), join(to, name));
  }
}

async function cleanLock() {
  const path = join(here, "package-lock.json");
  const lock = JSON.parse(await readFile(path, "utf8"));
  for (const entry of Object.values(lock.packages)) {
    delete entry.funding;
    delete entry.resolved;
  }
  await writeFile(path, `${JSON.stringify(lock, null, 2)}\n`);
}

async function buildAll() {
  await rm(partial, { recursive: true, force: true });
  await mkdir(partial);
  const styles = {
    here,
    sheets: await styleSheets(),
    shell: (await names(shell, ".html")).map((name) => join(shell, name)),
    theme,
    target: partial,
    targets: targets.slice(1),
  };
  await Promise.all([buildScripts(), buildStyles(styles), copyMermaid(), copyFonts()]);
  await rm(target, { recursive: true, force: true });
  await rename(partial, target); // a half-built folder never takes the name dist
}

await (process.argv.includes("--clean-lock") ? cleanLock() : buildAll());
