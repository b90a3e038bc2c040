// The part that is loaded on first use, as it stands beside the part that loads it.
declare module "*/layanan-kapan.mjs" {
  export function startPromise(section: HTMLElement): { choose(chosen: string): void };
  export function tellOpening(section: HTMLElement, address: string): Promise<void>;
}
