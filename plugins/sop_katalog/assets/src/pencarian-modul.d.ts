// Modules that exist only in the built folder, beside the module that loads them on first use.
declare module "*/pencarian-mesin.mjs" {
  export const createEngine: (file: unknown) => unknown;
}

declare module "*/pencarian-halaman.mjs" {
  export const showPage: (root: HTMLElement, source: unknown) => Promise<void>;
}
